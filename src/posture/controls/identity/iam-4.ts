// IAM.4: the root user has no access key.

import { refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { CREDENTIAL_REPORT, cellFact, reportedRow } from '../../credentials.ts';
import { ACCOUNT_SUMMARY, missingSummary, rootSummary, summaryFact } from '../../root-user.ts';

export const IAM_4: Control = {
  id: 'IAM.4',
  title: 'the root user has no access key',
  severity: 'critical',
  pillar: 'identity',
  unit: { kind: 'account' },
  needs: [
    { type: ACCOUNT_SUMMARY, within: 'account' },
    // The summary decides; the report is asked whether it agrees.
    { type: CREDENTIAL_REPORT, within: 'account', lazy: true },
  ],
  frameworks: { fsbp: ['IAM.4'], 'cis-1.4': ['1.4'], 'cis-3.0': ['1.4'], 'cis-5.0': ['1.3'] },
  mitre: ['T1078.004', 'T1098.001'],
  doc: {
    rationale:
      'An access key of the root user is a password in a file that can do everything in the account, closing it included, and that no identity policy limits. Nothing needs one: programs use roles, and the few tasks of the root user are done in the console or in a short root session from the management account.',
    avoid: '# ~/.aws/credentials of a build server, made while signed in as root\n[default]\naws_access_key_id = AKIA…',
    prefer: 'resource "aws_iam_organizations_features" "this" {\n  enabled_features = ["RootCredentialsManagement", "RootSessions"]\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-4',
      'https://docs.aws.amazon.com/config/latest/developerguide/iam-root-access-key-check.html',
      'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html',
    ],
  },
  check({ account }, view) {
    const read = rootSummary(view, account);
    if (!read.ok) return read.outcome;
    const summary = read.value;
    const step = (means: string) => summaryFact(summary, 'AccountAccessKeysPresent', means);
    if (summary.hasAccessKey === undefined) {
      return unknown('the account summary does not say whether the root user has an access key', [missingSummary(account, 'AccountAccessKeysPresent')]);
    }
    if (summary.hasAccessKey) return fail(`the root user of account ${account} has an access key`, step('the root user has an access key'));
    const root = view.records(CREDENTIAL_REPORT).length === 0 ? undefined : reportedRow(view, account, 'root');
    if (root?.ok === true) {
      const key = root.value.row.keys.find((one) => one.isActive === true);
      if (key !== undefined) {
        const detail = 'it lists an active access key of the root user, which the account summary does not know';
        return unknown(
          'the account summary and the credential report contradict each other',
          [{ reason: 'unreadable', name: 'iam:GenerateCredentialReport', account, arn: refOf(root.value.report).arn, detail }],
          step('the root user has none'),
          cellFact(root.value, `access_key_${key.slot}_active`, true, 'the root user has one'),
        );
      }
    }
    return pass(`the root user of account ${account} has no access key`, step('the root user has none'));
  },
  remediation: ({ account }) => ({
    cli: [
      '# from the management account, once root credentials are managed centrally (aws iam enable-organizations-root-credentials-management)',
      `aws sts assume-root --region us-east-1 --target-principal ${shellWord(account)} --task-policy-arn arn=arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials`,
      '# with the credentials that it answers',
      'aws iam list-access-keys',
      'aws iam delete-access-key --access-key-id ROOT_ACCESS_KEY_ID',
    ],
    terraform: 'resource "aws_iam_organizations_features" "this" {\n  enabled_features = ["RootCredentialsManagement", "RootSessions"]\n}',
    console: [
      `Sign in to account ${account} as the root user`,
      'Choose the account name, Security credentials',
      'Under Access keys, deactivate each key, watch for what breaks, and delete it',
    ],
  }),
};
