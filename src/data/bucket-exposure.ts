// Whether the public can read or write a bucket: policy, ACL, ownership and both levels of Block Public Access together.
// Each part may be unknown; the answer is unknown only where that part decides it.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html

import { asBoolean, asObjects, at, type Facet, isObject, type Json } from '../core/index.ts';
import { type PolicyExposure, readPolicy } from '../identity/index.ts';
import { type AclExposure, aclExposure } from './acl-exposure.ts';
import { bucketPolicyExposure } from './bucket-policy.ts';
import type { Access } from './s3-actions.ts';

/** What AWS answered about a bucket: each part a value, none, or missing. */
export interface BucketParts {
  readonly arn: string;
  readonly policy: Facet;
  readonly acl: Facet;
  readonly ownership: Facet;
  readonly bucketBlock: Facet;
  readonly accountBlock: Facet;
}

export type PartName = Exclude<keyof BucketParts, 'arn'>;

/** The way in: by the policy or by the ACL. */
export interface Exposure {
  readonly answer: 'public' | 'not-public' | 'unknown';
  /** The parts that decide it: those that open it, or the one that closes it. */
  readonly because: readonly PartName[];
  /** For `unknown`: parts that were not read, and what is not modelled in those that were. */
  readonly missing: readonly PartName[];
  readonly notModelled: readonly string[];
  /** The policy could not be parsed: why. */
  readonly unreadable?: string;
}

export interface BucketExposure {
  readonly answer: Exposure['answer'];
  readonly byPolicy: Exposure;
  readonly byAcl: Exposure;
  readonly policy?: PolicyExposure;
  readonly acl?: AclExposure;
}

export function bucketExposure(parts: BucketParts, access: Access): BucketExposure {
  const { exposure: byPolicy, found: policy } = exposureByPolicy(parts, access);
  const { exposure: byAcl, found: acl } = exposureByAcl(parts, access);
  const answers = [byPolicy.answer, byAcl.answer];
  const answer = answers.includes('public') ? 'public' : answers.includes('unknown') ? 'unknown' : 'not-public';
  return { answer, byPolicy, byAcl, ...(policy === undefined ? {} : { policy }), ...(acl === undefined ? {} : { acl }) };
}

const CLOSED = { answer: 'not-public', missing: [], notModelled: [] } as const;

function exposureByPolicy(parts: BucketParts, access: Access): { exposure: Exposure; found?: PolicyExposure } {
  const { arn, policy: facet } = parts;
  const guards = [guard(parts.bucketBlock, 'bucketBlock', 'RestrictPublicBuckets'), guard(parts.accountBlock, 'accountBlock', 'RestrictPublicBuckets')];
  const closed = guards.filter((one) => one.holds === true).map((one) => one.part);
  if (closed.length > 0) return { exposure: { ...CLOSED, because: closed } };
  if (facet.kind === 'none') return { exposure: { ...CLOSED, because: ['policy'] } };
  const unread = guards.filter((one) => one.holds === undefined).map((one) => one.part);
  if (facet.kind === 'missing') return { exposure: { answer: 'unknown', because: [], missing: ['policy', ...unread], notModelled: [] } };
  const document = readPolicy(facet.value);
  if (!document.ok) {
    const unreadable = document.issues[0]?.message ?? 'the policy could not be read';
    return { exposure: { answer: 'unknown', because: [], missing: unread, notModelled: [], unreadable } };
  }
  const found = bucketPolicyExposure(document.value, arn, access);
  return { exposure: combine(found, 'policy', unread), found };
}

function exposureByAcl(parts: BucketParts, access: Access): { exposure: Exposure; found?: AclExposure } {
  const { acl: facet } = parts;
  const guards = [
    guard(parts.bucketBlock, 'bucketBlock', 'IgnorePublicAcls'),
    guard(parts.accountBlock, 'accountBlock', 'IgnorePublicAcls'),
    { part: 'ownership' as const, holds: disablesAcls(parts.ownership) },
  ];
  const closed = guards.filter((one) => one.holds === true).map((one) => one.part);
  if (closed.length > 0) return { exposure: { ...CLOSED, because: closed } };
  const unread = guards.filter((one) => one.holds === undefined).map((one) => one.part);
  if (facet.kind === 'none') return { exposure: { ...CLOSED, because: ['acl'] } };
  if (facet.kind === 'missing') return { exposure: { answer: 'unknown', because: [], missing: ['acl', ...unread], notModelled: [] } };
  const found = aclExposure(facet.value, access);
  return { exposure: combine(found, 'acl', unread), found };
}

function combine(found: PolicyExposure | AclExposure, part: PartName, unread: readonly PartName[]): Exposure {
  if (found.answer === 'not-public') return { ...CLOSED, because: [part] };
  if (found.answer === 'public' && unread.length === 0) return { answer: 'public', because: [part], missing: [], notModelled: [] };
  return { answer: 'unknown', because: [part], missing: unread, notModelled: found.notModelled };
}

interface Guard {
  readonly part: PartName;
  /** `undefined` where it is not known. */
  readonly holds: boolean | undefined;
}

/** Whether a setting of Block Public Access is on; one that was never set is off. */
function guard(facet: Facet, part: PartName, setting: string): Guard {
  if (facet.kind !== 'value') return { part, holds: facet.kind === 'none' ? false : undefined };
  if (!isObject(facet.value)) return { part, holds: undefined };
  const value = at(facet.value, setting);
  return { part, holds: value === undefined || value === null ? false : asBoolean(value) };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html: with BucketOwnerEnforced, ACLs grant nothing. */
function disablesAcls(facet: Facet): boolean | undefined {
  if (facet.kind !== 'value') return facet.kind === 'none' ? false : undefined;
  const rules: readonly Json[] = asObjects(at(facet.value, 'Rules')).map((rule) => rule['ObjectOwnership'] ?? null);
  return rules.length === 0 ? undefined : rules.includes('BucketOwnerEnforced');
}
