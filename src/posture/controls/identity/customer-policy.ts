// What controls of policies share: which customer managed policies count, what a policy text says, and how a statement is shown.

import { asNumber, fact, listActionOf, type Missing, type Parsed, type ResourceRecord, type ResourceRef, refOf, type Step } from '../../../core/index.ts';
import { defaultVersionOf, isAwsManaged, type PolicyDocument, type Statement } from '../../../identity/index.ts';
import { notApplicable, type Outcome, unknown } from '../../control.ts';

export const POLICY = 'AWS::IAM::ManagedPolicy';

export type CustomerPolicy =
  | { readonly ok: true; readonly document: PolicyDocument; readonly version: Step }
  | { readonly ok: false; readonly outcome: Outcome };

/** The text that counts, or why there is nothing to judge: AWS's own policies, permissions boundaries that nothing has attached, texts that were not read. */
export function customerPolicy(policy: ResourceRecord): CustomerPolicy {
  const stop = (outcome: Outcome): CustomerPolicy => ({ ok: false, outcome });
  if (isAwsManaged(policy.arn)) return stop(notApplicable(`${policy.id} is AWS's own policy`, fact(refOf(policy), 'Arn', policy.arn, 'AWS keeps it')));
  const boundaries = asNumber(policy.config['PermissionsBoundaryUsageCount']) ?? 0;
  if (boundaries > 0 && asNumber(policy.config['AttachmentCount']) === 0) {
    const uses = fact(refOf(policy), 'PermissionsBoundaryUsageCount', boundaries, 'the policy serves as a permissions boundary');
    return stop(notApplicable(`${policy.id} is used as a permissions boundary only, which gives nothing`, uses));
  }
  const document = defaultVersionOf(policy);
  if (document === undefined) return stop(unknown(`the text of policy ${policy.id} was not read`, [unreadText(policy)]));
  if (!document.ok) return stop(unknown(`the text of policy ${policy.id} cannot be read`, [unreadText(policy, document)]));
  return { ok: true, document: document.value, version: fact(refOf(policy), 'DefaultVersionId', policy.config['DefaultVersionId'], 'the version that counts') };
}

/** That a text of a policy, managed or inline, was not read or cannot be. */
export function unreadText(record: ResourceRecord, refused?: Extract<Parsed<unknown>, { ok: false }>): Missing {
  const base = { name: listActionOf(record.type), account: record.account, arn: record.arn };
  return refused === undefined ? { reason: 'absent', ...base } : { reason: 'unreadable', ...base, detail: refused.issues[0]?.message ?? '' };
}

export function statementStep(resource: ResourceRef, policy: string, { index, sid, conditions }: Statement, means: string): Step {
  const when = conditions.length > 0 ? ', whenever its condition holds' : '';
  return { kind: 'statement', resource, policy, index, ...(sid === undefined ? {} : { sid }), effect: 'Allow', means: `${means}${when}` };
}

export function notModelled(record: ResourceRecord, names: readonly string[]): readonly Missing[] {
  return names.map((name) => ({ reason: 'not-modelled', name, account: record.account, arn: record.arn }));
}
