// ElastiCache.4: replication groups of caches are encrypted at rest.

import { shellWord } from '../../../core/index.ts';
import { type Control, notApplicable } from '../../control.ts';
import { judgeFlag } from '../flag.ts';

const TYPE = 'AWS::ElastiCache::ReplicationGroup';

export const ELASTICACHE_4: Control = {
  id: 'ElastiCache.4',
  title: 'cache replication groups are encrypted at rest',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['ElastiCache.4'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'A cache holds what the database holds: sessions, tokens, customer records. At rest it is written to disk for synchronisation and backups, and what is written in clear is read in clear.',
    avoid: 'resource "aws_elasticache_replication_group" "this" {\n  at_rest_encryption_enabled = false\n}',
    prefer:
      'resource "aws_elasticache_replication_group" "this" {\n  at_rest_encryption_enabled = true\n  kms_key_id                 = aws_kms_key.this.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-4',
      'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no replication group');
    return judgeFlag(
      record,
      ['AtRestEncryptionEnabled'],
      ['the replication group is encrypted at rest', 'disks and backups are encrypted'],
      ['the replication group is not encrypted at rest', 'disks and backups are in clear'],
    );
  },
  remediation({ region, record }) {
    const where = `--region ${shellWord(region)}`;
    return {
      cli: [
        `aws elasticache create-snapshot ${where} --replication-group-id=${shellWord(record?.id ?? 'REPLICATION_GROUP')} --snapshot-name PLAIN_SNAPSHOT`,
        `aws elasticache create-replication-group ${where} --replication-group-id NEW_GROUP --replication-group-description NEW_GROUP --snapshot-name PLAIN_SNAPSHOT --at-rest-encryption-enabled --transit-encryption-enabled`,
      ],
      terraform: 'resource "aws_elasticache_replication_group" "this" {\n  at_rest_encryption_enabled = true\n}',
      console: [
        'Open ElastiCache in the Region and back up the cache',
        'Restore the backup into a new cache with encryption at rest switched on',
        'Move the applications, and delete the old cache with its backups',
      ],
    };
  },
};
