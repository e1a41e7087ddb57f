import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { RDS_11 } from './rds-11.ts';

const TYPE = 'AWS::RDS::DBInstance';
const ARN = `arn:aws:rds:${REGION}:${ACCOUNT}:db:example`;
const database = (config: Parameters<typeof record>[2]) => [record(TYPE, ARN, config)];

controlCases(RDS_11, [
  { name: 'passes for seven days', records: database({ BackupRetentionPeriod: 7 }), expect: { [ARN]: 'pass' } },
  { name: 'fails for six: being on is not enough', records: database({ BackupRetentionPeriod: 6 }), expect: { [ARN]: 'fail' } },
  { name: 'fails for none', records: database({ BackupRetentionPeriod: 0 }), expect: { [ARN]: 'fail' } },
  {
    name: 'does not judge read replicas',
    records: database({ BackupRetentionPeriod: 0, ReadReplicaSourceDBInstanceIdentifier: 'source' }),
    expect: { [ARN]: 'not-applicable' },
  },
  {
    name: 'does not judge replicas of a cluster',
    records: database({ BackupRetentionPeriod: 0, ReadReplicaSourceDBClusterIdentifier: 'arn:aws:rds:us-east-1:111122223333:cluster:source' }),
    expect: { [ARN]: 'not-applicable' },
  },
  {
    name: 'judges the source of replicas',
    records: database({ BackupRetentionPeriod: 1, ReadReplicaDBInstanceIdentifiers: ['copy'] }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'is unknown where the answer does not say', records: database({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where instances were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
