// Names made into small numbers: the actions that are asked about and the condition keys that policies mention. All engines that
// descend from one `compile` share a lexicon.

import { derivationOf, isOfPrincipal, isOfSessionTags } from './derived-keys.ts';
import { rulesOfAction } from './service-rule-rows.ts';
import type { ActionName, KeyName, Lexicon } from './shapes.ts';

// What a stream of hostile requests can make the engine remember.
const SPELLING_LIMIT = 50_000;
const SLOT_LIMIT = 16_000_000;

// INVARIANT: what the engine itself asks for has its number before any request is read.
const OF_ENGINE = ['aws:TagKeys', 'sts:SourceIdentity', 's3:AccessPointNetworkOrigin'];

export function createLexicon(): Lexicon {
  const lexicon: Lexicon = {
    actionCount: 0,
    actions: new Map(),
    keys: new Map(),
    tagKeys: [],
    spellings: new Map(),
    conditions: new Map(),
    principals: new Map(),
    placeCount: 0,
    slots: 0,
    epoch: 0,
  };
  for (const spelling of OF_ENGINE) keyName(lexicon, spelling);
  return lexicon;
}

/** The name of an action as a request spells it (rule action.case). */
export function actionName(lexicon: Lexicon, spelling: string): ActionName {
  const known = lexicon.actions.get(spelling);
  if (known !== undefined) return known;
  if (lexicon.actions.size >= SPELLING_LIMIT) lexicon.actions.clear();
  const name = spelling.toLowerCase();
  let action = lexicon.actions.get(name);
  if (action === undefined) {
    const service = name.slice(0, Math.max(0, name.indexOf(':')));
    action = { id: lexicon.actionCount++, name, service, candidates: [], epoch: -1, rules: rulesOfAction(name, service) };
    lexicon.actions.set(name, action);
  }
  if (name !== spelling) lexicon.actions.set(spelling, action);
  return action;
}

/** The name of a key that a policy mentions (rule condition.key-case). */
export function keyName(lexicon: Lexicon, spelling: string): KeyName {
  const name = spelling.toLowerCase();
  const known = lexicon.keys.get(name);
  if (known !== undefined) return known;
  const slash = name.indexOf('/');
  const key: KeyName = {
    id: lexicon.keys.size,
    name,
    derivation: derivationOf(name),
    detail: slash < 0 ? '' : name.slice(slash + 1),
    isOfPrincipal: isOfPrincipal(name),
  };
  lexicon.keys.set(name, key);
  if (isOfSessionTags(name)) lexicon.tagKeys.push(key);
  // A request may have spelled it before a policy mentioned it.
  lexicon.spellings.clear();
  return key;
}

/** The name of a key that a request gives; `null` where no policy mentions it. */
export function givenKey(lexicon: Lexicon, spelling: string): KeyName | null {
  const known = lexicon.spellings.get(spelling);
  if (known !== undefined) return known;
  if (lexicon.spellings.size >= SPELLING_LIMIT) lexicon.spellings.clear();
  const key = lexicon.keys.get(spelling.toLowerCase()) ?? null;
  lexicon.spellings.set(spelling, key);
  return key;
}

/** The lists of candidates that are remembered for an action, by the id of a view, a set or a chain. */
export function candidatesTable(lexicon: Lexicon, action: ActionName): ActionName['candidates'] {
  const { candidates } = action;
  if (action.epoch !== lexicon.epoch) {
    candidates.length = 0;
    action.epoch = lexicon.epoch;
  }
  const missing = lexicon.placeCount - candidates.length;
  if (missing <= 0) return candidates;
  lexicon.slots += missing;
  if (lexicon.slots > SLOT_LIMIT) {
    lexicon.slots = 0;
    lexicon.epoch++;
  }
  while (candidates.length < lexicon.placeCount) candidates.push(undefined);
  return candidates;
}
