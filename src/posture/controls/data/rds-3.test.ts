import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { RDS_3 } from './rds-3.ts';

const ARN = `arn:aws:rds:${REGION}:${ACCOUNT}:db:orders`;
const instance = (config: Record<string, Json>) => [record('AWS::RDS::DBInstance', ARN, config)];

controlCases(RDS_3, [
  { name: 'passes for encrypted storage', records: instance({ StorageEncrypted: true, KmsKeyId: 'key' }), expect: { [ARN]: 'pass' } },
  { name: 'fails for storage in clear', records: instance({ StorageEncrypted: false }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer does not say, though a key is named', records: instance({ KmsKeyId: 'key' }), expect: { [ARN]: 'unknown' } },
]);
