import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { RDS_13 } from './rds-13.ts';

const ARN = `arn:aws:rds:${REGION}:${ACCOUNT}:db:example`;
const one = (config: Parameters<typeof record>[2]) => [record('AWS::RDS::DBInstance', ARN, config)];

controlCases(RDS_13, [
  { name: 'passes where minor versions come by themselves', records: one({ AutoMinorVersionUpgrade: true }), expect: { [ARN]: 'pass' } },
  { name: 'fails where they do not', records: one({ AutoMinorVersionUpgrade: false }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer does not say', records: one({}), expect: { [ARN]: 'unknown' } },
  { name: 'reads the words of the CLI', records: one({ AutoMinorVersionUpgrade: 'false' }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where they were not listed', records: [], uncovered: ['AWS::RDS::DBInstance'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
