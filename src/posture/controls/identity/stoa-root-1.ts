// Stoa.Root.1: nobody worked as the root user in the last 90 days.

import { hclString, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass } from '../../control.ts';
import { CREDENTIAL_REPORT, cellFact, daysSince, reportedRow, unclearCell } from '../../credentials.ts';

const QUIET_DAYS = 90;
// Short root sessions from the management account, which AssumeRoot gives, are how root credentials are removed: they stay possible.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-assumedroot
const DENY_ROOT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'DenyRoot',
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:*:iam::*:root' }, Null: { 'aws:AssumedRoot': 'true' } },
    },
  ],
});

export const STOA_ROOT_1: Control = {
  id: 'Stoa.Root.1',
  title: `the root user was not used in the last ${QUIET_DAYS} days`,
  severity: 'high',
  pillar: 'identity',
  unit: { kind: 'account' },
  needs: [{ type: CREDENTIAL_REPORT, within: 'account' }],
  frameworks: { 'cis-1.4': ['1.7'], 'cis-3.0': ['1.7'], 'cis-5.0': ['1.6'] },
  mitre: ['T1078.004'],
  doc: {
    rationale:
      'Only a handful of tasks need the root user, most of them once in the life of an account. Use that is recent means that somebody works with a user that no identity policy limits and that several people may share, or that somebody got in.',
    avoid: '# credential report\n<root_account>, password_last_used 2026-10-30T08:12:00+00:00',
    prefer: `# a service control policy for member accounts\n${DENY_ROOT}`,
    sources: [
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html',
    ],
  },
  check({ account }, view) {
    const read = reportedRow(view, account, 'root');
    if (!read.ok) return read.outcome;
    const root = read.value;
    const uses = [
      { column: 'password_last_used', time: root.row.passwordLastUsed, what: 'signed in' },
      ...root.row.keys.map((key) => ({ column: `access_key_${key.slot}_last_used_date`, time: key.lastUsed, what: `used access key ${key.slot}` })),
    ];
    for (const { column, time, what } of uses) {
      if (time.kind !== 'time') continue;
      const days = daysSince(time, view.now);
      if (days < QUIET_DAYS)
        return fail(`the root user of account ${account} ${what} ${days} days ago`, cellFact(root, column, time.text, `used ${days} days ago`));
    }
    const unclear = uses.find(({ time }) => time.kind === 'unreadable');
    if (unclear !== undefined) return unclearCell(root, unclear.column);
    const steps = uses.map(({ column, time }) =>
      cellFact(root, column, time.kind === 'time' ? time.text : null, time.kind === 'time' ? 'long ago' : 'no use is known'),
    );
    return pass(`the root user of account ${account} was not used in the last ${QUIET_DAYS} days`, ...steps);
  },
  remediation: ({ account }) => ({
    cli: [
      '# who it was, and what they did',
      `aws cloudtrail lookup-events --region us-east-1 --lookup-attributes AttributeKey=Username,AttributeValue=root`,
      '# member accounts: a service control policy, from the management account',
      `aws organizations create-policy --name deny-root --type SERVICE_CONTROL_POLICY --description=${shellWord('Nobody works as root')} --content=${shellWord(DENY_ROOT)}`,
      `aws organizations attach-policy --policy-id POLICY_ID --target-id ${shellWord(account)}`,
    ],
    terraform: `resource "aws_organizations_policy" "deny_root" {\n  name    = "deny-root"\n  type    = "SERVICE_CONTROL_POLICY"\n  content = ${hclString(DENY_ROOT)}\n}\n\nresource "aws_organizations_policy_attachment" "deny_root" {\n  policy_id = aws_organizations_policy.deny_root.id\n  target_id = ${hclString(account)}\n}`,
    console: [
      'Find the events of the root user in CloudTrail and ask who caused them',
      'Give those people a permission set for what they did',
      'In Organizations, attach a service control policy that denies everything to the root user of member accounts',
    ],
  }),
};
