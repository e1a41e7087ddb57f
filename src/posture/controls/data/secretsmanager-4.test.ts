import { ACCOUNT, controlCases, NOW, REGION, record } from '../../control.cases.ts';
import { SECRETS_MANAGER_4 } from './secretsmanager-4.ts';

const TYPE = 'AWS::SecretsManager::Secret';
const ARN = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:example-a1b2c3`;
const secret = (config: Parameters<typeof record>[2]) => [record(TYPE, ARN, config)];
const ago = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

controlCases(SECRETS_MANAGER_4, [
  { name: 'passes where it was rotated', records: secret({ LastRotatedDate: ago(90), CreatedDate: ago(900) }), expect: { [ARN]: 'pass' } },
  { name: 'fails where it was not for 91 days', records: secret({ LastRotatedDate: ago(91), CreatedDate: ago(900) }), expect: { [ARN]: 'fail' } },
  {
    name: 'fails for a slow rotation that succeeds',
    records: secret({ RotationEnabled: true, LastRotatedDate: ago(200), NextRotationDate: ago(-165) }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'fails for an old secret that was never rotated', records: secret({ CreatedDate: ago(100) }), expect: { [ARN]: 'fail' } },
  { name: 'does not take a change by hand for a rotation', records: secret({ CreatedDate: ago(100), LastChangedDate: ago(1) }), expect: { [ARN]: 'fail' } },
  { name: 'passes for a new secret', records: secret({ CreatedDate: ago(10) }), expect: { [ARN]: 'pass' } },
  { name: 'does not judge replicas', records: secret({ CreatedDate: ago(100), PrimaryRegion: 'eu-west-1' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'judges the primary', records: secret({ CreatedDate: ago(100), PrimaryRegion: REGION }), expect: { [ARN]: 'fail' } },
  {
    name: 'does not judge secrets that are being deleted',
    records: secret({ CreatedDate: ago(100), DeletedDate: ago(-3) }),
    expect: { [ARN]: 'not-applicable' },
  },
  { name: 'is unknown where neither day is told', records: secret({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where secrets were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
