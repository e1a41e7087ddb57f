// What controls that compare the VPCs of the whole organisation share: everything that joins VPCs, read once for all accounts.
// Interfaces and groups are not among it: who can send what is asked where they stand.

import type { Snapshot } from '../../../core/index.ts';
import { type NetworkModel, readCentralInspection, readNetwork, readVpcLinks } from '../../../network/index.ts';
import type { Need, View } from '../../control.ts';
import { partialPlace } from './partial-place.ts';

const everywhere = (type: string, ...facets: readonly string[]): Need => ({
  type,
  within: 'organization',
  lazy: true,
  ...(facets.length === 0 ? {} : { facets }),
});

export const ORGANISATION_NETWORK: readonly Need[] = [
  everywhere('AWS::EC2::VPC', 'EnableDnsSupport'),
  everywhere('AWS::EC2::Subnet'),
  everywhere('AWS::EC2::RouteTable'),
  everywhere('AWS::EC2::VPCPeeringConnection'),
  everywhere('AWS::EC2::VPCEndpoint'),
  everywhere('AWS::EC2::TransitGateway'),
  everywhere('AWS::EC2::TransitGatewayAttachment'),
  everywhere('AWS::EC2::TransitGatewayVpcAttachment'),
  everywhere('AWS::EC2::TransitGatewayRouteTable', 'Routes', 'StaticRoutes', 'Associations', 'Propagations'),
];

interface OrganisationNetwork {
  readonly model: NetworkModel;
  readonly neighboursOf: ReturnType<typeof readCentralInspection>;
  readonly linksOf: ReturnType<typeof readVpcLinks>;
}

const known = new WeakMap<Snapshot, OrganisationNetwork>();

/** The VPCs of the organisation, and what joins them. */
export function organisationNetwork(view: View): OrganisationNetwork {
  const place = partialPlace(view, ORGANISATION_NETWORK);
  let found = known.get(place);
  if (found === undefined) known.set(place, (found = readOrganisation(place)));
  return found;
}

function readOrganisation(place: Snapshot): OrganisationNetwork {
  const model = readNetwork(place);
  // Each is asked by one control only, and then by few of the VPCs.
  let neighboursOf: OrganisationNetwork['neighboursOf'] | undefined;
  let linksOf: OrganisationNetwork['linksOf'] | undefined;
  return {
    model,
    neighboursOf: (vpcId) => (neighboursOf ??= readCentralInspection(model))(vpcId),
    linksOf: (vpcId) => (linksOf ??= readVpcLinks(model))(vpcId),
  };
}
