import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { KMS_3 } from './kms-3.ts';

const TYPE = 'AWS::KMS::Key';
const ARN = `arn:aws:kms:${REGION}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const key = (config: Parameters<typeof record>[2]) => [record(TYPE, ARN, { KeyManager: 'CUSTOMER', ...config })];

controlCases(KMS_3, [
  { name: 'passes for a key in use', records: key({ KeyState: 'Enabled' }), expect: { [ARN]: 'pass' } },
  { name: 'passes for a disabled key: disabling can be undone', records: key({ KeyState: 'Disabled' }), expect: { [ARN]: 'pass' } },
  {
    name: 'fails for a key that waits for its deletion',
    records: key({ KeyState: 'PendingDeletion', DeletionDate: '2026-11-20T00:00:00Z' }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'fails for a primary key that waits for its replicas', records: key({ KeyState: 'PendingReplicaDeletion' }), expect: { [ARN]: 'fail' } },
  { name: 'does not judge keys of AWS', records: key({ KeyManager: 'AWS', KeyState: 'Enabled' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where the state is not said', records: key({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where keys were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
