// The edge: Route 53 and its Resolver, CloudFront, API Gateway, WAF's associations, Network Firewall's logs, Shield, Firewall Manager.

import { call, described, facet, names, type RecordType, row } from './record-type.ts';

const global = { scope: 'global' } as const;

export const EDGE_TYPES: readonly RecordType[] = [
  row('AWS::Route53::HostedZone', 'hosted zone', call('route53', 'ListHostedZones', 'HostedZones[]'), '{Id}', 'arn:{partition}:route53:::{Id}', {
    ...global,
    facets: {
      VPCs: facet(call('route53', 'GetHostedZone', 'VPCs')),
      ResourceRecordSets: facet(call('route53', 'ListResourceRecordSets', 'ResourceRecordSets')),
      QueryLoggingConfigs: facet(call('route53', 'ListQueryLoggingConfigs', 'QueryLoggingConfigs')),
      // Private zones are never signed.
      Dnssec: facet(call('route53', 'GetDNSSEC', ''), ['InvalidArgument']),
    },
  }),
  row('AWS::Route53Resolver::ResolverEndpoint', 'Resolver endpoint', call('route53resolver', 'ListResolverEndpoints', 'ResolverEndpoints[]'), '{Id}', '{Arn}', {
    facets: { IpAddresses: facet(call('route53resolver', 'ListResolverEndpointIpAddresses', 'IpAddresses')) },
  }),
  // The rule that AWS makes in every account has an ARN without an account, so the same everywhere; the template tells them apart.
  row(
    'AWS::Route53Resolver::ResolverRule',
    'Resolver rule',
    call('route53resolver', 'ListResolverRules', 'ResolverRules[]'),
    '{Id}',
    'arn:{partition}:route53resolver:{region}:{account}:resolver-rule/{Id}',
  ),
  row(
    'AWS::Route53Resolver::ResolverRuleAssociation',
    'association of a Resolver rule',
    call('route53resolver', 'ListResolverRuleAssociations', 'ResolverRuleAssociations[]'),
    '{Id}',
    'arn:{partition}:route53resolver:{region}:{account}:resolver-rule-association/{ResolverRuleId}/{VPCId}/{Id}',
  ),
  row(
    'AWS::Route53Resolver::ResolverQueryLoggingConfig',
    'Resolver query log',
    call('route53resolver', 'ListResolverQueryLogConfigs', 'ResolverQueryLogConfigs[]'),
    '{Id}',
    '{Arn}',
  ),
  row(
    'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
    'VPC of a Resolver query log',
    call('route53resolver', 'ListResolverQueryLogConfigAssociations', 'ResolverQueryLogConfigAssociations[]'),
    '{Id}',
    'arn:{partition}:route53resolver:{region}:{account}:resolver-query-log-config-association/{ResolverQueryLogConfigId}/{ResourceId}/{Id}',
  ),
  row(
    'AWS::Route53Resolver::FirewallConfig',
    'DNS Firewall of a VPC',
    call('route53resolver', 'ListFirewallConfigs', 'FirewallConfigs[]'),
    '{ResourceId}',
    'arn:{partition}:route53resolver:{region}:{account}:firewall-config/{ResourceId}',
  ),

  described(
    'AWS::CloudFront::Distribution',
    'CloudFront distribution',
    names('cloudfront', 'ListDistributions', 'DistributionList.Items[]', 'ARN'),
    call('cloudfront', 'GetDistribution', 'Distribution'),
    '{Id}',
    '{ARN}',
    global,
  ),
  row(
    'AWS::CloudFront::OriginAccessControl',
    'origin access control',
    call('cloudfront', 'ListOriginAccessControls', 'OriginAccessControlList.Items[]'),
    '{Id}',
    'arn:{partition}:cloudfront::{account}:origin-access-control/{Id}',
    global,
  ),

  // ARNs of API Gateway: https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
  row('AWS::ApiGateway::RestApi', 'REST API', call('apigateway', 'GetRestApis', 'items[]'), '{id}', 'arn:{partition}:apigateway:{region}::/restapis/{id}'),
  row(
    'AWS::ApiGateway::Stage',
    'stage of a REST API',
    call('apigateway', 'GetStages', 'item[]'),
    '{stageName}',
    'arn:{partition}:apigateway:{region}::/restapis/{restApiId}/stages/{stageName}',
    { parent: 'AWS::ApiGateway::RestApi' },
  ),
  row(
    'AWS::ApiGateway::Resource',
    'resource of a REST API',
    call('apigateway', 'GetResources', 'items[]'),
    '{id}',
    'arn:{partition}:apigateway:{region}::/restapis/{restApiId}/resources/{id}',
    { parent: 'AWS::ApiGateway::RestApi' },
  ),
  row(
    'AWS::ApiGateway::Authorizer',
    'authorizer of a REST API',
    call('apigateway', 'GetAuthorizers', 'items[]'),
    '{id}',
    'arn:{partition}:apigateway:{region}::/restapis/{restApiId}/authorizers/{id}',
    { parent: 'AWS::ApiGateway::RestApi' },
  ),
  row(
    'AWS::ApiGateway::DomainName',
    'custom domain name',
    call('apigateway', 'GetDomainNames', 'items[]'),
    '{domainName}',
    'arn:{partition}:apigateway:{region}::/domainnames/{domainName}',
  ),
  row('AWS::ApiGateway::Account', 'API Gateway account', call('apigateway', 'GetAccount', ''), 'account', 'arn:{partition}:apigateway:{region}::/account', {
    isSetting: true,
  }),
  row(
    'AWS::ApiGatewayV2::Api',
    'HTTP or WebSocket API',
    call('apigatewayv2', 'GetApis', 'Items[]'),
    '{ApiId}',
    'arn:{partition}:apigateway:{region}::/apis/{ApiId}',
  ),
  row(
    'AWS::ApiGatewayV2::Stage',
    'stage of an API',
    call('apigatewayv2', 'GetStages', 'Items[]'),
    '{StageName}',
    'arn:{partition}:apigateway:{region}::/apis/{ApiId}/stages/{StageName}',
    { parent: 'AWS::ApiGatewayV2::Api' },
  ),
  row(
    'AWS::ApiGatewayV2::Route',
    'route of an API',
    call('apigatewayv2', 'GetRoutes', 'Items[]'),
    '{RouteId}',
    'arn:{partition}:apigateway:{region}::/apis/{ApiId}/routes/{RouteId}',
    { parent: 'AWS::ApiGatewayV2::Api' },
  ),
  row(
    'AWS::ApiGatewayV2::Authorizer',
    'authorizer of an API',
    call('apigatewayv2', 'GetAuthorizers', 'Items[]'),
    '{AuthorizerId}',
    'arn:{partition}:apigateway:{region}::/apis/{ApiId}/authorizers/{AuthorizerId}',
    { parent: 'AWS::ApiGatewayV2::Api' },
  ),

  described(
    'AWS::WAFv2::WebACLAssociation',
    'association of a web ACL',
    names('wafv2', 'ListWebACLs', 'WebACLs[]', 'ARN'),
    call('wafv2', 'ListResourcesForWebACL', 'ResourceArns[]'),
    '{ResourceArn}',
    'arn:{partition}:wafv2:{region}:{account}:association/{ResourceArn}',
    { parent: 'AWS::WAFv2::WebACL' },
  ),
  described('AWS::WAFv2::IPSet', 'IP set', names('wafv2', 'ListIPSets', 'IPSets[]', 'ARN'), call('wafv2', 'GetIPSet', 'IPSet'), '{Id}', '{ARN}'),
  described(
    'AWS::WAFv2::RegexPatternSet',
    'regex pattern set',
    names('wafv2', 'ListRegexPatternSets', 'RegexPatternSets[]', 'ARN'),
    call('wafv2', 'GetRegexPatternSet', 'RegexPatternSet'),
    '{Id}',
    '{ARN}',
  ),
  described(
    'AWS::WAFv2::RuleGroup',
    'WAF rule group',
    names('wafv2', 'ListRuleGroups', 'RuleGroups[]', 'ARN'),
    call('wafv2', 'GetRuleGroup', 'RuleGroup'),
    '{Id}',
    '{ARN}',
    { facets: { PermissionPolicy: facet(call('wafv2', 'GetPermissionPolicy', 'Policy'), ['WAFNonexistentItemException']) } },
  ),
  row(
    'AWS::EC2::VerifiedAccessInstance',
    'Verified Access instance',
    call('ec2', 'DescribeVerifiedAccessInstances', 'VerifiedAccessInstances[]'),
    '{VerifiedAccessInstanceId}',
    'arn:{partition}:ec2:{region}:{account}:verified-access-instance/{VerifiedAccessInstanceId}',
  ),
  described(
    'AWS::NetworkFirewall::LoggingConfiguration',
    'logs of a Network Firewall',
    names('network-firewall', 'ListFirewalls', 'Firewalls[]', 'FirewallArn'),
    call('network-firewall', 'DescribeLoggingConfiguration', ''),
    '{FirewallArn}',
    '{FirewallArn}/logging-configuration',
    { parent: 'AWS::NetworkFirewall::Firewall' },
  ),
  row(
    'AWS::Shield::Subscription',
    'Shield Advanced',
    call('shield', 'DescribeSubscription', 'Subscription'),
    'subscription',
    'arn:{partition}:shield::{account}:subscription',
    // What the Shield Response Team may look at: https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_DescribeDRTAccess.html
    { ...global, facets: { DRTAccess: facet(call('shield', 'DescribeDRTAccess', ''), ['ResourceNotFoundException']) } },
  ),
  row('AWS::Shield::Protection', 'Shield protection', call('shield', 'ListProtections', 'Protections[]'), '{Id}', '{ProtectionArn}', global),
  row(
    'AWS::Shield::ProtectionGroup',
    'Shield protection group',
    call('shield', 'ListProtectionGroups', 'ProtectionGroups[]'),
    '{ProtectionGroupId}',
    '{ProtectionGroupArn}',
    global,
  ),
  row(
    'AWS::FMS::AdminAccount',
    'Firewall Manager administrator',
    call('fms', 'ListAdminAccountsForOrganization', 'AdminAccounts[]'),
    '{AdminAccount}',
    'arn:{partition}:fms:{region}:{account}:admin-account/{AdminAccount}',
    {
      scope: 'organization',
    },
  ),
  row('AWS::FMS::Policy', 'Firewall Manager policy', call('fms', 'ListPolicies', 'PolicyList[]'), '{PolicyId}', '{PolicyArn}', {
    facets: { Policy: facet(call('fms', 'GetPolicy', 'Policy')) },
  }),
];
