import { ACCOUNT, controlCases, NOW, REGION, record } from '../../control.cases.ts';
import { SECRETS_MANAGER_2 } from './secretsmanager-2.ts';

const TYPE = 'AWS::SecretsManager::Secret';
const ARN = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:example-a1b2c3`;
const secret = (config: Parameters<typeof record>[2]) => [record(TYPE, ARN, config)];
const ago = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

controlCases(SECRETS_MANAGER_2, [
  {
    name: 'passes where the next rotation is to come',
    records: secret({ RotationEnabled: true, NextRotationDate: ago(-1), LastRotatedDate: ago(20) }),
    expect: { [ARN]: 'pass' },
  },
  { name: 'is unknown where the answer says nothing of rotation', records: secret({ Name: 'example' }), expect: { [ARN]: 'unknown' } },
  {
    name: 'fails where it is long past',
    records: secret({ RotationEnabled: true, NextRotationDate: ago(5), LastRotatedDate: ago(35) }),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'counts from the last rotation where the next is not told',
    records: secret({ RotationEnabled: true, LastRotatedDate: ago(40), RotationRules: { AutomaticallyAfterDays: 30 } }),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'gives it until the end of the day',
    records: secret({ RotationEnabled: true, LastRotatedDate: ago(30.5), RotationRules: { AutomaticallyAfterDays: 30 } }),
    expect: { [ARN]: 'pass' },
  },
  {
    name: 'counts from the making of a secret that never rotated',
    records: secret({ RotationEnabled: true, CreatedDate: ago(40), RotationRules: { AutomaticallyAfterDays: 30 } }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'reads times in seconds', records: secret({ RotationEnabled: true, NextRotationDate: Date.parse(NOW) / 1000 - 86_400 }), expect: { [ARN]: 'fail' } },
  {
    name: 'does not judge secrets that do not rotate',
    records: secret({ CreatedDate: ago(500), LastRotatedDate: ago(400) }),
    expect: { [ARN]: 'not-applicable' },
  },
  {
    name: 'does not judge secrets that are being deleted',
    records: secret({ RotationEnabled: true, NextRotationDate: ago(5), DeletedDate: ago(-3) }),
    expect: { [ARN]: 'not-applicable' },
  },
  {
    name: 'does not judge replicas',
    records: secret({ RotationEnabled: true, NextRotationDate: ago(5), PrimaryRegion: 'eu-west-1' }),
    expect: { [ARN]: 'not-applicable' },
  },
  {
    name: 'is unknown where only a schedule by cron is told',
    records: secret({ RotationEnabled: true, LastRotatedDate: ago(40), RotationRules: { ScheduleExpression: 'cron(0 8 1 * ? *)' } }),
    expect: { [ARN]: 'unknown' },
  },
  { name: 'is unknown for a date that is none', records: secret({ RotationEnabled: true, NextRotationDate: 'soon' }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where secrets were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
