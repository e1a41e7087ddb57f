// A regular expression as data: what a finite automaton can follow, and nothing else.

import type { CodeSet } from './ranges.ts';

/**
 * What has to hold between two characters. `end` is the end of the text, `last-line-end` also before a line feed that ends it;
 * `line-start` and `line-end` are those of `m`.
 */
export type Place = 'start' | 'end' | 'last-line-end' | 'line-start' | 'line-end' | 'border' | 'no-border';

export type RegexNode =
  | { readonly kind: 'one'; readonly codes: CodeSet }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'sequence' | 'either'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly item: RegexNode; readonly least: number; readonly most: number | undefined };

export const EMPTY: RegexNode = { kind: 'sequence', items: [] };
