// Route 53, CloudFront, API Gateway, WAF, Network Firewall, Shield, Firewall Manager and Direct Connect.

import type { Json, JsonObject } from '../../core/index.ts';
import { byArn, byId, chain, each, first, has, keep, list, of, step, take } from './build.ts';
import type { CallRow, FacetInput, Per } from './row.ts';

const isPrivate: (config: JsonObject) => boolean = (config) => of(config['Config'] ?? null, 'PrivateZone') === true;
const zone = has('Id');
/** Public zones alone log their queries and are signed: https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetDNSSEC.html */
const publicZone: FacetInput = ({ config }) => (isPrivate(config) ? undefined : { HostedZoneId: config['Id'] ?? null });
// The API names a zone `/hostedzone/Z…` and takes it so.
const records = has({ HostedZoneId: 'Id' }, { MaxItems: 300 });

const page = { limit: 500 };
const restApis = step('apigateway', 'GetRestApis', 'items[]', page);
const ofRestApi = { carry: keep({ restApiId: 'id' }) };
const apis = step('apigatewayv2', 'GetApis', 'Items[]');
const ofApi = { carry: keep('ApiId') };
const inApi = take('ApiId');

// Distributions are guarded by web ACLs of scope CLOUDFRONT, which live in us-east-1:
// https://docs.aws.amazon.com/waf/latest/APIReference/API_ListWebACLs.html
const SCOPES: readonly { readonly Scope: string; readonly per: Per }[] = [
  { Scope: 'REGIONAL', per: 'region' },
  { Scope: 'CLOUDFRONT', per: 'account' },
];
const setOf = { Name: 'Name', Id: 'Id' };
// A load balancer's association is a facet of the load balancer too. Distributions name their web ACL themselves:
// https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html
const GUARDED = ['APPLICATION_LOAD_BALANCER', 'API_GATEWAY', 'APPSYNC', 'COGNITO_USER_POOL', 'APP_RUNNER_SERVICE', 'VERIFIED_ACCESS_INSTANCE'];

// Source: https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_DescribeSubscription.html
const noShield = ['ResourceNotFoundException'];
// Only an administrator's account has policies; the others are told so by a denied call, whose words are not those of IAM:
// https://github.com/rebuy-de/aws-nuke/issues/992, https://github.com/hashicorp/terraform/issues/30545
const noFirewallManager = [
  'ResourceNotFoundException',
  'AccessDeniedException: No default admin could be found',
  'AccessDeniedException: only available to Administration account',
];

const waf = ({ Scope, per }: (typeof SCOPES)[number]): readonly CallRow[] => [
  list(
    'AWS::WAFv2::WebACL',
    'wafv2',
    { Scope, Limit: 100 },
    { per, facets: { WebACL: has(setOf, { Scope }), LoggingConfiguration: has({ ResourceArn: 'ARN' }) } },
  ),
  each('AWS::WAFv2::IPSet', 'wafv2', take(setOf, { Scope }), { per, all: { Scope, Limit: 100 } }),
  each('AWS::WAFv2::RegexPatternSet', 'wafv2', take(setOf, { Scope }), { per, all: { Scope, Limit: 100 } }),
  each('AWS::WAFv2::RuleGroup', 'wafv2', take(setOf, { Scope }), { per, all: { Scope, Limit: 100 }, facets: { PermissionPolicy: byArn('ResourceArn') } }),
];

// "For an Amplify application, use CLOUDFRONT": https://docs.aws.amazon.com/waf/latest/APIReference/API_ListWebACLs.html
const GUARDED_GLOBALLY = ['AMPLIFY'];

const association = (ResourceType: string, { Scope, per }: (typeof SCOPES)[number] = { Scope: 'REGIONAL', per: 'region' }): CallRow =>
  each('AWS::WAFv2::WebACLAssociation', 'wafv2', take({ WebACLArn: 'ARN' }, { ResourceType }), {
    per,
    all: { Scope, Limit: 100 },
    carry: (item: Json, parent: Json) => ({ ResourceArn: item, WebACLArn: of(parent, 'ARN'), ResourceType }),
  });

export const EDGE_CALLS: readonly CallRow[] = [
  list(
    'AWS::Route53::HostedZone',
    'route53',
    { MaxItems: 100 },
    { facets: { VPCs: zone, ResourceRecordSets: records, QueryLoggingConfigs: publicZone, Dnssec: publicZone } },
  ),
  list('AWS::Route53Resolver::ResolverEndpoint', 'route53resolver', { MaxResults: 100 }, { facets: { IpAddresses: byId('ResolverEndpointId') } }),
  list('AWS::Route53Resolver::ResolverRule', 'route53resolver', { MaxResults: 100 }),
  list('AWS::Route53Resolver::ResolverRuleAssociation', 'route53resolver', { MaxResults: 100 }),
  list('AWS::Route53Resolver::ResolverQueryLoggingConfig', 'route53resolver', { MaxResults: 100 }),
  list('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', 'route53resolver', { MaxResults: 100 }),
  list('AWS::Route53Resolver::FirewallConfig', 'route53resolver'),
  list('AWS::Route53Resolver::FirewallRuleGroup', 'route53resolver', {}, { facets: { FirewallRules: byId('FirewallRuleGroupId') } }),
  list('AWS::Route53Resolver::FirewallRuleGroupAssociation', 'route53resolver'),
  list('AWS::Route53Resolver::FirewallDomainList', 'route53resolver', {}, { facets: { Domains: byId('FirewallDomainListId') } }),

  // Headers that a distribution adds often hold the secret that its origin asks for.
  each('AWS::CloudFront::Distribution', 'cloudfront', take('Id'), { all: { MaxItems: 100 }, withhold: ['HeaderValue'] }),
  list('AWS::CloudFront::OriginAccessControl', 'cloudfront', { MaxItems: 100 }),

  list('AWS::ApiGateway::RestApi', 'apigateway', page),
  chain('AWS::ApiGateway::Stage', 'apigateway', [restApis, first('AWS::ApiGateway::Stage', take({ restApiId: 'id' }), ofRestApi)]),
  chain('AWS::ApiGateway::Resource', 'apigateway', [
    restApis,
    first('AWS::ApiGateway::Resource', take({ restApiId: 'id' }, { ...page, embed: ['methods'] }), ofRestApi),
  ]),
  chain('AWS::ApiGateway::Authorizer', 'apigateway', [restApis, first('AWS::ApiGateway::Authorizer', take({ restApiId: 'id' }, page), ofRestApi)]),
  list('AWS::ApiGateway::DomainName', 'apigateway', page),
  list('AWS::ApiGateway::Account', 'apigateway'),
  list('AWS::ApiGatewayV2::Api', 'apigateway'),
  chain('AWS::ApiGatewayV2::Stage', 'apigateway', [apis, first('AWS::ApiGatewayV2::Stage', inApi, { ...ofApi, withhold: ['StageVariables'] })]),
  chain('AWS::ApiGatewayV2::Route', 'apigateway', [apis, first('AWS::ApiGatewayV2::Route', inApi, ofApi)]),
  chain('AWS::ApiGatewayV2::Authorizer', 'apigateway', [apis, first('AWS::ApiGatewayV2::Authorizer', inApi, ofApi)]),

  ...SCOPES.flatMap(waf),
  list('AWS::EC2::VerifiedAccessInstance', 'ec2', { MaxResults: 200 }),
  ...GUARDED.map((type) => association(type)),
  ...GUARDED_GLOBALLY.map((type) => association(type, { Scope: 'CLOUDFRONT', per: 'account' })),

  chain(
    'AWS::NetworkFirewall::Firewall',
    'network-firewall',
    [step('network-firewall', 'ListFirewalls', 'Firewalls[]', { MaxResults: 100 }), first('AWS::NetworkFirewall::Firewall', take('FirewallArn'))],
    { facets: { FirewallStatus: byArn('FirewallArn') } },
  ),
  chain(
    'AWS::NetworkFirewall::FirewallPolicy',
    'network-firewall',
    [
      step('network-firewall', 'ListFirewallPolicies', 'FirewallPolicies[]', { MaxResults: 100 }),
      first('AWS::NetworkFirewall::FirewallPolicy', take({ FirewallPolicyArn: 'Arn' })),
    ],
    { facets: { FirewallPolicy: byArn('FirewallPolicyArn'), ResourcePolicy: byArn('ResourceArn') } },
  ),
  chain(
    'AWS::NetworkFirewall::RuleGroup',
    'network-firewall',
    [step('network-firewall', 'ListRuleGroups', 'RuleGroups[]', { MaxResults: 100 }), first('AWS::NetworkFirewall::RuleGroup', take({ RuleGroupArn: 'Arn' }))],
    { facets: { RuleGroup: byArn('RuleGroupArn'), ResourcePolicy: byArn('ResourceArn') } },
  ),
  each('AWS::NetworkFirewall::LoggingConfiguration', 'network-firewall', take('FirewallArn')),

  list('AWS::Shield::Subscription', 'shield', {}, { none: noShield, facets: { DRTAccess: () => ({}) } }),
  list('AWS::Shield::Protection', 'shield', {}, { none: noShield }),
  list('AWS::Shield::ProtectionGroup', 'shield', {}, { none: noShield }),
  list('AWS::FMS::AdminAccount', 'fms', {}, { none: noFirewallManager }),
  list('AWS::FMS::Policy', 'fms', {}, { none: noFirewallManager, facets: { Policy: byId('PolicyId') } }),

  list('AWS::DirectConnect::DirectConnectGateway', 'directconnect'),
  chain('AWS::DirectConnect::DirectConnectGatewayAssociation', 'directconnect', [
    first('AWS::DirectConnect::DirectConnectGateway'),
    first('AWS::DirectConnect::DirectConnectGatewayAssociation', take('directConnectGatewayId')),
  ]),
  // The key of the BGP session stands in the router's configuration too.
  list('AWS::DirectConnect::VirtualInterface', 'directconnect', {}, { withhold: ['authKey', 'customerRouterConfig'] }),
];
