// What the legacy account keeps besides buckets and servers: keys, queues, secrets, caches, old load balancers. Each with its healthy look-alike.

import { GLOBAL, type JsonObject, type ResourceRecord } from '../../core/index.ts';
import { recoveryPointRecord, vaultRecord } from './backups.ts';
import { clusterRecord, searchDomainRecord, tableRecord } from './databases.ts';
import { bucketOrigin, customOrigin, distributionRecord } from './distributions.ts';
import { keyArn, keyRecords } from './keys.ts';
import { LEGACY_KEY } from './legacy-data.ts';
import { OLD, OLD_SUBNETS } from './legacy-network.ts';
import { managedInstanceRecord } from './managed-instances.ts';
import { planted } from './planted.ts';
import { certificateArn, functionArn, queueRecord, secretRecord, topicRecord } from './services.ts';
import { createSite, type Site } from './site.ts';
import {
  accessPointRecord,
  cacheRecord,
  classicBalancerRecord,
  fileSystemRecord,
  multiRegionAccessPointRecord,
  registryRecord,
  repositoryRecord,
  warehouseRecords,
} from './stores.ts';

const EVERYONE = { AWS: '*' } as const;

export function legacyStores(site: Site): readonly ResourceRecord[] {
  return [
    ...keys(site),
    ...messages(site),
    ...secrets(site),
    ...stores(site),
    ...images(site),
    ...backups(site),
    ...servers(site),
    ...balancers(site),
    ...distributions(site),
  ];
}

function keys(site: Site): readonly ResourceRecord[] {
  const decrypts = (condition: JsonObject): JsonObject => ({
    Effect: 'Allow',
    Principal: EVERYONE,
    Action: ['kms:Decrypt', 'kms:DescribeKey'],
    Resource: '*',
    ...condition,
  });
  const own = { 'kms:CallerAccount': site.account.id, 'kms:ViaService': `s3.${site.region}.amazonaws.com` };
  const open = keyRecords(site, { name: 'legacy-partners', description: 'Shared with partners', statements: [decrypts({})] });
  const leaving = keyRecords(site, {
    name: 'legacy-archive',
    description: 'The old archive',
    otherwise: { Enabled: false, KeyState: 'PendingDeletion', DeletionDate: site.sample.ago(-12) },
  });
  site.plant('KMS.5', 'everyone may decrypt with the key', open[0]);
  site.plant('KMS.3', 'the key is deleted in twelve days', leaving[0]);
  return [
    ...open,
    ...leaving,
    ...keyRecords(site, { name: 'legacy-s3', description: 'By way of S3 only', statements: [decrypts({ Condition: { StringEquals: own } })] }),
  ];
}

function messages(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, LEGACY_KEY);
  const anyone = (Action: string, Resource: string, condition: JsonObject = {}): JsonObject => ({
    Effect: 'Allow',
    Principal: '*',
    Action,
    Resource,
    ...condition,
  });
  const ofAccount = { Condition: { StringEquals: { 'aws:SourceAccount': site.account.id } } };
  return [
    planted(site, topicRecord(site, 'announcements', key, anyone('sns:Subscribe', site.arn('sns', 'announcements'))), { 'SNS.4': 'everyone may subscribe' }),
    topicRecord(site, 'alarms', key, anyone('sns:Publish', site.arn('sns', 'alarms'), ofAccount)),
    planted(site, queueRecord(site, 'inbox', key, anyone('sqs:SendMessage', site.arn('sqs', 'inbox'))), { 'SQS.3': 'everyone may send' }),
    queueRecord(site, 'uploads', key, anyone('sqs:SendMessage', site.arn('sqs', 'uploads'), ofAccount)),
  ];
}

function secrets(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, LEGACY_KEY);
  const rotate = functionArn(site, 'rotate');
  const stuck = secretRecord(site, 'legacy/smtp', key, rotate, { LastRotatedDate: site.sample.ago(75), NextRotationDate: site.sample.ago(45) });
  const forgotten = secretRecord(site, 'legacy/migration', key, rotate, { LastAccessedDate: site.sample.ago(400) });
  const slow = secretRecord(site, 'legacy/partner-api', key, rotate, {
    RotationRules: { AutomaticallyAfterDays: 365 },
    LastRotatedDate: site.sample.ago(200),
    NextRotationDate: site.sample.ago(-165),
  });
  return [
    planted(site, stuck, { 'SecretsManager.2': 'rotation was due 45 days ago' }),
    planted(site, forgotten, { 'SecretsManager.3': 'nobody has read the secret for 400 days' }),
    planted(site, slow, { 'SecretsManager.4': 'the secret was last rotated 200 days ago' }),
  ];
}

function stores(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, LEGACY_KEY);
  const place = { vpc: OLD, subnets: OLD_SUBNETS, groups: ['old-db'] };
  const [warehouse, parameters] = warehouseRecords(site, 'old-warehouse', 'false', key, OLD) as [ResourceRecord, ResourceRecord];
  const domain = searchDomainRecord(site, 'old-search', key, OLD, OLD_SUBNETS, ['old-db'], {
    ElasticsearchVersion: '7.10',
    EncryptionAtRestOptions: { Enabled: false },
    DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07', CustomEndpointEnabled: false },
  });
  const exports = `acme-legacy-exports-${site.account.id}`;
  return [
    planted(site, clusterRecord(site, { ...place, name: 'archive' }), { 'RDS.27': 'the cluster is not encrypted' }),
    planted(site, tableRecord(site, 'orders-2016', key, false), { 'DynamoDB.2': 'the table has no point-in-time recovery' }),
    planted(site, fileSystemRecord(site, 'home', undefined), { 'EFS.1': 'the file system is not encrypted' }),
    planted(site, cacheRecord(site, 'old-sessions', { AtRestEncryptionEnabled: false, TransitEncryptionEnabled: false, TransitEncryptionMode: null }), {
      'ElastiCache.4': 'the cache is not encrypted at rest',
      'ElastiCache.5': 'the cache is not encrypted in transit',
    }),
    planted(site, warehouse, { 'Redshift.2': 'clients may connect without TLS' }),
    parameters,
    planted(site, domain, { 'OpenSearch.1': 'the domain is not encrypted at rest', 'OpenSearch.8': 'the domain speaks TLS 1.0' }),
    planted(site, accessPointRecord(site, 'partners', exports, false), { 'S3.19': 'the access point blocks nothing' }),
    accessPointRecord(site, 'reports', exports),
    planted(site, multiRegionAccessPointRecord(site, 'partners-everywhere', exports, { BlockPublicPolicy: false, RestrictPublicBuckets: false }), {
      'S3.24': 'a policy may open the Multi-Region Access Point to everyone',
    }),
  ];
}

/** A snapshot is encrypted as its source was, whatever key the vault has. */
function backups(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, LEGACY_KEY);
  const of = (database: string) => ({ resourceType: 'RDS', resourceArn: site.arn('rds', `db:${database}`), service: 'rds' });
  const point = (database: string, job: string, encryptedWith: string | undefined, status?: string) =>
    recoveryPointRecord(site, 'nightly', {
      ...of(database),
      name: `snapshot:awsbackup:job-${site.uuid(`backup ${job}`)}`,
      keyArn: encryptedWith,
      ...(status === undefined ? {} : { status }),
    });
  return [
    vaultRecord(site, 'nightly', key, 3),
    point('reporting', 'reporting', key),
    planted(site, point('erp', 'erp', undefined), { 'Backup.1': 'the recovery point is not encrypted' }),
    // On its way out, and not judged.
    point('erp', 'erp old', undefined, 'DELETING'),
  ];
}

/** The registry covers the names with `web` in them, and one repository asks for itself. */
function images(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, LEGACY_KEY);
  return [
    registryRecord(site, [{ scanFrequency: 'SCAN_ON_PUSH', repositoryFilters: [{ filter: 'web', filterType: 'WILDCARD' }] }]),
    repositoryRecord(site, 'old-website', key),
    repositoryRecord(site, 'erp', key, true),
    planted(site, repositoryRecord(site, 'tools', key), { 'ECR.1': 'images are not scanned when they are pushed' }),
  ];
}

/** Nobody put the agent on the jump host, and the one of the ERP stopped; their instances are in the file of servers. */
function servers(site: Site): readonly ResourceRecord[] {
  for (const [name, why] of [
    ['jumphost', 'Systems Manager does not know the instance'],
    ['erp', 'the agent of the running instance does not answer'],
  ] as const) {
    site.sample.plant({ rule: 'SSM.1', account: site.account.id, region: site.region, arn: site.arn('ec2', `instance/${site.id('i', name)}`), why });
  }
  return [managedInstanceRecord(site, 'erp', '172.16.1.22', 'ConnectionLost'), managedInstanceRecord(site, 'website', '172.16.0.23')];
}

function balancers(site: Site): readonly ResourceRecord[] {
  const listener = (Protocol: string, LoadBalancerPort: number, certificate?: string) => ({
    Protocol,
    LoadBalancerPort,
    InstanceProtocol: 'HTTP',
    InstancePort: 80,
    ...(certificate === undefined ? {} : { SSLCertificateId: certificate }),
  });
  const make = (name: string, ...listeners: readonly JsonObject[]) => classicBalancerRecord(site, name, listeners, OLD, OLD_SUBNETS, ['old-web']);
  const own = site.globalArn('iam', 'server-certificate/wildcard-2018');
  const acm = certificateArn(site, 'www.legacy.acme.example');
  return [
    planted(site, make('intranet', listener('HTTPS', 443, own)), { 'ELB.2': 'the certificate was uploaded to IAM' }),
    planted(site, make('wiki', listener('HTTP', 80), listener('HTTPS', 443, acm)), { 'ELB.3': 'one of the listeners speaks HTTP' }),
  ];
}

function distributions(site: Site): readonly ResourceRecord[] {
  const global = createSite(site.sample, site.account, GLOBAL);
  const open = bucketOrigin('old-downloads', `acme-legacy-website-${site.account.id}`, '');
  const old = distributionRecord(global, 'old-downloads', [open, customOrigin('old-downloads-2', 'www.legacy.acme.example', ['SSLv3', 'TLSv1', 'TLSv1.2'])], {
    CacheBehaviors: { Quantity: 1, Items: [{ PathPattern: '/files/*', TargetOriginId: 'old-downloads', ViewerProtocolPolicy: 'allow-all', Compress: true }] },
    ViewerCertificate: {
      CloudFrontDefaultCertificate: false,
      IAMCertificateId: 'ASCAEXAMPLE2018',
      SSLSupportMethod: 'vip',
      MinimumProtocolVersion: 'TLSv1.2_2021',
    },
  });
  return [
    planted(global, old, {
      'CloudFront.3': 'files are served by HTTP too',
      'CloudFront.8': 'clients without SNI are served by dedicated addresses',
      'CloudFront.10': 'SSLv3 is spoken to the origin',
      'CloudFront.13': 'the bucket is reached without origin access control',
    }),
  ];
}
