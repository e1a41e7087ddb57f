import { ACCOUNT, controlCases, NOW, REGION, record } from '../../control.cases.ts';
import { SECRETS_MANAGER_3 } from './secretsmanager-3.ts';

const TYPE = 'AWS::SecretsManager::Secret';
const ARN = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:example-a1b2c3`;
const secret = (config: Parameters<typeof record>[2]) => [record(TYPE, ARN, config)];
const ago = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

controlCases(SECRETS_MANAGER_3, [
  { name: 'passes where it was read', records: secret({ LastAccessedDate: ago(90), CreatedDate: ago(900) }), expect: { [ARN]: 'pass' } },
  { name: 'fails where it was not for 91 days', records: secret({ LastAccessedDate: ago(91), CreatedDate: ago(900) }), expect: { [ARN]: 'fail' } },
  { name: 'fails for an old secret that was never read', records: secret({ CreatedDate: ago(100) }), expect: { [ARN]: 'fail' } },
  { name: 'passes for a new secret that was never read', records: secret({ CreatedDate: ago(10) }), expect: { [ARN]: 'pass' } },
  { name: 'does not take a change for a reading', records: secret({ CreatedDate: ago(100), LastChangedDate: ago(1) }), expect: { [ARN]: 'fail' } },
  {
    name: 'does not judge secrets that are being deleted',
    records: secret({ LastAccessedDate: ago(200), DeletedDate: ago(-3) }),
    expect: { [ARN]: 'not-applicable' },
  },
  { name: 'is unknown where neither day is told', records: secret({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for a day that is none', records: secret({ LastAccessedDate: 'lately' }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where secrets were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
