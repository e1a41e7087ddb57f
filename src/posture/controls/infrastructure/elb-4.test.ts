import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ELB_4 } from './elb-4.ts';

const ARN = `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/app/web/1`;
const balancer = (config: Record<string, Json>) => [record('AWS::ElasticLoadBalancingV2::LoadBalancer', ARN, { Type: 'application', ...config })];
const attribute = (Value: Json) =>
  balancer({
    Attributes: [
      { Key: 'deletion_protection.enabled', Value: 'false' },
      { Key: 'routing.http.drop_invalid_header_fields.enabled', Value },
    ],
  });

controlCases(ELB_4, [
  { name: 'passes for `true`', records: attribute('true'), expect: { [ARN]: 'pass' } },

  { name: 'fails for `false`', records: attribute('false'), expect: { [ARN]: 'fail' } },
  { name: 'is unknown for another value', records: attribute('constructor'), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the attribute is not among them', records: balancer({ Attributes: [] }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the attributes were not read', records: balancer({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the kind is not said', records: [record('AWS::ElasticLoadBalancingV2::LoadBalancer', ARN, {})], expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to a network load balancer', records: balancer({ Type: 'network' }), expect: { [ARN]: 'not-applicable' } },
]);
