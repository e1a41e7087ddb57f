// IAM.3: active access keys are no older than 90 days.

import { asString, hclString, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, type Subject } from '../../control.ts';
import { CREDENTIAL_REPORT, cellFact, DAY, daysSince, reportedRow, unclearCell, unlistedCredentials } from '../../credentials.ts';

const USER = 'AWS::IAM::User';
const MAX_DAYS = 90;
const userOf = ({ record }: Subject) => asString(record?.config['UserName']) ?? record?.id ?? '';

export const IAM_3: Control = {
  id: 'IAM.3',
  title: `active access keys of IAM users are at most ${MAX_DAYS} days old`,
  severity: 'medium',
  pillar: 'identity',
  unit: { kind: 'resource', type: USER },
  needs: [
    { type: USER, within: 'region' },
    { type: CREDENTIAL_REPORT, within: 'account' },
  ],
  frameworks: { fsbp: ['IAM.3'], 'cis-1.4': ['1.14'], 'cis-3.0': ['1.14'], 'cis-5.0': ['1.13'] },
  mitre: ['T1078.004', 'T1552.001'],
  doc: {
    rationale:
      'An access key works until somebody ends it. The longer it lives, the more laptops, build logs and backups hold a copy, and the less anybody knows which. Roles give keys that end by themselves within hours; where a long-lived key must be, a new one every 90 days bounds the damage of the copies.',
    avoid: 'resource "aws_iam_access_key" "build" {\n  user = aws_iam_user.build.name\n}',
    prefer:
      '# the build system signs in by OpenID Connect and holds no key\nresource "aws_iam_role" "build" {\n  assume_role_policy = data.aws_iam_policy_document.from_build_system.json\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3',
      'https://docs.aws.amazon.com/config/latest/developerguide/access-keys-rotated.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html',
    ],
  },
  check(subject, view) {
    const read = reportedRow(view, subject.account, { arn: subject.record?.arn ?? '' });
    if (!read.ok) return read.outcome;
    const reported = read.value;
    const user = userOf(subject);
    const active = reported.row.keys.filter((key) => key.isActive !== false);
    const known = active.flatMap((key) => (key.isActive === true && key.lastRotated.kind === 'time' ? [{ ...key, lastRotated: key.lastRotated }] : []));
    const step = (key: (typeof known)[number], means: string) => cellFact(reported, `access_key_${key.slot}_last_rotated`, key.lastRotated.text, means);
    const old = known.filter((key) => view.now - key.lastRotated.at > MAX_DAYS * DAY);
    if (old.length > 0) {
      const oldest = Math.max(...old.map((key) => daysSince(key.lastRotated, view.now)));
      const steps = old.map((key) => step(key, `the key is ${daysSince(key.lastRotated, view.now)} days old`));
      return fail(`user ${user} has an active access key that is ${oldest} days old`, ...steps);
    }
    const unclear = active.find((key) => key.isActive === undefined || key.lastRotated.kind !== 'time');
    if (unclear !== undefined) return unclearCell(reported, `access_key_${unclear.slot}_${unclear.isActive === undefined ? 'active' : 'last_rotated'}`);
    if (reported.row.isPartial) return unlistedCredentials(reported);
    if (known.length === 0) {
      const steps = reported.row.keys.map((key) => cellFact(reported, `access_key_${key.slot}_active`, false, 'no active key'));
      return notApplicable(`user ${user} has no active access key`, ...steps);
    }
    return pass(`the active access keys of user ${user} are at most ${MAX_DAYS} days old`, ...known.map((key) => step(key, 'the key is young enough')));
  },
  remediation: (subject) => ({
    cli: [
      `aws iam list-access-keys --user-name=${shellWord(userOf(subject))}`,
      '# make the new key, give it to the program, then end the old one',
      `aws iam create-access-key --user-name=${shellWord(userOf(subject))}`,
      `aws iam update-access-key --user-name=${shellWord(userOf(subject))} --access-key-id OLD_ACCESS_KEY_ID --status Inactive`,
      `aws iam delete-access-key --user-name=${shellWord(userOf(subject))} --access-key-id OLD_ACCESS_KEY_ID`,
    ],
    terraform: `# replace the key each quarter: terraform apply -replace=aws_iam_access_key.this\nresource "aws_iam_access_key" "this" {\n  user = ${hclString(userOf(subject))}\n}`,
    console: [
      `Open IAM, Users, ${userOf(subject)}, Security credentials`,
      'Choose Create access key and give the new key to the program that uses the old one',
      'When Last used of the old key no longer moves, choose Deactivate, and later Delete',
    ],
  }),
};
