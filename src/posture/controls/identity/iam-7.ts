// IAM.7: passwords of IAM users are of every kind of character and of at least eight of them.

import type { Control } from '../../control.ts';
import { judgePasswords, PASSWORD_NEEDS, PASSWORD_SOURCES, passwordRemediation } from './password-policy.ts';

const kind = (which: string) =>
  ({ member: `Require${which}`, atLeast: true, otherwise: `passwords need no ${which.toLowerCase().replace('characters', ' characters')}` }) as const;

export const IAM_7: Control = {
  id: 'IAM.7',
  title: 'the password policy asks for every kind of character and for eight of them',
  severity: 'medium',
  pillar: 'identity',
  unit: { kind: 'account' },
  needs: PASSWORD_NEEDS,
  frameworks: { fsbp: ['IAM.7'] },
  mitre: ['T1110'],
  doc: {
    rationale:
      'Passwords of IAM users stand between the internet and the console. Without a policy of the account, AWS lets people choose eight characters of three kinds. CIS asks for more (IAM.15 and IAM.16): this is the least that Security Hub accepts.',
    avoid: 'resource "aws_iam_account_password_policy" "this" {\n  minimum_password_length = 6\n}',
    prefer:
      'resource "aws_iam_account_password_policy" "this" {\n  minimum_password_length      = 14\n  require_symbols              = true\n  require_numbers              = true\n  require_uppercase_characters = true\n  require_lowercase_characters = true\n}',
    sources: ['https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-7', ...PASSWORD_SOURCES],
  },
  check: (subject, view) =>
    judgePasswords(subject, view, [
      kind('UppercaseCharacters'),
      kind('LowercaseCharacters'),
      kind('Symbols'),
      kind('Numbers'),
      { member: 'MinimumPasswordLength', atLeast: 8, otherwise: 'passwords may be shorter than eight characters' },
    ]),
  remediation: passwordRemediation,
};
