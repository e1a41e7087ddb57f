// RDS.4: snapshots of databases are encrypted, those of instances and those of clusters.

import { shellWord } from '../../../core/index.ts';
import { type Control, notApplicable } from '../../control.ts';
import { judgeFlag } from '../flag.ts';

const INSTANCE = 'AWS::RDS::DBSnapshot';
const CLUSTER = 'AWS::RDS::DBClusterSnapshot';

export const RDS_4: Control = {
  id: 'RDS.4',
  title: 'snapshots of databases are encrypted',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: INSTANCE, also: [CLUSTER] },
  needs: [
    { type: INSTANCE, within: 'region', lazy: true },
    { type: CLUSTER, within: 'region', lazy: true },
  ],
  frameworks: { fsbp: ['RDS.4'] },
  mitre: ['T1530', 'T1537'],
  doc: {
    rationale:
      'A snapshot is the whole database in one piece that can be copied and shared. One that is not encrypted can be restored by whoever it is shared with, and no key stands in the way. It is encrypted as its database was; later it takes a copy.',
    avoid: 'resource "aws_db_instance" "this" {\n  storage_encrypted = false\n}',
    prefer: 'resource "aws_db_instance" "this" {\n  storage_encrypted = true\n  kms_key_id        = aws_kms_key.this.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-4',
      'https://docs.aws.amazon.com/config/latest/developerguide/rds-snapshot-encrypted.html',
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no snapshot');
    const path = record.type === CLUSTER ? 'StorageEncrypted' : 'Encrypted';
    return judgeFlag(
      record,
      [path],
      ['the snapshot is encrypted', 'it cannot be read without its key'],
      ['the snapshot is not encrypted', 'whoever may restore it reads it'],
    );
  },
  remediation({ region, record }) {
    const kind = record?.type === CLUSTER ? 'db-cluster-snapshot' : 'db-snapshot';
    const where = `--region ${shellWord(region)}`;
    const id = shellWord(record?.id ?? 'SNAPSHOT');
    return {
      cli: [
        `aws rds copy-${kind} ${where} --source-${kind}-identifier=${id} --target-${kind}-identifier ENCRYPTED_SNAPSHOT --kms-key-id KMS_KEY_ID`,
        `aws rds wait ${kind}-available ${where} --${kind}-identifier ENCRYPTED_SNAPSHOT`,
        '# only when the copy is available; automated snapshots go by themselves',
        `aws rds delete-${kind} ${where} --${kind}-identifier=${id}`,
      ],
      terraform:
        'resource "aws_db_snapshot_copy" "this" {\n  source_db_snapshot_identifier = "SNAPSHOT_ARN"\n  target_db_snapshot_identifier = "encrypted"\n  kms_key_id                    = aws_kms_key.this.arn\n}',
      console: [
        'Open RDS in the Region, choose Snapshots and the snapshot',
        'Choose Actions, Copy snapshot, switch on encryption and choose a key',
        'Delete the snapshot that is not encrypted',
      ],
    };
  },
};
