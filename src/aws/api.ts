// What is asked of AWS and what comes back, as plain data.

import type { JsonObject } from '../core/index.ts';
import type { Limit } from './limits.ts';
import type { Room } from './room.ts';

export interface ApiRequest {
  readonly account: string;
  readonly region: string;
  /** The AWS CLI's word for the service. */
  readonly service: string;
  readonly operation: string;
  readonly input: JsonObject;
  /** Whether its answer is a page of records, which has to wait while there are too many in memory. */
  readonly isBulk?: boolean;
}

/** One attempt at one request, as the SDK makes it. Rejects with an error that `classify` understands. */
export type Send = (request: ApiRequest) => Promise<JsonObject>;

/** What an attempt's error means for the next one. */
export type ErrorKind = 'throttled' | 'transient' | 'expired' | 'denied' | 'final';

export interface Failure {
  readonly ok: false;
  readonly kind: ErrorKind;
  /** AWS's error code. Untrusted text. */
  readonly code: string;
  readonly message: string;
  /** The IAM action that failed, where it is not the one that was asked for: `sts:AssumeRole`. */
  readonly action?: string;
}
export type Answer = { readonly ok: true; readonly value: JsonObject } | Failure;

export interface CallerPorts {
  /** What must be there before a request may queue: credentials. Answers why they are not. */
  readonly prepare: (request: ApiRequest) => Promise<Failure | undefined>;
  readonly send: Send;
  readonly room: Room;
  /** The kind and AWS's own code of an attempt's error; throws what must end the whole run. */
  readonly classify: (error: unknown) => { readonly kind: ErrorKind; readonly code: string; readonly message: string };
  /** Milliseconds; monotonic. */
  readonly now: () => number;
  /** Rejects when the run is interrupted. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** 0 (inclusive) to 1 (exclusive): the jitter. */
  readonly random: () => number;
}

/** The limit of an operation, and the name of the bucket that it shares with others. */
export type LimitOf = (service: string, operation: string) => { readonly bucket: string; readonly limit: Limit };
