import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { RDS_2 } from './rds-2.ts';

const ARN = `arn:aws:rds:${REGION}:${ACCOUNT}:db:orders`;
const instance = (config: Record<string, Json>) => [record('AWS::RDS::DBInstance', ARN, config)];

controlCases(RDS_2, [
  { name: 'passes for a private instance', records: instance({ PubliclyAccessible: false }), expect: { [ARN]: 'pass' } },
  { name: 'fails for a public one', records: instance({ PubliclyAccessible: true }), expect: { [ARN]: 'fail' } },
  { name: 'fails for a public one in words', records: instance({ PubliclyAccessible: 'true' }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer does not say', records: instance({}), expect: { [ARN]: 'unknown' } },
]);
