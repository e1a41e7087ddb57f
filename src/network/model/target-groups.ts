// Target groups: registered targets, zones and attributes.
// Sources: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html,
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html

import type { Json, JsonObject, ResourceRecord, ResourceRef } from '../../core/index.ts';
import { refOf } from '../../core/index.ts';
import { attributeOf, transportsOf, truth } from './balancer-fields.ts';
import { itemsOf, objectOf, textOf, textsOf } from './fields.ts';

export interface RegisteredTarget {
  readonly path: string;
  /** An instance's id, an address, a function's or a load balancer's ARN. */
  readonly id: string;
  readonly port: number | undefined;
  readonly zone: string | undefined;
  /** What AWS said of its health when it was asked: `healthy`, `unhealthy (Target.Timeout)`. */
  readonly health: string | undefined;
}

export interface TargetGroup {
  readonly arn: string;
  readonly name: string;
  readonly ref: ResourceRef;
  readonly vpcId: string;
  readonly version: 4 | 6;
  readonly protocols: readonly number[];
  readonly port: number | undefined;
  /** `instance`, `ip`, `lambda`, `alb`. */
  readonly targetType: string;
  readonly balancerArns: readonly string[];
  /** `undefined` where they were not read. */
  readonly targets: readonly RegisteredTarget[] | undefined;
  /** Its own word on zones; `undefined` where the load balancer's counts or nothing was read. */
  readonly isCrossZone: boolean | undefined;
  /** Of network load balancers; `undefined` where it was not read and is not fixed by protocol and type. */
  readonly keepsClient: boolean | undefined;
  readonly hasAttributes: boolean;
  /** Where health is asked: a port, or that of the traffic. */
  readonly healthPort: number | 'traffic';
}

/** UDP and QUIC always keep the client's address; TCP and TLS by the attribute, which is on for instances and off for addresses. */
function keepsClient(config: JsonObject, protocol: string | undefined, targetType: string): boolean | undefined {
  if (protocol === 'HTTP' || protocol === 'HTTPS') return false;
  if (targetType !== 'instance' && targetType !== 'ip' && targetType !== 'alb') return false;
  if (protocol !== 'TCP' && protocol !== 'TLS') return true;
  const said = truth(attributeOf(config, 'preserve_client_ip.enabled'));
  return said ?? (Array.isArray(config['Attributes']) ? targetType !== 'ip' : undefined);
}

export function readTargetGroup(record: ResourceRecord): TargetGroup {
  const { config } = record;
  const protocol = textOf(config, 'Protocol');
  const targetType = textOf(config, 'TargetType') ?? 'instance';
  const healthPort = Number(textOf(config, 'HealthCheckPort') ?? Number.NaN);
  return {
    arn: record.arn,
    name: record.id,
    ref: refOf(record),
    vpcId: textOf(config, 'VpcId') ?? '',
    version: textOf(config, 'IpAddressType') === 'ipv6' ? 6 : 4,
    protocols: transportsOf(protocol),
    port: numberOf(config['Port']),
    targetType,
    balancerArns: textsOf(config, 'LoadBalancerArns'),
    targets: Array.isArray(config['TargetHealthDescriptions'])
      ? itemsOf(config, 'TargetHealthDescriptions').flatMap(({ item, index }): RegisteredTarget[] => {
          const target = objectOf(item, 'Target');
          const id = textOf(target, 'Id');
          if (id === undefined) return [];
          const health = objectOf(item, 'TargetHealth');
          const [state, reason] = [textOf(health, 'State'), textOf(health, 'Reason')];
          return [
            {
              path: `TargetHealthDescriptions[${index}]`,
              id,
              port: numberOf(target?.['Port']),
              zone: textOf(target, 'AvailabilityZone'),
              health: state === undefined || reason === undefined ? state : `${state} (${reason})`,
            },
          ];
        })
      : undefined,
    isCrossZone: truth(attributeOf(config, 'load_balancing.cross_zone.enabled')),
    keepsClient: keepsClient(config, protocol, targetType),
    hasAttributes: Array.isArray(config['Attributes']),
    healthPort: Number.isInteger(healthPort) ? healthPort : 'traffic',
  };
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65_535 ? value : undefined;
}
