// EC2 and VPC, load balancers, WAF, Network Firewall, Route 53 Resolver, Lambda.

import { type ApiCall, call, facet, type RecordType, row } from './record-type.ts';

/** An EC2 resource with an ARN in the usual form. */
function ec2(
  type: string,
  title: string,
  operation: string,
  items: string,
  idField: string,
  arnType: string,
  facets = {},
  alternatives: readonly ApiCall[] = [],
): RecordType {
  const arn = `arn:{partition}:ec2:{region}:{account}:${arnType}/{${idField}}`;
  return row(type, title, call('ec2', operation, items), `{${idField}}`, arn, { facets, alternatives });
}

/** An EC2 account setting: one answer a Region, with an ARN that Stoa makes. */
function ec2Setting(type: string, title: string, operation: string, id: string): RecordType {
  return row(type, title, call('ec2', operation, ''), id, `arn:{partition}:ec2:{region}:{account}:${id}`, { isSetting: true });
}

export const INFRASTRUCTURE_TYPES: readonly RecordType[] = [
  ec2('AWS::EC2::VPC', 'VPC', 'DescribeVpcs', 'Vpcs[]', 'VpcId', 'vpc', {
    EnableDnsSupport: facet(call('ec2', 'DescribeVpcAttribute', 'EnableDnsSupport')),
    EnableDnsHostnames: facet(call('ec2', 'DescribeVpcAttribute', 'EnableDnsHostnames')),
    // The private zones that it sees, those of other accounts and of AWS services too.
    HostedZoneSummaries: facet(call('route53', 'ListHostedZonesByVPC', 'HostedZoneSummaries')),
  }),
  ec2('AWS::EC2::Subnet', 'subnet', 'DescribeSubnets', 'Subnets[]', 'SubnetId', 'subnet'),
  ec2('AWS::EC2::RouteTable', 'route table', 'DescribeRouteTables', 'RouteTables[]', 'RouteTableId', 'route-table'),
  ec2('AWS::EC2::InternetGateway', 'internet gateway', 'DescribeInternetGateways', 'InternetGateways[]', 'InternetGatewayId', 'internet-gateway'),
  ec2(
    'AWS::EC2::EgressOnlyInternetGateway',
    'egress-only internet gateway',
    'DescribeEgressOnlyInternetGateways',
    'EgressOnlyInternetGateways[]',
    'EgressOnlyInternetGatewayId',
    'egress-only-internet-gateway',
  ),
  ec2('AWS::EC2::NatGateway', 'NAT gateway', 'DescribeNatGateways', 'NatGateways[]', 'NatGatewayId', 'natgateway'),
  ec2('AWS::EC2::NetworkAcl', 'network ACL', 'DescribeNetworkAcls', 'NetworkAcls[]', 'NetworkAclId', 'network-acl'),
  ec2('AWS::EC2::SecurityGroup', 'security group', 'DescribeSecurityGroups', 'SecurityGroups[]', 'GroupId', 'security-group'),
  ec2(
    'AWS::EC2::PrefixList',
    'prefix list',
    'DescribeManagedPrefixLists',
    'PrefixLists[]',
    'PrefixListId',
    'prefix-list',
    { Entries: facet(call('ec2', 'GetManagedPrefixListEntries', 'Entries')) },
    // Only the lists of AWS's own services, with their ranges in `Cidrs`.
    [call('ec2', 'DescribePrefixLists', 'PrefixLists[]')],
  ),
  // CloudFormation has no name for it.
  ec2('AWS::EC2::AvailabilityZone', 'Availability Zone', 'DescribeAvailabilityZones', 'AvailabilityZones[]', 'ZoneName', 'availability-zone'),
  ec2('AWS::EC2::NetworkInterface', 'network interface', 'DescribeNetworkInterfaces', 'NetworkInterfaces[]', 'NetworkInterfaceId', 'network-interface'),
  ec2('AWS::EC2::Instance', 'instance', 'DescribeInstances', 'Reservations[].Instances[]', 'InstanceId', 'instance', {
    // The API answers user data base64-encoded; it may hold secrets, so Stoa keeps only whether there is any.
  }),
  ec2('AWS::EC2::EIP', 'Elastic IP address', 'DescribeAddresses', 'Addresses[]', 'AllocationId', 'elastic-ip'),
  ec2('AWS::EC2::FlowLog', 'flow log', 'DescribeFlowLogs', 'FlowLogs[]', 'FlowLogId', 'vpc-flow-log'),
  ec2('AWS::EC2::VPCEndpoint', 'VPC endpoint', 'DescribeVpcEndpoints', 'VpcEndpoints[]', 'VpcEndpointId', 'vpc-endpoint'),
  ec2('AWS::EC2::VPCEndpointService', 'VPC endpoint service', 'DescribeVpcEndpointServices', 'ServiceDetails[]', 'ServiceId', 'vpc-endpoint-service'),
  ec2(
    'AWS::EC2::VPCPeeringConnection',
    'VPC peering connection',
    'DescribeVpcPeeringConnections',
    'VpcPeeringConnections[]',
    'VpcPeeringConnectionId',
    'vpc-peering-connection',
  ),
  ec2('AWS::EC2::TransitGateway', 'transit gateway', 'DescribeTransitGateways', 'TransitGateways[]', 'TransitGatewayId', 'transit-gateway'),
  ec2(
    'AWS::EC2::TransitGatewayAttachment',
    'transit gateway attachment',
    'DescribeTransitGatewayAttachments',
    'TransitGatewayAttachments[]',
    'TransitGatewayAttachmentId',
    'transit-gateway-attachment',
  ),
  ec2(
    'AWS::EC2::TransitGatewayVpcAttachment',
    'transit gateway VPC attachment',
    'DescribeTransitGatewayVpcAttachments',
    'TransitGatewayVpcAttachments[]',
    'TransitGatewayAttachmentId',
    'transit-gateway-attachment',
  ),
  ec2(
    'AWS::EC2::TransitGatewayRouteTable',
    'transit gateway route table',
    'DescribeTransitGatewayRouteTables',
    'TransitGatewayRouteTables[]',
    'TransitGatewayRouteTableId',
    'transit-gateway-route-table',
    {
      Routes: facet(call('ec2', 'SearchTransitGatewayRoutes', 'Routes')),
      // The same call asked with the filter `type=static`: without the propagated routes.
      StaticRoutes: facet(call('ec2', 'SearchTransitGatewayRoutes', 'Routes')),
      Associations: facet(call('ec2', 'GetTransitGatewayRouteTableAssociations', 'Associations')),
      Propagations: facet(call('ec2', 'GetTransitGatewayRouteTablePropagations', 'TransitGatewayRouteTablePropagations')),
    },
  ),
  // Direct Connect answers in camelCase. CloudFormation has a type for each kind of virtual interface; the API has one.
  row(
    'AWS::DirectConnect::DirectConnectGateway',
    'Direct Connect gateway',
    call('directconnect', 'DescribeDirectConnectGateways', 'directConnectGateways[]'),
    '{directConnectGatewayId}',
    'arn:{partition}:directconnect::{account}:dx-gateway/{directConnectGatewayId}',
    { scope: 'global' },
  ),
  row(
    'AWS::DirectConnect::DirectConnectGatewayAssociation',
    'Direct Connect gateway association',
    call('directconnect', 'DescribeDirectConnectGatewayAssociations', 'directConnectGatewayAssociations[]'),
    '{associationId}',
    'arn:{partition}:directconnect::{account}:dx-gateway-association/{associationId}',
    { scope: 'global' },
  ),
  row(
    'AWS::DirectConnect::VirtualInterface',
    'virtual interface',
    call('directconnect', 'DescribeVirtualInterfaces', 'virtualInterfaces[]'),
    '{virtualInterfaceId}',
    'arn:{partition}:directconnect:{region}:{account}:dxvif/{virtualInterfaceId}',
  ),
  ec2('AWS::EC2::CustomerGateway', 'customer gateway', 'DescribeCustomerGateways', 'CustomerGateways[]', 'CustomerGatewayId', 'customer-gateway'),
  ec2('AWS::EC2::VPNGateway', 'virtual private gateway', 'DescribeVpnGateways', 'VpnGateways[]', 'VpnGatewayId', 'vpn-gateway'),
  ec2('AWS::EC2::VPNConnection', 'VPN connection', 'DescribeVpnConnections', 'VpnConnections[]', 'VpnConnectionId', 'vpn-connection'),
  ec2('AWS::EC2::Volume', 'EBS volume', 'DescribeVolumes', 'Volumes[]', 'VolumeId', 'volume'),
  row(
    'AWS::EC2::Snapshot',
    'EBS snapshot',
    call('ec2', 'DescribeSnapshots', 'Snapshots[]'),
    '{SnapshotId}',
    'arn:{partition}:ec2:{region}::snapshot/{SnapshotId}',
    {
      facets: { CreateVolumePermissions: facet(call('ec2', 'DescribeSnapshotAttribute', 'CreateVolumePermissions')) },
    },
  ),
  row('AWS::EC2::Image', 'machine image', call('ec2', 'DescribeImages', 'Images[]'), '{ImageId}', 'arn:{partition}:ec2:{region}::image/{ImageId}', {
    facets: { LaunchPermissions: facet(call('ec2', 'DescribeImageAttribute', 'LaunchPermissions')) },
  }),
  ec2Setting('AWS::EC2::EbsEncryptionByDefault', 'EBS encryption by default', 'GetEbsEncryptionByDefault', 'ebs-encryption-by-default'),
  ec2Setting(
    'AWS::EC2::SnapshotBlockPublicAccess',
    'block public access for EBS snapshots',
    'GetSnapshotBlockPublicAccessState',
    'snapshot-block-public-access',
  ),

  row(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'load balancer',
    call('elbv2', 'DescribeLoadBalancers', 'LoadBalancers[]'),
    '{LoadBalancerName}',
    '{LoadBalancerArn}',
    {
      facets: {
        Attributes: facet(call('elbv2', 'DescribeLoadBalancerAttributes', 'Attributes')),
        WebACL: facet(call('wafv2', 'GetWebACLForResource', 'WebACL'), ['WAFNonexistentItemException']),
      },
    },
  ),
  row('AWS::ElasticLoadBalancingV2::Listener', 'listener', call('elbv2', 'DescribeListeners', 'Listeners[]'), '{ListenerArn}', '{ListenerArn}'),
  row('AWS::ElasticLoadBalancingV2::ListenerRule', 'listener rule', call('elbv2', 'DescribeRules', 'Rules[]'), '{RuleArn}', '{RuleArn}', {
    parent: 'AWS::ElasticLoadBalancingV2::Listener',
  }),
  row(
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    'target group',
    call('elbv2', 'DescribeTargetGroups', 'TargetGroups[]'),
    '{TargetGroupName}',
    '{TargetGroupArn}',
    {
      facets: {
        Attributes: facet(call('elbv2', 'DescribeTargetGroupAttributes', 'Attributes')),
        TargetHealthDescriptions: facet(call('elbv2', 'DescribeTargetHealth', 'TargetHealthDescriptions')),
      },
    },
  ),
  row('AWS::WAFv2::WebACL', 'web ACL', call('wafv2', 'ListWebACLs', 'WebACLs[]'), '{Id}', '{ARN}', {
    facets: {
      WebACL: facet(call('wafv2', 'GetWebACL', 'WebACL')),
      LoggingConfiguration: facet(call('wafv2', 'GetLoggingConfiguration', 'LoggingConfiguration'), ['WAFNonexistentItemException']),
    },
  }),

  row('AWS::NetworkFirewall::Firewall', 'Network Firewall', call('network-firewall', 'DescribeFirewall', 'Firewall'), '{FirewallName}', '{FirewallArn}', {
    // Beside the firewall in the same answer: the endpoints that it has made.
    facets: { FirewallStatus: facet(call('network-firewall', 'DescribeFirewall', 'FirewallStatus')) },
  }),
  row(
    'AWS::NetworkFirewall::FirewallPolicy',
    'firewall policy',
    call('network-firewall', 'DescribeFirewallPolicy', 'FirewallPolicyResponse'),
    '{FirewallPolicyName}',
    '{FirewallPolicyArn}',
    {
      facets: {
        FirewallPolicy: facet(call('network-firewall', 'DescribeFirewallPolicy', 'FirewallPolicy')),
        ResourcePolicy: facet(call('network-firewall', 'DescribeResourcePolicy', 'Policy'), ['ResourceNotFoundException']),
      },
    },
  ),
  row(
    'AWS::NetworkFirewall::RuleGroup',
    'firewall rule group',
    call('network-firewall', 'DescribeRuleGroup', 'RuleGroupResponse'),
    '{RuleGroupName}',
    '{RuleGroupArn}',
    {
      facets: {
        RuleGroup: facet(call('network-firewall', 'DescribeRuleGroup', 'RuleGroup')),
        ResourcePolicy: facet(call('network-firewall', 'DescribeResourcePolicy', 'Policy'), ['ResourceNotFoundException']),
      },
    },
  ),
  row(
    'AWS::Route53Resolver::FirewallRuleGroup',
    'DNS Firewall rule group',
    call('route53resolver', 'ListFirewallRuleGroups', 'FirewallRuleGroups[]'),
    '{Id}',
    '{Arn}',
    {
      facets: { FirewallRules: facet(call('route53resolver', 'ListFirewallRules', 'FirewallRules')) },
    },
  ),
  row(
    'AWS::Route53Resolver::FirewallRuleGroupAssociation',
    'DNS Firewall association',
    call('route53resolver', 'ListFirewallRuleGroupAssociations', 'FirewallRuleGroupAssociations[]'),
    '{Id}',
    '{Arn}',
  ),
  row(
    'AWS::Route53Resolver::FirewallDomainList',
    'DNS Firewall domain list',
    call('route53resolver', 'ListFirewallDomainLists', 'FirewallDomainLists[]'),
    '{Id}',
    '{Arn}',
    {
      facets: { Domains: facet(call('route53resolver', 'ListFirewallDomains', 'Domains')) },
    },
  ),
  row('AWS::Lambda::Function', 'Lambda function', call('lambda', 'ListFunctions', 'Functions[]'), '{FunctionName}', '{FunctionArn}', {
    facets: {
      Policy: facet(call('lambda', 'GetPolicy', 'Policy'), ['ResourceNotFoundException']),
      FunctionUrlConfigs: facet(call('lambda', 'ListFunctionUrlConfigs', 'FunctionUrlConfigs')),
    },
  }),
];
