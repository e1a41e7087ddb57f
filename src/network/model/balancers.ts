// Load balancers down to their targets: listeners, target groups, registered targets, zones and attributes.
// Sources: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html,
// https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-cross-zone.html

import { asObjects, type JsonObject, type ResourceRecord, type ResourceRef, refOf } from '../../core/index.ts';
import { itemsOf, textOf, textsOf } from './fields.ts';

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
}

export interface Listener {
  readonly balancerArn: string;
  readonly ref: ResourceRef;
  readonly protocols: readonly number[];
  readonly port: number;
  readonly targetGroupArns: readonly string[];
}

export interface RegisteredTarget {
  readonly path: string;
  readonly id: string;
  readonly port: number | undefined;
  readonly zone: string | undefined;
}

export interface TargetGroup {
  readonly arn: string;
  readonly ref: ResourceRef;
  readonly protocols: readonly number[];
  readonly port: number | undefined;
  /** `instance`, `ip`, `lambda`, `alb`. */
  readonly targetType: string;
  /** `undefined` where they were not read. */
  readonly targets: readonly RegisteredTarget[] | undefined;
}

const TCP: readonly number[] = [6];
const TRANSPORTS: ReadonlyMap<string, readonly number[]> = new Map([
  ['HTTP', TCP],
  ['HTTPS', TCP],
  ['TCP', TCP],
  ['TLS', TCP],
  ['SSL', TCP],
  ['UDP', [17]],
  ['TCP_UDP', [6, 17]],
  ['QUIC', [17]],
  ['TCP_QUIC', [6, 17]],
]);

export function readBalancer(record: ResourceRecord): LoadBalancer {
  const { config } = record;
  const zones = itemsOf(config, 'AvailabilityZones').map(({ item }) => item);
  const crossZone = asObjects(config['Attributes']).find((one) => one['Key'] === 'load_balancing.cross_zone.enabled')?.['Value'];
  const type = textOf(config, 'Type') ?? 'application';
  return {
    arn: record.arn,
    name: record.id,
    ref: refOf(record),
    type,
    vpcId: textOf(config, 'VpcId') ?? '',
    isPublic: textOf(config, 'Scheme') === 'internet-facing',
    isActive: ['active', 'active_impaired'].includes(textOf((config['State'] as JsonObject | undefined) ?? {}, 'Code') ?? 'active'),
    zones: zones.flatMap((one) => textOf(one, 'ZoneName') ?? []),
    subnetIds: zones.flatMap((one) => textOf(one, 'SubnetId') ?? []),
    groupIds: textsOf(config, 'SecurityGroups'),
    description: `ELB ${record.arn.split(':loadbalancer/')[1] ?? record.id}`,
    isCrossZone: crossZone === undefined ? undefined : crossZone === 'true',
  };
}

/** A classic load balancer with its listeners and instances in one answer. */
export function readClassic(record: ResourceRecord): {
  readonly balancer: LoadBalancer;
  readonly listeners: readonly Listener[];
  readonly groups: readonly TargetGroup[];
} {
  const { config } = record;
  const groups: TargetGroup[] = [];
  const listeners = itemsOf(config, 'ListenerDescriptions').flatMap(({ item, index }): Listener[] => {
    const listener = item['Listener'] as JsonObject | undefined;
    const [port, instancePort] = [listener?.['LoadBalancerPort'], listener?.['InstancePort']];
    if (typeof port !== 'number' || typeof instancePort !== 'number') return [];
    const arn = `${record.arn}#${index}`;
    const targets = itemsOf(config, 'Instances').flatMap((one) => {
      const id = textOf(one.item, 'InstanceId');
      return id === undefined ? [] : { path: `Instances[${one.index}]`, id, port: instancePort, zone: undefined };
    });
    groups.push({ arn, ref: refOf(record), protocols: TCP, port: instancePort, targetType: 'instance', targets });
    return [{ balancerArn: record.arn, ref: refOf(record), protocols: TCP, port, targetGroupArns: [arn] }];
  });
  const balancer: LoadBalancer = {
    arn: record.arn,
    name: record.id,
    ref: refOf(record),
    type: 'classic',
    vpcId: textOf(config, 'VPCId') ?? textOf(config, 'VpcId') ?? '',
    isPublic: textOf(config, 'Scheme') === 'internet-facing',
    isActive: true,
    zones: textsOf(config, 'AvailabilityZones'),
    subnetIds: textsOf(config, 'Subnets'),
    groupIds: textsOf(config, 'SecurityGroups'),
    description: `ELB ${record.id}`,
    isCrossZone: undefined,
  };
  return { balancer, listeners, groups };
}

export function readListener(record: ResourceRecord): Listener | undefined {
  const { config } = record;
  const port = config['Port'];
  const balancerArn = textOf(config, 'LoadBalancerArn');
  if (typeof port !== 'number' || balancerArn === undefined) return undefined;
  const actions = itemsOf(config, 'DefaultActions').flatMap(({ item }) => {
    const forward = item['ForwardConfig'] as JsonObject | undefined;
    return [textOf(item, 'TargetGroupArn') ?? [], ...itemsOf(forward, 'TargetGroups').map((one) => textOf(one.item, 'TargetGroupArn') ?? [])].flat();
  });
  return {
    balancerArn,
    ref: refOf(record),
    protocols: TRANSPORTS.get(textOf(config, 'Protocol') ?? '') ?? TCP,
    port,
    targetGroupArns: [...new Set(actions)],
  };
}

export function readTargetGroup(record: ResourceRecord): TargetGroup {
  const { config } = record;
  const port = config['Port'];
  return {
    arn: record.arn,
    ref: refOf(record),
    protocols: TRANSPORTS.get(textOf(config, 'Protocol') ?? '') ?? TCP,
    port: typeof port === 'number' ? port : undefined,
    targetType: textOf(config, 'TargetType') ?? 'instance',
    targets: Array.isArray(config['TargetHealthDescriptions'])
      ? itemsOf(config, 'TargetHealthDescriptions').flatMap(({ item, index }): RegisteredTarget[] => {
          const target = item['Target'] as JsonObject | undefined;
          const id = textOf(target, 'Id');
          const targetPort = target?.['Port'];
          if (id === undefined) return [];
          return [
            {
              path: `TargetHealthDescriptions[${index}]`,
              id,
              port: typeof targetPort === 'number' ? targetPort : undefined,
              zone: textOf(target, 'AvailabilityZone'),
            },
          ];
        })
      : undefined,
  };
}
