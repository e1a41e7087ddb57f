// SecretsManager.3: secrets that nobody reads are removed.

import { fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { DAY, deleted, SECRET as TYPE, timeOf } from './secret.ts';
import { unread } from './unread.ts';

// Security Hub's default for unusedForDays.
const MAX_DAYS = 90;

export const SECRETS_MANAGER_3: Control = {
  id: 'SecretsManager.3',
  title: 'secrets were read in the last 90 days',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['SecretsManager.3'] },
  mitre: ['T1552'],
  doc: {
    rationale:
      'A secret that nothing reads any more still opens what it opens, and nobody would notice its loss. Secrets that were never read count from the day they were made. AWS keeps the day of the last reading for each Region.',
    avoid: '# aws secretsmanager list-secrets\n"Name": "migration-2019",\n"LastAccessedDate": "2019-06-01T00:00:00+00:00"',
    prefer: 'resource "aws_secretsmanager_secret" "this" {\n  name                    = "example"\n  recovery_window_in_days = 30\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-3',
      'https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-secret-unused.html',
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no secret');
    const aside = deleted(record);
    if (aside !== undefined) return aside;
    const ref = refOf(record);
    const { LastAccessedDate: read, CreatedDate: created } = record.config;
    if (read === undefined || read === null) {
      const born = timeOf(created);
      if (Number.isNaN(born)) return unknown('the answer does not say when the secret was read or made', [unread(record, 'CreatedDate')]);
      const step = fact(ref, 'CreatedDate', created, 'it was never read since');
      const never = none('LastAccessedDate', 'the secret was never read in this Region', { account: record.account, region: record.region });
      if (view.now - born > MAX_DAYS * DAY) return fail('the secret was never read', never, step);
      return pass(`the secret was made less than ${MAX_DAYS} days ago`, never, step);
    }
    const at = timeOf(read);
    if (Number.isNaN(at)) return unknown('the LastAccessedDate of the secret could not be read', [unread(record, 'LastAccessedDate')]);
    // The API answers the day only, and a day begun counts as read.
    const days = Math.floor((view.now - at) / DAY);
    if (days > MAX_DAYS) return fail(`the secret was not read for ${days} days`, fact(ref, 'LastAccessedDate', read, 'nobody reads it any more'));
    return pass(`the secret was read in the last ${MAX_DAYS} days`, fact(ref, 'LastAccessedDate', read, 'it is in use'));
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# the secret can be restored for 30 days',
      `aws secretsmanager delete-secret --region ${shellWord(region)} --secret-id=${shellWord(record?.arn ?? 'SECRET_ID')} --recovery-window-in-days 30`,
    ],
    terraform:
      '# remove the resource: Secrets Manager keeps the secret for recovery_window_in_days\nresource "aws_secretsmanager_secret" "this" {\n  name                    = "example"\n  recovery_window_in_days = 30\n}',
    console: ['Open Secrets Manager in the Region and open the secret', 'Choose Actions, Delete secret', 'Choose a waiting period of 30 days, and confirm'],
  }),
};
