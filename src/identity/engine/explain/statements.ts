// The statements of a set that counted for a request, or nearly did, with the values that their conditions saw.

import { candidatesOf } from '../candidates.ts';
import { valueOfKey } from '../key-values.ts';
import { FALSE, TRUE, type Truth } from '../logic.ts';
import { current } from '../policy-set.ts';
import { isBeyond, ODD, ODD_ACCOUNT, oddPrincipal, waysOf } from '../principal-names.ts';
import type { CompiledCondition, CompiledStatement, Frame, PolicySet } from '../shapes.ts';
import { ELSEWHERE, NOT_KNOWN, UNSPECIFIED } from '../special-values.ts';
import { resourceMatches } from '../statement.ts';
import type { SeenCondition, SeenStatement } from './explanation.ts';
import { placeOfStatement } from './positions.ts';

/** The statements of a set that speak of the request. `throughOf` tells what brings a policy to a principal. */
export function seenStatements(given: PolicySet, frame: Frame, throughOf?: (policy: string) => string | undefined): readonly SeenStatement[] {
  const set = current(given, frame);
  frame.use = set.use;
  const { allows, denies } = candidatesOf(set, frame);
  // A statement without a certain effect stands in both lists.
  const all = [...new Set([...denies, ...allows])];
  return all.flatMap((statement) => {
    const seen = seeStatement(statement, frame);
    const through = throughOf?.(statement.policy.id);
    return seen === undefined ? [] : [through === undefined ? seen : { ...seen, through }];
  });
}

function seeStatement(statement: CompiledStatement, frame: Frame): SeenStatement | undefined {
  const { policy, index, sid, effect, problem } = statement;
  const base = {
    policy: policy.id,
    name: policy.name,
    account: policy.account,
    index,
    ...(sid === undefined ? undefined : { sid }),
    effect: effect ?? ('unknown' as const),
    ...placeOfStatement(statement),
  };
  if (problem !== undefined) return { ...base, outcome: 'unknown', problem, conditions: [] };
  const named = isNamed(statement, frame);
  if (named.truth === FALSE) return undefined;
  const resource = resourceMatches(statement, frame);
  if (resource === FALSE) return undefined;
  const conditions = statement.conditions.map((condition) => seeCondition(condition, frame));
  if (conditions.some(({ holds }) => holds === 'no')) return { ...base, outcome: 'condition-failed', conditions };
  const isSure = named.truth === TRUE && resource === TRUE && conditions.every(({ holds }) => holds === 'yes');
  return { ...base, outcome: isSure ? 'matches' : 'unknown', ...(named.problem === undefined ? undefined : { problem: named.problem }), conditions };
}

function isNamed({ principals, notPrincipals, effect }: CompiledStatement, frame: Frame): { readonly truth: Truth; readonly problem?: string } {
  if (principals !== undefined) {
    const ways = waysOf(principals, frame);
    if (ways === 0) return { truth: FALSE };
    return (ways & ~(ODD | ODD_ACCOUNT)) !== 0 ? { truth: TRUE } : { truth: 2, problem: oddPrincipal(principals) };
  }
  return { truth: notPrincipals === undefined ? TRUE : isBeyond(notPrincipals, effect, frame) };
}

function seeCondition(condition: CompiledCondition, frame: Frame): SeenCondition {
  const { operator, spelling, written, key } = condition;
  const truth = condition.evaluate(frame);
  const value = valueOfKey(frame, key);
  const seen =
    value === UNSPECIFIED
      ? { unknown: 'the request does not specify it' }
      : value === NOT_KNOWN || value === ELSEWHERE
        ? { unknown: frame.reason }
        : value === undefined
          ? undefined
          : typeof value === 'object'
            ? value.map(String)
            : [String(value)];
  return {
    operator,
    key: spelling,
    values: written,
    ...(seen === undefined ? undefined : { seen }),
    holds: truth === TRUE ? 'yes' : truth === FALSE ? 'no' : 'unknown',
  };
}
