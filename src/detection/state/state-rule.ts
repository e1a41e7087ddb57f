// A rule that looks at more than one event: whose matches, grouped by what, within which time, for what.

import type { CorrelationTest } from '../sigma/correlation.ts';

/** Every match is a finding; those of a group within the timespan after the first are the same one. */
export interface EachTest {
  readonly type: 'each';
}
export type Look = CorrelationTest | EachTest;

export interface StateRule {
  readonly name: string;
  /** The rules whose matches it looks at; stateful ones too, as long as there is no circle. In the order that an ordered look asks for. */
  readonly inputs: readonly string[];
  /** Empty: one group for all. */
  readonly groupBy: readonly string[];
  /** For a name in `groupBy` or in a field of the look: by input, the field that it stands for there. */
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Milliseconds; a match at its very end is within it. */
  readonly timespan: number;
  readonly look: Look;
}

/** The field that a name stands for in the matches of an input. */
export function fieldOf({ aliases }: StateRule, name: string, input: string): string {
  return aliases.get(name)?.get(input) ?? name;
}

/** The names that a look reads values of. */
function lookFields(look: Look): readonly string[] {
  if (look.type === 'rare') return [...look.fields, ...(look.by ?? [])];
  if ('fields' in look) return look.fields;
  return 'field' in look ? [look.field] : [];
}

/**
 * By rule, the fields whose values its matches must carry. A stateful rule that is itself an input passes on
 * what the match carried that set it off, so its inputs must carry that as well.
 */
export function fieldsWanted(rules: readonly StateRule[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const wanted = new Map<string, Set<string>>();
  const open: { readonly input: string; readonly field: string }[] = [];
  for (const rule of rules)
    for (const input of rule.inputs) for (const name of [...rule.groupBy, ...lookFields(rule.look)]) open.push({ input, field: fieldOf(rule, name, input) });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { input, field } = next;
    const fields = wanted.get(input) ?? new Set();
    if (fields.has(field)) continue;
    wanted.set(input, fields.add(field));
    const through = byName.get(input);
    if (through !== undefined) for (const below of through.inputs) open.push({ input: below, field: fieldOf(through, field, below) });
  }
  return wanted;
}
