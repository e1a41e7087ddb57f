// A rule file: its rules with the places they stand at, and everything that is wrong with them.

import { type Place, placesOf } from '../../../core/index.ts';
import { type AddressSet, isNothing, variablesOf } from './address-set.ts';
import { parseRule } from './parse-rule.ts';
import { portVariablesOf } from './port-set.ts';
import { type Problem, syntax } from './problem.ts';
import type { Option, Rule, Span } from './rule.ts';
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

/** The names of the variables that there are. */
export interface VariableNames {
  readonly addresses: { readonly has: (name: string) => boolean; readonly get?: (name: string) => AddressSet | undefined };
  readonly ports: { readonly has: (name: string) => boolean };
}

/** Reads a file of rules; with `variables`, one that is not among them is a problem. Never throws: what cannot be read is a problem with its place. */
export function parseRules(file: string, variables?: VariableNames): RuleFile {
  const at = placesOf(file);
  const rules: PlacedRule[] = [];
  const problems: PlacedProblem[] = [];
  const bySid = new Map<number, { readonly revision: number; readonly line: number }>();
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
    if (parsed.rule === undefined) continue;
    const undefinedOnes = variables === undefined ? [] : missingVariables(parsed.rule, variables);
    for (const problem of undefinedOnes) add(problem);
    if (undefinedOnes.length > 0) continue;
    const { sid, revision } = parsed.rule;
    const first = bySid.get(sid);
    if (first !== undefined && first.revision >= revision) {
      const { valueSpan: span } = parsed.rule.options.find(({ name }) => name.toLowerCase() === 'sid') as Option;
      add({
        kind: 'syntax',
        code: 'duplicate-sid',
        message: `the sid ${sid} is also that of the rule on line ${first.line}`,
        span,
        help: 'every rule of a rule group has a sid of its own',
      });
      continue;
    }
    bySid.set(sid, { revision, line: placeAt(0).line });
    rules.push({ rule: parsed.rule, placeAt, index: rules.length });
  }
  return { rules, problems };
}

function missingVariables(rule: Rule, { addresses, ports }: VariableNames): readonly Problem[] {
  const problems: Problem[] = [];
  for (const end of ['source', 'destination'] as const) {
    for (const { name, isReference } of variablesOf(rule[end])) {
      if (!addresses.has(name)) problems.push(missing(`${isReference ? '@' : '$'}${name}`, rule.spans[end]));
    }
    if (isNothing(rule[end], (name) => addresses.get?.(name))) problems.push(syntax('address', 'no address is left', rule.spans[end]));
    const port = `${end}Port` as const;
    for (const name of portVariablesOf(rule[port])) if (!ports.has(name)) problems.push(missing(`$${name}`, rule.spans[port]));
  }
  return problems;
}

function missing(name: string, span: Span): Problem {
  return {
    kind: 'syntax',
    code: 'variable',
    message: `the variable \`${name}\` is not defined`,
    span,
    help: 'define it in the rule group: without it, the group is not valid',
  };
}

export function widthOf({ from, to }: Span, placeAt: (index: number) => Place): number {
  const [start, end] = [placeAt(from), placeAt(Math.max(from, to - 1))];
  return start.line === end.line ? Math.max(1, end.column - start.column + 1) : 1;
}
