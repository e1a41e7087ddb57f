// ElastiCache.5: replication groups of caches encrypt in transit.

import { asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, notApplicable } from '../../control.ts';
import { judgeFlag } from '../flag.ts';

const TYPE = 'AWS::ElastiCache::ReplicationGroup';

export const ELASTICACHE_5: Control = {
  id: 'ElastiCache.5',
  title: 'cache replication groups encrypt in transit',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['ElastiCache.5'] },
  mitre: ['T1040', 'T1557'],
  doc: {
    rationale:
      'Between application and cache travel sessions and passwords, and without TLS they travel in clear. A group in the mode `preferred` takes connections with and without TLS; as Security Hub does, this control counts it as encrypted, and the finding says so.',
    avoid: 'resource "aws_elasticache_replication_group" "this" {\n  transit_encryption_enabled = false\n}',
    prefer: 'resource "aws_elasticache_replication_group" "this" {\n  transit_encryption_enabled = true\n  transit_encryption_mode    = "required"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-5',
      'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html',
      'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ReplicationGroup.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no replication group');
    const outcome = judgeFlag(
      record,
      ['TransitEncryptionEnabled'],
      ['the replication group encrypts in transit', 'clients and nodes speak TLS'],
      ['the replication group does not encrypt in transit', 'what travels is in clear'],
    );
    if (outcome.verdict !== 'pass' || asString(record.config['TransitEncryptionMode']) !== 'preferred') return outcome;
    const step = fact(refOf(record), 'TransitEncryptionMode', 'preferred', 'clients that do not ask for TLS are served in clear');
    return { ...outcome, message: 'the replication group encrypts in transit, and still serves clients without TLS', trace: [...outcome.trace, step] };
  },
  remediation({ region, record }) {
    const group = `--region ${shellWord(region)} --replication-group-id=${shellWord(record?.id ?? 'REPLICATION_GROUP')}`;
    return {
      cli: [
        `aws elasticache modify-replication-group ${group} --transit-encryption-enabled --transit-encryption-mode preferred --apply-immediately`,
        '# once every client speaks TLS',
        `aws elasticache modify-replication-group ${group} --transit-encryption-mode required --apply-immediately`,
      ],
      terraform: 'resource "aws_elasticache_replication_group" "this" {\n  transit_encryption_enabled = true\n  transit_encryption_mode    = "required"\n}',
      console: [
        'Open ElastiCache in the Region and choose the cache',
        'Choose Modify and switch on encryption in transit, mode Preferred',
        'Once every client speaks TLS, change the mode to Required',
      ],
    };
  },
};
