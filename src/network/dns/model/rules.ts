// Resolver rules and endpoints: which names are forwarded, by which outbound endpoint, to whom.
// Sources: https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ResolverRule.html,
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-forward-vpc-to-network-using-rules.html

import { parseCidr, type ResourceRecord, type ResourceRef, refOf, type Snapshot } from '../../../core/index.ts';
import { itemsOf, textOf, textsOf, type Vpc } from '../../model/index.ts';
import { type DomainName, readDomainName } from '../names/name.ts';

export interface ForwardTarget {
  /** `TargetIps[0]`. */
  readonly path: string;
  readonly address: string;
  readonly port: number;
  /** `Do53`, `DoH`, `DoH-FIPS`. */
  readonly protocol: string;
}

export interface ResolverRule {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly name: DomainName;
  /** `FORWARD`, `SYSTEM`, `RECURSIVE`, `DELEGATE`. */
  readonly type: string;
  readonly endpointId: string | undefined;
  readonly targets: readonly ForwardTarget[];
  /** Of delegation rules: the name servers that it is about. */
  readonly delegation: DomainName | undefined;
  readonly status: string;
}

export interface ResolverEndpoint {
  readonly id: string;
  readonly ref: ResourceRef;
  /** `INBOUND`, `OUTBOUND`, `INBOUND_DELEGATION`. */
  readonly direction: string;
  readonly vpcId: string;
  readonly status: string;
  readonly groupIds: readonly string[];
  /** `undefined` where they were not read. */
  readonly addresses: readonly string[] | undefined;
}

export interface Resolver {
  readonly rules: ReadonlyMap<string, ResolverRule>;
  readonly endpoints: ReadonlyMap<string, ResolverEndpoint>;
  /** The inbound endpoint that has an address, seen from a VPC; `undefined` where there is none, or several have it. */
  readonly inboundAt: (address: string, from: Vpc | undefined) => ResolverEndpoint | undefined;
}

export function readResolver(snapshot: Snapshot): Resolver {
  const rules = new Map<string, ResolverRule>();
  for (const record of snapshot.of('AWS::Route53Resolver::ResolverRule').records) {
    // A shared rule is seen by all who use it: its owner's own view counts.
    const rule = readRule(record);
    if (rule !== undefined && (!rules.has(record.id) || textOf(record.config, 'OwnerId') === record.account)) rules.set(record.id, rule);
  }
  const endpoints = new Map(snapshot.of('AWS::Route53Resolver::ResolverEndpoint').records.map((record) => [record.id, readEndpoint(record)]));
  const inbound = new Map<string, ResolverEndpoint[]>();
  for (const one of endpoints.values()) {
    if (one.direction !== 'INBOUND' || GONE.includes(one.status)) continue;
    for (const address of one.addresses ?? []) inbound.set(address, [...(inbound.get(address) ?? []), one]);
  }
  return {
    rules,
    endpoints,
    inboundAt: (address, from) => {
      // An address of the VPC's own networks is nobody else's; one beyond them that several have may be any of theirs.
      const isOwn = from !== undefined && isIn(address, from);
      const found = (inbound.get(address) ?? []).filter(({ vpcId }) => !isOwn || vpcId === from.id);
      return new Set(found.map(({ vpcId }) => vpcId)).size === 1 ? found[0] : undefined;
    },
  };
}

/** Statuses in which an endpoint does not answer, or not yet. */
const GONE: readonly string[] = ['CREATING', 'DELETING'];

function isIn(text: string, { blocks }: Vpc): boolean {
  const address = parseCidr(text);
  return address !== undefined && blocks.some((one) => one.version === address.version && one.first <= address.first && address.last <= one.last);
}

/** `undefined` where it cannot be told for which names the rule is: who meets it then finds it missing. */
function readRule(record: ResourceRecord): ResolverRule | undefined {
  const { config } = record;
  const name = readDomainName(textOf(config, 'DomainName'));
  const isDelegation = textOf(config, 'RuleType') === 'DELEGATE' && !Object.hasOwn(config, 'DomainName');
  if (name === undefined && !isDelegation) return undefined;
  return {
    id: record.id,
    ref: refOf(record),
    name: name ?? '',
    type: textOf(config, 'RuleType') ?? '',
    endpointId: textOf(config, 'ResolverEndpointId'),
    targets: itemsOf(config, 'TargetIps').flatMap(({ item, index }): readonly ForwardTarget[] => {
      const address = textOf(item, 'Ip') ?? textOf(item, 'Ipv6');
      const port = item['Port'];
      if (address === undefined) return [];
      return [{ path: `TargetIps[${index}]`, address, port: typeof port === 'number' ? port : 53, protocol: textOf(item, 'Protocol') ?? 'Do53' }];
    }),
    delegation: readDomainName(textOf(config, 'DelegationRecord')),
    status: textOf(config, 'Status') ?? 'COMPLETE',
  };
}

function readEndpoint(record: ResourceRecord): ResolverEndpoint {
  const { config } = record;
  return {
    id: record.id,
    ref: refOf(record),
    direction: textOf(config, 'Direction') ?? '',
    vpcId: textOf(config, 'HostVPCId') ?? '',
    status: textOf(config, 'Status') ?? '',
    groupIds: textsOf(config, 'SecurityGroupIds'),
    addresses: Array.isArray(config['IpAddresses'])
      ? itemsOf(config, 'IpAddresses').flatMap(({ item }) => textOf(item, 'Ip') ?? textOf(item, 'Ipv6') ?? [])
      : undefined,
  };
}
