import { GLOBAL, type ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, record } from '../../control.cases.ts';
import { member, trail } from '../../trails.cases.ts';
import { CLOUDTRAIL_1 } from './cloudtrail-1.ts';

const HERE = `${ACCOUNT}/${GLOBAL}`;
const THERE = `${OTHER_ACCOUNT}/${GLOBAL}`;
const organizationTrail = trail({ Name: 'organization', IsOrganizationTrail: true }, { account: OTHER_ACCOUNT });
const without = (one: ResourceRecord, facet: string): ResourceRecord => ({
  ...one,
  config: Object.fromEntries(Object.entries(one.config).filter(([key]) => key !== facet)),
});
const writesOnly = { EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }] };

controlCases(CLOUDTRAIL_1, [
  { name: 'passes with a trail that has everything', records: [trail()], expect: { [HERE]: 'pass' } },
  { name: 'fails without a trail', records: [], expect: { [HERE]: 'fail' } },
  { name: 'fails with a trail of one Region', records: [trail({ IsMultiRegionTrail: false })], expect: { [HERE]: 'fail' } },
  { name: 'fails with a trail that is stopped', records: [trail({ Status: { IsLogging: false } })], expect: { [HERE]: 'fail' } },
  { name: 'fails with a trail of writes', records: [trail({ EventSelectors: writesOnly })], expect: { [HERE]: 'fail' } },
  {
    name: 'does not add up what two trails keep in part',
    records: [trail({ EventSelectors: writesOnly }), trail({ Name: 'other', Status: { IsLogging: false } })],
    expect: { [HERE]: 'fail' },
  },
  {
    name: 'passes with one good trail among bad ones and ones that were not read',
    records: [trail({ Name: 'a', IsMultiRegionTrail: false }), without(trail({ Name: 'b' }), 'Status'), trail({ Name: 'c' })],
    expect: { [HERE]: 'pass' },
  },
  {
    name: 'passes with the trail of the organisation, which stands in another account',
    records: [organizationTrail, member(ACCOUNT), member(OTHER_ACCOUNT)],
    expect: { [HERE]: 'pass', [THERE]: 'pass' },
  },
  {
    name: 'does not count the trail of an organisation that the account is known to be outside of',
    records: [organizationTrail, member(OTHER_ACCOUNT)],
    // The account is not in the organisation's list; its own trails were read.
    expect: { [HERE]: 'fail', [THERE]: 'pass' },
  },
  {
    name: 'does not count a trail of another account',
    records: [trail({}, { account: OTHER_ACCOUNT }), member(ACCOUNT), member(OTHER_ACCOUNT)],
    expect: { [HERE]: 'fail', [THERE]: 'pass' },
  },
  {
    name: 'passes with the trail of an organisation that nobody else can have been shown, although its members were not read',
    records: [organizationTrail],
    uncovered: ['AWS::Organizations::Account'],
    expect: { [HERE]: 'pass' },
  },
  {
    name: 'is unknown where another account’s organisation trail is good and nobody says who the members are',
    records: [organizationTrail, record('AWS::IAM::User', `arn:aws:iam::${OTHER_ACCOUNT}:user/a`, {}, { account: OTHER_ACCOUNT, region: GLOBAL })],
    uncovered: ['AWS::Organizations::Account'],
    expect: { [HERE]: 'unknown', [THERE]: 'pass' },
  },
  { name: 'is unknown where nothing says whether the trail is of all Regions', records: [trail({ IsMultiRegionTrail: null })], expect: { [HERE]: 'unknown' } },
  { name: 'is unknown where the state of the only good trail was not read', records: [without(trail(), 'Status')], expect: { [HERE]: 'unknown' } },
  { name: 'is unknown where its selectors were not read', records: [without(trail(), 'EventSelectors')], expect: { [HERE]: 'unknown' } },
  {
    name: 'fails although selectors were not read, where the trail is stopped',
    records: [without(trail({ Status: { IsLogging: false } }), 'EventSelectors')],
    expect: { [HERE]: 'fail' },
  },
  {
    name: 'does not need to know the state of a trail of one Region',
    records: [without(trail({ IsMultiRegionTrail: false }), 'Status')],
    expect: { [HERE]: 'fail' },
  },
  { name: 'is unknown where trails were not read', records: [], uncovered: ['AWS::CloudTrail::Trail'], expect: { [HERE]: 'unknown' } },
]);
