// Ways around what the organisation's network is for, all in the first Region: staging leaves by a NAT gateway of its own, and is
// peered with production.

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { addressesOf, MAIN, subnetName, TIERS } from './addresses.ts';
import { natGatewayRecords } from './nat-gateways.ts';
import { HOME_REGION } from './regions.ts';
import { createSite, type Site, tagList, tagsOf } from './site.ts';
import { route } from './vpc-parts.ts';

const [PROD, STAGING] = ['web-prod', 'web-staging'];
const NAT = 'shortcut';

const isAt = (site: Site, account: string | undefined) => site.region === HOME_REGION && site.account.name === account;

/** Where a workload's default route leads, where not to the hub. */
export function ownWayOut(site: Site): JsonObject | undefined {
  return isAt(site, STAGING) ? { NatGatewayId: site.id('nat', NAT) } : undefined;
}

/** Routes to the other side of the peering connection. */
export function routesAcross(site: Site): readonly JsonObject[] {
  const other = otherSide(site);
  return other === undefined ? [] : [route(addressesOf(other).cidr, { VpcPeeringConnectionId: peeringId(site) })];
}

export function shortcutRecords(site: Site): readonly ResourceRecord[] {
  const other = otherSide(site);
  const nat = isAt(site, STAGING)
    ? natGatewayRecords(site, {
        name: NAT,
        vpc: MAIN,
        subnet: subnetName('public', 0),
        zone: 0,
        publicIp: '198.51.100.40',
        privateIp: addressesOf(site).host(TIERS.public, 10),
      })
    : [];
  return other === undefined ? nat : [...nat, peering(site)];
}

function otherSide(site: Site): Site | undefined {
  const name = isAt(site, PROD) ? STAGING : isAt(site, STAGING) ? PROD : undefined;
  const account = site.sample.accounts.find((one) => one.name === name);
  return account === undefined ? undefined : createSite(site.sample, account, site.region);
}

const peeringId = (site: Site) => (isAt(site, PROD) ? site : (otherSide(site) ?? site)).id('pcx', 'data-copy');

/** Both owners see it. */
function peering(site: Site): ResourceRecord {
  const tags = isAt(site, PROD) ? tagsOf(site, 'data-copy') : {};
  const [requester, accepter] = isAt(site, PROD) ? [site, otherSide(site) ?? site] : [otherSide(site) ?? site, site];
  const side = (one: Site) => ({
    CidrBlock: addressesOf(one).cidr,
    CidrBlockSet: [{ CidrBlock: addressesOf(one).cidr }],
    OwnerId: one.account.id,
    VpcId: one.id('vpc', MAIN),
    Region: one.region,
    PeeringOptions: {
      AllowDnsResolutionFromRemoteVpc: false,
      AllowEgressFromLocalClassicLinkToRemoteVpc: false,
      AllowEgressFromLocalVpcToRemoteClassicLink: false,
    },
  });
  return site.make(
    'AWS::EC2::VPCPeeringConnection',
    {
      VpcPeeringConnectionId: peeringId(site),
      AccepterVpcInfo: side(accepter),
      RequesterVpcInfo: side(requester),
      Status: { Code: 'active', Message: 'Active' },
      Tags: tagList(tags),
    },
    tags,
  );
}

/** What is wrong with it, written down at the VPC and its subnets for applications. */
export function plantShortcuts(site: Site, vpc: ResourceRecord, applications: readonly ResourceRecord[]): void {
  if (isAt(site, PROD)) site.plant('Stoa.Network.14', 'production is peered with staging', vpc);
  if (!isAt(site, STAGING)) return;
  site.plant('Stoa.Network.13', 'staging leaves by a NAT gateway of its own, its neighbours past the firewall', vpc);
  site.plant('Stoa.DNS.5', 'applications may ask any resolver of the internet', vpc);
  for (const subnet of applications) site.plant('Stoa.Network.10', 'applications may send everything to the whole internet, and no firewall looks', subnet);
}
