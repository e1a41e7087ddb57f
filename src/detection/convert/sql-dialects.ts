// What each dialect of SQL calls what rules need: everything else is the same in all.
// Sources: https://duckdb.org/docs/stable/data/json/json_functions, https://duckdb.org/docs/stable/sql/functions/regular_expressions,
// https://trino.io/docs/current/functions/json.html, https://docs.aws.amazon.com/athena/latest/ug/engine-versions-reference-0003.html

import type { TimePart } from '../expression/index.ts';

/** A condition on one value, given as SQL for its text. */
export type ValueCondition = (text: string) => string;

export interface SqlDialect {
  readonly words: string;
  /** One of the values at the path satisfies the condition; lists are passed through. `isScalar`: there is one plain value at most. `name`: of the value. */
  readonly anyValue: (keys: readonly string[], isScalar: boolean, condition: ValueCondition, name: 'v' | 'w') => string;
  readonly isPresent: (keys: readonly string[], isScalar: boolean) => string;
  /** Absent, or a value is null. */
  readonly isNull: (keys: readonly string[], isScalar: boolean) => string;
  /** A value anywhere satisfies the condition; nothing where this cannot be asked. */
  readonly anywhere: ((condition: ValueCondition) => string) | undefined;
  readonly matches: (text: string, pattern: string) => string;
  /** The part of the time that a text says, in UTC; null where it says none. */
  readonly timePart: (text: string, part: TimePart) => string;
  /** What is not as the rule means it, where the rule asks for it. */
  readonly caveats: { readonly lists?: string; readonly dots?: string };
}

/** A text as SQL writes it: only the quotation mark means anything in it. */
export function quoteSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function jsonPath(keys: readonly string[]): string {
  return `$${keys.map((key) => `."${key}"`).join('')}`;
}

/** A value of DuckDB's tree of an event as the text that the rule means. */
function atom(name: string): string {
  return `(CASE ${name}.type WHEN 'DOUBLE' THEN regexp_replace(${name}.atom ->> '$', '\\.0$', '') ELSE ${name}.atom ->> '$' END)`;
}

function isAtom(name: string): string {
  return `${name}.type NOT IN ('OBJECT', 'ARRAY', 'NULL')`;
}

/** The tree writes a key with dots as the keys between them. */
function inTree(keys: readonly string[], name: string, condition: string): string {
  const path = quoteSql(`$.${keys.join('.')}`);
  return `EXISTS (SELECT 1 FROM json_tree(raw) AS ${name} WHERE regexp_replace(${name}.fullkey, '\\[[0-9]+\\]', '', 'g') = ${path}${condition})`;
}

const DUCKDB: SqlDialect = {
  words: 'DuckDB',
  anyValue: (keys, isScalar, condition, name) =>
    isScalar
      ? `COALESCE(${condition(`json_extract_string(raw, ${quoteSql(jsonPath(keys))})`)}, FALSE)`
      : inTree(keys, name, ` AND ${isAtom(name)} AND ${condition(atom(name))}`),
  isPresent: (keys, isScalar) => (isScalar ? `json_type(raw, ${quoteSql(jsonPath(keys))}) IS NOT NULL` : inTree(keys, 'v', '')),
  isNull: (keys, isScalar) =>
    isScalar
      ? `json_extract_string(raw, ${quoteSql(jsonPath(keys))}) IS NULL`
      : `(NOT ${inTree(keys, 'v', '')} OR ${inTree(keys, 'v', " AND v.type = 'NULL'")})`,
  anywhere: (condition) => `EXISTS (SELECT 1 FROM json_tree(raw) AS v WHERE ${isAtom('v')} AND ${condition(atom('v'))})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${quoteSql(pattern)})`,
  timePart: (text, part) => `date_part('${part}', TRY_CAST(${text} AS TIMESTAMP))`,
  caveats: {},
};

function laxPath(keys: readonly string[], end: string): string {
  return quoteSql(`lax ${jsonPath(keys)}${end}`);
}

const ATHENA: SqlDialect = {
  words: 'Athena (engine version 3)',
  anyValue: (keys, isScalar, condition, name) =>
    isScalar
      ? `COALESCE(${condition(`json_extract_scalar(raw, ${quoteSql(jsonPath(keys))})`)}, FALSE)`
      : `COALESCE(any_match(CAST(json_parse(json_query(raw, ${laxPath(keys, '[*]')} WITH ARRAY WRAPPER)) AS ARRAY(JSON)), ${name} -> COALESCE(${condition(`json_extract_scalar(${name}, '$')`)}, FALSE)), FALSE)`,
  isPresent: (keys) => `json_exists(raw, ${laxPath(keys, '')})`,
  isNull: (keys, isScalar) =>
    isScalar
      ? `json_extract_scalar(raw, ${quoteSql(jsonPath(keys))}) IS NULL`
      : `(NOT json_exists(raw, ${laxPath(keys, '')}) OR json_exists(raw, ${laxPath(keys, '[*]?(@ == null)')}))`,
  anywhere: undefined,
  matches: (text, pattern) => `regexp_like(${text}, ${quoteSql(pattern)})`,
  timePart: (text, part) => `${part}(TRY(from_iso8601_timestamp(${text})) AT TIME ZONE 'UTC')`,
  caveats: { lists: 'lists within lists are not looked into', dots: 'keys that have dots themselves are not found' },
};

export const SQL_DIALECTS = { duckdb: DUCKDB, athena: ATHENA } as const satisfies Readonly<Record<string, SqlDialect>>;
export type SqlDialectName = keyof typeof SQL_DIALECTS;
