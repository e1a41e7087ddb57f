// KMS.1: no customer managed policy lets its holder decrypt with every key.

import { hclString, refOf, shellWord } from '../../../core/index.ts';
import { decryptionOfEveryKey } from '../../../identity/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { customerPolicy, notModelled, POLICY, statementStep } from './customer-policy.ts';

export const KMS_1: Control = {
  id: 'KMS.1',
  title: 'no customer managed policy allows decryption with every KMS key',
  severity: 'medium',
  pillar: 'identity',
  unit: { kind: 'resource', type: POLICY },
  needs: [{ type: POLICY, within: 'region' }],
  frameworks: { fsbp: ['KMS.1'] },
  mitre: ['T1555.006', 'T1530'],
  doc: {
    rationale:
      'Keys keep kinds of data apart: payments from logs, one team from another. A policy that allows decryption with every key takes the walls away, for keys that are made next year as well. Policies count whether or not they are attached; conditions do not count, as they say when and not what.',
    avoid: '{\n  "Effect": "Allow",\n  "Action": "kms:Decrypt",\n  "Resource": "*"\n}',
    prefer:
      '{\n  "Effect": "Allow",\n  "Action": "kms:Decrypt",\n  "Resource": "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/iam-customer-policy-blocked-kms-actions.html',
      'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
    ],
  },
  check({ record: policy }) {
    if (policy === undefined) throw new Error('KMS.1 judges policies');
    const read = customerPolicy(policy);
    if (!read.ok) return read.outcome;
    const found = decryptionOfEveryKey(read.document);
    const steps = found.statements.map((one) => statementStep(refOf(policy), policy.id, one, 'decryption with every key'));
    switch (found.answer) {
      case 'every-key':
        return fail(`policy ${policy.id} allows decryption with every KMS key`, read.version, ...steps);
      case 'unknown':
        return unknown(`whether policy ${policy.id} allows decryption with every KMS key cannot be said`, notModelled(policy, found.notModelled), read.version);
      case 'not-every-key':
        return pass(`policy ${policy.id} does not allow decryption with every KMS key`, read.version);
    }
  },
  remediation: ({ record }) => ({
    cli: [
      '# name the keys, or those of one Region and account, in least-privilege.json',
      `aws iam create-policy-version --policy-arn=${shellWord(record?.arn ?? '')} --policy-document file://least-privilege.json --set-as-default`,
    ],
    terraform: `resource "aws_iam_policy" "this" {\n  name = ${hclString(record?.id ?? '')}\n  policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{\n      Effect   = "Allow"\n      Action   = "kms:Decrypt"\n      Resource = aws_kms_key.data.arn\n    }]\n  })\n}`,
    console: [
      `Open IAM, Policies, ${record?.id ?? ''}, Edit`,
      'In each statement that allows kms:Decrypt or kms:ReEncryptFrom, name the ARNs of the keys as the resource',
      'Save as the default version',
    ],
  }),
};
