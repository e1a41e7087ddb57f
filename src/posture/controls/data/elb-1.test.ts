import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ELB_1 } from './elb-1.ts';

const ARN = `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/app/web/50dc6c495c0c9188`;
const balancer = (type: Json = 'application') => record('AWS::ElasticLoadBalancingV2::LoadBalancer', ARN, { Type: type });
const listener = (config: Record<string, Json>, of = ARN) =>
  record('AWS::ElasticLoadBalancingV2::Listener', `${of.replace(':loadbalancer/', ':listener/')}/${JSON.stringify(config).length}`, {
    LoadBalancerArn: of,
    ...config,
  });
const http = (...actions: Json[]) => listener({ Protocol: 'HTTP', Port: 80, DefaultActions: actions });
const redirect = (protocol: string) => ({ Type: 'redirect', RedirectConfig: { Protocol: protocol, Port: '443', StatusCode: 'HTTP_301' } });

controlCases(ELB_1, [
  { name: 'passes where HTTP is redirected to HTTPS', records: [balancer(), http(redirect('HTTPS'))], expect: { [ARN]: 'pass' } },
  {
    name: 'passes without an HTTP listener',
    records: [balancer(), listener({ Protocol: 'HTTPS', Port: 443, DefaultActions: [{ Type: 'forward' }] })],
    expect: { [ARN]: 'pass' },
  },
  { name: 'passes without any listener', records: [balancer()], expect: { [ARN]: 'pass' } },
  { name: 'fails where HTTP is forwarded', records: [balancer(), http({ Type: 'forward', TargetGroupArn: 'arn' })], expect: { [ARN]: 'fail' } },
  { name: 'fails where it is redirected to HTTP', records: [balancer(), http(redirect('HTTP'))], expect: { [ARN]: 'fail' } },
  { name: 'fails where the redirect keeps the protocol', records: [balancer(), http(redirect('#{protocol}'))], expect: { [ARN]: 'fail' } },
  {
    name: 'fails for one of two listeners',
    records: [balancer(), http(redirect('HTTPS')), listener({ Protocol: 'HTTP', Port: 8080, DefaultActions: [{ Type: 'fixed-response' }] })],
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'passes whatever the listeners of another one do',
    records: [balancer(), listener({ Protocol: 'HTTP', DefaultActions: [{ Type: 'forward' }] }, `${ARN}0`)],
    expect: { [ARN]: 'pass' },
  },
  { name: 'does not apply to a network load balancer', records: [balancer('network')], expect: { [ARN]: 'not-applicable' } },
  {
    name: 'is unknown where listeners were not read',
    records: [balancer()],
    uncovered: ['AWS::ElasticLoadBalancingV2::Listener'],
    expect: { [ARN]: 'unknown' },
  },
  { name: 'is unknown where the protocol of one is absent', records: [balancer(), listener({ Port: 80 })], expect: { [ARN]: 'unknown' } },
]);
