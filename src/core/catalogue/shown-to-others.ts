// Types whose records need not be of the account that was asked for them.

/**
 * Types of which an account is also shown others': shared by Resource Access Manager, offered by AWS, or seen from both sides.
 * Source: https://docs.aws.amazon.com/ram/latest/userguide/shareable.html
 */
const SHOWN_TO_OTHERS: ReadonlySet<string> = new Set([
  'AWS::CloudTrail::Trail',
  'AWS::DirectConnect::DirectConnectGateway',
  'AWS::DirectConnect::DirectConnectGatewayAssociation',
  'AWS::DirectConnect::VirtualInterface',
  'AWS::EC2::Image',
  'AWS::EC2::NetworkAcl',
  'AWS::EC2::NetworkInterface',
  'AWS::EC2::PrefixList',
  'AWS::EC2::RouteTable',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Snapshot',
  'AWS::EC2::Subnet',
  'AWS::EC2::TransitGateway',
  'AWS::EC2::TransitGatewayAttachment',
  'AWS::EC2::TransitGatewayPeeringAttachment',
  'AWS::EC2::TransitGatewayVpcAttachment',
  'AWS::EC2::VPC',
  'AWS::EC2::VPCEndpoint',
  'AWS::EC2::VPCEndpointService',
  'AWS::GuardDuty::Finding',
  'AWS::Inspector2::Finding',
  'AWS::NetworkFirewall::FirewallPolicy',
  'AWS::NetworkFirewall::RuleGroup',
  'AWS::Organizations::Account',
  'AWS::Organizations::DelegatedAdministrator',
  'AWS::Organizations::Organization',
  'AWS::Organizations::OrganizationalUnit',
  'AWS::Organizations::Policy',
  'AWS::RDS::DBClusterSnapshot',
  'AWS::RDS::DBSnapshot',
  'AWS::Route53Resolver::FirewallDomainList',
  'AWS::Route53Resolver::FirewallRuleGroup',
  'AWS::Route53Resolver::ResolverQueryLoggingConfig',
  'AWS::Route53Resolver::ResolverRule',
  'AWS::SSO::Instance',
  'AWS::SSO::PermissionSet',
  'AWS::SecurityHub::Finding',
]);

/** Whether a record of the type may be another account's than the one that was asked. */
export function isShownToOthers(type: string): boolean {
  return SHOWN_TO_OTHERS.has(type);
}
