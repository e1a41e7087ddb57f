import { GLOBAL } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT } from '../../control.cases.ts';
import { MEMBERS, member, trail } from '../../trails.cases.ts';
import { CLOUDTRAIL_3 } from './cloudtrail-3.ts';

const PLACE = `${ACCOUNT}/${GLOBAL}`;
const OTHER = `${OTHER_ACCOUNT}/${GLOBAL}`;
const stopped = { Name: 'stopped', Status: { IsLogging: false } };
const ofOrganization = trail({ Name: 'organization', IsOrganizationTrail: true }, { account: OTHER_ACCOUNT });

controlCases(CLOUDTRAIL_3, [
  {
    name: 'passes with a trail of one Region that keeps next to nothing',
    records: [trail({ IsMultiRegionTrail: false, EventSelectors: null })],
    expect: { [PLACE]: 'pass' },
  },
  { name: 'fails with a trail that was stopped', records: [trail(stopped)], expect: { [PLACE]: 'fail' } },
  { name: 'passes with a second one', records: [trail(stopped), trail()], expect: { [PLACE]: 'pass' } },
  { name: 'fails without a trail', records: [], expect: { [PLACE]: 'fail' } },
  { name: 'passes with the trail of the organisation', records: [ofOrganization, ...MEMBERS], expect: { [PLACE]: 'pass', [OTHER]: 'pass' } },
  {
    name: 'does not count it for an account outside the organisation',
    records: [ofOrganization, member(OTHER_ACCOUNT)],
    expect: { [PLACE]: 'fail', [OTHER]: 'pass' },
  },
  { name: 'is unknown where the state was not read', records: [trail({ Status: undefined })], expect: { [PLACE]: 'unknown' } },
  { name: 'is unknown where the state does not say', records: [trail({ Status: {} })], expect: { [PLACE]: 'unknown' } },
  {
    name: 'passes with one trail, whatever of another was not read',
    records: [trail({ Name: 'dark', Status: undefined }), trail()],
    expect: { [PLACE]: 'pass' },
  },
  { name: 'is unknown where trails were not listed', records: [], uncovered: ['AWS::CloudTrail::Trail'], expect: { [PLACE]: 'unknown' } },
]);
