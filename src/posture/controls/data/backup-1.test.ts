import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { BACKUP_1 } from './backup-1.ts';

const TYPE = 'AWS::Backup::RecoveryPoint';
const ARN = `arn:aws:rds:${REGION}:${ACCOUNT}:snapshot:awsbackup:job-1`;
const point = (IsEncrypted?: Json, Status = 'COMPLETED') => [
  record(TYPE, ARN, { RecoveryPointArn: ARN, BackupVaultName: 'main', Status, ...(IsEncrypted === undefined ? {} : { IsEncrypted }) }),
];

controlCases(BACKUP_1, [
  { name: 'passes where it is encrypted', records: point(true), expect: { [ARN]: 'pass' } },
  { name: 'fails where it is not', records: point(false), expect: { [ARN]: 'fail' } },
  { name: 'fails where a part of it is there', records: point(false, 'PARTIAL'), expect: { [ARN]: 'fail' } },
  { name: 'does not ask one that is being deleted', records: point(false, 'DELETING'), expect: { [ARN]: 'not-applicable' } },
  { name: 'fails where it should be gone and could not be deleted', records: point(false, 'EXPIRED'), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer does not say', records: point(), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where recovery points were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
