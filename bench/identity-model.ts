// An organisation for the benchmarks of the identity engine, and requests against it: the same for the same numbers.

import type { AccessModel, AccessRequest, ModelNode, ModelPolicy, ModelPrincipal, ModelResource } from '../dist/identity/index.js';

export interface IdentityOrganization {
  readonly model: AccessModel;
  readonly roles: readonly string[];
  readonly objects: readonly string[];
}

const PRINCIPALS_PER_ACCOUNT = 25;
const ORG = 'o-bench12345';
const ROOT = 'r-bnch';
const FULL = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const SERVICES = ['s3', 'dynamodb', 'sqs', 'sns', 'kms', 'lambda', 'ec2', 'logs', 'secretsmanager', 'ssm'];
// biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
const HOMES = 'arn:aws:s3:::acme-home/${aws:PrincipalTag/team}/*';
const VERBS = ['Get*', 'List*', 'Describe*', 'Put*', 'Create*', 'Delete*', 'Update*', 'Send*', 'Receive*', 'Invoke*'];

/** An organisation of so many principals, nine in ten of them roles, with SCPs at three levels, RCPs, boundaries, bucket and key policies. */
export function identityOrganization(principals: number): IdentityOrganization {
  const accounts = Array.from({ length: Math.ceil(principals / PRINCIPALS_PER_ACCOUNT) }, (_, i) => String(100_000_000_000 + i * 7919));
  const policies: ModelPolicy[] = [];
  const policy = (id: string, account: string, document: unknown) => {
    policies.push({ id, name: id.slice(id.lastIndexOf('/') + 1), account, document: document as ModelPolicy['document'] });
    return id;
  };
  const people: ModelPrincipal[] = [];
  const resources: ModelResource[] = [];
  const full = policy('arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess', 'aws', FULL);
  const fullRcp = policy('arn:aws:organizations::aws:policy/resource_control_policy/p-RCPFullAWSAccess', 'aws', {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
  });
  const nodes = nodesOf(policy, full, fullRcp);
  const shared = Array.from({ length: 40 }, (_, i) => policy(`arn:aws:iam::aws:policy/Shared${i}`, 'aws', sharedDocument(i)));
  for (const [index, account] of accounts.entries()) {
    const boundary = policy(`arn:aws:iam::${account}:policy/boundary`, account, boundaryDocument(account));
    const bucket = `arn:aws:s3:::acme-data-${account}`;
    const bucketPolicy = policy(`${bucket}#policy`, account, bucketDocument(bucket));
    resources.push({ arn: bucket, type: 'AWS::S3::Bucket', account, tags: { team: `team-${index % 20}` }, policy: bucketPolicy });
    const key = `arn:aws:kms:eu-central-1:${account}:key/${account}-0000`;
    const keyPolicy = policy(`${key}#policy`, account, keyDocument(account));
    resources.push({ arn: key, type: 'AWS::KMS::Key', account, tags: {}, policy: keyPolicy, kms: { grants: [], aliases: ['alias/data'] } });
    const place = `eu-central-1:${account}`;
    resources.push({ arn: `arn:aws:sqs:${place}:jobs`, type: 'AWS::SQS::Queue', account, tags: {} });
    resources.push({ arn: `arn:aws:dynamodb:${place}:table/orders`, type: 'AWS::DynamoDB::Table', account, tags: {} });
    for (let i = 0; i < PRINCIPALS_PER_ACCOUNT && people.length < principals; i++) {
      const isUser = i % 10 === 9;
      const arn = `arn:aws:iam::${account}:${isUser ? 'user' : 'role'}/${i % 3 === 0 ? 'service/' : ''}app-${i}`;
      const inline = policy(`${arn}#inline/own`, account, ownDocument(index * PRINCIPALS_PER_ACCOUNT + i, account));
      people.push({
        kind: isUser ? 'user' : 'role',
        arn,
        account,
        uniqueId: `${isUser ? 'AIDA' : 'AROA'}${account}${i}`,
        tags: { team: `team-${i % 20}` },
        policies: [{ policy: inline }, { policy: shared[(index + i) % 40] as string }, { policy: shared[(index * 3 + i * 7) % 40] as string }],
        ...(i % 5 < 2 ? { boundary } : {}),
        ...(isUser ? {} : { trust: policy(`${arn}#trust`, account, trustDocument(account)) }),
      });
    }
  }
  return {
    model: {
      partition: 'aws',
      organization: { id: ORG, managementAccount: '999999999999', policyTypes: ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'], nodes },
      accounts: [
        { id: '999999999999', parent: ROOT, scps: [full], rcps: [fullRcp] },
        ...accounts.map((id, i) => ({ id, parent: `ou-bnch-${i % 12}`, scps: [full], rcps: [fullRcp] })),
      ],
      policies,
      principals: people,
      resources,
      endpoints: [],
    },
    roles: people.filter((one) => one.kind === 'role').map((one) => one.arn),
    objects: accounts.map((account) => `arn:aws:s3:::acme-data-${account}/2026/11/report.csv`),
  };
}

type AddPolicy = (id: string, account: string, document: unknown) => string;

/** The root, three OUs below it and twelve below those, each level with guardrails of its own. */
function nodesOf(policy: AddPolicy, full: string, fullRcp: string): readonly ModelNode[] {
  const scp = (name: string, ...Statement: readonly object[]) => policy(`p-${name}`, '999999999999', { Version: '2012-10-17', Statement });
  const regions = scp('regions', {
    Sid: 'OnlyOurRegions',
    Effect: 'Deny',
    NotAction: ['iam:*', 'sts:*', 'organizations:*', 'route53:*', 'cloudfront:*', 'support:*', 's3:GetAccountPublic*', 's3:ListAllMyBuckets'],
    Resource: '*',
    Condition: {
      StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] },
      ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/breakglass' },
    },
  });
  const root = scp('root-user', { Effect: 'Deny', Action: '*', Resource: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } } });
  const trails = scp('trails', {
    Effect: 'Deny',
    Action: ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail', 'config:Delete*', 'guardduty:Delete*'],
    Resource: '*',
  });
  const tls = scp('tls', { Effect: 'Deny', Action: ['s3:*', 'sqs:*'], Resource: '*', Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } });
  const rcp = policy('p-perimeter', '999999999999', {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: ['s3:*', 'sqs:*', 'kms:*', 'secretsmanager:*', 'sts:*'],
        Resource: '*',
        Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': ORG }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } },
      },
    ],
  });
  return [
    { id: ROOT, scps: [full, root, trails], rcps: [fullRcp, rcp] },
    ...[0, 1, 2].map((i) => ({ id: `ou-bnch-top${i}`, parent: ROOT, scps: [full, regions], rcps: [fullRcp] })),
    ...Array.from({ length: 12 }, (_, i) => ({ id: `ou-bnch-${i}`, parent: `ou-bnch-top${i % 3}`, scps: [full, tls], rcps: [fullRcp] })),
  ];
}

function sharedDocument(i: number): object {
  const statements = Array.from({ length: 4 }, (_, k) => ({
    Sid: `S${k}`,
    Effect: 'Allow',
    Action: [0, 1, 2].map((n) => `${SERVICES[(i + k + n) % SERVICES.length]}:${VERBS[(i * 3 + k + n) % 3]}`),
    Resource: '*',
    ...(k === 3 ? { Condition: { StringEquals: { 'aws:ResourceTag/team': `team-${i % 20}` } } } : {}),
  }));
  return { Version: '2012-10-17', Statement: statements };
}

function ownDocument(i: number, account: string): object {
  const service = SERVICES[i % SERVICES.length];
  return {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: [`${service}:${VERBS[i % 10]}`, `${service}:${VERBS[(i * 7 + 3) % 10]}`], Resource: `arn:aws:${service}:*:${account}:*` },
      {
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:PutObject'],
        Resource: [`arn:aws:s3:::acme-data-${account}/2026/*`, HOMES],
      },
      { Effect: 'Deny', Action: 's3:Delete*', Resource: '*', Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } },
    ],
  };
}

function boundaryDocument(account: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: SERVICES.map((service) => `${service}:*`), Resource: '*' },
      { Effect: 'Deny', Action: ['iam:*', 'organizations:*'], Resource: `arn:aws:iam::${account}:*` },
    ],
  };
}

function bucketDocument(bucket: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [bucket, `${bucket}/*`], Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${bucket}/public/*`, Condition: { StringEquals: { 'aws:PrincipalOrgID': ORG } } },
    ],
  };
}

function keyDocument(account: string): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*', Resource: '*' }] };
}

function trustDocument(account: string): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'sts:AssumeRole' }] };
}

const ACTIONS = [
  's3:GetObject',
  's3:PutObject',
  's3:DeleteObject',
  'sqs:SendMessage',
  'dynamodb:GetItem',
  'kms:Decrypt',
  'ec2:DescribeInstances',
  'logs:PutLogEvents',
];

/** So many different complete requests, with twelve keys of context each, as they come from a log: plain objects. */
export function identityRequests({ model, objects }: IdentityOrganization, howMany: number): readonly AccessRequest[] {
  return Array.from({ length: howMany }, (_, i): AccessRequest => {
    const who = model.principals[(i * 7919) % model.principals.length] as ModelPrincipal;
    const action = ACTIONS[i % ACTIONS.length] as string;
    return {
      principal: who.kind === 'user' ? { kind: 'user', arn: who.arn } : { kind: 'role-session', role: who.arn, session: `run-${i % 97}` },
      action,
      resource: resourceOf(action, who.account, objects[(i * 31) % objects.length] as string, i),
      context: {
        'aws:SourceIp': `198.51.100.${i % 256}`,
        'aws:SecureTransport': i % 50 !== 0,
        'aws:RequestedRegion': i % 20 === 0 ? 'us-east-1' : 'eu-central-1',
        'aws:MultiFactorAuthPresent': i % 3 === 0,
        'aws:CurrentTime': '2026-11-01T06:00:00Z',
        'aws:EpochTime': 1_793_512_800,
        'aws:UserAgent': 'aws-sdk-js/3.1169.0',
        'aws:ViaAWSService': false,
        'aws:TokenIssueTime': '2026-11-01T05:30:00Z',
        's3:authType': 'REST-HEADER',
        's3:signatureversion': 'AWS4-HMAC-SHA256',
        's3:TlsVersion': '1.3',
      },
    };
  });
}

function resourceOf(action: string, account: string, object: string, i: number): string {
  const own = i % 4 === 0 ? object : `arn:aws:s3:::acme-data-${account}/2026/11/report.csv`;
  switch (action.slice(0, action.indexOf(':'))) {
    case 's3':
      return own;
    case 'kms':
      return `arn:aws:kms:eu-central-1:${account}:key/${account}-0000`;
    case 'sqs':
      return `arn:aws:sqs:eu-central-1:${account}:jobs`;
    case 'dynamodb':
      return `arn:aws:dynamodb:eu-central-1:${account}:table/orders`;
    case 'logs':
      return `arn:aws:logs:eu-central-1:${account}:log-group:/app/${i % 10}:log-stream:x`;
    default:
      return '*';
  }
}
