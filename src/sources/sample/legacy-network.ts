// The legacy account's network: a VPC made by hand, the default VPC still there, security groups open to the world.

import type { ResourceRecord } from '../../core/index.ts';
import { dhcpOptions, publicZone } from './dns.ts';
import { EVERYWHERE, emptyDefaultGroup, groupRecord, type RulePlan } from './interfaces.ts';
import { planted } from './planted.ts';
import { logGroupRecord } from './services.ts';
import { type Site, tagList, tagsOf } from './site.ts';
import * as vpc from './vpc-parts.ts';

export const OLD = 'old';
const DEFAULT = 'default-vpc';
const CIDR = '172.16.0.0/16';
const IPV6_CIDR = '2001:db8:100::/56';
const DEFAULT_CIDR = '172.31.0.0/16';
export const OLD_SUBNETS = ['old-0', 'old-1'] as const;

export function legacyNetwork(site: Site): readonly ResourceRecord[] {
  const local = vpc.localRoute(CIDR);
  const peer = vpc.route(DEFAULT_CIDR, { VpcPeeringConnectionId: site.id('pcx', 'old') });
  const localIpv6 = vpc.localRoute(IPV6_CIDR);
  const outIpv6 = vpc.route('::/0', { GatewayId: site.id('igw', OLD) });
  const out = vpc.route('0.0.0.0/0', { GatewayId: site.id('igw', OLD) });
  const toPartner = { ...vpc.route('10.99.0.0/16', { VpcPeeringConnectionId: site.id('pcx', 'gone') }), State: 'blackhole' };
  return [
    planted(site, vpc.vpcRecord(site, { name: OLD, cidr: CIDR, ipv6Cidr: IPV6_CIDR, dhcpOptions: OLD }), {
      'Stoa.DNS.1': 'no DNS Firewall stands before the VPC',
      'Stoa.DNS.3': 'DHCP gives name servers of the internet',
      'Stoa.DNS.5': 'servers may ask any resolver of the internet',
    }),
    planted(site, publicZone(site), { 'Stoa.DNS.4': 'a record leads to a bucket that is deleted' }),
    dhcpOptions(site, OLD, ['8.8.8.8', '8.8.4.4']),
    dhcpOptions(site, 'default'),
    ...OLD_SUBNETS.map((name, zone) =>
      planted(site, publicSubnet(site, { vpc: OLD, name, cidr: `172.16.${zone}.0/24`, ipv6Cidr: `2001:db8:100:${zone}::/64`, zone, isPublic: true }), {
        'Stoa.Network.10': 'servers may send everything to the whole internet, and no firewall looks',
      }),
    ),
    vpc.internetGatewayRecord(site, OLD),
    planted(site, vpc.routeTableRecord(site, OLD, 'old-main', [], [local, localIpv6, toPartner]), {
      'Stoa.Network.7': 'a route leads to a peering connection that is deleted',
    }),
    vpc.routeTableRecord(site, OLD, 'old-public', OLD_SUBNETS, [local, localIpv6, out, outIpv6, peer]),
    vpc.naclRecord(site, OLD, 'old', OLD_SUBNETS, vpc.OPEN_DUAL_STACK_NACL, true),
    ...networkAcls(site),
    vpc.flowLogRecord(site, OLD),
    logGroupRecord(site, vpc.flowLogGroup(OLD), 30, undefined),
    emptyDefaultGroup(site, OLD),
    ...openGroups(site),
    ...gateways(site),
    ...defaultVpc(site),
  ];
}

function openGroups(site: Site): readonly ResourceRecord[] {
  const group = (name: string, description: string, ingress: readonly RulePlan[], tags = {}) =>
    groupRecord(site, { vpc: OLD, name, description, ingress, egress: [EVERYWHERE], tags });
  // Names that try to act on whatever shows them; AWS allows some of these only in tags, and old records hold all of them.
  const ssh = group('jump', '\u001b[31mtemporary\u001b[0m', [{ from: 22, cidrs: ['0.0.0.0/0'], note: 'until the VPN works' }]);
  const partner = { from: 445, groups: ['partner'], isPeeringGone: true, note: 'files of the partner' };
  const rdp = group('windows', 'Terminal server', [{ from: 3389, cidrs: ['::/0'] }, partner], { Name: '<script>alert(1)</script>' });
  const database = group('old-db', 'Database', [{ from: 5000, to: 6000, cidrs: ['0.0.0.0/0'] }], { note: '=HYPERLINK("http://x")' });
  const everybody = [80, 443].map((from) => ({ from, cidrs: ['0.0.0.0/0', '::/0'] }));
  const web = group('old-web', 'Website', everybody);
  const copy = group('old-web-2', 'Website (copy)', everybody);
  const office = group('old-office', 'Office only', [{ from: 22, cidrs: ['203.0.113.0/24'] }]);
  site.plant('EC2.13', 'SSH is open to the world', ssh);
  site.plant('EC2.19', 'SSH is a high-risk port and is open to the world', ssh);
  site.plant('EC2.14', 'RDP is open to the world over IPv6', rdp);
  site.plant('EC2.19', 'RDP is a high-risk port and is open to the world', rdp);
  site.plant('EC2.19', 'ports 5000 to 6000, PostgreSQL’s among them, are open to the world', database);
  site.plant('EC2.18', 'SSH is open to the world, and it is no web port', ssh);
  site.plant('EC2.18', 'RDP is open to the world over IPv6, and it is no web port', rdp);
  site.plant('EC2.18', 'ports 5000 to 6000 are open to the world', database);
  for (const one of [ssh, database]) site.plant('Stoa.Network.9', 'administration is open to every private network, as to the world', one);
  site.plant('EC2.22', 'no network interface has the group', office);
  site.plant('Stoa.Network.5', 'the group was copied', web);
  site.plant('Stoa.Network.5', 'the group is a copy', copy);
  site.plant('Stoa.Network.6', 'a rule refers to a group behind a peering connection that is deleted', rdp);
  return [ssh, rdp, database, web, copy, office];
}

function publicSubnet(site: Site, plan: Parameters<typeof vpc.subnetRecord>[1]): ResourceRecord {
  const record = vpc.subnetRecord(site, plan);
  site.plant('EC2.15', 'the subnet assigns public addresses', record);
  return record;
}

/** Two that were made by hand and never put in place: in one the Deny comes first, in the other too late. */
function networkAcls(site: Site): readonly ResourceRecord[] {
  const ssh = (number: number) => vpc.naclEntry(number, false, 'deny', '0.0.0.0/0', [22, 22]);
  const rdp = (number: number) => vpc.naclEntry(number, false, 'deny', '0.0.0.0/0', [3389, 3389]);
  const late = vpc.naclRecord(site, OLD, 'old-late', [], [...vpc.OPEN_NACL, ssh(110), rdp(120)], false);
  site.plant('EC2.21', 'the rule that denies SSH and RDP comes after the one that allows everything', late);
  site.plant('Stoa.Network.3', 'the rule that denies SSH and RDP comes after the one that allows everything', late);
  const early = vpc.naclRecord(site, OLD, 'old-early', [], [ssh(10), rdp(20), ...vpc.OPEN_NACL], false);
  for (const one of [late, early]) site.plant('EC2.16', 'the network ACL guards no subnet', one);
  site.plant('Stoa.Network.4', 'every packet passes, the late Deny included', late);
  return [late, early];
}

/** What else stands about: gateways of several kinds and a peering that nobody dares to remove. */
function gateways(site: Site): readonly ResourceRecord[] {
  const tags = tagsOf(site, OLD);
  const side = (name: string, cidr: string) => ({
    CidrBlock: cidr,
    CidrBlockSet: [{ CidrBlock: cidr }],
    OwnerId: site.account.id,
    VpcId: site.id('vpc', name),
    Region: site.region,
    PeeringOptions: {
      AllowDnsResolutionFromRemoteVpc: false,
      AllowEgressFromLocalClassicLinkToRemoteVpc: false,
      AllowEgressFromLocalVpcToRemoteClassicLink: false,
    },
  });
  return [
    transitGateway(site),
    site.make(
      'AWS::EC2::EgressOnlyInternetGateway',
      { EgressOnlyInternetGatewayId: site.id('eigw', OLD), Attachments: [{ State: 'attached', VpcId: site.id('vpc', OLD) }], Tags: tagList(tags) },
      tags,
    ),
    site.make(
      'AWS::EC2::VPNGateway',
      {
        VpnGatewayId: site.id('vgw', OLD),
        AmazonSideAsn: 64_512,
        State: 'available',
        Type: 'ipsec.1',
        VpcAttachments: [{ State: 'attached', VpcId: site.id('vpc', OLD) }],
        Tags: tagList(tags),
      },
      tags,
    ),
    site.make(
      'AWS::EC2::VPCPeeringConnection',
      {
        VpcPeeringConnectionId: site.id('pcx', OLD),
        AccepterVpcInfo: side(DEFAULT, DEFAULT_CIDR),
        RequesterVpcInfo: side(OLD, CIDR),
        Status: { Code: 'active', Message: 'Active' },
        Tags: tagList(tags),
      },
      tags,
    ),
  ];
}

/** Made for a migration that never came: nothing is attached to it. */
function transitGateway(site: Site): ResourceRecord {
  const tags = tagsOf(site, 'migration');
  const id = site.id('tgw', 'migration');
  const record = site.make(
    'AWS::EC2::TransitGateway',
    {
      TransitGatewayId: id,
      TransitGatewayArn: site.arn('ec2', `transit-gateway/${id}`),
      State: 'available',
      OwnerId: site.account.id,
      Description: 'for the migration',
      CreationTime: site.sample.ago(1900),
      Options: {
        AmazonSideAsn: 64_515,
        AutoAcceptSharedAttachments: 'disable',
        DefaultRouteTableAssociation: 'enable',
        DefaultRouteTablePropagation: 'enable',
        VpnEcmpSupport: 'enable',
        DnsSupport: 'enable',
        MulticastSupport: 'disable',
      },
      Tags: tagList(tags),
    },
    tags,
  );
  return planted(site, record, { 'Stoa.Network.8': 'whatever is attached is joined with everything else' });
}

/** As AWS makes it in every new account and Region, with nothing changed. */
function defaultVpc(site: Site): readonly ResourceRecord[] {
  const subnets = [0, 1, 2].map((zone) => `default-${zone}`);
  const name = `${DEFAULT}-default`;
  const record = vpc.vpcRecord(site, { name: DEFAULT, cidr: DEFAULT_CIDR, isDefault: true });
  const group = groupRecord(site, {
    vpc: DEFAULT,
    name,
    groupName: 'default',
    description: 'default VPC security group',
    ingress: [{ protocol: '-1', groups: [name] }],
    egress: [EVERYWHERE],
  });
  site.plant('EC2.6', 'the default VPC has no flow log', record);
  site.plant('Stoa.DNS.1', 'no DNS Firewall stands before the default VPC', record);
  site.plant('EC2.2', 'the default security group of the default VPC has the rules that AWS gave it', group);
  return [
    record,
    group,
    ...subnets.map((subnet, zone) =>
      publicSubnet(site, { vpc: DEFAULT, name: subnet, cidr: `172.31.${zone * 16}.0/20`, zone, isPublic: true, isDefault: true }),
    ),
    vpc.internetGatewayRecord(site, DEFAULT),
    vpc.routeTableRecord(
      site,
      DEFAULT,
      'default-main',
      [],
      [
        vpc.localRoute(DEFAULT_CIDR),
        vpc.route('0.0.0.0/0', { GatewayId: site.id('igw', DEFAULT) }),
        vpc.route(CIDR, { VpcPeeringConnectionId: site.id('pcx', OLD) }),
      ],
    ),
    vpc.naclRecord(site, DEFAULT, 'default-vpc', subnets, vpc.OPEN_NACL, true),
  ];
}
