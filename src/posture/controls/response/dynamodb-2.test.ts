import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { DYNAMODB_2 } from './dynamodb-2.ts';

const TYPE = 'AWS::DynamoDB::Table';
const ARN = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/example`;
const table = (ContinuousBackupsDescription?: Json) => [record(TYPE, ARN, ContinuousBackupsDescription === undefined ? {} : { ContinuousBackupsDescription })];
const recovery = (PointInTimeRecoveryStatus: string) => ({ ContinuousBackupsStatus: 'ENABLED', PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus } });

controlCases(DYNAMODB_2, [
  { name: 'passes where point-in-time recovery is on', records: table(recovery('ENABLED')), expect: { [ARN]: 'pass' } },
  { name: 'fails where it is off, though continuous backups are on', records: table(recovery('DISABLED')), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer does not say', records: table({ ContinuousBackupsStatus: 'ENABLED' }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where it was not asked', records: table(), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where tables were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
