import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { SSM_4 } from './ssm-4.ts';

const ARN = `arn:aws:ssm:${REGION}:${ACCOUNT}:document/patch`;
const shared = (accounts: Json | undefined, owner = ACCOUNT) => [
  record('AWS::SSM::Document', ARN, { Name: 'patch', Owner: owner, ...(accounts === undefined ? {} : { AccountIds: accounts }) }),
];

controlCases(SSM_4, [
  { name: 'passes where nobody has it', records: shared([]), expect: { [ARN]: 'pass' } },
  { name: 'passes where AWS says that there is none', records: shared(null), expect: { [ARN]: 'pass' } },
  { name: 'passes for another account by name', records: shared([OTHER_ACCOUNT]), expect: { [ARN]: 'pass' } },
  { name: 'fails for everyone', records: shared([OTHER_ACCOUNT, 'all']), expect: { [ARN]: 'fail' } },
  { name: 'fails for everyone in capitals', records: shared(['All']), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where it was not read', records: shared(undefined), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where it is no list', records: shared('all'), expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to a document of AWS, whose permissions nobody may read', records: shared(undefined, 'Amazon'), expect: { [ARN]: 'not-applicable' } },
]);
