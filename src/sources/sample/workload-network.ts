// The VPC of a workload: public, application and data subnets in three zones, out through the shared inspection network.

import type { ResourceRecord } from '../../core/index.ts';
import { type Addresses, addressesOf, MAIN, subnetName, subnetsOf, TIERS, type Tier, ZONES } from './addresses.ts';
import { vpcDns } from './dns.ts';
import { document } from './iam-roles.ts';
import { EVERYWHERE, emptyDefaultGroup, endpointRecord, groupRecord, interfaceRecord } from './interfaces.ts';
import { publicAccessExclusion } from './regional-settings.ts';
import { ownWayOut, plantShortcuts, routesAcross, shortcutRecords } from './shortcuts.ts';
import type { Site } from './site.ts';
import { dnsFirewallAssociation, spokeAttachment, transitGatewayId } from './transit.ts';
import * as vpc from './vpc-parts.ts';

export function workloadNetwork(site: Site): readonly ResourceRecord[] {
  const addresses = addressesOf(site);
  const out = vpc.route('0.0.0.0/0', ownWayOut(site) ?? { TransitGatewayId: transitGatewayId(site) });
  const local = vpc.localRoute(addresses.cidr);
  const toS3 = { DestinationPrefixListId: s3PrefixList(site), GatewayId: site.id('vpce', 's3'), Origin: 'CreateRoute', State: 'active' };
  const own = vpc.vpcRecord(site, { name: MAIN, cidr: addresses.cidr, seesZone: true });
  const subnets = (tier: Tier) =>
    ZONES.map((zone) => vpc.subnetRecord(site, { vpc: MAIN, name: subnetName(tier, zone), cidr: addresses.subnet(TIERS[tier] + zone), zone }));
  plantShortcuts(site, own, subnets('app'));
  return [
    own,
    ...vpcDns(site, MAIN),
    ...(Object.keys(TIERS) as Tier[]).flatMap(subnets),
    ...shortcutRecords(site),
    vpc.internetGatewayRecord(site, MAIN),
    publicAccessExclusion(site, MAIN),
    vpc.routeTableRecord(site, MAIN, 'main', [], [local]),
    vpc.routeTableRecord(site, MAIN, 'public', subnetsOf('public'), [local, vpc.route('0.0.0.0/0', { GatewayId: site.id('igw', MAIN) })]),
    vpc.routeTableRecord(site, MAIN, 'app', subnetsOf('app'), [local, out, toS3, ...routesAcross(site)]),
    vpc.routeTableRecord(site, MAIN, 'data', subnetsOf('data'), [local]),
    vpc.naclRecord(site, MAIN, 'default', [...subnetsOf('public'), ...subnetsOf('app')], vpc.OPEN_NACL, true),
    vpc.naclRecord(site, MAIN, 'data', subnetsOf('data'), dataNacl(addresses.cidr), false),
    vpc.flowLogRecord(site, MAIN),
    ...groups(site),
    ...endpoints(site, addresses),
    ...spokeAttachment(site, MAIN, subnetsOf('app')),
    dnsFirewallAssociation(site, MAIN),
  ];
}

/** Only the VPC itself reaches the databases. */
function dataNacl(cidr: string) {
  return [
    vpc.naclEntry(100, false, 'allow', cidr, [5432, 5432]),
    vpc.naclEntry(32767, false, 'deny', '0.0.0.0/0'),
    vpc.naclEntry(100, true, 'allow', cidr, [1024, 65_535]),
    vpc.naclEntry(32767, true, 'deny', '0.0.0.0/0'),
  ];
}

function groups(site: Site): readonly ResourceRecord[] {
  const web = (port: number) => ({ from: port, cidrs: ['0.0.0.0/0'], note: 'the public' });
  return [
    emptyDefaultGroup(site, MAIN),
    // Open to the world on the ports that are meant to be.
    groupRecord(site, { vpc: MAIN, name: 'alb', description: 'Public load balancer', ingress: [web(80), web(443)], egress: [{ from: 8443, groups: ['app'] }] }),
    groupRecord(site, {
      vpc: MAIN,
      name: 'app',
      description: 'Application instances',
      ingress: [{ from: 8443, groups: ['alb'], note: 'from the load balancer' }],
      egress: [EVERYWHERE],
    }),
    groupRecord(site, { vpc: MAIN, name: 'db', description: 'Databases', ingress: [{ from: 5432, groups: ['app'] }], egress: [] }),
    groupRecord(site, { vpc: MAIN, name: 'endpoints', description: 'Interface endpoints', ingress: [{ from: 443, groups: ['app'] }], egress: [] }),
  ];
}

/** The list that AWS keeps of the addresses of S3, the same in every account of a Region. */
function s3PrefixList(site: Site): string {
  return site.region === 'us-east-1' ? 'pl-63a5400a' : 'pl-6da54004';
}

function endpoints(site: Site, addresses: Addresses): readonly ResourceRecord[] {
  const organization = site.sample.organizationId;
  const policy = document({
    Effect: 'Allow',
    Principal: '*',
    Action: '*',
    Resource: '*',
    Condition: { StringEquals: { 'aws:PrincipalOrgID': organization } },
  });
  const name = 'secretsmanager';
  const interfaces = ZONES.map((zone) => `${name}-${zone}`);
  const prefixList = site.make('AWS::EC2::PrefixList', {
    PrefixListId: s3PrefixList(site),
    AddressFamily: 'IPv4',
    State: 'create-complete',
    PrefixListArn: `arn:aws:ec2:${site.region}:aws:prefix-list/${s3PrefixList(site)}`,
    PrefixListName: `com.amazonaws.${site.region}.s3`,
    OwnerId: 'AWS',
    Tags: [],
    Entries: [{ Cidr: '52.216.0.0/15' }, { Cidr: '3.5.0.0/19' }],
  });
  return [
    prefixList,
    endpointRecord(site, { name: 's3', vpc: MAIN, service: 's3', policy, routeTables: ['app'] }),
    endpointRecord(site, { name, vpc: MAIN, service: name, policy, subnets: subnetsOf('app'), groups: ['endpoints'], interfaces }),
    ...ZONES.map((zone) =>
      interfaceRecord(site, {
        name: `${name}-${zone}`,
        vpc: MAIN,
        subnet: subnetName('app', zone),
        zone,
        address: addresses.host(TIERS.app + zone, 10),
        groups: ['endpoints'],
        description: `VPC Endpoint Interface ${site.id('vpce', name)}`,
        kind: 'vpc_endpoint',
      }),
    ),
  ];
}
