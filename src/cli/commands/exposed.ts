// stoa exposed: what the internet can reach, resource by resource, with exact sources and ports.

import { count, describeMissing, type ResourceRecord, visible } from '../../core/index.ts';
import { describePackets, type Exposure, exposedToInternet } from '../../network/index.ts';
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
  await io.stdout.write(format === 'json' ? `${JSON.stringify(exposures.map(dataOf), undefined, 2)}\n` : formatText(exposures));
  return 0;
}

function formatText(exposures: readonly Exposure[]): string {
  if (exposures.length === 0) return 'nothing that was read is exposed to the internet\n';
  const groups = groupsOf(exposures);
  const lines: string[] = [];
  for (const { packets, missing, resources } of groups) {
    lines.push(`${packets}${missing.length === 0 ? '' : '  (unless what is not known prevents it)'}`);
    for (const { name, account, region, interfaces } of resources.values()) lines.push(`  ${account} ${region}  ${name}  ${few(interfaces)}`);
    for (const words of missing) lines.push(`  ? ${words}`);
    lines.push('');
  }
  const total = exposures.reduce((sum, { members }) => sum + members.length, 0);
  lines.push(`${count(total, 'network interface')} exposed in ${count(groups.length, 'way')}`);
  return `${lines.map(visible).join('\n')}\n`;
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

function few(ids: readonly string[]): string {
  return ids.length <= 3 ? ids.join(', ') : `${ids.slice(0, 2).join(', ')} and ${ids.length - 2} more`;
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
