// Answers that a collector gathered for many resources into one file, each beside the name of its resource.
// The shape is that of Batfish's snapshots: https://github.com/batfish/batfish/tree/master/projects/batfish/src/main/java/org/batfish/representation/aws

import { isArray, isObject, type Json, type JsonObject, RECORD_TYPES } from '../../core/index.ts';
import { plainName } from './operations.ts';

interface Wrapper {
  /** The first member of the file. */
  readonly name: string;
  readonly type: string;
  /** The facet, or `undefined` for a list of the type itself. */
  readonly facet?: string;
  /** The member of each entry that holds the answer. */
  readonly member: string;
  /** The member of each entry that names the resource (or, for a list, its parent). */
  readonly resource: string;
}

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map(
  (
    [
      {
        name: 'LoadBalancerAttributes',
        type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        facet: 'Attributes',
        member: 'Attributes',
        resource: 'LoadBalancerArn',
      },
      { name: 'LoadBalancerListeners', type: 'AWS::ElasticLoadBalancingV2::Listener', member: 'Listeners', resource: 'LoadBalancerArn' },
      {
        name: 'LoadBalancerTargetHealth',
        type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
        facet: 'TargetHealthDescriptions',
        member: 'TargetHealthDescriptions',
        resource: 'TargetGroupArn',
      },
      {
        name: 'TransitGatewayPropagations',
        type: 'AWS::EC2::TransitGatewayRouteTable',
        facet: 'Propagations',
        member: 'TransitGatewayRouteTablePropagations',
        resource: 'TransitGatewayRouteTableId',
      },
      {
        name: 'TransitGatewayStaticRoutes',
        type: 'AWS::EC2::TransitGatewayRouteTable',
        facet: 'StaticRoutes',
        member: 'Routes',
        resource: 'TransitGatewayRouteTableId',
      },
    ] as const
  ).map((wrapper) => [plainName(wrapper.name), wrapper]),
);

export interface Unwrapped {
  readonly wrapper: Wrapper;
  readonly entries: readonly { readonly resource: string; readonly value: Json; readonly whole: JsonObject }[];
}

/** The entries of a gathered answer, or `undefined` where the answer is not one. */
export function unwrap(name: string, value: Json | undefined): Unwrapped | undefined {
  const wrapper = WRAPPERS.get(plainName(name));
  if (wrapper === undefined || !isArray(value)) return undefined;
  const entries = value.flatMap((whole) => {
    if (!isObject(whole)) return [];
    const resource = whole[wrapper.resource];
    const inner = whole[wrapper.member];
    return typeof resource === 'string' && inner !== undefined ? [{ resource, value: inner, whole }] : [];
  });
  return entries.length === value.length ? { wrapper, entries } : undefined;
}

/** The catalogue's row of a type that is named in a table here. */
export const rowOf = (type: string) => RECORD_TYPES.find((row) => row.type === type);
