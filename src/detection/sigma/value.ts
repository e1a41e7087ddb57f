// A value of a rule while modifiers work on it.

import type { AddressRange, Comparison, GlobToken, TimePart } from '../expression/index.ts';
import type { RegexFlags } from '../regex/index.ts';

/** How a text or field stands to another. */
export type Relation = 'equals' | 'prefix' | 'suffix' | 'contains';

export type SigmaValue =
  /**
   * `source` is as it was written; `bytes` what an encoding made of it, where one did; `isText` tells whether these are characters of ASCII,
   * `isDashed` whether marks that begin a flag stand for all of these.
   */
  | {
      readonly kind: 'text';
      readonly tokens: readonly GlobToken[];
      readonly source: string;
      readonly bytes: Uint8Array | undefined;
      readonly isText: boolean;
      readonly isDashed: boolean;
    }
  | { readonly kind: 'number'; readonly value: number; readonly source: string }
  | { readonly kind: 'word'; readonly value: boolean; readonly source: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'regex'; readonly source: string; readonly flags: RegexFlags }
  | { readonly kind: 'address'; readonly range: AddressRange }
  | { readonly kind: 'exists'; readonly value: boolean }
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly value: number }
  | { readonly kind: 'time'; readonly part: TimePart; readonly comparison: Comparison | undefined; readonly value: number }
  | { readonly kind: 'field'; readonly name: string; readonly relation: Relation };

export function textValue(tokens: readonly GlobToken[], source: string): SigmaValue {
  return { kind: 'text', tokens, source, bytes: undefined, isText: true, isDashed: false };
}
