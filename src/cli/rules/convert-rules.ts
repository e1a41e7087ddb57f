// Rules in other languages, each with what became of it.

import { type Pack, type PackRule, type SqlDialectName, toEventPattern, toSql } from '../../detection/index.ts';

export interface ConvertedRule {
  readonly rule: string;
  readonly title: string;
  /** `inexact`: the same but for what the reasons say. */
  readonly answer: 'equivalent' | 'wider' | 'inexact' | 'refused';
  /** The pattern or the query; absent where it was refused. */
  readonly text: string | undefined;
  /** Why it is wider, what is not exactly as the rule means it, or why it was refused. */
  readonly reasons: readonly string[];
}

type Outcome = Omit<ConvertedRule, 'rule' | 'title'>;

/** What rules can be converted to. */
export const TARGETS = {
  eventbridge: { words: 'an event pattern', convert: toPattern, join: joinPatterns },
  duckdb: { words: 'SQL for DuckDB', convert: (rule) => toQuery(rule, 'duckdb'), join: joinQueries },
  athena: { words: 'SQL for Athena', convert: (rule) => toQuery(rule, 'athena'), join: joinQueries },
} as const satisfies Readonly<
  Record<string, { readonly words: string; readonly convert: (rule: PackRule) => Outcome; readonly join: (rules: readonly ConvertedRule[]) => string }>
>;
export type Target = keyof typeof TARGETS;

/** Every rule of a pack, and every correlation, which no target has. */
export function convertPack(pack: Pack, to: Target): readonly ConvertedRule[] {
  const rules = pack.rules.map((rule): ConvertedRule => ({ rule: rule.name, title: rule.meta.title, ...TARGETS[to].convert(rule) }));
  const correlations = pack.correlations.map(
    ({ name, meta }): ConvertedRule => ({
      rule: name,
      title: meta.title,
      answer: 'refused',
      text: undefined,
      reasons: [`a correlation looks at several events, which ${TARGETS[to].words} cannot`],
    }),
  );
  return [...rules, ...correlations];
}

function refused(reason: string): Outcome {
  return { answer: 'refused', text: undefined, reasons: [reason] };
}

function toPattern({ kinds, expression }: PackRule): Outcome {
  if (!kinds.includes('cloudtrail')) return refused('the rule is not about CloudTrail, and its events have another form in EventBridge');
  const converted = toEventPattern(expression);
  if (!converted.ok) return refused(converted.message);
  return { answer: converted.wider.length === 0 ? 'equivalent' : 'wider', text: converted.pattern, reasons: converted.wider };
}

function toQuery({ kinds, expression }: PackRule, dialect: SqlDialectName): Outcome {
  const converted = toSql(expression, kinds, dialect);
  if (!converted.ok) return refused(converted.message);
  return { answer: converted.notes.length === 0 ? 'equivalent' : 'inexact', text: converted.sql, reasons: converted.notes };
}

/** One pattern as it is; several by the names of their rules. */
function joinPatterns(rules: readonly ConvertedRule[]): string {
  const made = rules.flatMap(({ rule, text }) => (text === undefined ? [] : [[rule, JSON.parse(text) as unknown] as const]));
  const [only, ...more] = made;
  if (only === undefined) return '';
  return `${JSON.stringify(more.length === 0 ? only[1] : Object.fromEntries(made), null, 2)}\n`;
}

function joinQueries(rules: readonly ConvertedRule[]): string {
  // A name is written out before it comes here: a remark ends with its line.
  return rules.flatMap(({ rule, text }) => (text === undefined ? [] : [`-- ${rule}\n${text.trimEnd()};\n`])).join('\n');
}
