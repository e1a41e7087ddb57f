// Where a workload keeps things besides databases and buckets: images, file systems, caches, a warehouse, access points, distributions.

import { GLOBAL, type JsonObject, type ResourceRecord } from '../../core/index.ts';
import { MAIN } from './addresses.ts';
import { distributionRecords } from './distributions.ts';
import { keyArn as keyArnOf } from './keys.ts';
import { HOME_REGION, zoneOf } from './regions.ts';
import { createSite, type Site, tagList, tagsOf } from './site.ts';

export function workloadStores(site: Site): readonly ResourceRecord[] {
  const key = keyArnOf(site, 'data');
  return [
    registryRecord(site, [{ scanFrequency: 'CONTINUOUS_SCAN', repositoryFilters: [{ filter: '*', filterType: 'WILDCARD' }] }], 'ENHANCED'),
    repositoryRecord(site, 'app', key),
    fileSystemRecord(site, 'shared', key),
    cacheRecord(site, 'sessions', { KmsKeyId: key }),
    ...(site.account.purpose === 'data-lake' ? warehouseRecords(site, 'warehouse', 'true', key) : []),
    ...(site.account.environment === 'prod' && site.region === HOME_REGION ? distributionRecords(createSite(site.sample, site.account, GLOBAL)) : []),
  ];
}

/** How the registry of the account scans, in this Region. */
export function registryRecord(site: Site, rules: readonly JsonObject[], scanType = 'BASIC'): ResourceRecord {
  return site.make('AWS::ECR::RegistryScanningConfiguration', { registryId: site.account.id, scanningConfiguration: { scanType, rules } });
}

export function repositoryRecord(site: Site, name: string, keyArn: string, scanOnPush = false): ResourceRecord {
  return site.make(
    'AWS::ECR::Repository',
    {
      repositoryArn: site.arn('ecr', `repository/${name}`),
      registryId: site.account.id,
      repositoryName: name,
      repositoryUri: `${site.account.id}.dkr.ecr.${site.region}.amazonaws.com/${name}`,
      createdAt: site.sample.ago(700),
      imageTagMutability: 'IMMUTABLE',
      imageScanningConfiguration: { scanOnPush },
      encryptionConfiguration: { encryptionType: 'KMS', kmsKey: keyArn },
      RepositoryPolicy: null,
      LifecyclePolicy: JSON.stringify({
        rules: [
          {
            rulePriority: 1,
            selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 14 },
            action: { type: 'expire' },
          },
        ],
      }),
    },
    tagsOf(site, name),
  );
}

export function fileSystemRecord(site: Site, name: string, keyArn: string | undefined): ResourceRecord {
  const id = site.id('fs', name);
  const tags = tagsOf(site, name);
  return site.make(
    'AWS::EFS::FileSystem',
    {
      OwnerId: site.account.id,
      CreationToken: name,
      FileSystemId: id,
      FileSystemArn: site.arn('elasticfilesystem', `file-system/${id}`),
      CreationTime: site.sample.ago(700),
      LifeCycleState: 'available',
      Name: name,
      NumberOfMountTargets: 0,
      SizeInBytes: { Value: 1_000_000 },
      PerformanceMode: 'generalPurpose',
      ...(keyArn === undefined ? { Encrypted: false } : { Encrypted: true, KmsKeyId: keyArn }),
      ThroughputMode: 'elastic',
      FileSystemPolicy: null,
      BackupPolicy: { Status: 'ENABLED' },
      Tags: tagList(tags),
    },
    tags,
  );
}

export function cacheRecord(site: Site, name: string, otherwise: JsonObject): ResourceRecord {
  const nodes = [1, 2].map((node) => `${name}-00${node}`);
  return site.make(
    'AWS::ElastiCache::ReplicationGroup',
    {
      ReplicationGroupId: name,
      ARN: site.arn('elasticache', `replicationgroup:${name}`),
      Description: name,
      Status: 'available',
      MemberClusters: nodes,
      AutomaticFailover: 'enabled',
      MultiAZ: 'enabled',
      SnapshotRetentionLimit: 7,
      SnapshotWindow: '03:00-04:00',
      ClusterEnabled: false,
      CacheNodeType: 'cache.t4g.small',
      AtRestEncryptionEnabled: true,
      TransitEncryptionEnabled: true,
      TransitEncryptionMode: 'required',
      AuthTokenEnabled: true,
      AutoMinorVersionUpgrade: true,
      Engine: 'valkey',
      ReplicationGroupCreateTime: site.sample.ago(500),
      ...otherwise,
    },
    tagsOf(site, name),
  );
}

/** A Redshift cluster with its parameter group; `requiresTls` is the parameter's value. */
export function warehouseRecords(site: Site, name: string, requiresTls: 'true' | 'false', keyArn: string, vpc: string = MAIN): readonly ResourceRecord[] {
  const group = `${name}-parameters`;
  const tags = tagsOf(site, name);
  const cluster = site.make(
    'AWS::Redshift::Cluster',
    {
      ClusterIdentifier: name,
      NodeType: 'ra3.large',
      ClusterStatus: 'available',
      ClusterAvailabilityStatus: 'Available',
      MasterUsername: 'warehouse_admin',
      DBName: 'analytics',
      Endpoint: { Address: `${name}.${site.hex(12, 'redshift')}.${site.region}.redshift.amazonaws.com`, Port: 5439 },
      ClusterCreateTime: site.sample.ago(600),
      AutomatedSnapshotRetentionPeriod: 14,
      ClusterParameterGroups: [
        {
          ParameterGroupName: group,
          ParameterApplyStatus: 'in-sync',
          ClusterParameterStatusList: [{ ParameterName: 'require_ssl', ParameterApplyStatus: 'in-sync' }],
        },
      ],
      VpcId: site.id('vpc', vpc),
      ClusterSubnetGroupName: vpc,
      AvailabilityZone: zoneOf(site.region, 0),
      AllowVersionUpgrade: true,
      NumberOfNodes: 2,
      PubliclyAccessible: false,
      Encrypted: true,
      KmsKeyId: keyArn,
      EnhancedVpcRouting: true,
      MultiAZ: 'Enabled',
      Tags: tagList(tags),
      LoggingStatus: { LoggingEnabled: true, LogDestinationType: 'cloudwatch', LogExports: ['connectionlog', 'useractivitylog', 'userlog'] },
    },
    tags,
  );
  const parameter = (ParameterName: string, ParameterValue: string) => ({
    ParameterName,
    ParameterValue,
    Source: 'user',
    DataType: 'boolean',
    ApplyType: 'static',
    IsModifiable: true,
  });
  const parameters = site.make(
    'AWS::Redshift::ClusterParameterGroup',
    {
      ParameterGroupName: group,
      ParameterGroupFamily: 'redshift-1.0',
      Description: name,
      Parameters: [parameter('enable_user_activity_logging', 'true'), parameter('require_ssl', requiresTls)],
    },
    tags,
  );
  return [cluster, parameters];
}

/** An access point of a bucket in the same account. */
export function accessPointRecord(site: Site, name: string, bucket: string, isBlocked = true): ResourceRecord {
  return site.make('AWS::S3::AccessPoint', {
    Name: name,
    NetworkOrigin: 'Internet',
    Bucket: bucket,
    AccessPointArn: site.arn('s3', `accesspoint/${name}`),
    BucketAccountId: site.account.id,
    PublicAccessBlockConfiguration: { BlockPublicAcls: isBlocked, IgnorePublicAcls: isBlocked, BlockPublicPolicy: isBlocked, RestrictPublicBuckets: isBlocked },
    Policy: null,
  });
}

/** A Multi-Region Access Point of a bucket in the same account. */
export function multiRegionAccessPointRecord(site: Site, name: string, bucket: string, otherwise: JsonObject = {}): ResourceRecord {
  const global = createSite(site.sample, site.account, GLOBAL);
  return global.make('AWS::S3::MultiRegionAccessPoint', {
    Name: name,
    Alias: `${site.sample.seeded.alphanumeric(13, `${site.account.index} ${name}`)}.mrap`,
    CreatedAt: site.sample.ago(400),
    PublicAccessBlock: { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true, ...otherwise },
    Status: 'READY',
    Regions: [{ Bucket: bucket, Region: site.region, BucketAccountId: site.account.id }],
    Policy: null,
    PolicyStatus: { IsPublic: false },
  });
}

/** A classic load balancer; `listeners` in the API's own shape. */
export function classicBalancerRecord(
  site: Site,
  name: string,
  listeners: readonly JsonObject[],
  vpc: string,
  subnets: readonly string[],
  groups: readonly string[],
): ResourceRecord {
  return site.make(
    'AWS::ElasticLoadBalancing::LoadBalancer',
    {
      LoadBalancerName: name,
      DNSName: `internal-${name}-${site.hex(10, name)}.${site.region}.elb.amazonaws.com`,
      ListenerDescriptions: listeners.map((Listener) => ({ Listener, PolicyNames: [] })),
      AvailabilityZones: subnets.map((_, zone) => zoneOf(site.region, zone)),
      Subnets: subnets.map((subnet) => site.id('subnet', subnet)),
      VPCId: site.id('vpc', vpc),
      Instances: [],
      SecurityGroups: groups.map((group) => site.id('sg', group)),
      CreatedTime: site.sample.ago(2500),
      Scheme: 'internal',
      LoadBalancerAttributes: {
        CrossZoneLoadBalancing: { Enabled: true },
        AccessLog: { Enabled: true, S3BucketName: `acme-classic-logs-${site.account.id}` },
        ConnectionDraining: { Enabled: true, Timeout: 300 },
        ConnectionSettings: { IdleTimeout: 60 },
        AdditionalAttributes: [{ Key: 'elb.http.desyncmitigationmode', Value: 'defensive' }],
      },
      PolicyDescriptions: [],
    },
    tagsOf(site, name),
  );
}
