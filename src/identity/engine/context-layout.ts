// Where a context has the values of keys. Contexts with the same keys, spelled alike in the same order, have one layout, found by
// following their keys through a tree: most requests are laid out like the one before.

import type { ContextValue } from '../model/index.ts';

/** A place in the tree: the keys that lead to it stand in a context so far. */
export interface ContextLayout {
  /** The key that leads here. */
  readonly spelling: string;
  readonly following: Map<string, ContextLayout>;
  /** The one of `following` that was followed last. */
  likely: ContextLayout | undefined;
  /** How the context spells each key, by the id of the key; made for whole contexts only. */
  spellings: readonly (string | undefined)[] | undefined;
}

/** The keys that policies mention, and the layouts that are known. */
interface KeysAndLayouts {
  readonly keys: ReadonlyMap<string, { readonly id: number }>;
  readonly layouts: LayoutTree;
}

/** The layouts that are known. */
export interface LayoutTree {
  root: ContextLayout;
  /** Roughly, in words of memory. */
  size: number;
}

// What a stream of hostile requests can make the engine remember.
const SIZE_LIMIT = 4_000_000;
const SIZE_OF_ONE = 40;
const NOTHING: readonly undefined[] = [];

export function createLayouts(): LayoutTree {
  return { root: layoutOf(''), size: 0 };
}

function layoutOf(spelling: string): ContextLayout {
  return { spelling, following: new Map(), likely: undefined, spellings: undefined };
}

/** Forgets all layouts: a policy has mentioned another key. */
export function forgetLayouts(tree: LayoutTree): void {
  tree.root = layoutOf('');
  tree.size = 0;
}

/** How a context spells each key that policies mention, by the id of the key. */
export function spellingsIn(context: Readonly<Record<string, ContextValue>> | undefined, lexicon: KeysAndLayouts): readonly (string | undefined)[] {
  if (context === undefined) return NOTHING;
  let at = lexicon.layouts.root;
  for (const spelling in context) {
    const { likely } = at;
    at = likely !== undefined && likely.spelling === spelling ? likely : follow(lexicon.layouts, at, spelling);
  }
  if (at.spellings !== undefined) return at.spellings;
  lexicon.layouts.size += lexicon.keys.size;
  at.spellings = spellingsOf(context, lexicon);
  return at.spellings;
}

function follow(tree: LayoutTree, at: ContextLayout, spelling: string): ContextLayout {
  let next = at.following.get(spelling);
  if (next === undefined) {
    if (tree.size >= SIZE_LIMIT) forgetLayouts(tree);
    tree.size += SIZE_OF_ONE;
    at.following.set(spelling, (next = layoutOf(spelling)));
  }
  at.likely = next;
  return next;
}

/** Of several spellings of one key the last counts. */
function spellingsOf(context: Readonly<Record<string, ContextValue>>, { keys }: KeysAndLayouts): readonly (string | undefined)[] {
  const spellings = Array.from({ length: keys.size }, (): string | undefined => undefined);
  for (const spelling in context) {
    const key = keys.get(spelling.toLowerCase());
    if (key !== undefined) spellings[key.id] = spelling;
  }
  return spellings;
}
