// A record is what stands by itself in a stream of bytes: an element of a list of records, a JSON value at the top, a line of text.

export interface RecordSpan {
  /** The bytes it stands in; valid only until the sink returns. */
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly shape: 'json' | 'line';
  /** The bits of its first-level keys (`keys.ts`); 0 for lists and lines. */
  readonly keys: number;
  /** Its line, from 1. */
  readonly line: number;
}

export interface SplitProblem {
  readonly code: 'json-syntax' | 'cut-short' | 'nul-bytes' | 'record-too-long' | 'record-too-deep' | 'not-an-object';
  readonly message: string;
  readonly line: number;
  /** Of the decompressed bytes, from 0. */
  readonly offset: number;
}

export interface SplitSink {
  readonly record: (span: RecordSpan) => void;
  readonly problem: (problem: SplitProblem) => void;
  /** The beginning of an object that holds a list of records, up to that list's bracket. */
  readonly open?: (bytes: Uint8Array, start: number, end: number) => void;
  /** The end of a list of records, or of the object that held it. */
  readonly close?: () => void;
  /**
   * Reads the object at `at`, that may be a record, in its own way while stepping over it; an end below zero where it is anything but JSON in these
   * bytes all through, nests deeper than GLANCE_DEPTH, or has a member whose list would hold records. If it is a record, `record` follows at once.
   */
  readonly glance?: ((bytes: Uint8Array, at: number) => Passed) | undefined;
}

/** Where an object ends, and the bits of its first-level keys. The giver may change it when it is asked again. */
export interface Passed {
  readonly end: number;
  readonly keys: number;
}

export interface SplitLimits {
  /** The most bytes of one record. CloudTrail's are at most 1 MB. */
  readonly maxRecord: number;
}

export const SPLIT_LIMITS: SplitLimits = { maxRecord: 16 * 1024 * 1024 };

export interface SplitOptions {
  readonly limits?: SplitLimits;
  /** The bytes are of something unknown: only known records within it are looked for. */
  readonly isWithin?: boolean;
}

export interface Splitter {
  readonly push: (chunk: Uint8Array) => void;
  readonly end: () => void;
}

/** More than any log nests, and little enough for recursion over what is read. */
export const MAX_DEPTH = 128;
/** What a record may nest in itself, whatever it stands in. */
export const GLANCE_DEPTH = 100;
