// Every pair at once, of an organisation of 1,000 VPCs, 12,000 subnets and 10,000 groups: the flows in factored form, the matrix of
// accounts, and what a change of one group did. Times are of this process's CPU, because others share the machine; each size in a
// process of its own, for its memory.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createSnapshot, type ResourceRecord, type Snapshot, withChanges } from '../dist/core/index.js';
import { diffNetworks, readNetwork, segmentMatrix } from '../dist/network/index.js';
import { cpu, report } from './figure.ts';
import { joinedByHub } from './network-hub.ts';
import { groupId, networkSnapshot } from './network-organization.ts';

const VPCS = 1_000;
const COUNTS = [10_000, 100_000] as const;
/** VPCs that one transit gateway joins, with a hundred interfaces each. */
const HUBS = [40, 250, 1_000] as const;
const LIMITS = { pairsMs: 3_000, hubMs: 20_000, bytes: 500e6 };

interface Outcome {
  readonly pairsMs: number;
  readonly readMs: number;
  readonly diffMs: number;
  readonly cells: number;
  readonly changes: number;
  readonly peakBytes: number;
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

/** The organisation after one of its interfaces has got another group. */
function withRegrouped(snapshot: Snapshot): Snapshot {
  const { records } = snapshot.of('AWS::EC2::NetworkInterface');
  const one = records[records.length >> 1] as ResourceRecord;
  return withChanges(snapshot, { put: [{ ...one, config: { ...one.config, Groups: [{ GroupId: groupId(0, 0) }] } }] });
}

interface HubOutcome {
  readonly diffMs: number;
  readonly matrixMs: number;
  readonly cells: number;
  readonly peakBytes: number;
}

function measureHub(vpcs: number): HubOutcome {
  const sizeOf = (count: number) => ({ vpcs: count, interfaces: count * 100, isApart: true });
  const small = readNetwork(joinedByHub(networkSnapshot(sizeOf(20), true)));
  for (let i = 0; i < 3; i++) segmentMatrix(small, 'account');
  const snapshot = joinedByHub(networkSnapshot(sizeOf(vpcs), true));
  const hub = readNetwork(snapshot);
  globalThis.gc?.();
  const joined = cpu(() => segmentMatrix(hub, 'account'));
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const diff = cpu(() => diffNetworks(hub, readNetwork(withRegrouped(snapshot))));
  return { matrixMs: joined.ms, diffMs: diff.ms, cells: joined.value.cells.length, peakBytes };
}

/** With a small young generation: rubbish of making the organisation is no memory of the engine. */
function run(...args: readonly string[]): unknown {
  const ended = spawnSync(process.execPath, ['--expose-gc', '--max-semi-space-size=8', fileURLToPath(import.meta.url), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (ended.status !== 0) throw new Error(`${args.join(' ')} ended with ${ended.status ?? ended.signal}`);
  return JSON.parse(ended.stdout);
}

function main(): void {
  const [kind, given] = process.argv.slice(2);
  if (kind !== undefined) {
    process.stdout.write(JSON.stringify(kind === 'hub' ? measureHub(Number(given)) : measure(Number(given))));
    return;
  }
  let before: Outcome | undefined;
  for (const count of COUNTS) {
    const found = run('apart', String(count)) as Outcome;
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
      measured: `${Math.round(found.peakBytes / 1e6)} MB at most`,
      comparedWith: `${LIMITS.bytes / 1e6} MB`,
      ratio: found.peakBytes / LIMITS.bytes,
      limit: 1,
    });
    report({
      name: `difference by one group, ${name}`,
      measured: `${Math.round(found.diffMs)} ms of CPU; ${found.changes} changes`,
      comparedWith: 'every pair',
      ratio: found.diffMs / found.pairsMs,
      limit: 1,
    });
    before = found;
  }
  let smaller: HubOutcome | undefined;
  for (const vpcs of HUBS) {
    const found = run('hub', String(vpcs)) as HubOutcome;
    const growth = smaller === undefined ? '' : `, ${(found.matrixMs / smaller.matrixMs).toFixed(1)} times those before`;
    const cells = `${found.cells.toLocaleString('en-US')} cells of the matrix of accounts`;
    report({
      name: `every pair, ${vpcs.toLocaleString('en-US')} VPCs that one transit gateway joins`,
      measured: `${Math.round(found.matrixMs)} ms of CPU${growth}; ${cells}; ${Math.round(found.peakBytes / 1e6)} MB at most`,
      comparedWith: `${LIMITS.hubMs} ms`,
      ratio: found.matrixMs / LIMITS.hubMs,
      limit: 1,
    });
    report({
      name: `difference by one interface, ${vpcs.toLocaleString('en-US')} VPCs that one transit gateway joins`,
      measured: `${Math.round(found.diffMs)} ms of CPU`,
      comparedWith: 'every pair of them',
      ratio: found.diffMs / found.matrixMs,
    });
    smaller = found;
  }
}

main();
