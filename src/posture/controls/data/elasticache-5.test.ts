import { describe, expect, it } from 'vitest';
import { ACCOUNT, controlCases, judgementsOf, REGION, record } from '../../control.cases.ts';
import { ELASTICACHE_5 } from './elasticache-5.ts';

const TYPE = 'AWS::ElastiCache::ReplicationGroup';
const ARN = `arn:aws:elasticache:${REGION}:${ACCOUNT}:replicationgroup:example`;
const group = (config: Parameters<typeof record>[2]) => [record(TYPE, ARN, config)];

controlCases(ELASTICACHE_5, [
  { name: 'passes where TLS is required', records: group({ TransitEncryptionEnabled: true, TransitEncryptionMode: 'required' }), expect: { [ARN]: 'pass' } },
  { name: 'fails where it is off', records: group({ TransitEncryptionEnabled: false, AtRestEncryptionEnabled: true }), expect: { [ARN]: 'fail' } },
  {
    name: 'passes where TLS is preferred, as AWS has it',
    records: group({ TransitEncryptionEnabled: true, TransitEncryptionMode: 'preferred' }),
    expect: { [ARN]: 'pass' },
  },
  { name: 'is unknown where the answer does not say', records: group({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where groups were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);

describe('the finding of ElastiCache.5', () => {
  it('says that clients without TLS are still served', () => {
    const outcome = judgementsOf(ELASTICACHE_5, group({ TransitEncryptionEnabled: true, TransitEncryptionMode: 'preferred' })).get(ARN)?.outcome;
    expect(outcome?.message).toBe('the replication group encrypts in transit, and still serves clients without TLS');
  });
});
