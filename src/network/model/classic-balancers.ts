// Classic load balancers: balancer, listeners and targets in one answer.
// Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-crosszone-lb.html

import { type JsonObject, type ResourceRecord, refOf } from '../../core/index.ts';
import { TCP } from './balancer-fields.ts';
import type { LoadBalancer } from './balancers.ts';
import { flagOf, itemsOf, objectOf, textOf, textsOf } from './fields.ts';
import type { Listener } from './listeners.ts';
import type { RegisteredTarget, TargetGroup } from './target-groups.ts';

/** A classic load balancer with its listeners and instances in one answer. */
export function readClassic(record: ResourceRecord): {
  readonly balancer: LoadBalancer;
  readonly listeners: readonly Listener[];
  readonly groups: readonly TargetGroup[];
} {
  const { config } = record;
  const ref = refOf(record);
  const vpcId = textOf(config, 'VPCId') ?? textOf(config, 'VpcId') ?? '';
  const groups: TargetGroup[] = [];
  const health = classicHealthPort(config);
  const listeners = itemsOf(config, 'ListenerDescriptions').flatMap(({ item, index }): Listener[] => {
    const listener = objectOf(item, 'Listener');
    const [port, instancePort] = [listener?.['LoadBalancerPort'], listener?.['InstancePort']];
    if (typeof port !== 'number' || typeof instancePort !== 'number') return [];
    const arn = `${record.arn}#${index}`;
    const targets = itemsOf(config, 'Instances').flatMap((one): RegisteredTarget[] => {
      const id = textOf(one.item, 'InstanceId');
      return id === undefined ? [] : [{ path: `Instances[${one.index}]`, id, port: instancePort, zone: undefined, health: undefined }];
    });
    groups.push({
      arn,
      name: record.id,
      ref,
      vpcId,
      version: 4,
      protocols: TCP,
      port: instancePort,
      targetType: 'instance',
      balancerArns: [record.arn],
      targets,
      isCrossZone: undefined,
      keepsClient: false,
      hasAttributes: true,
      healthPort: health,
    });
    const path = `ListenerDescriptions[${index}]`;
    return [{ arn, balancerArn: record.arn, ref, protocols: TCP, port, forwards: [{ ref, path, conditions: '', targetGroupArns: [arn] }] }];
  });
  const balancer: LoadBalancer = {
    arn: record.arn,
    name: record.id,
    ref,
    type: 'classic',
    vpcId,
    isPublic: textOf(config, 'Scheme') === 'internet-facing',
    isActive: true,
    zones: textsOf(config, 'AvailabilityZones'),
    subnetIds: textsOf(config, 'Subnets'),
    groupIds: textsOf(config, 'SecurityGroups'),
    description: `ELB ${record.id}`,
    isCrossZone: flagOf(objectOf(objectOf(config, 'LoadBalancerAttributes'), 'CrossZoneLoadBalancing'), 'Enabled'),
    filtersPrivateLink: true,
  };
  return { balancer, listeners, groups };
}

/** `HTTP:8080/health` asks on 8080. */
function classicHealthPort(config: JsonObject): number | 'traffic' {
  const port = textOf(objectOf(config, 'HealthCheck'), 'Target')?.match(/^[A-Z]+:(\d{1,5})/)?.[1];
  return port === undefined ? 'traffic' : Number(port);
}
