// RDS.27: the storage of database clusters is encrypted.

import { shellWord } from '../../../core/index.ts';
import { type Control, notApplicable } from '../../control.ts';
import { judgeFlag } from '../flag.ts';

const TYPE = 'AWS::RDS::DBCluster';

export const RDS_27: Control = {
  id: 'RDS.27',
  title: 'database clusters encrypt their storage',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['RDS.27'] },
  mitre: ['T1530', 'T1537'],
  doc: {
    rationale:
      'A cluster keeps one storage for all its instances. Encryption covers it with its backups, replicas and snapshots, and is decided when the cluster is made; later it takes a new cluster from a snapshot.',
    avoid: 'resource "aws_rds_cluster" "this" {\n  storage_encrypted = false\n}',
    prefer: 'resource "aws_rds_cluster" "this" {\n  storage_encrypted = true\n  kms_key_id        = aws_kms_key.this.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-27',
      'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no database cluster');
    return judgeFlag(
      record,
      ['StorageEncrypted'],
      ['the storage of the cluster is encrypted', 'storage, backups and snapshots are encrypted'],
      ['the storage of the cluster is not encrypted', 'storage, backups and snapshots are in clear'],
    );
  },
  remediation({ region, record }) {
    const where = `--region ${shellWord(region)}`;
    return {
      cli: [
        `aws rds create-db-cluster-snapshot ${where} --db-cluster-identifier=${shellWord(record?.id ?? 'DB_CLUSTER')} --db-cluster-snapshot-identifier PLAIN_SNAPSHOT`,
        `aws rds restore-db-cluster-from-snapshot ${where} --db-cluster-identifier NEW_DB_CLUSTER --snapshot-identifier PLAIN_SNAPSHOT --engine ENGINE --kms-key-id KMS_KEY_ID`,
      ],
      terraform: 'resource "aws_rds_cluster" "this" {\n  storage_encrypted = true\n  kms_key_id        = aws_kms_key.this.arn\n}',
      console: [
        'Open RDS in the Region and take a snapshot of the cluster',
        'Choose the snapshot, Actions, Restore snapshot, and choose a KMS key',
        'Move the applications to the new cluster, and delete the old one with its snapshots',
      ],
    };
  },
};
