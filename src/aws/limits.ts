// How often each API may be asked, as token buckets: a burst, and a steady rate a second, for each account and Region.
// INVARIANT: never above what AWS publishes; where AWS publishes nothing, a careful default, lowered as AWS throttles.

export interface Limit {
  /** Calls that may be made at once. */
  readonly burst: number;
  /** Calls a second thereafter. */
  readonly rate: number;
}

export interface LimitRow extends Limit {
  readonly service: string;
  /** The operations that share the bucket; all of the service where absent. */
  readonly operations?: readonly string[];
  readonly source: string;
}

export const DEFAULT_LIMIT: Limit = { burst: 10, rate: 5 };
