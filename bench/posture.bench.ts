// All controls on 47,000 resources of the sample, and again after one changed record, against a bare pass over the records.

import type { ResourceRecord, Snapshot } from '../dist/core/index.js';
import { canonicalJson, createSnapshot, withChanges } from '../dist/core/index.js';
import { assess, CONTROLS, reassess } from '../dist/posture/index.js';
import { sampleOrganization, sampleRecords } from '../dist/sources/index.js';
import { cpu, interleaved, median, report } from './figure.ts';

const RESOURCES = 47_000;
const ALL_LIMIT_MS = 2000;
const CHANGE_LIMIT_MS = 10;
/** They say which subjects there are, so that a change of one is a new assessment. */
const SCOPE_TYPES: ReadonlySet<string> = new Set(['AWS::Account::Region', 'AWS::Organizations::Account', 'AWS::Organizations::Organization']);

/** The smallest sample with so many resources: more copies of the stack in each account, then more accounts. */
function sampleOf(resources: number): Snapshot {
  const accounts = 40;
  let scale = 1;
  while (size(accounts, scale) < resources) scale++;
  return sampleOrganization({ accounts, scale }).snapshot;
}

function size(accounts: number, scale: number): number {
  let records = 0;
  for (const _ of sampleRecords({ accounts, scale })) records++;
  return records;
}

const snapshot = sampleOf(RESOURCES);
const all = snapshot.types.flatMap((type) => snapshot.of(type).records);
const input = { source: snapshot.source, takenAt: snapshot.takenAt, coverage: snapshot.coverage.rows };
const fresh = () => createSnapshot(input, all).snapshot;
// Each round gets a snapshot whose indexes are not built yet, made outside the time that is taken.
const pass = () => all.map((record) => canonicalJson(record.config).length);

const times: number[] = [];
for (let round = 0; round < 7; round++) {
  const next = fresh();
  globalThis.gc?.();
  times.push(cpu(() => assess(next, CONTROLS)).ms);
}
const [passing = 0] = await interleaved(7, [pass]);
const [first = 0] = times;
const assessing = median(times.slice(2));
const count = all.length.toLocaleString('en-US');
report({
  name: `all ${CONTROLS.length} controls on ${count} resources`,
  measured: `${assessing.toFixed(0)} ms of CPU, ${first.toFixed(0)} ms the first time`,
  comparedWith: '2 s',
  ratio: Math.max(first, assessing) / ALL_LIMIT_MS,
  limit: 1,
});
report({
  name: 'the same',
  measured: `${assessing.toFixed(0)} ms`,
  comparedWith: `writing every configuration as JSON, ${passing.toFixed(0)} ms`,
  ratio: assessing / passing,
});

const assessment = assess(snapshot, CONTROLS);
/** Another change each time it is run: what is remembered of the one before is no help. */
function change(before: ResourceRecord): () => unknown {
  let round = 0;
  return () => {
    const after = { ...before, tags: { ...before.tags, changed: `${++round}` } };
    return reassess(assessment, withChanges(snapshot, { put: [after] }), [{ before, after }]);
  };
}

// The middle record of every type: the slowest type is what counts.
const changes = snapshot.types.map((type) => {
  const { records } = snapshot.of(type);
  return { type, run: change(records[records.length >> 1] as ResourceRecord) };
});
for (const { run } of changes) run();
// The rubbish of all that came before is collected now, and none in between: that would take longer than all that is measured.
globalThis.gc?.();
const medians = changes.map(({ run }) => median(Array.from({ length: 9 }, () => cpu(run).ms)));
const named = changes.map(({ type }, index) => ({ type, took: medians[index] ?? 0 })).sort((a, b) => b.took - a.took);
const moves = named.filter(({ type }) => SCOPE_TYPES.has(type));
const others = named.filter(({ type }) => !SCOPE_TYPES.has(type));
const worst = others[0] ?? { type: '', took: 0 };
report({
  name: 'after one changed record, the slowest type',
  measured: `${worst.took.toFixed(2)} ms of CPU (${worst.type})`,
  comparedWith: '10 ms',
  ratio: worst.took / CHANGE_LIMIT_MS,
  limit: 1,
});
const middle = median(others.map(({ took }) => took));
report({
  name: 'after one changed record, the median type',
  measured: `${middle.toFixed(2)} ms of CPU`,
  comparedWith: `all controls, ${assessing.toFixed(0)} ms`,
  ratio: middle / assessing,
});
report({
  name: 'after a changed account, Region or organisation, on which everything depends',
  measured: `${(moves[0]?.took ?? 0).toFixed(0)} ms of CPU (${moves[0]?.type ?? ''})`,
  comparedWith: `all controls, ${assessing.toFixed(0)} ms`,
  ratio: (moves[0]?.took ?? 0) / assessing,
});
