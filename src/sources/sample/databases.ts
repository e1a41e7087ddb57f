// RDS instances, clusters and their snapshots in the shapes of the RDS API; DynamoDB tables.

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { document } from './iam-roles.ts';
import { zoneOf } from './regions.ts';
import { type Site, type Tags, tagList, tagsOf } from './site.ts';

export interface DatabasePlan {
  readonly name: string;
  readonly vpc: string;
  /** Names. */
  readonly subnets: readonly string[];
  readonly groups: readonly string[];
  /** Encrypted when given. */
  readonly keyArn?: string;
  readonly isPublic?: boolean;
  /** The cluster that it is part of. */
  readonly cluster?: string;
  readonly tags?: Tags;
  /** What is otherwise than in a healthy one. */
  readonly otherwise?: JsonObject;
}

const encryption = (keyArn: string | undefined): JsonObject =>
  keyArn === undefined ? { StorageEncrypted: false } : { StorageEncrypted: true, KmsKeyId: keyArn };

export function databaseRecord(site: Site, plan: DatabasePlan): ResourceRecord {
  const tags = tagsOf(site, plan.name, plan.tags);
  return site.make(
    'AWS::RDS::DBInstance',
    {
      DBInstanceIdentifier: plan.name,
      DBInstanceArn: site.arn('rds', `db:${plan.name}`),
      DbiResourceId: `db-${site.sample.seeded.base32(24, `${site.account.index} ${site.region} db ${plan.name}`)}`,
      DBInstanceClass: 'db.t4g.medium',
      Engine: plan.cluster === undefined ? 'postgres' : 'aurora-postgresql',
      EngineVersion: '16.4',
      DBInstanceStatus: 'available',
      MasterUsername: 'postgres_admin',
      Endpoint: { Address: `${plan.name}.${site.hex(12, 'rds')}.${site.region}.rds.amazonaws.com`, Port: 5432 },
      AllocatedStorage: 100,
      InstanceCreateTime: site.sample.ago(700),
      BackupRetentionPeriod: 14,
      VpcSecurityGroups: plan.groups.map((name) => ({ VpcSecurityGroupId: site.id('sg', name), Status: 'active' })),
      AvailabilityZone: zoneOf(site.region, 0),
      DBSubnetGroup: {
        DBSubnetGroupName: plan.vpc,
        VpcId: site.id('vpc', plan.vpc),
        SubnetGroupStatus: 'Complete',
        Subnets: plan.subnets.map((subnet, zone) => ({
          SubnetIdentifier: site.id('subnet', subnet),
          SubnetAvailabilityZone: { Name: zoneOf(site.region, zone) },
          SubnetStatus: 'Active',
        })),
      },
      MultiAZ: plan.cluster === undefined,
      AutoMinorVersionUpgrade: true,
      PubliclyAccessible: plan.isPublic ?? false,
      StorageType: 'gp3',
      ...encryption(plan.keyArn),
      ...(plan.cluster === undefined ? {} : { DBClusterIdentifier: plan.cluster }),
      IAMDatabaseAuthenticationEnabled: true,
      DeletionProtection: true,
      TagList: tagList(tags),
      ...plan.otherwise,
    },
    tags,
  );
}

export function clusterRecord(site: Site, plan: DatabasePlan): ResourceRecord {
  const tags = tagsOf(site, plan.name, plan.tags);
  return site.make(
    'AWS::RDS::DBCluster',
    {
      DBClusterIdentifier: plan.name,
      DBClusterArn: site.arn('rds', `cluster:${plan.name}`),
      DbClusterResourceId: `cluster-${site.sample.seeded.base32(24, `${site.account.index} ${site.region} cluster ${plan.name}`)}`,
      Engine: 'aurora-postgresql',
      EngineVersion: '16.4',
      Status: 'available',
      Port: 5432,
      DBSubnetGroup: plan.vpc,
      MultiAZ: true,
      AvailabilityZones: [0, 1, 2].map((zone) => zoneOf(site.region, zone)),
      VpcSecurityGroups: plan.groups.map((name) => ({ VpcSecurityGroupId: site.id('sg', name), Status: 'active' })),
      DBClusterMembers: [{ DBInstanceIdentifier: `${plan.name}-1`, IsClusterWriter: true, DBClusterParameterGroupStatus: 'in-sync', PromotionTier: 1 }],
      ...encryption(plan.keyArn),
      ClusterCreateTime: site.sample.ago(700),
      BackupRetentionPeriod: 14,
      DeletionProtection: true,
      IAMDatabaseAuthenticationEnabled: true,
      TagList: tagList(tags),
    },
    tags,
  );
}

/** `sharedWith` are account ids, or `all`. */
export function databaseSnapshotRecord(site: Site, database: DatabasePlan, sharedWith: readonly string[] = []): ResourceRecord {
  const name = `${database.name}-weekly`;
  const tags = tagsOf(site, name);
  return site.make(
    'AWS::RDS::DBSnapshot',
    {
      DBSnapshotIdentifier: name,
      DBSnapshotArn: site.arn('rds', `snapshot:${name}`),
      DBInstanceIdentifier: database.name,
      SnapshotCreateTime: site.sample.ago(3),
      SnapshotType: 'manual',
      Engine: 'postgres',
      EngineVersion: '16.4',
      AllocatedStorage: 100,
      Status: 'available',
      Port: 5432,
      AvailabilityZone: zoneOf(site.region, 0),
      VpcId: site.id('vpc', database.vpc),
      MasterUsername: 'postgres_admin',
      PercentProgress: 100,
      StorageType: 'gp3',
      Encrypted: database.keyArn !== undefined,
      ...(database.keyArn === undefined ? {} : { KmsKeyId: database.keyArn }),
      DBSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: sharedWith }],
      TagList: tagList(tags),
    },
    tags,
  );
}

export function clusterSnapshotRecord(site: Site, cluster: DatabasePlan): ResourceRecord {
  const name = `${cluster.name}-weekly`;
  const tags = tagsOf(site, name);
  return site.make(
    'AWS::RDS::DBClusterSnapshot',
    {
      DBClusterSnapshotIdentifier: name,
      DBClusterSnapshotArn: site.arn('rds', `cluster-snapshot:${name}`),
      DBClusterIdentifier: cluster.name,
      SnapshotCreateTime: site.sample.ago(3),
      SnapshotType: 'manual',
      Engine: 'aurora-postgresql',
      EngineVersion: '16.4',
      Status: 'available',
      VpcId: site.id('vpc', cluster.vpc),
      PercentProgress: 100,
      ...encryption(cluster.keyArn),
      DBClusterSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: [] }],
      TagList: tagList(tags),
    },
    tags,
  );
}

export function tableRecord(site: Site, name: string, keyArn: string, isRecoverable = true): ResourceRecord {
  return site.make(
    'AWS::DynamoDB::Table',
    {
      TableName: name,
      TableArn: site.arn('dynamodb', `table/${name}`),
      TableId: site.uuid(`table ${name}`),
      TableStatus: 'ACTIVE',
      CreationDateTime: site.sample.ago(700),
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      ItemCount: 1000,
      TableSizeBytes: 1_000_000,
      SSEDescription: { Status: 'ENABLED', SSEType: 'KMS', KMSMasterKeyArn: keyArn },
      DeletionProtectionEnabled: true,
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: isRecoverable
          ? { PointInTimeRecoveryStatus: 'ENABLED', RecoveryPeriodInDays: 35 }
          : { PointInTimeRecoveryStatus: 'DISABLED' },
      },
      ResourcePolicy: null,
    },
    tagsOf(site, name),
  );
}

/** An OpenSearch domain; `subnets` and `groups` are names. */
export function searchDomainRecord(
  site: Site,
  name: string,
  keyArn: string,
  vpc: string,
  subnets: readonly string[],
  groups: readonly string[],
  otherwise: JsonObject = {},
): ResourceRecord {
  const arn = site.arn('es', `domain/${name}`);
  const searches = { Effect: 'Allow', Principal: { AWS: site.globalArn('iam', 'role/app') }, Action: 'es:ESHttp*', Resource: `${arn}/*` };
  return site.make(
    'AWS::Elasticsearch::Domain',
    {
      DomainId: `${site.account.id}/${name}`,
      DomainName: name,
      ARN: arn,
      Created: true,
      Deleted: false,
      Endpoints: { vpc: `vpc-${name}-${site.sample.seeded.alphanumeric(24, `${site.account.index} ${site.region} domain`)}.${site.region}.es.amazonaws.com` },
      Processing: false,
      AccessPolicies: JSON.stringify(document(searches)),
      ElasticsearchVersion: 'OpenSearch_2.19',
      VPCOptions: {
        VPCId: site.id('vpc', vpc),
        SubnetIds: subnets.map((subnet) => site.id('subnet', subnet)),
        AvailabilityZones: subnets.map((_, zone) => zoneOf(site.region, zone)),
        SecurityGroupIds: groups.map((group) => site.id('sg', group)),
      },
      EncryptionAtRestOptions: { Enabled: true, KmsKeyId: keyArn },
      NodeToNodeEncryptionOptions: { Enabled: true },
      DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10', CustomEndpointEnabled: false },
      AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: false },
      ...otherwise,
    },
    tagsOf(site, name),
  );
}
