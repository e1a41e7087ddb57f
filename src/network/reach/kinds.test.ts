// Packets that a firewall without rules treats alike: pings apart from other messages, as they alone are answered
// (https://www.rfc-editor.org/rfc/rfc792, https://www.rfc-editor.org/rfc/rfc4443).

import { expect, it } from 'vitest';
import type { FirewallPolicy } from '../firewall/index.ts';
import { allPackets, describePackets, ICMP, intersect, packetsOf } from '../packets/index.ts';
import { kindsOf } from './kinds.ts';

const NONE = { stateful: [], stateless: [] } as unknown as FirewallPolicy;

it.each([
  [4, ['icmp type 0-7', 'icmp type 8', 'icmp type 9-255']],
  [6, ['icmpv6 type 0-127', 'icmpv6 type 128', 'icmpv6 type 129-255']],
] as const)('tells pings of IPv%i from other messages', (version, expected) => {
  const messages = intersect(allPackets(version), packetsOf(version, { protocols: [ICMP[version], ICMP[version]] }));
  expect(kindsOf(messages, [], NONE)?.map(describePackets)).toEqual(expected);
});
