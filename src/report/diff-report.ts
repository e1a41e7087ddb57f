// What every format of `stoa diff` shows: what became of the resources, of the findings and of the sight, and the decision.

import {
  type CoverageChange,
  diffCoverage,
  diffRecords,
  type FieldChange,
  type Finding,
  type Issue,
  type Json,
  pathText,
  type RecordDiff,
  type RecordFieldChange,
  type ResourceRef,
  refOf,
  type Snapshot,
} from '../core/index.ts';
import { CHANGE_KINDS, type ChangeKind, type Comparison, type VerdictState } from '../posture/index.ts';
import type { FormatOptions, Gate, Report, Suppression } from './report.ts';

/** What became of a resource; `seen` and `unseen` say that only the sight of it was won or lost. */
export const RESOURCE_KINDS = {
  added: { title: 'added', sign: '+' },
  removed: { title: 'removed', sign: '-' },
  changed: { title: 'changed', sign: '~' },
  seen: { title: 'newly seen', sign: '?+' },
  unseen: { title: 'no longer seen', sign: '?-' },
} as const;
export type ResourceKind = keyof typeof RESOURCE_KINDS;

export interface FieldRow {
  /** `Policy.Statement[Sid=Public].Effect`. Untrusted text. */
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
  /** The answer of this call was read in one snapshot only: nothing is known to have changed. */
  readonly isSight: boolean;
}

export interface ResourceRow {
  readonly kind: ResourceKind;
  readonly resource: ResourceRef;
  /** For `changed`. */
  readonly fields: readonly FieldRow[];
}

export interface DiffFinding {
  readonly kind: ChangeKind;
  readonly before: VerdictState;
  readonly after: VerdictState;
  readonly finding: Finding;
  readonly suppression?: Suppression;
}

export interface DiffReport {
  readonly tool: Report['tool'];
  /** RFC 3339 in UTC. */
  readonly generatedAt: string;
  readonly before: Side;
  readonly after: Side;
  readonly resources: {
    readonly rows: readonly ResourceRow[];
    readonly counts: Readonly<Record<ResourceKind, number>>;
    readonly unchanged: number;
  };
  readonly findings: {
    /** Those chosen to be shown, by kind and from the worst. */
    readonly rows: readonly DiffFinding[];
    /** Of all, shown or not; muted ones are not among the new. */
    readonly counts: Readonly<Record<ChangeKind, number>>;
    readonly stillFailing: number;
    readonly stillUnknown: number;
    readonly leftOut: Report['leftOut'];
  };
  readonly coverage: readonly CoverageChange[];
  /** Problems of either input. */
  readonly issues: readonly Issue[];
  readonly gate: Gate;
}

export interface Side {
  readonly source: Snapshot['source'];
  readonly takenAt: string;
  readonly records: number;
}

export type DiffFormat = (report: DiffReport, options: FormatOptions) => string;

export interface DiffReportInput {
  readonly version: string;
  readonly generatedAt: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly comparison: Comparison;
  /** Those to show. */
  readonly rows: readonly DiffFinding[];
  readonly leftOut: Report['leftOut'];
  readonly issues: readonly Issue[];
  readonly gate: Gate;
}

export function buildDiffReport({ version, generatedAt, before, after, comparison, rows, leftOut, issues, gate }: DiffReportInput): DiffReport {
  const records = diffRecords(before, after);
  const resources = resourceRows(records);
  const { stillFailing, stillUnknown, changes } = comparison;
  return {
    tool: { name: 'stoa', version },
    generatedAt,
    before: sideOf(before),
    after: sideOf(after),
    resources: { rows: resources, counts: countBy(resources, Object.keys(RESOURCE_KINDS) as ResourceKind[]), unchanged: records.unchanged },
    findings: { rows, counts: countBy(changes, Object.keys(CHANGE_KINDS) as ChangeKind[]), stillFailing, stillUnknown, leftOut },
    coverage: diffCoverage(before.coverage.rows, after.coverage.rows),
    issues,
    gate,
  };
}

/** `2 new, 1 fixed`; '' for none at all. */
export function countWords<K extends string>(counts: Readonly<Record<K, number>>, titles: Readonly<Record<K, { readonly title: string }>>): string {
  const kinds = Object.keys(titles) as K[];
  return kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind].toLocaleString('en-US')} ${titles[kind].title.toLowerCase()}`)
    .join(', ');
}

const sideOf = ({ source, takenAt, size }: Snapshot): Side => ({ source, takenAt, records: size });

function resourceRows({ added, removed, changed, seen, unseen }: RecordDiff): readonly ResourceRow[] {
  const rows = (kind: ResourceKind, list: RecordDiff['added']) => list.map((record): ResourceRow => ({ kind, resource: refOf(record), fields: [] }));
  return [
    ...rows('added', added),
    ...rows('removed', removed),
    ...changed.map(({ after, changes }): ResourceRow => ({ kind: 'changed', resource: refOf(after), fields: fieldRows(changes) })),
    ...rows('seen', seen),
    ...rows('unseen', unseen),
  ];
}

// What `tags` repeats of the answer itself.
const TAGS_IN_ANSWERS: ReadonlySet<string> = new Set(['Tags', 'TagSet', 'TagList', 'tags']);

function fieldRows(changes: readonly RecordFieldChange[]): readonly FieldRow[] {
  const inAnswer = changes.some(({ path }) => keyAt(path, 0) === 'config' && TAGS_IN_ANSWERS.has(keyAt(path, 1)));
  return changes
    .filter(({ path }) => !(inAnswer && keyAt(path, 0) === 'tags'))
    .map(({ path, before, after, isSight }) => ({
      path: pathText(keyAt(path, 0) === 'config' && path.length > 1 ? path.slice(1) : path),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      isSight,
    }));
}

function keyAt(path: FieldChange['path'], index: number): string {
  const step = path[index];
  return step?.kind === 'key' ? step.key : '';
}

function countBy<K extends string>(list: readonly { readonly kind: K }[], kinds: readonly K[]): Readonly<Record<K, number>> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;
  for (const { kind } of list) counts[kind]++;
  return counts;
}

/** A value as one short line. */
export function valueText(value: Json | undefined): string {
  return value === undefined ? '' : JSON.stringify(value);
}
