// IAM.1: no customer managed policy gives every action on every resource.

import { hclString, refOf, shellWord } from '../../../core/index.ts';
import { administratorStatements } from '../../../identity/index.ts';
import { type Control, fail, pass } from '../../control.ts';
import { customerPolicy, POLICY, statementStep } from './customer-policy.ts';

export const IAM_1: Control = {
  id: 'IAM.1',
  title: 'no customer managed policy allows every action on every resource',
  severity: 'high',
  pillar: 'identity',
  unit: { kind: 'resource', type: POLICY },
  needs: [{ type: POLICY, within: 'region' }],
  frameworks: { fsbp: ['IAM.1'], 'cis-1.4': ['1.16'], 'cis-3.0': ['1.16'], 'cis-5.0': ['1.15'] },
  mitre: ['T1078.004', 'T1098.003'],
  doc: {
    rationale:
      'Whoever has such a policy owns the account: they can read every secret, end the logging and make users of their own. It is seldom what was wanted, and it hides under a harmless name where AdministratorAccess would be noticed. A condition says when it holds, not what it gives. A policy that serves only as a permissions boundary gives nothing and is left aside.',
    avoid: '{\n  "Effect": "Allow",\n  "Action": "*",\n  "Resource": "*"\n}',
    prefer: '{\n  "Effect": "Allow",\n  "Action": ["s3:GetObject", "s3:PutObject"],\n  "Resource": "arn:aws:s3:::invoices/*"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-admin-access.html',
      'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ManagedPolicyDetail.html',
    ],
  },
  check({ record: policy }) {
    if (policy === undefined) throw new Error('IAM.1 judges policies');
    const read = customerPolicy(policy);
    if (!read.ok) return read.outcome;
    const found = administratorStatements(read.document);
    if (found.length === 0) return pass(`no statement of policy ${policy.id} allows every action on every resource`, read.version);
    const steps = found.map((one) => statementStep(refOf(policy), policy.id, one, 'every action on every resource'));
    return fail(`policy ${policy.id} allows every action on every resource`, read.version, ...steps);
  },
  remediation: ({ record }) => ({
    cli: [
      `aws iam list-entities-for-policy --policy-arn=${shellWord(record?.arn ?? '')}`,
      '# write what they do need into least-privilege.json',
      `aws iam create-policy-version --policy-arn=${shellWord(record?.arn ?? '')} --policy-document file://least-privilege.json --set-as-default`,
    ],
    terraform: `resource "aws_iam_policy" "this" {\n  name = ${hclString(record?.id ?? '')}\n  policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{\n      Effect   = "Allow"\n      Action   = ["s3:GetObject", "s3:PutObject"]\n      Resource = "arn:aws:s3:::BUCKET/*"\n    }]\n  })\n}`,
    console: [
      `Open IAM, Policies, ${record?.id ?? ''}, Entities attached`,
      'Open the Last Accessed tab to see which services they use',
      'Choose Edit, name those actions and resources, and save as the default version',
    ],
  }),
};
