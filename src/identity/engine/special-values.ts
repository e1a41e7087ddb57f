// The values of condition keys, with those that are no values: what is left open, not known, or not derived.

import type { ContextValue } from '../model/index.ts';

/** The key may be absent or hold anything. */
export const UNSPECIFIED: unique symbol = Symbol('unspecified');
/** The model does not know the value; `Frame.reason` says why. */
export const NOT_KNOWN: unique symbol = Symbol('not known');
/** Of keys about organisations: the key is absent, or names another organisation than ours. */
export const ELSEWHERE: unique symbol = Symbol('elsewhere');
/** Neither the model nor the request say anything about the key. */
export const NOT_DERIVED: unique symbol = Symbol('not derived');

/** `undefined`: the key is certainly absent. */
export type KeyValue = ContextValue | undefined | typeof UNSPECIFIED | typeof NOT_KNOWN | typeof ELSEWHERE;
