// The type of what an ARN names, where that is told by its service and the word before its id.
// Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html (resource types of each service)

import { arnResourceId, arnResourceType, parseArn } from './arn.ts';
import type { ResourceRef } from './record.ts';

/** By service and the word before the id; '' where there is none. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['cloudtrail trail', 'AWS::CloudTrail::Trail'],
  ['dynamodb table', 'AWS::DynamoDB::Table'],
  ['ec2 instance', 'AWS::EC2::Instance'],
  ['ec2 network-interface', 'AWS::EC2::NetworkInterface'],
  ['ec2 security-group', 'AWS::EC2::SecurityGroup'],
  ['ec2 snapshot', 'AWS::EC2::Snapshot'],
  ['ec2 volume', 'AWS::EC2::Volume'],
  ['ec2 vpc', 'AWS::EC2::VPC'],
  ['guardduty detector', 'AWS::GuardDuty::Detector'],
  ['iam group', 'AWS::IAM::Group'],
  ['iam policy', 'AWS::IAM::ManagedPolicy'],
  ['iam role', 'AWS::IAM::Role'],
  ['iam user', 'AWS::IAM::User'],
  ['kms key', 'AWS::KMS::Key'],
  ['lambda function', 'AWS::Lambda::Function'],
  ['rds cluster', 'AWS::RDS::DBCluster'],
  ['rds cluster-snapshot', 'AWS::RDS::DBClusterSnapshot'],
  ['rds db', 'AWS::RDS::DBInstance'],
  ['rds snapshot', 'AWS::RDS::DBSnapshot'],
  ['secretsmanager secret', 'AWS::SecretsManager::Secret'],
  ['sns ', 'AWS::SNS::Topic'],
  ['sqs ', 'AWS::SQS::Queue'],
  ['ssm parameter', 'AWS::SSM::Parameter'],
]);

/** What an ARN from outside names: its type `Other` where that is not told, its place by what it says, or else as given. Undefined for what is no ARN. */
export function refOfArn(arn: string, place: { readonly account: string; readonly region: string }): ResourceRef | undefined {
  const read = parseArn(arn);
  if (!read.ok) return undefined;
  const { service, account, region } = read.value;
  const word = arnResourceType(read.value);
  // A bucket and an object of it both have no word before their names; an object has a path.
  const isBucket = service === 's3' && account === '' && !read.value.resource.includes('/');
  return {
    type: isBucket ? 'AWS::S3::Bucket' : (TYPES.get(`${service} ${word}`) ?? 'Other'),
    arn,
    id: arnResourceId(read.value) || read.value.resource,
    account: /^\d{12}$/.test(account) ? account : place.account,
    region: region === '' ? place.region : region,
  };
}
