// Rules and event patterns compiled into one machine, and what it says of one event.

import type { Passed } from '../events/split/index.ts';
import { endOfNesting, MALFORMED, sourceOf } from '../events/split/json-bytes.ts';
import type { Expression } from '../expression/index.ts';
import type { EventValue } from '../patterns/index.ts';
import { type AskedPattern, type Collected, collect, type Special } from './collect.ts';
import { createDiagram, type Diagram, join, NO_OUTCOME, type Outcome, type Root } from './diagram.ts';
import { createExactness } from './exactness.ts';
import { createFields, type Fields } from './fields.ts';
import { DECIDED, FALSE, TRUE } from './formula.ts';
import { createKeyTree } from './key-tree.ts';
import { createOutcomeMemo, type OutcomeMemo } from './outcome-memo.ts';
import { type DecodeBytes, omittedOf, readRecord } from './read-record.ts';
import { createScanner, type Scanner } from './scan.ts';
import { createSpecials } from './specials.ts';
import { ABSENT, type ClassTable, OMITTED, THERE } from './value-class.ts';
import { createWalker } from './walk-value.ts';

export interface RuleItem {
  readonly name: string;
  readonly expression: Expression;
}
export interface PatternItem extends AskedPattern {
  readonly name: string;
}

/** What rules and patterns say of one event: numbers, of the rules first, then of the patterns. Not the caller's to change. */
export type { Outcome } from './diagram.ts';

export interface Matcher {
  /** By number. */
  readonly names: readonly string[];
  /** Rules that cannot be asked, by name, and why. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
  /**
   * Reads the event that begins at `start`, JSON in UTF-8, and answers what matches; undefined where it is no JSON.
   * Parts that CloudTrail left out (`omitted: true`) are found. Where the event ended is `end()`, -1 after one that is no JSON.
   */
  readonly match: (bytes: Uint8Array, start: number, end: number) => Outcome | undefined;
  readonly end: () => number;
  /**
   * Reads the event that may begin at `at` so far as a splitter has to (`SplitSink.glance`); `glanced` answers what matches it, which has to be asked
   * before the next event.
   */
  readonly glance: (bytes: Uint8Array, at: number) => Passed;
  readonly glanced: () => Outcome;
  /** The last event as a value, objects with prototypes, where it had to be made one. */
  readonly value: () => EventValue | undefined;
  /** The same of an event as a value; `omitted` are dotted paths of what was left out of it. */
  readonly matchValue: (event: EventValue, omitted?: readonly string[]) => Outcome;
}

/** What one run has learnt; it is dropped when it grows too large. */
interface Run {
  readonly fields: Fields;
  readonly scanner: Scanner;
  readonly walk: ReturnType<typeof createWalker>;
  readonly diagrams: readonly Diagram[];
  readonly outcomes: OutcomeMemo;
}

/** Classes of one field, and formulas, after which a run begins anew. */
const MOST_CLASSES = 1 << 16;
const MOST_FORMULAS = 1 << 20;

/** Compiles rules and patterns that are asked of the same events. Never throws on what a rule asks: what it cannot follow is refused by name. `decode` is for the few events that have to be values. */
export function compileRules(rules: readonly RuleItem[], patterns: readonly PatternItem[] = [], decode?: DecodeBytes): Matcher {
  const collected = collect(
    rules.map(({ expression }) => expression),
    patterns,
  );
  const { formulas, roots, paths } = collected;
  const formulaCount = formulas.size();
  const tree = createKeyTree(paths);
  const exactly = createExactness(rules.length, patterns, paths);
  const decide = createSpecials();
  const start = (): Run => {
    const fields = createFields(collected);
    return {
      fields,
      scanner: createScanner(tree, fields),
      walk: createWalker(tree, fields),
      diagrams: createDiagrams(collected, fields),
      outcomes: createOutcomeMemo(),
    };
  };
  let run = start();
  let ended = MALFORMED;
  const always: Outcome = { matched: roots.flatMap((formula, rule) => (formula === TRUE ? [rule] : [])), undecided: [] };
  const everything: Outcome = { matched: [], undecided: roots.flatMap((formula, rule) => (formula === FALSE ? [] : [rule])) };
  const constant = always.matched.length === 0 ? NO_OUTCOME : always;

  // The event that is being asked about, made a value only where that is needed.
  let source = sourceOf(new Uint8Array(0), 0);
  let from = 0;
  let value: EventValue | undefined;
  let omitted: readonly string[] | undefined;
  const event = (): EventValue => (value ??= readRecord(source.bytes, from, ended, decode) ?? null);
  const special = (field: number): number => {
    isLasting = false;
    const { classes, tables } = run.fields;
    const truth = decide(collected.specials[field - paths.length] as Special, event(), (omitted ??= omittedOf(event())));
    return (classes[field] = truth === false ? ABSENT : (tables[field]?.of(truth === true ? THERE : OMITTED, [], []) ?? ABSENT));
  };
  const walkDiagrams = (): Outcome => {
    const { fields, diagrams } = run;
    const { classes } = fields;
    let outcome = constant;
    for (const diagram of diagrams) {
      if (classes[diagram.field] === ABSENT && !diagram.minds) continue;
      const own = diagram.walk(classes, special);
      if (own !== NO_OUTCOME) outcome = outcome === NO_OUTCOME ? own : join([outcome, own]);
    }
    return outcome;
  };
  // What was asked of the event as a whole says nothing of the next one.
  let isLasting = true;
  const lasts = () => isLasting;
  const ask = (): Outcome => {
    isLasting = true;
    const outcome = run.outcomes.of(run.fields, walkDiagrams, lasts);
    return outcome === NO_OUTCOME || patterns.length === 0 ? outcome : exactly(outcome, run.fields, event);
  };
  const renew = (): void => {
    const isLarge = formulas.size() > formulaCount + MOST_FORMULAS || run.fields.tables.some((table) => table.size() > MOST_CLASSES);
    if (!isLarge) return;
    formulas.forget(formulaCount);
    run = start();
  };
  const askValue = (of: EventValue, left: readonly string[]): Outcome => {
    value = of;
    omitted = left;
    run.fields.begin();
    return run.walk(of, left) ? ask() : everything;
  };
  let count = 0;
  const begin = (bytes: Uint8Array, at: number, to: number, isGlance: boolean): void => {
    if ((++count & 1023) === 0) renew();
    if (source.bytes !== bytes) source = sourceOf(bytes, to);
    source.limit = Math.min(to, bytes.length);
    run.fields.begin();
    from = at;
    value = omitted = undefined;
    ended = run.scanner.scan(source, at, isGlance);
  };
  const passed = { end: MALFORMED, keys: 0 };
  return {
    names: [...rules, ...patterns].map(({ name }) => name),
    refused: [...collected.refused].map(([rule, reason]) => ({ name: rules[rule]?.name ?? '', reason })),
    end: () => ended,
    match(bytes, at, to) {
      begin(bytes, at, to, false);
      if (ended >= 0) return ask();
      if (ended === MALFORMED) return undefined;
      ended = endOfNesting(bytes, source.view, at, source.limit);
      const read = ended < 0 ? undefined : readRecord(bytes, at, ended, decode);
      if (read !== undefined) return askValue(read, omittedOf(read));
      ended = MALFORMED;
      return undefined;
    },
    glance(bytes, at) {
      begin(bytes, at, bytes.length, true);
      passed.end = ended;
      passed.keys = run.scanner.keys();
      return passed;
    },
    glanced: ask,
    value: () => value,
    matchValue(of, left = []) {
      if ((++count & 1023) === 0) renew();
      return askValue(of, left);
    },
  };
}

/** One diagram for all rules that ask for the same field first. */
function createDiagrams({ formulas, roots }: Collected, { tables }: Fields): readonly Diagram[] {
  const rules = new Map<number, number[]>();
  for (const [rule, formula] of roots.entries()) {
    if (formulas.fieldOf(formula) === DECIDED) continue;
    const own = rules.get(formula);
    if (own === undefined) rules.set(formula, [rule]);
    else own.push(rule);
  }
  const byField = new Map<number, Root[]>();
  for (const [formula, own] of rules) {
    const field = formulas.fieldOf(formula);
    const all = byField.get(field) ?? [];
    byField.set(field, all);
    all.push({ formula, rules: own });
  }
  return [...byField].sort(([a], [b]) => a - b).map(([, own]) => createDiagram(formulas, own, (field) => tables[field] as ClassTable));
}
