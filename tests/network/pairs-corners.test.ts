// Where all pairs at once and single questions could come apart, or both be too sure: networks made by hand, each with the one answer
// that AWS's documentation gives.

import { describe, expect, it } from 'vitest';
import { parseCidr } from '../../src/core/index.ts';
import { readNetwork } from '../../src/network/index.ts';
import type { Packet } from '../../src/network/packets/index.ts';
import { indexPairs, rowSays } from '../../src/network/pairs/index.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';
import { add, change, edit, eni, find, reroute, routes, subnet, to } from './world-scenarios.ts';

const addressOf = (made: Draft, id: string): bigint => parseCidr(find(made, 'NetworkInterface', id).PrivateIpAddress)?.first ?? 0n;

/** What the flows between the VPCs, and all flows there are, say of TCP to port 443. */
function says(made: Draft, from: string, receiver: string, unread: readonly string[] = []): readonly string[] {
  const index = indexPairs(readNetwork(snapshotOf(worldOf(made), false, unread)), ({ id }) => id);
  const packet: Packet = {
    version: 4,
    source: addressOf(made, from),
    destination: addressOf(made, receiver),
    protocol: 6,
    sourcePort: 50_000,
    destinationPort: 443,
  };
  const vpcs = [from, receiver].map((id): string => find(made, 'NetworkInterface', id).VpcId) as [string, string];
  return [index.flows(...vpcs), index.all()].map((rows) => {
    const own = [...rows].filter((row) => row.from.name === from && row.to.name === receiver).map((row) => rowSays(row, packet));
    return own.includes('yes') ? 'yes' : own.includes('unknown') ? 'unknown' : 'no';
  });
}

const NO_HTTPS_OUT = { RuleNumber: 50, RuleAction: 'deny', Protocol: '6', PortRange: { From: 443, To: 443 }, CidrBlock: '0.0.0.0/0', Egress: true };

/** The subnet has the table and the network ACL of another, and none of its own. */
const asOf = (subnetId: string, table: string, acl: string) => (made: Draft) => {
  const without = (type: string, id: string) => (made[`AWS::EC2::${type}`] ?? []).filter((one) => one !== find(made, type, id));
  made['AWS::EC2::RouteTable'] = without('RouteTable', `rtb-${subnetId}`);
  made['AWS::EC2::NetworkAcl'] = without('NetworkAcl', `acl-${subnetId}`);
  for (const one of [find(made, 'RouteTable', table), find(made, 'NetworkAcl', acl)]) one.Associations.push({ SubnetId: subnetId });
};

const both = (answer: string) => [answer, answer];

// https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
describe('two subnets with the same route table and network ACL', () => {
  const made = () =>
    change(
      draft(),
      subnet('subnet-b1', 'vpc-b', '10.1.1.0/24', 'us-east-1c', to('10.1.1.0/24', { NetworkInterfaceId: 'eni-gone', State: 'blackhole' })),
      subnet('subnet-b2', 'vpc-b', '10.1.2.0/24', 'us-east-1c'),
      eni('eni-b1', 'subnet-b1', '10.1.1.10'),
      eni('eni-b1x', 'subnet-b1', '10.1.1.11'),
      eni('eni-b2', 'subnet-b2', '10.1.2.10'),
      asOf('subnet-b2', 'rtb-subnet-b1', 'acl-subnet-b1'),
    );

  it('are joined where the table leads locally', () => {
    expect(
      says(
        change(made(), (all) => routes(all, 'rtb-subnet-b1').pop()),
        'eni-b2',
        'eni-b1',
      ),
    ).toEqual(both('yes'));
  });

  it('are not joined where a nearer route leads nowhere', () => {
    expect(says(made(), 'eni-b2', 'eni-b1')).toEqual(both('no'));
    expect(says(made(), 'eni-b1', 'eni-b2')).toEqual(both('no'));
  });

  it('ask no table within one of them', () => {
    expect(says(made(), 'eni-b1', 'eni-b1x')).toEqual(both('yes'));
  });
});

// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayVpcAttachment.html
describe('propagations of VPCs whose blocks overlap', () => {
  const propagated = (cidr: string) => (made: Draft) => {
    const table = find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1');
    Object.assign(table, { Routes: undefined, StaticRoutes: [] });
    table.Propagations = ['c', 'a', 'b'].map((vpc) => ({
      TransitGatewayAttachmentId: `tgw-attach-${vpc}`,
      ResourceId: `vpc-${vpc}`,
      ResourceType: 'vpc',
      State: 'enabled',
    }));
    add(made, 'VPC', { VpcId: 'vpc-c', CidrBlock: cidr });
    subnet('subnet-c0', 'vpc-c', cidr.replace('/16', '/24'), 'us-east-1a')(made);
    add(made, 'TransitGatewayVpcAttachment', {
      TransitGatewayAttachmentId: 'tgw-attach-c',
      TransitGatewayId: 'tgw-1',
      VpcId: 'vpc-c',
      SubnetIds: ['subnet-c0'],
      State: 'available',
      Options: {},
    });
  };

  it('are known where they are apart', () => {
    expect(says(change(draft(), propagated('10.2.0.0/16')), 'eni-a1', 'eni-b0')).toEqual(both('yes'));
  });

  it.each(['10.1.0.0/16', '10.1.0.0/24', '10.0.0.0/15'])('are not known to lead to the one of 10.1.0.0/16 where the other has %s', (cidr) => {
    expect(says(change(draft(), propagated(cidr)), 'eni-a1', 'eni-b0')).toEqual(both('unknown'));
  });
});

// https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html: within the subnet of the attachment no network ACL is asked
describe('a receiver in one of several subnets of an attachment', () => {
  const made = (zone: string) =>
    change(
      draft(),
      subnet('subnet-b1', 'vpc-b', '10.1.1.0/24', zone),
      edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-b1'] }),
      asOf('subnet-b1', 'rtb-b0', 'acl-b0'),
      (all) => find(all, 'NetworkAcl', 'acl-b0').Entries.push(NO_HTTPS_OUT),
    );

  it('is reached or not by the subnet that is chosen, where none is of the zone that it began in', () => {
    expect(says(made('us-east-1c'), 'eni-a1', 'eni-b0')).toEqual(both('unknown'));
  });

  it('is not reached where the other subnet is of that zone', () => {
    expect(says(made('us-east-1b'), 'eni-a1', 'eni-b0')).toEqual(both('no'));
  });
});

describe('what was not read', () => {
  it('leaves the flows of VPCs of which only subnets are known', () => {
    const [some, all] = says(draft(), 'eni-a0', 'eni-a1', ['AWS::EC2::VPC']);
    expect([some, all]).toEqual(both('yes'));
  });

  it('leaves open whether VPCs are joined whose attachments are not seen, where others are', () => {
    const made = change(
      draft(),
      (all) => {
        all['AWS::EC2::TransitGatewayVpcAttachment'] = [];
        add(all, 'TransitGatewayAttachment', {
          TransitGatewayAttachmentId: 'tgw-attach-x',
          TransitGatewayId: 'tgw-1',
          ResourceType: 'peering',
          ResourceId: 'tgw-2',
          State: 'available',
        });
        all['AWS::EC2::VPCPeeringConnection'] = [];
      },
      reroute('rtb-a1', '0.0.0.0/0', { GatewayId: 'igw-a' }),
      reroute('rtb-a0', '10.1.0.0/16', { GatewayId: 'igw-a' }),
      reroute('rtb-b0', '10.0.0.0/24', { TransitGatewayId: 'tgw-1' }),
    );
    expect(says(made, 'eni-a1', 'eni-b0')).toEqual(both('unknown'));
  });
});

// https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html: what passes one has its address from there on.
describe('a NAT gateway between two subnets', () => {
  const behind = (...cidrs: readonly string[]) => {
    const made = draft();
    routes(made, 'rtb-a1').push({ DestinationCidrBlock: '10.0.0.0/24', NatGatewayId: 'nat-a', State: 'active', Origin: 'CreateRoute' });
    find(made, 'SecurityGroup', 'sg-a').IpPermissions = [{ IpProtocol: '-1', IpRanges: cidrs.map((CidrIp) => ({ CidrIp })) }];
    return says(made, 'eni-a1', 'eni-a0');
  };

  it('is whom the groups of the receiver see, and not the sender', () => {
    expect(behind('10.0.0.99/32')).toEqual(both('yes'));
    expect(behind('10.0.1.0/24')).toEqual(both('no'));
  });
});
