// The events that CIS wants an alarm for, one row each: CloudWatch.1 to CloudWatch.14, with the filter pattern that stands for them.
// Source: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html

export interface Watched {
  readonly id: string;
  /** The recommendation of CIS 1.4, 3.0 and 5.0, which number them alike. */
  readonly cis: string;
  /** Ends the sentence "a metric filter and an alarm watch for". */
  readonly what: string;
  /** A name for filter, metric and alarm. */
  readonly metric: string;
  /** A filter must count every event that this one counts. It names the events' own source, so that filters with and without it pass. */
  readonly pattern: string;
  /** What such an event is besides, where it is not as every day. */
  readonly given?: Readonly<Record<string, string>>;
  readonly why: string;
  readonly mitre: readonly string[];
}

const of = (source: string, ...names: readonly string[]) =>
  `{($.eventSource=${source}.amazonaws.com) && (${names.map((name) => `($.eventName=${name})`).join(' || ')})}`;
/** `each('Put', ['A', 'B'])` is `PutA`, `PutB`. */
const each = (verb: string, nouns: readonly string[]) => nouns.map((noun) => `${verb}${noun}`);

const POLICY_HOLDERS = ['GroupPolicy', 'RolePolicy', 'UserPolicy'];
const NOT_BY_LOGS = '($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket")';

export const WATCHED = {
  1: {
    id: 'CloudWatch.1',
    cis: '4.3',
    what: 'use of the root user',
    metric: 'RootUsage',
    pattern: '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType!="AwsServiceEvent"}',
    why: 'The root user may do everything, and there is hardly a day on which anybody has to be it. Each use is either one of the few tasks that need it, and somebody knows of it, or an alarm.',
    mitre: ['T1078.004'],
  },
  2: {
    id: 'CloudWatch.2',
    cis: '4.1',
    what: 'calls that were refused',
    metric: 'UnauthorizedCalls',
    // CIS lets a filter leave out what the delivery of logs and HEAD of a bucket are refused every day.
    pattern: `{(($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")) && ${NOT_BY_LOGS}}`,
    why: 'Whoever has stolen credentials does not know what they allow, and tries. A burst of refusals is often the first that is seen of an intruder.',
    mitre: ['T1580', 'T1087.004'],
  },
  3: {
    id: 'CloudWatch.3',
    cis: '4.2',
    what: 'sign-in to the console without MFA',
    metric: 'SignInWithoutMfa',
    pattern:
      '{($.eventSource=signin.amazonaws.com) && ($.eventName="ConsoleLogin") && ($.additionalEventData.MFAUsed!="Yes") && ($.userIdentity.type="IAMUser") && ($.responseElements.ConsoleLogin="Success")}',
    given: { '$.additionalEventData.MFAUsed': 'No', '$.eventType': 'AwsConsoleSignIn' },
    why: 'A password alone is a password that can be guessed, phished or bought. A sign-in with no more than that shows a user whom the rule forgot, or somebody who is not that user.',
    mitre: ['T1078.004', 'T1110'],
  },
  4: {
    id: 'CloudWatch.4',
    cis: '4.4',
    what: 'changes of IAM policies',
    metric: 'IamPolicyChanges',
    pattern: of(
      'iam',
      ...each('Delete', POLICY_HOLDERS),
      ...each('Put', POLICY_HOLDERS),
      'CreatePolicy',
      'DeletePolicy',
      'CreatePolicyVersion',
      'DeletePolicyVersion',
      ...each('Attach', POLICY_HOLDERS),
      ...each('Detach', POLICY_HOLDERS),
    ),
    why: 'Who can change a policy can have every right. An intruder who has found such a way changes one within minutes; a pipeline that does it every day is known and can be left out.',
    mitre: ['T1098.003'],
  },
  5: {
    id: 'CloudWatch.5',
    cis: '4.5',
    what: 'changes of CloudTrail',
    metric: 'CloudTrailChanges',
    pattern: of('cloudtrail', 'CreateTrail', 'UpdateTrail', 'DeleteTrail', 'StartLogging', 'StopLogging'),
    why: 'To stop the trail is the last thing that it records. If nobody is told at that minute, there is nothing more to be told.',
    mitre: ['T1562.008'],
  },
  6: {
    id: 'CloudWatch.6',
    cis: '4.6',
    what: 'failed sign-in to the console',
    metric: 'FailedSignIns',
    pattern: '{($.eventSource=signin.amazonaws.com) && ($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
    given: { '$.eventType': 'AwsConsoleSignIn', '$.userIdentity.type': 'IAMUser', '$.responseElements.ConsoleLogin': 'Failure' },
    why: 'Passwords are guessed one after the other. The failures stand in the trail, with the address that they come from, before the one that succeeds.',
    mitre: ['T1110'],
  },
  7: {
    id: 'CloudWatch.7',
    cis: '4.7',
    what: 'disabling and scheduled deletion of KMS keys',
    metric: 'KeyDeletion',
    pattern: of('kms', 'DisableKey', 'ScheduleKeyDeletion'),
    why: 'Data without its key is gone. A deletion waits for seven days at least, in which it can be cancelled by whoever hears of it.',
    mitre: ['T1485', 'T1486'],
  },
  8: {
    id: 'CloudWatch.8',
    cis: '4.8',
    what: 'changes of bucket policies',
    metric: 'BucketPolicyChanges',
    pattern: of(
      's3',
      ...each('Put', ['BucketAcl', 'BucketPolicy', 'BucketCors', 'BucketLifecycle', 'BucketReplication']),
      ...each('Delete', ['BucketPolicy', 'BucketCors', 'BucketLifecycle', 'BucketReplication']),
    ),
    why: 'One call makes a bucket public, copies it to another account day by day, or lets its objects expire. Time counts from that call.',
    mitre: ['T1530', 'T1537', 'T1485'],
  },
  9: {
    id: 'CloudWatch.9',
    cis: '4.9',
    what: 'changes of AWS Config',
    metric: 'ConfigChanges',
    pattern: of('config', 'StopConfigurationRecorder', 'DeleteDeliveryChannel', 'PutDeliveryChannel', 'PutConfigurationRecorder'),
    why: 'A recorder that is stopped sees no change any more, and every rule that builds on it goes on saying what it said last.',
    mitre: ['T1562.001'],
  },
  10: {
    id: 'CloudWatch.10',
    cis: '4.10',
    what: 'changes of security groups',
    metric: 'SecurityGroupChanges',
    pattern: of(
      'ec2',
      ...['Ingress', 'Egress'].flatMap((way) => [`AuthorizeSecurityGroup${way}`, `RevokeSecurityGroup${way}`]),
      'CreateSecurityGroup',
      'DeleteSecurityGroup',
    ),
    why: 'A rule for an hour of work stays for years. Whoever hears of it on the day can ask what it was for.',
    mitre: ['T1562.007'],
  },
  11: {
    id: 'CloudWatch.11',
    cis: '4.11',
    what: 'changes of network ACLs',
    metric: 'NetworkAclChanges',
    pattern: of(
      'ec2',
      'CreateNetworkAcl',
      'CreateNetworkAclEntry',
      'DeleteNetworkAcl',
      'DeleteNetworkAclEntry',
      'ReplaceNetworkAclEntry',
      'ReplaceNetworkAclAssociation',
    ),
    why: 'Network ACLs are the wall behind the security groups, and change seldom. A change nobody knows of takes a whole subnet’s wall down.',
    mitre: ['T1562.007'],
  },
  12: {
    id: 'CloudWatch.12',
    cis: '4.12',
    what: 'changes of network gateways',
    metric: 'GatewayChanges',
    pattern: of(
      'ec2',
      'CreateCustomerGateway',
      'DeleteCustomerGateway',
      ...each('Attach', ['InternetGateway']),
      ...each('Create', ['InternetGateway']),
      ...each('Delete', ['InternetGateway']),
      ...each('Detach', ['InternetGateway']),
    ),
    why: 'An internet gateway is a door that a closed network did not have. It is made in one call, and data leaves by it in the next.',
    mitre: ['T1562.007', 'T1048'],
  },
  13: {
    id: 'CloudWatch.13',
    cis: '4.13',
    what: 'changes of route tables',
    metric: 'RouteChanges',
    pattern: of(
      'ec2',
      'CreateRoute',
      'CreateRouteTable',
      'ReplaceRoute',
      'ReplaceRouteTableAssociation',
      'DeleteRouteTable',
      'DeleteRoute',
      'DisassociateRouteTable',
    ),
    why: 'Routes decide whether traffic passes the firewall at all. One more specific route, and it goes around.',
    mitre: ['T1562.007', 'T1557'],
  },
  14: {
    id: 'CloudWatch.14',
    cis: '4.14',
    what: 'changes of VPCs',
    metric: 'VpcChanges',
    pattern: of(
      'ec2',
      'CreateVpc',
      'DeleteVpc',
      'ModifyVpcAttribute',
      ...each('Accept', ['VpcPeeringConnection']),
      ...each('Create', ['VpcPeeringConnection']),
      ...each('Delete', ['VpcPeeringConnection']),
      ...each('Reject', ['VpcPeeringConnection']),
      'AttachClassicLinkVpc',
      'DetachClassicLinkVpc',
      'DisableVpcClassicLink',
      'EnableVpcClassicLink',
    ),
    why: 'A peering joins two networks that were apart, possibly with somebody else’s. A new network has none of the controls of the old ones.',
    mitre: ['T1562.007', 'T1578'],
  },
} as const satisfies Readonly<Record<number, Watched>>;
