// Forwarding rules: whether an outbound endpoint's queries reach the name servers that a rule names.
// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-forwarding-outbound-queries.html

import { parseCidr } from '../../../core/index.ts';
import type { NetworkModel } from '../../model/index.ts';
import { type End, findEnds, reachBetween } from '../../reach/index.ts';
import type { ForwardTarget, Resolver, ResolverEndpoint, ResolverRule } from '../model/rules.ts';
import type { ForwardedTo } from './ways.ts';

/** Each target of a rule, with whether the endpoint reaches it. Cost: one question of reach for each address of the endpoint and target. */
export function targetsOf(network: NetworkModel, resolver: Resolver, rule: ResolverRule): readonly ForwardedTo[] {
  const endpoint = resolver.endpoints.get(rule.endpointId ?? '');
  const from = endpoint === undefined ? [] : endsOfEndpoint(network, endpoint);
  return rule.targets.map((target) => ({ address: target.address, port: target.port, ...reachOf(network, from, target) }));
}

function endsOfEndpoint(network: NetworkModel, endpoint: ResolverEndpoint): readonly End[] {
  return (endpoint.addresses ?? []).flatMap((text): readonly End[] => {
    const address = parseCidr(text);
    const found = address === undefined ? undefined : network.interfaceAt(endpoint.vpcId, address.first);
    return found === undefined ? [] : [{ kind: 'interface', interface: found }];
  });
}

const UNKNOWN = { reachable: 'unknown', obstacles: [] } as const;

function reachOf(network: NetworkModel, from: readonly End[], { address, port, protocol }: ForwardTarget): Pick<ForwardedTo, 'reachable' | 'obstacles'> {
  const to = findEnds(network, address);
  if (from.length === 0 || !to.ok) return UNKNOWN;
  const answer = reachBetween(network, from, to.value.ends, { protocol: protocol === 'Do53' ? 'udp' : 'tcp', port });
  const obstacles = answer.obstacles[0]?.map(({ resource, path, means }) => `${resource.id}${path === '' ? '' : ` ${path}`}, ${means}`) ?? [];
  return { reachable: answer.answer, obstacles: answer.answer === 'no' ? obstacles : [] };
}

/** More kinds of interfaces than these are not asked one by one. */
const MOST_KINDS = 64;

/** Whether for certain nothing in a VPC reaches a name server's address in another. Cost: one question of reach for each subnet and its groups. */
export function isCutOff(network: NetworkModel, vpcId: string, hostVpcId: string, address: string): boolean {
  const value = parseCidr(address)?.first;
  const host = value === undefined ? undefined : network.interfaceAt(hostVpcId, value);
  if (host === undefined) return false;
  const kinds = new Map<string, End>();
  for (const one of network.interfaces().values())
    if (one.vpcId === vpcId) kinds.set(JSON.stringify([one.subnetId, one.groupIds]), { kind: 'interface', interface: one });
  if (kinds.size === 0 || kinds.size > MOST_KINDS) return false;
  return reachBetween(network, [...kinds.values()], [{ kind: 'interface', interface: host }], { protocol: 'udp', port: 53 }).answer === 'no';
}
