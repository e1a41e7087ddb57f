// What the controls on the network share: the records that packets meet, in the subject's account and Region, read once for all
// that is judged there. Shared VPCs: what only their owner sees is unknown to a participant, by name.

import { groupBy, type Missing, type ResourceRecord, type Snapshot } from '../../../core/index.ts';
import { type EgressKind, type Exposure, exposedToInternet, type NetworkModel, type OpenEgress, openEgress, readNetwork } from '../../../network/index.ts';
import type { Need, View } from '../../control.ts';

const lazily = (type: string, ...facets: readonly string[]): Need => ({
  type,
  within: 'region',
  lazy: true,
  ...(facets.length === 0 ? {} : { facets }),
});

/** Everything that a packet meets, and what tells whose an interface is. */
export const NETWORK_NEEDS: readonly Need[] = [
  lazily('AWS::EC2::VPC', 'EnableDnsSupport'),
  lazily('AWS::EC2::Subnet'),
  lazily('AWS::EC2::NetworkInterface'),
  lazily('AWS::EC2::SecurityGroup'),
  lazily('AWS::EC2::NetworkAcl'),
  lazily('AWS::EC2::RouteTable'),
  lazily('AWS::EC2::InternetGateway'),
  lazily('AWS::EC2::EgressOnlyInternetGateway'),
  lazily('AWS::EC2::NatGateway'),
  lazily('AWS::EC2::VPCPeeringConnection'),
  lazily('AWS::EC2::VPCEndpoint'),
  lazily('AWS::EC2::TransitGateway'),
  lazily('AWS::EC2::TransitGatewayAttachment'),
  lazily('AWS::EC2::TransitGatewayVpcAttachment'),
  lazily('AWS::EC2::TransitGatewayRouteTable', 'Routes', 'StaticRoutes', 'Associations', 'Propagations'),
  lazily('AWS::EC2::TransitGatewayPeeringAttachment'),
  lazily('AWS::EC2::VPNGateway'),
  lazily('AWS::EC2::VPNConnection'),
  lazily('AWS::EC2::VPCBlockPublicAccessOptions'),
  lazily('AWS::EC2::VPCBlockPublicAccessExclusion'),
  // Lists of AWS's own stand under no account of ours. Those that another account shares are unknown here: to see them, every change
  // of a list would be a new judgement of every interface there is.
  { ...lazily('AWS::EC2::PrefixList', 'Entries'), seeElsewhere: ({ account }) => !/^\d{12}$/.test(account) },
  lazily('AWS::DirectConnect::DirectConnectGatewayAssociation'),
  lazily('AWS::DirectConnect::VirtualInterface'),
  lazily('AWS::ElasticLoadBalancing::LoadBalancer'),
  lazily('AWS::ElasticLoadBalancingV2::LoadBalancer'),
  lazily('AWS::ElasticLoadBalancingV2::Listener'),
  lazily('AWS::ElasticLoadBalancingV2::ListenerRule'),
  lazily('AWS::ElasticLoadBalancingV2::TargetGroup'),
  lazily('AWS::NetworkFirewall::Firewall', 'FirewallStatus'),
  lazily('AWS::NetworkFirewall::FirewallPolicy', 'FirewallPolicy'),
  lazily('AWS::NetworkFirewall::RuleGroup', 'RuleGroup'),
  lazily('AWS::RDS::DBInstance'),
  lazily('AWS::Redshift::Cluster'),
];

const networks = new WeakMap<Snapshot, NetworkModel>();

/** The network of the subject's account and Region. */
export function networkAround(view: View): NetworkModel {
  const place = view.place(NETWORK_NEEDS);
  let network = networks.get(place);
  if (network === undefined) networks.set(place, (network = readNetwork(place)));
  return network;
}

const exposures = new WeakMap<NetworkModel, ReadonlyMap<string, readonly Exposure[]>>();

/** What the internet can send to an interface: certainly, and perhaps. */
export function exposuresOf(network: NetworkModel, { arn }: ResourceRecord): readonly Exposure[] {
  let found = exposures.get(network);
  if (found === undefined) {
    const all = exposedToInternet(network).flatMap((exposure) => exposure.members.map((member) => ({ exposure, arn: member.arn })));
    found = new Map([...groupBy(all, (one) => one.arn)].map(([of, some]) => [of, some.map(({ exposure }) => exposure)]));
    exposures.set(network, found);
  }
  return found.get(arn) ?? [];
}

interface Egress {
  readonly bySubnet: ReadonlyMap<string, OpenEgress>;
  readonly byVpc: ReadonlyMap<string, readonly (readonly [string, OpenEgress])[]>;
}

const egresses = new WeakMap<NetworkModel, Map<EgressKind, Egress>>();

/** What may leave for the internet past no firewall, by subnet; the same by VPC, with the subnets' ids. */
export function openEgressIn(network: NetworkModel, kind: EgressKind): Egress {
  let known = egresses.get(network);
  if (known === undefined) egresses.set(network, (known = new Map()));
  let found = known.get(kind);
  if (found === undefined) {
    const bySubnet = openEgress(network, kind);
    known.set(kind, (found = { bySubnet, byVpc: groupBy(bySubnet, ([subnetId]) => network.subnets.get(subnetId)?.vpcId ?? '') }));
  }
  return found;
}

/** Which record types tell on what port an interface's database listens, by the interface's description. */
const DATABASES: ReadonlyMap<string, string> = new Map([
  ['RDSNetworkInterface', 'AWS::RDS::DBInstance'],
  ['RedshiftNetworkInterface', 'AWS::Redshift::Cluster'],
]);

/** The record type of the databases that an interface may be of. */
export function databaseTypeOf({ config }: ResourceRecord): string | undefined {
  const description = config['Description'];
  return config['RequesterManaged'] === true && typeof description === 'string' ? DATABASES.get(description) : undefined;
}

/** Why it is not known on which port an interface's database listens. */
export function unreadDatabases(view: View, record: ResourceRecord): readonly Missing[] {
  const type = databaseTypeOf(record);
  return type === undefined ? [] : view.missing(type);
}
