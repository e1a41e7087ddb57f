// EFS.1: file systems are encrypted at rest, which EFS always does with a KMS key.

import { shellWord } from '../../../core/index.ts';
import { type Control, notApplicable } from '../../control.ts';
import { judgeFlag } from '../flag.ts';

const TYPE = 'AWS::EFS::FileSystem';

export const EFS_1: Control = {
  id: 'EFS.1',
  title: 'EFS file systems are encrypted at rest',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EFS.1'], 'cis-3.0': ['2.4.1'], 'cis-5.0': ['2.3.1'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'Encryption at rest puts a key, with a policy and a log of its own, between the files and whoever gets hold of the storage or a backup. It is decided when the file system is made; later it takes a copy.',
    avoid: 'resource "aws_efs_file_system" "this" {\n  encrypted = false\n}',
    prefer: 'resource "aws_efs_file_system" "this" {\n  encrypted  = true\n  kms_key_id = aws_kms_key.this.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/efs-encrypted-check.html',
      'https://docs.aws.amazon.com/efs/latest/ug/API_FileSystemDescription.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no file system');
    return judgeFlag(
      record,
      ['Encrypted'],
      ['the file system is encrypted', 'files and backups are encrypted with a KMS key'],
      ['the file system is not encrypted', 'files and backups are in clear'],
    );
  },
  remediation: ({ region }) => ({
    cli: [
      `aws efs create-file-system --region ${shellWord(region)} --encrypted --kms-key-id KMS_KEY_ID`,
      '# then copy the files, for example with AWS DataSync, and delete the old file system',
    ],
    terraform: 'resource "aws_efs_file_system" "this" {\n  encrypted  = true\n  kms_key_id = aws_kms_key.this.arn\n}',
    console: [
      'Open EFS in the Region and create a file system with encryption of data at rest',
      'Copy the files with AWS DataSync',
      'Move the clients, and delete the old file system',
    ],
  }),
};
