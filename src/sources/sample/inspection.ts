// The network account in a workload Region: inspection VPC with Network Firewall and NAT, DNS Firewall, the way to the office.

import { GLOBAL, type ResourceRecord } from '../../core/index.ts';
import { failOpen, officeForwarding, privateZone, vpcDns } from './dns.ts';
import { firewallEndpoint, firewallRecords } from './firewall.ts';
import { emptyDefaultGroup } from './interfaces.ts';
import { keyArn, keyRecords } from './keys.ts';
import { natGatewayRecords } from './nat-gateways.ts';
import { publicAccessExclusion } from './regional-settings.ts';
import { HOME_REGION } from './regions.ts';
import { logGroupRecord } from './services.ts';
import { createSite, type Site, tagList, tagsOf } from './site.ts';
import { dnsFirewallAssociation, dnsFirewallGroupId, hasApplianceMode, INSPECTION, transitGatewayId, transitGatewayRecords } from './transit.ts';
import * as vpc from './vpc-parts.ts';

const ZONES = [0, 1, 2] as const;
const CIDR = '100.64.0.0/20';
/** Where each tier begins within the VPC's `/24` networks. */
const TIERS = { transit: 0, firewall: 4, egress: 8 } as const;
type Tier = keyof typeof TIERS;
const RESOLVER_ZONES = [0, 1] as const;
const subnets = (tier: Tier) => ZONES.map((zone) => `${tier}-${zone}`);

export function networkRecords(site: Site): readonly ResourceRecord[] {
  const local = vpc.localRoute(CIDR);
  const back = vpc.route('10.0.0.0/8', { TransitGatewayId: transitGatewayId(site) });
  const perZone = ZONES.flatMap((zone) => {
    const toFirewall = (cidr: string) => vpc.route(cidr, { GatewayId: firewallEndpoint(site, zone) });
    const nat = vpc.route('0.0.0.0/0', { NatGatewayId: site.id('nat', `nat-${zone}`) });
    const gateway = vpc.route('0.0.0.0/0', { GatewayId: site.id('igw', INSPECTION) });
    return [
      vpc.routeTableRecord(site, INSPECTION, `transit-${zone}`, [`transit-${zone}`], [local, toFirewall('0.0.0.0/0')]),
      vpc.routeTableRecord(site, INSPECTION, `firewall-${zone}`, [`firewall-${zone}`], [local, nat, back]),
      vpc.routeTableRecord(site, INSPECTION, `egress-${zone}`, [`egress-${zone}`], [local, gateway, toFirewall('10.0.0.0/8')]),
      ...natGatewayRecords(site, {
        name: `nat-${zone}`,
        vpc: INSPECTION,
        subnet: `egress-${zone}`,
        zone,
        publicIp: `198.51.100.${(site.region === HOME_REGION ? 10 : 20) + zone}`,
        privateIp: `100.64.${TIERS.egress + zone}.10`,
      }),
    ];
  });
  const inspectionVpc = vpc.vpcRecord(site, { name: INSPECTION, cidr: CIDR, seesZone: true });
  if (site.region === HOME_REGION) site.plant('Stoa.DNS.2', 'DNS Firewall lets through what it cannot judge', inspectionVpc);
  const firewalls = firewallRecords(site, subnets('firewall'));
  if (!hasApplianceMode(site)) site.plant('Stoa.Network.11', 'replies may come back through the endpoint of another zone', firewalls[0]);
  return [
    ...keyRecords(site, { name: 'network', description: 'Logs of the shared network' }),
    inspectionVpc,
    ...vpcDns(site, INSPECTION),
    ...(Object.keys(TIERS) as Tier[]).flatMap((tier) =>
      ZONES.map((zone) => vpc.subnetRecord(site, { vpc: INSPECTION, name: `${tier}-${zone}`, cidr: `100.64.${TIERS[tier] + zone}.0/24`, zone })),
    ),
    vpc.internetGatewayRecord(site, INSPECTION),
    publicAccessExclusion(site, INSPECTION),
    vpc.routeTableRecord(site, INSPECTION, 'main', [], [local]),
    vpc.naclRecord(site, INSPECTION, 'default', [...subnets('transit'), ...subnets('firewall'), ...subnets('egress')], vpc.OPEN_NACL, true),
    emptyDefaultGroup(site, INSPECTION),
    vpc.flowLogRecord(site, INSPECTION),
    logGroupRecord(site, vpc.flowLogGroup(INSPECTION), 365, keyArn(site, 'network')),
    ...perZone,
    ...firewalls,
    ...transitGatewayRecords(site, subnets('transit')),
    ...dnsFirewall(site),
    ...officeForwarding(
      site,
      INSPECTION,
      RESOLVER_ZONES.map((zone) => ({ subnet: `firewall-${zone}`, zone, address: `100.64.${TIERS.firewall + zone}.53` })),
    ),
    ...(site.region === HOME_REGION ? [privateZone(site, INSPECTION), failOpen(site, INSPECTION), ...office(site)] : []),
  ];
}

function dnsFirewall(site: Site): readonly ResourceRecord[] {
  const groupId = dnsFirewallGroupId(site);
  const listId = `rslvr-fdl-${site.hex(13, 'dns list')}`;
  const created = site.sample.ago(1200);
  const list = site.make('AWS::Route53Resolver::FirewallDomainList', {
    Id: listId,
    Arn: site.arn('route53resolver', `firewall-domain-list/${listId}`),
    Name: 'known-bad',
    CreatorRequestId: site.uuid('dns list'),
    Domains: ['*.malware.example.', 'c2.bad.example.', 'mining-pool.example.'],
  });
  const rule = {
    FirewallRuleGroupId: groupId,
    FirewallDomainListId: listId,
    Name: 'block-known-bad',
    Priority: 100,
    Action: 'BLOCK',
    BlockResponse: 'NXDOMAIN',
    FirewallDomainRedirectionAction: 'INSPECT_REDIRECTION_DOMAIN',
    CreationTime: created,
    ModificationTime: created,
  };
  const group = site.make('AWS::Route53Resolver::FirewallRuleGroup', {
    Id: groupId,
    Arn: site.arn('route53resolver', `firewall-rule-group/${groupId}`),
    Name: 'organisation',
    OwnerId: site.account.id,
    CreatorRequestId: site.uuid('dns firewall'),
    ShareStatus: 'SHARED_BY_ME',
    FirewallRules: [rule],
  });
  return [list, group, dnsFirewallAssociation(site, INSPECTION)];
}

/** A VPN to the office, and the list of the organisation's own networks. */
function office(site: Site): readonly ResourceRecord[] {
  const tags = tagsOf(site, 'office');
  const customer = site.make(
    'AWS::EC2::CustomerGateway',
    { CustomerGatewayId: site.id('cgw', 'office'), BgpAsn: '65010', IpAddress: '203.0.113.9', State: 'available', Type: 'ipsec.1', Tags: tagList(tags) },
    tags,
  );
  const connection = site.make(
    'AWS::EC2::VPNConnection',
    {
      VpnConnectionId: site.id('vpn', 'office'),
      CustomerGatewayId: site.id('cgw', 'office'),
      TransitGatewayId: transitGatewayId(site),
      Category: 'VPN',
      State: 'available',
      Type: 'ipsec.1',
      Options: { EnableAcceleration: false, StaticRoutesOnly: false, TunnelInsideIpVersion: 'ipv4' },
      Routes: [],
      VgwTelemetry: ['203.0.113.101', '203.0.113.102'].map((OutsideIpAddress) => ({ OutsideIpAddress, AcceptedRouteCount: 1, Status: 'UP' })),
      Tags: tagList(tags),
    },
    tags,
  );
  const id = site.id('pl', 'internal');
  const prefixes = site.make(
    'AWS::EC2::PrefixList',
    {
      PrefixListId: id,
      AddressFamily: 'IPv4',
      State: 'create-complete',
      PrefixListArn: site.arn('ec2', `prefix-list/${id}`),
      PrefixListName: 'internal',
      MaxEntries: 10,
      Version: 1,
      OwnerId: site.account.id,
      Tags: tagList(tags),
      Entries: [
        { Cidr: '10.0.0.0/8', Description: 'workloads' },
        { Cidr: '192.168.0.0/16', Description: 'office' },
      ],
    },
    tags,
  );
  return [customer, connection, prefixes, ...directConnect(site)];
}

/** Direct Connect answers in camelCase. https://docs.aws.amazon.com/directconnect/latest/APIReference/API_Types.html */
function directConnect(site: Site): readonly ResourceRecord[] {
  const directConnectGatewayId = site.uuid('direct connect gateway');
  const everywhere = createSite(site.sample, site.account, GLOBAL);
  return [
    everywhere.make('AWS::DirectConnect::DirectConnectGateway', {
      directConnectGatewayId,
      directConnectGatewayName: 'office',
      amazonSideAsn: 64_513,
      ownerAccount: site.account.id,
      directConnectGatewayState: 'available',
    }),
    everywhere.make('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      associationId: site.uuid('direct connect association'),
      associationState: 'associated',
      directConnectGatewayId,
      directConnectGatewayOwnerAccount: site.account.id,
      associatedGateway: { id: transitGatewayId(site), type: 'transitGateway', ownerAccount: site.account.id, region: site.region },
      allowedPrefixesToDirectConnectGateway: [{ cidr: '10.0.0.0/8' }],
    }),
    site.make('AWS::DirectConnect::VirtualInterface', {
      virtualInterfaceId: `dxvif-${site.hex(8, 'dxvif')}`,
      virtualInterfaceName: 'office',
      virtualInterfaceType: 'transit',
      virtualInterfaceState: 'available',
      ownerAccount: site.account.id,
      connectionId: `dxcon-${site.hex(8, 'dxcon')}`,
      directConnectGatewayId,
      vlan: 101,
      asn: 65_010,
      amazonSideAsn: 64_513,
      amazonAddress: '169.254.100.1/30',
      customerAddress: '169.254.100.2/30',
      addressFamily: 'ipv4',
      region: site.region,
      routeFilterPrefixes: [],
      tags: [],
    }),
  ];
}
