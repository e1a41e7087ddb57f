// Load balancers with listeners, target groups and web ACLs, in the shapes of the ELBv2 and WAFv2 APIs.

import type { Json, ResourceRecord } from '../../core/index.ts';
import { zoneOf } from './regions.ts';
import { type Site, type Tags, tagsOf } from './site.ts';

export interface LoadBalancerPlan {
  readonly name: string;
  readonly type: 'application' | 'network';
  readonly isInternetFacing: boolean;
  readonly vpc: string;
  /** Names of a subnet in each zone, in order. */
  readonly subnets: readonly string[];
  readonly groups: readonly string[];
  /** The web ACL's record; `undefined` for one without. */
  readonly webAcl?: ResourceRecord | undefined;
  readonly tags?: Tags;
  /** Attributes that are otherwise than in a healthy one. */
  readonly attributes?: Readonly<Record<string, string>>;
}

function loadBalancerArn(site: Site, plan: Pick<LoadBalancerPlan, 'name' | 'type'>): string {
  return site.arn('elasticloadbalancing', `loadbalancer/${plan.type === 'application' ? 'app' : 'net'}/${plan.name}/${site.hex(16, `lb ${plan.name}`)}`);
}

export function loadBalancerRecord(site: Site, plan: LoadBalancerPlan): ResourceRecord {
  const attributes = {
    'deletion_protection.enabled': 'true',
    'load_balancing.cross_zone.enabled': 'true',
    'access_logs.s3.enabled': 'true',
    'access_logs.s3.bucket': loadBalancerLogBucket(site),
    'access_logs.s3.prefix': site.account.name,
    ...(plan.type === 'application' ? { 'routing.http.drop_invalid_header_fields.enabled': 'true', 'routing.http.desync_mitigation_mode': 'defensive' } : {}),
    ...plan.attributes,
  };
  const dnsName = `${plan.isInternetFacing ? '' : 'internal-'}${plan.name}-${site.sample.seeded.below(2_000_000_000, loadBalancerArn(site, plan))}.${site.region}.elb.amazonaws.com`;
  return site.make(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    {
      LoadBalancerArn: loadBalancerArn(site, plan),
      LoadBalancerName: plan.name,
      DNSName: dnsName,
      CanonicalHostedZoneId: site.region === 'us-east-1' ? 'Z35SXDOTRQ7X7K' : 'Z32O12XQLNTSW2',
      CreatedTime: site.sample.ago(700),
      Scheme: plan.isInternetFacing ? 'internet-facing' : 'internal',
      VpcId: site.id('vpc', plan.vpc),
      State: { Code: 'active' },
      Type: plan.type,
      AvailabilityZones: plan.subnets.map((subnet, zone) => ({
        ZoneName: zoneOf(site.region, zone),
        SubnetId: site.id('subnet', subnet),
        LoadBalancerAddresses: [],
      })),
      SecurityGroups: plan.groups.map((name) => site.id('sg', name)),
      IpAddressType: 'ipv4',
      Attributes: Object.entries(attributes).map(([Key, Value]) => ({ Key, Value })),
      // GetWebACLForResource answers the whole web ACL.
      WebACL: plan.webAcl?.config['WebACL'] ?? null,
    },
    tagsOf(site, plan.name, plan.tags),
  );
}

const commonRules = (OverrideAction: Json): readonly Json[] => [
  {
    Name: 'common',
    Priority: 0,
    Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
    OverrideAction,
    VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'common' },
  },
];
const COMMON_RULES = commonRules({ None: {} });
export const COUNTING_RULES = commonRules({ Count: {} });

/** ListWebACLs answers the summary, GetWebACL the rules. Its log group, which is not made here, is named as AWS WAF asks for. */
export function webAclRecord(site: Site, name: string, rules: readonly Json[] = COMMON_RULES, scope: 'regional' | 'global' = 'regional'): ResourceRecord {
  const Id = site.uuid(`web acl ${name}`);
  const summary = { Name: name, Id, Description: rules.length === 0 ? '' : 'AWS common rules', ARN: site.arn('wafv2', `${scope}/webacl/${name}/${Id}`) };
  return site.make('AWS::WAFv2::WebACL', {
    ...summary,
    LockToken: site.uuid(`lock ${name}`),
    WebACL: { ...summary, DefaultAction: { Allow: {} }, Rules: rules, Capacity: rules.length * 700, ManagedByFirewallManager: false },
    LoggingConfiguration: {
      ResourceArn: summary.ARN,
      LogDestinationConfigs: [site.arn('logs', `log-group:aws-waf-logs-${name}`)],
      ManagedByFirewallManager: false,
    },
  });
}

/** Load balancers write their logs to a bucket of the same Region in the log archive. */
export function loadBalancerLogBucket(site: Site): string {
  return `acme-lb-logs-${site.region}-${site.sample.logArchive.id}`;
}

function targetGroupArn(site: Site, name: string): string {
  return site.arn('elasticloadbalancing', `targetgroup/${name}/${site.hex(16, `tg ${name}`)}`);
}

export function targetGroupRecord(
  site: Site,
  name: string,
  balancer: LoadBalancerPlan,
  targets: readonly string[],
  port: number,
  protocol: string,
): ResourceRecord {
  return site.make(
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    {
      TargetGroupArn: targetGroupArn(site, name),
      TargetGroupName: name,
      Protocol: protocol,
      Port: port,
      VpcId: site.id('vpc', balancer.vpc),
      HealthCheckProtocol: protocol,
      HealthCheckPort: 'traffic-port',
      HealthCheckEnabled: true,
      HealthCheckIntervalSeconds: 30,
      HealthCheckTimeoutSeconds: 5,
      HealthyThresholdCount: 3,
      UnhealthyThresholdCount: 2,
      LoadBalancerArns: [loadBalancerArn(site, balancer)],
      TargetType: 'instance',
      IpAddressType: 'ipv4',
      // What decides about packets, of the attributes that AWS answers.
      Attributes: [
        { Key: 'load_balancing.cross_zone.enabled', Value: 'use_load_balancer_configuration' },
        ...(balancer.type === 'network' ? [{ Key: 'preserve_client_ip.enabled', Value: 'true' }] : []),
      ],
      TargetHealthDescriptions: targets.map((target) => ({
        Target: { Id: site.id('i', target), Port: port },
        HealthCheckPort: String(port),
        TargetHealth: { State: 'healthy' },
      })),
    },
    tagsOf(site, name),
  );
}

/** `actions` as AWS lists them; `certificate` is an ARN for listeners that end TLS. */
export function listenerRecord(
  site: Site,
  balancer: LoadBalancerPlan,
  protocol: string,
  port: number,
  actions: readonly Json[],
  certificate?: string,
  policy = 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
): ResourceRecord {
  const path = loadBalancerArn(site, balancer).split(':loadbalancer/')[1] ?? '';
  const tls = certificate === undefined ? {} : { Certificates: [{ CertificateArn: certificate }], SslPolicy: policy, AlpnPolicy: [] };
  return site.make('AWS::ElasticLoadBalancingV2::Listener', {
    ListenerArn: site.arn('elasticloadbalancing', `listener/${path}/${site.hex(16, `listener ${balancer.name} ${port}`)}`),
    LoadBalancerArn: loadBalancerArn(site, balancer),
    Port: port,
    Protocol: protocol,
    ...tls,
    DefaultActions: actions,
  });
}

export function forwardTo(site: Site, group: string): Json {
  const arn = targetGroupArn(site, group);
  return { Type: 'forward', TargetGroupArn: arn, Order: 1, ForwardConfig: { TargetGroups: [{ TargetGroupArn: arn, Weight: 1 }] } };
}

export const REDIRECT_TO_HTTPS: Json = {
  Type: 'redirect',
  Order: 1,
  RedirectConfig: { Protocol: 'HTTPS', Port: '443', Host: '#{host}', Path: '/#{path}', Query: '#{query}', StatusCode: 'HTTP_301' },
};
