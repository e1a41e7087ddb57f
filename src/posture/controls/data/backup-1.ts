// Backup.1: recovery points of AWS Backup are encrypted.

import { asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, notApplicable } from '../../control.ts';
import { judgeFlag } from '../flag.ts';

const TYPE = 'AWS::Backup::RecoveryPoint';
// One that is EXPIRED should be gone and is still there, as AWS Backup could not delete it:
// https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DeleteRecoveryPoint.html
const DELETING = 'DELETING';

export const BACKUP_1: Control = {
  id: 'Backup.1',
  title: 'recovery points of AWS Backup are encrypted',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['Backup.1'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'A backup holds what its source held, for years longer. Types that AWS Backup manages itself are encrypted with the key of the vault; snapshots of the others (RDS, EBS and the like) are encrypted as their source was, and an encrypted vault changes nothing about them.',
    avoid: 'resource "aws_db_instance" "this" {\n  storage_encrypted = false\n}',
    prefer: 'resource "aws_db_instance" "this" {\n  storage_encrypted = true\n  kms_key_id        = aws_kms_key.this.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/backup-controls.html#backup-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/backup-recovery-point-encrypted.html',
      'https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html',
      'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RecoveryPointByBackupVault.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no recovery point');
    const status = record.config['Status'];
    if (status === DELETING) return notApplicable('the recovery point is being deleted', fact(refOf(record), 'Status', status, 'it is on its way out'));
    return judgeFlag(
      record,
      ['IsEncrypted'],
      ['the recovery point is encrypted', 'it needs a key to be restored'],
      ['the recovery point is not encrypted', 'whoever may restore it reads it'],
    );
  },
  remediation({ region, record }) {
    const where = `--region ${shellWord(region)}`;
    const vault = asString(record?.config['BackupVaultName']) ?? 'VAULT';
    return {
      cli: [
        '# a recovery point cannot be encrypted afterwards: copy it into a vault with a key where its type allows that, or encrypt the source and back it up anew',
        `aws backup start-copy-job ${where} --source-backup-vault-name=${shellWord(vault)} --recovery-point-arn=${shellWord(record?.id ?? 'RECOVERY_POINT')} --destination-backup-vault-arn ENCRYPTED_VAULT_ARN --iam-role-arn BACKUP_ROLE_ARN`,
        '# only when the encrypted one is there and has been restored once',
        `aws backup delete-recovery-point ${where} --backup-vault-name=${shellWord(vault)} --recovery-point-arn=${shellWord(record?.id ?? 'RECOVERY_POINT')}`,
      ],
      terraform: 'resource "aws_db_instance" "this" {\n  storage_encrypted = true\n  kms_key_id        = aws_kms_key.this.arn\n}',
      console: [
        'Open AWS Backup in the Region, choose Vaults and the vault',
        'Choose the recovery point, Actions, Copy, and a vault with a key of your own',
        'Restore the copy once, then delete the recovery point that is not encrypted',
      ],
    };
  },
};
