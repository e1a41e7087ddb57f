import { ACCOUNT, controlCases, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { IAM_28 } from './iam-28.ts';

const HERE = `${ACCOUNT}/${REGION}`;
const THERE = `${OTHER_ACCOUNT}/${REGION}`;
const analyzer = (type: string, status = 'ACTIVE', account = ACCOUNT, region = REGION) => {
  const name = type.toLowerCase();
  const arn = `arn:aws:access-analyzer:${region}:${account}:analyzer/${name}`;
  return record('AWS::AccessAnalyzer::Analyzer', arn, { arn, name, type, status }, { account, region });
};

controlCases(IAM_28, [
  { name: 'passes with an analyzer of the account', records: [analyzer('ACCOUNT')], expect: { [HERE]: 'pass' } },
  {
    // What the other account has is not known: nobody says that its analyzers were read.
    name: 'passes with the analyzer of the organisation in another account',
    records: [analyzer('ORGANIZATION', 'ACTIVE', OTHER_ACCOUNT)],
    expect: { [HERE]: 'pass', [THERE]: 'unknown', [`gap:${OTHER_ACCOUNT}`]: 'unknown' },
  },
  { name: 'fails without one', records: [], expect: { [HERE]: 'fail' } },
  { name: 'fails with one that looks for unused access', records: [analyzer('ACCOUNT_UNUSED_ACCESS')], expect: { [HERE]: 'fail' } },
  { name: 'fails with one that is disabled', records: [analyzer('ACCOUNT', 'DISABLED')], expect: { [HERE]: 'fail' } },
  {
    name: 'is unknown where the analyzers of another account were not read: one may be the organisation’s',
    records: [analyzer('ACCOUNT', 'ACTIVE', OTHER_ACCOUNT)],
    expect: { [HERE]: 'unknown', [THERE]: 'unknown', [`gap:${OTHER_ACCOUNT}`]: 'unknown' },
  },
  {
    name: 'is unknown where analyzers were not read',
    records: [],
    uncovered: ['AWS::AccessAnalyzer::Analyzer'],
    expect: { [HERE]: 'unknown' },
  },
]);
