// Runs cases: what the rules of a file answer for their events, which tests were seen to hold and not to hold, and which mutants no case tells from the rule.

import type { Pack, PackRule } from '../engine/pack.ts';
import { matchOf, ruleOfFinding, stateRulesOf } from '../engine/state-rules.ts';
import { type EvaluateOptions, type Expression, evaluate, type Truth } from '../expression/index.ts';
import { compileRules } from '../matcher/index.ts';
import type { EventPattern } from '../patterns/index.ts';
import { type CorrelationTest, createRegexFinder, type SigmaMeta, type SigmaRule } from '../sigma/index.ts';
import { applyRevisions, createState, fieldsWanted, type Geography, type StateFinding } from '../state/index.ts';
import { boundMutants, leavesOf, type Mutation, mutantsOf } from './mutants.ts';
import { type CaseExpectation, eventsOfCase, type RuleCase, type TimedEvent } from './rule-case.ts';

export interface CaseResult {
  readonly name: string;
  readonly expected: CaseExpectation;
  readonly answer: CaseExpectation;
  readonly passed: boolean;
}

/** A test of a rule, and whether the cases saw it hold and not hold. */
export interface CoveredTest {
  readonly rule: string;
  readonly test: Expression;
  readonly seen: { readonly holding: boolean; readonly not: boolean };
}

export interface MutantResult {
  readonly rule: string;
  readonly mutation: Mutation;
  /** The test that was changed; undefined where it was a correlation's bound. */
  readonly test: Expression | undefined;
  /** Whether a case fails with it. */
  readonly isFound: boolean;
}

export interface CasesResult {
  readonly cases: readonly CaseResult[];
  readonly coverage: readonly CoveredTest[];
  /** None where a case failed: what a mutant changes cannot be told then. */
  readonly mutants: readonly MutantResult[];
}

export interface RunOptions {
  /** Where addresses are. */
  readonly geography?: Geography;
}

interface Prepared {
  readonly ruleCase: RuleCase;
  readonly events: readonly TimedEvent[];
  /** By rule, what it answers for each event. */
  readonly truths: ReadonlyMap<string, readonly Truth[]>;
}

const NO_FIELDS: ReadonlySet<string> = new Set();

/** Runs the cases of a pack that holds the rules of one file. */
export function runCases(pack: Pack, cases: readonly RuleCase[], { geography }: RunOptions = {}): CasesResult {
  const findRegex = createRegexFinder();
  const kinds = [...new Set(pack.rules.flatMap((rule) => rule.kinds))];
  const seen = new Map<Expression, { holding: boolean; not: boolean }>();
  const observe: NonNullable<EvaluateOptions['seen']> = (test, truth) => {
    if (truth === 'undecided') return;
    const marks = seen.get(test) ?? { holding: false, not: false };
    marks[truth ? 'holding' : 'not'] = true;
    seen.set(test, marks);
  };
  const truthsOf = (rule: PackRule, expression: Expression, events: readonly TimedEvent[], isObserved: boolean): readonly Truth[] => {
    const ofPattern = rule.pattern && askPattern(rule, rule.pattern, findRegex);
    return events.map((event) => {
      if (!rule.kinds.includes(event.kind)) return false;
      return ofPattern?.(event) ?? evaluate(expression, event.raw, { omitted: event.omitted, findRegex, ...(isObserved ? { seen: observe } : {}) });
    });
  };
  const prepared = cases.map((ruleCase): Prepared => {
    const events = eventsOfCase(ruleCase, kinds);
    return { ruleCase, events, truths: new Map(pack.rules.map((rule) => [rule.name, truthsOf(rule, rule.expression, events, true)])) };
  });
  const results = prepared.map((one): CaseResult => {
    const answer = answerOf(pack, one, one.truths, geography);
    const { name, expected } = one.ruleCase;
    return { name, expected, answer, passed: answer === expected };
  });
  const coverage = pack.rules.flatMap((rule) =>
    leavesOf(rule.expression)
      .filter((test) => isOwn(rule, test))
      .map((test) => ({ rule: rule.name, test, seen: seen.get(test) ?? { holding: false, not: false } })),
  );
  if (results.some(({ passed }) => !passed)) return { cases: results, coverage, mutants: [] };
  const isFound = (mutated: Pack, rule?: PackRule, expression?: Expression): boolean =>
    prepared.some((one) => {
      const truths =
        rule === undefined || expression === undefined ? one.truths : new Map([...one.truths, [rule.name, truthsOf(rule, expression, one.events, false)]]);
      return answerOf(mutated, one, truths, geography) !== one.ruleCase.expected;
    });
  const ofRules = pack.rules.flatMap((rule) =>
    mutantsOf(rule.expression, (test) => isOwn(rule, test)).map(
      ({ mutation, leaf, expression }): MutantResult => ({ rule: rule.name, mutation, test: leaf, isFound: isFound(pack, rule, expression) }),
    ),
  );
  const ofCorrelations = pack.correlations.flatMap(({ name, correlation }) =>
    boundMutants(correlation.test).map(
      (test): MutantResult => ({ rule: name, mutation: 'changed', test: undefined, isFound: isFound(withTest(pack, name, test)) }),
    ),
  );
  return { cases: results, coverage, mutants: [...ofRules, ...ofCorrelations] };
}

/** What an event pattern answers, and the filters that are about it. */
function askPattern({ name, filter }: PackRule, pattern: EventPattern, findRegex: ReturnType<typeof createRegexFinder>): (event: TimedEvent) => Truth {
  const matcher = compileRules([], [{ name, pattern, mindsOmission: true }]);
  return ({ raw, omitted }) => {
    const { matched, undecided } = matcher.matchValue(raw, omitted);
    const own: Truth = matched.length > 0 ? true : undecided.length > 0 ? 'undecided' : false;
    const passes = own === false || filter === undefined ? true : evaluate(filter, raw, { omitted, findRegex });
    return passes === true ? own : passes === false ? false : 'undecided';
  };
}

/** What the whole file says of a case: its correlations, where it has any. */
function answerOf(pack: Pack, { events }: Prepared, truths: ReadonlyMap<string, readonly Truth[]>, geography: Geography | undefined): CaseExpectation {
  const every = [...truths.values()].flat();
  const otherwise = every.includes('undecided') ? 'undecided' : 'quiet';
  if (pack.correlations.length === 0) return every.includes(true) ? 'match' : otherwise;
  const stateRules = stateRulesOf(pack);
  const made = createState(stateRules, { lateness: Number.POSITIVE_INFINITY, ...(geography === undefined ? {} : { geography }) });
  // INVARIANT: a pack whose correlations look at each other in a circle is refused before its cases are run.
  if (!made.ok) return otherwise;
  const wanted = fieldsWanted(stateRules);
  for (const [index, event] of events.entries()) {
    made.value.observe(event.time);
    for (const rule of pack.rules)
      if (truths.get(rule.name)?.[index] === true) made.value.push(matchOf(rule, event, wanted.get(rule.name) ?? NO_FIELDS, undefined));
  }
  const findings = new Map<string, StateFinding>();
  applyRevisions(findings, made.value.finish(Number.POSITIVE_INFINITY));
  const heard = new Set(pack.correlations.filter(({ isHeard }) => isHeard).map(({ name }) => name));
  return [...findings.values()].some(({ rule }) => heard.has(ruleOfFinding(rule))) ? 'match' : otherwise;
}

/** Tests that the rule itself says, not a filter. */
function isOwn({ meta }: PackRule, test: Expression): boolean {
  return isRule(meta) && meta.places.has(test);
}

export function isRule(meta: SigmaMeta): meta is SigmaRule {
  return 'places' in meta;
}

function withTest(pack: Pack, name: string, test: CorrelationTest): Pack {
  return { ...pack, correlations: pack.correlations.map((one) => (one.name === name ? { ...one, correlation: { ...one.correlation, test } } : one)) };
}
