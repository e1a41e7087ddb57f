// Virtual private gateways, and the VPN connections and Direct Connect that lead on from them or from transit gateways.
// Sources: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpnConnection.html,
// https://docs.aws.amazon.com/directconnect/latest/APIReference/API_DirectConnectGatewayAssociation.html

import { type ResourceRecord, type ResourceRef, refOf, type Snapshot } from '../../core/index.ts';
import { itemsOf, objectOf, textOf } from './fields.ts';

export interface VpnGateway {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly vpcIds: readonly string[];
}

export interface VpnConnection {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly vpnGatewayId: string | undefined;
  readonly transitGatewayId: string | undefined;
  /** Available, and not all of its tunnels down. */
  readonly isWorking: boolean;
}

export function readVpnGateway(record: ResourceRecord): VpnGateway {
  const vpcIds = itemsOf(record.config, 'VpcAttachments')
    .filter(({ item }) => textOf(item, 'State') === 'attached')
    .flatMap(({ item }) => textOf(item, 'VpcId') ?? []);
  return { id: record.id, ref: refOf(record), vpcIds };
}

export function readVpnConnection(record: ResourceRecord): VpnConnection {
  const { config } = record;
  const tunnels = itemsOf(config, 'VgwTelemetry').map(({ item }) => textOf(item, 'Status'));
  return {
    id: record.id,
    ref: refOf(record),
    vpnGatewayId: textOf(config, 'VpnGatewayId'),
    transitGatewayId: textOf(config, 'TransitGatewayId'),
    isWorking: textOf(config, 'State') === 'available' && (tunnels.length === 0 || tunnels.some((status) => status !== 'DOWN')),
  };
}

/** Gateways that Direct Connect leads to; its answers are in camelCase. */
export function readDirectConnect(snapshot: Snapshot): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { config } of snapshot.of('AWS::DirectConnect::DirectConnectGatewayAssociation').records) {
    const id = textOf(objectOf(config, 'associatedGateway'), 'id') ?? textOf(config, 'virtualGatewayId');
    if (id !== undefined) found.add(id);
  }
  for (const { config } of snapshot.of('AWS::DirectConnect::VirtualInterface').records) {
    const id = textOf(config, 'virtualGatewayId');
    if (id !== undefined) found.add(id);
  }
  return found;
}
