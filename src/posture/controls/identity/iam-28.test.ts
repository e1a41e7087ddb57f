import { GLOBAL } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { IAM_28 } from './iam-28.ts';

const HERE = `${ACCOUNT}/${REGION}`;
const THERE = `${OTHER_ACCOUNT}/${REGION}`;
const analyzer = (type: string, status = 'ACTIVE', account = ACCOUNT, region = REGION) => {
  const name = type.toLowerCase();
  const arn = `arn:aws:access-analyzer:${region}:${account}:analyzer/${name}`;
  return record('AWS::AccessAnalyzer::Analyzer', arn, { arn, name, type, status }, { account, region });
};

const member = (id: string) =>
  record('AWS::Organizations::Account', `arn:aws:organizations::${OTHER_ACCOUNT}:account/o-a/${id}`, { Id: id, Status: 'ACTIVE' }, { region: GLOBAL });

controlCases(IAM_28, [
  { name: 'passes with an analyzer of the account', records: [analyzer('ACCOUNT')], expect: { [HERE]: 'pass' } },
  {
    // What the other account has is not known: nobody says that its analyzers were read.
    name: 'passes with the analyzer of the organisation in another account',
    records: [analyzer('ORGANIZATION', 'ACTIVE', OTHER_ACCOUNT), member(ACCOUNT), member(OTHER_ACCOUNT)],
    expect: { [HERE]: 'pass', [THERE]: 'unknown', [`gap:${OTHER_ACCOUNT}`]: 'unknown' },
  },
  {
    name: 'is unknown where nobody says whether the account is in the organisation of the analyzer',
    records: [analyzer('ORGANIZATION', 'ACTIVE', OTHER_ACCOUNT)],
    uncovered: ['AWS::Organizations::Account'],
    expect: { [HERE]: 'unknown', [THERE]: 'unknown', [`gap:${OTHER_ACCOUNT}`]: 'unknown' },
  },
  {
    name: 'does not count the analyzer of an organisation that the account is outside of',
    // What the other account has in other Regions, and so in this one, was not read.
    records: [analyzer('ORGANIZATION', 'ACTIVE', OTHER_ACCOUNT), member(OTHER_ACCOUNT)],
    expect: { [HERE]: 'unknown', [THERE]: 'unknown', [`gap:${OTHER_ACCOUNT}`]: 'unknown' },
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
