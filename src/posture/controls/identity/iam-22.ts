// IAM.22: passwords and access keys that nobody has used for 45 days are off.

import { asString, hclString, shellWord } from '../../../core/index.ts';
import type { ReportTime } from '../../../identity/index.ts';
import { type Control, fail, notApplicable, pass, type Subject } from '../../control.ts';
import { CREDENTIAL_REPORT, cellFact, daysSince, type Reported, reportedRow, unclearCell, unlistedCredentials } from '../../credentials.ts';

const USER = 'AWS::IAM::User';
const MAX_DAYS = 45;
const userOf = ({ record }: Subject) => asString(record?.config['UserName']) ?? record?.id ?? '';

export const IAM_22: Control = {
  id: 'IAM.22',
  title: `credentials of IAM users that were not used for ${MAX_DAYS} days are off`,
  severity: 'medium',
  pillar: 'identity',
  unit: { kind: 'resource', type: USER },
  needs: [
    { type: USER, within: 'region' },
    { type: CREDENTIAL_REPORT, within: 'account' },
  ],
  frameworks: { 'cis-1.4': ['1.12'], 'cis-3.0': ['1.12'], 'cis-5.0': ['1.11'] },
  mitre: ['T1078.004'],
  doc: {
    rationale:
      'A credential that nobody uses is missed by nobody when it is stolen: of people who have left, of programs that were switched off. Switching it off costs nothing and can be taken back. One that was never used counts from the day it was made.',
    avoid: '# credential report\nformer.contractor, password_enabled true, password_last_used 2026-04-15T09:00:00+00:00',
    prefer: '# people leave the directory and with it every account\nresource "aws_ssoadmin_account_assignment" "contractor" {\n  # …\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-22',
      'https://docs.aws.amazon.com/config/latest/developerguide/iam-user-unused-credentials-check.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html',
    ],
  },
  check(subject, view) {
    const read = reportedRow(view, subject.account, { arn: subject.record?.arn ?? '' });
    if (!read.ok) return read.outcome;
    const reported = read.value;
    const user = userOf(subject);
    const enabled = credentialsOf(reported).filter((one) => one.isOn !== false);
    const ages = enabled.map((one) => ({ ...one, since: sinceOf(one) }));
    const unused = ages.flatMap((one) => {
      if (one.isOn !== true || one.since.time.kind !== 'time') return [];
      const days = daysSince(one.since.time, view.now);
      return days >= MAX_DAYS ? [{ ...one, days, text: one.since.time.text }] : [];
    });
    if (unused.length > 0) {
      const steps = unused.map((one) => cellFact(reported, one.since.column, one.text, `${one.what} was not used for ${one.days} days`));
      const what = unused.map((one) => `${one.what} for ${one.days} days`).join(' and ');
      return fail(`user ${user} has not used ${what}`, ...steps);
    }
    const unclear = ages.find((one) => one.isOn === undefined || one.since.time.kind !== 'time');
    if (unclear !== undefined) return unclearCell(reported, unclear.isOn === undefined ? unclear.onColumn : unclear.since.column);
    if (reported.row.isPartial) return unlistedCredentials(reported);
    if (ages.length === 0)
      return notApplicable(`user ${user} has neither a password nor an active access key`, cellFact(reported, 'password_enabled', false, 'off'));
    const steps = ages.map((one) =>
      cellFact(reported, one.since.column, one.since.time.kind === 'time' ? one.since.time.text : null, `${one.what} is in use or new`),
    );
    return pass(`user ${user} used each credential in the last ${MAX_DAYS} days`, ...steps);
  },
  remediation: (subject) => ({
    cli: [
      '# whichever of them was not used',
      `aws iam delete-login-profile --user-name=${shellWord(userOf(subject))}`,
      `aws iam list-access-keys --user-name=${shellWord(userOf(subject))}`,
      `aws iam update-access-key --user-name=${shellWord(userOf(subject))} --access-key-id UNUSED_ACCESS_KEY_ID --status Inactive`,
    ],
    terraform: `resource "aws_iam_access_key" "this" {\n  user   = ${hclString(userOf(subject))}\n  status = "Inactive"\n}`,
    console: [
      `Open IAM, Users, ${userOf(subject)}, Security credentials`,
      'If the password is the one: Manage console access, Disable',
      'If it is an access key: Actions, Deactivate; delete it when nothing has broken for a month',
    ],
  }),
};

interface Credential {
  readonly what: string;
  readonly isOn: boolean | undefined;
  readonly onColumn: string;
  readonly used: { readonly column: string; readonly time: ReportTime };
  readonly made: { readonly column: string; readonly time: ReportTime };
}

function credentialsOf({ row }: Reported): readonly Credential[] {
  const changed = { column: 'password_last_changed', time: row.passwordLastChanged };
  const created = { column: 'user_creation_time', time: row.createdAt };
  return [
    {
      what: 'the console password',
      isOn: row.hasPassword,
      onColumn: 'password_enabled',
      used: { column: 'password_last_used', time: row.passwordLastUsed },
      made: changed.time.kind === 'never' ? created : changed,
    },
    ...row.keys.map((key) => ({
      what: `access key ${key.slot}`,
      isOn: key.isActive,
      onColumn: `access_key_${key.slot}_active`,
      used: { column: `access_key_${key.slot}_last_used_date`, time: key.lastUsed },
      made: { column: `access_key_${key.slot}_last_rotated`, time: key.lastRotated },
    })),
  ];
}

/** What the idle time counts from: the last use, or the making of a credential that was never used. */
function sinceOf({ used, made }: Credential): { readonly column: string; readonly time: ReportTime } {
  return used.time.kind === 'never' ? made : used;
}
