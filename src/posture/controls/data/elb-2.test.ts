import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ELB_2 } from './elb-2.ts';

const TYPE = 'AWS::ElasticLoadBalancing::LoadBalancer';
const ARN = `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/example`;
const balancer = (...listeners: readonly JsonObject[]) => [
  record(TYPE, ARN, { ListenerDescriptions: listeners.map((Listener) => ({ Listener, PolicyNames: [] })) }),
];
const listener = (Protocol: string, SSLCertificateId?: string): JsonObject => ({
  Protocol,
  LoadBalancerPort: 443,
  ...(SSLCertificateId === undefined ? {} : { SSLCertificateId }),
});
const ACM = 'arn:aws:acm:us-east-1:111122223333:certificate/1';
const IAM = 'arn:aws:iam::111122223333:server-certificate/acm';

controlCases(ELB_2, [
  { name: 'passes for a certificate of ACM', records: balancer(listener('HTTPS', ACM)), expect: { [ARN]: 'pass' } },
  { name: 'fails for one of IAM, whatever its name', records: balancer(listener('HTTPS', IAM)), expect: { [ARN]: 'fail' } },
  { name: 'fails for one of IAM at an SSL listener', records: balancer(listener('HTTPS', ACM), listener('SSL', IAM)), expect: { [ARN]: 'fail' } },
  { name: 'reads protocols in any case', records: balancer(listener('https', IAM)), expect: { [ARN]: 'fail' } },
  { name: 'does not judge a load balancer without TLS', records: balancer(listener('HTTP'), listener('TCP')), expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where the certificate is not said', records: balancer(listener('HTTPS')), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown without listeners', records: [record(TYPE, ARN, {})], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where load balancers were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
