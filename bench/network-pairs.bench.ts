// Every pair at once, of an organisation of 1,000 VPCs, 12,000 subnets and 10,000 groups: the flows in factored form, the matrix of
// accounts, and what a change of one group did. Times are of this process's CPU, because others share the machine; each size in a
// process of its own, for its memory.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createSnapshot, type ResourceRecord, type Snapshot } from '../dist/core/index.js';
import { diffNetworks, readNetwork, segmentMatrix } from '../dist/network/index.js';
import { report } from './figure.ts';
import { joinedByHub } from './network-hub.ts';
import { groupId, networkSnapshot } from './network-organization.ts';

const VPCS = 1_000;
const COUNTS = [10_000, 100_000] as const;
const HUB_VPCS = 40;
const LIMITS = { pairsMs: 3_000, bytes: 500 * 1024 ** 2 };

interface Outcome {
  readonly pairsMs: number;
  readonly readMs: number;
  readonly diffMs: number;
  readonly cells: number;
  readonly changes: number;
  readonly peakBytes: number;
}

function cpu<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, value };
}

/** The organisation after one of its groups lets in one more port. */
function withOpenedGroup(snapshot: Snapshot, id: string): Snapshot {
  const records = function* (): Generator<ResourceRecord> {
    for (const type of snapshot.types) {
      for (const record of snapshot.of(type).records) {
        if (record.id !== id) yield record;
        else
          yield {
            ...record,
            config: { ...record.config, IpPermissions: [{ IpProtocol: 'tcp', FromPort: 6379, ToPort: 6379, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }] },
          };
      }
    }
  };
  return createSnapshot({ source: snapshot.source, takenAt: snapshot.takenAt, coverage: snapshot.coverage.rows }, records()).snapshot;
}

function measure(interfaces: number): Outcome {
  // What runs for the first time is compiled as it goes: that is not what grows.
  const small = readNetwork(networkSnapshot({ vpcs: 60, interfaces: 6_000 }, true));
  for (let i = 0; i < 5; i++) segmentMatrix(small, 'account');
  const snapshot = networkSnapshot({ vpcs: VPCS, interfaces }, true);
  const read = cpu(() => readNetwork(snapshot));
  globalThis.gc?.();
  const pairs = cpu(() => segmentMatrix(read.value, 'account'));
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const changed = readNetwork(withOpenedGroup(snapshot, groupId(500, 3)));
  globalThis.gc?.();
  const diff = cpu(() => diffNetworks(read.value, changed));
  // maxRSS is in kibibytes on every system: Node's documentation of process.resourceUsage().
  return { pairsMs: pairs.ms, readMs: read.ms, diffMs: diff.ms, cells: pairs.value.cells.length, changes: diff.value.changes.length, peakBytes };
}

function runSize(interfaces: number): Outcome {
  const ended = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), String(interfaces)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (ended.status !== 0) throw new Error(`${interfaces} interfaces ended with ${ended.status ?? ended.signal}`);
  return JSON.parse(ended.stdout) as Outcome;
}

function main(): void {
  const [given] = process.argv.slice(2);
  if (given !== undefined) {
    process.stdout.write(JSON.stringify(measure(Number(given))));
    return;
  }
  const hub = readNetwork(joinedByHub(networkSnapshot({ vpcs: HUB_VPCS, interfaces: HUB_VPCS * 100 }, true)));
  const joined = cpu(() => segmentMatrix(hub, 'vpc'));
  const joinedPairs = joined.value.cells.length;
  let before: Outcome | undefined;
  for (const count of COUNTS) {
    const found = runSize(count);
    const name = `${count.toLocaleString('en-US')} interfaces`;
    const growth = before === undefined ? '' : `, ${(found.pairsMs / before.pairsMs).toFixed(1)} times those before`;
    report({
      name: `every pair, ${name}`,
      measured: `${Math.round(found.pairsMs)} ms of CPU${growth}; ${found.cells.toLocaleString('en-US')} cells of the matrix of accounts`,
      comparedWith: `${LIMITS.pairsMs} ms`,
      ratio: found.pairsMs / LIMITS.pairsMs,
      limit: 1,
    });
    report({
      name: `memory for every pair, ${name}`,
      measured: `${Math.round(found.peakBytes / 1024 ** 2)} MiB at most`,
      comparedWith: `${Math.round(LIMITS.bytes / 1024 ** 2)} MiB`,
      ratio: found.peakBytes / LIMITS.bytes,
      limit: 1,
    });
    report({
      name: `difference by one group, ${name}`,
      measured: `${Math.round(found.diffMs)} ms of CPU; ${found.changes} changes`,
      comparedWith: 'every pair',
      ratio: found.diffMs / found.pairsMs,
    });
    before = found;
  }
  report({
    name: `every pair, ${HUB_VPCS} VPCs that one transit gateway joins`,
    measured: `${Math.round(joined.ms)} ms of CPU, ${(joined.ms / joinedPairs).toFixed(2)} ms a pair of VPCs`,
    comparedWith: `${LIMITS.pairsMs} ms`,
    ratio: joined.ms / LIMITS.pairsMs,
  });
}

main();
