import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/index.ts';
import { controlCases, judgementsOf } from '../../control.cases.ts';
import { acl, arnOf, entry, LAST, OPEN } from './network.cases.ts';
import { STOA_NETWORK_3 } from './stoa-network-3.ts';

const ARN = arnOf('network-acl', 'acl-1');
const port = (from: number, to = from) => ({ Protocol: '6', PortRange: { From: from, To: to } });
const with_ = (...entries: readonly Json[]) => [acl('acl-1', [...entries, ...LAST])];

controlCases(STOA_NETWORK_3, [
  { name: 'passes for the rules that AWS makes', records: [acl('acl-1', OPEN)], expect: { [ARN]: 'pass' } },
  {
    name: 'fails for a deny after a rule that allows everything',
    records: with_(entry(100, false, 'allow'), entry(110, false, 'deny', '0.0.0.0/0', port(22))),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'passes for a deny before it',
    records: with_(entry(90, false, 'deny', '0.0.0.0/0', port(22)), entry(100, false, 'allow')),
    expect: { [ARN]: 'pass' },
  },
  {
    name: 'fails for an allow that two denies take together',
    records: with_(entry(10, false, 'deny', '10.0.0.0/9'), entry(20, false, 'deny', '10.128.0.0/9'), entry(30, false, 'allow', '10.0.0.0/8')),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'passes where a part is left',
    records: with_(entry(10, false, 'deny', '10.0.0.0/9'), entry(30, false, 'allow', '10.0.0.0/8')),
    expect: { [ARN]: 'pass' },
  },
  {
    name: 'passes for a rule that repeats another',
    records: with_(entry(10, false, 'allow', '10.0.0.0/8'), entry(20, false, 'allow', '10.1.0.0/16')),
    expect: { [ARN]: 'pass' },
  },
  { name: 'keeps directions apart', records: with_(entry(100, true, 'allow'), entry(110, false, 'deny', '0.0.0.0/0', port(22))), expect: { [ARN]: 'pass' } },
  { name: 'keeps IP versions apart', records: with_(entry(100, false, 'allow'), entry(110, false, 'deny', '::/0', port(22))), expect: { [ARN]: 'pass' } },
  { name: 'fails outbound too', records: with_(entry(100, true, 'allow', '::/0'), entry(110, true, 'deny', '2001:db8::/32')), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where a rule cannot be read', records: with_(entry(100, false, 'allow', 'nonsense')), expect: { [ARN]: 'unknown' } },
]);

describe('Stoa.Network.3', () => {
  it('names the rule and those that overrule it', () => {
    const outcome = judgementsOf(STOA_NETWORK_3, with_(entry(100, false, 'allow'), entry(110, false, 'deny', '0.0.0.0/0', port(22)))).get(ARN)?.outcome;
    expect(outcome?.message).toBe('earlier rules overrule deny 110 inbound');
    expect(outcome?.trace.map((step) => (step.kind === 'fact' ? `${step.path}: ${step.means}` : ''))).toEqual([
      'Entries[1]: no packet gets to rule 110',
      'Entries[0]: rule 100 comes first and says allow',
    ]);
  });
});
