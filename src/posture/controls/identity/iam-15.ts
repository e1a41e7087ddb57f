// IAM.15: passwords of IAM users are 14 characters long at least.

import type { Control } from '../../control.ts';
import { judgePasswords, PASSWORD_NEEDS, PASSWORD_SOURCES, passwordRemediation } from './password-policy.ts';

export const IAM_15: Control = {
  id: 'IAM.15',
  title: 'the password policy asks for 14 characters',
  severity: 'medium',
  pillar: 'identity',
  unit: { kind: 'account' },
  needs: PASSWORD_NEEDS,
  frameworks: { 'cis-1.4': ['1.8'], 'cis-3.0': ['1.8'], 'cis-5.0': ['1.7'] },
  mitre: ['T1110'],
  doc: {
    rationale:
      'Each further character multiplies the work of guessing; no rule about kinds of characters does as much. Where the account never set a policy, eight are enough.',
    avoid: 'resource "aws_iam_account_password_policy" "this" {\n  minimum_password_length = 8\n}',
    prefer: 'resource "aws_iam_account_password_policy" "this" {\n  minimum_password_length = 14\n}',
    sources: ['https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-15', ...PASSWORD_SOURCES],
  },
  check: (subject, view) =>
    judgePasswords(subject, view, [{ member: 'MinimumPasswordLength', atLeast: 14, otherwise: 'passwords may be shorter than 14 characters' }]),
  remediation: passwordRemediation,
};
