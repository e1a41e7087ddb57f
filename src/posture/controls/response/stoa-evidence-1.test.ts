import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, judgementsOf, OTHER_ACCOUNT, record } from '../../control.cases.ts';
import { TRAIL_ARN, trail } from '../../trails.cases.ts';
import { STOA_EVIDENCE_1 } from './stoa-evidence-1.ts';

const lock = (DefaultRetention: Json) => ({ ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention } });
const GOOD = { Versioning: { Status: 'Enabled' }, ObjectLockConfiguration: lock({ Mode: 'GOVERNANCE', Days: 90 }) };
const bucket = (config: JsonObject, account = ACCOUNT, name = 'logs') =>
  record('AWS::S3::Bucket', `arn:aws:s3:::${name}`, { Name: name, ...config }, { account });
type Verdict = 'pass' | 'fail' | 'unknown';
const one = (name: string, config: JsonObject, verdict: Verdict) => ({ name, records: [trail(), bucket(config)], expect: { [TRAIL_ARN]: verdict } });

controlCases(STOA_EVIDENCE_1, [
  one('passes with a default retention', GOOD, 'pass'),
  one('passes with one in years', { ...GOOD, ObjectLockConfiguration: lock({ Mode: 'COMPLIANCE', Years: 1 }) }, 'pass'),
  one('fails without Object Lock', { ...GOOD, ObjectLockConfiguration: null }, 'fail'),
  one('fails with Object Lock that has no default retention', { ...GOOD, ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } }, 'fail'),
  one('fails with a retention of no time', { ...GOOD, ObjectLockConfiguration: lock({ Mode: 'COMPLIANCE', Days: 0 }) }, 'fail'),
  one('fails where versioning is suspended', { ...GOOD, Versioning: { Status: 'Suspended' } }, 'fail'),
  one('fails where versioning was never on', { ...GOOD, Versioning: {} }, 'fail'),
  one('is unknown where Object Lock was not read', { Versioning: { Status: 'Enabled' } }, 'unknown'),
  {
    name: 'finds the bucket in another account',
    records: [trail(), bucket(GOOD, OTHER_ACCOUNT)],
    expect: { [TRAIL_ARN]: 'pass', [`gap:${OTHER_ACCOUNT}`]: 'unknown' },
  },
  { name: 'does not take another bucket for it', records: [trail(), bucket(GOOD, ACCOUNT, 'logs2')], expect: { [TRAIL_ARN]: 'unknown' } },
  {
    name: 'is unknown where the trail does not say where it writes',
    records: [trail({ S3BucketName: null }), bucket(GOOD)],
    expect: { [TRAIL_ARN]: 'unknown' },
  },
  { name: 'is unknown where buckets were not read', records: [trail()], uncovered: ['AWS::S3::Bucket'], expect: { [TRAIL_ARN]: 'unknown' } },
  { name: 'says that trails could not be listed', records: [], uncovered: ['AWS::CloudTrail::Trail'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);

describe('Stoa.Evidence.1', () => {
  it('names the calls that would tell of a bucket outside the snapshot', () => {
    const { outcome } = judgementsOf(STOA_EVIDENCE_1, [trail()]).get(TRAIL_ARN) ?? {};
    expect(outcome?.missing).toMatchObject([
      { reason: 'absent', name: 's3:GetBucketVersioning', arn: 'arn:aws:s3:::logs' },
      { reason: 'absent', name: 's3:GetBucketObjectLockConfiguration', arn: 'arn:aws:s3:::logs' },
    ]);
  });
});
