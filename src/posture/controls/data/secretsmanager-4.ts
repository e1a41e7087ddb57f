// SecretsManager.4: secrets were rotated within 90 days, by themselves or by hand.

import { fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { DAY, deleted, replicated, SECRET as TYPE, timeOf } from './secret.ts';
import { unread } from './unread.ts';

// Security Hub's default for maxDaysSinceRotation.
const MAX_DAYS = 90;

export const SECRETS_MANAGER_4: Control = {
  id: 'SecretsManager.4',
  title: 'secrets were rotated in the last 90 days',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['SecretsManager.4'] },
  mitre: ['T1552', 'T1078'],
  doc: {
    rationale:
      'Each copy of a secret, in a log, in a dump, with somebody who has left, is good until the secret is rotated. Secrets that never were count from the day they were made; a new value that somebody put in by hand is not a rotation to AWS.',
    avoid: 'resource "aws_secretsmanager_secret_rotation" "this" {\n  rotation_rules {\n    automatically_after_days = 365\n  }\n}',
    prefer: 'resource "aws_secretsmanager_secret_rotation" "this" {\n  rotation_rules {\n    automatically_after_days = 30\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4',
      'https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-secret-periodic-rotation.html',
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no secret');
    const aside = deleted(record) ?? replicated(record);
    if (aside !== undefined) return aside;
    const ref = refOf(record);
    const { LastRotatedDate: last, CreatedDate: created } = record.config;
    const isNever = last === undefined || last === null;
    const [path, since] = isNever ? (['CreatedDate', created] as const) : (['LastRotatedDate', last] as const);
    const time = timeOf(since);
    if (Number.isNaN(time)) return unknown(`the ${path} of the secret could not be read`, [unread(record, path)]);
    const step = fact(ref, path, since, isNever ? 'it was never rotated since' : 'the last rotation that succeeded');
    const steps = isNever ? [none('LastRotatedDate', 'the secret was never rotated', { account: record.account, region: record.region }), step] : [step];
    const days = Math.floor((view.now - time) / DAY);
    if (days > MAX_DAYS) return fail(isNever ? 'the secret was never rotated' : `the secret was not rotated for ${days} days`, ...steps);
    return pass(isNever ? `the secret was made less than ${MAX_DAYS} days ago` : `the secret was rotated in the last ${MAX_DAYS} days`, ...steps);
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# rotates at once: first see that everything reads the value from Secrets Manager',
      `aws secretsmanager rotate-secret --region ${shellWord(region)} --secret-id=${shellWord(record?.arn ?? 'SECRET_ID')} --rotation-lambda-arn ROTATION_FUNCTION_ARN --rotation-rules AutomaticallyAfterDays=30`,
    ],
    terraform:
      'resource "aws_secretsmanager_secret_rotation" "this" {\n  secret_id           = aws_secretsmanager_secret.this.id\n  rotation_lambda_arn = aws_lambda_function.rotate.arn\n  rotation_rules {\n    automatically_after_days = 30\n  }\n}',
    console: [
      'Open Secrets Manager in the Region and open the secret',
      'Under Rotation configuration choose Edit rotation and switch on Automatic rotation',
      'Choose a schedule of 90 days or less and a rotation function, and save',
    ],
  }),
};
