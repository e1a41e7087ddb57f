import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ELASTICACHE_4 } from './elasticache-4.ts';

const ARN = `arn:aws:elasticache:${REGION}:${ACCOUNT}:replicationgroup:example`;
const one = (config: Parameters<typeof record>[2]) => [record('AWS::ElastiCache::ReplicationGroup', ARN, config)];

controlCases(ELASTICACHE_4, [
  { name: 'passes where the group is encrypted at rest', records: one({ AtRestEncryptionEnabled: true }), expect: { [ARN]: 'pass' } },
  {
    name: 'fails where it is encrypted in transit only',
    records: one({ AtRestEncryptionEnabled: false, TransitEncryptionEnabled: true }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'is unknown where the answer does not say', records: one({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where they were not listed', records: [], uncovered: ['AWS::ElastiCache::ReplicationGroup'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
