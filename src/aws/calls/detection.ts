// CloudTrail, Config, GuardDuty, Security Hub, Macie, Inspector and Detective, in each Region.
// Findings that are archived, resolved or suppressed are history, and not asked for. An administrator is shown its members' findings
// too; each account is asked for its own.

import { byArn, chain, each, first, keep, list, many, of, step, take } from './build.ts';
import type { CallRow, FacetInput } from './row.ts';

const trailFacets: Readonly<Record<string, FacetInput>> = { Status: byArn('Name'), EventSelectors: byArn('TrailName') };

// GuardDuty where it is off answers an empty list of detectors: https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ListDetectors.html
const detectors = step('guardduty', 'ListDetectors', 'DetectorIds[]', {}, { carry: (item) => ({ DetectorId: item }) });
const findingIds = step(
  'guardduty',
  'ListFindings',
  'FindingIds[]',
  (item, { account }) => ({
    DetectorId: of(item, 'DetectorId'),
    FindingCriteria: { Criterion: { 'service.archived': { Eq: ['false'] }, accountId: { Eq: [account] } } },
    MaxResults: 50,
  }),
  {
    carry: (item, parent) => ({ FindingId: item, DetectorId: of(parent, 'DetectorId') }),
  },
);

// The code alone may also mean that the account may not ask: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html
const hubOff = ['InvalidAccessException: not subscribed', 'ResourceNotFoundException'];
// Macie has no error of its own for being off: https://docs.aws.amazon.com/macie/latest/APIReference/macie.html
const macieOff = ['AccessDeniedException: Macie is not enabled'];

const byRecorder: FacetInput = ({ id }) => ({ ConfigurationRecorderNames: [id] });

const equals = (...values: readonly string[]) => values.map((Value) => ({ Value, Comparison: 'EQUALS' }));

export const DETECTION_CALLS: readonly CallRow[] = [
  list('AWS::CloudTrail::Trail', 'cloudtrail', { includeShadowTrails: false }, { facets: trailFacets }),
  // Trails of the organisation and of other Regions, as the account sees them: without the management account, this is all that tells of them.
  list('AWS::CloudTrail::Trail', 'cloudtrail', { includeShadowTrails: true }, { per: 'account', facets: trailFacets }),
  each('AWS::CloudTrail::EventDataStore', 'cloudtrail', take({ EventDataStore: 'EventDataStoreArn' }), { facets: { ResourcePolicy: byArn('ResourceArn') } }),

  list('AWS::Config::ConfigurationRecorder', 'config', {}, { facets: { Status: byRecorder } }),
  list('AWS::Config::DeliveryChannel', 'config'),
  list('AWS::Config::ConfigRule', 'config'),
  list('AWS::Config::ConfigurationAggregator', 'config'),
  list('AWS::Config::ConformancePack', 'config'),

  chain('AWS::GuardDuty::Detector', 'guardduty', [detectors, first('AWS::GuardDuty::Detector', take('DetectorId'), { carry: keep('DetectorId') })]),
  chain('AWS::GuardDuty::Member', 'guardduty', [detectors, first('AWS::GuardDuty::Member', take('DetectorId', { OnlyAssociated: 'false', MaxResults: 50 }))]),
  each('AWS::GuardDuty::MalwareProtectionPlan', 'guardduty', take('MalwareProtectionPlanId')),
  chain('AWS::GuardDuty::Finding', 'guardduty', [
    detectors,
    findingIds,
    first(
      'AWS::GuardDuty::Finding',
      (items) => ({ DetectorId: of(many(items)[0] ?? null, 'DetectorId'), FindingIds: many(items).map((item) => of(item, 'FindingId')) }),
      {
        batch: 50,
      },
    ),
  ]),

  list('AWS::SecurityHub::Hub', 'securityhub', {}, { none: hubOff, facets: { StandardsSubscriptions: () => ({}) } }),
  list('AWS::SecurityHub::FindingAggregator', 'securityhub', {}, { none: hubOff }),
  // Each account's and Region's own: an administrator or an aggregator would tell all of them once more.
  list(
    'AWS::SecurityHub::Finding',
    'securityhub',
    (_, { account, region }) => ({
      Filters: { AwsAccountId: equals(account), Region: equals(region), RecordState: equals('ACTIVE'), WorkflowStatus: equals('NEW', 'NOTIFIED') },
      MaxResults: 100,
    }),
    { none: hubOff },
  ),

  list('AWS::Macie::Session', 'macie', {}, { none: macieOff }),
  list('AWS::Macie::ClassificationJob', 'macie', {}, { none: macieOff }),
  list('AWS::Macie::AutomatedDiscovery', 'macie', {}, { none: macieOff }),
  each('AWS::Macie::Finding', 'macie', (items) => ({ findingIds: many(items) }), {
    batch: 50,
    none: macieOff,
    all: { findingCriteria: { criterion: { archived: { eq: ['false'] } } }, maxResults: 50 },
  }),

  list('AWS::Inspector2::AccountStatus', 'inspector', (_, { account }) => ({ accountIds: [account] })),
  list('AWS::Inspector2::Finding', 'inspector', (_, { account }) => ({
    filterCriteria: { findingStatus: [{ comparison: 'EQUALS', value: 'ACTIVE' }], awsAccountId: [{ comparison: 'EQUALS', value: account }] },
    maxResults: 100,
  })),

  list('AWS::Detective::Graph', 'detective'),
  chain('AWS::Detective::MemberInvitation', 'detective', [
    first('AWS::Detective::Graph'),
    first('AWS::Detective::MemberInvitation', take({ GraphArn: 'Arn' })),
  ]),
];
