// IAM.27: nobody has AWS's policy for all of CloudShell, file transfer included.

import { fact, hclString, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { attachedPoliciesOf, IDENTITY_NEEDS, IDENTITY_UNIT, kindOf, unreadPolicies } from './identities.ts';

const CLOUDSHELL = /^arn:[^:]*:iam::aws:policy\/AWSCloudShellFullAccess$/;

export const IAM_27: Control = {
  id: 'IAM.27',
  title: 'users, roles and groups do not have AWSCloudShellFullAccess',
  severity: 'medium',
  pillar: 'identity',
  unit: IDENTITY_UNIT,
  needs: IDENTITY_NEEDS,
  frameworks: { 'cis-3.0': ['1.22'], 'cis-5.0': ['1.21'] },
  mitre: ['T1567', 'T1059.009'],
  doc: {
    rationale:
      'CloudShell is a machine inside AWS with the rights of the person before it, a way to the internet and buttons to upload and download files. The policy allows all of it, so that whoever sits at the browser carries data out without a network that you watch.',
    avoid:
      'resource "aws_iam_role_policy_attachment" "shell" {\n  role       = aws_iam_role.developer.name\n  policy_arn = "arn:aws:iam::aws:policy/AWSCloudShellFullAccess"\n}',
    prefer:
      '{\n  "Effect": "Allow",\n  "Action": ["cloudshell:CreateEnvironment", "cloudshell:CreateSession", "cloudshell:GetEnvironmentStatus", "cloudshell:StartEnvironment"],\n  "Resource": "*"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-27',
      'https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-blacklisted-check.html',
      'https://docs.aws.amazon.com/cloudshell/latest/userguide/sec-auth-with-identities.html',
    ],
  },
  check({ record: identity }) {
    if (identity === undefined) throw new Error('IAM.27 judges identities');
    const whose = `${kindOf(identity).noun} ${identity.id}`;
    const attached = attachedPoliciesOf(identity);
    if (attached === undefined) return unknown(`the policies of ${whose} were not read`, [unreadPolicies(identity)]);
    const found = attached.find((arn) => CLOUDSHELL.test(arn));
    if (found === undefined)
      return pass(`${whose} does not have AWSCloudShellFullAccess`, fact(refOf(identity), 'AttachedManagedPolicies', attached, 'it is not among them'));
    return fail(`${whose} has AWSCloudShellFullAccess`, fact(refOf(identity), 'AttachedManagedPolicies', found, 'a shell with the internet and file transfer'));
  },
  remediation({ record }) {
    const { noun, option } = record === undefined ? { noun: 'user', option: '--user-name' } : kindOf(record);
    const partition = record?.arn.split(':')[1] ?? 'aws';
    return {
      cli: [
        `aws iam detach-${noun}-policy ${option}=${shellWord(record?.id ?? '')} --policy-arn=${shellWord(`arn:${partition}:iam::aws:policy/AWSCloudShellFullAccess`)}`,
      ],
      terraform: `# take the attachment out; whoever needs a shell gets one without file transfer\nresource "aws_iam_${noun}_policy" "shell" {\n  ${noun} = ${hclString(record?.id ?? '')}\n  policy = data.aws_iam_policy_document.cloudshell_without_files.json\n}`,
      console: [
        `Open IAM, ${noun === 'user' ? 'Users' : noun === 'role' ? 'Roles' : 'User groups'}, ${record?.id ?? ''}, Permissions`,
        'Choose AWSCloudShellFullAccess and Remove',
      ],
    };
  },
};
