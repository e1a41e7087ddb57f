// Shape of the answer: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { readInterface, readOutline } from './interfaces.ts';
import { recordOf, refTo } from './record.cases.ts';

const TYPE = 'AWS::EC2::NetworkInterface';
const eni = (config: JsonObject) => readInterface(recordOf(TYPE, 'eni-1', config));

describe('readInterface', () => {
  it('has where it stands, whose it is and what it may do', () => {
    const config = {
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      AvailabilityZone: 'us-east-1a',
      Groups: [{ GroupId: 'sg-2' }, { GroupId: 'sg-1' }, { GroupId: 'sg-2' }, {}],
      SourceDestCheck: false,
      InterfaceType: 'lambda',
      Description: 'AWS Lambda VPC ENI-x',
      Attachment: { InstanceId: 'i-1', DeviceIndex: 1, Status: 'attached' },
      Status: 'in-use',
      RequesterManaged: true,
      DenyAllIgwTraffic: true,
    };
    expect(readOutline(recordOf(TYPE, 'eni-1', config))).toEqual({
      id: 'eni-1',
      ref: refTo(TYPE, 'eni-1'),
      vpcId: 'vpc-1',
      subnetId: 'subnet-1',
      zone: 'us-east-1a',
      groupIds: ['sg-1', 'sg-2'],
      checksSource: false,
      type: 'lambda',
      description: 'AWS Lambda VPC ENI-x',
      instanceId: 'i-1',
      deviceIndex: 1,
      isAttached: true,
      isManaged: true,
      deniesInternetGateways: true,
      hasOtherPublicAddress: false,
    });
  });

  it('is a plain one, attached and checked, unless it says otherwise; groups that are not there were not read', () => {
    expect(eni({})).toEqual({
      id: 'eni-1',
      ref: refTo(TYPE, 'eni-1'),
      vpcId: '',
      subnetId: '',
      zone: '',
      checksSource: true,
      type: 'interface',
      description: '',
      isAttached: true,
      isManaged: false,
      deniesInternetGateways: false,
      hasOtherPublicAddress: false,
      addresses: [],
    });
    expect([eni({ Groups: [] }).groupIds, eni({ Groups: [{ GroupId: 'sg-1' }] }).groupIds, eni({ SourceDestCheck: true }).checksSource]).toEqual([
      [],
      ['sg-1'],
      true,
    ]);
    expect(eni({ Attachment: { DeviceIndex: '0' } }).deviceIndex).toBeUndefined();
    expect(eni({ Attachment: { DeviceIndex: 0 } }).deviceIndex).toBe(0);
  });

  it('is attached to nothing where it is available, or its attachment is gone', () => {
    expect(
      [{ Status: 'available' }, { Attachment: { Status: 'detached' } }, { Status: 'in-use', Attachment: { Status: 'attaching' } }].map(
        (one) => eni(one).isAttached,
      ),
    ).toEqual([false, false, true]);
  });

  it('has its primary address first, each once, and what the internet knows it by', () => {
    const config = {
      PrivateIpAddress: '10.0.0.2',
      Association: { PublicIp: '52.0.0.9' },
      PrivateIpAddresses: [
        { PrivateIpAddress: '10.0.0.3', Association: { PublicIp: '52.0.0.3' } },
        { PrivateIpAddress: '10.0.0.2', Primary: true, Association: { PublicIp: '52.0.0.2' } },
        { PrivateIpAddress: '10.0.0.4', Primary: false, Association: { PublicIp: '2600::9' } },
        { PrivateIpAddress: 'x' },
        {},
      ],
      Ipv6Addresses: [{ Ipv6Address: '2600::1' }, {}],
    };
    expect(eni(config).addresses).toEqual([
      { version: 4, value: 0x0a000002n, publicValue: 0x34000002n },
      { version: 4, value: 0x0a000003n, publicValue: 0x34000003n },
      { version: 4, value: 0x0a000004n },
      { version: 6, value: (0x2600n << 112n) + 1n },
    ]);
    expect(eni({ PrivateIpAddress: '10.0.0.2', Association: { PublicIp: '52.0.0.9' } }).addresses).toEqual([
      { version: 4, value: 0x0a000002n, publicValue: 0x34000009n },
    ]);
    expect(eni({ PrivateIpAddress: '0.0.0.5', Ipv6Addresses: [{ Ipv6Address: '::5' }] }).addresses.map(({ version }) => version)).toEqual([4, 6]);
  });

  // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html
  it('has the sixteen addresses of a delegated IPv4 prefix, and the first of an IPv6 one', () => {
    const { addresses } = eni({ Ipv4Prefixes: [{ Ipv4Prefix: '10.0.0.16/28' }], Ipv6Prefixes: [{ Ipv6Prefix: '2600:0:0:0:1::/80' }] });
    expect(addresses).toEqual([
      ...Array.from({ length: 16 }, (_, index) => ({ version: 4, value: 0x0a000010n + BigInt(index) })),
      { version: 6, value: (0x2600n << 112n) + (1n << 48n) },
    ]);
    expect(eni({ Ipv4Prefixes: [{ Ipv4Prefix: '10.0.0.16/30' }] }).addresses).toHaveLength(4);
    expect(eni({ Ipv4Prefixes: [{ Ipv4Prefix: '10.0.0.0/16' }] }).addresses).toHaveLength(16);
  });

  it('says where it has a carrier address or one of the customer', () => {
    const own = [
      { Association: { CarrierIp: '155.0.0.1' } },
      { Association: { CustomerOwnedIp: '198.0.0.1' } },
      { PrivateIpAddresses: [{}, { Association: { CarrierIp: '155.0.0.1' } }] },
      { PrivateIpAddresses: [{ Association: { CustomerOwnedIp: '198.0.0.1' } }, {}] },
      { Association: { PublicIp: '52.0.0.1' } },
      { Association: null },
    ];
    expect(own.map((one) => eni(one).hasOtherPublicAddress)).toEqual([true, true, true, true, false, false]);
  });
});
