// An organisation in the emulator, built through the AWS SDK: four accounts in two OUs, with resources in two Regions.
// Every resource that is made is noted down, as the snapshot must have it.

import { crc32, deflateRawSync } from 'node:zlib';
import { CloudTrailClient, CreateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { CloudWatchLogsClient, CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVolumeCommand,
  CreateVpcCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { CreateRepositoryCommand, ECRClient } from '@aws-sdk/client-ecr';
import { CreateDetectorCommand, GuardDutyClient } from '@aws-sdk/client-guardduty';
import {
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  PutRolePolicyCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import { CreateAliasCommand, CreateKeyCommand, EnableKeyRotationCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  AttachPolicyCommand,
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand as CreateScpCommand,
  EnablePolicyTypeCommand,
  ListRootsCommand,
  MoveAccountCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { CreateDBInstanceCommand, RDSClient } from '@aws-sdk/client-rds';
import {
  CreateBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

export const REGIONS = ['eu-west-1', 'us-east-1'] as const;
/** Words that must stand nowhere in a snapshot. */
export const SECRET = 'hunter2-must-not-be-kept';

export interface Made {
  readonly type: string;
  readonly account: string;
  readonly region: string;
  readonly id: string;
  /** Members that the record's configuration must have. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface Built {
  readonly management: string;
  readonly accounts: readonly string[];
  readonly prodOu: string;
  readonly prodAccounts: readonly string[];
  readonly made: readonly Made[];
}

interface Config {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };
}

const OWN = { accessKeyId: 'test', secretAccessKey: 'test' };
const POLICY = (effect: string, action: string) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: effect, Action: action, Resource: '*' }] });
const TRUST = (service: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }] });

export async function buildOrganization(endpoint: string): Promise<Built> {
  const config: Config = { endpoint, region: 'us-east-1', credentials: OWN };
  const made: Made[] = [];
  const organizations = new OrganizationsClient(config);
  const { Account: management = '' } = await new STSClient(config).send(new GetCallerIdentityCommand({}));
  const { Organization: organization } = await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  made.push({ type: 'AWS::Organizations::Organization', account: management, region: 'global', id: organization?.Id ?? '', config: { FeatureSet: 'ALL' } });
  const root = (await organizations.send(new ListRootsCommand({}))).Roots?.[0]?.Id ?? '';
  const unit = async (parent: string, name: string) => {
    const { OrganizationalUnit: made1 } = await organizations.send(new CreateOrganizationalUnitCommand({ ParentId: parent, Name: name }));
    made.push({
      type: 'AWS::Organizations::OrganizationalUnit',
      account: management,
      region: 'global',
      id: made1?.Id ?? '',
      config: { Name: name, ParentId: [parent] },
    });
    return made1?.Id ?? '';
  };
  const workloads = await unit(root, 'Workloads');
  const prodOu = await unit(workloads, 'Prod');
  const account = async (name: string, parent: string) => {
    const { CreateAccountStatus: status } = await organizations.send(new CreateAccountCommand({ AccountName: name, Email: `${name}@example.com` }));
    const id = status?.AccountId ?? '';
    if (parent !== root) await organizations.send(new MoveAccountCommand({ AccountId: id, SourceParentId: root, DestinationParentId: parent }));
    made.push({ type: 'AWS::Organizations::Account', account: management, region: 'global', id, config: { Name: name, ParentId: [parent] } });
    return id;
  };
  const log = await account('log-archive', root);
  const dev = await account('dev', workloads);
  const prod = await account('prod', prodOu);
  await organizations.send(new EnablePolicyTypeCommand({ RootId: root, PolicyType: 'SERVICE_CONTROL_POLICY' })).catch(() => {});
  const scp = await organizations.send(
    new CreateScpCommand({ Name: 'no-leaving', Description: '', Type: 'SERVICE_CONTROL_POLICY', Content: POLICY('Deny', 'organizations:LeaveOrganization') }),
  );
  const scpId = scp.Policy?.PolicySummary?.Id ?? '';
  await organizations.send(new AttachPolicyCommand({ PolicyId: scpId, TargetId: prodOu }));
  made.push({
    type: 'AWS::Organizations::Policy',
    account: management,
    region: 'global',
    id: scpId,
    config: { Name: 'no-leaving', Content: POLICY('Deny', 'organizations:LeaveOrganization') },
  });

  const accounts = [management, log, dev, prod];
  for (const [index, id] of accounts.entries()) {
    const credentials = id === management ? OWN : await assume(config, id);
    await fillGlobal({ ...config, credentials }, id, index, made);
    for (const region of REGIONS) await fillRegion({ ...config, region, credentials }, id, made);
  }
  return { management, accounts, prodOu, prodAccounts: [prod], made };
}

async function assume(config: Config, account: string): Promise<Config['credentials']> {
  const { Credentials: got } = await new STSClient(config).send(
    new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${account}:role/OrganizationAccountAccessRole`, RoleSessionName: 'build' }),
  );
  return { accessKeyId: got?.AccessKeyId ?? '', secretAccessKey: got?.SecretAccessKey ?? '', sessionToken: got?.SessionToken ?? '' };
}

async function fillGlobal(config: Config, account: string, index: number, made: Made[]): Promise<void> {
  const note = (type: string, id: string, more: Pick<Made, 'config' | 'tags'> = {}) => made.push({ type, account, region: 'global', id, ...more });
  const iam = new IAMClient(config);
  await iam.send(new CreateUserCommand({ UserName: `user-${index}`, Tags: [{ Key: 'team', Value: 'red' }] }));
  note('AWS::IAM::User', `user-${index}`, { tags: { team: 'red' } });
  await iam.send(new CreateGroupCommand({ GroupName: 'developers' }));
  note('AWS::IAM::Group', 'developers');
  await iam.send(new CreateRoleCommand({ RoleName: 'app', AssumeRolePolicyDocument: TRUST('ec2.amazonaws.com') }));
  await iam.send(new PutRolePolicyCommand({ RoleName: 'app', PolicyName: 'inline', PolicyDocument: POLICY('Allow', 's3:GetObject') }));
  note('AWS::IAM::Role', 'app');
  // A role for each kind of thing that needs one, so that the emulator finds it.
  await iam.send(new CreateRoleCommand({ RoleName: 'lambda', AssumeRolePolicyDocument: TRUST('lambda.amazonaws.com') }));
  await iam.send(new CreatePolicyCommand({ PolicyName: 'read', PolicyDocument: POLICY('Allow', 's3:ListBucket') }));
  note('AWS::IAM::ManagedPolicy', 'read');
  await iam.send(new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 10 + index }));
  note('AWS::IAM::AccountPasswordPolicy', 'password-policy', { config: { MinimumPasswordLength: 10 + index } });
}

async function fillRegion(config: Config, account: string, made: Made[]): Promise<void> {
  const { region } = config;
  const note = (type: string, id: string, more: Pick<Made, 'config' | 'tags'> = {}) => made.push({ type, account, region, id, ...more });

  const s3 = new S3Client({ ...config, forcePathStyle: true });
  const bucket = `data-${account}-${region}`;
  await s3.send(
    new CreateBucketCommand({
      Bucket: bucket,
      ...(region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region as 'eu-west-1' } }),
    }),
  );
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` }],
  });
  await s3.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: policy }));
  await s3.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  await s3.send(new PutBucketTaggingCommand({ Bucket: bucket, Tagging: { TagSet: [{ Key: 'class', Value: 'public' }] } }));
  await s3.send(
    new PutBucketEncryptionCommand({
      Bucket: bucket,
      ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
    }),
  );
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket: bucket,
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: false, RestrictPublicBuckets: false },
    }),
  );
  note('AWS::S3::Bucket', bucket, { config: { Policy: policy, Versioning: { Status: 'Enabled' } }, tags: { class: 'public' } });
  await s3.send(
    new CreateBucketCommand({
      Bucket: `bare-${account}-${region}`,
      ...(region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region as 'eu-west-1' } }),
    }),
  );
  note('AWS::S3::Bucket', `bare-${account}-${region}`, { config: { Policy: null, PublicAccessBlockConfiguration: null, ReplicationConfiguration: null } });

  const kms = new KMSClient(config);
  const { KeyMetadata: key } = await kms.send(new CreateKeyCommand({ Description: 'data' }));
  await kms.send(new EnableKeyRotationCommand({ KeyId: key?.KeyId }));
  await kms.send(new CreateAliasCommand({ AliasName: 'alias/data', TargetKeyId: key?.KeyId }));
  note('AWS::KMS::Key', key?.KeyId ?? '', { config: { Description: 'data', Enabled: true } });
  note('AWS::KMS::Alias', 'alias/data', { config: { TargetKeyId: key?.KeyId } });

  const ec2 = new EC2Client(config);
  const { Vpc: vpc } = await ec2.send(
    new CreateVpcCommand({ CidrBlock: '10.1.0.0/16', TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'main' }] }] }),
  );
  note('AWS::EC2::VPC', vpc?.VpcId ?? '', { config: { CidrBlock: '10.1.0.0/16', IsDefault: false }, tags: { Name: 'main' } });
  const { Subnet: subnet } = await ec2.send(new CreateSubnetCommand({ VpcId: vpc?.VpcId, CidrBlock: '10.1.1.0/24' }));
  note('AWS::EC2::Subnet', subnet?.SubnetId ?? '', { config: { VpcId: vpc?.VpcId } });
  const { GroupId: group = '' } = await ec2.send(new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'web', VpcId: vpc?.VpcId }));
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId: group,
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    }),
  );
  note('AWS::EC2::SecurityGroup', group, { config: { GroupName: 'web' } });
  const { Instances: instances } = await ec2.send(
    new RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      MinCount: 1,
      MaxCount: 1,
      SubnetId: subnet?.SubnetId,
      UserData: Buffer.from(SECRET).toString('base64'),
    }),
  );
  note('AWS::EC2::Instance', instances?.[0]?.InstanceId ?? '', { config: { SubnetId: subnet?.SubnetId } });
  const { VolumeId: volume = '' } = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 1, Encrypted: true }));
  note('AWS::EC2::Volume', volume, { config: { Encrypted: true, Size: 1 } });

  const { TopicArn: topic = '' } = await new SNSClient(config).send(new CreateTopicCommand({ Name: 'alarms' }));
  note('AWS::SNS::Topic', topic);
  await new SQSClient(config).send(new CreateQueueCommand({ QueueName: 'jobs' }));
  note('AWS::SQS::Queue', `arn:aws:sqs:${region}:${account}:jobs`);
  await new SecretsManagerClient(config).send(new CreateSecretCommand({ Name: 'database', SecretString: SECRET }));
  note('AWS::SecretsManager::Secret', 'database');
  await new SSMClient(config).send(new PutParameterCommand({ Name: '/app/password', Type: 'SecureString', Value: SECRET }));
  await new DynamoDBClient(config).send(
    new CreateTableCommand({
      TableName: 'items',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  note('AWS::DynamoDB::Table', 'items', { config: { TableStatus: 'ACTIVE' } });
  await new RDSClient(config).send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: 'orders',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'postgres',
      MasterUsername: 'owner',
      MasterUserPassword: SECRET,
      AllocatedStorage: 20,
      StorageEncrypted: true,
    }),
  );
  note('AWS::RDS::DBInstance', 'orders', { config: { Engine: 'postgres', StorageEncrypted: true } });
  await new ECRClient(config).send(new CreateRepositoryCommand({ repositoryName: 'app' }));
  note('AWS::ECR::Repository', 'app');
  await new LambdaClient(config).send(
    new CreateFunctionCommand({
      FunctionName: 'handler',
      Runtime: 'nodejs22.x',
      Role: `arn:aws:iam::${account}:role/lambda`,
      Handler: 'index.handler',
      Code: { ZipFile: zipOf('index.js', 'exports.handler = async () => {};') },
      Environment: { Variables: { PASSWORD: SECRET } },
    }),
  );
  note('AWS::Lambda::Function', 'handler', { config: { Runtime: 'nodejs22.x' } });
  await new CloudWatchLogsClient(config).send(new CreateLogGroupCommand({ logGroupName: '/app/web' }));
  note('AWS::Logs::LogGroup', '/app/web');
  const { DetectorId: detector = '' } = await new GuardDutyClient(config).send(new CreateDetectorCommand({ Enable: true }));
  note('AWS::GuardDuty::Detector', detector);
  if (region === 'us-east-1') {
    await new CloudTrailClient(config).send(new CreateTrailCommand({ Name: 'all', S3BucketName: bucket, IsMultiRegionTrail: true }));
    note('AWS::CloudTrail::Trail', 'all', { config: { IsMultiRegionTrail: true, S3BucketName: bucket } });
  }
}

/** A zip archive of one file. Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7 to 4.3.16 */
function zipOf(name: string, text: string): Buffer {
  const [file, data] = [Buffer.from(name), Buffer.from(text)];
  const packed = deflateRawSync(data);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(file.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, file, packed]);
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, Buffer.alloc(14), file]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
