// The condition keys by which S3 tells a confined bucket policy from a public one, each with what a fixed value of it is.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status

import { mergeRanges, parseCidr } from '../core/index.ts';

/** Whether a value is a fixed one, is not, or is of a form that AWS does not describe. */
export type Fixedness = 'fixed' | 'not-fixed' | 'undescribed';

export interface TrustKey {
  /** `matchesPatterns` says whether the operator takes `*` and `?` as wildcards. */
  readonly judge: (value: string, takesWildcards: boolean) => Fixedness;
  /** Whether requests without a signature lack the key, whatever way they take. */
  readonly isOfPrincipal: boolean;
  readonly isAddress: boolean;
}

/** A value without wildcards is fixed. With `StringEquals` a star stands for itself and matches nothing that exists. */
function plain(value: string, takesWildcards: boolean): Fixedness {
  if (!/[*?]/.test(value)) return 'fixed';
  return takesWildcards ? 'not-fixed' : 'undescribed';
}

/** An ARN pattern of one account is trusted by one of AWS's texts and not by the other; a pattern of any account is public by both. */
function arnOfAccount(value: string, takesWildcards: boolean): Fixedness {
  const found = plain(value, takesWildcards);
  if (found !== 'not-fixed') return found;
  return /^\d{12}$/.test(value.split(':')[4] ?? '') ? 'undescribed' : 'not-fixed';
}

/** The name of the access point may be a wildcard as long as the account is fixed. */
function accessPoint(value: string, takesWildcards: boolean): Fixedness {
  const found = plain(value, takesWildcards);
  if (found !== 'not-fixed') return found;
  if (/^arn:aws[a-z-]*:s3:[a-z0-9-]*:\d{12}:accesspoint\/[^:]*$/.test(value)) return 'fixed';
  return arnOfAccount(value, takesWildcards);
}

/** `AROLEID:*` is excepted from what counts as fixed, and AWS does not say which way. */
function userId(value: string, takesWildcards: boolean): Fixedness {
  return /^AROA[A-Z0-9]+:\*$/.test(value) ? 'undescribed' : plain(value, takesWildcards);
}

/** Organisation paths are not in AWS's list by name; one with a fixed organisation is surely confined, but is it by S3's reading? */
function organizationPath(value: string, takesWildcards: boolean): Fixedness {
  const found = plain(value, takesWildcards);
  return found === 'not-fixed' && /^o-[a-z0-9]{10,32}\//.test(value) ? 'undescribed' : found;
}

/** Ranges broader than /8 (IPv4) or /32 (IPv6) are public, save private ones. */
function addressBlock(value: string): Fixedness {
  const block = parseCidr(value);
  if (block === undefined) return 'undescribed';
  if (block.version === 6) return block.prefix < 32 ? 'not-fixed' : 'fixed';
  return block.prefix < 8 ? 'not-fixed' : 'fixed';
}

const key = (judge: TrustKey['judge'], rest: Partial<TrustKey> = {}): TrustKey => ({ judge, isOfPrincipal: false, isAddress: false, ...rest });
const principal = { isOfPrincipal: true } as const;

/** By key in lower case. */
export const TRUST_KEYS: ReadonlyMap<string, TrustKey> = new Map([
  ['aws:principalorgid', key(plain, principal)],
  ['aws:principalorgpaths', key(organizationPath, principal)],
  ['aws:principalaccount', key(plain, principal)],
  ['aws:principalarn', key(arnOfAccount, principal)],
  ['aws:userid', key(userId, principal)],
  ['aws:sourceip', key(addressBlock, { isAddress: true })],
  ['aws:sourcearn', key(arnOfAccount)],
  ['aws:sourcevpc', key(plain)],
  ['aws:sourcevpce', key(plain)],
  ['aws:sourceowner', key(plain)],
  ['aws:sourceaccount', key(plain)],
  ['s3:x-amz-server-side-encryption-aws-kms-key-id', key(plain)],
  ['s3:dataaccesspointarn', key(accessPoint)],
  ['s3:dataaccesspointaccount', key(plain)],
]);

// An address block as broad as AWS calls public, put together from narrower ones.
const WIDEST = { 4: 2n ** 24n, 6: 2n ** 96n } as const;

/** Whether blocks that are narrow one by one add up to more than AWS lets pass: it describes single values only. */
export function addUpToPublic(values: readonly string[]): boolean {
  const blocks = values.flatMap((value) => parseCidr(value) ?? []);
  return ([4, 6] as const).some((version) =>
    mergeRanges(blocks.filter((block) => block.version === version)).some(({ first, last }) => last - first + 1n > WIDEST[version]),
  );
}

// Keys that narrow a request without saying whose it is. S3 does not count them, so that a policy stays public under them.
// Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html (condition keys)
const NARROWING = new Set([
  'aws:securetransport',
  'aws:referer',
  'aws:useragent',
  'aws:currenttime',
  'aws:epochtime',
  'aws:requestedregion',
  's3:prefix',
  's3:delimiter',
  's3:max-keys',
  's3:authtype',
  's3:signatureage',
  's3:signatureversion',
  's3:tlsversion',
  's3:versionid',
  's3:locationconstraint',
  's3:if-match',
  's3:if-none-match',
  's3:x-amz-acl',
  's3:x-amz-content-sha256',
  's3:x-amz-copy-source',
  's3:x-amz-grant-full-control',
  's3:x-amz-grant-read',
  's3:x-amz-grant-read-acp',
  's3:x-amz-grant-write',
  's3:x-amz-grant-write-acp',
  's3:x-amz-metadata-directive',
  's3:x-amz-server-side-encryption',
  's3:x-amz-server-side-encryption-customer-algorithm',
  's3:x-amz-storage-class',
  's3:x-amz-website-redirect-location',
  's3:object-lock-legal-hold',
  's3:object-lock-mode',
  's3:object-lock-remaining-retention-days',
  's3:object-lock-retain-until-date',
  's3:requestobjecttagkeys',
]);

/** Whether a key (in lower case) is known to say nothing about whose a request is. */
export function isNarrowing(name: string): boolean {
  return NARROWING.has(name) || name.startsWith('s3:existingobjecttag/') || name.startsWith('s3:requestobjecttag/');
}
