// Through which policies a principal may do what was asked: those with a statement that allows it and is not ruled out.

import { candidatesOf } from '../../engine/candidates.ts';
import { FALSE } from '../../engine/index.ts';
import { current } from '../../engine/policy-set.ts';
import { waysOf } from '../../engine/principal-names.ts';
import type { Frame, PolicySet } from '../../engine/shapes.ts';
import { matchStatement } from '../../engine/statement.ts';

const POLICIES_LIMIT = 10;

/** Ids of policies, sorted. Of the caller that was asked about last. */
export function policiesThrough(frame: Frame): readonly string[] {
  const { identity, place, layers } = frame;
  const ids = new Set<string>();
  if (identity !== undefined && layers.identityAllow !== FALSE) addAllowing(ids, frame, identity.identity, () => true);
  const own = place.role?.trust ?? place.resource?.policy;
  if (own !== undefined) addAllowing(ids, frame, own, ({ principals }) => principals !== undefined && waysOf(principals, frame) !== 0);
  if (layers.grant !== FALSE) ids.add(`${place.holder.arn}#grants`);
  return [...ids].sort().slice(0, POLICIES_LIMIT);
}

function addAllowing(
  ids: Set<string>,
  frame: Frame,
  given: PolicySet,
  isNamed: (statement: ReturnType<typeof candidatesOf>['allows'][number]) => boolean,
): void {
  for (const statement of candidatesOf(current(given, frame), frame).allows) {
    if (!ids.has(statement.policy.id) && isNamed(statement) && matchStatement(statement, frame) !== FALSE) ids.add(statement.policy.id);
  }
}
