// What a rule asks of one event, whatever language it was written in: the form that the readers of rules write and the matcher compiles.

/** A piece of a glob: literal text, any run of characters (none too), or any one character. */
export type GlobToken = { readonly text: string } | { readonly any: 'run' | 'one' };

/** Characters are code points; `ignoresCase` folds them as Unicode's simple case folding does. */
export type TextTest =
  | { readonly how: 'equals' | 'prefix' | 'suffix' | 'contains'; readonly value: string; readonly ignoresCase: boolean }
  | { readonly how: 'glob'; readonly tokens: readonly GlobToken[]; readonly ignoresCase: boolean };

/** Addresses of one version, both ends included. */
export interface AddressRange {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

export type Comparison = '<' | '<=' | '>' | '>=';
export type TimePart = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** What is asked of one value of a field. A number, `true` or `false` of an event is also its text, as logs write them. */
export type ValueTest =
  | { readonly kind: 'text'; readonly test: TextTest }
  /** A regular expression, found anywhere in the text unless it is anchored; `source` is as it was written. */
  | { readonly kind: 'regex'; readonly source: string; readonly flags: { readonly i: boolean; readonly m: boolean; readonly s: boolean } }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly value: number }
  | { readonly kind: 'word'; readonly value: boolean }
  | { readonly kind: 'address'; readonly range: AddressRange }
  /** A part of the time that the value says, in UTC; `comparison` undefined asks for equality. */
  | { readonly kind: 'time'; readonly part: TimePart; readonly comparison: Comparison | undefined; readonly value: number };

/**
 * A field is its keys joined with dots (`userIdentity.sessionContext.sessionIssuer.arn`); lists on the way and at its end are passed through,
 * and a test holds where it holds of one value.
 */
export type Expression =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'constant'; readonly holds: boolean }
  | { readonly kind: 'test'; readonly field: string; readonly test: ValueTest }
  /** The field is there, also with null, an empty text or an empty list. */
  | { readonly kind: 'exists'; readonly field: string }
  /** The field is absent or null. */
  | { readonly kind: 'null'; readonly field: string }
  /** Anything in the event, keys excepted, holds the text. */
  | { readonly kind: 'keyword'; readonly test: TextTest }
  | { readonly kind: 'keyword-regex'; readonly test: Extract<ValueTest, { kind: 'regex' }> }
  /** A value of one field stands so to a value of another. */
  | {
      readonly kind: 'same';
      readonly field: string;
      readonly other: string;
      readonly how: 'equals' | 'prefix' | 'suffix' | 'contains';
      readonly ignoresCase: boolean;
    };
