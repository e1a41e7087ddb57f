// Rules of security groups and of network ACLs, drawn at random: mostly open, because what is interesting lies behind the first filter.

import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT } from '../network/world.ts';
import type { Chance } from '../suricata/random.ts';
import { VPCS } from './plan.ts';

/** Ports where rules begin and end. No rule cuts through the ports that clients and NAT gateways use, 49152-65535. */
export const PORT_RANGES = [
  [0, 65_535],
  [22, 22],
  [443, 443],
  [20, 443],
  [1024, 65_535],
  [8000, 8080],
] as const;

const BLOCKS = ['0.0.0.0/0', '0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/16', '10.1.0.0/16', '10.1.1.0/24', '10.2.0.0/16', '8.8.8.8/32', '52.0.0.0/8', '8.0.0.0/7'];
const BLOCKS6 = ['::/0', '::/0', '2600:1f18::/32', '2600:1f18:0:100::/56', '2600:1f18:0:101::/64', '2001:4860:4860::8888/128'];
const GROUPS = VPCS.flatMap((vpc) => [`sg-${vpc}0`, `sg-${vpc}1`]);

export function drawPermissions(chance: Chance): readonly JsonObject[] {
  if (!chance.isOneIn(5)) return [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] }];
  return Array.from({ length: chance.below(4) }, () => {
    const IpProtocol = chance.pick(['-1', 'tcp', 'tcp', 'udp', 'icmp', 'icmpv6']);
    const [FromPort, ToPort] = IpProtocol.startsWith('icmp') ? drawIcmp(chance, IpProtocol === 'icmp' ? 8 : 128) : chance.pick(PORT_RANGES);
    return {
      IpProtocol,
      ...(IpProtocol === '-1' ? {} : { FromPort, ToPort }),
      IpRanges: chance.isOneIn(3) ? [] : [{ CidrIp: chance.pick(BLOCKS) }],
      Ipv6Ranges: chance.isOneIn(3) ? [] : [{ CidrIpv6: chance.pick(BLOCKS6) }],
      UserIdGroupPairs: chance.isOneIn(2) ? [{ GroupId: chance.pick(GROUPS), UserId: ACCOUNT }] : [],
    };
  });
}

/** A type and a code, -1 for any. */
const drawIcmp = (chance: Chance, echo: number) =>
  chance.pick([
    [-1, -1],
    [echo, -1],
    [echo, 0],
    [3, 4],
  ] as const);

const OPEN: readonly JsonObject[] = [false, true].flatMap((Egress) => [
  { RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress },
  { RuleNumber: 101, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress },
]);

/** `isOpen`: those that let everything pass. */
export function drawEntries(chance: Chance, isOpen: boolean): readonly JsonObject[] {
  if (isOpen) return OPEN;
  const drawn = chance.isOneIn(4) ? Array.from({ length: 1 + chance.below(3) }, () => drawEntry(chance)) : [];
  const numbered = drawn.map((entry, index) => ({ ...entry, RuleNumber: 10 * (drawn.length - index) }));
  return chance.isOneIn(25) ? numbered : [...numbered, ...OPEN];
}

function drawEntry(chance: Chance): JsonObject {
  const Protocol = chance.pick(['-1', '-1', '6', '17', '1', '58']);
  const [From, To] = chance.pick(PORT_RANGES);
  const [Type, Code] = drawIcmp(chance, Protocol === '1' ? 8 : 128);
  const what = Protocol === '-1' ? {} : Protocol === '6' || Protocol === '17' ? { PortRange: { From, To } } : { IcmpTypeCode: { Type, Code } };
  const block = Protocol === '58' || (Protocol !== '1' && chance.isOneIn(3)) ? { Ipv6CidrBlock: chance.pick(BLOCKS6) } : { CidrBlock: chance.pick(BLOCKS) };
  return { RuleAction: chance.pick(['allow', 'allow', 'allow', 'deny']), Protocol, ...what, ...block, Egress: chance.isOneIn(2) };
}
