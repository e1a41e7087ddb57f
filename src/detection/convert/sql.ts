// Rules as SQL over the table `events`, whose column `raw` is the event as JSON and `kind` its log.
// Nothing of a rule comes into the SQL but as a quoted text or a number.

import type { EventKind } from '../events/index.ts';
import { type Comparison, type Expression, foldCase, type TextTest, type ValueTest } from '../expression/index.ts';
import { isScalarField } from './scalar-fields.ts';
import { quoteSql, SQL_DIALECTS, type SqlDialect, type SqlDialectName, type SqlPlace, type ValueCondition } from './sql-dialects.ts';

export type ConvertedSql =
  | { readonly ok: true; readonly sql: string /** What is not asked exactly as the rule means it. */; readonly notes: readonly string[] }
  | { readonly ok: false; readonly code: string; readonly message: string };

class Refusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Writer {
  readonly dialect: SqlDialect;
  /** Whether the fields are those of CloudTrail, of which some have one plain value. */
  readonly isTrail: boolean;
  readonly notes: Set<string>;
  /** The document that fields are looked for in: the event, or an object in it. */
  readonly source: string;
  readonly depth: number;
}
/** Elements of elements. */
const DEEPEST = 8;
const EVENT = 'raw';

/** Converts a rule's expression into a query for its events. */
export function toSql(expression: Expression, kinds: readonly EventKind[], dialect: SqlDialectName): ConvertedSql {
  const [only, ...more] = kinds;
  if (only === undefined) return { ok: false, code: 'other-log', message: 'the rule is about no log of AWS' };
  const writer: Writer = { dialect: SQL_DIALECTS[dialect], isTrail: only === 'cloudtrail' && more.length === 0, notes: new Set(), source: EVENT, depth: 0 };
  try {
    const where = write(expression, writer, 1);
    return { ok: true, sql: `SELECT *\nFROM events\nWHERE kind IN (${kinds.map(quoteSql).join(', ')})\n  AND ${where}\n`, notes: [...writer.notes] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: error.code, message: error.message };
  }
}

function write(one: Expression, writer: Writer, depth: number): string {
  const { dialect, notes } = writer;
  const at = (field: string) => placeOf(field, writer);
  switch (one.kind) {
    case 'constant':
      return one.holds ? 'TRUE' : 'FALSE';
    case 'not':
      return `NOT ${write(one.of, writer, depth)}`;
    case 'all':
    case 'any': {
      if (one.of.length === 0) return one.kind === 'all' ? 'TRUE' : 'FALSE';
      const parts = one.of.map((part) => write(part, writer, depth + 1));
      return `(${parts.join(`\n${'  '.repeat(depth + 1)}${one.kind === 'all' ? 'AND' : 'OR'} `)})`;
    }
    case 'test':
      return dialect.anyValue(at(one.field), conditionOf(one.test, writer), 'v');
    case 'exists':
      return dialect.isPresent(at(one.field));
    case 'null':
      return dialect.isNull(at(one.field));
    case 'keyword':
      return anywhere(writer, (text) => ofText(one.test, text), one.test);
    case 'keyword-regex':
      return anywhere(writer, conditionOf(one.test, writer), undefined);
    case 'same': {
      const other = ofEvent(one.other, writer);
      const relation = (text: string, against: string) => relate(one.how, fold(text, one.ignoresCase), fold(against, one.ignoresCase));
      return dialect.anyValue(at(one.field), (text) => dialect.anyValue(other, (against) => relation(text, against), 'w'), 'v');
    }
    case 'other-account':
      return otherAccount(one, writer);
    case 'element': {
      if (dialect.element === undefined) throw new Refusal('element', `${dialect.words} cannot be asked about one element of \`${one.field}\``);
      if (writer.depth >= DEEPEST) throw new Refusal('element', `elements are nested more than ${DEEPEST} deep`);
      if (one.isJson) notes.add(`${dialect.words}: JSON in texts is as this engine reads it`);
      const below = (source: string): Writer => ({ ...writer, source, depth: writer.depth + 1 });
      return dialect.element(at(one.field), one.isJson, `e${writer.depth}`, (source) => write(one.where, below(source), depth + 1));
    }
  }
}

/** An account is named by its number, or in an ARN. */
function otherAccount({ field, accounts, others }: Extract<Expression, { kind: 'other-account' }>, writer: Writer): string {
  const { dialect } = writer;
  const account = (text: string): string =>
    `(CASE WHEN length(${text}) = 12 AND ${dialect.matches(text, '^[0-9]{12}$')} THEN ${text} WHEN ${dialect.matches(text, '^arn:[^:]*:[^:]*:[^:]*:[0-9]{12}:')} THEN split_part(${text}, ':', 5) END)`;
  const own = others.map((other) => ofEvent(other, writer));
  const isKnown =
    accounts.length > 0 ? [] : [own.map((place) => dialect.anyValue(place, (text) => `${account(text)} IS NOT NULL`, 'w')).join(' OR ') || 'FALSE'];
  const named = dialect.anyValue(
    placeOf(field, writer),
    (text) => {
      const literals = accounts.length === 0 ? [] : [`${account(text)} NOT IN (${accounts.map(quoteSql).join(', ')})`];
      const differs = own.map((place) => `NOT ${dialect.anyValue(place, (other) => `${account(other)} = ${account(text)}`, 'w')}`);
      return `(${[`${account(text)} IS NOT NULL`, ...literals, ...differs].join(' AND ')})`;
    },
    'v',
  );
  return `(${[...isKnown.map((known) => `(${known})`), named].join(' AND ')})`;
}

/** A field of the event, wherever it is asked for. */
function ofEvent(field: string, writer: Writer): SqlPlace {
  return placeOf(field, { ...writer, source: EVENT });
}

function placeOf(field: string, { dialect, isTrail, notes, source }: Writer): SqlPlace {
  const isScalar = isTrail && source === EVENT && isScalarField(field);
  refuseUnwritable(field);
  if (/["\\[\]]/.test(field)) throw new Refusal('field-name', `the field \`${field}\` cannot be written as a path`);
  if (!isScalar) for (const caveat of Object.values(dialect.caveats)) notes.add(`${dialect.words}: ${caveat}`);
  return { source, keys: field.split('.'), isScalar };
}

function anywhere(writer: Writer, condition: ValueCondition, test: TextTest | undefined): string {
  const { dialect, notes, source } = writer;
  if (dialect.anywhere !== undefined) return dialect.anywhere(source, condition);
  const texts = test === undefined ? undefined : test.how === 'glob' ? test.tokens.flatMap((token) => ('text' in token ? [token.text] : [])) : [test.value];
  if (texts === undefined || test?.how === 'equals' || texts.some((text) => !/^[ !#-.0-[\]-~]*$/.test(text)))
    throw new Refusal('keyword', `${dialect.words} cannot ask for this keyword anywhere in an event`);
  notes.add(`${dialect.words}: keywords are found in the names of fields, too`);
  const tokens = test?.how === 'glob' ? test.tokens : texts.map((text) => ({ text }));
  const run = { any: 'run' } as const;
  return like('raw', [run, ...tokens, run], test?.ignoresCase ?? true);
}

const COMPARISONS: Readonly<Record<Comparison, string>> = { '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

function conditionOf(test: ValueTest, writer: Writer): ValueCondition {
  const { dialect, notes } = writer;
  switch (test.kind) {
    case 'text':
      return (text) => ofText(test.test, text);
    case 'number':
      return (text) => `${text} = ${quoteSql(String(test.value))}`;
    case 'word':
      return (text) => `lower(${text}) = '${test.value}'`;
    case 'compare':
      return (text) =>
        `(${dialect.matches(text, '^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$')} AND length(${text}) <= 64 AND TRY_CAST(${text} AS DOUBLE) ${COMPARISONS[test.comparison]} ${numberSql(test.value)})`;
    case 'regex': {
      refuseUnwritable(test.source);
      notes.add(`${dialect.words}: regular expressions are as this engine reads them`);
      const on = (['i', 'm', 's'] as const).filter((flag) => test.flags[flag]).join('');
      return (text) => dialect.matches(text, on === '' ? test.source : `(?${on})${test.source}`);
    }
    case 'address':
      return ofAddress(test, writer);
    case 'time':
      notes.add(`${dialect.words}: times are read from texts, not from numbers`);
      return (text) =>
        `(${dialect.matches(text, '^[0-9]{4}-[0-9]{2}-[0-9]{2}')} AND ${dialect.timePart(text, test.part)} ${test.comparison === undefined ? '=' : COMPARISONS[test.comparison]} ${numberSql(test.value)})`;
  }
}

function numberSql(value: number): string {
  if (!Number.isFinite(value)) throw new Refusal('number', `\`${value}\` is no number of SQL`);
  return `CAST(${quoteSql(String(value))} AS DOUBLE)`;
}

function fold(text: string, ignoresCase: boolean): string {
  return ignoresCase ? `lower(${text})` : text;
}

function ofText(test: TextTest, text: string): string {
  if (test.how === 'equals') return `${fold(text, test.ignoresCase)} = ${literal(test.value, test.ignoresCase)}`;
  const run = { any: 'run' } as const;
  const own = 'value' in test ? [{ text: test.value }] : test.tokens;
  const tokens = { prefix: [...own, run], suffix: [run, ...own], contains: [run, ...own, run], glob: own }[test.how];
  return like(text, tokens, test.ignoresCase);
}

function literal(value: string, ignoresCase: boolean): string {
  refuseUnwritable(value);
  // Both sides are folded alike: by the database's own `lower`.
  return ignoresCase ? `lower(${quoteSql(isAscii(value) ? foldCase(value) : value)})` : quoteSql(value);
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

function like(text: string, tokens: readonly ({ readonly text: string } | { readonly any: 'run' | 'one' })[], ignoresCase: boolean): string {
  const pattern = tokens.map((token) => ('text' in token ? token.text.replaceAll(/[\\%_]/g, '\\$&') : token.any === 'run' ? '%' : '_')).join('');
  return `${fold(text, ignoresCase)} LIKE ${literal(pattern, ignoresCase)} ESCAPE '\\'`;
}

function relate(how: 'equals' | 'prefix' | 'suffix' | 'contains', text: string, other: string): string {
  if (how === 'equals') return `${text} = ${other}`;
  if (how === 'contains') return `strpos(${text}, ${other}) > 0`;
  const from = how === 'prefix' ? '1' : `length(${text}) - length(${other}) + 1`;
  return `(length(${other}) <= length(${text}) AND substr(${text}, ${from}, length(${other})) = ${other})`;
}

function ofAddress({ range }: Extract<ValueTest, { kind: 'address' }>, { dialect }: Writer): ValueCondition {
  if (range.version === 6) throw new Refusal('ipv6', 'blocks of IPv6 addresses cannot be asked for in SQL');
  return (text) => {
    const quad = (number: number): string => `TRY_CAST(split_part(${text}, '.', ${number}) AS BIGINT)`;
    const isOne = [1, 2, 3, 4].map((number) => `${quad(number)} <= 255`).join(' AND ');
    const value = `${quad(1)} * 16777216 + ${quad(2)} * 65536 + ${quad(3)} * 256 + ${quad(4)}`;
    return `(${dialect.matches(text, '^[0-9]{1,3}(\\.[0-9]{1,3}){3}$')} AND ${isOne} AND ${value} BETWEEN ${range.first} AND ${range.last})`;
  };
}

/** Characters that some reader of SQL stops at. */
function refuseUnwritable(text: string): void {
  if (/[\0\ud800-\udfff]/u.test(text)) throw new Refusal('unwritable', 'a text of the rule has a character that SQL cannot hold');
}
