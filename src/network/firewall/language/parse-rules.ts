// A rule file: its rules with the places they stand at, and everything that is wrong with them.

import { parseRule } from './parse-rule.ts';
import { type Place, placesOf } from './place.ts';
import type { Problem } from './problem.ts';
import type { Rule, Span } from './rule.ts';
import { splitRules } from './split-rules.ts';

export interface PlacedRule {
  readonly rule: Rule;
  /** The place of a span of the rule in the file. */
  readonly placeAt: (index: number) => Place;
  readonly index: number;
}

export interface PlacedProblem extends Problem {
  readonly place: Place;
  /** How many characters of the line it is about. */
  readonly width: number;
}

export interface RuleFile {
  readonly rules: readonly PlacedRule[];
  readonly problems: readonly PlacedProblem[];
}

/** Reads a file of rules. Never throws: what cannot be read is a problem with its place. */
export function parseRules(file: string): RuleFile {
  const at = placesOf(file);
  const rules: PlacedRule[] = [];
  const problems: PlacedProblem[] = [];
  for (const { text, offsetAt, isPassedOver } of splitRules(file)) {
    const placeAt = (index: number) => at(offsetAt(index));
    const add = (problem: Problem) => problems.push({ ...problem, place: placeAt(problem.span.from), width: widthOf(problem.span, placeAt) });
    const parsed = parseRule(text);
    if (isPassedOver) {
      add({
        kind: 'syntax',
        code: 'indented-rule',
        message: 'a rule that begins with a blank is passed over',
        span: { from: 0, to: 1 },
        help: 'begin the rule in the first column',
      });
      continue;
    }
    for (const problem of parsed.problems) add(problem);
    if (parsed.rule !== undefined) rules.push({ rule: parsed.rule, placeAt, index: rules.length });
  }
  return { rules, problems };
}

export function widthOf({ from, to }: Span, placeAt: (index: number) => Place): number {
  const [start, end] = [placeAt(from), placeAt(Math.max(from, to - 1))];
  return start.line === end.line ? Math.max(1, end.column - start.column + 1) : 1;
}
