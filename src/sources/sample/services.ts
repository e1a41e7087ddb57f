// Secrets, certificates, functions, logs, topics, queues and event rules, each in its own API's shape.

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { document } from './iam-roles.ts';
import { type Site, type Tags, tagList, tagsOf } from './site.ts';

export function secretRecord(site: Site, name: string, keyArn: string | undefined, rotatedBy: string | undefined, otherwise: JsonObject = {}): ResourceRecord {
  const tags = tagsOf(site, name);
  const rotation: JsonObject =
    rotatedBy === undefined
      ? {}
      : {
          RotationEnabled: true,
          RotationLambdaARN: rotatedBy,
          RotationRules: { AutomaticallyAfterDays: 30 },
          LastRotatedDate: site.sample.ago(9),
          NextRotationDate: site.sample.ago(-21),
        };
  return site.make(
    'AWS::SecretsManager::Secret',
    {
      ARN: site.arn('secretsmanager', `secret:${name}-${site.sample.seeded.alphanumeric(6, `${site.account.index} ${site.region} secret ${name}`)}`),
      Name: name,
      ...(keyArn === undefined ? {} : { KmsKeyId: keyArn }),
      ...rotation,
      LastChangedDate: site.sample.ago(9),
      LastAccessedDate: site.sample.ago(1),
      CreatedDate: site.sample.ago(700),
      SecretVersionsToStages: { [site.uuid(`secret version ${name}`)]: ['AWSCURRENT'] },
      ResourcePolicy: null,
      Tags: tagList(tags),
      ...otherwise,
    },
    tags,
  );
}

export function certificateArn(site: Site, domain: string): string {
  return site.arn('acm', `certificate/${site.uuid(`certificate ${domain}`)}`);
}

export function certificateRecord(site: Site, domain: string, daysLeft: number, inUseBy: readonly string[], isImported = false): ResourceRecord {
  return site.make(
    'AWS::CertificateManager::Certificate',
    {
      CertificateArn: certificateArn(site, domain),
      DomainName: domain,
      SubjectAlternativeNames: [domain],
      Serial: site.hex(32, `serial ${domain}`).replace(/(..)(?=.)/g, '$1:'),
      Subject: `CN=${domain}`,
      Issuer: isImported ? 'Acme Internal CA' : 'Amazon',
      ...(isImported ? { ImportedAt: site.sample.ago(353) } : { IssuedAt: site.sample.ago(200), CreatedAt: site.sample.ago(200) }),
      Status: 'ISSUED',
      NotBefore: site.sample.ago(daysLeft < 30 ? 353 : 200),
      NotAfter: site.sample.ago(-daysLeft),
      KeyAlgorithm: 'RSA-2048',
      SignatureAlgorithm: 'SHA256WITHRSA',
      InUseBy: inUseBy,
      Type: isImported ? 'IMPORTED' : 'AMAZON_ISSUED',
      RenewalEligibility: isImported ? 'INELIGIBLE' : 'ELIGIBLE',
    },
    tagsOf(site, domain),
  );
}

export function functionArn(site: Site, name: string): string {
  return site.arn('lambda', `function:${name}`);
}

interface FunctionPlan {
  readonly name: string;
  /** Names, for one inside a VPC. */
  readonly vpc?: { readonly name: string; readonly subnets: readonly string[]; readonly groups: readonly string[] };
  readonly keyArn?: string;
  readonly runtime?: string;
  /** Statements that let others call it. */
  readonly allowed?: readonly JsonObject[];
}

export function functionRecord(site: Site, plan: FunctionPlan): ResourceRecord {
  const { name, vpc, keyArn, allowed, runtime = 'nodejs24.x' } = plan;
  const inVpc =
    vpc === undefined
      ? {}
      : {
          VpcConfig: {
            SubnetIds: vpc.subnets.map((subnet) => site.id('subnet', subnet)),
            SecurityGroupIds: vpc.groups.map((group) => site.id('sg', group)),
            VpcId: site.id('vpc', vpc.name),
            Ipv6AllowedForDualStack: false,
          },
        };
  return site.make(
    'AWS::Lambda::Function',
    {
      FunctionName: name,
      FunctionArn: functionArn(site, name),
      Runtime: runtime,
      Role: site.globalArn('iam', 'role/worker'),
      Handler: 'index.handler',
      CodeSize: 48_211,
      Timeout: 30,
      MemorySize: 512,
      LastModified: site.sample.ago(20),
      Version: '$LATEST',
      ...inVpc,
      ...(keyArn === undefined ? {} : { KMSKeyArn: keyArn }),
      Environment: { Variables: { STAGE: site.account.environment } },
      TracingConfig: { Mode: 'Active' },
      PackageType: 'Zip',
      Architectures: ['arm64'],
      EphemeralStorage: { Size: 512 },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: `/aws/lambda/${name}` },
      Policy: allowed === undefined ? null : JSON.stringify(document(...allowed)),
      FunctionUrlConfigs: [],
    },
    tagsOf(site, name),
  );
}

export function logGroupRecord(site: Site, name: string, retention: number, keyArn: string | undefined): ResourceRecord {
  return site.make(
    'AWS::Logs::LogGroup',
    {
      logGroupName: name,
      creationTime: Date.parse(site.sample.ago(800)),
      retentionInDays: retention,
      metricFilterCount: 0,
      arn: site.arn('logs', `log-group:${name}:*`),
      logGroupArn: site.arn('logs', `log-group:${name}`),
      storedBytes: 1_000_000,
      ...(keyArn === undefined ? {} : { kmsKeyId: keyArn }),
      logGroupClass: 'STANDARD',
      ResourcePolicies: [],
    },
    tagsOf(site, name),
  );
}

/** `allowed` besides the account itself. */
export function topicRecord(site: Site, name: string, keyArn: string, ...allowed: readonly JsonObject[]): ResourceRecord {
  const arn = site.arn('sns', name);
  const own = { Effect: 'Allow', Principal: { AWS: site.globalArn('iam', 'root') }, Action: 'sns:Publish', Resource: arn };
  return site.make(
    'AWS::SNS::Topic',
    {
      TopicArn: arn,
      Attributes: {
        TopicArn: arn,
        Owner: site.account.id,
        DisplayName: name,
        KmsMasterKeyId: keyArn,
        Policy: JSON.stringify(document(own, ...allowed)),
        SubscriptionsConfirmed: '1',
        SubscriptionsPending: '0',
        SubscriptionsDeleted: '0',
      },
    },
    tagsOf(site, name),
  );
}

export function queueRecord(site: Site, name: string, keyArn: string, ...allowed: readonly JsonObject[]): ResourceRecord {
  const arn = site.arn('sqs', name);
  const own = { Effect: 'Allow', Principal: { AWS: site.globalArn('iam', 'root') }, Action: 'sqs:*', Resource: arn };
  return site.make(
    'AWS::SQS::Queue',
    {
      QueueArn: arn,
      ApproximateNumberOfMessages: '0',
      CreatedTimestamp: String(Date.parse(site.sample.ago(700)) / 1000),
      LastModifiedTimestamp: String(Date.parse(site.sample.ago(100)) / 1000),
      VisibilityTimeout: '30',
      MaximumMessageSize: '262144',
      MessageRetentionPeriod: '345600',
      DelaySeconds: '0',
      ReceiveMessageWaitTimeSeconds: '20',
      KmsMasterKeyId: keyArn,
      KmsDataKeyReusePeriodSeconds: '300',
      Policy: JSON.stringify(document(own, ...allowed)),
    },
    tagsOf(site, name),
  );
}

/** `target` is an ARN. */
export function eventRuleRecord(site: Site, name: string, pattern: JsonObject, target: string, tags: Tags = {}): ResourceRecord {
  return site.make(
    'AWS::Events::Rule',
    {
      Name: name,
      Arn: site.arn('events', `rule/${name}`),
      EventPattern: JSON.stringify(pattern),
      State: 'ENABLED',
      Description: name,
      EventBusName: 'default',
      Targets: [{ Id: 'target', Arn: target }],
    },
    tagsOf(site, name, tags),
  );
}
