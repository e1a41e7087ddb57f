// What the hand-made networks of the scenario tests are changed with.

import { findEnds, type ReachQuery, reachBetween, readNetwork } from '../../src/network/index.ts';
import { type Draft, worldOf } from './base.ts';
import { tell } from './told.ts';
import { snapshotOf } from './world.ts';

export interface Scenario {
  readonly says: string;
  readonly made: () => Draft;
  readonly from: string;
  readonly to: string;
  readonly query?: ReachQuery;
  readonly unread?: readonly string[];
  readonly answer: 'yes' | 'no' | 'unknown';
  /** For `unknown`: part of the name of what is missing; for `no`: the code of a block. */
  readonly because?: string;
}

function questionOf(made: Draft, from: string, to: string, unread: readonly string[]) {
  const model = readNetwork(snapshotOf(worldOf(made), false, unread));
  const [a = [], b = []] = [from, to].map((text) => {
    const found = findEnds(model, text);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return found.value.ends;
  });
  return [model, a, b] as const;
}

/** Asks of a network; `unread` are the types that were not collected. */
export function ask(made: Draft, from: string, to: string, query: ReachQuery = { port: 443 }, unread: readonly string[] = []) {
  return reachBetween(...questionOf(made, from, to, unread), query);
}

/** The whole answer of a scenario, in words. */
export function tellOf({ made, from, to, query = { port: 443 }, unread = [] }: Pick<Scenario, 'made' | 'from' | 'to' | 'query' | 'unread'>): string {
  return tell(...questionOf(made(), from, to, unread), query);
}

// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, to be changed
type Config = any;
export const find = (made: Draft, type: string, id: string): Config =>
  (made[`AWS::${type.includes('::') ? type : `EC2::${type}`}`] ?? []).find((one) => Object.values(one).includes(id));
export const add = (made: Draft, type: string, ...records: readonly Record<string, unknown>[]) => {
  const name = `AWS::${type.includes('::') ? type : `EC2::${type}`}`;
  made[name] = [...(made[name] ?? []), ...records];
};
export const change = (made: Draft, ...steps: readonly ((made: Draft) => unknown)[]): Draft => {
  for (const step of steps) step(made);
  return made;
};
export const routes = (made: Draft, table: string): Config[] => find(made, 'RouteTable', table).Routes;
export const to = (destination: string, target: Record<string, unknown>) => ({
  [destination.startsWith('pl-') ? 'DestinationPrefixListId' : destination.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock']: destination,
  State: 'active',
  Origin: 'CreateRoute',
  ...target,
});
/** The route of a table for a destination leads elsewhere, or is new. */
export const reroute = (table: string, destination: string, target: Record<string, unknown>) => (made: Draft) => {
  const all = routes(made, table);
  const at = all.findIndex((one) => Object.values(one).includes(destination));
  all.splice(at < 0 ? all.length : at, at < 0 ? 0 : 1, to(destination, target));
};
export const allow =
  (group: string, direction: 'in' | 'out', ...rules: readonly Record<string, unknown>[]) =>
  (made: Draft) => {
    find(made, 'SecurityGroup', group)[direction === 'in' ? 'IpPermissions' : 'IpPermissionsEgress'] = structuredClone(rules);
  };
export const tcp = (port: number, peer: Record<string, unknown>) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...peer });
export const cidr = (CidrIp: string) => ({ IpRanges: [{ CidrIp }] });
export const sg = (GroupId: string) => ({ UserIdGroupPairs: [{ GroupId, UserId: '111122223333' }] });
export const pl = (PrefixListId: string) => ({ PrefixListIds: [{ PrefixListId }] });

/** An interface in a subnet; every field can be another. */
export const eni =
  (id: string, subnet: string, address: string, more: Record<string, unknown> = {}) =>
  (made: Draft) => {
    const { VpcId, AvailabilityZone } = find(made, 'Subnet', subnet);
    add(made, 'NetworkInterface', {
      NetworkInterfaceId: id,
      VpcId,
      SubnetId: subnet,
      AvailabilityZone,
      Status: 'in-use',
      InterfaceType: 'interface',
      Groups: [{ GroupId: `sg-${VpcId.at(-1)}` }],
      PrivateIpAddress: address,
      PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true }],
      ...more,
    });
  };
const open = [false, true].map((Egress) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress }));
export const subnet =
  (id: string, vpc: string, block: string, zone: string, ...own: readonly Record<string, unknown>[]) =>
  (made: Draft) => {
    add(made, 'Subnet', { SubnetId: id, VpcId: vpc, CidrBlock: block, AvailabilityZone: zone, OwnerId: '111122223333' });
    add(made, 'NetworkAcl', { NetworkAclId: `acl-${id}`, VpcId: vpc, Associations: [{ SubnetId: id }], Entries: structuredClone(open) });
    const locals = find(made, 'VPC', vpc).CidrBlock;
    add(made, 'RouteTable', { RouteTableId: `rtb-${id}`, VpcId: vpc, Associations: [{ SubnetId: id }], Routes: [to(locals, { GatewayId: 'local' }), ...own] });
  };
/** IPv6 everywhere: blocks of VPCs and subnets, an address for each interface, rules that let everything pass. */
export const withIpv6 = (made: Draft) => {
  for (const [v, vpc] of ['a', 'b'].entries()) {
    find(made, 'VPC', `vpc-${vpc}`).Ipv6CidrBlockAssociationSet = [{ Ipv6CidrBlock: `2600:${v + 1}::/56`, Ipv6CidrBlockState: { State: 'associated' } }];
  }
  for (const [index, one] of (made['AWS::EC2::NetworkInterface'] ?? []).entries()) {
    if (one.InterfaceType === 'interface') one.Ipv6Addresses = [{ Ipv6Address: `2600:${one.VpcId === 'vpc-a' ? 1 : 2}::${index + 10}` }];
  }
  for (const one of made['AWS::EC2::SecurityGroup'] ?? [])
    for (const rule of [...one.IpPermissions, ...one.IpPermissionsEgress]) rule.Ipv6Ranges = [{ CidrIpv6: '::/0' }];
  for (const one of made['AWS::EC2::NetworkAcl'] ?? [])
    for (const Egress of [false, true]) one.Entries.push({ RuleNumber: 110, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress });
  for (const one of made['AWS::EC2::RouteTable'] ?? []) one.Routes.push(to(`2600:${one.VpcId === 'vpc-a' ? 1 : 2}::/56`, { GatewayId: 'local' }));
};
/** No IPv4 left at an interface. */
export const onlyIpv6 = (id: string) => (made: Draft) =>
  Object.assign(find(made, 'NetworkInterface', id), { PrivateIpAddress: undefined, PrivateIpAddresses: [] });

export const edit = (type: string, id: string, more: Record<string, unknown>) => (made: Draft) => Object.assign(find(made, type, id), more);
/** The records of these types are another account's, which was not read. */
export const shared =
  (...types: readonly string[]) =>
  (made: Draft) => {
    for (const type of types) for (const one of made[`AWS::EC2::${type}`] ?? []) one.OwnerId = '444455556666';
  };

/** What the engine says other than the scenario, with its reasons; nothing where both agree. */
export function differenceOf(scenario: Scenario): string | undefined {
  const { answer, missing, obstacles, ways } = ask(scenario.made(), scenario.from, scenario.to, scenario.query, scenario.unread);
  const reasons = [...missing.map(({ name }) => name), ...[...obstacles.flat(), ...ways.flatMap(({ flow }) => flow.blocks)].map(({ code }) => code)];
  if (answer !== scenario.answer) return `${answer}: ${reasons.join(', ')}`;
  const { because } = scenario;
  return because === undefined || reasons.some((one) => one.includes(because)) ? undefined : `because of ${reasons.join(', ')}`;
}
