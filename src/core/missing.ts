// Why something is not known. Each reason is a row of one table that says what may be concluded from it.

export const MISSING_REASONS = {
  denied: { says: 'AWS refused the call', help: 'allow the action to the role that collects' },
  failed: { says: 'the call failed', help: 'collect again' },
  absent: { says: 'the source holds no answer of this call', help: 'add the answer of the call to the source' },
  omitted: { says: 'AWS left it out of the event', help: 'look at the resource itself, by hand' },
  unreadable: { says: 'the answer could not be read', help: 'save the answer of the call again' },
  'depends-on-data': { says: 'it differs from one connection to the next', help: 'ask again with the data that it depends on' },
  'not-modelled': { says: 'this version of Stoa does not model it', help: 'judge it by hand' },
} as const;
export type MissingReason = keyof typeof MISSING_REASONS;

/** One thing that had to be known and was not. */
export interface Missing {
  readonly reason: MissingReason;
  /** The IAM action that reads it (`s3:GetBucketPolicy`), or, for `not-modelled`, the name of what is not modelled. */
  readonly name: string;
  readonly account?: string;
  readonly region?: string;
  /** The resource concerned, where it is one. */
  readonly arn?: string;
  /** AWS's own error code or words. Untrusted text. */
  readonly detail?: string;
}

/** `s3:GetBucketPolicy: AWS refused the call (AccessDenied)`. */
export function describeMissing(missing: Missing): string {
  const detail = missing.detail === undefined || missing.detail === '' ? '' : ` (${missing.detail})`;
  return `${missing.name}: ${MISSING_REASONS[missing.reason].says}${detail}`;
}
