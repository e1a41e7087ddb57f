// For tests: what the rules of data and response should find in the sample, by the shortest means.

import { asNumber, asObjects, asString, at, type Json, type ResourceRecord, type Snapshot } from '../../core/index.ts';

export function dataAnswers(snapshot: Snapshot): Readonly<Record<string, () => readonly string[]>> {
  const now = Date.parse(snapshot.takenAt);
  const of = (type: string) => snapshot.of(type).records;
  const ageOf = (time: Json | undefined) => (now - Date.parse(asString(time) ?? '')) / 86_400_000;
  const failing = (type: string, isBad: (record: ResourceRecord) => boolean) =>
    of(type)
      .filter(isBad)
      .map((record) => record.arn);
  const text = (value: Json | undefined) => JSON.stringify(value ?? null);
  /** A statement for everyone, with nothing after its resource. */
  const isOpen = (policy: Json | undefined) => {
    const document = JSON.parse(asString(policy) ?? 'null') as Json;
    return asObjects(at(document, 'Statement')).some(
      (one) => one['Effect'] === 'Allow' && ['"*"', '{"AWS":"*"}'].includes(text(one['Principal'])) && one['Condition'] === undefined,
    );
  };
  const secret = (isBad: (record: ResourceRecord) => boolean) => () => failing('AWS::SecretsManager::Secret', isBad);
  const instance = (isBad: (record: ResourceRecord) => boolean) => () => failing('AWS::RDS::DBInstance', isBad);
  const distribution = (isBad: (config: string) => boolean) => () => failing('AWS::CloudFront::Distribution', ({ config }) => isBad(text(config)));
  const cache = (key: string) => () => failing('AWS::ElastiCache::ReplicationGroup', ({ config }) => config[key] !== true);
  const domain = (path: readonly [string, string], good: Json) => () => failing('AWS::Elasticsearch::Domain', ({ config }) => at(config, ...path) !== good);
  const listeners = (record: ResourceRecord) => asObjects(record.config['ListenerDescriptions']).map((one) => one['Listener'] ?? null);
  return {
    'KMS.3': () => failing('AWS::KMS::Key', ({ config }) => config['DeletionDate'] !== undefined),
    'KMS.5': () => failing('AWS::KMS::Key', ({ config }) => isOpen(config['Policy'])),
    'SNS.4': () => failing('AWS::SNS::Topic', ({ config }) => isOpen(at(config, 'Attributes', 'Policy'))),
    'SQS.3': () => failing('AWS::SQS::Queue', ({ config }) => isOpen(config['Policy'])),
    'S3.6': () => failing('AWS::S3::Bucket', ({ config }) => /arn:aws:iam::\d+:root[^}]*},"Action":"s3:\*"/.test(asString(config['Policy']) ?? '')),
    'S3.14': () => failing('AWS::S3::Bucket', ({ config }) => text(config['Versioning']) === '{}'),
    'S3.19': () => failing('AWS::S3::AccessPoint', ({ config }) => text(config['PublicAccessBlockConfiguration']).includes('false')),
    'S3.24': () => failing('AWS::S3::MultiRegionAccessPoint', ({ config }) => text(config['PublicAccessBlock']).includes('false')),
    'Backup.1': () => failing('AWS::Backup::RecoveryPoint', ({ config }) => config['EncryptionKeyArn'] === undefined && config['Status'] !== 'DELETING'),
    'S3.20': () => failing('AWS::S3::Bucket', ({ config }) => config['LifecycleConfiguration'] === null && at(config, 'Versioning', 'MFADelete') === undefined),
    'ECR.1': () => {
      const webOnly = new Set(
        failing('AWS::ECR::RegistryScanningConfiguration', ({ config }) => !text(config).includes('"*"')).map((arn) => arn.split(':')[4]),
      );
      return failing(
        'AWS::ECR::Repository',
        ({ account, id, config }) => webOnly.has(account) && !id.includes('web') && !text(config['imageScanningConfiguration']).includes('true'),
      );
    },
    'EFS.1': () => failing('AWS::EFS::FileSystem', ({ config }) => config['KmsKeyId'] === undefined),
    'ElastiCache.4': cache('AtRestEncryptionEnabled'),
    'ElastiCache.5': cache('TransitEncryptionEnabled'),
    'OpenSearch.1': domain(['EncryptionAtRestOptions', 'Enabled'], true),
    'OpenSearch.8': domain(['DomainEndpointOptions', 'TLSSecurityPolicy'], 'Policy-Min-TLS-1-2-PFS-2023-10'),
    'Redshift.2': () => {
      const lax = failing('AWS::Redshift::ClusterParameterGroup', ({ config }) => /"require_ssl","ParameterValue":"false"/.test(text(config)));
      return failing('AWS::Redshift::Cluster', ({ id }) => lax.some((arn) => arn.endsWith(`:${id}-parameters`)));
    },
    'CloudFront.3': distribution((config) => config.includes('allow-all')),
    'CloudFront.8': distribution((config) => config.includes('"vip"')),
    'CloudFront.10': distribution((config) => config.includes('SSLv3')),
    'CloudFront.13': distribution((config) => config.includes('"OriginAccessControlId":"","S3OriginConfig"')),
    'ELB.2': () => failing('AWS::ElasticLoadBalancing::LoadBalancer', (record) => text(listeners(record)).includes(':server-certificate/')),
    'ELB.3': () => failing('AWS::ElasticLoadBalancing::LoadBalancer', (record) => text(listeners(record)).includes('"Protocol":"HTTP",')),
    'RDS.4': () => failing('AWS::RDS::DBSnapshot', ({ config }) => config['Encrypted'] !== true),
    'RDS.5': instance(({ config }) => config['MultiAZ'] === false && config['DBClusterIdentifier'] === undefined),
    'RDS.11': instance(({ config }) => (asNumber(config['BackupRetentionPeriod']) ?? 0) < 7),
    'RDS.13': instance(({ config }) => config['AutoMinorVersionUpgrade'] !== true),
    'RDS.27': () => failing('AWS::RDS::DBCluster', ({ config }) => config['StorageEncrypted'] !== true),
    'DynamoDB.2': () => failing('AWS::DynamoDB::Table', ({ config }) => text(config['ContinuousBackupsDescription']).includes('DISABLED')),
    'SecretsManager.2': secret(({ config }) => ageOf(config['NextRotationDate']) > 0),
    'SecretsManager.3': secret(({ config }) => ageOf(config['LastAccessedDate']) > 90),
    'SecretsManager.4': secret(({ config }) => ageOf(config['LastRotatedDate'] ?? config['CreatedDate']) > 90),
    'SSM.1': () => {
      const online = new Set(
        of('AWS::SSM::ManagedInstance')
          .filter(({ config }) => config['PingStatus'] === 'Online')
          .map(({ id }) => id),
      );
      return failing('AWS::EC2::Instance', ({ id }) => !online.has(id));
    },
  };
}
