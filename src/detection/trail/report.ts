// What a verification says of each object, and of all.

/** `valid` and `invalid` are proven; `unknown` says that something needed for a proof is not there. */
export type TrailVerdict = 'valid' | 'invalid' | 'unknown';

/** Why an object is not valid, and what may be concluded. */
export const TRAIL_REASONS = {
  unreadable: { verdict: 'invalid', means: 'it cannot be decompressed or read: it is not what CloudTrail delivered' },
  moved: { verdict: 'invalid', means: 'it does not lie where it says that CloudTrail delivered it' },
  signature: { verdict: 'invalid', means: 'its signature is not the one of CloudTrail: it was changed, or what vouches for it was' },
  hash: { verdict: 'invalid', means: 'its content has not the hash that was recorded: it was changed, or the record was' },
  missing: { verdict: 'invalid', means: 'it was delivered, and is not there: it was deleted, or not copied' },
  'no-key': { verdict: 'unknown', means: 'the public key that it was signed with is not among those given' },
  'bad-key': { verdict: 'unknown', means: 'the public key that it was signed with cannot be read, or was given twice with different values' },
  'key-time': { verdict: 'unknown', means: 'it is signed with a key that CloudTrail did not sign with at that time' },
  'no-signature': { verdict: 'unknown', means: 'its signature is only in the metadata of the object in S3: no later digest has it' },
  algorithm: { verdict: 'unknown', means: 'it was hashed or signed by an algorithm that is not known' },
  'later-invalid': { verdict: 'unknown', means: 'the later digest that vouches for it is invalid' },
  'digest-unknown': { verdict: 'unknown', means: 'it has the hash that was recorded, but the digest that recorded it is not proven' },
  'digest-invalid': { verdict: 'unknown', means: 'the digest that recorded it is invalid' },
  'not-in-digest': { verdict: 'unknown', means: 'no digest records it: it was delivered outside of what the digests cover, or added by somebody' },
} as const satisfies Readonly<Record<string, { readonly verdict: TrailVerdict; readonly means: string }>>;
export type TrailReason = keyof typeof TRAIL_REASONS;

export interface TrailObject {
  readonly kind: 'digest' | 'log';
  /** `bucket/key`, or the path of what has no place in a bucket. */
  readonly name: string;
  /** Below the folder; undefined where it is not there. */
  readonly path: string | undefined;
  readonly verdict: TrailVerdict;
  readonly reason: TrailReason | undefined;
  /** The end of the digest that it is, or that recorded it; in milliseconds since the epoch, where it is known. */
  readonly time: number | undefined;
  readonly detail?: string;
}

/** The digests of one trail in one account and Region. */
export interface TrailChain {
  readonly account: string;
  readonly region: string;
  readonly trail: string;
  readonly home: string;
  readonly isBackfill: boolean;
  readonly digests: number;
  /** What they cover, in milliseconds since the epoch. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Times in which no digest was made: validation or logging was off. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  /** The digest before the first that is here: what is older was not given, or is gone. */
  readonly before: string | undefined;
}

/** A part of the time that was asked about of which no digest of an account and Region says anything. */
export interface UncoveredTime {
  readonly account: string;
  readonly region: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
}

export interface TrailReport {
  /** Never `valid` where time that was asked about is uncovered. */
  readonly verdict: TrailVerdict;
  readonly chains: readonly TrailChain[];
  /** Before the first and after the last digest; times between two are gaps of their chains. */
  readonly uncovered: readonly UncoveredTime[];
  /** Files that are neither digests nor log files by their names, and that no digest names: nothing is proven of them. Paths, sorted. */
  readonly strangers: readonly string[];
  /** Every object, in the order of time, then of name. */
  readonly objects: readonly TrailObject[];
  /** The first that is invalid. */
  readonly firstInvalid: TrailObject | undefined;
}
