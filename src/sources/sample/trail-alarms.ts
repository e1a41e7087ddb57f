// The alarms of the management account on the log group of the organisation's trail: those of CIS, three of them not as they should be.

import { GLOBAL, type ResourceRecord } from '../../core/index.ts';
import { topicRecord } from './services.ts';
import { createSite, type Site, tagsOf } from './site.ts';

const NAMESPACE = 'CISBenchmark';
const TOPIC = 'trail-alarms';

const anyOf = (...names: readonly string[]) => names.map((name) => `($.eventName = ${name})`).join(' || ');

/** Written as people write them: with and without the source of the event, with and without quotes. */
const PATTERNS: Readonly<Record<string, string>> = {
  'root-usage': '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  'refused-calls': '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  'sign-in-without-mfa':
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  'iam-policies': `{ ($.eventSource = iam.amazonaws.com) && (${anyOf(
    ...['Group', 'Role', 'User'].flatMap((holder) => [`Delete${holder}Policy`, `Put${holder}Policy`, `Attach${holder}Policy`, `Detach${holder}Policy`]),
    'CreatePolicy',
    'DeletePolicy',
    'CreatePolicyVersion',
    'DeletePolicyVersion',
  )}) }`,
  'trail-changes': `{ ${anyOf('CreateTrail', 'UpdateTrail', 'DeleteTrail', 'StartLogging', 'StopLogging')} }`,
  'failed-sign-in': '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
  'key-deletion': `{ ($.eventSource = kms.amazonaws.com) && (${anyOf('DisableKey', 'ScheduleKeyDeletion')}) }`,
  // Without the deletion of a policy, which is left to be seen by nobody.
  'bucket-policies': `{ ($.eventSource = s3.amazonaws.com) && (${anyOf(
    ...['Acl', 'Policy', 'Cors', 'Lifecycle', 'Replication'].map((what) => `PutBucket${what}`),
    ...['Cors', 'Lifecycle', 'Replication'].map((what) => `DeleteBucket${what}`),
  )}) }`,
  'config-changes': `{ ($.eventSource = config.amazonaws.com) && (${anyOf('StopConfigurationRecorder', 'DeleteDeliveryChannel', 'PutDeliveryChannel', 'PutConfigurationRecorder')}) }`,
  'security-groups': `{ ${anyOf('AuthorizeSecurityGroupIngress', 'AuthorizeSecurityGroupEgress', 'RevokeSecurityGroupIngress', 'RevokeSecurityGroupEgress', 'CreateSecurityGroup', 'DeleteSecurityGroup')} }`,
  'network-acls': `{ ${anyOf('CreateNetworkAcl', 'CreateNetworkAclEntry', 'DeleteNetworkAcl', 'DeleteNetworkAclEntry', 'ReplaceNetworkAclEntry', 'ReplaceNetworkAclAssociation')} }`,
  gateways: `{ ${anyOf('CreateCustomerGateway', 'DeleteCustomerGateway', 'AttachInternetGateway', 'CreateInternetGateway', 'DeleteInternetGateway', 'DetachInternetGateway')} }`,
  routes: `{ ($.eventSource = ec2.amazonaws.com) && (${anyOf('CreateRoute', 'CreateRouteTable', 'ReplaceRoute', 'ReplaceRouteTableAssociation', 'DeleteRouteTable', 'DeleteRoute', 'DisassociateRouteTable')}) }`,
};

/** Filters and alarms, and the topic that they tell; VPC changes have no filter. */
export function trailAlarms(site: Site, logGroup: string, keyArn: string): readonly ResourceRecord[] {
  const account = createSite(site.sample, site.account, GLOBAL);
  account.plant('CloudWatch.8', 'the filter leaves out the deletion of bucket policies');
  account.plant('CloudWatch.12', 'the actions of the alarm are switched off');
  account.plant('CloudWatch.14', 'no filter counts changes of VPCs');
  return [
    topicRecord(site, TOPIC, keyArn),
    ...Object.entries(PATTERNS).flatMap(([name, pattern]) => [filter(site, logGroup, name, pattern), alarm(site, name)]),
  ];
}

function filter(site: Site, logGroupName: string, filterName: string, filterPattern: string): ResourceRecord {
  return site.make('AWS::Logs::MetricFilter', {
    filterName,
    filterPattern,
    metricTransformations: [{ metricName: filterName, metricNamespace: NAMESPACE, metricValue: '1', defaultValue: 0 }],
    creationTime: Date.parse(site.sample.ago(700)),
    logGroupName,
    applyOnTransformedLogs: false,
  });
}

function alarm(site: Site, name: string): ResourceRecord {
  return site.make(
    'AWS::CloudWatch::Alarm',
    {
      AlarmName: name,
      AlarmArn: site.arn('cloudwatch', `alarm:${name}`),
      AlarmDescription: `Events counted by the filter ${name}`,
      ActionsEnabled: name !== 'gateways',
      OKActions: [],
      AlarmActions: [site.arn('sns', TOPIC)],
      InsufficientDataActions: [],
      StateValue: 'OK',
      StateUpdatedTimestamp: site.sample.ago(3),
      MetricName: name,
      Namespace: NAMESPACE,
      Statistic: 'Sum',
      Dimensions: [],
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    },
    tagsOf(site, name),
  );
}
