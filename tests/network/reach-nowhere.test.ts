// What is said where no way leads from one end to the other, nor could with what is there: where to begin.

import { describe, expect, it } from 'vitest';
import { findEnds, reachBetween, readNetwork } from '../../src/network/index.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { withGatewayEndpoint } from './code-networks.ts';
import { snapshotOf } from './world.ts';
import { change, onlyIpv6, withIpv6 } from './world-scenarios.ts';

/** No gateway of any kind, and no routes but the local ones. */
function alone(made: Draft): Draft {
  for (const type of ['InternetGateway', 'NatGateway', 'VPCPeeringConnection', 'TransitGatewayVpcAttachment']) made[`AWS::EC2::${type}`] = [];
  for (const table of made['AWS::EC2::RouteTable'] ?? []) table.Routes.splice(1);
  return made;
}
const mixed = () =>
  change(draft(), withIpv6, alone, onlyIpv6('eni-a0'), (made) => {
    for (const one of made['AWS::EC2::NetworkInterface'] ?? []) if (one.NetworkInterfaceId === 'eni-b0') one.Ipv6Addresses = [];
  });

function ask(made: Draft, from: string | undefined, to: string | undefined, unread: readonly string[] = []) {
  const model = readNetwork(snapshotOf(worldOf(made), false, unread));
  const [a, b] = [from, to].map((text) => {
    if (text === undefined) return [];
    const found = findEnds(model, text);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return found.value.ends;
  });
  return reachBetween(model, a ?? [], b ?? [], { port: 443 });
}

describe('where no way leads', () => {
  it.each<[string, () => Draft, string | undefined, string | undefined, string, string]>([
    ['the VPCs are apart', () => alone(draft()), 'eni-a0', 'eni-b0', 'DISCONNECTED_VPCS', 'vpc-a'],
    ['the VPCs are apart, the other way round', () => alone(draft()), 'eni-b0', 'eni-a0', 'DISCONNECTED_VPCS', 'vpc-b'],
    ['no gateway leads out', () => alone(draft()), 'eni-a0', '8.8.8.8', 'NO_INTERNET_GATEWAY', 'vpc-a'],
    ['no gateway leads to the whole internet', () => alone(draft()), 'eni-a0', 'internet', 'NO_INTERNET_GATEWAY', 'vpc-a'],
    ['nothing leads to another network', () => alone(draft()), 'eni-a0', '192.168.1.1', 'NO_ROUTE_TO_DESTINATION', 'vpc-a'],
    ['the ends speak no common version', mixed, 'eni-a0', 'eni-b0', 'NO_SOURCE_OR_DESTINATION', 'vpc-a'],
    ['an end of IPv4 speaks to an address of IPv6', () => alone(draft()), 'eni-a0', '2a00::1', 'NO_SOURCE_OR_DESTINATION', 'vpc-a'],
    ['an end of IPv6 speaks to an address of IPv4', mixed, 'eni-a0', '8.8.8.8', 'NO_SOURCE_OR_DESTINATION', 'vpc-a'],
    ['an end of IPv6 speaks to another network of IPv4', mixed, 'eni-a0', '192.168.1.1', 'NO_SOURCE_OR_DESTINATION', 'vpc-a'],
    ['an address of IPv6 speaks to an end of IPv4', () => alone(draft()), '2a00::1', 'eni-a0', 'NO_SOURCE_OR_DESTINATION', 'vpc-a'],
    ['the resolver has no address of the version', () => alone(draft()), 'eni-b0', 'fd00:ec2::253', 'NO_SOURCE_OR_DESTINATION', 'vpc-b'],
    ['a service has none', () => change(withGatewayEndpoint(), withIpv6, onlyIpv6('eni-a0')), 's3', 'eni-a0', 'NO_SOURCE_OR_DESTINATION', 'vpc-a'],
    ['both ends are outside', draft, '8.8.8.8', '9.9.9.9', 'NO_INTERNET_GATEWAY', ''],
    ['both ends are other networks', draft, '192.168.1.1', '192.168.1.2', 'NO_ROUTE_TO_DESTINATION', ''],
    ['one end is nothing', draft, 'eni-a0', undefined, 'NO_ROUTE_TO_DESTINATION', 'vpc-a'],
    ['the other end is nothing', draft, undefined, 'eni-b0', 'NO_ROUTE_TO_DESTINATION', 'vpc-b'],
    ['both are nothing', draft, undefined, undefined, 'NO_ROUTE_TO_DESTINATION', ''],
  ])('%s', (_, made, from, to, code, where) => {
    const { answer, obstacles, isBeginning, ways, packets, missing } = ask(made(), from, to);
    expect({ answer, isBeginning, ways, packets, missing }).toEqual({ answer: 'no', isBeginning: true, ways: [], packets: [], missing: [] });
    expect(obstacles.map((set) => set.map((one) => [one.code, one.resource.id, one.path]))).toEqual([[[code, where, '']]]);
  });

  it('names nothing where there is nothing to name', () => {
    expect(ask(draft(), undefined, undefined).obstacles[0]?.[0]?.resource).toEqual({ type: '', arn: '', id: '', account: '', region: '' });
  });

  it('names the interface where its VPC was not read', () => {
    expect(
      ask(alone(draft()), 'eni-a0', 'eni-b0', ['AWS::EC2::VPC'])
        .obstacles.flat()
        .map(({ resource }) => resource.id),
    ).toEqual(['eni-a0']);
  });
});
