// stoa egress: what can leave to the internet, grouped by exit, inspection and destination.

import { count, describeMissing, few, visible } from '../../core/index.ts';
import {
  CARRIER_KINDS,
  type Carrier,
  type CarrierKind,
  describeDestinations,
  describeServices,
  type Egress,
  type EgressRow,
  EXIT_KINDS,
  egressOf,
  type NetworkModel,
} from '../../network/index.ts';
import type { Command, Invocation } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { toolWords } from '../identity/json.ts';
import type { Io } from '../io.ts';
import { loadNetwork, NETWORK_FLAGS } from '../network/flags.ts';

export const EGRESS: Command = {
  name: 'egress',
  summary: 'tell what can leave to the internet, to where, and past which inspection',
  positionals: [],
  flags: NETWORK_FLAGS,
  examples: ['stoa egress --path snapshot', 'stoa egress --source sample --format json'],
  run: runEgress,
};

async function runEgress({ flags }: Invocation, io: Io): Promise<ExitCode> {
  const { format, model } = await loadNetwork(NETWORK_FLAGS, flags, io);
  const egress = egressOf(model);
  await io.stdout.write(format === 'json' ? `${JSON.stringify(dataOf(model, egress), undefined, 2)}\n` : formatText(model, egress));
  return 0;
}

/** Exits alike: of the same kind, by the same way, past the same inspection. */
interface Group {
  readonly ids: Set<string>;
  readonly endpoints: Set<string>;
  readonly row: EgressRow;
  /** By what may be sent where, and from where: the interfaces and their subnets. */
  readonly byWords: Map<string, Map<string, { readonly subnets: Set<string>; readonly members: Set<string> }>>;
  readonly missing: Set<string>;
}

function formatText(model: NetworkModel, { rows, carriers, missing }: Egress): string {
  const groups = new Map<string, Group>();
  const senders = new Set<string>();
  const doubtful = new Set<string>();
  for (const row of rows) {
    const { exit } = row;
    const key = JSON.stringify([exit.kind, exit.vpcId, exit.transits, exit.inspectedBy.map((id) => firewallOf(model, id)?.id ?? id)]);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { ids: new Set(), endpoints: new Set(), row, byWords: new Map(), missing: new Set() }));
    if (exit.id !== '') group.ids.add(exit.id);
    for (const id of exit.inspectedBy) group.endpoints.add(id);
    for (const [set, isSure] of [
      [row.set, true],
      [row.perhaps, false],
    ] as const) {
      if (set.count === 0) continue;
      gather(group, row, `${isSure ? '' : 'perhaps '}${setWords(model, row, set)}`);
      if (!isSure) for (const one of row.missing) group.missing.add(describeMissing(one));
      if (exit.kind !== 'gateway-endpoint') for (const { id } of row.members) (isSure ? senders : doubtful).add(id);
    }
  }
  const lines = [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => [...groupLines(model, group), '']);
  if (groups.size === 0) lines.push('nothing that was read can leave to the internet');
  else {
    const perhaps = [...doubtful].filter((id) => !senders.has(id)).length;
    lines.push(`${count(senders.size, 'network interface')} can send to the internet${perhaps === 0 ? '' : `, ${perhaps} more perhaps`}`);
  }
  if (carriers.length > 0) lines.push('', 'Begin nothing by themselves:', ...carrierLines(carriers));
  if (missing.length > 0) lines.push('', 'Not read, so that more may leave:', ...new Set(missing.map((one) => `  ${describeMissing(one)}`)));
  return `${lines.map(visible).join('\n')}\n`;
}

/** A line a kind, and what is not known of some of them. */
function carrierLines(carriers: readonly Carrier[]): readonly string[] {
  return (Object.keys(CARRIER_KINDS) as readonly CarrierKind[]).flatMap((kind) => {
    const own = carriers.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const { says, one, many } = CARRIER_KINDS[kind];
    const doubts = new Set(own.flatMap(({ missing }) => missing.map(describeMissing)));
    return [
      `  ${says}: ${count(own.length, one, many)}, ${few(own.map(({ interfaceId }) => interfaceId).sort())}`,
      ...[...doubts].sort().map((words) => `    ? ${words}`),
    ];
  });
}

function gather({ byWords }: Group, { name, members, vpcId, subnetId }: EgressRow, words: string): void {
  let places = byWords.get(words);
  if (places === undefined) byWords.set(words, (places = new Map()));
  const at = `${name} ${members[0]?.ref.region ?? ''}  ${vpcId}`;
  let place = places.get(at);
  if (place === undefined) places.set(at, (place = { subnets: new Set(), members: new Set() }));
  place.subnets.add(subnetId);
  for (const { id } of members) place.members.add(id);
}

/** `through a NAT gateway of vpc-2, by tgw-1, inspected by firewall fw-1`, then what and from where. */
function groupLines(model: NetworkModel, { ids, endpoints, row, byWords, missing }: Group): readonly string[] {
  const { kind, vpcId, transits, inspectedBy } = row.exit;
  const place = vpcId === undefined ? '' : ` of ${vpcId}`;
  const by = transits.length === 0 ? '' : `, by ${transits.join(' and ')}`;
  const names = inspectedBy.map((id) => firewallOf(model, id)?.id ?? 'an appliance');
  const inspection =
    kind === 'gateway-endpoint' ? '' : names.length === 0 ? ', inspected by nothing' : `, inspected by ${names.join(' and ')} (${few([...endpoints].sort())})`;
  const lines = [`${EXIT_KINDS[kind]}${place}${by}${inspection}${ids.size === 0 ? '' : `: ${few([...ids].sort())}`}`];
  for (const [words, places] of [...byWords].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(`  ${words}`);
    for (const [at, { subnets, members }] of [...places].sort(([a], [b]) => (a < b ? -1 : 1)))
      lines.push(`    ${at}  ${count(subnets.size, 'subnet')}, ${few([...members].sort())}`);
  }
  return [...lines, ...[...missing].sort().map((words) => `  ? ${words}`)];
}

function firewallOf({ firewalls }: NetworkModel, endpointId: string) {
  return [...firewalls.values()].find(({ endpointIds }) => endpointIds?.includes(endpointId) === true);
}

function setWords(model: NetworkModel, { exit, version, aside }: EgressRow, set: EgressRow['set']): string {
  if (exit.kind === 'gateway-endpoint') return `${describeServices(set)} to ${model.endpoints.get(exit.id)?.service ?? exit.id}`;
  const { anywhere, some } = describeDestinations(set, aside);
  const parts = [
    ...(anywhere === '' ? [] : [`${anywhere} to anywhere${aside.count === 0 ? '' : ' that gateway endpoints do not carry'}`]),
    ...(some === '' ? [] : [some]),
  ];
  return `${parts.join('; ')}${version === 6 ? ' (IPv6)' : ''}`;
}

function dataOf(model: NetworkModel, { rows, carriers, missing }: Egress) {
  return {
    tool: toolWords(),
    flows: rows.map(({ name, vpcId, subnetId, members, version, exit, set, perhaps, missing: unknown, aside }) => ({
      account: name,
      vpc: vpcId,
      subnet: subnetId,
      interfaces: members.map(({ id }) => id),
      version,
      exit: { ...exit, inspectedBy: exit.inspectedBy.map((endpoint) => ({ endpoint, firewall: firewallOf(model, endpoint)?.ref.arn })) },
      destinations: describeDestinations(set, aside),
      ...(perhaps.count === 0 ? {} : { perhaps: describeDestinations(perhaps, aside), missing: unknown }),
    })),
    carriers: carriers.map(({ kind, name, interfaceId, vpcId, subnetId, of, missing: unknown }) => ({
      kind,
      account: name,
      vpc: vpcId,
      subnet: subnetId,
      interface: interfaceId,
      ...(of === '' ? {} : { of }),
      ...(unknown.length === 0 ? {} : { missing: unknown }),
    })),
    missing,
  };
}
