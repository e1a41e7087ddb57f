import { GLOBAL, type JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, record } from '../../control.cases.ts';
import { trail } from '../../trails.cases.ts';
import { STOA_CLOUDTRAIL_1 } from './stoa-cloudtrail-1.ts';

const HERE = `${ACCOUNT}/${GLOBAL}`;
const organization = record(
  'AWS::Organizations::Organization',
  `arn:aws:organizations::${ACCOUNT}:organization/o-a`,
  { Id: 'o-a', MasterAccountId: ACCOUNT, FeatureSet: 'ALL' },
  { region: GLOBAL },
);
const of = (config: JsonObject) => [organization, trail({ IsOrganizationTrail: true, ...config })];

controlCases(STOA_CLOUDTRAIL_1, [
  { name: 'passes with an organisation trail', records: of({}), expect: { [HERE]: 'pass' } },
  { name: 'fails without a trail', records: [organization], expect: { [HERE]: 'fail' } },
  { name: 'fails with a trail of the management account alone', records: of({ IsOrganizationTrail: false }), expect: { [HERE]: 'fail' } },
  { name: 'fails where it sees one Region', records: of({ IsMultiRegionTrail: false }), expect: { [HERE]: 'fail' } },
  { name: 'fails where it is stopped', records: of({ Status: { IsLogging: false } }), expect: { [HERE]: 'fail' } },
  { name: 'is unknown where nothing says whether it is of all Regions', records: of({ IsMultiRegionTrail: null }), expect: { [HERE]: 'unknown' } },
  { name: 'is unknown where its state says nothing', records: of({ Status: {} }), expect: { [HERE]: 'unknown' } },
  { name: 'does not ask where there is no organisation', records: [trail()], expect: { [HERE]: 'not-applicable' } },
  {
    name: 'is unknown where the organisation was not read',
    records: [trail()],
    uncovered: ['AWS::Organizations::Organization'],
    expect: { [HERE]: 'unknown' },
  },
  { name: 'is unknown where trails were not read', records: [organization], uncovered: ['AWS::CloudTrail::Trail'], expect: { [HERE]: 'unknown' } },
  {
    name: 'passes with the trail that was seen, although not all could be listed',
    records: of({}),
    uncovered: ['AWS::CloudTrail::Trail'],
    expect: { [HERE]: 'pass' },
  },
]);
