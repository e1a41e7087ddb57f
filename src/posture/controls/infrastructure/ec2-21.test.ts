import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { EC2_21 } from './ec2-21.ts';

const ARN = `arn:aws:ec2:${REGION}:${ACCOUNT}:network-acl/acl-1`;
const acl = (entries: Json, rest: Record<string, Json> = {}) => [
  record('AWS::EC2::NetworkAcl', ARN, { OwnerId: ACCOUNT, IsDefault: false, Entries: entries, ...rest }),
];
const entry = (RuleNumber: number, RuleAction: string, CidrBlock: string, ports?: readonly [number, number], rest: Record<string, Json> = {}): Json => ({
  RuleNumber,
  RuleAction,
  ...(CidrBlock.includes(':') ? { Ipv6CidrBlock: CidrBlock } : { CidrBlock }),
  Egress: false,
  ...(ports === undefined ? { Protocol: '-1' } : { Protocol: '6', PortRange: { From: ports[0], To: ports[1] } }),
  ...rest,
});
const last = entry(32767, 'deny', '0.0.0.0/0');

controlCases(EC2_21, [
  { name: 'passes where only the web is let in', records: acl([entry(100, 'allow', '0.0.0.0/0', [443, 443]), last]), expect: { [ARN]: 'pass' } },
  { name: 'fails where everything is let in', records: acl([entry(100, 'allow', '0.0.0.0/0'), last]), expect: { [ARN]: 'fail' } },
  { name: 'fails for a range around 3389', records: acl([entry(100, 'allow', '0.0.0.0/0', [1024, 65_535]), last]), expect: { [ARN]: 'fail' } },
  { name: 'fails for ::/0', records: acl([entry(100, 'allow', '::/0', [22, 22]), last]), expect: { [ARN]: 'fail' } },
  {
    name: 'passes where a Deny with a lower number stops both ports',
    records: acl([entry(100, 'allow', '0.0.0.0/0'), entry(10, 'deny', '0.0.0.0/0', [22, 22]), entry(20, 'deny', '0.0.0.0/0', [3389, 3389]), last]),
    expect: { [ARN]: 'pass' },
  },
  {
    name: 'fails where the Deny has a higher number',
    records: acl([entry(110, 'deny', '0.0.0.0/0', [22, 22]), entry(100, 'allow', '0.0.0.0/0', [22, 22])]),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'fails where the Deny is of some only',
    records: acl([entry(10, 'deny', '198.18.0.0/15'), entry(100, 'allow', '0.0.0.0/0', [22, 22])]),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'fails where the Deny stops one port of the two',
    records: acl([entry(10, 'deny', '0.0.0.0/0', [22, 22]), entry(100, 'allow', '0.0.0.0/0')]),
    expect: { [ARN]: 'fail' },
  },
  { name: 'fails where the Deny is of IPv4 only', records: acl([entry(10, 'deny', '0.0.0.0/0'), entry(100, 'allow', '::/0')]), expect: { [ARN]: 'fail' } },
  {
    name: 'passes for UDP, which nobody administers servers by',
    records: acl([entry(100, 'allow', '0.0.0.0/0', [22, 22], { Protocol: '17' })]),
    expect: { [ARN]: 'pass' },
  },
  { name: 'passes for what goes out', records: acl([entry(100, 'allow', '0.0.0.0/0', undefined, { Egress: true })]), expect: { [ARN]: 'pass' } },
  {
    name: 'does not apply to the default ACL, as in Security Hub',
    records: acl([entry(100, 'allow', '0.0.0.0/0')], { IsDefault: true }),
    expect: { [ARN]: 'not-applicable' },
  },
  {
    name: 'does not apply to one of another account',
    records: acl([entry(100, 'allow', '0.0.0.0/0')], { OwnerId: OTHER_ACCOUNT }),
    expect: { [ARN]: 'not-applicable' },
  },
  {
    name: 'is unknown where an earlier rule cannot be read: it may be the Deny',
    records: acl([entry(10, 'perhaps', '0.0.0.0/0'), entry(100, 'allow', '0.0.0.0/0')]),
    expect: { [ARN]: 'unknown' },
  },
  { name: 'passes where an unreadable rule is for another port', records: acl([entry(10, 'allow', 'everyone', [443, 443])]), expect: { [ARN]: 'pass' } },
  { name: 'is unknown where the rules are absent', records: acl(null), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the answer does not say whether it is the default', records: acl([], { IsDefault: null }), expect: { [ARN]: 'unknown' } },
]);
