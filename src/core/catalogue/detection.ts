// CloudTrail, GuardDuty, Security Hub, Config, CloudWatch Logs, EventBridge, Macie.

import { call, facet, type RecordType, row } from './record-type.ts';

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
  row('AWS::Logs::LogGroup', 'log group', call('logs', 'DescribeLogGroups', 'logGroups[]'), '{logGroupName}', '{arn}'),
  row('AWS::Events::Rule', 'EventBridge rule', call('events', 'ListRules', 'Rules[]'), '{Name}', '{Arn}', {
    facets: { Targets: facet(call('events', 'ListTargetsByRule', 'Targets')) },
  }),
  // Where Macie is off, the error is AccessDeniedException with the words "Macie is not enabled".
  row('AWS::Macie::Session', 'Macie session', call('macie2', 'GetMacieSession', ''), 'macie', 'arn:{partition}:macie2:{region}:{account}:session'),
];
