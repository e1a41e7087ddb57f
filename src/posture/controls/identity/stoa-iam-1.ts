// Stoa.IAM.1: a user has one active access key; a second one is for the days of a change.

import { asString, hclString, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, type Subject } from '../../control.ts';
import { CREDENTIAL_REPORT, cellFact, reportedRow, unclearCell, unlistedCredentials } from '../../credentials.ts';
import { USER } from './identities.ts';

const userOf = ({ record }: Subject) => asString(record?.config['UserName']) ?? record?.id ?? '';

export const STOA_IAM_1: Control = {
  id: 'Stoa.IAM.1',
  title: 'IAM users have at most one active access key',
  severity: 'medium',
  pillar: 'identity',
  unit: { kind: 'resource', type: USER },
  needs: [
    { type: USER, within: 'region' },
    { type: CREDENTIAL_REPORT, within: 'account' },
  ],
  frameworks: { 'cis-1.4': ['1.13'], 'cis-3.0': ['1.13'], 'cis-5.0': ['1.12'] },
  mitre: ['T1078.004', 'T1098.001'],
  doc: {
    rationale:
      'AWS allows two keys so that one can replace the other. Two that stay active are two secrets to lose for one use, and a second key is what an intruder makes to stay: where two are usual, nobody notices.',
    avoid: '# credential report\nbuild-server, access_key_1_active true, access_key_2_active true',
    prefer: '# credential report\nbuild-server, access_key_1_active true, access_key_2_active false',
    sources: [
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
    ],
  },
  check(subject, view) {
    const read = reportedRow(view, subject.account, { arn: subject.record?.arn ?? '' });
    if (!read.ok) return read.outcome;
    const { keys, isPartial } = read.value.row;
    const columnOf = (slot: number) => `access_key_${slot}_active`;
    const active = keys.filter((key) => key.isActive === true);
    const user = userOf(subject);
    if (active.length > 1) {
      return fail(`user ${user} has ${active.length} active access keys`, ...active.map(({ slot }) => cellFact(read.value, columnOf(slot), true, 'active')));
    }
    const unclear = keys.find((key) => key.isActive === undefined);
    if (unclear !== undefined) return unclearCell(read.value, columnOf(unclear.slot));
    if (isPartial) return unlistedCredentials(read.value);
    const steps = keys.map(({ slot, isActive }) => cellFact(read.value, columnOf(slot), isActive ?? null, isActive === true ? 'active' : 'not active'));
    return pass(`user ${user} has ${active.length === 0 ? 'no' : 'one'} active access key`, ...steps);
  },
  remediation: (subject) => ({
    cli: [
      `aws iam list-access-keys --user-name=${shellWord(userOf(subject))}`,
      '# see which of them is in use, then switch the other off; delete it when nothing has broken',
      'aws iam get-access-key-last-used --access-key-id ACCESS_KEY_ID',
      `aws iam update-access-key --user-name=${shellWord(userOf(subject))} --access-key-id OLD_ACCESS_KEY_ID --status Inactive`,
    ],
    terraform: `resource "aws_iam_access_key" "old" {\n  user   = ${hclString(userOf(subject))}\n  status = "Inactive"\n}`,
    console: [
      `Open IAM, Users, ${userOf(subject)}, Security credentials`,
      'Under Access keys find the one that was used longer ago',
      'Choose Actions, Deactivate; delete it when nothing has broken',
    ],
  }),
};
