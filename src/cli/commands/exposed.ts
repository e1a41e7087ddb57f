// stoa exposed: what the internet can reach, resource by resource, with exact sources and ports.

import { count, describeMissing, few, type ResourceRecord, visible } from '../../core/index.ts';
import { describePackets, type ExposedServices, type Exposure, exposedServices, exposedToInternet, type ServiceExposure } from '../../network/index.ts';
import type { Command, Invocation } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { loadNetwork, NETWORK_FLAGS } from '../network/flags.ts';

export const EXPOSED: Command = {
  name: 'exposed',
  summary: 'tell what the internet can reach, with exact sources and ports',
  positionals: [],
  flags: NETWORK_FLAGS,
  examples: ['stoa exposed --path snapshot', 'stoa exposed --source sample --format json'],
  run: runExposed,
};

/** Resources that the internet reaches alike. */
interface Group {
  readonly packets: string;
  readonly missing: readonly string[];
  readonly resources: ReadonlyMap<string, { readonly name: string; readonly account: string; readonly region: string; readonly interfaces: string[] }>;
}

async function runExposed({ flags }: Invocation, io: Io): Promise<ExitCode> {
  const { format, model } = await loadNetwork(NETWORK_FLAGS, flags, io);
  const exposures = exposedToInternet(model);
  const services = exposedServices(model);
  await io.stdout.write(format === 'json' ? `${JSON.stringify(allData(exposures, services), undefined, 2)}\n` : formatText(exposures, services));
  return 0;
}

function formatText(exposures: readonly Exposure[], services: ExposedServices): string {
  const groups = groupsOf(exposures);
  const lines: string[] = [...serviceLines(services.exposures)];
  for (const { packets, missing, resources } of groups) {
    lines.push(`${packets}${missing.length === 0 ? '' : '  (unless what is not known prevents it)'}`);
    for (const { name, account, region, interfaces } of resources.values()) lines.push(`  ${account} ${region}  ${name}  ${few(interfaces)}`);
    for (const words of missing) lines.push(`  ? ${words}`);
    lines.push('');
  }
  const total = new Set(exposures.flatMap(({ members }) => members.map(({ arn }) => arn))).size;
  const others = services.exposures.length === 0 ? '' : `, and ${count(services.exposures.length, 'endpoint')} of services`;
  if (total === 0 && services.exposures.length === 0) lines.push('nothing that was read is exposed to the internet');
  else lines.push(`${count(total, 'network interface')} exposed in ${count(groups.length, 'way')}${others}`);
  lines.push(...unreadLines(services.unread));
  return `${lines.map(visible).join('\n')}\n`;
}

/** What AWS shows to the internet outside of VPCs, by kind. */
function serviceLines(exposures: readonly ServiceExposure[]): readonly string[] {
  const heads = new Map<string, string[]>();
  for (const { resource, kind, packets, decides, behind, missing } of exposures) {
    const head = `${kind}: ${wordsOf(packets)}; ${decides}`;
    const lines = heads.get(head) ?? [];
    lines.push(
      `  ${resource.account} ${resource.region}  ${resource.id}${behind.length === 0 ? '' : `  before ${few(behind)}`}`,
      ...missing.map((one) => `  ? ${describeMissing(one)}`),
    );
    heads.set(head, lines);
  }
  return [...heads].flatMap(([head, lines]) => [head, ...lines, '']);
}

/** Of each IP version once where they agree. */
function wordsOf(packets: Exposure['packets']): string {
  const words = packets.map(describePackets);
  if (words.length === 2 && words[0] === words[1]) return `${words[0] ?? ''} (IPv4 and IPv6)`;
  return packets.map((set, index) => `${words[index] ?? ''}${set.version === 6 ? ' (IPv6)' : ''}`).join('; ');
}

/** By call, with how many places it was not read in. */
function unreadLines(unread: ExposedServices['unread']): readonly string[] {
  const places = new Map<string, number>();
  for (const one of unread) {
    const words = describeMissing(one);
    places.set(words, (places.get(words) ?? 0) + 1);
  }
  if (places.size === 0) return [];
  return [
    '',
    'Not read, so that more may be exposed:',
    ...[...places].map(([words, times]) => `  ${words}, ${count(times, 'account and Region', 'accounts and Regions')}`),
  ];
}

function allData(exposures: readonly Exposure[], { exposures: services, unread }: ExposedServices) {
  return {
    interfaces: exposures.map(dataOf),
    services: services.map(({ packets, ...one }) => ({ ...one, packets: packets.map((set) => ({ version: set.version, words: describePackets(set) })) })),
    unread,
  };
}

function groupsOf(exposures: readonly Exposure[]): readonly Group[] {
  const groups = new Map<
    string,
    { packets: string; missing: readonly string[]; resources: Map<string, { name: string; account: string; region: string; interfaces: string[] }> }
  >();
  for (const { packets, missing, members } of exposures) {
    const words = packets.map((set) => `${describePackets(set)}${set.version === 6 ? ' (IPv6)' : ''}`).join('; ');
    const unknown = missing.map(describeMissing);
    const key = JSON.stringify([words, unknown]);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { packets: words, missing: unknown, resources: new Map() }));
    for (const record of members) {
      const name = ownerOf(record);
      const at = `${record.account} ${record.region} ${name}`;
      const resource = group.resources.get(at);
      if (resource === undefined) group.resources.set(at, { name, account: record.account, region: record.region, interfaces: [record.id] });
      else resource.interfaces.push(record.id);
    }
  }
  return [...groups.values()];
}

/** Whose interface it is, as AWS says it: the instance, or the description that a service has written. */
function ownerOf({ config }: ResourceRecord): string {
  const { Attachment, Description } = config as { readonly Attachment?: { readonly InstanceId?: unknown } | null; readonly Description?: unknown };
  const instance = Attachment?.InstanceId;
  if (typeof instance === 'string') return `instance ${instance}`;
  return typeof Description === 'string' && Description !== '' ? Description : 'interface';
}

function dataOf({ members, subnetId, groupIds, packets, missing }: Exposure) {
  return {
    packets: packets.map((set) => ({ version: set.version, words: describePackets(set) })),
    subnet: subnetId,
    groups: groupIds,
    interfaces: members.map((record) => ({ id: record.id, account: record.account, region: record.region, owner: ownerOf(record) })),
    missing,
  };
}
