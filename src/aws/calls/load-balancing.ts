// Load balancers of both generations, in each Region.
// Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Operations.html

import { byArn, byId, chain, first, list, take } from './build.ts';
import type { CallRow, FacetInput } from './row.ts';

/** A web ACL guards application load balancers only: https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACLForResource.html */
const webAcl: FacetInput = ({ arn, config }) => (config['Type'] === 'application' ? { ResourceArn: arn } : undefined);

export const LOAD_BALANCING_CALLS: readonly CallRow[] = [
  list('AWS::ElasticLoadBalancingV2::LoadBalancer', 'elbv2', { PageSize: 400 }, { facets: { Attributes: byArn('LoadBalancerArn'), WebACL: webAcl } }),
  chain('AWS::ElasticLoadBalancingV2::Listener', 'elbv2', [
    first('AWS::ElasticLoadBalancingV2::LoadBalancer', { PageSize: 400 }),
    first('AWS::ElasticLoadBalancingV2::Listener', take('LoadBalancerArn')),
  ]),
  chain('AWS::ElasticLoadBalancingV2::ListenerRule', 'elbv2', [
    first('AWS::ElasticLoadBalancingV2::LoadBalancer', { PageSize: 400 }),
    first('AWS::ElasticLoadBalancingV2::Listener', take('LoadBalancerArn')),
    first('AWS::ElasticLoadBalancingV2::ListenerRule', take('ListenerArn')),
  ]),
  list(
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    'elbv2',
    { PageSize: 400 },
    { facets: { Attributes: byArn('TargetGroupArn'), TargetHealthDescriptions: byArn('TargetGroupArn') } },
  ),
  list(
    'AWS::ElasticLoadBalancing::LoadBalancer',
    'elb',
    { PageSize: 400 },
    {
      facets: { LoadBalancerAttributes: byId('LoadBalancerName'), PolicyDescriptions: byId('LoadBalancerName') },
    },
  ),
];
