import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { RDS_5 } from './rds-5.ts';

const TYPE = 'AWS::RDS::DBInstance';
const ARN = `arn:aws:rds:${REGION}:${ACCOUNT}:db:example`;
const database = (config: Parameters<typeof record>[2]) => [record(TYPE, ARN, config)];

controlCases(RDS_5, [
  { name: 'passes with a standby', records: database({ Engine: 'postgres', MultiAZ: true }), expect: { [ARN]: 'pass' } },
  { name: 'fails without one', records: database({ Engine: 'postgres', MultiAZ: false }), expect: { [ARN]: 'fail' } },
  {
    name: 'does not judge an instance of a Multi-AZ cluster, which says false of itself',
    records: database({ Engine: 'postgres', MultiAZ: false, DBClusterIdentifier: 'example' }),
    expect: { [ARN]: 'not-applicable' },
  },
  { name: 'does not judge Aurora', records: database({ Engine: 'aurora-mysql', MultiAZ: false }), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not judge DocumentDB', records: database({ Engine: 'docdb', MultiAZ: false }), expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where the engine is not said', records: database({ MultiAZ: false }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the standby is not said', records: database({ Engine: 'mysql' }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where instances were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
