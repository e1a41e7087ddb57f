// NAT gateways with their address and interface, in the shapes of the EC2 API.

import type { ResourceRecord } from '../../core/index.ts';
import { addressRecord, interfaceRecord } from './interfaces.ts';
import { type Site, tagList, tagsOf } from './site.ts';

interface NatPlan {
  readonly name: string;
  readonly vpc: string;
  readonly subnet: string;
  readonly zone: number;
  readonly publicIp: string;
  readonly privateIp: string;
}

export function natGatewayRecords(site: Site, { name, vpc, subnet, zone, publicIp, privateIp }: NatPlan): readonly ResourceRecord[] {
  const tags = tagsOf(site, name);
  const gateway = site.make(
    'AWS::EC2::NatGateway',
    {
      NatGatewayId: site.id('nat', name),
      State: 'available',
      ConnectivityType: 'public',
      SubnetId: site.id('subnet', subnet),
      VpcId: site.id('vpc', vpc),
      CreateTime: site.sample.ago(1300),
      NatGatewayAddresses: [
        {
          AllocationId: site.id('eipalloc', name),
          AssociationId: site.id('eipassoc', name),
          NetworkInterfaceId: site.id('eni', name),
          PrivateIp: privateIp,
          PublicIp: publicIp,
          IsPrimary: true,
          Status: 'succeeded',
        },
      ],
      Tags: tagList(tags),
    },
    tags,
  );
  return [
    gateway,
    addressRecord(site, name, publicIp, name, privateIp),
    interfaceRecord(site, {
      name,
      vpc,
      subnet,
      zone,
      address: privateIp,
      groups: [],
      description: `Interface for NAT Gateway ${site.id('nat', name)}`,
      kind: 'nat_gateway',
      publicAddress: publicIp,
    }),
  ];
}
