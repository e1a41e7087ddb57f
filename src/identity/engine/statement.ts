// A statement made ready, and whether it speaks of a request (its principal element and its action apart).

import type { ModelPolicy } from '../model/index.ts';
import { compileActions } from './action-matcher.ts';
import { compileCondition } from './condition.ts';
import { both, FALSE, TRUE, type Truth } from './logic.ts';
import { compilePrincipals } from './principal-names.ts';
import { type RawStatement, readDocument } from './read-policy.ts';
import { compileResources } from './resource-matcher.ts';
import type { CompiledPolicy, CompiledStatement, Frame, Lexicon } from './shapes.ts';

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
  const resources = raw.resources ?? raw.notResources;
  const matcher = resources === undefined ? undefined : compileResources(lexicon, resources, raw.resources === undefined, hasVariables);
  const conditions = raw.conditions.map((condition) => compileCondition(lexicon, condition, raw.effect, hasVariables));
  const simple = matcher?.simple;
  return {
    policy,
    resourceKind: matcher === undefined || matcher.isAll ? ALL : simple === undefined ? ASKED : simple.isPrefix ? PREFIX : EXACT,
    resourceText: simple?.text ?? '',
    index: raw.index,
    sid: raw.sid,
    effect: raw.effect,
    actions: actions === undefined ? undefined : compileActions(actions, raw.actions === undefined),
    resources: matcher,
    principals: raw.principals === undefined ? undefined : compilePrincipals(raw.principals, partition),
    notPrincipals: raw.notPrincipals === undefined ? undefined : compilePrincipals(raw.notPrincipals, partition),
    conditions,
    problem: raw.problem,
    isOfPrincipal: matcher?.isOfPrincipal === true || conditions.some((one) => one.isOfPrincipal),
  };
}

const ALL = 0;
const EXACT = 1;
const PREFIX = 2;
const ASKED = 3;

/** Whether the resource and all conditions of a statement hold. */
export function matchStatement(statement: CompiledStatement, frame: Frame): Truth {
  const { problem, conditions, resourceKind, resourceText } = statement;
  if (problem !== undefined) return frame.logic.unknown(problem, `${statement.effect ?? ''} ${frame.action.name}`);
  let result: Truth = TRUE;
  const { place } = frame;
  if (resourceKind === PREFIX && place.isArn) {
    if (!place.arn.startsWith(resourceText)) return FALSE;
  } else if (resourceKind === EXACT && place.isArn) {
    if (place.arn !== resourceText) return FALSE;
  } else if (resourceKind !== ALL) {
    result = statement.resources?.match(frame) ?? TRUE;
    if (result === FALSE) return FALSE;
  }
  for (let index = 0; index < conditions.length; index++) {
    const condition = conditions[index];
    if (condition === undefined) break;
    const one = condition.evaluate(frame);
    if (one === FALSE) return FALSE;
    if (one !== TRUE) result = both(frame.logic, result, one);
  }
  return result;
}
