// What each dialect of SQL calls what rules need: everything else is the same in all.
// Sources: https://duckdb.org/docs/stable/data/json/json_functions, https://duckdb.org/docs/stable/sql/functions/regular_expressions,
// https://trino.io/docs/current/functions/json.html, https://docs.aws.amazon.com/athena/latest/ug/engine-versions-reference-0003.html

import type { TimePart } from '../expression/index.ts';

/** A condition on one value, given as SQL for its text. */
export type ValueCondition = (text: string) => string;

/** Where a field is: its keys in a document, which is SQL, too. `isScalar`: there is one plain value at most. */
export interface SqlPlace {
  readonly source: string;
  readonly keys: readonly string[];
  readonly isScalar: boolean;
}

export interface SqlDialect {
  readonly words: string;
  /** One of the values at the place satisfies the condition; lists are passed through. `name`: of the value. */
  readonly anyValue: (place: SqlPlace, condition: ValueCondition, name: 'v' | 'w') => string;
  readonly isPresent: (place: SqlPlace) => string;
  /** Absent, or a value is null. */
  readonly isNull: (place: SqlPlace) => string;
  /** A value anywhere in a document satisfies the condition; nothing where this cannot be asked. */
  readonly anywhere: ((source: string, condition: ValueCondition) => string) | undefined;
  /** An object at the place, with `isJson` also one that a text there holds, satisfies the condition, which is given its SQL; nothing where this cannot be asked. */
  readonly element: ((place: SqlPlace, isJson: boolean, name: string, condition: (source: string) => string) => string) | undefined;
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

/** The path of a node of the tree without places in lists; a key with dots is as the keys between them there. */
function pathOf(name: string): string {
  return `regexp_replace(${name}.fullkey, '\\[[0-9]+\\]', '', 'g')`;
}

function inTree({ source, keys }: SqlPlace, name: string, condition: string): string {
  return `EXISTS (SELECT 1 FROM json_tree(${source}) AS ${name} WHERE ${pathOf(name)} = ${quoteSql(`$.${keys.join('.')}`)}${condition})`;
}

/** A text of the tree, decoded where it is percent-encoded JSON. */
function document(name: string): string {
  const text = `(${name}.atom ->> '$')`;
  return `(CASE WHEN regexp_matches(${text}, '^(\\s|%20|%0[9aAdD])*%(7[bB]|5[bB])') THEN url_decode(${text}) ELSE ${text} END)`;
}

const DUCKDB: SqlDialect = {
  words: 'DuckDB',
  anyValue: (place, condition, name) =>
    place.isScalar
      ? `COALESCE(${condition(`json_extract_string(${place.source}, ${quoteSql(jsonPath(place.keys))})`)}, FALSE)`
      : inTree(place, name, ` AND ${isAtom(name)} AND ${condition(atom(name))}`),
  isPresent: (place) => (place.isScalar ? `json_type(${place.source}, ${quoteSql(jsonPath(place.keys))}) IS NOT NULL` : inTree(place, 'v', '')),
  isNull: (place) =>
    place.isScalar
      ? `json_extract_string(${place.source}, ${quoteSql(jsonPath(place.keys))}) IS NULL`
      : `(NOT ${inTree(place, 'v', '')} OR ${inTree(place, 'v', " AND v.type = 'NULL'")})`,
  anywhere: (source, condition) => `EXISTS (SELECT 1 FROM json_tree(${source}) AS v WHERE ${isAtom('v')} AND ${condition(atom('v'))})`,
  element: ({ source, keys }, isJson, name, condition) => {
    const at = `${pathOf('o')} = ${quoteSql(`$.${keys.join('.')}`)}`;
    const text = document('o');
    const objects = `SELECT o.value AS document FROM json_tree(${source}) AS o WHERE ${at} AND o.type = 'OBJECT'`;
    const written = `SELECT i.value AS document FROM json_tree(${source}) AS o, json_tree(CASE WHEN json_valid(${text}) THEN ${text} END) AS i WHERE ${at} AND o.type = 'VARCHAR' AND ${pathOf('i')} = '$' AND i.type = 'OBJECT'`;
    return `EXISTS (SELECT 1 FROM (${isJson ? `${objects} UNION ALL ${written}` : objects}) AS ${name} WHERE ${condition(`${name}.document`)})`;
  },
  matches: (text, pattern) => `regexp_matches(${text}, ${quoteSql(pattern)})`,
  timePart: (text, part) => `date_part('${part}', TRY_CAST(${text} AS TIMESTAMP))`,
  caveats: {},
};

function laxPath(keys: readonly string[], end: string): string {
  return quoteSql(`lax ${jsonPath(keys)}${end}`);
}

const ATHENA: SqlDialect = {
  words: 'Athena (engine version 3)',
  anyValue: ({ source, keys, isScalar }, condition, name) =>
    isScalar
      ? `COALESCE(${condition(`json_extract_scalar(${source}, ${quoteSql(jsonPath(keys))})`)}, FALSE)`
      : `COALESCE(any_match(CAST(json_parse(json_query(${source}, ${laxPath(keys, '[*]')} WITH ARRAY WRAPPER)) AS ARRAY(JSON)), ${name} -> COALESCE(${condition(`json_extract_scalar(${name}, '$')`)}, FALSE)), FALSE)`,
  isPresent: ({ source, keys }) => `json_exists(${source}, ${laxPath(keys, '')})`,
  isNull: ({ source, keys, isScalar }) =>
    isScalar
      ? `json_extract_scalar(${source}, ${quoteSql(jsonPath(keys))}) IS NULL`
      : `(NOT json_exists(${source}, ${laxPath(keys, '')}) OR json_exists(${source}, ${laxPath(keys, '[*]?(@ == null)')}))`,
  anywhere: undefined,
  element: undefined,
  matches: (text, pattern) => `regexp_like(${text}, ${quoteSql(pattern)})`,
  timePart: (text, part) => `${part}(TRY(from_iso8601_timestamp(${text})) AT TIME ZONE 'UTC')`,
  caveats: { lists: 'lists within lists are not looked into', dots: 'keys that have dots themselves are not found' },
};

export const SQL_DIALECTS = { duckdb: DUCKDB, athena: ATHENA } as const satisfies Readonly<Record<string, SqlDialect>>;
export type SqlDialectName = keyof typeof SQL_DIALECTS;
