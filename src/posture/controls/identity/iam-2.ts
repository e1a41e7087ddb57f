// IAM.2: users have their permissions from groups and roles, not from policies of their own.

import { fact, hclString, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { attachedPoliciesOf, inlinePoliciesOf, USER, unreadPolicies } from './identities.ts';

export const IAM_2: Control = {
  id: 'IAM.2',
  title: 'IAM users have no policies attached',
  severity: 'low',
  pillar: 'identity',
  unit: { kind: 'resource', type: USER },
  needs: [{ type: USER, within: 'region' }],
  frameworks: { fsbp: ['IAM.2'], 'cis-1.4': ['1.15'], 'cis-3.0': ['1.15'], 'cis-5.0': ['1.14'] },
  mitre: ['T1098.003', 'T1078.004'],
  doc: {
    rationale:
      'A permission that hangs on one user is found only by whoever opens that user. It stays when the user changes work, and nobody reviews it with the others of its kind. Groups and roles say what a permission is for, and a user who leaves the group loses it.',
    avoid:
      'resource "aws_iam_user_policy_attachment" "reports" {\n  user       = aws_iam_user.reports.name\n  policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"\n}',
    prefer:
      'resource "aws_iam_group_policy_attachment" "analysts" {\n  group      = aws_iam_group.analysts.name\n  policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-2',
      'https://docs.aws.amazon.com/config/latest/developerguide/iam-user-no-policies-check.html',
      'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UserDetail.html',
    ],
  },
  check({ record: user }) {
    if (user === undefined) throw new Error('IAM.2 judges users');
    const attached = attachedPoliciesOf(user);
    const inline = inlinePoliciesOf(user)?.map((one) => one.name);
    const step = (path: string, names: readonly string[], means: string) => fact(refOf(user), path, names, means);
    const steps = [
      ...(attached !== undefined && attached.length > 0 ? [step('AttachedManagedPolicies', attached, 'attached to the user alone')] : []),
      ...(inline !== undefined && inline.length > 0 ? [step('UserPolicyList', inline, 'written into the user')] : []),
    ];
    if (steps.length > 0) return fail(`user ${user.id} has policies of its own`, ...steps);
    if (attached === undefined || inline === undefined) return unknown(`the policies of user ${user.id} were not read`, [unreadPolicies(user)]);
    return pass(`user ${user.id} has no policies of its own`, step('AttachedManagedPolicies', [], 'none'), step('UserPolicyList', [], 'none'));
  },
  remediation({ record }) {
    const user = shellWord(record?.id ?? '');
    return {
      cli: [
        '# first give a group what the user needs, and put the user into it',
        `aws iam add-user-to-group --group-name GROUP_NAME --user-name=${user}`,
        `aws iam detach-user-policy --user-name=${user} --policy-arn POLICY_ARN`,
        `aws iam delete-user-policy --user-name=${user} --policy-name POLICY_NAME`,
      ],
      terraform: `resource "aws_iam_user_group_membership" "this" {\n  user   = ${hclString(record?.id ?? '')}\n  groups = ["GROUP_NAME"]\n}`,
      console: [
        `Open IAM, Users, ${record?.id ?? ''}, Permissions`,
        'Choose Add permissions, Add user to group, and a group that has what the user needs',
        'Remove each policy that is listed as attached directly or inline',
      ],
    };
  },
};
