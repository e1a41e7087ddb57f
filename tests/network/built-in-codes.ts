// Codes that this engine never gives, each with the test of why.
// Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html

import { expect } from 'vitest';
import { findEnds, readNetwork } from '../../src/network/index.ts';
import { draft, worldOf } from './base.ts';
import { hopsOf, itemOf, type Named, plainAsk, refusalOf, routesOf } from './code-asking.ts';
import { withVpnGateway } from './code-networks.ts';
import { snapshotOf } from './world.ts';

/** Nothing that the engine follows could break these, whatever the network. */
export const BUILT_IN: readonly Named[] = [
  {
    code: 'ENI_ADDRESS_RESTRICTION',
    says: 'what leaves an interface has its own address',
    test: () => expect(hopsOf(plainAsk(draft(), 'eni-a0', 'eni-b0'))[0]?.packets.words.slice(0, 2)).toEqual(Uint32Array.of(0x0a00000a, 0x0a00000a)),
  },
  {
    code: 'GATEWAY_REJECTS_SPOOFED_TRAFFIC',
    says: 'what reaches a gateway has the address of its sender',
    test: () => {
      const sources = hopsOf(plainAsk(draft(), 'eni-a0', 'eni-b0'))
        .filter(({ isReply }) => !isReply)
        .map(({ packets }) => packets.words[0]);
      expect(new Set(sources)).toEqual(new Set([0x0a00000a]));
    },
  },
  {
    code: 'IGW_NAT_REFLECTION',
    says: 'an internet gateway in the middle is followed, which AWS does not do',
    test: () => {
      const made = draft();
      itemOf(made, 'SecurityGroup').IpPermissions = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '52.0.0.0/8' }] }];
      const answer = plainAsk(made, 'eni-a1', 'eni-a0');
      expect(answer.answer).toBe('yes');
      expect(hopsOf(answer).map(({ at }) => at)).toContain('in through igw-a');
    },
  },
  {
    code: 'NGW_DEST_ADDRESS_PRESERVATION',
    says: 'a NAT gateway leaves the destination as it is',
    test: () => expect(hopsOf(plainAsk(draft(), 'eni-a1', '8.8.8.8')).find(({ at }) => at === 'through nat-a')?.packets.words[2]).toBe(0x08080808),
  },
  {
    code: 'NGW_SOURCE_ADDRESS_REASSIGN',
    says: 'a NAT gateway puts its own address',
    test: () => expect(hopsOf(plainAsk(draft(), 'eni-a1', '8.8.8.8')).find(({ at }) => at === 'through nat-a')?.packets.words[0]).toBe(0x0a000063),
  },
  {
    code: 'REMAP_EPHEMERAL_PORT',
    says: 'a NAT gateway sends from a port of 1024-65535',
    test: () => {
      const words = hopsOf(plainAsk(draft(), 'eni-a1', '8.8.8.8', { port: 443, sourcePort: [5000, 5000] })).find(({ at }) => at === 'through nat-a')?.packets
        .words;
      expect(words?.slice(6, 8)).toEqual(Uint32Array.of(1024, 65_535));
    },
  },
  {
    code: 'NO_POSSIBLE_DESTINATION',
    says: 'an address of a VPC that nothing has is refused as an end',
    test: () => expect(refusalOf(draft(), '10.0.0.77')).toBe('no-interface'),
  },
  {
    code: 'UNASSOCIATED_COMPONENT',
    says: 'what has no interface is refused as an end',
    test: () => expect(refusalOf(draft(), 'i-0000000000gone')).toBe('unknown-end'),
  },
  {
    code: 'TGW_ATTACH_VPC_AZ_RESTRICTION',
    says: 'traffic leaves a transit gateway in the zone that it began in',
    test: () => {
      const made = draft();
      itemOf(made, 'Subnet', 2).AvailabilityZone = 'us-east-1b';
      const place = { ...structuredClone(itemOf(made, 'Subnet', 2)), SubnetId: 'subnet-b1', CidrBlock: '10.1.1.0/24', AvailabilityZone: 'us-east-1a' };
      made['AWS::EC2::Subnet']?.push(place);
      itemOf(made, 'TransitGatewayVpcAttachment', 1).SubnetIds = ['subnet-b1', 'subnet-b0'];
      expect(hopsOf(plainAsk(made, 'eni-a1', 'eni-b0')).some(({ at }) => at.includes('subnet-b1'))).toBe(false);
    },
  },
  {
    code: 'VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS',
    says: 'what leaves by a virtual private gateway has the address of an interface',
    test: () => expect(hopsOf(plainAsk(withVpnGateway(), 'eni-a0', '192.168.1.1')).every(({ packets }) => packets.words[0] === 0x0a00000a)).toBe(true),
  },
  {
    code: 'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
    says: 'what comes from outside is for the private address of an interface',
    test: () => expect(hopsOf(plainAsk(withVpnGateway(), '192.168.1.1', 'eni-a0')).every(({ packets }) => packets.words[2] === 0x0a00000a)).toBe(true),
  },
  {
    code: 'VPC_LOCAL_ROUTE_CIDR_RESTRICTION',
    says: 'the local route takes only what is for the VPC',
    test: () => {
      const made = draft();
      routesOf(made, 0).splice(1);
      expect(plainAsk(made, 'eni-a0', '8.8.8.8').answer).toBe('no');
    },
  },
  {
    code: 'VPCE_SERVICE_NOT_INSTALLED_IN_AZ',
    says: 'an endpoint is asked at the interfaces that it has',
    test: () => {
      const made = draft();
      made['AWS::EC2::VPCEndpoint'] = [
        { VpcEndpointId: 'vpce-i', VpcId: 'vpc-a', VpcEndpointType: 'Interface', ServiceName: 'x', State: 'available', NetworkInterfaceIds: ['eni-a1'] },
      ];
      const found = findEnds(readNetwork(snapshotOf(worldOf(made))), 'vpce-i');
      expect(found.ok && found.value.ends.map((end) => (end.kind === 'interface' ? end.interface.id : ''))).toEqual(['eni-a1']);
    },
  },
  {
    code: 'NO_PATH',
    says: 'where nothing leads there, what comes nearest is said',
    test: () => {
      const made = draft();
      made['AWS::EC2::InternetGateway'] = [];
      const { answer, obstacles } = plainAsk(made, '8.8.8.8', 'eni-a0');
      expect([answer, obstacles.flat().map(({ code }) => code)]).toEqual(['no', expect.arrayContaining(['NO_INTERNET_GATEWAY'])]);
    },
  },
];
