// Policy sets of a model: each combination of policies in one place is one set, shared by all that have it.

import type { Known } from '../model/index.ts';
import { viewOf } from './policy-view.ts';
import type { Chain, CompiledPolicy, Engine, Lexicon, PolicySet, PolicyTable, PolicyUse, PolicyView } from './shapes.ts';

/** What sets are made of and kept in. */
export interface SetMaker {
  readonly policies: PolicyTable;
  readonly sets: Map<string, PolicySet>;
  readonly chains: Map<string, Chain>;
  readonly lexicon: Lexicon;
}

/** The policy of an id, as edited last. */
export function policyOf({ base, edited }: PolicyTable, id: string): CompiledPolicy | undefined {
  return edited.get(id) ?? base.get(id);
}

/** The set of policies by their ids in one place. */
export function setOf(maker: SetMaker, use: PolicyUse, ids: readonly string[]): PolicySet {
  const key = ids.length === 1 ? `${use}\n${ids[0]}` : `${use}\n${[...new Set(ids)].sort().join('\n')}`;
  let set = maker.sets.get(key);
  if (set === undefined) maker.sets.set(key, (set = makeSet(maker.lexicon, maker.policies, use, ids)));
  return set;
}

const SESSION_LIMIT = 10_000;

/** The set of the session policies that a request names. INVARIANT: not shared between engines, whose edits differ. */
export function sessionSet({ sessions, policies, lexicon }: Engine, ids: readonly string[]): PolicySet {
  const key = ids.join('\n');
  let set = sessions.get(key);
  if (set !== undefined) return set;
  if (sessions.size >= SESSION_LIMIT) sessions.clear();
  sessions.set(key, (set = makeSet(lexicon, policies, 'session', ids)));
  return set;
}

/** A set of its own, not shared. */
export function makeSet(lexicon: Lexicon, policies: PolicyTable, use: PolicyUse, ids: readonly string[]): PolicySet {
  const views: PolicyView[] = [];
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const compiled = policyOf(policies, id);
    if (compiled === undefined) missing.push(`the policy ${id} is not in the model`);
    else if (compiled.problem !== undefined) missing.push(compiled.problem);
    else views.push(viewOf(lexicon, compiled, use));
  }
  return { use, ids, views, missing, id: lexicon.setCount++ };
}

/** The set of what may not be known. */
export function setOfKnown(maker: SetMaker, use: PolicyUse, ids: Known<readonly string[]>): PolicySet {
  if (!('unknown' in ids)) return setOf(maker, use, ids);
  const key = `${use}\n\n${ids.unknown}`;
  let set = maker.sets.get(key);
  if (set === undefined) maker.sets.set(key, (set = { use, ids: [], views: [], missing: [ids.unknown], id: maker.lexicon.setCount++ }));
  return set;
}

/** The levels as one chain; none where there is nothing to pass. */
export function chainOf({ lexicon, chains }: SetMaker, levels: readonly PolicySet[], doubt?: string): Chain | undefined {
  if (levels.length === 0) return undefined;
  const key = `${levels.map(({ id }) => id).join(' ')} ${doubt ?? ''}`;
  let chain = chains.get(key);
  if (chain === undefined) chains.set(key, (chain = { id: lexicon.setCount++, levels, doubt }));
  return chain;
}
