import { describe, expect, it } from 'vitest';
import { asObjects, asString, at, compareText, type Json, type JsonObject, type ResourceRecord } from '../../core/index.ts';
import { dataAnswers } from './answers-data.cases.ts';
import { infrastructureAnswers, infrastructurePlaces } from './answers-infrastructure.cases.ts';
import { networkAnswers } from './answers-network.cases.ts';
import { answersFile, sampleOrganization } from './index.ts';
import { naiveAlarms, naivePlaces, naiveResources } from './naive-detection.cases.ts';
import { naiveIdentity, naiveIdentityAccounts } from './naive-identity.cases.ts';

const { snapshot, answers } = sampleOrganization({ accounts: 30 });
const now = Date.parse(snapshot.takenAt);
const of = (type: string) => snapshot.of(type).records;
const daysTo = (time: Json | undefined) => (Date.parse(asString(time) ?? '') - now) / 86_400_000;
const failing = (type: string, isBad: (record: ResourceRecord) => boolean) =>
  of(type)
    .filter(isBad)
    .map((record) => record.arn)
    .sort();
const parse = (text: Json | undefined) => (typeof text === 'string' ? (JSON.parse(text) as Json) : null);
const includes = (value: Json | undefined, text: string) => JSON.stringify(value ?? null).includes(text);

function isOpen(record: ResourceRecord, ports: readonly number[]): boolean {
  return asObjects(record.config['IpPermissions']).some(
    (rule) =>
      (includes(rule, '"0.0.0.0/0"') || includes(rule, '"::/0"')) &&
      (rule['IpProtocol'] === '-1' || ports.some((port) => Number(rule['FromPort']) <= port && port <= Number(rule['ToPort']))),
  );
}

// https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19
const HIGH_RISK = [20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888, 9200, 9300];
const ALL_BLOCKED = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
const isBlocked = (value: Json | undefined) => Object.keys(ALL_BLOCKED).every((key) => at(value, key) === true);

function statements(document: Json | undefined): readonly JsonObject[] {
  return asObjects(at(document, 'Statement'));
}

function users() {
  return of('AWS::IAM::CredentialReport').flatMap((record) => {
    const [header = '', ...lines] = Buffer.from(asString(record.config['Content']) ?? '', 'base64')
      .toString()
      .split('\n');
    const names = header.split(',');
    return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])));
  });
}

const usersWho = (isBad: (row: Record<string, string>) => boolean) =>
  users()
    .filter((row) => row['user'] !== '<root_account>' && isBad(row))
    .map((row) => row['arn'] ?? '')
    .sort();

/** What each rule should find, looked for once more by the shortest means and by nothing that made the sample. */
const NAIVE: Readonly<Record<string, () => readonly string[]>> = {
  ...dataAnswers(snapshot),
  ...infrastructureAnswers(snapshot),
  ...networkAnswers(snapshot),
  'EC2.13': () => failing('AWS::EC2::SecurityGroup', (group) => isOpen(group, [22])),
  'EC2.14': () => failing('AWS::EC2::SecurityGroup', (group) => isOpen(group, [3389])),
  'EC2.19': () => failing('AWS::EC2::SecurityGroup', (group) => isOpen(group, HIGH_RISK)),
  'EC2.2': () =>
    failing(
      'AWS::EC2::SecurityGroup',
      ({ config }) => config['GroupName'] === 'default' && asObjects(config['IpPermissions']).length + asObjects(config['IpPermissionsEgress']).length > 0,
    ),
  'EC2.3': () => failing('AWS::EC2::Volume', ({ config }) => config['Encrypted'] === false && asObjects(config['Attachments']).length > 0),
  'EC2.1': () => failing('AWS::EC2::Snapshot', ({ config }) => includes(config['CreateVolumePermissions'], '"all"')),
  'EC2.6': () => {
    const logged = new Set(of('AWS::EC2::FlowLog').map((log) => log.config['ResourceId']));
    return failing('AWS::EC2::VPC', (vpc) => !logged.has(vpc.id));
  },
  'EC2.8': () => failing('AWS::EC2::Instance', ({ config }) => at(config, 'MetadataOptions', 'HttpTokens') !== 'required'),
  'RDS.1': () => [
    ...failing('AWS::RDS::DBSnapshot', ({ config }) => includes(config['DBSnapshotAttributes'], '"all"')),
    ...failing('AWS::RDS::DBClusterSnapshot', ({ config }) => includes(config['DBClusterSnapshotAttributes'], '"all"')),
  ],
  'RDS.2': () => failing('AWS::RDS::DBInstance', ({ config }) => config['PubliclyAccessible'] === true),
  'RDS.3': () => failing('AWS::RDS::DBInstance', ({ config }) => config['StorageEncrypted'] !== true),
  'ELB.16': () => failing('AWS::ElasticLoadBalancingV2::LoadBalancer', ({ config }) => config['Type'] === 'application' && config['WebACL'] === null),
  'ELB.1': () => {
    const plain = of('AWS::ElasticLoadBalancingV2::Listener').filter(
      ({ config }) => config['Protocol'] === 'HTTP' && !includes(config['DefaultActions'], '"HTTPS"'),
    );
    return plain.map((listener) => asString(listener.config['LoadBalancerArn']) ?? '');
  },
  'S3.5': () =>
    failing(
      'AWS::S3::Bucket',
      ({ config }) => !statements(parse(config['Policy'])).some((one) => one['Effect'] === 'Deny' && includes(one, '"aws:SecureTransport":"false"')),
    ),
  'S3.8': () => failing('AWS::S3::Bucket', ({ config }) => !isBlocked(config['PublicAccessBlockConfiguration'])),
  'S3.17': () => failing('AWS::S3::Bucket', ({ config }) => !includes(config['ServerSideEncryptionConfiguration'], '"aws:kms"')),
  'S3.2': () =>
    failing(
      'AWS::S3::Bucket',
      ({ config }) =>
        !isBlocked(config['PublicAccessBlockConfiguration']) &&
        (statements(parse(config['Policy'])).some((one) => one['Effect'] === 'Allow' && one['Principal'] === '*') || includes(config['Acl'], '"READ"')),
    ),
  'S3.3': () => failing('AWS::S3::Bucket', ({ config }) => !isBlocked(config['PublicAccessBlockConfiguration']) && includes(config['Acl'], '"WRITE"')),
  'KMS.4': () =>
    failing(
      'AWS::KMS::Key',
      ({ config }) =>
        config['KeyManager'] === 'CUSTOMER' && config['KeySpec'] === 'SYMMETRIC_DEFAULT' && at(config, 'KeyRotationStatus', 'KeyRotationEnabled') !== true,
    ),
  'SecretsManager.1': () => failing('AWS::SecretsManager::Secret', ({ config }) => config['RotationEnabled'] !== true),
  'ACM.1': () => failing('AWS::CertificateManager::Certificate', ({ config }) => daysTo(config['NotAfter']) < 30),
  'CloudTrail.2': () => failing('AWS::CloudTrail::Trail', ({ config }) => config['KmsKeyId'] === undefined),
  'CloudTrail.4': () => failing('AWS::CloudTrail::Trail', ({ config }) => config['LogFileValidationEnabled'] !== true),
  'Stoa.Evidence.1': () => {
    const buckets = new Map(of('AWS::S3::Bucket').map((bucket) => [bucket.id, bucket.config]));
    return failing('AWS::CloudTrail::Trail', (trail) => {
      const config = buckets.get(asString(trail.config['S3BucketName']) ?? '');
      return config?.['ObjectLockConfiguration'] === null || at(config, 'Versioning', 'Status') !== 'Enabled';
    });
  },
  'IAM.1': () =>
    failing(
      'AWS::IAM::ManagedPolicy',
      ({ arn, config }) => !arn.includes('::aws:') && includes(config['PolicyVersionList'], '"Effect":"Allow","Action":"*","Resource":"*"'),
    ),
  'Stoa.SSO.1': () =>
    failing(
      'AWS::SSO::PermissionSet',
      ({ config }) => includes(config['AttachedManagedPolicies'], '/AdministratorAccess') || includes(config['InlinePolicy'], 'Action\\":\\"*\\"'),
    ),
  ...naiveIdentity(snapshot, users),
  ...naiveResources(snapshot),
  'IAM.3': () => usersWho((row) => row['access_key_1_active'] === 'true' && daysTo(row['access_key_1_last_rotated']) < -90),
  'IAM.5': () => usersWho((row) => row['password_enabled'] === 'true' && row['mfa_active'] !== 'true'),
  'IAM.22': () =>
    usersWho(
      (row) =>
        (row['password_enabled'] === 'true' && daysTo(row['password_last_used']) < -45) ||
        (row['access_key_1_active'] === 'true' && daysTo(row['access_key_1_last_used_date']) < -45),
    ),
};

const accounts = of('AWS::Organizations::Account').filter((account) => account.config['Status'] === 'ACTIVE');
const regions = of('AWS::Account::Region').filter((region) => region.config['RegionOptStatus'] !== 'DISABLED');
const places = regions.map((region) => ({ account: region.account, region: region.id }));
const inPlace = (type: string, account: string, region: string) => snapshot.of(type).inRegion(account, region);
const accountsWhere = (isBad: (account: string) => boolean) =>
  accounts
    .filter((account) => isBad(account.id))
    .map((account) => `${account.id} global`)
    .sort();
const placesWhere = (isBad: (account: string, region: string) => boolean) =>
  places
    .filter(({ account, region }) => isBad(account, region))
    .map(({ account, region }) => `${account} ${region}`)
    .sort();
const root = (account: string) => users().find((row) => row['arn'] === `arn:aws:iam::${account}:root`) ?? {};

/** The same for rules that judge an account, or an account in a Region. */
const NAIVE_PLACES: Readonly<Record<string, () => readonly string[]>> = {
  ...Object.fromEntries(Object.entries(infrastructurePlaces(snapshot)).map(([rule, isBad]) => [rule, () => placesWhere(isBad)])),
  ...Object.fromEntries(
    Object.entries({ ...naiveIdentityAccounts(snapshot), ...naiveAlarms(snapshot) }).map(([rule, isBad]) => [rule, () => accountsWhere(isBad)]),
  ),
  ...Object.fromEntries(Object.entries(naivePlaces(snapshot)).map(([rule, isBad]) => [rule, () => placesWhere(isBad)])),
  'IAM.4': () => accountsWhere((account) => root(account)['access_key_1_active'] === 'true'),
  'IAM.9': () => accountsWhere((account) => root(account)['mfa_active'] !== 'true'),
  'IAM.6': () =>
    accountsWhere((account) => root(account)['mfa_active'] !== 'true' || snapshot.get(`arn:aws:iam::${account}:mfa/root-account-mfa-device`) !== undefined),
  'Stoa.Root.1': () => accountsWhere((account) => daysTo(root(account)['password_last_used']) > -90),
  'IAM.18': () =>
    accountsWhere(
      (account) =>
        !snapshot
          .of('AWS::IAM::Role')
          .inAccount(account)
          .some((role) => includes(role.config['AttachedManagedPolicies'], '/AWSSupportAccess')),
    ),
  'Account.1': () =>
    accountsWhere(
      (account) =>
        !snapshot
          .of('AWS::Account::AlternateContact')
          .inAccount(account)
          .some((one) => one.id === 'SECURITY'),
    ),
  'S3.1': () =>
    accountsWhere(
      (account) =>
        !snapshot
          .of('AWS::S3::AccountPublicAccessBlock')
          .inAccount(account)
          .some((one) => isBlocked(one.config)),
    ),
  'GuardDuty.1': () =>
    placesWhere((account, region) => !inPlace('AWS::GuardDuty::Detector', account, region).some((one) => one.config['Status'] === 'ENABLED')),
  'Stoa.SecurityHub.1': () => placesWhere((account, region) => inPlace('AWS::SecurityHub::Hub', account, region).length === 0),
  'Config.1': () =>
    placesWhere(
      (account, region) =>
        !inPlace('AWS::Config::ConfigurationRecorder', account, region).some(
          ({ config }) => at(config, 'recordingGroup', 'allSupported') === true && includes(config['Status'], '"recording":true'),
        ),
    ),
  'EC2.7': () =>
    placesWhere(
      (account, region) => !inPlace('AWS::EC2::EbsEncryptionByDefault', account, region).some((one) => one.config['EbsEncryptionByDefault'] === true),
    ),
  'IAM.28': () =>
    placesWhere((account, region) => {
      const own = inPlace('AWS::AccessAnalyzer::Analyzer', account, region).some((one) => one.config['type'] === 'ACCOUNT');
      return !own && !of('AWS::AccessAnalyzer::Analyzer').some((one) => one.region === region && one.config['type'] === 'ORGANIZATION');
    }),
};

describe('answers', () => {
  const rules = [...new Set(answers.map((answer) => answer.rule))];

  it.each(Object.keys(NAIVE))('name every resource that fails %s, and no other', (rule) => {
    const told = answers.filter((answer) => answer.rule === rule).map((answer) => answer.arn ?? '');
    expect([...(NAIVE[rule]?.() ?? [])].sort()).toEqual(told.toSorted(compareText));
    expect(told.length).toBeGreaterThan(0);
  });

  it.each(Object.keys(NAIVE_PLACES))('name every account or Region that fails %s, and no other', (rule) => {
    const told = answers.filter((answer) => answer.rule === rule);
    expect(NAIVE_PLACES[rule]?.()).toEqual(told.map(({ account, region }) => `${account} ${region}`).sort());
    expect(told.every((answer) => answer.arn === undefined)).toBe(true);
    expect(told.length).toBeGreaterThan(0);
  });

  it('are of no rule that is not looked for here', () => {
    expect(rules.filter((rule) => !Object.hasOwn(NAIVE, rule) && !Object.hasOwn(NAIVE_PLACES, rule))).toEqual([]);
  });

  it('point at resources of the sample in the account and Region where they are', () => {
    const astray = answers.filter(({ arn, account, region }) => {
      if (arn === undefined) return false;
      const record = snapshot.get(arn);
      return record?.account !== account || record.region !== region;
    });
    expect(astray).toEqual([]);
    expect(new Set(answers.map(({ rule, account, region, arn }) => [rule, account, region, arn].join(' '))).size).toBe(answers.length);
  });

  it('leave the organisation’s trail alone: no account fails CloudTrail.1', () => {
    const trail = of('AWS::CloudTrail::Trail').find((one) => one.config['IsOrganizationTrail'] === true);
    expect(trail?.config['IsMultiRegionTrail']).toBe(true);
    expect(asString(trail?.config['KmsKeyId'])).toBeDefined();
  });
});

describe('answersFile', () => {
  it('is JSON, sorted whatever order it is given', () => {
    expect(JSON.parse(answersFile(answers))).toEqual(answers);
    expect(answersFile([...answers].reverse())).toBe(answersFile(answers));
  });
});
