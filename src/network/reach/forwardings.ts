// What load balancers send on to an interface: by which listener, rule, target group and registration.
// Sources: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html (an instance is meant by the
// primary address of its primary interface), https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-register-targets.html

import { type Missing, parseCidr } from '../../core/index.ts';
import {
  type Forward,
  groupBy,
  type Listener,
  type LoadBalancer,
  lookUp,
  type NetworkInterface,
  type NetworkModel,
  type RegisteredTarget,
  type TargetGroup,
} from '../model/index.ts';
import { facetGap } from './gaps.ts';
import { balancerOf, listenersOf } from './listeners.ts';

export interface Forwarding {
  readonly balancer: LoadBalancer;
  readonly listener: Listener;
  readonly group: TargetGroup;
  /** `undefined` where it is not known by which rule. */
  readonly forward: Forward | undefined;
  /** `undefined` where the targets of the group were not read. */
  readonly target: RegisteredTarget | undefined;
  /** The addresses that it sends to. */
  readonly values: readonly bigint[];
  /** What would have to be known for it to be certain. */
  readonly missing: readonly Missing[];
}

interface Registered {
  readonly group: TargetGroup;
  readonly target: RegisteredTarget | undefined;
}

interface Index {
  /** By instance id, address or load balancer's ARN. */
  readonly byTarget: ReadonlyMap<string, readonly Registered[]>;
  /** Groups whose targets were not read, by VPC. */
  readonly unread: ReadonlyMap<string, readonly TargetGroup[]>;
  readonly forwards: ReadonlyMap<string, readonly { readonly listener: Listener; readonly forward: Forward }[]>;
}

const indexes = new WeakMap<NetworkModel['targetGroups'], Index>();

function indexOf(model: NetworkModel): Index {
  let index = indexes.get(model.targetGroups);
  if (index !== undefined) return index;
  const groups = [...model.targetGroups.values()].filter(({ targetType }) => targetType !== 'lambda');
  const registered = groups.flatMap((group) => (group.targets ?? []).map((target) => ({ group, target })));
  const forwards = model.listeners.flatMap((listener) =>
    listener.forwards.flatMap((forward) => forward.targetGroupArns.map((arn) => ({ arn, listener, forward }))),
  );
  index = {
    byTarget: groupBy(registered, ({ group, target }) => (group.targetType === 'ip' ? addressKey(target.id) : target.id)),
    unread: groupBy(
      groups.filter(({ targets }) => targets === undefined),
      ({ vpcId }) => vpcId,
    ),
    forwards: groupBy(forwards, ({ arn }) => arn),
  };
  indexes.set(model.targetGroups, index);
  return index;
}

function addressKey(text: string): string {
  const block = parseCidr(text);
  return block === undefined ? text : `${block.version} ${block.first}`;
}

/** Everything that sends on to an interface; with the doubt where targets or rules were not read. */
export function forwardingsTo(model: NetworkModel, one: NetworkInterface): readonly Forwarding[] {
  const { byTarget, unread } = indexOf(model);
  const found: Registered[] = [];
  // An instance is meant by its primary interface alone.
  if ((one.deviceIndex ?? 0) === 0) found.push(...(lookUp(byTarget, one.instanceId) ?? []));
  const own = balancerOf(model, one);
  if (own !== undefined) found.push(...(byTarget.get(own.arn) ?? []));
  for (const { version, value } of one.addresses) {
    found.push(...(byTarget.get(`${version} ${value}`) ?? []).filter(({ group }) => group.vpcId === one.vpcId || !isIn(model, group.vpcId, version, value)));
  }
  found.push(...(unread.get(one.vpcId) ?? []).filter((group) => couldHold(group, one)).map((group) => ({ group, target: undefined })));
  return found.flatMap((registered) => forwardingsOf(model, registered, one));
}

/** A group whose targets were not read may hold what is of its kind. */
function couldHold({ targetType }: TargetGroup, one: NetworkInterface): boolean {
  if (targetType === 'instance') return one.instanceId !== undefined && (one.deviceIndex ?? 0) === 0;
  return targetType === 'ip' && one.type === 'interface';
}

function isIn({ vpcs }: NetworkModel, vpcId: string, version: 4 | 6, value: bigint): boolean {
  return vpcs.get(vpcId)?.blocks.some((block) => block.version === version && block.first <= value && value <= block.last) === true;
}

function forwardingsOf(model: NetworkModel, { group, target }: Registered, one: NetworkInterface): readonly Forwarding[] {
  const values = one.addresses
    .filter(
      ({ version, value }) =>
        version === group.version && (group.targetType !== 'ip' || target === undefined || addressKey(target.id) === `${version} ${value}`),
    )
    .map(({ value }) => value)
    .slice(0, group.targetType === 'alb' ? undefined : 1);
  if (values.length === 0) return [];
  const unknown = target === undefined ? [facetGap(model, 'AWS::ElasticLoadBalancingV2::TargetGroup', 'TargetHealthDescriptions', group.ref)] : [];
  const known = (indexOf(model).forwards.get(group.arn) ?? []).flatMap(({ listener, forward }): readonly Forwarding[] => {
    const balancer = model.balancers.get(listener.balancerArn);
    return balancer === undefined ? [] : [{ balancer, listener, group, forward, target, values, missing: unknown }];
  });
  const named = new Set(known.map(({ balancer }) => balancer.arn));
  const unnamed = group.balancerArns.flatMap((arn) => {
    const balancer = model.balancers.get(arn);
    // Rules that were not read may send to it: AWS says that the load balancer uses the group.
    const unread = model.snapshot.coverage.missing('AWS::ElasticLoadBalancingV2::ListenerRule', group.ref.account, group.ref.region);
    if (balancer === undefined || named.has(arn) || unread === undefined) return [];
    return listenersOf(model, balancer).map(
      (listener): Forwarding => ({ balancer, listener, group, forward: undefined, target, values, missing: [...unknown, unread] }),
    );
  });
  return [...known, ...unnamed];
}

/** Why it is not known what a load balancer's listeners or target groups are; nothing where all of it was read. */
export function balancingGap(model: NetworkModel, { type, ref }: LoadBalancer): Missing | undefined {
  if (type === 'classic') return undefined;
  for (const kind of ['Listener', 'TargetGroup'] as const) {
    const missing = model.snapshot.coverage.missing(`AWS::ElasticLoadBalancingV2::${kind}`, ref.account, ref.region);
    if (missing !== undefined) return missing;
  }
  return undefined;
}
