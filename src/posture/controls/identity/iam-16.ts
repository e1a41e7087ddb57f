// IAM.16: IAM users do not come back to one of their last 24 passwords.

import type { Control } from '../../control.ts';
import { judgePasswords, PASSWORD_NEEDS, PASSWORD_SOURCES, passwordRemediation } from './password-policy.ts';

export const IAM_16: Control = {
  id: 'IAM.16',
  title: 'the password policy prevents the reuse of 24 passwords',
  severity: 'low',
  pillar: 'identity',
  unit: { kind: 'account' },
  needs: PASSWORD_NEEDS,
  frameworks: { 'cis-1.4': ['1.9'], 'cis-3.0': ['1.9'], 'cis-5.0': ['1.8'] },
  mitre: ['T1110', 'T1078.004'],
  doc: {
    rationale: 'A password that had to be changed because it leaked must not come back. AWS remembers 24 at most, and none unless it is told to.',
    avoid: 'resource "aws_iam_account_password_policy" "this" {\n  minimum_password_length = 14\n}',
    prefer: 'resource "aws_iam_account_password_policy" "this" {\n  minimum_password_length   = 14\n  password_reuse_prevention = 24\n}',
    sources: ['https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-16', ...PASSWORD_SOURCES],
  },
  check: (subject, view) =>
    judgePasswords(subject, view, [
      { member: 'PasswordReusePrevention', atLeast: 24, isOmitted: true, otherwise: 'one of the last 24 passwords may be used again' },
    ]),
  remediation: passwordRemediation,
};
