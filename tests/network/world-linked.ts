// Two VPCs that only PrivateLink joins.

import { balanced } from './balanced.ts';
import { add, eni, find, routes } from './world-scenarios.ts';

/** `eni-b0` is a target of `net/web` in vpc-b, which an endpoint in vpc-a leads to. */
export const linked = (more: { readonly arns?: readonly string[]; readonly service?: boolean; readonly keepsClient?: boolean } = {}) => {
  const made = balanced({ type: 'network', protocol: 'TCP', groups: [], targetType: 'instance', targetPort: 443, listenerPort: 443, isInternal: true });
  for (const one of [...(made['AWS::EC2::Subnet'] ?? []), ...(made['AWS::EC2::RouteTable'] ?? []), ...(made['AWS::EC2::NetworkAcl'] ?? [])])
    if (JSON.stringify(one).includes('lb')) one.VpcId = 'vpc-b';
  for (const zone of [0, 1]) {
    const node = find(made, 'NetworkInterface', `eni-lb${zone}`);
    Object.assign(node, { VpcId: 'vpc-b', PrivateIpAddress: `10.1.1${zone}.5`, PrivateIpAddresses: [{ PrivateIpAddress: `10.1.1${zone}.5`, Primary: true }] });
    find(made, 'Subnet', `subnet-lb${zone}`).CidrBlock = `10.1.1${zone}.0/24`;
    routes(made, `rtb-lb${zone}`)[0].DestinationCidrBlock = '10.1.0.0/16';
  }
  const [balancer] = made['AWS::ElasticLoadBalancingV2::LoadBalancer'] ?? [];
  const [group] = made['AWS::ElasticLoadBalancingV2::TargetGroup'] ?? [];
  Object.assign(balancer, { VpcId: 'vpc-b' });
  Object.assign(group, { VpcId: 'vpc-b' });
  Object.assign(find(made, 'NetworkInterface', 'eni-a1'), { Attachment: undefined });
  Object.assign(find(made, 'NetworkInterface', 'eni-b0'), { Attachment: { InstanceId: 'i-target', DeviceIndex: 0, Status: 'attached' } });
  made['AWS::EC2::VPCPeeringConnection'] = [];
  for (const table of ['rtb-a0', 'rtb-a1', 'rtb-b0'])
    find(made, 'RouteTable', table).Routes = routes(made, table).filter(
      (one) => one.VpcPeeringConnectionId === undefined && one.TransitGatewayId === undefined,
    );
  const service = 'com.amazonaws.vpce.us-east-1.vpce-svc-1';
  eni('eni-link', 'subnet-a0', '10.0.0.77', { InterfaceType: 'vpc_endpoint', RequesterManaged: true })(made);
  add(made, 'VPCEndpoint', {
    VpcEndpointId: 'vpce-link',
    VpcId: 'vpc-a',
    VpcEndpointType: 'Interface',
    ServiceName: service,
    State: 'available',
    SubnetIds: ['subnet-a0'],
    NetworkInterfaceIds: ['eni-link'],
  });
  if (more.service !== false)
    add(made, 'VPCEndpointService', {
      ServiceName: service,
      Owner: '111122223333',
      ...(more.arns === undefined ? {} : { NetworkLoadBalancerArns: more.arns.map((one) => (one === 'own' ? balancer.LoadBalancerArn : one)) }),
    });
  return made;
};
