// Load balancers: where their nodes stand, who may come in, whether they send to other zones.
// Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancer.html

import { type ResourceRecord, type ResourceRef, refOf } from '../../core/index.ts';
import { attributeOf, truth } from './balancer-fields.ts';
import { itemsOf, objectOf, textOf, textsOf } from './fields.ts';

export interface LoadBalancer {
  readonly arn: string;
  readonly name: string;
  readonly ref: ResourceRef;
  /** `application`, `network`, `gateway` or `classic`. */
  readonly type: string;
  readonly vpcId: string;
  readonly isPublic: boolean;
  readonly isActive: boolean;
  readonly zones: readonly string[];
  readonly subnetIds: readonly string[];
  readonly groupIds: readonly string[];
  /** How interfaces of it are described: `ELB app/name/0123456789abcdef`. */
  readonly description: string;
  /** `undefined` where the attribute was not read. */
  readonly isCrossZone: boolean | undefined;
  /** Whether its own groups are asked about what comes by PrivateLink; they are unless it says otherwise. */
  readonly filtersPrivateLink: boolean;
}

export function readBalancer(record: ResourceRecord): LoadBalancer {
  const { config } = record;
  const zones = itemsOf(config, 'AvailabilityZones').map(({ item }) => item);
  const type = textOf(config, 'Type') ?? 'application';
  return {
    arn: record.arn,
    name: record.id,
    ref: refOf(record),
    type,
    vpcId: textOf(config, 'VpcId') ?? '',
    isPublic: textOf(config, 'Scheme') === 'internet-facing',
    isActive: ['active', 'active_impaired'].includes(textOf(objectOf(config, 'State'), 'Code') ?? 'active'),
    zones: zones.flatMap((one) => textOf(one, 'ZoneName') ?? []),
    subnetIds: zones.flatMap((one) => textOf(one, 'SubnetId') ?? []),
    groupIds: textsOf(config, 'SecurityGroups'),
    description: `ELB ${record.arn.split(':loadbalancer/')[1] ?? record.id}`,
    // Always on, and only target groups may turn it off:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/disable-cross-zone.html
    isCrossZone: type === 'application' ? true : truth(attributeOf(config, 'load_balancing.cross_zone.enabled')),
    filtersPrivateLink: textOf(config, 'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic') !== 'off',
  };
}
