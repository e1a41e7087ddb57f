import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ELB_3 } from './elb-3.ts';

const TYPE = 'AWS::ElasticLoadBalancing::LoadBalancer';
const ARN = `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/example`;
const balancer = (...listeners: readonly JsonObject[]) => [
  record(TYPE, ARN, { ListenerDescriptions: listeners.map((Listener) => ({ Listener, PolicyNames: [] })) }),
];
const listener = (Protocol: string, InstanceProtocol = 'HTTP'): JsonObject => ({ Protocol, LoadBalancerPort: 443, InstanceProtocol });

controlCases(ELB_3, [
  { name: 'passes for HTTPS and SSL', records: balancer(listener('HTTPS'), listener('SSL', 'TCP')), expect: { [ARN]: 'pass' } },
  { name: 'fails for HTTP beside HTTPS', records: balancer(listener('HTTPS'), listener('HTTP')), expect: { [ARN]: 'fail' } },
  { name: 'fails for TCP, whatever it carries', records: balancer(listener('TCP', 'TCP')), expect: { [ARN]: 'fail' } },
  { name: 'fails for HTTP in front of HTTPS', records: balancer(listener('HTTP', 'HTTPS')), expect: { [ARN]: 'fail' } },
  { name: 'reads protocols in any case', records: balancer(listener('https')), expect: { [ARN]: 'pass' } },
  { name: 'does not judge a load balancer without listeners', records: balancer(), expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where a protocol is not said', records: balancer({ LoadBalancerPort: 80 }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown without a list', records: [record(TYPE, ARN, {})], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where load balancers were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
