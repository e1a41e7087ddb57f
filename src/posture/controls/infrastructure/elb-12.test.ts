import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ELB_12 } from './elb-12.ts';

const ARN = `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/app/web/1`;
const balancer = (config: Record<string, Json>) => [record('AWS::ElasticLoadBalancingV2::LoadBalancer', ARN, { Type: 'application', ...config })];
const attribute = (Value: Json) =>
  balancer({
    Attributes: [
      { Key: 'deletion_protection.enabled', Value: 'monitor' },
      { Key: 'routing.http.desync_mitigation_mode', Value },
    ],
  });

controlCases(ELB_12, [
  { name: 'passes for `defensive`', records: attribute('defensive'), expect: { [ARN]: 'pass' } },
  { name: 'passes for `strictest`', records: attribute('strictest'), expect: { [ARN]: 'pass' } },
  { name: 'fails for `monitor`', records: attribute('monitor'), expect: { [ARN]: 'fail' } },
  { name: 'is unknown for another value', records: attribute('constructor'), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the attribute is not among them', records: balancer({ Attributes: [] }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the attributes were not read', records: balancer({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the kind is not said', records: [record('AWS::ElasticLoadBalancingV2::LoadBalancer', ARN, {})], expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to a network load balancer', records: balancer({ Type: 'network' }), expect: { [ARN]: 'not-applicable' } },
]);
