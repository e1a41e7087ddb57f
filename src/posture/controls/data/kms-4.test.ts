import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { KMS_4 } from './kms-4.ts';

const ARN = `arn:aws:kms:${REGION}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const METADATA = { KeyManager: 'CUSTOMER', KeySpec: 'SYMMETRIC_DEFAULT', Origin: 'AWS_KMS', KeyState: 'Enabled', KeyUsage: 'ENCRYPT_DECRYPT' };
const key = (rotation: Json | undefined, changes: Record<string, Json> = {}) => [
  record('AWS::KMS::Key', ARN, { ...METADATA, ...changes, ...(rotation === undefined ? {} : { KeyRotationStatus: rotation }) }),
];
const OFF = { KeyRotationEnabled: false };

controlCases(KMS_4, [
  { name: 'passes where rotation is on', records: key({ KeyRotationEnabled: true, RotationPeriodInDays: 365 }), expect: { [ARN]: 'pass' } },
  { name: 'fails where rotation is off', records: key(OFF), expect: { [ARN]: 'fail' } },
  {
    name: 'fails for a key described in the old words',
    records: [
      record('AWS::KMS::Key', ARN, {
        KeyManager: 'CUSTOMER',
        CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
        Origin: 'AWS_KMS',
        KeyState: 'Enabled',
        KeyRotationStatus: OFF,
      }),
    ],
    expect: { [ARN]: 'fail' },
  },
  { name: 'is unknown where rotation was not read', records: key(undefined), expect: { [ARN]: 'unknown' } },
  { name: "does not apply to AWS's own keys, read or not", records: key(undefined, { KeyManager: 'AWS' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply to asymmetric keys', records: key(null, { KeySpec: 'RSA_2048' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply to HMAC keys', records: key(null, { KeySpec: 'HMAC_256' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply to imported material', records: key(null, { Origin: 'EXTERNAL' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply to a custom key store', records: key(undefined, { Origin: 'AWS_CLOUDHSM' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply to a key that is disabled', records: key(OFF, { KeyState: 'Disabled' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply to a key that is being deleted', records: key(OFF, { KeyState: 'PendingDeletion' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply where AWS answers that it cannot rotate', records: key(null), expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where the metadata are absent', records: [record('AWS::KMS::Key', ARN, { KeyRotationStatus: OFF })], expect: { [ARN]: 'unknown' } },
]);

describe('remediation of KMS.4', () => {
  it('is asked of the primary of a multi-Region key, which alone takes it', () => {
    const MultiRegionConfiguration = { MultiRegionKeyType: 'REPLICA', PrimaryKey: { Arn: ARN, Region: 'eu-west-1' }, ReplicaKeys: [] };
    const [replica] = key(OFF, { MultiRegion: true, MultiRegionConfiguration });
    const subject = { account: ACCOUNT, region: REGION, ...(replica === undefined ? {} : { record: replica }) };
    expect(KMS_4.remediation(subject).cli.join()).toContain('--region=eu-west-1 ');
  });
});
