import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ELB_16 } from './elb-16.ts';

const ARN = `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/app/web/50dc6c495c0c9188`;
const balancer = (config: Record<string, Json>) => [
  record('AWS::ElasticLoadBalancingV2::LoadBalancer', ARN, { Type: 'application', Scheme: 'internet-facing', ...config }),
];

controlCases(ELB_16, [
  {
    name: 'passes with a web ACL',
    records: balancer({ WebACL: { Name: 'web', ARN: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/web/1' } }),
    expect: { [ARN]: 'pass' },
  },
  { name: 'fails where AWS says that there is none', records: balancer({ WebACL: null }), expect: { [ARN]: 'fail' } },
  { name: 'fails for an internal one too, as Security Hub', records: balancer({ WebACL: null, Scheme: 'internal' }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer names no web ACL', records: balancer({ WebACL: {} }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where nobody asked', records: balancer({}), expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to a network load balancer', records: balancer({ Type: 'network' }), expect: { [ARN]: 'not-applicable' } },
  {
    name: 'is unknown where the kind is not said',
    records: [record('AWS::ElasticLoadBalancingV2::LoadBalancer', ARN, { WebACL: null })],
    expect: { [ARN]: 'unknown' },
  },
]);
