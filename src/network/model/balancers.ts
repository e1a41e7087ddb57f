// Load balancers down to their targets: listeners and their rules, target groups, registered targets, zones and attributes.
// Sources: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html,
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html,
// https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-crosszone-lb.html

import { asObjects, type Json, type JsonObject, type ResourceRecord, type ResourceRef, refOf } from '../../core/index.ts';
import { flagOf, itemsOf, objectOf, textOf, textsOf } from './fields.ts';

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

/** Where a listener sends what it accepts: by its default action, or by a rule where paths, hosts or headers match. */
export interface Forward {
  readonly ref: ResourceRef;
  /** `DefaultActions[0]`, `Actions[1]`. */
  readonly path: string;
  /** `path /api/*, host example.com`; '' where it holds for everything. */
  readonly conditions: string;
  readonly targetGroupArns: readonly string[];
}

export interface Listener {
  readonly arn: string;
  readonly balancerArn: string;
  readonly ref: ResourceRef;
  readonly protocols: readonly number[];
  readonly port: number;
  readonly forwards: readonly Forward[];
}

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
  ['GENEVE', [17]],
]);

function attributeOf(config: JsonObject, key: string): string | undefined {
  return textOf(
    asObjects(config['Attributes']).find((one) => one['Key'] === key),
    'Value',
  );
}

const truth = (text: string | undefined): boolean | undefined => (text === 'true' ? true : text === 'false' ? false : undefined);

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
  const port = /^[A-Z]+:(\d{1,5})/.exec(textOf(objectOf(config, 'HealthCheck'), 'Target') ?? '')?.[1];
  return port === undefined ? 'traffic' : Number(port);
}

export function readListener(record: ResourceRecord): Listener | undefined {
  const { config } = record;
  const balancerArn = textOf(config, 'LoadBalancerArn');
  if (balancerArn === undefined) return undefined;
  const port = config['Port'];
  const ref = refOf(record);
  // A Gateway Load Balancer's listener has neither protocol nor port: it takes every packet.
  const isGateway = typeof port !== 'number';
  return {
    arn: record.arn,
    balancerArn,
    ref,
    protocols: isGateway ? [] : (TRANSPORTS.get(textOf(config, 'Protocol') ?? '') ?? TCP),
    port: isGateway ? 0 : port,
    forwards: forwardsOf(config, 'DefaultActions', ref, ''),
  };
}

/** A rule of a listener, by the listener that its ARN names. The default rule says again what the listener says. */
export function readListenerRule(record: ResourceRecord): { readonly listenerArn: string; readonly forwards: readonly Forward[] } | undefined {
  const { config } = record;
  if (flagOf(config, 'IsDefault') === true) return undefined;
  const [head, path] = record.arn.split(':listener-rule/');
  const end = path?.lastIndexOf('/') ?? -1;
  const named = path === undefined || end < 0 ? undefined : `${head}:listener/${path.slice(0, end)}`;
  const listenerArn = textOf(config, 'ListenerArn') ?? named;
  return listenerArn === undefined ? undefined : { listenerArn, forwards: forwardsOf(config, 'Actions', refOf(record), conditionsOf(config)) };
}

function forwardsOf(config: JsonObject, key: string, ref: ResourceRef, conditions: string): readonly Forward[] {
  return itemsOf(config, key).flatMap(({ item, index }): Forward[] => {
    const several = itemsOf(objectOf(item, 'ForwardConfig'), 'TargetGroups').flatMap((one) => {
      // A group of weight 0 gets nothing: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html#forward-actions
      return one.item['Weight'] === 0 ? [] : (textOf(one.item, 'TargetGroupArn') ?? []);
    });
    const arns = several.length > 0 || objectOf(item, 'ForwardConfig') !== undefined ? several : (textOf(item, 'TargetGroupArn') ?? []);
    const targetGroupArns = [...new Set([arns].flat())];
    return targetGroupArns.length === 0 ? [] : [{ ref, path: `${key}[${index}]`, conditions, targetGroupArns }];
  });
}

const CONDITION_WORDS: ReadonlyMap<string, string> = new Map([
  ['path-pattern', 'path'],
  ['host-header', 'host'],
  ['http-header', 'header'],
  ['http-request-method', 'method'],
  ['query-string', 'query'],
  ['source-ip', 'source'],
]);

/** What a request has to be like, in words: such requests can be made, so that the rule is a way. */
function conditionsOf(config: JsonObject): string {
  return itemsOf(config, 'Conditions')
    .map(({ item }) => {
      const field = textOf(item, 'Field') ?? '';
      const values = valuesOf(item);
      return `${CONDITION_WORDS.get(field) ?? field} ${values.length === 0 ? '…' : values.slice(0, 3).join(' or ')}`;
    })
    .join(', ');
}

function valuesOf(condition: JsonObject): readonly string[] {
  const own = textsOf(condition, 'Values');
  if (own.length > 0) return own;
  for (const value of Object.values(condition)) {
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value) ? textsOf(value as JsonObject, 'Values') : [];
    if (inner.length > 0) return inner;
  }
  return [];
}

/** UDP and QUIC always keep the client's address; TCP and TLS by the attribute, which is on for instances and off for addresses. */
function keepsClient(config: JsonObject, protocol: string, targetType: string): boolean | undefined {
  if (protocol === 'HTTP' || protocol === 'HTTPS') return false;
  if (targetType !== 'instance' && targetType !== 'ip' && targetType !== 'alb') return false;
  if (protocol !== 'TCP' && protocol !== 'TLS') return true;
  const said = truth(attributeOf(config, 'preserve_client_ip.enabled'));
  return said ?? (Array.isArray(config['Attributes']) ? targetType !== 'ip' : undefined);
}

export function readTargetGroup(record: ResourceRecord): TargetGroup {
  const { config } = record;
  const protocol = textOf(config, 'Protocol') ?? '';
  const targetType = textOf(config, 'TargetType') ?? 'instance';
  const healthPort = Number(textOf(config, 'HealthCheckPort') ?? Number.NaN);
  return {
    arn: record.arn,
    name: record.id,
    ref: refOf(record),
    vpcId: textOf(config, 'VpcId') ?? '',
    version: textOf(config, 'IpAddressType') === 'ipv6' ? 6 : 4,
    protocols: TRANSPORTS.get(protocol) ?? TCP,
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
