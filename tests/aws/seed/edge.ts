// Zones, distributions, APIs, firewalls.

import { type Ask, text } from './ask.ts';

export async function seedEdge(ask: Ask): Promise<void> {
  await ask('route53', 'CreateHostedZone', { Name: 'example.com', CallerReference: 'one' });
  await ask('cloudfront', 'CreateDistribution', {
    DistributionConfig: {
      CallerReference: 'one',
      Comment: '',
      Enabled: true,
      Origins: {
        Quantity: 1,
        Items: [
          {
            Id: 'o',
            DomainName: 'acme-data.s3.amazonaws.com',
            S3OriginConfig: { OriginAccessIdentity: '' },
            CustomHeaders: { Quantity: 1, Items: [{ HeaderName: 'x-origin', HeaderValue: 'top-secret-value' }] },
          },
        ],
      },
      DefaultCacheBehavior: {
        TargetOriginId: 'o',
        ViewerProtocolPolicy: 'https-only',
        ForwardedValues: { QueryString: false, Cookies: { Forward: 'none' } },
        MinTTL: 0,
      },
    },
  });
  await ask('cloudfront', 'CreateOriginAccessControl', {
    OriginAccessControlConfig: { Name: 'oac', OriginAccessControlOriginType: 's3', SigningBehavior: 'always', SigningProtocol: 'sigv4' },
  });
  const rest = text(await ask('apigateway', 'CreateRestApi', { name: 'rest' }), 'id');
  const root = text(await ask('apigateway', 'GetResources', { restApiId: rest }), 'items', 0, 'id');
  await ask('apigateway', 'PutMethod', { restApiId: rest, resourceId: root, httpMethod: 'GET', authorizationType: 'NONE' });
  await ask('apigateway', 'PutIntegration', { restApiId: rest, resourceId: root, httpMethod: 'GET', type: 'MOCK' });
  await ask('apigateway', 'CreateDeployment', { restApiId: rest, stageName: 'prod', variables: { token: 'top-secret-value' } });
  await ask('apigateway', 'CreateAuthorizer', {
    restApiId: rest,
    name: 'users',
    type: 'COGNITO_USER_POOLS',
    providerARNs: ['arn:aws:cognito-idp:us-east-1:123456789012:userpool/p'],
  });
  await ask('apigateway', 'CreateDomainName', { domainName: 'api.example.com', certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/c' });
  const api = text(await ask('apigatewayv2', 'CreateApi', { Name: 'http', ProtocolType: 'HTTP' }), 'ApiId');
  await ask('apigatewayv2', 'CreateRoute', { ApiId: api, RouteKey: 'GET /', AuthorizationType: 'NONE' });
  await ask('apigatewayv2', 'CreateStage', { ApiId: api, StageName: 'prod', StageVariables: { token: 'top-secret-value' } });
  const vpc = text(await ask('ec2', 'DescribeVpcs', {}), 'Vpcs', 0, 'VpcId');
  const subnets = await ask('ec2', 'DescribeSubnets', { Filters: [{ Name: 'vpc-id', Values: [vpc] }] });
  await ask('network-firewall', 'CreateFirewall', {
    FirewallName: 'edge',
    FirewallPolicyArn: 'arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/p',
    VpcId: vpc,
    SubnetMappings: [{ SubnetId: text(subnets, 'Subnets', 0, 'SubnetId') }],
  });
  await ask('shield', 'CreateSubscription', {});
  await ask('shield', 'CreateProtection', { Name: 'edge', ResourceArn: 'arn:aws:cloudfront::123456789012:distribution/E1' });
}
