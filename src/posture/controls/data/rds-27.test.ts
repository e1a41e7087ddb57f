import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { RDS_27 } from './rds-27.ts';

const ARN = `arn:aws:rds:${REGION}:${ACCOUNT}:cluster:example`;
const one = (config: Parameters<typeof record>[2]) => [record('AWS::RDS::DBCluster', ARN, config)];

controlCases(RDS_27, [
  { name: 'passes where the storage is encrypted', records: one({ StorageEncrypted: true }), expect: { [ARN]: 'pass' } },
  { name: 'fails where it is not', records: one({ StorageEncrypted: false }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer does not say', records: one({}), expect: { [ARN]: 'unknown' } },
  {
    name: 'does not take the name of a key for encryption',
    records: one({ StorageEncrypted: false, KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/1' }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'is unknown where they were not listed', records: [], uncovered: ['AWS::RDS::DBCluster'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
