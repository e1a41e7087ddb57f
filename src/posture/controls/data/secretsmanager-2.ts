// SecretsManager.2: where rotation is on, it succeeds on its days.

import { asBoolean, asNumber, at, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { DAY, deleted, replicated, SECRET as TYPE, timeOf } from './secret.ts';
import { unread } from './unread.ts';

export const SECRETS_MANAGER_2: Control = {
  id: 'SecretsManager.2',
  title: 'secrets that rotate do so on time',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['SecretsManager.2'] },
  mitre: ['T1552', 'T1078'],
  doc: {
    rationale:
      'Rotation that is on and fails looks like rotation from afar: the secret stays what it was, and the function that should change it is broken for who knows how long. Secrets Manager leaves the next date in the past when it has given up.',
    avoid: '# aws secretsmanager describe-secret\n"RotationEnabled": true,\n"NextRotationDate": "2026-01-31T23:59:59+00:00"   # long ago',
    prefer:
      'resource "aws_secretsmanager_secret_rotation" "this" {\n  secret_id           = aws_secretsmanager_secret.this.id\n  rotation_lambda_arn = aws_lambda_function.rotate.arn\n  rotation_rules {\n    automatically_after_days = 30\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-2',
      'https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-scheduled-rotation-success-check.html',
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no secret');
    const aside = deleted(record) ?? replicated(record);
    if (aside !== undefined) return aside;
    const ref = refOf(record);
    const { RotationEnabled: on, NextRotationDate: next, LastRotatedDate: last, CreatedDate: created } = record.config;
    if (on !== undefined && on !== null && asBoolean(on) === undefined)
      return unknown('the rotation of the secret could not be read', [unread(record, 'RotationEnabled')]);
    // ListSecrets leaves the member out where rotation was never on, and always says when the secret was made; AWS Config says neither.
    if (asBoolean(on) === undefined && (created === undefined || created === null))
      return unknown('the answer does not say whether the secret rotates', [unread(record, 'RotationEnabled')]);
    if (asBoolean(on) !== true)
      return notApplicable('the secret does not rotate automatically', fact(ref, 'RotationEnabled', on, 'there is no rotation to fail'));
    if (next !== undefined && next !== null) {
      const due = timeOf(next);
      if (Number.isNaN(due)) return unknown('the NextRotationDate of the secret could not be read', [unread(record, 'NextRotationDate')]);
      if (due < view.now)
        return fail('the secret did not rotate when it should have', fact(ref, 'NextRotationDate', next, 'rotation was due then and has not succeeded'));
      return pass('the secret rotates on time', fact(ref, 'NextRotationDate', next, 'the next rotation is still to come'));
    }
    const days = asNumber(at(record.config, 'RotationRules', 'AutomaticallyAfterDays'));
    const [path, since] = last === undefined || last === null ? (['CreatedDate', created] as const) : (['LastRotatedDate', last] as const);
    const from = timeOf(since);
    if (days === undefined || Number.isNaN(from)) return unknown('the answer does not say when the secret should rotate', [unread(record, 'NextRotationDate')]);
    // It has until the end of the day, in UTC.
    const step = fact(ref, path, since, `rotates every ${days} days`);
    if (from + (days + 1) * DAY < view.now) return fail('the secret did not rotate when it should have', step);
    return pass('the secret rotates on time', step);
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# find out in its logs why the rotation function fails, mend it, and rotate',
      `aws secretsmanager rotate-secret --region ${shellWord(region)} --secret-id=${shellWord(record?.arn ?? 'SECRET_ID')}`,
    ],
    terraform:
      'resource "aws_secretsmanager_secret_rotation" "this" {\n  secret_id           = aws_secretsmanager_secret.this.id\n  rotation_lambda_arn = aws_lambda_function.rotate.arn\n  rotation_rules {\n    automatically_after_days = 30\n  }\n}',
    console: [
      'Open Secrets Manager in the Region and open the secret',
      'Under Rotation configuration open the rotation function and read its logs in CloudWatch',
      'Mend the function, and choose Rotate secret immediately',
    ],
  }),
};
