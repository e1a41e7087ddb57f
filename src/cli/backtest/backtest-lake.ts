// Rules over a lake. The columns decide what they can; the events that may match are read and asked by the matcher, as if they came in a file.

import type { Issue } from '../../core/index.ts';
import { createAsker, type EventKind, type Match, type Pack, type PackRule } from '../../detection/index.ts';
import type { Lake } from '../../store/index.ts';
import { createCorrelating } from './correlate.ts';
import { createGroupDecider, type GroupAnswer } from './decide-groups.ts';
import { countsSql, eventsSql, firstSql, furtherColumns, type Group, groupsSql, listed, newestSql, ofGroups, ROW_COLUMNS, valuesSql } from './lake-sql.ts';
import type { BacktestResult, RuleResult } from './result.ts';
import { type Counted, createTally, NOT_SAID, type Tallied, type Tally } from './tally.ts';

export interface LakeBacktestOptions {
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => Promise<void>;
}

export async function backtestLake(pack: Pack, lake: Pick<Lake, 'stream'>, source: string, options: LakeBacktestOptions): Promise<BacktestResult> {
  const issues: Issue[] = [];
  const looked = new Set(pack.correlations.flatMap(({ inputs }) => inputs));
  const correlating = createCorrelating(pack, options.now);
  const results: RuleResult[] = [];
  const events = new Map<string, number>();
  for (const rule of pack.rules) {
    await options.progress(rule.name);
    const result = await backtestRule(rule, pack, lake, looked.has(rule.name) ? correlating.push : undefined, (issue) => issues.push(issue), options);
    results.push(result);
    events.set(rule.name, result.events);
  }
  const kinds = [...new Set(pack.rules.flatMap((rule) => rule.kinds))];
  if (pack.correlations.length > 0 && kinds.length > 0) {
    for await (const rows of lake.stream(newestSql(kinds))) for (const [newest] of rows) if (typeof newest === 'number') correlating.observe(newest);
  }
  const found = correlating.finish();
  for (const rule of pack.correlations) {
    const tally = found.get(rule.name) ?? createTally();
    results.push({ rule, events: eventsBelow(rule.name, pack, events), tally, undecided: 0, timeless: 0, asked: undefined });
  }
  return { source, results, issues };
}

/** The most events that a rule below a correlation is about. */
export function eventsBelow(name: string, pack: Pack, events: ReadonlyMap<string, number>): number {
  const own = events.get(name);
  const inputs = own === undefined ? (pack.correlations.find((one) => one.name === name)?.inputs ?? []) : [];
  return own ?? inputs.reduce((most, input) => Math.max(most, eventsBelow(input, pack, events)), 0);
}

async function backtestRule(
  rule: PackRule,
  pack: Pack,
  lake: Pick<Lake, 'stream'>,
  push: ((match: Match) => void) | undefined,
  issue: (issue: Issue) => void,
  { signal }: LakeBacktestOptions,
): Promise<RuleResult> {
  const tally = createTally();
  if (rule.kinds.length === 0) return { rule, events: 0, tally, undecided: 0, timeless: 0, asked: 0 };
  const { columns, decide } = createGroupDecider(rule);
  const groups: Readonly<Record<GroupAnswer, Group[]>> = { yes: [], no: [], maybe: [] };
  let events = 0;
  for await (const rows of lake.stream(groupsSql(rule.kinds, columns))) {
    for (const row of rows) {
      const group = { kind: String(row[0]), isPlain: row[1] === true, values: row.slice(2, -1) as (string | null)[], count: Number(row.at(-1)) };
      events += group.count;
      const answer = decide(group.kind, group.isPlain, group.values);
      // A correlation looks at more of an event than whether a rule matches it.
      groups[answer === 'yes' && push !== undefined ? 'maybe' : answer].push(group);
    }
  }
  const timeless = await countDecided(groups.yes, columns, events, tally, lake);
  const candidates = ofGroups(groups.maybe, columns, groups.maybe.length === groups.yes.length + groups.no.length + groups.maybe.length);
  const asker = askerOf(rule, pack, tally, push, issue);
  let asked = 0;
  if (groups.maybe.length > 0) {
    const lists: string[] = [];
    for (const column of furtherColumns(rule.expression, columns)) {
      const sql = valuesSql(column, candidates, rule.expression);
      const values = sql === undefined ? [] : (await all(lake, sql)).map(([value]) => value as string | null);
      lists.push(...listed(column, values));
    }
    for await (const rows of lake.stream(eventsSql(candidates, rule.expression, lists))) {
      signal.throwIfAborted();
      asked += rows.length;
      for (const row of rows) asker.ask(row);
    }
  }
  const counts = asker.counts();
  return { rule, events, tally, undecided: counts.undecided, timeless: timeless + counts.timeless, asked };
}

async function all(lake: Pick<Lake, 'stream'>, sql: string): Promise<readonly (readonly unknown[])[]> {
  const found: (readonly unknown[])[] = [];
  for await (const rows of lake.stream(sql)) found.push(...rows);
  return found;
}

/** Counts in DuckDB what the columns decided; answers how many events had no time. */
async function countDecided(groups: readonly Group[], columns: readonly string[], events: number, tally: Tally, lake: Pick<Lake, 'stream'>): Promise<number> {
  if (groups.length === 0) return 0;
  const decided = ofGroups(groups, columns, groups.reduce((sum, { count }) => sum + count, 0) === events);
  let timeless = 0;
  for (const [what, value, count] of await all(lake, countsSql(decided))) {
    if (what === 'timeless') timeless += Number(count);
    else tally.addCount(what as Tallied | 'all', typeof value === 'string' ? value : NOT_SAID, Number(count));
  }
  for (const row of await all(lake, firstSql(decided))) tally.addExample(countedRow(row, Number(row[ROW_COLUMNS.length])));
  return timeless;
}

function askerOf(rule: PackRule, pack: Pack, tally: Tally, push: ((match: Match) => void) | undefined, issue: (issue: Issue) => void) {
  let current: readonly unknown[] = [];
  const asker = createAsker(
    { ...pack, rules: [rule] },
    {
      issue,
      match(match) {
        tally.add(countedRow(current, match.time));
        push?.(match);
      },
    },
  );
  return {
    counts: asker.counts,
    /** A row of `eventsSql`. */
    ask(row: readonly unknown[]) {
      current = row;
      const [kind, , account, region, , , file, number] = row;
      const bytes = Buffer.from(String(row.at(-1)));
      const around = { account: account === NOT_SAID ? undefined : (account as string), region: textOf(region) };
      asker.sink.bytes(kind as EventKind, bytes, 0, bytes.length, { file: textOf(file) ?? '', index: Number(number) }, around);
    },
  };
}

function countedRow(row: readonly unknown[], time: number): Counted {
  const [, id, account, , principal, call, file, number] = row;
  return {
    id: String(id),
    time,
    account: String(account),
    principal: textOf(principal) ?? NOT_SAID,
    call: textOf(call) ?? NOT_SAID,
    place: `${textOf(file) ?? ''}#${String(number)}`,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
