// CloudTrail files for the benchmarks: many services with the skew, sizes and repetition of real accounts; the same for the same numbers.

import { gzipSync } from 'node:zlib';

/** Services with their calls, the most frequent first; `read` is how much of the traffic only reads. */
const SERVICES: readonly (readonly [service: string, weight: number, calls: string])[] = [
  ['sts', 22, 'AssumeRole GetCallerIdentity AssumeRoleWithWebIdentity AssumeRoleWithSAML GetSessionToken GetFederationToken DecodeAuthorizationMessage'],
  ['kms', 16, 'Decrypt GenerateDataKey Encrypt DescribeKey CreateGrant ListAliases GetKeyPolicy RetireGrant ScheduleKeyDeletion DisableKey PutKeyPolicy'],
  [
    'ec2',
    14,
    'DescribeInstances DescribeTags DescribeSecurityGroups DescribeNetworkInterfaces DescribeVolumes RunInstances TerminateInstances CreateTags AuthorizeSecurityGroupIngress CreateSnapshot ModifySnapshotAttribute ModifyImageAttribute CreateKeyPair DeleteFlowLogs GetPasswordData',
  ],
  [
    's3',
    10,
    'GetBucketLocation GetBucketAcl ListBuckets GetObject PutObject GetBucketPolicy PutBucketPolicy DeleteBucketPolicy PutBucketAcl PutBucketPublicAccessBlock DeleteBucket',
  ],
  ['logs', 8, 'CreateLogStream DescribeLogStreams DescribeLogGroups FilterLogEvents DeleteLogGroup PutRetentionPolicy'],
  ['ssm', 6, 'UpdateInstanceInformation GetParameters DescribeInstanceInformation ListAssociations SendCommand StartSession GetParameter PutParameter'],
  ['monitoring', 5, 'DescribeAlarms GetMetricData ListMetrics PutMetricAlarm DeleteAlarms'],
  ['lambda', 4, 'Invoke GetFunction20150331v2 ListFunctions20150331 UpdateFunctionCode20150331v2 CreateFunction20150331 AddPermission20150331v2'],
  ['dynamodb', 4, 'DescribeTable GetItem ListTables DescribeTimeToLive UpdateTable DeleteTable'],
  [
    'iam',
    3,
    'GetRole ListRoles GetUser ListAttachedRolePolicies GetPolicyVersion CreateUser CreateAccessKey AttachUserPolicy PutRolePolicy UpdateAssumeRolePolicy CreateLoginProfile DeactivateMFADevice CreatePolicyVersion',
  ],
  ['autoscaling', 2, 'DescribeAutoScalingGroups DescribeLaunchConfigurations CompleteLifecycleAction SetDesiredCapacity'],
  ['secretsmanager', 2, 'GetSecretValue DescribeSecret ListSecrets PutSecretValue DeleteSecret PutResourcePolicy'],
  ['eks', 1, 'DescribeCluster ListClusters ListNodegroups CreateAccessEntry UpdateClusterConfig'],
  ['rds', 1, 'DescribeDBInstances DescribeDBClusters CreateDBSnapshot ModifyDBSnapshotAttribute DeleteDBInstance'],
  ['cloudtrail', 0.5, 'DescribeTrails GetTrailStatus LookupEvents StopLogging DeleteTrail UpdateTrail PutEventSelectors'],
  ['organizations', 0.3, 'DescribeOrganization ListAccounts DescribeAccount LeaveOrganization DetachPolicy InviteAccountToOrganization'],
  ['guardduty', 0.3, 'ListDetectors GetDetector DeleteDetector UpdateDetector CreateIPSet'],
  ['signin', 0.2, 'ConsoleLogin CheckMfa SwitchRole'],
  ['route53', 0.2, 'ListHostedZones ChangeResourceRecordSets DisassociateVPCFromHostedZone'],
  ['config', 0.2, 'DescribeConfigRules DescribeConfigurationRecorders StopConfigurationRecorder DeleteDeliveryChannel'],
];
const AGENTS = [
  'aws-sdk-go-v2/1.30.3 os/linux lang/go#1.22.5 md/GOOS#linux md/GOARCH#amd64 api/sts#1.30.3 m/E',
  'Boto3/1.34.145 md/Botocore#1.34.145 ua/2.0 os/linux#5.10.219-208.866.amzn2.x86_64 md/arch#x86_64 lang/python#3.11.9 md/pyimpl#CPython exec-env/AWS_Lambda_python3.11 cfg/retry-mode#standard Botocore/1.34.145',
  'aws-cli/2.17.20 md/awscrt#0.21.2 ua/2.0 os/macos#23.5.0 md/arch#arm64 lang/python#3.11.9 md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe md/prompt#off md/command#s3.ls',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/127.0.0.0 Safari/537.36',
  'aws-internal/3 aws-sdk-java/1.12.750 Linux/5.10.219-186.866.amzn2int.x86_64 OpenJDK_64-Bit_Server_VM/25.412-b09 java/1.8.0_412 vendor/Oracle_Corporation cfg/retry-mode/standard',
  'APN/1.0 HashiCorp/1.0 Terraform/1.9.2 (+https://www.terraform.io) terraform-provider-aws/5.60.0 (+https://registry.terraform.io/providers/hashicorp/aws) aws-sdk-go-v2/1.30.3 os/linux lang/go#1.22.5 md/GOOS#linux',
  'AWS Internal',
];
const INVOKERS = ['autoscaling', 'lambda', 'ec2', 'cloudtrail', 'config', 'ssm', 'eks', 'rds'];
const REGIONS = ['eu-west-1', 'us-east-1', 'eu-central-1', 'us-west-2'];
const ERRORS = ['AccessDenied', 'ThrottlingException', 'NoSuchBucket', 'Client.UnauthorizedOperation', 'ResourceNotFoundException'];

/** Numbers below 1; https://en.wikipedia.org/wiki/Linear_congruential_generator */
export type Random = () => number;
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
/** The first are the likeliest. */
const skewed = (random: Random, count: number) => Math.floor(count * random() ** 3);
function hexOf(random: Random, length: number): string {
  let text = '';
  while (text.length < length)
    text += Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return text.slice(0, length);
}
const uuid = (random: Random) => [8, 4, 4, 4, 12].map((length) => hexOf(random, length)).join('-');
const TOTAL = SERVICES.reduce((sum, [, weight]) => sum + weight, 0);

export function pickCall(random: Random): { readonly service: string; readonly call: string } {
  let at = random() * TOTAL;
  const found = SERVICES.find(([, weight]) => (at -= weight) < 0) ?? SERVICES[0];
  const calls = (found?.[2] ?? '').split(' ');
  return { service: found?.[0] ?? '', call: calls[skewed(random, calls.length)] ?? '' };
}
export const ALL_CALLS: readonly { readonly service: string; readonly call: string }[] = SERVICES.flatMap(([service, , calls]) =>
  calls.split(' ').map((call) => ({ service, call })),
);

function identityOf(random: Random, account: string): object {
  const kind = random();
  if (kind < 0.22) return { type: 'AWSService', invokedBy: `${INVOKERS[skewed(random, INVOKERS.length)]}.amazonaws.com` };
  const key = skewed(random, 3000).toString(36).toUpperCase().padStart(16, 'X');
  if (kind < 0.27) {
    const user = `user.${skewed(random, 80)}`;
    return {
      type: 'IAMUser',
      principalId: `AIDA${user.toUpperCase().padStart(17, 'Q')}`,
      arn: `arn:aws:iam::${account}:user/${user}`,
      accountId: account,
      accessKeyId: `AKIA${key}`,
      userName: user,
    };
  }
  if (kind < 0.272) return { type: 'Root', principalId: account, arn: `arn:aws:iam::${account}:root`, accountId: account, accessKeyId: '' };
  const role = `acme-${['eks-node', 'deploy', 'lambda-orders', 'ci-runner', 'ReadOnly', 'datadog-integration'][skewed(random, 6)]}-${skewed(random, 40)}`;
  const session = random() < 0.5 ? `i-0${hexOf(random, 16)}` : `session-${skewed(random, 500)}`;
  return {
    type: 'AssumedRole',
    principalId: `AROA${role.toUpperCase().padStart(17, 'Z').slice(0, 17)}:${session}`,
    arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
    accountId: account,
    accessKeyId: `ASIA${key}`,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: `AROA${role.toUpperCase().padStart(17, 'Z').slice(0, 17)}`,
        arn: `arn:aws:iam::${account}:role/${role}`,
        accountId: account,
        userName: role,
      },
      ...(random() < 0.3 ? { webIdFederationData: {} } : {}),
      attributes: { creationDate: `2026-11-01T0${Math.floor(random() * 6)}:${10 + Math.floor(random() * 50)}:00Z`, mfaAuthenticated: 'false' },
      ...(random() < 0.4 ? { ec2RoleDelivery: '2.0' } : {}),
    },
    ...(random() < 0.1 ? { invokedBy: 'AWS Internal' } : {}),
  };
}

/** What is asked and answered: from a few members to a list of objects. */
function detailsOf(random: Random, { service, call }: { service: string; call: string }, account: string, region: string): object {
  const isRead = /^(Get|List|Describe|Lookup|Filter|Check|Decode)/.test(call);
  const arn = `arn:aws:${service}:${region}:${account}:${call.slice(-6).toLowerCase()}/${skewed(random, 2000)}`;
  if (service === 'kms')
    return {
      requestParameters: {
        encryptionContext: { 'aws:s3:arn': `arn:aws:s3:::acme-data-${skewed(random, 200)}` },
        encryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        keyId: arn,
      },
      responseElements: null,
    };
  if (call === 'AssumeRole')
    return {
      requestParameters: {
        roleArn: `arn:aws:iam::${account}:role/acme-task-${skewed(random, 60)}`,
        roleSessionName: `s-${hexOf(random, 12)}`,
        durationSeconds: 3600,
      },
      responseElements: {
        credentials: { accessKeyId: `ASIA${hexOf(random, 16).toUpperCase()}`, sessionToken: hexOf(random, 360), expiration: 'Nov 1, 2026, 7:00:00 AM' },
        assumedRoleUser: { assumedRoleId: `AROA${hexOf(random, 17)}:s`, arn: `arn:aws:sts::${account}:assumed-role/acme-task/s` },
      },
    };
  if (service === 'ec2' && isRead)
    return {
      requestParameters: {
        filterSet: {
          items: Array.from({ length: 1 + skewed(random, 4) }, (_, at) => ({ name: `tag:k${at}`, valueSet: { items: [{ value: `v${skewed(random, 50)}` }] } })),
        },
        maxResults: 100 + skewed(random, 5) * 100,
      },
      responseElements: null,
    };
  if (service === 'ec2')
    return {
      requestParameters: {
        groupId: `sg-0${hexOf(random, 16)}`,
        ipPermissions: { items: [{ ipProtocol: 'tcp', fromPort: 443, toPort: 443, ipRanges: { items: [{ cidrIp: '10.0.0.0/8' }] } }] },
      },
      responseElements: {
        requestId: uuid(random),
        _return: true,
        instancesSet: { items: [{ instanceId: `i-0${hexOf(random, 16)}`, imageId: 'ami-0abc', currentState: { code: 0, name: 'pending' } }] },
      },
    };
  if (isRead)
    return {
      requestParameters: { name: `thing-${skewed(random, 900)}`, maxResults: 50, nextToken: random() < 0.2 ? hexOf(random, 80) : null },
      responseElements: null,
    };
  return {
    requestParameters: {
      name: `thing-${skewed(random, 900)}`,
      userName: `user.${skewed(random, 80)}`,
      roleName: `acme-role-${skewed(random, 60)}`,
      bucketName: `acme-data-${skewed(random, 200)}`,
      policyDocument: `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"${arn}"}]}`,
      tags: [{ key: 'team', value: `t${skewed(random, 20)}` }],
    },
    responseElements: random() < 0.5 ? null : { arn, status: 'ACTIVE', createDate: 'Nov 1, 2026, 6:00:00 AM' },
  };
}

/** One record, with the members in CloudTrail's own order. */
export function recordOf(random: Random, account: string): object {
  const made = pickCall(random);
  const region = REGIONS[skewed(random, REGIONS.length)] ?? '';
  const details = detailsOf(random, made, account, region);
  const isError = random() < 0.06;
  const isRead = /^(Get|List|Describe|Lookup|Filter|Check|Decode|Decrypt)/.test(made.call);
  const identity = identityOf(random, account) as { readonly invokedBy?: string };
  const address =
    identity.invokedBy?.includes('.') === true
      ? identity.invokedBy
      : `${[10, 52, 54, 203][skewed(random, 4)]}.${skewed(random, 250)}.${skewed(random, 60)}.${skewed(random, 250)}`;
  return {
    eventVersion: '1.10',
    userIdentity: identity,
    eventTime: `2026-11-01T06:${10 + Math.floor(random() * 50)}:${10 + Math.floor(random() * 50)}Z`,
    eventSource: `${made.service}.amazonaws.com`,
    eventName: made.call,
    awsRegion: region,
    sourceIPAddress: address,
    userAgent: identity.invokedBy?.includes('.') === true ? identity.invokedBy : (AGENTS[skewed(random, AGENTS.length)] ?? ''),
    ...(isError
      ? {
          errorCode: ERRORS[skewed(random, ERRORS.length)],
          errorMessage: `User is not authorized to perform: ${made.service}:${made.call} on resource: ${uuid(random)}`,
        }
      : {}),
    ...details,
    requestID: uuid(random),
    eventID: uuid(random),
    readOnly: isRead,
    ...(made.service === 'kms' || made.service === 's3'
      ? {
          resources: [
            {
              accountId: account,
              type: made.service === 'kms' ? 'AWS::KMS::Key' : 'AWS::S3::Bucket',
              ARN: `arn:aws:${made.service}:::acme-${skewed(random, 200)}`,
            },
          ],
        }
      : {}),
    eventType: made.service === 'signin' ? 'AwsConsoleSignIn' : 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: account,
    ...(random() < 0.4 ? { sharedEventID: uuid(random) } : {}),
    eventCategory: 'Management',
    ...(random() < 0.7
      ? { tlsDetails: { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256', clientProvidedHostHeader: `${made.service}.${region}.amazonaws.com` } }
      : {}),
  };
}

export interface TrailFile {
  readonly gzip: Buffer;
  readonly bytes: number;
  readonly records: number;
}

/** Files of `Records`, from small to large, as CloudTrail delivers them. */
export function makeFiles(count: number, seed: number): readonly TrailFile[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const account = String(111_111_111_111 + (index % 7) * 1_010_101);
    const records = [300, 700, 1500, 3000, 5000][index % 5] ?? 300;
    const text = JSON.stringify({ Records: Array.from({ length: records }, () => recordOf(random, account)) });
    return { gzip: gzipSync(text), bytes: text.length, records };
  });
}
