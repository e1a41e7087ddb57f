import { GLOBAL, type JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { STOA_DNS_4 } from './stoa-dns-4.ts';

const ZONE = 'arn:aws:route53:::hostedzone/Z1';
const zone = (...sets: readonly JsonObject[]) =>
  record(
    'AWS::Route53::HostedZone',
    ZONE,
    { Id: '/hostedzone/Z1', Name: 'acme.example.', Config: { PrivateZone: false }, ResourceRecordSets: sets },
    { region: GLOBAL, id: 'hostedzone/Z1' },
  );
const cname = (target: string) => ({ Name: 'www.acme.example.', Type: 'CNAME', TTL: 60, ResourceRecords: [{ Value: target }] });
const alias = (target: string) => ({ Name: 'www.acme.example.', Type: 'A', AliasTarget: { DNSName: target, HostedZoneId: 'ZX', EvaluateTargetHealth: false } });
const BALANCER = 'web-123.us-east-1.elb.amazonaws.com';
const balancer = record('AWS::ElasticLoadBalancingV2::LoadBalancer', `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/app/web/1`, {
  DNSName: BALANCER,
});
const bucket = record('AWS::S3::Bucket', 'arn:aws:s3:::files.acme.example', {}, { id: 'files.acme.example' });

controlCases(STOA_DNS_4, [
  { name: 'passes without records that lead to resources', records: [zone(cname('partner.example.'))], expect: { [ZONE]: 'pass' } },
  { name: 'passes for a load balancer that is there', records: [zone(alias(`dualstack.${BALANCER}.`)), balancer], expect: { [ZONE]: 'pass' } },
  { name: 'fails for a load balancer that is gone', records: [zone(alias(`dualstack.${BALANCER}.`))], expect: { [ZONE]: 'fail' } },
  { name: 'fails for a bucket that is gone', records: [zone(cname('files.acme.example.s3.amazonaws.com'))], expect: { [ZONE]: 'fail' } },
  { name: 'passes for a bucket that is there', records: [zone(cname('files.acme.example.s3.amazonaws.com')), bucket], expect: { [ZONE]: 'pass' } },
  { name: 'fails for a distribution that is gone', records: [zone(cname('d111111abcdef8.cloudfront.net.'))], expect: { [ZONE]: 'fail' } },
  {
    name: 'is unknown where load balancers were not read',
    records: [zone(alias(`${BALANCER}.`))],
    uncovered: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
    expect: { [ZONE]: 'unknown' },
  },
]);
