// The CIS AWS Foundations Benchmark: one row a recommendation, with its number in each version that has it.
// Numbers: CIS AWS Foundations Benchmark v1.4.0, v3.0.0 and v5.0.0, checked against Security Hub's comparison of the versions,
// https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html. Titles are ours.

import type { Requirement } from './requirement.ts';

type Version = '1.4' | '3.0' | '5.0';
type Numbers = readonly [v14: string, v30: string, v50: string];

interface Recommendation {
  /** '' where a version does not have it. */
  readonly numbers: Numbers;
  readonly title: string;
  readonly type: string;
  readonly manual?: string;
}

const row = (numbers: Numbers, type: string, title: string, manual?: string): Recommendation => ({
  numbers,
  title,
  type,
  ...(manual === undefined ? {} : { manual }),
});

/** The same number in every version. */
const same = (number: string): Numbers => [number, number, number];

const ALARM = 'AWS::Logs::MetricFilter';

const RECOMMENDATIONS: readonly Recommendation[] = [
  row(same('1.1'), 'AWS::Account::AlternateContact', 'the contact details of the account are current', 'only you know whether they are current'),
  row(same('1.2'), 'AWS::Account::AlternateContact', 'the account names a security contact'),
  row(['1.3', '1.3', ''], 'AWS::Account::Region', 'the account has security questions', 'no API tells them'),
  row(['1.4', '1.4', '1.3'], 'AWS::IAM::AccountSummary', 'the root user has no access key'),
  row(['1.5', '1.5', '1.4'], 'AWS::IAM::AccountSummary', 'the root user has an MFA device'),
  row(['1.6', '1.6', '1.5'], 'AWS::IAM::AccountSummary', 'the root user has a hardware MFA device'),
  row(['1.7', '1.7', '1.6'], 'AWS::IAM::CredentialReport', 'the root user is not used for daily work'),
  row(['1.8', '1.8', '1.7'], 'AWS::IAM::AccountPasswordPolicy', 'passwords have 14 characters or more'),
  row(['1.9', '1.9', '1.8'], 'AWS::IAM::AccountPasswordPolicy', 'passwords are not used again'),
  row(['1.10', '1.10', '1.9'], 'AWS::IAM::CredentialReport', 'users with a console password use MFA'),
  row(['1.11', '1.11', '1.10'], 'AWS::IAM::CredentialReport', 'users get no access key when they are set up with a console password'),
  row(['1.12', '1.12', '1.11'], 'AWS::IAM::CredentialReport', 'credentials unused for 45 days are disabled'),
  row(['1.13', '1.13', '1.12'], 'AWS::IAM::CredentialReport', 'users have one active access key at most'),
  row(['1.14', '1.14', '1.13'], 'AWS::IAM::CredentialReport', 'access keys are rotated within 90 days'),
  row(['1.15', '1.15', '1.14'], 'AWS::IAM::User', 'users get permissions through groups only'),
  row(['1.16', '1.16', '1.15'], 'AWS::IAM::ManagedPolicy', 'no attached policy allows everything'),
  row(['1.17', '1.17', '1.16'], 'AWS::IAM::Role', 'a role exists for incidents with AWS Support'),
  row(['1.18', '1.18', '1.17'], 'AWS::EC2::Instance', 'instances reach AWS through roles'),
  row(['1.19', '1.19', '1.18'], 'AWS::IAM::ServerCertificate', 'no expired certificate is kept in IAM'),
  row(['1.20', '1.20', '1.19'], 'AWS::AccessAnalyzer::Analyzer', 'IAM Access Analyzer looks at external access in every Region'),
  row(
    ['1.21', '1.21', '1.20'],
    'AWS::SSO::Instance',
    'people are managed in one place',
    'which directory is the one that counts is a fact about your organisation',
  ),
  row(['', '1.22', '1.21'], 'AWS::IAM::ManagedPolicy', 'nobody has full access to CloudShell'),
  row(['2.1.1', '', ''], 'AWS::S3::Bucket', 'buckets are encrypted at rest'),
  row(['2.1.2', '2.1.1', '2.1.1'], 'AWS::S3::Bucket', 'buckets refuse requests without TLS'),
  row(['2.1.3', '2.1.2', '2.1.2'], 'AWS::S3::Bucket', 'deleting versions of objects takes MFA'),
  row(['2.1.4', '2.1.3', '2.1.3'], 'AWS::Macie::Session', 'data in buckets is found and classified'),
  row(['2.1.5', '2.1.4', '2.1.4'], 'AWS::S3::Bucket', 'buckets block public access'),
  row(['2.2.1', '2.2.1', '5.1.1'], 'AWS::EC2::EbsEncryptionByDefault', 'EBS volumes are encrypted in every Region'),
  row(['2.3.1', '2.3.1', '2.2.1'], 'AWS::RDS::DBInstance', 'RDS instances are encrypted at rest'),
  row(['', '2.3.2', '2.2.2'], 'AWS::RDS::DBInstance', 'RDS instances take minor upgrades by themselves'),
  row(['', '2.3.3', '2.2.3'], 'AWS::RDS::DBInstance', 'RDS instances are not public'),
  row(['', '', '2.2.4'], 'AWS::RDS::DBInstance', 'RDS spans several Availability Zones'),
  row(['', '2.4.1', '2.3.1'], 'AWS::EFS::FileSystem', 'EFS file systems are encrypted at rest'),
  row(same('3.1'), 'AWS::CloudTrail::Trail', 'a trail records management events in every Region'),
  row(same('3.2'), 'AWS::CloudTrail::Trail', 'trails validate their log files'),
  row(['3.3', '', ''], 'AWS::CloudTrail::Trail', 'the bucket of a trail is not public'),
  row(['3.4', '', ''], 'AWS::CloudTrail::Trail', 'trails deliver to CloudWatch Logs'),
  row(['3.5', '3.3', '3.3'], 'AWS::Config::ConfigurationRecorder', 'AWS Config records in every Region'),
  row(['3.6', '3.4', '3.4'], 'AWS::CloudTrail::Trail', 'the bucket of a trail logs accesses'),
  row(['3.7', '3.5', '3.5'], 'AWS::CloudTrail::Trail', 'trails are encrypted at rest by a KMS key'),
  row(['3.8', '3.6', '3.6'], 'AWS::KMS::Key', 'symmetric customer keys rotate'),
  row(['3.9', '3.7', '3.7'], 'AWS::EC2::VPC', 'VPCs keep flow logs'),
  row(['3.10', '3.8', '3.8'], 'AWS::CloudTrail::Trail', 'writes to objects in buckets are recorded'),
  row(['3.11', '3.9', '3.9'], 'AWS::CloudTrail::Trail', 'reads of objects in buckets are recorded'),
  row(same('4.1'), ALARM, 'unauthorised API calls raise an alarm'),
  row(same('4.2'), ALARM, 'console sign-ins without MFA raise an alarm'),
  row(same('4.3'), ALARM, 'uses of the root user raise an alarm'),
  row(same('4.4'), ALARM, 'changes of IAM policies raise an alarm'),
  row(same('4.5'), ALARM, 'changes of CloudTrail raise an alarm'),
  row(same('4.6'), ALARM, 'failed console sign-ins raise an alarm'),
  row(same('4.7'), ALARM, 'keys that are disabled or about to be deleted raise an alarm'),
  row(same('4.8'), ALARM, 'changes of bucket policies raise an alarm'),
  row(same('4.9'), ALARM, 'changes of AWS Config raise an alarm'),
  row(same('4.10'), ALARM, 'changes of security groups raise an alarm'),
  row(same('4.11'), ALARM, 'changes of network ACLs raise an alarm'),
  row(same('4.12'), ALARM, 'changes of network gateways raise an alarm'),
  row(same('4.13'), ALARM, 'changes of route tables raise an alarm'),
  row(same('4.14'), ALARM, 'changes of VPCs raise an alarm'),
  row(same('4.15'), ALARM, 'changes of the organisation raise an alarm'),
  row(['', '4.16', '4.16'], 'AWS::SecurityHub::Hub', 'Security Hub is on'),
  row(['', '', '5.1.2'], 'AWS::EC2::SecurityGroup', 'CIFS is open to trusted networks only'),
  row(['5.1', '5.1', '5.2'], 'AWS::EC2::NetworkAcl', 'network ACLs do not let everyone in to administration ports'),
  row(['5.2', '5.2', '5.3'], 'AWS::EC2::SecurityGroup', 'security groups do not let all of IPv4 in to administration ports'),
  row(['', '5.3', '5.4'], 'AWS::EC2::SecurityGroup', 'security groups do not let all of IPv6 in to administration ports'),
  row(['5.3', '5.4', '5.5'], 'AWS::EC2::SecurityGroup', 'default security groups let nothing in or out'),
  row(['5.4', '5.5', '5.6'], 'AWS::EC2::RouteTable', 'routes to peered VPCs are as narrow as can be', 'only you know what a peering has to reach'),
  row(['', '5.6', '5.7'], 'AWS::EC2::Instance', 'instances require IMDSv2'),
];

const COLUMNS: Readonly<Record<Version, 0 | 1 | 2>> = { '1.4': 0, '3.0': 1, '5.0': 2 };

/** The recommendations of a version, in the order of its numbers. */
export function cisRequirements(version: Version): readonly Requirement[] {
  return RECOMMENDATIONS.map(({ numbers, ...rest }) => ({ id: numbers[COLUMNS[version]], ...rest }))
    .filter(({ id }) => id !== '')
    .sort((a, b) => compareNumbers(a.id, b.id));
}

function compareNumbers(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const index = first.findIndex((part, at) => part !== second[at]);
  return index < 0 ? first.length - second.length : (first[index] ?? 0) - (second[index] ?? -1);
}
