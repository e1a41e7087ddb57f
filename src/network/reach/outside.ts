// Networks that we do not see: behind virtual private gateways and VPN attachments. What is on the AWS side is judged, the rest is unknown.
// Sources: https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html, https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html

import { type AddressRange, parseCidr } from '../../core/index.ts';
import type { NetworkInterface, NetworkModel, TransitAttachment, VpnConnection } from '../model/index.ts';
import type { ExplanationCode } from './codes.ts';
import { block, type Flow, notModelled, type Place, type Walker, withBlock, withUnknown } from './flow.ts';

const ranges = (...texts: readonly string[]): readonly AddressRange[] => texts.flatMap((text) => parseCidr(text) ?? []);
export const RFC1918 = ranges('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16');
/** https://www.rfc-editor.org/rfc/rfc4193 */
export const UNIQUE_LOCAL = ranges('fc00::/7');
/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html */
export const LINK_LOCAL = ranges('169.254.0.0/16', 'fd00:ec2::/32');
export const RFC6598 = ranges('100.64.0.0/10');

/** Out by a virtual private gateway: its attachment and its connections, then somebody else's network. */
export function leaveByVpnGateway({ model }: Walker, flow: Flow, place: Place, id: string): readonly Flow[] {
  const beyond = notModelled(`the network behind the virtual private gateway ${id}`, place.subnet.ref);
  const gateway = model.vpnGateways.get(id);
  if (gateway === undefined) return [withUnknown(flow, beyond)];
  const at = `out by ${id}`;
  let next = flow;
  if (!gateway.vpcIds.includes(place.vpcId))
    next = withBlock(next, block('BAD_STATE_ATTACHMENT', gateway.ref, 'VpcAttachments', `it is not attached to ${place.vpcId}`), at);
  const down = brokenConnections(model, gateway.ref.account, gateway.ref.region, id, (one) => one.vpnGatewayId === id);
  for (const one of down) next = withBlock(next, block('BAD_STATE_VPN', one.ref, 'State'), at);
  return [withUnknown(next, beyond)];
}

/** Out by a VPN attachment of a transit gateway. */
export function leaveByVpnAttachment({ model }: Walker, flow: Flow, attachment: TransitAttachment, at: string): readonly Flow[] {
  const one = attachment.resourceType === 'vpn' ? model.vpnConnections.get(attachment.resourceId) : undefined;
  const next = one === undefined || one.isWorking ? flow : withBlock(flow, block('TGW_BAD_STATE_VPN', one.ref, 'State'), at);
  return [withUnknown(next, notModelled(`the network behind the ${attachment.resourceType} attachment ${attachment.id}`, attachment.ref))];
}

/** The connections of a gateway where none of them works, and Direct Connect does not lead there either. */
function brokenConnections(model: NetworkModel, account: string, region: string, id: string, isOwn: (one: VpnConnection) => boolean): readonly VpnConnection[] {
  const own = [...model.vpnConnections.values()].filter(isOwn);
  if (own.some(({ isWorking }) => isWorking) || model.directConnect.has(id)) return [];
  const { coverage } = model.snapshot;
  const unread =
    coverage.missing('AWS::EC2::VPNConnection', account, region) ?? coverage.missing('AWS::DirectConnect::DirectConnectGatewayAssociation', account, 'global');
  return unread === undefined ? own : [];
}

/** Why a private address that is in no VPC of ours cannot come in: only the internet gateway is there, and it refuses it; nothing where another way in may be. */
export function refusalOfStranger(model: NetworkModel, one: NetworkInterface, address: bigint): { readonly code: ExplanationCode } | undefined {
  const code = isIn(RFC1918, address)
    ? 'IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS'
    : isIn(RFC6598, address)
      ? 'IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS'
      : undefined;
  if (code === undefined) return undefined;
  const { account, region } = one.ref;
  if (ENTRANCES.some((type) => model.snapshot.coverage.missing(type, account, region) !== undefined)) return undefined;
  const isAttached =
    [...model.vpnGateways.values()].some(({ vpcIds }) => vpcIds.includes(one.vpcId)) ||
    [...model.attachments.values()].some(({ resourceId }) => resourceId === one.vpcId) ||
    [...model.peerings.values()].some(({ sides }) => sides.some(({ vpcId }) => vpcId === one.vpcId)) ||
    // Local gateways, Cloud WAN, Client VPN: their routes stand in the VPC's tables, their interfaces in its subnets.
    [...model.routeTables.values()].some(
      (table) => table.vpcId === one.vpcId && (table.routes === undefined || table.routes.some(({ target }) => OTHER_WAYS.has(target.kind))),
    ) ||
    [...model.interfaces().values()].some(({ vpcId, isManaged, description }) => vpcId === one.vpcId && isManaged && /vpn/i.test(description));
  return isAttached ? undefined : { code };
}

const ENTRANCES = [
  'AWS::EC2::VPNGateway',
  'AWS::EC2::TransitGatewayVpcAttachment',
  'AWS::EC2::VPCPeeringConnection',
  'AWS::EC2::RouteTable',
  'AWS::EC2::NetworkInterface',
];
const OTHER_WAYS: ReadonlySet<string> = new Set([
  'local-gateway',
  'core-network',
  'carrier-gateway',
  'virtual-private-gateway',
  'unknown',
  'transit-gateway',
  'peering',
]);

export function isIn(all: readonly AddressRange[], value: bigint): boolean {
  return all.some(({ first, last }) => first <= value && value <= last);
}
