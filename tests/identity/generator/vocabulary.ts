// The few names of which all random organisations are made, so that policies and requests meet often.

export const MANAGEMENT = '111111111111';
export const MEMBER = '222222222222';
const OTHER_MEMBER = '333333333333';
/** In the model, in no organisation. */
export const LONER = '444444444444';
/** Not in the model. */
export const STRANGER = '999999999999';
export const ACCOUNTS = [MEMBER, OTHER_MEMBER, MANAGEMENT, LONER] as const;
export const CANONICAL: ReadonlyMap<string, string> = new Map([
  [MEMBER, 'aa22'],
  [OTHER_MEMBER, 'bb33'],
]);

export const ROOT = 'r-ab12';
export const OUS = ['ou-ab12-one', 'ou-ab12-two', 'ou-ab12-three'] as const;
export const ORGANIZATION = 'o-example';

/** Names of users and roles; the same in every account. */
export const user = (account: string): string => `arn:aws:iam::${account}:user/ada`;
export const userWithPath = (account: string): string => `arn:aws:iam::${account}:user/team/Bob`;
export const role = (account: string): string => `arn:aws:iam::${account}:role/app`;
export const roleWithPath = (account: string): string => `arn:aws:iam::${account}:role/team/ops`;
export const serviceLinkedRole = (account: string): string => `arn:aws:iam::${account}:role/aws-service-role/sns.amazonaws.com/AWSServiceRoleForSNS`;
export const reservedRole = (account: string): string => `arn:aws:iam::${account}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef`;
export const SESSIONS = ['s1', 's2'] as const;
export const session = (arn: string, name: string): string =>
  `${arn.slice(0, arn.indexOf(':role/')).replace(':iam:', ':sts:')}:assumed-role/${arn.split('/').at(-1)}/${name}`;
export const federatedUser = (account: string, name: string): string => `arn:aws:sts::${account}:federated-user/${name}`;
export const rootUser = (account: string): string => `arn:aws:iam::${account}:root`;
export const SERVICES = ['sns.amazonaws.com', 'lambda.amazonaws.com'] as const;
export const PROVIDERS = [`arn:aws:iam::${MEMBER}:saml-provider/Corp`, 'accounts.google.com'] as const;
export const ENDPOINTS = ['vpce-1', 'vpce-2'] as const;

/** What one model is about: the actions that are asked and the resources on which. */
export interface Theme {
  readonly service: string;
  readonly actions: readonly string[];
  /** Resources, given the account that owns them. */
  readonly resources: (account: string) => readonly string[];
  /** Actions that are asked on `*`. */
  readonly without: readonly string[];
}

const R = 'us-east-1';
export const BUCKET = 'arn:aws:s3:::records';
export const accessPoint = (account: string): string => `arn:aws:s3:${R}:${account}:accesspoint/reader`;
const queue = (account: string): string => `arn:aws:sqs:${R}:${account}:mail`;
const key = (account: string, name: string): string => `arn:aws:kms:${R}:${account}:key/${name}`;
const secret = (account: string): string => `arn:aws:secretsmanager:${R}:${account}:secret:db-AbCdEf`;
const table = (account: string): string => `arn:aws:dynamodb:${R}:${account}:table/orders`;
const lambda = (account: string): string => `arn:aws:lambda:${R}:${account}:function:bill`;
const instance = (account: string): string => `arn:aws:ec2:${R}:${account}:instance/i-1`;
const fileSystem = (account: string): string => `arn:aws:elasticfilesystem:${R}:${account}:file-system/fs-1`;

export const THEMES: readonly Theme[] = [
  {
    service: 's3',
    actions: ['s3:GetObject', 's3:PutObject', 's3:GetObjectAcl', 's3:DeleteObject'],
    resources: () => [`${BUCKET}/home/ada`, `${BUCKET}/k`, 'arn:aws:s3:::elsewhere/k'],
    without: [],
  },
  {
    service: 's3',
    actions: ['s3:ListBucket', 's3:GetBucketAcl', 's3:GetBucketPolicy', 's3:PutBucketPolicy'],
    resources: () => [BUCKET, BUCKET, 'arn:aws:s3:::elsewhere'],
    without: ['s3:ListAllMyBuckets'],
  },
  {
    service: 's3',
    actions: ['s3:GetObject', 's3:PutObject'],
    resources: (account) => [`${accessPoint(account)}/object/k`, `${accessPoint(account)}/object/k`, `${BUCKET}/k`],
    without: [],
  },
  {
    service: 's3',
    actions: ['s3:GetDataAccess'],
    resources: (account) => [`arn:aws:s3:${R}:${account}:access-grants/default`],
    without: [],
  },
  {
    service: 'sqs',
    actions: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:SetQueueAttributes', 'sqs:AddPermission'],
    resources: (account) => [queue(account), `${queue(account)}-2`],
    without: ['sqs:ListQueues'],
  },
  {
    service: 'kms',
    actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:DescribeKey', 'kms:CreateGrant', 'kms:RetireGrant', 'kms:PutKeyPolicy'],
    resources: (account) => [key(account, 'k1'), key(account, 'aws')],
    without: ['kms:ListKeys'],
  },
  {
    service: 'secretsmanager',
    actions: ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'],
    resources: (account) => [secret(account)],
    without: [],
  },
  {
    service: 'sts',
    actions: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'],
    resources: (account) => [role(account), roleWithPath(account), serviceLinkedRole(account)],
    without: ['sts:GetCallerIdentity'],
  },
  { service: 'dynamodb', actions: ['dynamodb:GetItem', 'dynamodb:Query'], resources: (account) => [table(account), `${table(account)}/index/i`], without: [] },
  { service: 'lambda', actions: ['lambda:InvokeFunction', 'lambda:GetFunction'], resources: (account) => [lambda(account)], without: [] },
  {
    service: 'ec2',
    actions: ['ec2:StartInstances', 'ec2:StopInstances', 'ec2:CreateVolume'],
    resources: (account) => [instance(account)],
    without: ['ec2:DescribeInstances'],
  },
  // From here on: what services decide whatever policies say.
  {
    service: 'sts',
    actions: ['sts:GetFederationToken', 'sts:GetSessionToken', 'sts:GetCallerIdentity', 'sts:AssumeRole'],
    resources: (account) => [federatedUser(account, 'fed'), '*', role(account)],
    without: ['sts:GetSessionToken', 'sts:GetCallerIdentity'],
  },
  {
    service: 'iam',
    actions: ['iam:ChangePassword', 'iam:GetAccountPasswordPolicy', 'iam:GetUser'],
    resources: (account) => [user(account), userWithPath(account), '*'],
    without: ['iam:GetAccountPasswordPolicy'],
  },
  {
    service: 'elasticfilesystem',
    actions: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite', 'elasticfilesystem:DescribeFileSystems'],
    resources: (account) => [fileSystem(account)],
    without: [],
  },
  {
    service: 'execute-api',
    actions: ['execute-api:Invoke', 'execute-api:ManageConnections'],
    resources: (account) => [`arn:aws:execute-api:${R}:${account}:a1b2c3/prod/GET/x`, `arn:aws:execute-api:${R}:${account}:d4e5f6/prod/GET/x`],
    without: [],
  },
  {
    service: 'organizations',
    actions: [
      'organizations:DescribeAccount',
      'organizations:ListParents',
      'organizations:DescribeOrganization',
      'organizations:DescribeEffectivePolicy',
      'organizations:DescribeHandshake',
      'organizations:AcceptHandshake',
      'organizations:TagResource',
      'organizations:MoveAccount',
    ],
    resources: () => [
      `arn:aws:organizations::${MANAGEMENT}:account/${ORGANIZATION}/${MEMBER}`,
      `arn:aws:organizations::${MANAGEMENT}:handshake/${ORGANIZATION}/invite/h-examplehandshakeid111`,
      '*',
    ],
    without: ['organizations:ListAccounts', 'organizations:CreatePolicy'],
  },
  {
    service: 'glue',
    actions: ['glue:GetTable', 'glue:DeleteTable'],
    resources: (account) => [`arn:aws:glue:${R}:${account}:table/sales/orders`],
    without: ['glue:ListJobs'],
  },
];

/** Where the themes begin that are about little else than what one service decides by itself. */
export const THEMES_OF_FEW_RULES = THEMES.findIndex(({ actions }) => actions.includes('sts:GetFederationToken'));
