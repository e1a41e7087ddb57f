// Whose policy speaks about a resource: the bucket's about an object, the topic's about a subscription, its own about a queue.

import { HOLDER_ROWS, type HolderPolicy } from './policy-holders.ts';

/** Whose policy speaks about an ARN. */
export interface Holder {
  /** The resource that carries the policy: the bucket of an object. */
  readonly arn: string;
  /** CloudFormation's name of the holder, where the catalogue collects it. */
  readonly type?: string;
  /**
   * `mandatory` (roles, KMS keys): the policy must itself allow, within the account too. A role's trust policy speaks about `sts:` actions only.
   * `none`: it cannot have one. `not-collected`: it may have one, and no snapshot says what it is.
   */
  readonly policy: HolderPolicy;
  /** Other accounts may be let in by other means than the resource's policy (AWS RAM, launch permissions): want of a policy is no proof of a denial. */
  readonly isShareable?: true;
}

/**
 * The holder of the policy that speaks about a resource. What is not an ARN of a known shape is its own holder, without a policy.
 * Linear in the length of the ARN, which may be hostile.
 */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html, column "Resource-based policies";
// shares: https://docs.aws.amazon.com/ram/latest/userguide/shareable.html
export function holderOf(arn: string): Holder {
  const partition = arn.startsWith('arn:') ? arn.indexOf(':', 4) : -1;
  const service = partition < 0 ? -1 : arn.indexOf(':', partition + 1);
  const region = service < 0 ? -1 : arn.indexOf(':', service + 1);
  const account = region < 0 ? -1 : arn.indexOf(':', region + 1);
  if (account < 0) return { arn, policy: 'none' };
  const at = account + 1;
  const rows = HOLDER_ROWS.get(arn.slice(partition + 1, service));
  if (rows === undefined) return { arn, policy: 'none' };
  for (const row of rows) {
    if (!arn.startsWith(row.start, at) || row.holds?.(arn, at) === false) continue;
    const { policy, type, holder, isShareable } = row;
    const found = holder === undefined ? arn : holder(arn, at);
    if (isShareable !== undefined) return { arn: found, policy, isShareable };
    return type === undefined ? { arn: found, policy } : { arn: found, policy, type };
  }
  return { arn, policy: 'none' };
}
