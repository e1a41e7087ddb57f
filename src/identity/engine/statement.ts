// A statement made ready, and whether it speaks of a request (its principal element and its action apart).

import type { ModelPolicy } from '../model/index.ts';
import { compileActions } from './action-matcher.ts';
import { compileCondition } from './condition.ts';
import { both, FALSE, TRUE, type Truth } from './logic.ts';
import type { PrincipalNames } from './named-principals.ts';
import { compilePrincipals } from './principal-names.ts';
import { type RawCondition, type RawPrincipals, type RawStatement, readDocument } from './read-policy.ts';
import { compileResources, matchResources } from './resource-matcher.ts';
import type { CompiledCondition, CompiledPolicy, CompiledStatement, Frame, Lexicon, StatementMeaning } from './shapes.ts';

/** Makes a policy ready; one that cannot be read says why. */
export function compilePolicy(lexicon: Lexicon, policy: ModelPolicy, partition: string): CompiledPolicy {
  const views = new Map();
  if (policy.unknown !== undefined) return { policy, statements: [], problem: policy.unknown, views };
  const read = readDocument(policy.document);
  if ('problem' in read) return { policy, statements: [], problem: `the policy ${policy.id} cannot be read: ${read.problem}`, views };
  const statements = read.statements.map((raw) => compileStatement(lexicon, policy, raw, read.hasVariables, partition));
  return { policy, statements, problem: undefined, views };
}

function compileStatement(lexicon: Lexicon, policy: ModelPolicy, raw: RawStatement, hasVariables: boolean, partition: string): CompiledStatement {
  const actions = raw.actions ?? raw.notActions;
  const { id: meaning, resourceKind, resourceText, resources, conditions, isOfPrincipal } = sharedMeaning(lexicon, raw, hasVariables);
  // The fields that a decision reads stand first, on one line of the cache.
  return {
    resourceKind,
    problem: raw.problem,
    conditions,
    effect: raw.effect,
    resourceText,
    resources,
    principals: raw.principals === undefined ? undefined : sharedPrincipals(lexicon, raw.principals, partition),
    notPrincipals: raw.notPrincipals === undefined ? undefined : sharedPrincipals(lexicon, raw.notPrincipals, partition),
    policy,
    index: raw.index,
    sid: raw.sid,
    actions: actions === undefined ? undefined : compileActions(actions, raw.actions === undefined),
    isOfPrincipal,
    meaning,
  };
}

function sharedMeaning(lexicon: Lexicon, raw: RawStatement, hasVariables: boolean): StatementMeaning {
  const name = JSON.stringify([raw.effect, raw.resources ?? null, raw.notResources ?? null, raw.conditions, hasVariables]);
  return shared(lexicon.meanings, name, () => compileMeaning(lexicon, raw, hasVariables));
}

function compileMeaning(lexicon: Lexicon, raw: RawStatement, hasVariables: boolean): StatementMeaning {
  const written = raw.resources ?? raw.notResources;
  const resources = written === undefined ? undefined : compileResources(lexicon, written, raw.resources === undefined, hasVariables);
  const conditions = raw.conditions.map((condition) => sharedCondition(lexicon, condition, raw.effect, hasVariables));
  const simple = resources?.simple;
  return {
    id: lexicon.meaningCount++,
    resources,
    conditions: conditions.length === 0 ? NO_CONDITIONS : conditions,
    resourceKind: resources === undefined || resources.isAll ? ALL : simple === undefined ? ASKED : simple.isPrefix ? PREFIX : EXACT,
    resourceText: simple?.text ?? '',
    isOfPrincipal: resources?.isOfPrincipal === true || conditions.some((one) => one.isOfPrincipal),
  };
}

const NO_CONDITIONS: readonly CompiledCondition[] = [];

// What is longer is not likely to be repeated.
const SHARED_LENGTH = 2000;
// What a stream of edits can make the engine remember.
const SHARED_LIMIT = 200_000;

function sharedCondition(lexicon: Lexicon, raw: RawCondition, effect: RawStatement['effect'], hasVariables: boolean): CompiledCondition {
  return shared(lexicon.conditions, JSON.stringify([raw.operator, raw.key, raw.values, effect, hasVariables]), () =>
    compileCondition(lexicon, raw, effect, hasVariables),
  );
}

function sharedPrincipals(lexicon: Lexicon, raw: RawPrincipals, partition: string): PrincipalNames {
  return shared(lexicon.principals, JSON.stringify([raw, partition]), () => compilePrincipals(raw, partition));
}

function shared<T>(known: Map<string, T>, name: string, make: () => T): T {
  if (name.length > SHARED_LENGTH) return make();
  let one = known.get(name);
  if (one !== undefined) return one;
  if (known.size >= SHARED_LIMIT) known.clear();
  one = make();
  known.set(name, one);
  return one;
}

const ALL = 0;
const EXACT = 1;
const PREFIX = 2;
const ASKED = 3;

/** Whether the resource and all conditions of a statement hold. */
export function matchStatement(statement: CompiledStatement, frame: Frame): Truth {
  const { problem, conditions } = statement;
  if (problem !== undefined) return frame.logic.unknown(problem, `${statement.effect ?? ''} ${frame.action.name}`);
  // What many statements share is asked first: most Deny statements are settled by their conditions, which stay at hand.
  let result: Truth = TRUE;
  if (statement.effect === 'Deny' && conditions.length > 0) {
    result = conditionsHold(conditions, frame);
    return result === FALSE ? FALSE : both(frame.logic, result, resourceMatches(statement, frame));
  }
  result = resourceMatches(statement, frame);
  if (result === FALSE || conditions.length === 0) return result;
  return both(frame.logic, result, conditionsHold(conditions, frame));
}

export function resourceMatches({ resourceKind, resourceText, resources }: CompiledStatement, frame: Frame): Truth {
  const { place } = frame;
  if (resourceKind === ALL) return TRUE;
  if (place.isArn) {
    if (resourceKind === PREFIX) return place.arn.startsWith(resourceText) ? TRUE : FALSE;
    if (resourceKind === EXACT) return place.arn === resourceText ? TRUE : FALSE;
  }
  return resources === undefined ? TRUE : matchResources(resources, frame);
}

function conditionsHold(conditions: readonly CompiledCondition[], frame: Frame): Truth {
  let result: Truth = TRUE;
  for (let index = 0; index < conditions.length; index++) {
    const condition = conditions[index];
    if (condition === undefined) break;
    const one = condition.evaluate(frame);
    if (one === FALSE) return FALSE;
    if (one !== TRUE) result = both(frame.logic, result, one);
  }
  return result;
}
