// What AWS Backup keeps: a vault, and the recovery points in it.

import type { ResourceRecord } from '../../core/index.ts';
import type { Site } from './site.ts';

export interface RecoveryPointPlan {
  /** `RDS`, as AWS Backup writes it. */
  readonly resourceType: string;
  readonly resourceArn: string;
  /** The part of the recovery point's ARN after the account. */
  readonly name: string;
  readonly service: string;
  readonly keyArn: string | undefined;
  readonly status?: string;
}

export function vaultRecord(site: Site, name: string, keyArn: string, points: number): ResourceRecord {
  return site.make('AWS::Backup::BackupVault', {
    BackupVaultName: name,
    BackupVaultArn: site.arn('backup', `backup-vault:${name}`),
    VaultType: 'BACKUP_VAULT',
    CreationDate: site.sample.ago(700),
    EncryptionKeyArn: keyArn,
    NumberOfRecoveryPoints: points,
    Locked: false,
    AccessPolicy: null,
  });
}

export function recoveryPointRecord(site: Site, vault: string, plan: RecoveryPointPlan): ResourceRecord {
  const { resourceType, resourceArn, name, service, keyArn, status = 'COMPLETED' } = plan;
  return site.make('AWS::Backup::RecoveryPoint', {
    RecoveryPointArn: site.arn(service, name),
    BackupVaultName: vault,
    BackupVaultArn: site.arn('backup', `backup-vault:${vault}`),
    ResourceArn: resourceArn,
    ResourceType: resourceType,
    Status: status,
    CreationDate: site.sample.ago(3),
    CompletionDate: site.sample.ago(3),
    BackupSizeInBytes: 21_474_836_480,
    IsEncrypted: keyArn !== undefined,
    ...(keyArn === undefined ? {} : { EncryptionKeyArn: keyArn }),
    IsParent: false,
  });
}
