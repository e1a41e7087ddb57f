// An event pattern as data: alternatives of fields, each with the conditions of which one has to hold.

import type { Span } from '../../identity/index.ts';

/** A number as AWS compares it: in millionths where it is in its range, otherwise by its text. */
export interface NumberLiteral {
  readonly text: string;
  readonly scaled: number | undefined;
}

/** Addresses of one version, both ends included. */
export interface AddressSpan {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** A bound of a numeric range, in millionths. */
export interface Bound {
  readonly scaled: number;
  readonly isIncluded: boolean;
}

/** What a text may be asked for; `*` of a wildcard is a token of its own. */
export type TextTest =
  | { readonly how: 'equals' | 'prefix' | 'suffix'; readonly value: string; readonly ignoresCase: boolean }
  | { readonly how: 'wildcard'; readonly tokens: readonly (number | '*')[]; readonly source: string };

export type Condition = { readonly span: Span } & (
  | { readonly kind: 'text'; readonly test: TextTest }
  | { readonly kind: 'word'; readonly word: 'true' | 'false' | 'null' }
  | { readonly kind: 'number'; readonly number: NumberLiteral }
  | { readonly kind: 'range'; readonly low: Bound | undefined; readonly high: Bound | undefined }
  | { readonly kind: 'address'; readonly addresses: AddressSpan; readonly isCidr: boolean }
  | { readonly kind: 'present' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'no-text'; readonly tests: readonly TextTest[] }
  | { readonly kind: 'no-number'; readonly numbers: readonly number[] }
);
export type ConditionKind = Condition['kind'];

export interface PatternField {
  /** The keys down to it, joined with dots, as AWS joins them. */
  readonly path: string;
  /** Of the key and of its list. */
  readonly keySpan: Span;
  readonly span: Span;
  /** One has to hold. */
  readonly conditions: readonly Condition[];
}

export interface EventPattern {
  /** `$or` written out: all fields of one branch have to match, sorted by path as AWS sorts them. */
  readonly branches: readonly (readonly PatternField[])[];
}
