// RDS.3: the storage of database instances is encrypted.

import { shellWord } from '../../../core/index.ts';
import { type Control, notApplicable } from '../../control.ts';
import { judgeFlag } from '../flag.ts';

const TYPE = 'AWS::RDS::DBInstance';

export const RDS_3: Control = {
  id: 'RDS.3',
  title: 'database instances encrypt their storage',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['RDS.3'], 'cis-1.4': ['2.3.1'], 'cis-3.0': ['2.3.1'], 'cis-5.0': ['2.2.1'] },
  mitre: ['T1530', 'T1537'],
  doc: {
    rationale:
      'Encryption covers the storage, the backups, the replicas and the snapshots of an instance, and a snapshot under a customer managed key cannot be read without that key. It is decided when the instance is made; later it takes a copy.',
    avoid: 'resource "aws_db_instance" "this" {\n  storage_encrypted = false\n}',
    prefer: 'resource "aws_db_instance" "this" {\n  storage_encrypted = true\n  kms_key_id        = aws_kms_key.this.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-3',
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no database instance');
    return judgeFlag(
      record,
      ['StorageEncrypted'],
      ['the storage of the instance is encrypted', 'storage, backups and snapshots are encrypted'],
      ['the storage of the instance is not encrypted', 'storage, backups and snapshots are in clear'],
    );
  },
  remediation({ region, record }) {
    const where = `--region ${shellWord(region)}`;
    return {
      cli: [
        `aws rds create-db-snapshot ${where} --db-instance-identifier=${shellWord(record?.id ?? 'DB_INSTANCE')} --db-snapshot-identifier PLAIN_SNAPSHOT`,
        `aws rds copy-db-snapshot ${where} --source-db-snapshot-identifier PLAIN_SNAPSHOT --target-db-snapshot-identifier ENCRYPTED_SNAPSHOT --kms-key-id KMS_KEY_ID`,
        `aws rds restore-db-instance-from-db-snapshot ${where} --db-instance-identifier NEW_DB_INSTANCE --db-snapshot-identifier ENCRYPTED_SNAPSHOT`,
      ],
      terraform: 'resource "aws_db_instance" "this" {\n  storage_encrypted = true\n  kms_key_id        = aws_kms_key.this.arn\n}',
      console: [
        'Open RDS in the Region and take a snapshot of the instance',
        'Choose the snapshot, Actions, Copy snapshot, and switch on encryption',
        'Restore an instance from the copy, move the applications to it, and delete the old one with its snapshots',
      ],
    };
  },
};
