// SecretsManager.1: secrets change by themselves.

import { asBoolean, asString, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { deleted, replicated, SECRET } from './secret.ts';
import { unread } from './unread.ts';

export const SECRETS_MANAGER_1: Control = {
  id: 'SecretsManager.1',
  title: 'secrets rotate automatically',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: SECRET },
  needs: [{ type: SECRET, within: 'region' }],
  frameworks: { fsbp: ['SecretsManager.1'] },
  mitre: ['T1552', 'T1078'],
  doc: {
    rationale:
      'A secret that never changes stays good in every copy that was ever made of it: in a log, in a dump, with somebody who has left. Rotation ends them all at a known time. Secrets that an AWS service manages count too, as Security Hub counts them.',
    avoid: 'resource "aws_secretsmanager_secret" "this" {\n  name = "example"\n}',
    prefer:
      'resource "aws_secretsmanager_secret_rotation" "this" {\n  secret_id           = aws_secretsmanager_secret.this.id\n  rotation_lambda_arn = aws_lambda_function.rotate.arn\n  rotation_rules {\n    automatically_after_days = 30\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-1',
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html',
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_managed.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no secret');
    const ref = refOf(record);
    const gone = deleted(record);
    if (gone !== undefined) return gone;
    const value = record.config['RotationEnabled'];
    const isOn = asBoolean(value);
    if (isOn === true) return pass('the secret rotates automatically', fact(ref, 'RotationEnabled', value, 'it changes by itself'));
    if (isOn === undefined && value !== undefined && value !== null)
      return unknown('the rotation of the secret could not be read', [unread(record, 'RotationEnabled')]);
    const copy = replicated(record);
    if (copy !== undefined) return copy;
    const owner = asString(record.config['OwningService']);
    // ListSecrets leaves the member out of secrets for which rotation was never set.
    const step =
      value === undefined || value === null
        ? none('rotation', 'it was never set for this secret', { account: record.account, region: record.region })
        : fact(ref, 'RotationEnabled', value, 'it is switched off');
    return fail(
      `the secret does not rotate automatically${owner === undefined ? '' : ` (it is managed by ${owner})`}`,
      step,
      ...(owner === undefined ? [] : [fact(ref, 'OwningService', owner, 'rotation is set through that service')]),
    );
  },
  remediation({ region, record }) {
    const secret = shellWord(record?.arn ?? 'SECRET_ID');
    return {
      cli: [
        '# it rotates at once: first make sure that whoever uses the secret reads it anew, or add --no-rotate-immediately',
        `aws secretsmanager rotate-secret --region ${shellWord(region)} --secret-id=${secret} --rotation-lambda-arn ROTATION_FUNCTION_ARN --rotation-rules AutomaticallyAfterDays=30`,
      ],
      terraform:
        'resource "aws_secretsmanager_secret_rotation" "this" {\n  secret_id           = aws_secretsmanager_secret.this.id\n  rotation_lambda_arn = aws_lambda_function.rotate.arn\n  rotation_rules {\n    automatically_after_days = 30\n  }\n}',
      console: [
        'Open Secrets Manager in the Region and open the secret (or the service that manages it)',
        'Under Rotation configuration choose Edit rotation and switch on Automatic rotation',
        'Choose a schedule and a rotation function, and save',
      ],
    };
  },
};
