// Network Firewalls: their policy, and the VPC endpoints by which a zone's traffic reaches them.
// Source: https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallStatus.html

import { type ResourceRecord, type ResourceRef, refOf } from '../../core/index.ts';
import { itemsOf, objectOf, textOf } from './fields.ts';

export interface Firewall {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly vpcId: string;
  readonly policyArn: string | undefined;
  readonly subnetIds: readonly string[];
  /** The ids of its endpoints; `undefined` where its status was not read. */
  readonly endpointIds: readonly string[] | undefined;
}

export function readFirewall(record: ResourceRecord): Firewall {
  const { config } = record;
  const status = objectOf(config, 'FirewallStatus');
  const states = objectOf(status, 'SyncStates');
  const attachments = Object.keys(states ?? {}).flatMap((zone) => [objectOf(objectOf(states, zone), 'Attachment')]);
  return {
    id: record.id,
    ref: refOf(record),
    vpcId: textOf(config, 'VpcId') ?? '',
    policyArn: textOf(config, 'FirewallPolicyArn'),
    subnetIds: itemsOf(config, 'SubnetMappings').flatMap(({ item }) => textOf(item, 'SubnetId') ?? []),
    endpointIds: states === undefined ? undefined : attachments.flatMap((one) => textOf(one, 'EndpointId') ?? []),
  };
}
