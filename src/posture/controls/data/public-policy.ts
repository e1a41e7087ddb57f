// What KMS.5, SNS.4 and SQS.3 share: whether a resource's policy lets the public do anything.

import { type Json, type Missing, none, type ResourceRecord, refOf, type Step } from '../../../core/index.ts';
import { type PolicyDocument, type PolicyExposure, readPolicy } from '../../../identity/index.ts';
import { fail, type Outcome, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

export interface AskedPolicy {
  /** `key`. */
  readonly noun: string;
  /** `key policy`. */
  readonly name: string;
  /** The IAM action that reads it. */
  readonly action: string;
  readonly exposure: (policy: PolicyDocument, arn: string) => PolicyExposure;
}

/** `null` where the resource has no policy. */
export function judgePublicPolicy(record: ResourceRecord, policy: Json, asked: AskedPolicy): Outcome {
  const { noun, name, action } = asked;
  if (policy === null) return pass(`the ${noun} has no policy`, none(name, 'nobody outside the account is let in', { account: record.account }));
  const document = readPolicy(policy);
  if (!document.ok) {
    const why = document.issues[0]?.message ?? 'the policy could not be read';
    return unknown(`the policy of the ${noun} could not be read`, [unread(record, why, action)]);
  }
  const found = asked.exposure(document.value, record.arn);
  const steps = statementSteps(found, document.value, record, name);
  if (found.answer === 'public') return fail(`everyone can use this ${noun} by its policy`, ...steps);
  if (found.answer === 'not-public')
    return pass(`the policy does not make the ${noun} public`, none('a statement for everyone', 'the public is let in by none'));
  const missing = found.notModelled.map(
    (one): Missing => ({ reason: 'not-modelled', name: one, account: record.account, region: record.region, arn: record.arn }),
  );
  return unknown(`whether the ${noun} is public cannot be said without ${found.notModelled.slice(0, 3).join(', ')}`, missing, ...steps);
}

/** The statements that an exposure comes from. */
export function statementSteps(found: PolicyExposure, { statements }: PolicyDocument, record: ResourceRecord, policy: string): readonly Step[] {
  const shown = found.actions.slice(0, 3).join(', ') + (found.actions.length > 3 ? ` and ${found.actions.length - 3} more` : '');
  const means = found.answer === 'public' ? `everyone may do ${shown}` : `open but for ${found.notModelled.join(', ')}`;
  return found.statements.map((index): Step => {
    const sid = statements.find((one) => one.index === index)?.sid;
    return { kind: 'statement', resource: refOf(record), policy, index, ...(sid === undefined ? {} : { sid }), effect: 'Allow', means };
  });
}
