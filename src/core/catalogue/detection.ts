// CloudTrail, GuardDuty, Security Hub, Config, CloudWatch and its logs, EventBridge, Macie, Inspector, Detective.

import { call, described, facet, names, type RecordType, row } from './record-type.ts';

export const DETECTION_TYPES: readonly RecordType[] = [
  row('AWS::CloudTrail::Trail', 'trail', call('cloudtrail', 'DescribeTrails', 'trailList[]'), '{Name}', '{TrailARN}', {
    facets: {
      Status: facet(call('cloudtrail', 'GetTrailStatus', '')),
      EventSelectors: facet(call('cloudtrail', 'GetEventSelectors', '')),
    },
  }),
  // Where GuardDuty is off, the answer of ListDetectors is empty.
  row(
    'AWS::GuardDuty::Detector',
    'GuardDuty detector',
    call('guardduty', 'GetDetector', '', 'guardduty:ListDetectors'),
    '{DetectorId}',
    'arn:{partition}:guardduty:{region}:{account}:detector/{DetectorId}',
  ),
  // Where Security Hub is off, the error is InvalidAccessException.
  row('AWS::SecurityHub::Hub', 'Security Hub', call('securityhub', 'DescribeHub', ''), 'default', '{HubArn}', {
    facets: { StandardsSubscriptions: facet(call('securityhub', 'GetEnabledStandards', 'StandardsSubscriptions')) },
  }),
  row(
    'AWS::Config::ConfigurationRecorder',
    'configuration recorder',
    call('configservice', 'DescribeConfigurationRecorders', 'ConfigurationRecorders[]'),
    '{name}',
    'arn:{partition}:config:{region}:{account}:configuration-recorder/{name}',
    {
      facets: { Status: facet(call('configservice', 'DescribeConfigurationRecorderStatus', 'ConfigurationRecordersStatus[]')) },
    },
  ),
  row(
    'AWS::Config::DeliveryChannel',
    'delivery channel',
    call('configservice', 'DescribeDeliveryChannels', 'DeliveryChannels[]'),
    '{name}',
    'arn:{partition}:config:{region}:{account}:delivery-channel/{name}',
  ),
  row('AWS::Logs::LogGroup', 'log group', call('logs', 'DescribeLogGroups', 'logGroups[]'), '{logGroupName}', '{arn}', {
    facets: { ResourcePolicies: facet(call('logs', 'DescribeResourcePolicies', 'resourcePolicies')) },
  }),
  row('AWS::Logs::Destination', 'destination of logs', call('logs', 'DescribeDestinations', 'destinations[]'), '{destinationName}', '{arn}'),
  row(
    'AWS::Logs::DeliveryDestination',
    'delivery destination of logs',
    call('logs', 'DescribeDeliveryDestinations', 'deliveryDestinations[]'),
    '{name}',
    '{arn}',
    {
      facets: {
        Policy: facet(call('logs', 'GetDeliveryDestinationPolicy', 'policy.deliveryDestinationPolicy'), ['ResourceNotFoundException']),
      },
    },
  ),
  row('AWS::Events::Rule', 'EventBridge rule', call('events', 'ListRules', 'Rules[]'), '{Name}', '{Arn}', {
    facets: { Targets: facet(call('events', 'ListTargetsByRule', 'Targets')) },
  }),
  // Where Macie is off, the error is AccessDeniedException with the words "Macie is not enabled".
  row('AWS::Macie::Session', 'Macie session', call('macie2', 'GetMacieSession', ''), 'macie', 'arn:{partition}:macie2:{region}:{account}:session'),
  described(
    'AWS::CloudTrail::EventDataStore',
    'event data store',
    names('cloudtrail', 'ListEventDataStores', 'EventDataStores[]', 'EventDataStoreArn'),
    call('cloudtrail', 'GetEventDataStore', ''),
    '{Name}',
    '{EventDataStoreArn}',
    { facets: { ResourcePolicy: facet(call('cloudtrail', 'GetResourcePolicy', ''), ['ResourcePolicyNotFoundException']) } },
  ),
  row('AWS::Config::ConfigRule', 'Config rule', call('configservice', 'DescribeConfigRules', 'ConfigRules[]'), '{ConfigRuleName}', '{ConfigRuleArn}'),
  row(
    'AWS::Config::ConfigurationAggregator',
    'Config aggregator',
    call('configservice', 'DescribeConfigurationAggregators', 'ConfigurationAggregators[]'),
    '{ConfigurationAggregatorName}',
    '{ConfigurationAggregatorArn}',
  ),
  row(
    'AWS::Config::ConformancePack',
    'conformance pack',
    call('configservice', 'DescribeConformancePacks', 'ConformancePackDetails[]'),
    '{ConformancePackName}',
    '{ConformancePackArn}',
  ),
  row(
    'AWS::Logs::MetricFilter',
    'metric filter',
    call('logs', 'DescribeMetricFilters', 'metricFilters[]'),
    '{filterName}',
    'arn:{partition}:logs:{region}:{account}:log-group:{logGroupName}:metric-filter:{filterName}',
  ),
  row(
    'AWS::Logs::ResourcePolicy',
    'resource policy of CloudWatch Logs',
    call('logs', 'DescribeResourcePolicies', 'resourcePolicies[]'),
    '{policyName}',
    'arn:{partition}:logs:{region}:{account}:resource-policy:{policyName}',
  ),
  row('AWS::CloudWatch::Alarm', 'alarm', call('cloudwatch', 'DescribeAlarms', 'MetricAlarms[]'), '{AlarmName}', '{AlarmArn}'),
  row('AWS::CloudWatch::CompositeAlarm', 'composite alarm', call('cloudwatch', 'DescribeAlarms', 'CompositeAlarms[]'), '{AlarmName}', '{AlarmArn}'),
  row('AWS::Events::EventBus', 'event bus', call('events', 'ListEventBuses', 'EventBuses[]'), '{Name}', '{Arn}'),
  row(
    'AWS::GuardDuty::Member',
    'GuardDuty member',
    call('guardduty', 'ListMembers', 'Members[]'),
    '{AccountId}',
    'arn:{partition}:guardduty:{region}:{account}:member/{AccountId}',
    { parent: 'AWS::GuardDuty::Detector' },
  ),
  described(
    'AWS::GuardDuty::MalwareProtectionPlan',
    'malware protection plan',
    names('guardduty', 'ListMalwareProtectionPlans', 'MalwareProtectionPlans[]', 'MalwareProtectionPlanId'),
    call('guardduty', 'GetMalwareProtectionPlan', ''),
    '{Arn}',
    '{Arn}',
  ),
  described(
    'AWS::GuardDuty::Finding',
    'GuardDuty finding',
    names('guardduty', 'ListFindings', 'FindingIds[]'),
    call('guardduty', 'GetFindings', 'Findings[]'),
    '{Id}',
    '{Arn}',
  ),
  row(
    'AWS::SecurityHub::FindingAggregator',
    'finding aggregator',
    call('securityhub', 'ListFindingAggregators', 'FindingAggregators[]'),
    '{FindingAggregatorArn}',
    '{FindingAggregatorArn}',
  ),
  // The id is an ARN for AWS's own products and any text for others'.
  row(
    'AWS::SecurityHub::Finding',
    'Security Hub finding',
    call('securityhub', 'GetFindings', 'Findings[]'),
    '{Id}',
    'arn:{partition}:securityhub:{region}:{AwsAccountId}:finding/{Id}',
  ),
  row(
    'AWS::Macie::ClassificationJob',
    'sensitive data discovery job',
    call('macie2', 'ListClassificationJobs', 'items[]'),
    '{jobId}',
    'arn:{partition}:macie2:{region}:{account}:classification-job/{jobId}',
  ),
  row(
    'AWS::Macie::AutomatedDiscovery',
    'automated sensitive data discovery',
    call('macie2', 'GetAutomatedDiscoveryConfiguration', ''),
    'automated-discovery',
    'arn:{partition}:macie2:{region}:{account}:automated-discovery',
  ),
  described(
    'AWS::Macie::Finding',
    'Macie finding',
    names('macie2', 'ListFindings', 'findingIds[]'),
    call('macie2', 'GetFindings', 'findings[]'),
    '{id}',
    'arn:{partition}:macie2:{region}:{account}:finding/{id}',
  ),
  row(
    'AWS::Inspector2::AccountStatus',
    'Inspector status',
    call('inspector2', 'BatchGetAccountStatus', 'accounts[]'),
    'account-status',
    'arn:{partition}:inspector2:{region}:{accountId}:account-status',
    { isSetting: true },
  ),
  row('AWS::Inspector2::Finding', 'Inspector finding', call('inspector2', 'ListFindings', 'findings[]'), '{findingArn}', '{findingArn}'),
  row('AWS::Detective::Graph', 'behaviour graph', call('detective', 'ListGraphs', 'GraphList[]'), '{Arn}', '{Arn}'),
  row(
    'AWS::Detective::MemberInvitation',
    'member of a behaviour graph',
    call('detective', 'ListMembers', 'MemberDetails[]'),
    '{AccountId}',
    '{GraphArn}/member/{AccountId}',
    { parent: 'AWS::Detective::Graph' },
  ),
];
