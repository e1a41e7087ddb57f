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

/**
 * What is asked of one value of a field: of a text, a number, `true` or `false`; of null, of objects and of lists as such nothing holds.
 * A number of an event is also its text, as JavaScript writes it (`1e3` and `1000.0` are `1000`; integers in full), and so are `true` and `false`.
 */
export type ValueTest =
  | { readonly kind: 'text'; readonly test: TextTest }
  /** A regular expression, found anywhere in the text unless it is anchored; `source` is as it was written. */
  | { readonly kind: 'regex'; readonly source: string; readonly flags: { readonly i: boolean; readonly m: boolean; readonly s: boolean } }
  /** The number, or the text that is the number's text. */
  | { readonly kind: 'number'; readonly value: number }
  /** Of a number, or of a text that is a decimal number, a fraction and an exponent allowed, 64 characters at most. */
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly value: number }
  /** The value itself, or its text in any case. */
  | { readonly kind: 'word'; readonly value: boolean }
  /** Of a text that is an IPv4 or IPv6 address; an IPv4 address inside IPv6 is one of version 6. */
  | { readonly kind: 'address'; readonly range: AddressRange }
  /**
   * A part of the time that the value says, in UTC; `comparison` undefined asks for equality. A text says a time as RFC 3339 writes it (a date alone
   * is its midnight, without a zone it is UTC), a number in seconds since the epoch, from 100,000,000,000 on in milliseconds. Weeks are ISO 8601's.
   */
  | { readonly kind: 'time'; readonly part: TimePart; readonly comparison: Comparison | undefined; readonly value: number };

/**
 * A field is its keys joined with dots (`userIdentity.sessionContext.sessionIssuer.arn`); a key of an event that has dots itself is as the keys
 * between them. Lists on the way and at its end are passed through, and a test holds where it holds of one value.
 */
export type Expression =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'constant'; readonly holds: boolean }
  | { readonly kind: 'test'; readonly field: string; readonly test: ValueTest }
  /** The field is there, also with null, an empty text or an empty list. */
  | { readonly kind: 'exists'; readonly field: string }
  /** The field is absent, or one of its values is null. */
  | { readonly kind: 'null'; readonly field: string }
  /** Anything in the event, keys excepted, holds the text. */
  | { readonly kind: 'keyword'; readonly test: TextTest }
  | { readonly kind: 'keyword-regex'; readonly test: Extract<ValueTest, { kind: 'regex' }> }
  /** The text of a value of one field stands so to the text of a value of another (`prefix`: it begins with the other's). */
  | {
      readonly kind: 'same';
      readonly field: string;
      readonly other: string;
      readonly how: 'equals' | 'prefix' | 'suffix' | 'contains';
      readonly ignoresCase: boolean;
    }
  /**
   * A value of the field names an account (12 digits, or an ARN with them) that is none of `accounts`, and none that a value of one of the fields
   * `others` names; where those name no account at all, nothing is known to be another one.
   */
  | { readonly kind: 'other-account'; readonly field: string; readonly accounts: readonly string[]; readonly others: readonly string[] }
  /**
   * `where` holds of one object that stands at the field, alone or in lists; with `isJson` also of one that a text there holds as JSON, percent-encoded or not.
   * Fields of `where` are of the object, but for the `other` and `others` of its tests: these are fields of the event.
   */
  | { readonly kind: 'element'; readonly field: string; readonly isJson: boolean; readonly where: Expression };
