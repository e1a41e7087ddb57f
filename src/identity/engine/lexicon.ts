// Names made into small numbers: the actions that are asked about and the condition keys that policies mention. All engines that
// descend from one `compile` share a lexicon.

import { rcpServices } from '../authorization/index.ts';
import { createLayouts, forgetLayouts } from './context-layout.ts';
import { derivationOf, isOfPrincipal, isOfSessionTags } from './derived-keys.ts';
import { rulesOfAction } from './service-rule-rows.ts';
import type { ActionName, KeyName, Lexicon } from './shapes.ts';

// What a stream of hostile requests can make the engine remember.
const SPELLING_LIMIT = 50_000;
const SLOT_LIMIT = 16_000_000;

// INVARIANT: what the engine itself asks for has its number before any request is read.
const OF_ENGINE = ['aws:TagKeys', 'sts:SourceIdentity', 's3:AccessPointNetworkOrigin'];

let coveredByRcps: ReadonlySet<string> | undefined;

export function createLexicon(): Lexicon {
  const lexicon: Lexicon = {
    actionCount: 0,
    actions: new Map(),
    keys: new Map(),
    tagKeys: [],
    layouts: createLayouts(),
    conditions: new Map(),
    principals: new Map(),
    meanings: new Map(),
    lists: new Map(),
    meaningCount: 0,
    setCount: 0,
    viewCount: 0,
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
    coveredByRcps ??= new Set(rcpServices());
    action = {
      id: lexicon.actionCount++,
      name,
      service,
      candidates: [],
      ofViews: [],
      epoch: -1,
      isUnderRcps: coveredByRcps.has(service),
      rules: rulesOfAction(name, service),
    };
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
  forgetLayouts(lexicon.layouts);
  return key;
}

/** Makes room for what is to be remembered of an action. */
export function makeRoom(lexicon: Lexicon, action: ActionName): void {
  const { candidates, ofViews } = action;
  const { setCount, viewCount } = lexicon;
  if (action.epoch === lexicon.epoch && candidates.length === setCount && ofViews.length === viewCount) return;
  if (action.epoch !== lexicon.epoch) {
    candidates.length = 0;
    ofViews.length = 0;
    action.epoch = lexicon.epoch;
  }
  lexicon.slots += setCount + viewCount - candidates.length - ofViews.length;
  if (lexicon.slots > SLOT_LIMIT) {
    lexicon.slots = 0;
    lexicon.epoch++;
    lexicon.lists.clear();
  }
  // One by one: holes would make the lists slow.
  while (candidates.length < setCount) candidates.push(undefined);
  while (ofViews.length < viewCount) ofViews.push(undefined);
}
