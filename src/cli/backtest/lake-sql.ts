// The questions that a backtest asks of a lake.

import type { Expression } from '../../detection/index.ts';
import { ALWAYS, columnsAsked, necessarySql, quoted } from './necessary-sql.ts';

/** Events that are alike in the columns that decide, with how many they are. */
export interface Group {
  readonly kind: string;
  readonly isPlain: boolean;
  readonly values: readonly (string | null)[];
  readonly count: number;
}

const TIME = 'epoch_ms(time)::DOUBLE';

export function groupsSql(kinds: readonly string[], columns: readonly string[]): string {
  return `SELECT ${['kind', 'COALESCE(is_plain, FALSE)', ...columns].join(', ')}, count(*)::DOUBLE FROM events WHERE ${kindIn(kinds)} GROUP BY ALL`;
}

export function newestSql(kinds: readonly string[]): string {
  return `SELECT max(${TIME}) FROM events WHERE ${kindIn(kinds)}`;
}

/** More names than this in a list cost more than they save. */
const MOST_NAMED = 400;

/** The events of groups, as a condition and what it needs to join; `isAll`: no other group has events of these kinds. */
export function ofGroups(groups: readonly Group[], columns: readonly string[], isAll: boolean): { readonly from: string; readonly where: string } {
  const kinds = kindIn([...new Set(groups.map(({ kind }) => kind))]);
  if (isAll) return { from: 'events', where: kinds };
  const names = ['kind', 'is_plain', ...columns];
  const rows = groups.map(({ kind, isPlain, values }) => `(${[quoted(kind), isPlain, ...values.map(textOrNull)].join(', ')})`);
  const on = [
    'events.kind = g.kind',
    'COALESCE(events.is_plain, FALSE) = g.is_plain',
    ...columns.map((name) => `events.${name} IS NOT DISTINCT FROM g.${name}`),
  ];
  // Said once more by itself, so that files and row groups that hold none are passed over.
  const lists = columns.flatMap((column, index) =>
    listed(
      column,
      groups.map(({ values }) => values[index] ?? null),
    ),
  );
  return { from: `events SEMI JOIN (VALUES ${rows.join(', ')}) AS g(${names.join(', ')}) ON ${on.join(' AND ')}`, where: [kinds, ...lists].join(' AND ') };
}

/** A condition that a column is one of some texts; none where it may be null, or the texts are many. */
export function listed(column: string, values: readonly (string | null)[]): readonly string[] {
  const texts = [...new Set(values)];
  if (texts.length === 0 || texts.length > MOST_NAMED || texts.some((text) => text === null)) return [];
  return [`events.${column} IN (${texts.map(textOrNull).join(', ')})`];
}

/** The values of a column that some candidate has, if they are few. */
export function valuesSql(column: string, from: { readonly from: string; readonly where: string }, expression: Expression): string | undefined {
  const narrowed = necessarySql(expression, 'columns');
  if (narrowed === ALWAYS) return undefined;
  return `SELECT DISTINCT ${column} FROM ${from.from} WHERE ${from.where} AND ${narrowed} LIMIT ${MOST_NAMED + 1}`;
}

/** The columns with many values by which candidates can be narrowed down. */
export function furtherColumns(expression: Expression, columns: readonly string[]): readonly string[] {
  return columnsAsked(expression).filter((column) => !columns.includes(column));
}

export const ROW_COLUMNS = ['kind', 'id', 'account', 'region', 'principal', 'event_name', 'file', 'number'] as const;

/** The events themselves, `raw` last, after the time. */
export function eventsSql({ from, where }: { readonly from: string; readonly where: string }, expression: Expression, lists: readonly string[]): string {
  const conditions = [where, ...lists, necessarySql(expression, 'columns'), necessarySql(expression, 'raw')].filter((one) => one !== ALWAYS);
  return `SELECT ${ROW_COLUMNS.map((name) => `events.${name}`).join(', ')}, ${TIME}, raw FROM ${from} WHERE ${conditions.join(' AND ')}`;
}

const COUNTED = { day: 'day', account: 'account', principal: 'principal', call: 'event_name' } as const;

/** How many different events there are, by what they are counted by: rows of (what, value, count). */
export function countsSql({ from, where }: { readonly from: string; readonly where: string }): string {
  const first = Object.values(COUNTED).map((column) => `any_value(events.${column}) AS ${column}`);
  const parts = Object.entries(COUNTED).map(([what, column]) => `SELECT '${what}', ${column}, count(*)::DOUBLE FROM m WHERE NOT timeless GROUP BY ${column}`);
  return `WITH m AS MATERIALIZED (SELECT ${first.join(', ')}, any_value(time IS NULL) AS timeless FROM ${from} WHERE ${where} GROUP BY id)
SELECT 'timeless', NULL, count(*)::DOUBLE FROM m WHERE timeless UNION ALL SELECT 'all', NULL, count(*)::DOUBLE FROM m WHERE NOT timeless UNION ALL ${parts.join(' UNION ALL ')}`;
}

/** The first events, some of which may be one that came twice. */
export function firstSql({ from, where }: { readonly from: string; readonly where: string }): string {
  return `SELECT ${ROW_COLUMNS.map((name) => `events.${name}`).join(', ')}, ${TIME} FROM ${from} WHERE ${where} AND time IS NOT NULL ORDER BY time, id LIMIT 30`;
}

function kindIn(kinds: readonly string[]): string {
  return `events.kind IN (${kinds.map(quoted).join(', ')})`;
}

function textOrNull(text: string | null): string {
  return text === null ? 'NULL::VARCHAR' : quoted(text);
}
