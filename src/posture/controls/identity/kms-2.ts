// KMS.2: no inline policy of a user, role or group allows decryption with every key.

import { fact, hclString, type Missing, refOf, type Step, shellWord } from '../../../core/index.ts';
import { decryptionOfEveryKey, readPolicy } from '../../../identity/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { notModelled, statementStep, unreadText } from './customer-policy.ts';
import { IDENTITY_NEEDS, IDENTITY_UNIT, inlinePoliciesOf, kindOf, unreadPolicies } from './identities.ts';

export const KMS_2: Control = {
  id: 'KMS.2',
  title: 'no inline policy of a user, role or group allows decryption with every KMS key',
  severity: 'medium',
  pillar: 'identity',
  unit: IDENTITY_UNIT,
  needs: IDENTITY_NEEDS,
  frameworks: { fsbp: ['KMS.2'] },
  mitre: ['T1555.006', 'T1530'],
  doc: {
    rationale:
      'Inline policies stand in no list of policies, so that a right to decrypt everything hides in them best. A role that holds one is a master key, and whoever gets hold of its session reads whatever is encrypted in the account.',
    avoid:
      'resource "aws_iam_role_policy" "app" {\n  role   = aws_iam_role.app.name\n  policy = jsonencode({\n    Version   = "2012-10-17"\n    Statement = [{ Effect = "Allow", Action = "kms:*", Resource = "*" }]\n  })\n}',
    prefer:
      'resource "aws_iam_role_policy" "app" {\n  role   = aws_iam_role.app.name\n  policy = jsonencode({\n    Version   = "2012-10-17"\n    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = aws_kms_key.app.arn }]\n  })\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-2',
      'https://docs.aws.amazon.com/config/latest/developerguide/iam-inline-policy-blocked-kms-actions.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
    ],
  },
  check({ record: identity }) {
    if (identity === undefined) throw new Error('KMS.2 judges identities');
    const { noun, inline } = kindOf(identity);
    const whose = `${noun} ${identity.id}`;
    const policies = inlinePoliciesOf(identity);
    if (policies === undefined) return unknown(`the inline policies of ${whose} were not read`, [unreadPolicies(identity)]);
    const steps: Step[] = [];
    const missing: Missing[] = [];
    for (const { name, document: text } of policies) {
      const document = readPolicy(text);
      if (!document.ok) {
        missing.push(unreadText(identity, document));
        continue;
      }
      const found = decryptionOfEveryKey(document.value);
      if (found.answer === 'every-key') steps.push(...found.statements.map((one) => statementStep(refOf(identity), name, one, 'decryption with every key')));
      missing.push(...notModelled(identity, found.notModelled));
    }
    if (steps.length > 0) return fail(`an inline policy of ${whose} allows decryption with every KMS key`, ...steps);
    if (missing.length > 0) return unknown(`whether the inline policies of ${whose} allow decryption with every KMS key cannot be said`, missing);
    const names = policies.map((one) => one.name);
    return pass(`no inline policy of ${whose} allows decryption with every KMS key`, fact(refOf(identity), inline, names, 'none of them'));
  },
  remediation({ record }) {
    const { noun, option } = record === undefined ? { noun: 'user', option: '--user-name' } : kindOf(record);
    return {
      cli: [
        '# name the keys, or those of one Region and account, in least-privilege.json',
        `aws iam put-${noun}-policy ${option}=${shellWord(record?.id ?? '')} --policy-name POLICY_NAME --policy-document file://least-privilege.json`,
      ],
      terraform: `resource "aws_iam_${noun}_policy" "this" {\n  ${noun} = ${hclString(record?.id ?? '')}\n  policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{\n      Effect   = "Allow"\n      Action   = "kms:Decrypt"\n      Resource = aws_kms_key.data.arn\n    }]\n  })\n}`,
      console: [
        `Open IAM, ${noun === 'user' ? 'Users' : noun === 'role' ? 'Roles' : 'User groups'}, ${record?.id ?? ''}, Permissions`,
        'Open the inline policy and choose Edit',
        'In each statement that allows kms:Decrypt or kms:ReEncryptFrom, name the ARNs of the keys as the resource',
      ],
    };
  },
};
