// Makes an access model into an engine, once; later edits share all that they do not touch.

import type { Json } from '../../core/index.ts';
import { type AccessModel, createReadWhole, type ModelPolicy } from '../model/index.ts';
import { createLexicon } from './lexicon.ts';
import { identitySetOf, prepareAccounts, prepareEndpoint, prepareOrganization, preparePrincipal, prepareResource, strangeAccount, touches } from './prepare.ts';
import { makeSet, type SetMaker } from './prepare-sets.ts';
import type { CompiledPolicy, Engine, Lexicon, PolicyTable, PreparedAccount, PreparedPrincipal } from './shapes.ts';
import { compilePolicy } from './statement.ts';

/**
 * Makes a model ready to be asked. What is wrong in it is not refused here: it makes the verdicts that hang on it `unknown`. An engine
 * that is to be compared with another is made `beside` it, so that both know the same condition keys.
 */
export function compile(model: AccessModel, beside?: Engine): Engine {
  const lexicon = beside?.lexicon ?? createLexicon();
  const base = new Map<string, CompiledPolicy>();
  for (const policy of model.policies) base.set(policy.id, compilePolicy(lexicon, policy, model.partition));
  return prepare(model, lexicon, { base, edited: new Map() });
}

function prepare(model: AccessModel, lexicon: Lexicon, policies: PolicyTable): Engine {
  const maker: SetMaker = { policies, sets: new Map(), chains: new Map(), lexicon };
  const organization = prepareOrganization(model);
  const accounts = prepareAccounts(model, maker);
  const strangers = new Map<string, PreparedAccount>();
  const accountOf = (id: string): PreparedAccount => {
    let account = accounts.get(id) ?? strangers.get(id);
    if (account === undefined) strangers.set(id, (account = strangeAccount(id, organization, maker)));
    return account;
  };
  // Decisions ask for these most: one after the other, what is remembered of them lies together.
  const identities = model.principals.map((one) => identitySetOf(one, maker));
  return {
    model,
    lexicon,
    organization,
    isReadWhole: createReadWhole(model),
    policies,
    accounts,
    principals: new Map(
      model.principals.map((one, at): [string, PreparedPrincipal] => [one.arn, preparePrincipal(one, accountOf(one.account), maker, identities[at])]),
    ),
    uniqueIds: new Set(model.principals.map(({ uniqueId }) => uniqueId)),
    resources: new Map(model.resources.map((one) => [one.arn, prepareResource(one, maker)])),
    endpoints: new Map(model.endpoints.map((one) => [one.id, prepareEndpoint(one, maker)])),
    sets: maker.sets,
    chains: maker.chains,
    replaced: undefined,
    sessions: new Map(),
    places: new Map(),
    scratch: { frame: undefined },
  };
}

/** The engine with another document in the place of a policy; all else is shared. Time: that of the policy, and of a look at each set of policies. */
export function withPolicy(engine: Engine, id: string, document: Json): Engine {
  const before = engine.policies.base.get(id)?.policy;
  const policy: ModelPolicy = { id, name: before?.name ?? id, account: before?.account ?? '', document };
  const edited = new Map(engine.policies.edited).set(id, compilePolicy(engine.lexicon, policy, engine.model.partition));
  const policies: PolicyTable = { base: engine.policies.base, edited };
  const sets = new Map(engine.replaced?.sets);
  for (const set of engine.sets.values()) if (touches(set, id)) sets.set(set, makeSet(engine.lexicon, policies, set.use, set.ids));
  const chains = new Map(engine.replaced?.chains);
  for (const chain of engine.chains.values()) {
    if (!chain.levels.some((level) => touches(level, id))) continue;
    chains.set(chain, { id: engine.lexicon.setCount++, levels: chain.levels.map((level) => sets.get(level) ?? level), doubt: chain.doubt });
  }
  return { ...engine, policies, replaced: { sets, chains }, sessions: new Map(), scratch: { frame: undefined } };
}

/** What may be changed in a model: each is put in the place of what has the same id or ARN, or is added. */
export type ModelChanges = Partial<Omit<AccessModel, 'partition'>>;

/** The engine with parts of its model replaced. */
export function withModel(engine: Engine, changes: ModelChanges): Engine {
  const { model } = engine;
  const merged: AccessModel = {
    ...model,
    ...changes,
    accounts: merge(model.accounts, changes.accounts, ({ id }) => id),
    policies: merge(model.policies, changes.policies, ({ id }) => id),
    principals: merge(model.principals, changes.principals, ({ arn }) => arn),
    resources: merge(model.resources, changes.resources, ({ arn }) => arn),
    endpoints: merge(model.endpoints, changes.endpoints, ({ id }) => id),
  };
  const base = new Map(engine.policies.base);
  for (const [id, one] of engine.policies.edited) base.set(id, one);
  for (const policy of changes.policies ?? []) base.set(policy.id, compilePolicy(engine.lexicon, policy, model.partition));
  return prepare(merged, engine.lexicon, { base, edited: new Map() });
}

function merge<T>(before: readonly T[], changes: readonly T[] | undefined, nameOf: (one: T) => string): readonly T[] {
  if (changes === undefined || changes.length === 0) return before;
  const all = new Map(before.map((one) => [nameOf(one), one]));
  for (const one of changes) all.set(nameOf(one), one);
  return [...all.values()];
}
