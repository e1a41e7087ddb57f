// The transit gateway of each Region: the network account's side of it, and the attachment of each spoke.

import type { ResourceRecord } from '../../core/index.ts';
import { addressesOf, MAIN } from './addresses.ts';
import { HOME_REGION } from './regions.ts';
import { activeAccounts } from './sample.ts';
import { createSite, type Site, tagList, tagsOf } from './site.ts';

/** The VPC of the network account through which all traffic passes. */
export const INSPECTION = 'inspection';

/** Where the inspection VPC was attached with it; the second Region was attached in a hurry. */
export function hasApplianceMode(site: Site): boolean {
  return site.region === HOME_REGION;
}

function hub(site: Site): Site {
  return createSite(site.sample, site.sample.network, site.region);
}

export function transitGatewayId(site: Site): string {
  return hub(site).id('tgw', 'hub');
}

/** Accounts that have a VPC on the transit gateway. */
function spokesOf(site: Site): readonly Site[] {
  return activeAccounts(site.sample)
    .filter((account) => account.kind === 'workload' || account.kind === 'shared')
    .map((account) => createSite(site.sample, account, site.region));
}

/** What the owner of the VPC sees. */
export function spokeAttachment(site: Site, vpc: string, subnets: readonly string[]): readonly ResourceRecord[] {
  return [vpcAttachment(site, site, vpc, subnets), attachment(site, site, vpc)];
}

function vpcAttachment(viewer: Site, owner: Site, vpc: string, subnets: readonly string[]): ResourceRecord {
  const tags = viewer.account === owner.account ? tagsOf(owner, vpc) : {};
  return viewer.make(
    'AWS::EC2::TransitGatewayVpcAttachment',
    {
      TransitGatewayAttachmentId: owner.id('tgw-attach', vpc),
      TransitGatewayId: transitGatewayId(viewer),
      VpcId: owner.id('vpc', vpc),
      VpcOwnerId: owner.account.id,
      State: 'available',
      SubnetIds: subnets.map((subnet) => owner.id('subnet', subnet)),
      CreationTime: viewer.sample.ago(800),
      Options: { DnsSupport: 'enable', Ipv6Support: 'disable', ApplianceModeSupport: vpc === INSPECTION && hasApplianceMode(owner) ? 'enable' : 'disable' },
      Tags: tagList(tags),
    },
    tags,
  );
}

function attachment(viewer: Site, owner: Site, vpc: string): ResourceRecord {
  const table = vpc === INSPECTION ? 'inspection' : 'spokes';
  const tags = viewer.account === owner.account ? tagsOf(owner, vpc) : {};
  return viewer.make(
    'AWS::EC2::TransitGatewayAttachment',
    {
      TransitGatewayAttachmentId: owner.id('tgw-attach', vpc),
      TransitGatewayId: transitGatewayId(viewer),
      TransitGatewayOwnerId: viewer.sample.network.id,
      ResourceOwnerId: owner.account.id,
      ResourceType: 'vpc',
      ResourceId: owner.id('vpc', vpc),
      State: 'available',
      Association: { TransitGatewayRouteTableId: hub(viewer).id('tgw-rtb', table), State: 'associated' },
      CreationTime: viewer.sample.ago(800),
      Tags: tagList(tags),
    },
    tags,
  );
}

/** What the network account sees: the gateway, its tables, and every attachment. */
export function transitGatewayRecords(site: Site, inspectionSubnets: readonly string[]): readonly ResourceRecord[] {
  const spokes = spokesOf(site);
  const tags = tagsOf(site, 'hub');
  const gateway = site.make(
    'AWS::EC2::TransitGateway',
    {
      TransitGatewayId: transitGatewayId(site),
      TransitGatewayArn: site.arn('ec2', `transit-gateway/${transitGatewayId(site)}`),
      State: 'available',
      OwnerId: site.account.id,
      Description: 'hub of the organisation',
      CreationTime: site.sample.ago(1300),
      Options: {
        AmazonSideAsn: 64_512,
        AutoAcceptSharedAttachments: 'disable',
        DefaultRouteTableAssociation: 'disable',
        DefaultRouteTablePropagation: 'disable',
        VpnEcmpSupport: 'enable',
        DnsSupport: 'enable',
        MulticastSupport: 'disable',
      },
      Tags: tagList(tags),
    },
    tags,
  );
  return [
    gateway,
    routeTable(site, 'spokes', spokes, [[site, INSPECTION, '0.0.0.0/0']]),
    routeTable(
      site,
      'inspection',
      [],
      spokes.map((spoke) => [spoke, MAIN, addressesOf(spoke).cidr] as const),
    ),
    vpcAttachment(site, site, INSPECTION, inspectionSubnets),
    attachment(site, site, INSPECTION),
    ...spokes.map((spoke) => attachment(site, spoke, MAIN)),
  ];
}

type Destination = readonly [owner: Site, vpc: string, cidr: string];

/** Spokes send everything to inspection; inspection knows the way back to each of them. */
function routeTable(site: Site, name: string, associated: readonly Site[], destinations: readonly Destination[]): ResourceRecord {
  const tags = tagsOf(site, name);
  const place = (owner: Site, vpc: string) => ({
    TransitGatewayAttachmentId: owner.id('tgw-attach', vpc),
    ResourceId: owner.id('vpc', vpc),
    ResourceType: 'vpc',
  });
  const isSpokes = name === 'spokes';
  const associations = isSpokes ? associated.map((owner) => place(owner, MAIN)) : [place(site, INSPECTION)];
  const routes = destinations.map(([owner, vpc, DestinationCidrBlock]) => ({
    DestinationCidrBlock,
    TransitGatewayAttachments: [place(owner, vpc)],
    Type: isSpokes ? 'static' : 'propagated',
    State: 'active',
  }));
  return site.make(
    'AWS::EC2::TransitGatewayRouteTable',
    {
      TransitGatewayRouteTableId: site.id('tgw-rtb', name),
      TransitGatewayId: transitGatewayId(site),
      State: 'available',
      DefaultAssociationRouteTable: false,
      DefaultPropagationRouteTable: false,
      CreationTime: site.sample.ago(1300),
      Routes: routes,
      StaticRoutes: isSpokes ? routes : [],
      Associations: associations.map((one) => ({ ...one, State: 'associated' })),
      Propagations: isSpokes ? [] : destinations.map(([owner, vpc]) => ({ ...place(owner, vpc), State: 'enabled' })),
      Tags: tagList(tags),
    },
    tags,
  );
}

export function dnsFirewallGroupId(site: Site): string {
  return `rslvr-frg-${hub(site).hex(13, 'dns firewall')}`;
}

/** The network account's rule group, shared with and associated to the VPC of a spoke. */
export function dnsFirewallAssociation(site: Site, vpc: string): ResourceRecord {
  const id = `rslvr-frgassoc-${site.hex(13, `dns firewall ${vpc}`)}`;
  return site.make('AWS::Route53Resolver::FirewallRuleGroupAssociation', {
    Id: id,
    Arn: site.arn('route53resolver', `firewall-rule-group-association/${id}`),
    FirewallRuleGroupId: dnsFirewallGroupId(site),
    VpcId: site.id('vpc', vpc),
    Name: 'organisation',
    Priority: 101,
    MutationProtection: 'ENABLED',
    Status: 'COMPLETE',
    CreatorRequestId: site.uuid(`dns firewall ${vpc}`),
    CreationTime: site.sample.ago(800),
    ModificationTime: site.sample.ago(800),
  });
}
