// The names that the AWS Security Finding Format has for CloudFormation types; what it has no name for is `Other`.
// Source: https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-type-requirements.html

const RESOURCE_TYPES = new Map([
  ['AWS::::Account', 'AwsAccount'],
  ['AWS::ApiGateway::RestApi', 'AwsApiGatewayRestApi'],
  ['AWS::CertificateManager::Certificate', 'AwsCertificateManagerCertificate'],
  ['AWS::CloudFront::Distribution', 'AwsCloudFrontDistribution'],
  ['AWS::CloudTrail::Trail', 'AwsCloudTrailTrail'],
  ['AWS::DynamoDB::Table', 'AwsDynamoDbTable'],
  ['AWS::EC2::EIP', 'AwsEc2Eip'],
  ['AWS::EC2::Instance', 'AwsEc2Instance'],
  ['AWS::EC2::NetworkAcl', 'AwsEc2NetworkAcl'],
  ['AWS::EC2::NetworkInterface', 'AwsEc2NetworkInterface'],
  ['AWS::EC2::RouteTable', 'AwsEc2RouteTable'],
  ['AWS::EC2::SecurityGroup', 'AwsEc2SecurityGroup'],
  ['AWS::EC2::Subnet', 'AwsEc2Subnet'],
  ['AWS::EC2::TransitGateway', 'AwsEc2TransitGateway'],
  ['AWS::EC2::VPC', 'AwsEc2Vpc'],
  ['AWS::EC2::VPCPeeringConnection', 'AwsEc2VpcPeeringConnection'],
  ['AWS::EC2::Volume', 'AwsEc2Volume'],
  ['AWS::Elasticsearch::Domain', 'AwsElasticsearchDomain'],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AwsElbv2LoadBalancer'],
  ['AWS::GuardDuty::Detector', 'AwsGuardDutyDetector'],
  ['AWS::IAM::Group', 'AwsIamGroup'],
  ['AWS::IAM::ManagedPolicy', 'AwsIamPolicy'],
  ['AWS::IAM::Role', 'AwsIamRole'],
  ['AWS::IAM::User', 'AwsIamUser'],
  ['AWS::KMS::Key', 'AwsKmsKey'],
  ['AWS::Lambda::Function', 'AwsLambdaFunction'],
  ['AWS::NetworkFirewall::Firewall', 'AwsNetworkFirewallFirewall'],
  ['AWS::NetworkFirewall::FirewallPolicy', 'AwsNetworkFirewallFirewallPolicy'],
  ['AWS::NetworkFirewall::RuleGroup', 'AwsNetworkFirewallRuleGroup'],
  ['AWS::RDS::DBCluster', 'AwsRdsDbCluster'],
  ['AWS::RDS::DBClusterSnapshot', 'AwsRdsDbClusterSnapshot'],
  ['AWS::RDS::DBInstance', 'AwsRdsDbInstance'],
  ['AWS::RDS::DBSnapshot', 'AwsRdsDbSnapshot'],
  ['AWS::S3::AccountPublicAccessBlock', 'AwsS3AccountPublicAccessBlock'],
  ['AWS::S3::Bucket', 'AwsS3Bucket'],
  ['AWS::SNS::Topic', 'AwsSnsTopic'],
  ['AWS::SQS::Queue', 'AwsSqsQueue'],
  ['AWS::SecretsManager::Secret', 'AwsSecretsManagerSecret'],
  ['AWS::WAFv2::WebACL', 'AwsWafv2WebAcl'],
]);

export const ASFF_RESOURCE_TYPES: readonly string[] = [...RESOURCE_TYPES.values()];

export function asffResourceType(type: string): string {
  return RESOURCE_TYPES.get(type) ?? 'Other';
}
