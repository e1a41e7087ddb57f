// Policy sets of a model: each combination of policies in one place is one set, shared by all that have it.

import type { Known } from '../model/index.ts';
import { viewOf } from './policy-set.ts';
import type { CompiledPolicy, PolicySet, PolicyTable, PolicyUse, PolicyView } from './shapes.ts';

/** What sets are made of and kept in. */
export interface SetMaker {
  readonly policies: PolicyTable;
  readonly sets: Map<string, PolicySet>;
}

/** The policy of an id, as edited last. */
export function policyOf({ base, edited }: PolicyTable, id: string): CompiledPolicy | undefined {
  return edited.get(id) ?? base.get(id);
}

/** The set of policies by their ids in one place. */
export function setOf(maker: SetMaker, use: PolicyUse, ids: readonly string[]): PolicySet {
  const key = ids.length === 1 ? `${use}\n${ids[0]}` : `${use}\n${[...new Set(ids)].sort().join('\n')}`;
  let set = maker.sets.get(key);
  if (set === undefined) maker.sets.set(key, (set = makeSet(maker.policies, use, ids)));
  return set;
}

/** A set of its own, not shared. */
export function makeSet(policies: PolicyTable, use: PolicyUse, ids: readonly string[]): PolicySet {
  const views: PolicyView[] = [];
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const compiled = policyOf(policies, id);
    if (compiled === undefined) missing.push(`the policy ${id} is not in the model`);
    else if (compiled.problem !== undefined) missing.push(compiled.problem);
    else views.push(viewOf(compiled, use));
  }
  return { use, ids, views, missing, byAction: new Map(), epoch: 0 };
}

/** The set of what may not be known. */
export function setOfKnown(maker: SetMaker, use: PolicyUse, ids: Known<readonly string[]>): PolicySet {
  if (!('unknown' in ids)) return setOf(maker, use, ids);
  return { use, ids: [], views: [], missing: [ids.unknown], byAction: new Map(), epoch: 0 };
}
