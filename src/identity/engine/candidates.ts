// The statements of policies that speak of an action, remembered once they were looked for.

import { coversActionName } from './action-matcher.ts';
import type { ActionName, Candidates, Chain, ChainCandidates, CompiledStatement, Frame, Lexicon, PolicySet, PolicyView } from './shapes.ts';

export const NO_STATEMENTS: readonly CompiledStatement[] = [];
const NO_NAMES: readonly string[] = [];

function candidatesOfView(view: PolicyView, action: ActionName): Candidates {
  const known = action.ofViews[view.id];
  if (known !== undefined) return known;
  const allows: CompiledStatement[] = [];
  const denies: CompiledStatement[] = [];
  for (const statement of view.statements) {
    if (statement.problem === undefined && (statement.actions === undefined || !coversActionName(statement.actions, action.name))) continue;
    // A statement without an effect may have either.
    if (statement.effect !== 'Deny') allows.push(statement);
    if (statement.effect !== 'Allow') denies.push(statement);
  }
  const found = listed(allows, denies, NO_NAMES);
  action.ofViews[view.id] = found;
  return found;
}

function listed(allows: readonly CompiledStatement[], denies: readonly CompiledStatement[], missing: readonly string[]): Candidates {
  return {
    allowsAlways: allows.some(({ problem, resources, conditions }) => problem === undefined && resources?.isAll === true && conditions.length === 0),
    allows: allows.length === 0 ? NO_STATEMENTS : allows,
    denies: denies.length === 0 ? NO_STATEMENTS : denies,
    missing: missing.length === 0 ? NO_NAMES : missing,
  };
}

/** The statements of a set that speak of the action of the frame, in the order of its policies. */
export function candidatesOf(set: PolicySet, { action }: Frame): Candidates {
  const [only] = set.views;
  if (only !== undefined && set.views.length === 1 && set.missing.length === 0) return candidatesOfView(only, action);
  const allows: CompiledStatement[] = [];
  const denies: CompiledStatement[] = [];
  for (const view of set.views) {
    const found = candidatesOfView(view, action);
    // One by one: there may be more than a call takes arguments.
    for (const one of found.allows) allows.push(one);
    for (const one of found.denies) denies.push(one);
  }
  return listed(allows, denies, set.missing);
}

/** The same, remembered, and shared by all sets that say the same: of whose policies the statements are, it does not tell. */
export function decidingOf(set: PolicySet, frame: Frame): Candidates {
  const { candidates } = frame.action;
  const known = candidates[set.id];
  if (known !== undefined) return known as Candidates;
  const found = sharedList(candidatesOf(set, frame), frame.engine.lexicon);
  candidates[set.id] = found;
  return found;
}

function sharedList(list: Candidates, { lists }: Lexicon): Candidates {
  const { allows, denies, missing } = list;
  if (missing.length > 0 || ![...allows, ...denies].every(isPlain)) return list;
  const name = `${allows.map(({ meaning }) => meaning).join(' ')}|${denies.map(({ meaning }) => meaning).join(' ')}`;
  const known = lists.get(name);
  if (known === undefined) lists.set(name, list);
  return known ?? list;
}

/** Whether a statement is what it means, whatever policy it stands in. */
function isPlain({ problem, principals, notPrincipals }: CompiledStatement): boolean {
  return problem === undefined && principals === undefined && notPrincipals === undefined;
}

/** What the levels of a chain say of the action of the frame, in short: levels that always allow are left out. */
export function candidatesOfChain(chain: Chain, frame: Frame): ChainCandidates {
  const { candidates } = frame.action;
  const known = candidates[chain.id];
  if (known !== undefined) return known as ChainCandidates;
  const levels: PolicySet[] = [];
  const open: PolicySet[] = [];
  const denies: CompiledStatement[] = [];
  for (const level of chain.levels) {
    const found = decidingOf(level, frame);
    if (!found.allowsAlways) levels.push(level);
    if (level.missing.length > 0) open.push(level);
    for (const one of found.denies) denies.push(one);
  }
  const all = { levels, denies, open };
  candidates[chain.id] = all;
  return all;
}
