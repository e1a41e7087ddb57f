// IAM.9: whoever signs in as the root user needs a second factor.

import { shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { ACCOUNT_SUMMARY, missingSummary, rootSummary, summaryFact, unclearPassword } from '../../root-user.ts';

export const IAM_9: Control = {
  id: 'IAM.9',
  title: 'the root user signs in with MFA, or cannot sign in',
  severity: 'critical',
  pillar: 'identity',
  unit: { kind: 'account' },
  needs: [{ type: ACCOUNT_SUMMARY, within: 'account' }],
  frameworks: { 'cis-1.4': ['1.5'], 'cis-3.0': ['1.5'], 'cis-5.0': ['1.4'] },
  mitre: ['T1078.004', 'T1110'],
  doc: {
    rationale:
      'The root user can do everything in the account, and its password can be reset by whoever reads its mail. A second factor stands between a stolen password and the account. A member account is safer still without root credentials: then there is nothing to sign in with.',
    avoid: '# aws iam get-account-summary\n{ "SummaryMap": { "AccountPasswordPresent": 1, "AccountMFAEnabled": 0 } }',
    prefer:
      '# aws iam get-account-summary, for a member account whose root credentials are managed centrally\n{ "SummaryMap": { "AccountPasswordPresent": 0 } }',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-9',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html#id_root-user-access-management',
    ],
  },
  check({ account }, view) {
    const read = rootSummary(view, account);
    if (!read.ok) return read.outcome;
    const summary = read.value;
    const mfa = (means: string) => summaryFact(summary, 'AccountMFAEnabled', means);
    const password = (means: string) => summaryFact(summary, 'AccountPasswordPresent', means);
    if (summary.hasMfa === true) return pass(`the root user of account ${account} has MFA`, mfa('signing in as root takes a second factor'));
    if (summary.hasPassword === false) {
      return pass(`the root user of account ${account} has no password to sign in with`, password('root credentials are not present'));
    }
    if (summary.hasMfa === undefined) {
      return unknown('the account summary does not say whether the root user has MFA', [missingSummary(account, 'AccountMFAEnabled')]);
    }
    if (summary.isPasswordUnclear) return unclearPassword(account);
    // Answers from before AWS could remove root credentials have no AccountPasswordPresent: every root user had a password then.
    return fail(
      `the root user of account ${account} signs in without MFA`,
      mfa('no MFA device is assigned to the root user'),
      password('the root user can sign in'),
    );
  },
  remediation: ({ account }) => ({
    cli: [
      '# a member account: remove the root credentials from the management account (MFA itself is set up in the console only)',
      `aws sts assume-root --region us-east-1 --target-principal ${shellWord(account)} --task-policy-arn arn=arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials`,
      '# with the credentials that it answers',
      'aws iam delete-login-profile',
    ],
    terraform: 'resource "aws_iam_organizations_features" "this" {\n  enabled_features = ["RootCredentialsManagement", "RootSessions"]\n}',
    console: [
      `Sign in to account ${account} as the root user`,
      'Choose the account name, Security credentials, Assign MFA device',
      'Choose Passkey or security key, register two of them, and keep them in different places',
    ],
  }),
};
