// IAM.21: customer managed policies name actions, not whole services.

import { hclString, refOf, shellWord } from '../../../core/index.ts';
import { serviceWildcards } from '../../../identity/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { customerPolicy, notModelled, POLICY, statementStep } from './customer-policy.ts';

export const IAM_21: Control = {
  id: 'IAM.21',
  title: 'no customer managed policy allows every action of a service',
  severity: 'low',
  pillar: 'identity',
  unit: { kind: 'resource', type: POLICY },
  needs: [{ type: POLICY, within: 'region' }],
  frameworks: { fsbp: ['IAM.21'] },
  mitre: ['T1098.003', 'T1078.004'],
  doc: {
    rationale:
      'Every action of a service is more than anybody needs: who may do `s3:*` to store a file may also empty the bucket and make it public, and what AWS adds to the service next year is allowed already. `NotAction` with an allowance gives all services that it does not name. A common beginning with a wildcard, such as `ec2:Describe*`, is in order.',
    avoid: '{\n  "Effect": "Allow",\n  "Action": "ec2:*",\n  "Resource": "*"\n}',
    prefer: '{\n  "Effect": "Allow",\n  "Action": ["ec2:Describe*", "ec2:StartInstances", "ec2:StopInstances"],\n  "Resource": "*"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21',
      'https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-full-access.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
    ],
  },
  check({ record: policy }) {
    if (policy === undefined) throw new Error('IAM.21 judges policies');
    const read = customerPolicy(policy);
    if (!read.ok) return read.outcome;
    const found = serviceWildcards(read.document);
    const steps = found.statements.map((one) => statementStep(refOf(policy), policy.id, one, 'every action of a service'));
    if (steps.length > 0) return fail(`policy ${policy.id} allows every action of a service`, read.version, ...steps);
    if (found.notModelled.length > 0) {
      return unknown(`whether policy ${policy.id} allows every action of a service cannot be said`, notModelled(policy, found.notModelled), read.version);
    }
    return pass(`no statement of policy ${policy.id} allows every action of a service`, read.version);
  },
  remediation: ({ record }) => ({
    cli: [
      '# which actions its holders do use; write them into least-privilege.json',
      `aws iam generate-service-last-accessed-details --granularity ACTION_LEVEL --arn=${shellWord(record?.arn ?? '')}`,
      `aws iam create-policy-version --policy-arn=${shellWord(record?.arn ?? '')} --policy-document file://least-privilege.json --set-as-default`,
    ],
    terraform: `resource "aws_iam_policy" "this" {\n  name = ${hclString(record?.id ?? '')}\n  policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{\n      Effect   = "Allow"\n      Action   = ["s3:GetObject", "s3:PutObject"]\n      Resource = "arn:aws:s3:::BUCKET/*"\n    }]\n  })\n}`,
    console: [
      `Open IAM, Policies, ${record?.id ?? ''}, Last Accessed`,
      'Choose Edit, and name the actions in place of the wildcard of the service',
      'Save as the default version',
    ],
  }),
};
