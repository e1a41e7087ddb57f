// For tests: what the rules of detection should find in the sample, looked for once more by the shortest means.

import { asObjects, asString, at, type Json, type ResourceRecord, type Snapshot } from '../../core/index.ts';

const text = (value: Json | undefined) => JSON.stringify(value ?? null);

/** By rule: the ARNs of the trails and stages that fail it. */
export function naiveResources(snapshot: Snapshot): Readonly<Record<string, () => readonly string[]>> {
  const failing = (isBad: (trail: ResourceRecord) => boolean) =>
    snapshot
      .of('AWS::CloudTrail::Trail')
      .records.filter(isBad)
      .map((trail) => trail.arn);
  return {
    'APIGateway.9': () =>
      snapshot
        .of('AWS::ApiGatewayV2::Stage')
        .records.filter(({ config }) => !text(config).includes(':log-group:'))
        .map(({ arn }) => arn),
    'CloudTrail.5': () => failing(({ config }) => config['CloudWatchLogsLogGroupArn'] === undefined),
    'CloudTrail.7': () => failing(({ config }) => snapshot.get(`arn:aws:s3:::${asString(config['S3BucketName']) ?? ''}`)?.config['LoggingEnabled'] === null),
  };
}

/** By rule: whether an account fails it in a Region. */
export function naivePlaces(snapshot: Snapshot): Readonly<Record<string, (account: string, region: string) => boolean>> {
  const plan = (name: string) => (account: string, region: string) =>
    !snapshot
      .of('AWS::GuardDuty::Detector')
      .inRegion(account, region)
      .some(({ config }) => config['Status'] === 'ENABLED' && asObjects(config['Features']).some((one) => one['Name'] === name && one['Status'] === 'ENABLED'));
  const scan = (member: string) => (account: string, region: string) =>
    snapshot
      .of('AWS::Inspector2::AccountStatus')
      .inRegion(account, region)
      .some(({ config }) => at(config, 'resourceState', member, 'status') !== 'ENABLED');
  return {
    'GuardDuty.5': plan('EKS_AUDIT_LOGS'),
    'GuardDuty.6': plan('LAMBDA_NETWORK_LOGS'),
    'GuardDuty.8': plan('EBS_MALWARE_PROTECTION'),
    'GuardDuty.9': plan('RDS_LOGIN_EVENTS'),
    'GuardDuty.10': plan('S3_DATA_EVENTS'),
    'GuardDuty.11': plan('RUNTIME_MONITORING'),
    'Inspector.1': scan('ec2'),
    'Inspector.2': scan('ecr'),
    'Inspector.3': scan('lambdaCode'),
    'Inspector.4': scan('lambda'),
    'Macie.1': (account, region) =>
      !snapshot
        .of('AWS::Macie::Session')
        .inRegion(account, region)
        .some(({ config }) => config['status'] === 'ENABLED'),
  };
}

// One event of each, the last that a filter would think of.
const EVENTS: Readonly<Record<string, string>> = {
  'CloudWatch.1': 'Root',
  'CloudWatch.2': 'AccessDenied*',
  'CloudWatch.3': 'MFAUsed',
  'CloudWatch.4': 'DetachGroupPolicy',
  'CloudWatch.5': 'StopLogging',
  'CloudWatch.6': 'Failed authentication',
  'CloudWatch.7': 'ScheduleKeyDeletion',
  'CloudWatch.8': 'DeleteBucketPolicy',
  'CloudWatch.9': 'StopConfigurationRecorder',
  'CloudWatch.10': 'DeleteSecurityGroup',
  'CloudWatch.11': 'ReplaceNetworkAclAssociation',
  'CloudWatch.12': 'DetachInternetGateway',
  'CloudWatch.13': 'DisassociateRouteTable',
  'CloudWatch.14': 'RejectVpcPeeringConnection',
};

/** By rule: whether the account of the organisation's trail fails it. Rules that nothing fails are left out. */
export function naiveAlarms(snapshot: Snapshot): Readonly<Record<string, (account: string) => boolean>> {
  const owns = (account: string) =>
    snapshot
      .of('AWS::CloudTrail::Trail')
      .inAccount(account)
      .some(({ config }) => config['IsOrganizationTrail'] === true);
  const armed = new Set(
    snapshot.of('AWS::CloudWatch::Alarm').records.flatMap(({ config }) => (config['ActionsEnabled'] === true ? [config['MetricName']] : [])),
  );
  const isMissed = (event: string) =>
    !snapshot.of('AWS::Logs::MetricFilter').records.some(({ config }) => text(config['filterPattern']).includes(event) && armed.has(config['filterName']));
  const missed = Object.entries(EVENTS).filter(([, event]) => isMissed(event));
  return Object.fromEntries(missed.map(([rule]) => [rule, owns]));
}
