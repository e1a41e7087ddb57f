// The condition keys that tell a confined resource policy from a public one, each with what a fixed value of it is. The keys of
// every service are those that S3 lists; a service adds its own by its meaning.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status

import { mergeRanges, parseCidr } from '../../core/index.ts';

/** Whether a value is a fixed one, is not, or is of a form that AWS does not describe. */
export type Fixedness = 'fixed' | 'not-fixed' | 'undescribed';

export interface TrustKey {
  /** `matchesPatterns` says whether the operator takes `*` and `?` as wildcards. */
  readonly judge: (value: string, takesWildcards: boolean) => Fixedness;
  /** Whether requests without a signature lack the key, whatever way they take. */
  readonly isOfPrincipal: boolean;
  readonly isAddress: boolean;
}

/** What one service adds to the meaning of public: its own condition keys, by their names in lower case. */
export interface ServiceMeaning {
  /** The prefix of its actions: `sqs`. */
  readonly service: string;
  readonly trustKeys: ReadonlyMap<string, TrustKey>;
  /** Whether a key of the service narrows a request without saying whose it is. */
  readonly isNarrowing: (name: string) => boolean;
  /** Whether a caller may leave the key out of a request, or put it in, as he likes. */
  readonly isOptional: (name: string) => boolean;
}

/** A value without wildcards is fixed. With `StringEquals` a star stands for itself and matches nothing that exists. */
export function plain(value: string, takesWildcards: boolean): Fixedness {
  if (!/[*?]/.test(value)) return 'fixed';
  return takesWildcards ? 'not-fixed' : 'undescribed';
}

/** An ARN pattern of one account is trusted by one of AWS's texts and not by the other; a pattern of any account is public by both. */
export function arnOfAccount(value: string, takesWildcards: boolean): Fixedness {
  const found = plain(value, takesWildcards);
  if (found !== 'not-fixed') return found;
  return /^\d{12}$/.test(value.split(':')[4] ?? '') ? 'undescribed' : 'not-fixed';
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

export function trustKey(judge: TrustKey['judge'], rest: Partial<TrustKey> = {}): TrustKey {
  return { judge, isOfPrincipal: false, isAddress: false, ...rest };
}

const principal = { isOfPrincipal: true } as const;

/** By key in lower case. */
const TRUST_KEYS: ReadonlyMap<string, TrustKey> = new Map([
  ['aws:principalorgid', trustKey(plain, principal)],
  ['aws:principalorgpaths', trustKey(organizationPath, principal)],
  ['aws:principalarn', trustKey(arnOfAccount, principal)],
  // Requests without a signature have the value `anonymous` of these.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalaccount
  ['aws:principalaccount', trustKey(plain)],
  ['aws:userid', trustKey(userId)],
  ['aws:sourceip', trustKey(addressBlock, { isAddress: true })],
  ['aws:sourcearn', trustKey(arnOfAccount)],
  ['aws:sourcevpc', trustKey(plain)],
  ['aws:sourcevpce', trustKey(plain)],
  ['aws:sourceowner', trustKey(plain)],
  ['aws:sourceaccount', trustKey(plain)],
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

/** The key that confines, by its name in lower case: one of every service or the service's own. */
export function trustKeyOf(name: string, { trustKeys }: ServiceMeaning): TrustKey | undefined {
  return TRUST_KEYS.get(name) ?? trustKeys.get(name);
}

// Keys that narrow a request without saying whose it is. S3 does not count them, so that a policy stays public under them.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
const NARROWING = new Set(['aws:securetransport', 'aws:referer', 'aws:useragent', 'aws:currenttime', 'aws:epochtime', 'aws:requestedregion']);

/** Whether a key (in lower case) is known to say nothing about whose a request is. */
export function isNarrowing(name: string, meaning: ServiceMeaning): boolean {
  return NARROWING.has(name) || meaning.isNarrowing(name);
}
