// The order in which stateful rules are looked at, inputs first; and what makes that impossible.

import { type Issue, type Parsed, parsed, refused } from '../../core/index.ts';
import { countedTo } from './bounds.ts';
import { MOST_IN_WINDOW } from './looks/windows.ts';
import { isRising } from './make-looker.ts';
import type { StateRule } from './state-rule.ts';

/** The most rules that an ordered look takes with a condition on which of them matched. */
const MOST_IN_CONDITION = 12;
/** The most rules of any ordered look. */
const MOST_ORDERED = 100;

/** Rules in an order in which each stands after those that it looks at; refused where there is none, or where a rule asks for what is not modelled. */
export function planRules(rules: readonly StateRule[]): Parsed<readonly StateRule[]> {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const issues: Issue[] = rules.flatMap(problemsOf);
  if (byName.size < rules.length) issues.push({ code: 'repeated-rule', message: 'two stateful rules have the same name' });
  const waitsFor = new Map(rules.map((rule) => [rule.name, rule.inputs.filter((input) => byName.has(input)).length]));
  const readers = new Map<string, StateRule[]>();
  for (const rule of rules) for (const input of rule.inputs) readers.set(input, [...(readers.get(input) ?? []), rule]);
  const ready = rules.filter((rule) => waitsFor.get(rule.name) === 0);
  for (const rule of ready) {
    for (const reader of readers.get(rule.name) ?? []) {
      const left = (waitsFor.get(reader.name) ?? 0) - 1;
      waitsFor.set(reader.name, left);
      if (left === 0) ready.push(reader);
    }
  }
  if (ready.length < byName.size && issues.length === 0)
    for (const { name } of rules)
      if ((waitsFor.get(name) ?? 0) > 0) issues.push({ code: 'circular-rule', message: `\`${name}\` looks at itself, by way of the rules that it looks at` });
  return issues.length > 0 ? refused(...issues) : parsed(ready);
}

function problemsOf({ name, inputs, timespan, look }: StateRule): readonly Issue[] {
  const problems: string[] = [];
  if (inputs.length === 0) problems.push('looks at no rule');
  if (new Set(inputs).size < inputs.length) problems.push('names a rule twice');
  if (!(timespan >= 0) || !Number.isFinite(timespan)) problems.push('has no timespan');
  if ((look.type === 'event_count' || look.type === 'value_count' || look.type === 'rare') && countedTo(look.bounds) > MOST_IN_WINDOW)
    problems.push(`counts beyond ${MOST_IN_WINDOW}, which is more than is kept of a group`);
  if (look.type === 'temporal_ordered') {
    if (inputs.length > MOST_ORDERED) problems.push(`puts more than ${MOST_ORDERED} rules in an order`);
    if (look.condition !== undefined && !isRising(look.condition)) problems.push('asks in an order for a rule that must not match: that is not modelled');
    if (look.condition !== undefined && inputs.length > MOST_IN_CONDITION) problems.push(`has a condition on more than ${MOST_IN_CONDITION} rules in an order`);
    if (look.bounds?.some(({ bound }) => bound !== 'gt' && bound !== 'gte') === true)
      problems.push('asks in an order for at most so many rules: that is not modelled');
  }
  return problems.map((problem) => ({ code: 'stateful-rule', message: `\`${name}\` ${problem}` }));
}
