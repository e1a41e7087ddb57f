import { GLOBAL, type ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { STOA_SHIELD_1 } from './stoa-shield-1.ts';

const LB = `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/app/shop/1`;
const EIP = `arn:aws:ec2:${REGION}:${ACCOUNT}:elastic-ip/eipalloc-1`;
const global = (type: string, arn: string, config: ResourceRecord['config']) => record(type, arn, config, { region: GLOBAL });
const balancer = (Scheme = 'internet-facing', Type = 'application') =>
  record('AWS::ElasticLoadBalancingV2::LoadBalancer', LB, { LoadBalancerName: 'shop', Scheme, Type });
const address = record('AWS::EC2::EIP', EIP, { AllocationId: 'eipalloc-1', AssociationId: 'eipassoc-1', PublicIp: '52.0.0.1' }, { id: 'eipalloc-1' });
const subscription = global('AWS::Shield::Subscription', `arn:aws:shield::${ACCOUNT}:subscription`, { AutoRenew: 'ENABLED' });
const protection = (ResourceArn: string) =>
  global('AWS::Shield::Protection', `arn:aws:shield::${ACCOUNT}:protection/1`, { Id: '1', Name: 'shop', ResourceArn, HealthCheckIds: [] });

controlCases(STOA_SHIELD_1, [
  { name: 'passes with a protection', records: [balancer(), subscription, protection(LB)], expect: { [LB]: 'pass' } },
  { name: 'fails without one', records: [balancer(), subscription], expect: { [LB]: 'fail' } },
  {
    name: 'knows an address by its allocation',
    records: [address, subscription, protection(`arn:aws:ec2:${REGION}:${ACCOUNT}:eip-allocation/eipalloc-1`)],
    expect: { [EIP]: 'pass' },
  },
  { name: 'fails where another resource is protected', records: [balancer(), address, subscription, protection(LB)], expect: { [LB]: 'pass', [EIP]: 'fail' } },
  { name: 'judges nothing without a subscription', records: [balancer()], expect: { [LB]: 'not-applicable' } },
  { name: 'judges nothing that is internal', records: [balancer('internal'), subscription], expect: { [LB]: 'not-applicable' } },
  {
    name: 'judges no network load balancer: its addresses are protected',
    records: [balancer('internet-facing', 'network'), subscription],
    expect: { [LB]: 'not-applicable' },
  },
  { name: 'is unknown where subscriptions were not read', records: [balancer()], uncovered: ['AWS::Shield::Subscription'], expect: { [LB]: 'unknown' } },
  {
    name: 'is unknown where protections were not read',
    records: [balancer(), subscription],
    uncovered: ['AWS::Shield::Protection'],
    expect: { [LB]: 'unknown' },
  },
]);
