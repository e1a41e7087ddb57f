// A network with its gateways, peers, endpoints, balancers and logs.

import { type Ask, text } from './ask.ts';

export async function seedNetwork(ask: Ask): Promise<{ readonly subnets: readonly string[]; readonly group: string; readonly vpc: string }> {
  const vpc = text(await ask('ec2', 'DescribeVpcs', {}), 'Vpcs', 0, 'VpcId');
  const two = await ask('ec2', 'DescribeSubnets', {});
  const subnets = [text(two, 'Subnets', 0, 'SubnetId'), text(two, 'Subnets', 1, 'SubnetId')];
  const group = text(await ask('ec2', 'CreateSecurityGroup', { GroupName: 'web', Description: 'web', VpcId: vpc }), 'GroupId');
  const table = text(await ask('ec2', 'DescribeRouteTables', {}), 'RouteTables', 0, 'RouteTableId');
  const gateway = text(await ask('ec2', 'CreateInternetGateway', {}), 'InternetGateway', 'InternetGatewayId');
  await ask('ec2', 'AttachInternetGateway', { InternetGatewayId: gateway, VpcId: vpc });
  await ask('ec2', 'CreateRoute', { RouteTableId: table, DestinationCidrBlock: '0.0.0.0/0', GatewayId: gateway });
  await ask('ec2', 'CreateEgressOnlyInternetGateway', { VpcId: vpc });
  const address = text(await ask('ec2', 'AllocateAddress', { Domain: 'vpc' }), 'AllocationId');
  await ask('ec2', 'CreateNatGateway', { SubnetId: subnets[0] ?? '', AllocationId: address });
  await ask('ec2', 'CreateManagedPrefixList', { PrefixListName: 'office', MaxEntries: 5, AddressFamily: 'IPv4', Entries: [{ Cidr: '203.0.113.0/24' }] });
  await ask('ec2', 'CreateVpcEndpoint', { VpcId: vpc, ServiceName: 'com.amazonaws.us-east-1.s3', RouteTableIds: [table] });
  const other = text(await ask('ec2', 'CreateVpc', { CidrBlock: '10.9.0.0/16' }), 'Vpc', 'VpcId');
  await ask('ec2', 'CreateVpcPeeringConnection', { VpcId: vpc, PeerVpcId: other });
  const transit = text(await ask('ec2', 'CreateTransitGateway', {}), 'TransitGateway', 'TransitGatewayId');
  await ask('ec2', 'CreateTransitGatewayVpcAttachment', { TransitGatewayId: transit, VpcId: vpc, SubnetIds: subnets.slice(0, 1) });
  const routes = text(
    await ask('ec2', 'CreateTransitGatewayRouteTable', { TransitGatewayId: transit }),
    'TransitGatewayRouteTable',
    'TransitGatewayRouteTableId',
  );
  await ask('ec2', 'CreateTransitGatewayRoute', { DestinationCidrBlock: '10.0.0.0/8', TransitGatewayRouteTableId: routes, Blackhole: true });
  const customer = text(
    await ask('ec2', 'CreateCustomerGateway', { Type: 'ipsec.1', PublicIp: '203.0.113.1', BgpAsn: 65000 }),
    'CustomerGateway',
    'CustomerGatewayId',
  );
  const vpn = text(await ask('ec2', 'CreateVpnGateway', { Type: 'ipsec.1' }), 'VpnGateway', 'VpnGatewayId');
  await ask('ec2', 'CreateVpnConnection', { Type: 'ipsec.1', CustomerGatewayId: customer, VpnGatewayId: vpn });
  await ask('s3api', 'CreateBucket', { Bucket: 'acme-flow-logs' });
  await ask('ec2', 'CreateFlowLogs', {
    ResourceType: 'VPC',
    TrafficType: 'ALL',
    ResourceIds: [vpc],
    LogDestinationType: 's3',
    LogDestination: 'arn:aws:s3:::acme-flow-logs',
  });
  return { subnets, group, vpc };
}

export async function seedBalancers(ask: Ask, subnets: readonly string[], vpc: string, group: string): Promise<void> {
  const balancer = text(
    await ask('elbv2', 'CreateLoadBalancer', { Name: 'front', Subnets: [...subnets], Type: 'application' }),
    'LoadBalancers',
    0,
    'LoadBalancerArn',
  );
  const target = text(await ask('elbv2', 'CreateTargetGroup', { Name: 'web', Protocol: 'HTTP', Port: 80, VpcId: vpc }), 'TargetGroups', 0, 'TargetGroupArn');
  await ask('elbv2', 'CreateListener', {
    LoadBalancerArn: balancer,
    Protocol: 'HTTP',
    Port: 80,
    DefaultActions: [{ Type: 'forward', TargetGroupArn: target }],
  });
  await ask('elb', 'CreateLoadBalancer', {
    LoadBalancerName: 'classic',
    Listeners: [{ Protocol: 'http', LoadBalancerPort: 80, InstancePort: 80 }],
    AvailabilityZones: ['us-east-1a'],
  });
  const visibility = { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'm' };
  const acl = text(
    await ask('wafv2', 'CreateWebACL', { Name: 'guard', Scope: 'REGIONAL', DefaultAction: { Allow: {} }, VisibilityConfig: visibility, Rules: [] }),
    'Summary',
    'ARN',
  );
  await ask('wafv2', 'AssociateWebACL', { WebACLArn: acl, ResourceArn: balancer });
  await ask('wafv2', 'CreateWebACL', { Name: 'edge', Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} }, VisibilityConfig: visibility, Rules: [] });
  const addresses = subnets.map((SubnetId) => ({ SubnetId }));
  await ask('route53resolver', 'CreateResolverEndpoint', {
    CreatorRequestId: 'one',
    Name: 'out',
    Direction: 'OUTBOUND',
    SecurityGroupIds: [group],
    IpAddresses: addresses,
  });
  const log = text(
    await ask('route53resolver', 'CreateResolverQueryLogConfig', { CreatorRequestId: 'one', Name: 'dns', DestinationArn: 'arn:aws:s3:::acme-flow-logs' }),
    'ResolverQueryLogConfig',
    'Id',
  );
  await ask('route53resolver', 'AssociateResolverQueryLogConfig', { ResolverQueryLogConfigId: log, ResourceId: vpc });
  await ask('wafv2', 'CreateIPSet', { Name: 'office', Scope: 'REGIONAL', IPAddressVersion: 'IPV4', Addresses: ['203.0.113.0/24'] });
  await ask('wafv2', 'CreateRegexPatternSet', { Name: 'bad-agents', Scope: 'REGIONAL', RegularExpressionList: [{ RegexString: 'curl' }] });
  await ask('ec2', 'CreateDhcpOptions', { DhcpConfigurations: [{ Key: 'domain-name-servers', Values: ['AmazonProvidedDNS'] }] });
  await ask('wafv2', 'CreateRuleGroup', { Name: 'rules', Scope: 'REGIONAL', Capacity: 10, VisibilityConfig: visibility, Rules: [] });
}
