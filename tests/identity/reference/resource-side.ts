// The resource's side: its policy, and for S3 the bucket behind an access point and the ACL.

import type { ModelResource } from '../../../src/identity/model/index.ts';
import { anyOf, because, type Judged, judged } from './judged.ts';
import type { Asked } from './keys.ts';
import type { Way } from './principal.ts';
import { aclAllows } from './s3.ts';
import { judgePolicy } from './statement.ts';
import { NONE, targetOf } from './target.ts';
import { isUnknown, resourceOf } from './world.ts';

export interface Parties {
  /** The access point, if one is asked, and the bucket, as far as they are in the model. */
  readonly buckets: readonly ModelResource[];
  /** The same question to the bucket behind the access point; `unknown` where the model does not say which it is. */
  readonly bucket: Asked | 'unknown' | undefined;
}

export function partiesOf(asked: Asked): Parties {
  const { target, model, request, caller } = asked;
  if (target.holder === undefined || !target.arn.split(':')[2]?.startsWith('s3')) return { buckets: [], bucket: undefined };
  const behind = target.accessPoint === undefined ? undefined : target.holder.s3?.bucket;
  if (behind === undefined) return { buckets: [target.holder], bucket: target.accessPoint === undefined ? undefined : 'unknown' };
  const key = target.arn.slice(target.holder.arn.length).replace(/^\/object/, '');
  const bucket: Asked = { ...asked, target: { ...targetOf(model, { ...request, resource: behind + key }, caller), accessPoint: target.accessPoint } };
  const found = resourceOf(model, behind);
  return { buckets: found === undefined ? [target.holder] : [target.holder, found], bucket };
}

/** Whether the resource's policy, or its ACL, names the caller in one of the ways, in an Allow. */
export function resourceNames(asked: Asked, parties: Parties, ways: readonly Way[]): Judged {
  return anyOf([() => policyNames(asked, ways), () => aclAllows(asked, parties.buckets, ways)]);
}

function policyNames(asked: Asked, ways: readonly Way[]): Judged {
  const { policy, isTrust } = asked.target;
  if (policy === NONE) return judged(false);
  if (isUnknown(policy)) return judged('maybe', 'order.unknown');
  return judgePolicy(policy, { asked, kind: isTrust ? 'trust' : 'resource', effect: 'Allow', ways });
}

export function resourceDenies(asked: Asked): Judged {
  const { policy, isTrust } = asked.target;
  if (policy === NONE) return judged(false);
  if (isBeyondDeny(asked)) return judged(false, 'root.resource-deny');
  if (isUnknown(policy)) return judged('maybe', 'order.unknown');
  const answer = judgePolicy(policy, { asked, kind: isTrust ? 'trust' : 'resource', effect: 'Deny' });
  const isRoot = asked.caller.isRoot ? 'root.resource-deny' : undefined;
  return because(answer, asked.target.account === asked.caller.account ? isRoot : 'cross.explicit-deny');
}

/**
 * "the root principal in a bucket owner's AWS account can perform the GetBucketPolicy, PutBucketPolicy, and DeleteBucketPolicy API actions, even if
 * their bucket policy explicitly denies the root principal's access" https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html
 */
function isBeyondDeny({ caller, target }: Asked): boolean {
  if (caller.kind !== 'root' || caller.account !== target.account) return false;
  return target.service === 's3' && ['getbucketpolicy', 'putbucketpolicy', 'deletebucketpolicy'].includes(target.action);
}
