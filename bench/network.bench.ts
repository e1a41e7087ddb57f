// Internet exposure of an organisation of 1,000 VPCs, 12,000 subnets and 10,000 groups: complete, after one group has changed, and how
// it grows. Times are of this process's CPU, because others share the machine; each size in a process of its own, for its memory.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ExposureIndex, indexExposure, type NetworkModel, readNetwork, withGroups } from '../dist/network/index.js';
import { cpu, report } from './figure.ts';
import { groupId, interfacesOf, networkSnapshot, type Size } from './network-organization.ts';

const VPCS = 1_000;
const COUNTS = [10_000, 100_000, 1_000_000] as const;
/** More than this are streamed and not held, as a snapshot on disk is read. */
const MOST_HELD = 100_000;
const LIMITS: Readonly<Record<number, { readonly exposureMs: number; readonly bytes: number }>> = {
  10000: { exposureMs: 250, bytes: 500e6 },
  100000: { exposureMs: 250, bytes: 500e6 },
  1000000: { exposureMs: 20_000, bytes: 1.5e9 },
};
const CHANGES = 400;
/** Rounds on a small organisation after which the code is compiled. */
const WARM = 40;

interface Outcome {
  readonly exposureMs: number;
  readonly readMs: number;
  readonly changeP99Ms: number;
  readonly exposed: number;
  readonly peakBytes: number;
}

/** One group in turn loses its first rule and gets it again. */
function changeGroups(model: NetworkModel, index: ExposureIndex, vpcs: number): readonly number[] {
  const times: number[] = [];
  let [now, state] = [model, index];
  for (let i = 0; i < CHANGES; i++) {
    const id = groupId((i * 7919) % vpcs, i % 3);
    const group = now.groups.get(id);
    if (group === undefined) throw new Error(`no group ${id}`);
    const { ms, value } = cpu(() => {
      const changed = withGroups(now, [{ ...group, ingress: (group.ingress ?? []).slice(1) }]);
      return { changed, ...state.withGroups(changed, [id]) };
    });
    times.push(ms);
    [now, state] = [value.changed, value.index];
  }
  return times;
}

function measure(size: Size): Outcome {
  // What runs for the first time is compiled as it goes: that is not what grows.
  const small = readNetwork(networkSnapshot({ vpcs: 60, interfaces: 6_000 }, true));
  for (let i = 0; i < WARM; i++) indexExposure(small).exposures();
  changeGroups(small, indexExposure(small), 60);
  const isHeld = size.interfaces <= MOST_HELD;
  const snapshot = networkSnapshot(size, isHeld);
  const read = cpu(() => readNetwork(snapshot));
  const model = isHeld ? read.value : { ...read.value, interfaceRecords: interfacesOf(size) };
  globalThis.gc?.();
  const exposure = cpu(() => indexExposure(model));
  const exposed = exposure.value.exposures().reduce((sum, { members }) => sum + members.length, 0);
  const times = [...changeGroups(model, exposure.value, size.vpcs)].sort((a, b) => a - b);
  const changeP99Ms = times[Math.floor(times.length * 0.99)] ?? 0;
  // maxRSS is in kibibytes on every system: Node's documentation of process.resourceUsage().
  return { exposureMs: exposure.ms, readMs: read.ms, changeP99Ms, exposed, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

/** With a small young generation: rubbish of making the organisation is no memory of the engine. */
function runSize(interfaces: number): Outcome {
  const ended = spawnSync(process.execPath, ['--expose-gc', '--max-semi-space-size=8', fileURLToPath(import.meta.url), String(interfaces)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (ended.status !== 0) throw new Error(`${interfaces} interfaces ended with ${ended.status ?? ended.signal}`);
  return JSON.parse(ended.stdout) as Outcome;
}

function main(): void {
  const [given] = process.argv.slice(2);
  if (given !== undefined) {
    process.stdout.write(JSON.stringify(measure({ vpcs: VPCS, interfaces: Number(given) })));
    return;
  }
  let before: Outcome | undefined;
  for (const count of COUNTS) {
    const found = runSize(count);
    const limits = LIMITS[count] ?? { exposureMs: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };
    const name = `${count.toLocaleString('en-US')} interfaces`;
    const growth = before === undefined ? '' : `, ${(found.exposureMs / before.exposureMs).toFixed(1)} times those before`;
    report({
      name: `internet exposure, ${name}`,
      measured: `${Math.round(found.exposureMs)} ms of CPU${growth}; ${found.exposed.toLocaleString('en-US')} exposed`,
      comparedWith: `${limits.exposureMs} ms`,
      ratio: found.exposureMs / limits.exposureMs,
      limit: 1,
    });
    report({
      name: `memory, ${name}`,
      measured: `${Math.round(found.peakBytes / 1e6)} MB at most`,
      comparedWith: `${limits.bytes / 1e6} MB`,
      ratio: found.peakBytes / limits.bytes,
      limit: 1,
    });
    if (count === MOST_HELD) {
      report({
        name: `one group changed, ${name}`,
        measured: `${found.changeP99Ms.toFixed(2)} ms of CPU at the 99th percentile`,
        comparedWith: '10 ms',
        ratio: found.changeP99Ms / 10,
        limit: 1,
      });
      report({
        name: `network read, ${name}`,
        measured: `${Math.round(found.readMs)} ms of CPU`,
        comparedWith: 'the exposure',
        ratio: found.readMs / found.exposureMs,
      });
    }
    before = found;
  }
}

main();
