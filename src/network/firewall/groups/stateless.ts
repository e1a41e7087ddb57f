// The stateless engine: each packet by itself, the first rule by priority decides.
// Source: https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policy-processing.html and
// https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_MatchAttributes.html

import { type AddressBlock, asString, asStrings, isArray, isObject, type Json, type JsonObject, parseCidr } from '../../../core/index.ts';
import { type End, endsOf, type Flow, type Stage } from '../engine/flow.ts';
import { every, type Holds, some, unknownOf } from '../engine/holds.ts';

const STATELESS_ACTIONS = ['aws:pass', 'aws:drop', 'aws:forward_to_sfe'] as const;
export type StatelessAction = (typeof STATELESS_ACTIONS)[number];

export interface StatelessRule {
  readonly group: string;
  readonly priority: number;
  readonly action: StatelessAction;
  readonly attributes: JsonObject;
}

const FLAGS: Readonly<Record<string, string>> = { FIN: 'F', SYN: 'S', RST: 'R', PSH: 'P', ACK: 'A', URG: 'U', ECE: 'E', CWR: 'C' };
const NUMBERS = { tcp: 6, udp: 17, icmp: 1 } as const;

/** The one standard action among those given; custom ones only publish a metric. */
export function standardAction(value: Json | undefined): StatelessAction | undefined {
  return STATELESS_ACTIONS.find((action) => asStrings(value).includes(action));
}

/** Whether the rule matches the packet of this stage. What it does not name, it does not look at. */
export function matchStateless({ attributes }: StatelessRule, flow: Flow, stage: Stage): Holds {
  const { client, server } = endsOf(flow);
  const [from, to] = stage.direction === 'to_server' ? [client, server] : [server, client];
  const number = typeof flow.protocol === 'number' ? flow.protocol : NUMBERS[flow.protocol];
  return every([
    anyOf(attributes['Protocols'], (one) => Number(one) === number),
    anyOf(attributes['Sources'], (one) => holdsAddress(one, from)),
    anyOf(attributes['Destinations'], (one) => holdsAddress(one, to)),
    anyOf(attributes['SourcePorts'], (one) => holdsPort(one, from, number)),
    anyOf(attributes['DestinationPorts'], (one) => holdsPort(one, to, number)),
    number === 6 ? anyOf(attributes['TCPFlags'], (one) => holdsFlags(one, stage)) : true,
  ]);
}

function anyOf(value: Json | undefined, holds: (one: Json) => Holds): Holds {
  if (!isArray(value) || value.length === 0) return true;
  return some(value.map(holds));
}

/** The addresses of an entry of `Sources` or `Destinations`, where it is in form. */
export function blockOf(one: Json): AddressBlock | undefined {
  const text = isObject(one) ? asString(one['AddressDefinition']) : undefined;
  return text === undefined ? undefined : parseCidr(text);
}

/** The ports of an entry of `SourcePorts` or `DestinationPorts`, where it is in form. */
export function portsOf(one: Json): { readonly first: number; readonly last: number } | undefined {
  const [first, last] = isObject(one) ? [one['FromPort'], one['ToPort']] : [];
  return typeof first === 'number' && typeof last === 'number' ? { first, last } : undefined;
}

function holdsAddress(one: Json, end: End): Holds {
  const block = blockOf(one);
  if (block === undefined || end.address === undefined) return unknownOf('an address');
  return end.address.version === block.version && end.address.first >= block.first && end.address.last <= block.last;
}

function holdsPort(one: Json, end: End, number: number): Holds {
  if (number !== 6 && number !== 17) return true;
  const ports = portsOf(one);
  if (ports === undefined || end.port === undefined) return unknownOf('a port');
  return end.port >= ports.first && end.port <= ports.last;
}

/** Of the flags in `Masks` (all where there are none), exactly those in `Flags` are set. */
function holdsFlags(one: Json, stage: Stage): Holds {
  if (!isObject(one)) return unknownOf('TCP flags');
  const masks = asStrings(one['Masks']);
  const wanted = new Set(asStrings(one['Flags']).map((flag) => FLAGS[flag]));
  const looked = masks.length === 0 ? Object.values(FLAGS) : masks.map((flag) => FLAGS[flag]);
  if (stage.hasData && looked.includes('P')) return unknownOf('the PSH flag of data');
  return looked.every((flag) => flag !== undefined && stage.flags.includes(flag) === wanted.has(flag));
}
