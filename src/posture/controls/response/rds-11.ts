// RDS.11: database instances are backed up automatically, and the backups are kept for a week at least.

import { asNumber, asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::RDS::DBInstance';
// Security Hub's default for backupRetentionMinimum.
const LEAST_DAYS = 7;

export const RDS_11: Control = {
  id: 'RDS.11',
  title: 'database instances keep automatic backups for seven days or more',
  severity: 'medium',
  pillar: 'response',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['RDS.11'] },
  mitre: ['T1485', 'T1486', 'T1490'],
  doc: {
    rationale:
      'After a wrong deletion or ransomware, the backup is what is left. Retention of a week leaves time to notice. Read replicas are not judged: what they hold is backed up at their source.',
    avoid: 'resource "aws_db_instance" "this" {\n  backup_retention_period = 0\n}',
    prefer: 'resource "aws_db_instance" "this" {\n  backup_retention_period = 14\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-11',
      'https://docs.aws.amazon.com/config/latest/developerguide/db-instance-backup-enabled.html',
      'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstance.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no database instance');
    const ref = refOf(record);
    for (const path of ['ReadReplicaSourceDBInstanceIdentifier', 'ReadReplicaSourceDBClusterIdentifier'] as const) {
      const source = asString(record.config[path]);
      if (source !== undefined && source !== '') return notApplicable('the instance is a read replica', fact(ref, path, source, 'its source is backed up'));
    }
    const days = asNumber(record.config['BackupRetentionPeriod']);
    if (days === undefined) return unknown('the answer does not say BackupRetentionPeriod', [unread(record, 'BackupRetentionPeriod')]);
    if (days === 0) return fail('automatic backups are off', fact(ref, 'BackupRetentionPeriod', days, 'no automatic backup is made'));
    if (days < LEAST_DAYS)
      return fail(`automatic backups are kept for ${days} days only`, fact(ref, 'BackupRetentionPeriod', days, `less than ${LEAST_DAYS} days`));
    return pass(`automatic backups are kept for ${days} days`, fact(ref, 'BackupRetentionPeriod', days, 'each day of these can be restored'));
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# where backups are off, the database restarts: leave --apply-immediately out to wait for the maintenance window',
      `aws rds modify-db-instance --region ${shellWord(region)} --db-instance-identifier=${shellWord(record?.id ?? 'DB_INSTANCE')} --backup-retention-period 14 --apply-immediately`,
    ],
    terraform: 'resource "aws_db_instance" "this" {\n  backup_retention_period = 14\n}',
    console: [
      'Open RDS in the Region and choose the database',
      'Choose Modify and set the backup retention period to 7 days or more',
      'Continue, choose Apply immediately, and save',
    ],
  }),
};
