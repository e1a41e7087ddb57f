// Shapes of answers: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html, API_Subnet, API_NatGateway, API_VpcPeeringConnection, API_VpcEndpoint.

import { describe, expect, it } from 'vitest';
import { readEndpoint, readGateway, readNatGateway, readPeering, readSubnet, readVpc } from './gateways.ts';
import { ACCOUNT, blockOf, recordOf, refTo } from './record.cases.ts';

const VPC = 'AWS::EC2::VPC';
const OTHER = '444455556666';

describe('readVpc', () => {
  const vpc = (config: Parameters<typeof recordOf>[2]) => readVpc(recordOf(VPC, 'vpc-1', config));

  it('has the blocks that are associated, of both versions', () => {
    expect(
      vpc({
        CidrBlock: '10.0.0.0/16',
        CidrBlockAssociationSet: [
          { CidrBlock: '10.0.0.0/16', CidrBlockState: { State: 'associated' } },
          { CidrBlock: '10.7.0.0/16', CidrBlockState: { State: 'disassociated' } },
          { CidrBlock: '10.8.0.0/16' },
          { CidrBlock: 'none' },
          {},
        ],
        Ipv6CidrBlockAssociationSet: [
          { Ipv6CidrBlock: '2600:1::/56', Ipv6CidrBlockState: { State: 'associated' }, IpSource: 'amazon' },
          { Ipv6CidrBlock: '2600:2::/56', Ipv6CidrBlockState: { State: 'associating' } },
          { Ipv6CidrBlock: '2600:3::/56', Ipv6AddressAttribute: 'public' },
          {},
        ],
        EnableDnsSupport: { Value: true },
      }),
    ).toEqual({
      id: 'vpc-1',
      ref: refTo(VPC, 'vpc-1'),
      blocks: ['10.0.0.0/16', '10.8.0.0/16', '2600:1::/56', '2600:3::/56'].map(blockOf),
      privateBlocks: [],
      hasResolver: true,
    });
  });

  it('has its one block where no associations are listed', () => {
    expect(vpc({ CidrBlock: '10.0.0.0/16' })).toEqual({ id: 'vpc-1', ref: refTo(VPC, 'vpc-1'), blocks: [blockOf('10.0.0.0/16')], privateBlocks: [] });
    expect(vpc({}).blocks).toEqual([]);
    expect(vpc({ CidrBlockAssociationSet: [{ CidrBlock: '10.1.0.0/16' }] }).blocks).toEqual([blockOf('10.1.0.0/16')]);
    expect(vpc({ CidrBlock: '10.0.0.0/16', CidrBlockAssociationSet: [{ CidrBlock: '10.1.0.0/16' }] }).blocks).toEqual([blockOf('10.1.0.0/16')]);
  });

  it('knows IPv6 blocks of private space, by the attribute or by a pool that is none', () => {
    const set = [
      { Ipv6CidrBlock: 'fd00:1::/56', Ipv6AddressAttribute: 'private' },
      { Ipv6CidrBlock: '2600:5::/56', IpSource: 'none' },
      { Ipv6CidrBlock: '2600:6::/56', IpSource: 'byoip' },
      { Ipv6CidrBlock: 'fd00:7::/56', Ipv6AddressAttribute: 'private', Ipv6CidrBlockState: { State: 'failed' } },
    ];
    expect(vpc({ Ipv6CidrBlockAssociationSet: set }).privateBlocks).toEqual(['fd00:1::/56', '2600:5::/56'].map(blockOf));
  });

  it('is its owner, whoever sees it', () => {
    expect(vpc({ OwnerId: OTHER }).ref.account).toBe(OTHER);
    expect(vpc({ OwnerId: ACCOUNT }).ref).toEqual(refTo(VPC, 'vpc-1'));
  });
});

describe('readSubnet', () => {
  it('has its blocks, its zone and its VPC', () => {
    const config = {
      VpcId: 'vpc-1',
      AvailabilityZone: 'us-east-1a',
      CidrBlock: '10.0.1.0/24',
      Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1::/64' }],
      OwnerId: OTHER,
    };
    expect(readSubnet(recordOf('AWS::EC2::Subnet', 'subnet-1', config))).toEqual({
      id: 'subnet-1',
      ref: { ...refTo('AWS::EC2::Subnet', 'subnet-1'), account: OTHER },
      vpcId: 'vpc-1',
      zone: 'us-east-1a',
      blocks: ['10.0.1.0/24', '2600:1::/64'].map(blockOf),
    });
    expect(readSubnet(recordOf('AWS::EC2::Subnet', 'subnet-1', {}))).toEqual({
      id: 'subnet-1',
      ref: refTo('AWS::EC2::Subnet', 'subnet-1'),
      vpcId: '',
      zone: '',
      blocks: [],
    });
  });
});

describe('readGateway', () => {
  it('is attached where AWS says available, or attached of an egress-only one', () => {
    const Attachments = [
      { State: 'available', VpcId: 'vpc-1' },
      { State: 'attached', VpcId: 'vpc-2' },
      { State: 'detaching', VpcId: 'vpc-3' },
      { VpcId: 'vpc-4' },
      { State: 'attached' },
    ];
    expect(readGateway(recordOf('AWS::EC2::InternetGateway', 'igw-1', { Attachments }))).toEqual({
      id: 'igw-1',
      ref: refTo('AWS::EC2::InternetGateway', 'igw-1'),
      vpcIds: ['vpc-1', 'vpc-2'],
    });
  });
});

describe('readNatGateway', () => {
  const TYPE = 'AWS::EC2::NatGateway';

  it('has its addresses, private and public', () => {
    const config = {
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      State: 'available',
      ConnectivityType: 'public',
      AvailabilityMode: 'zonal',
      NatGatewayAddresses: [
        { NetworkInterfaceId: 'eni-1', PrivateIp: '10.0.0.9', PublicIp: '52.0.0.9' },
        { NetworkInterfaceId: 'eni-2', PrivateIp: '10.0.0.8' },
        { PublicIp: '52.0.0.7' },
      ],
    };
    expect(readNatGateway(recordOf(TYPE, 'nat-1', config))).toStrictEqual({
      id: 'nat-1',
      ref: refTo(TYPE, 'nat-1'),
      vpcId: 'vpc-1',
      subnetId: 'subnet-1',
      isAvailable: true,
      isPrivate: false,
      isRegional: false,
      interfaceIds: ['eni-1', 'eni-2'],
      addresses: [{ privateValue: 0x0a000009n, publicValue: 0x34000009n }, { privateValue: 0x0a000008n }],
    });
  });

  it('is private, regional or gone where it says so', () => {
    const { isAvailable, isPrivate, isRegional, vpcId, subnetId } = readNatGateway(
      recordOf(TYPE, 'nat-1', { State: 'deleted', ConnectivityType: 'private', AvailabilityMode: 'regional' }),
    );
    expect([isAvailable, isPrivate, isRegional, vpcId, subnetId]).toEqual([false, true, true, '', undefined]);
  });
});

describe('readPeering', () => {
  const TYPE = 'AWS::EC2::VPCPeeringConnection';

  it('has both sides with their blocks', () => {
    const config = {
      Status: { Code: 'active' },
      RequesterVpcInfo: {
        VpcId: 'vpc-1',
        OwnerId: ACCOUNT,
        Region: 'us-east-1',
        CidrBlock: '10.0.0.0/16',
        CidrBlockSet: [{ CidrBlock: '10.0.0.0/16' }, { CidrBlock: '10.9.0.0/16' }],
        Ipv6CidrBlockSet: [{ Ipv6CidrBlock: '2600:1::/56' }],
      },
      AccepterVpcInfo: { VpcId: 'vpc-2', OwnerId: OTHER, CidrBlock: '10.1.0.0/16' },
    };
    expect(readPeering(recordOf(TYPE, 'pcx-1', config))).toEqual({
      id: 'pcx-1',
      ref: refTo(TYPE, 'pcx-1'),
      isActive: true,
      sides: [
        { vpcId: 'vpc-1', account: ACCOUNT, region: 'us-east-1', blocks: ['10.0.0.0/16', '10.9.0.0/16', '2600:1::/56'].map(blockOf) },
        { vpcId: 'vpc-2', account: OTHER, region: undefined, blocks: [blockOf('10.1.0.0/16')] },
      ],
    });
  });

  it('is not active before it is accepted; of sides that are not there it knows nothing', () => {
    const side = { vpcId: '', account: '', region: undefined, blocks: [] };
    expect(readPeering(recordOf(TYPE, 'pcx-1', { Status: { Code: 'pending-acceptance' } }))).toEqual({
      id: 'pcx-1',
      ref: refTo(TYPE, 'pcx-1'),
      isActive: false,
      sides: [side, side],
    });
    const ofOne = readPeering(recordOf(TYPE, 'pcx-1', { RequesterVpcInfo: { CidrBlock: '10.0.0.0/16', CidrBlockSet: [{ CidrBlock: '10.2.0.0/16' }] } }));
    expect(ofOne.sides[0].blocks).toEqual([blockOf('10.2.0.0/16')]);
  });
});

describe('readEndpoint', () => {
  const TYPE = 'AWS::EC2::VPCEndpoint';

  it('has its kind, its service and where it stands', () => {
    const config = {
      VpcId: 'vpc-1',
      VpcEndpointType: 'Interface',
      ServiceName: 'com.amazonaws.us-east-1.sqs',
      State: 'Available',
      RouteTableIds: ['rtb-1'],
      NetworkInterfaceIds: ['eni-1', 'eni-2'],
      SubnetIds: ['subnet-1'],
    };
    expect(readEndpoint(recordOf(TYPE, 'vpce-1', config))).toEqual({
      id: 'vpce-1',
      ref: refTo(TYPE, 'vpce-1'),
      vpcId: 'vpc-1',
      type: 'Interface',
      service: 'com.amazonaws.us-east-1.sqs',
      isAvailable: true,
      routeTableIds: ['rtb-1'],
      interfaceIds: ['eni-1', 'eni-2'],
      subnetIds: ['subnet-1'],
    });
  });

  it('is a gateway endpoint unless it says otherwise', () => {
    expect(readEndpoint(recordOf(TYPE, 'vpce-1', { State: 'pendingAcceptance' }))).toEqual({
      id: 'vpce-1',
      ref: refTo(TYPE, 'vpce-1'),
      vpcId: '',
      type: 'Gateway',
      service: '',
      isAvailable: false,
      routeTableIds: [],
      interfaceIds: [],
      subnetIds: [],
    });
  });
});
