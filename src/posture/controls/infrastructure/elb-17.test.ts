import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ELB_17 } from './elb-17.ts';

const ARN = `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:listener/app/web/1/2`;
const listener = (Protocol: Json, policy?: Json) => [
  record('AWS::ElasticLoadBalancingV2::Listener', ARN, { ...(Protocol === null ? {} : { Protocol }), ...(policy === undefined ? {} : { SslPolicy: policy }) }),
];

controlCases(ELB_17, [
  {
    name: 'passes for TLS 1.2 and 1.3 with restricted ciphers',
    records: listener('HTTPS', 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06'),
    expect: { [ARN]: 'pass' },
  },
  { name: 'passes for a TLS listener with TLS 1.3 alone', records: listener('TLS', 'ELBSecurityPolicy-TLS13-1-3-PQ-2025-09'), expect: { [ARN]: 'pass' } },
  { name: 'fails for the old default', records: listener('HTTPS', 'ELBSecurityPolicy-2016-08'), expect: { [ARN]: 'fail' } },
  {
    name: 'fails for TLS 1.2 and 1.3 with ciphers that are not recommended',
    records: listener('HTTPS', 'ELBSecurityPolicy-TLS13-1-2-2021-06'),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'is unknown for a policy that is newer than the list',
    records: listener('HTTPS', 'ELBSecurityPolicy-TLS13-1-3-2027-01'),
    expect: { [ARN]: 'unknown' },
  },
  { name: 'is unknown for a name without a date', records: listener('HTTPS', 'ours'), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the policy is absent', records: listener('HTTPS'), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the protocol is absent', records: listener(null, 'ELBSecurityPolicy-2016-08'), expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to HTTP', records: listener('HTTP'), expect: { [ARN]: 'not-applicable' } },
]);
