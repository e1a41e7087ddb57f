// Public resources made by hand, with what WAF and Shield Advanced do for each: see `told.ts`. The page of AWS stands above each group.

import { describe, it } from 'vitest';
import { type CoverageRow, createSnapshot, type JsonObject, type ResourceRecord, type Snapshot } from '../../src/core/index.ts';
import { shieldCoverage } from '../../src/network/shield/index.ts';
import { wafCoverage } from '../../src/network/waf/coverage/coverage.ts';
import { missingText } from './dns-told.ts';
import { expectTold } from './told.ts';

const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';
const ACL = `arn:aws:wafv2:${REGION}:${ACCOUNT}:regional/webacl/acl/1`;
const GROUP = `arn:aws:wafv2:${REGION}:${ACCOUNT}:regional/rulegroup/g/1`;
const LB = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

const record = (type: string, arn: string, config: JsonObject, more: Partial<ResourceRecord> = {}): ResourceRecord => ({
  type,
  arn,
  id: arn.split(/[/:]/).at(-1) ?? '',
  account: ACCOUNT,
  region: REGION,
  tags: {},
  config,
  ...more,
});
const GLOBAL = { region: 'global' };
const read = (
  type: string,
  regions: readonly string[] = [REGION],
  status: CoverageRow['status'] = 'read',
  accounts: readonly string[] = [ACCOUNT],
): CoverageRow => ({
  type,
  action: `x:${type}`,
  status,
  accounts,
  regions,
});
const snapshotOf = (records: readonly ResourceRecord[], coverage: readonly CoverageRow[] = []): Snapshot =>
  createSnapshot({ source: { kind: 'aws', description: '' }, takenAt: '2026-11-01T06:00:00Z', coverage }, records).snapshot;

const balancer = (more: JsonObject = {}) =>
  record(LB, `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/app/shop/1`, {
    LoadBalancerName: 'shop',
    Type: 'application',
    Scheme: 'internet-facing',
    WebACL: { ARN: ACL },
    ...more,
  });
const distribution = (more: JsonObject = {}, aliases?: readonly string[]) =>
  record(
    'AWS::CloudFront::Distribution',
    'arn:aws:cloudfront::1:distribution/E1',
    { DistributionConfig: { Enabled: true, WebACLId: '', ...(aliases === undefined ? {} : { Aliases: { Items: aliases } }), ...more } },
    GLOBAL,
  );
const stage = (more: JsonObject = {}) =>
  record('AWS::ApiGateway::Stage', `arn:aws:apigateway:${REGION}::/restapis/a1/stages/prod`, { restApiId: 'a1', stageName: 'prod', ...more });
const api = (types: readonly string[], more: Partial<ResourceRecord> = {}) =>
  record('AWS::ApiGateway::RestApi', `arn:aws:apigateway:${REGION}::/restapis/a1`, { endpointConfiguration: { types } }, more);
const plain = (type: string, config: JsonObject) => record(type, `arn:aws:x:${REGION}:${ACCOUNT}:thing/t1`, config);
const associated = (resource: ResourceRecord, WebACLArn: string = ACL) =>
  record('AWS::WAFv2::WebACLAssociation', 'arn:a', { ResourceArn: resource.arn, WebACLArn });
const geo = { GeoMatchStatement: { CountryCodes: ['US'] } };
const rate = { RateBasedStatement: { Limit: 100, AggregateKeyType: 'IP' } };
const does = (action: string, Statement: JsonObject = geo) => ({ Name: action, Priority: 0, Action: { [action]: {} }, Statement });
const managed = (override: string, more: JsonObject = {}) => ({
  Name: 'm',
  Priority: 1,
  OverrideAction: { [override]: {} },
  Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'G', ...more } },
});
const grouped = (override = 'None') => ({
  Name: 'g',
  Priority: 2,
  OverrideAction: { [override]: {} },
  Statement: { RuleGroupReferenceStatement: { ARN: GROUP } },
});
const groupOf = (...rules: readonly JsonObject[]) => record('AWS::WAFv2::RuleGroup', GROUP, { ARN: GROUP, Name: 'g', Rules: rules });
const counting = (Name: string) => ({ Name, ActionToUse: { Count: {} } });
const acl = (Rules: readonly JsonObject[], more: JsonObject = {}, config: JsonObject = {}) =>
  record('AWS::WAFv2::WebACL', ACL, {
    ARN: ACL,
    Name: 'acl',
    WebACL: { ARN: ACL, Name: 'acl', DefaultAction: { Allow: {} }, Rules, ...more },
    LoggingConfiguration: null,
    ...config,
  });
const seen = (...rules: readonly JsonObject[]) => [balancer(), acl(rules)];

function tellWaf(snapshot: Snapshot): string {
  const { resources, missing } = wafCoverage(snapshot);
  return [
    ...resources.map(({ type, ref, name, state }) => {
      const head = ` ${type} ${ref.id} (${name}): ${state.kind}`;
      if (state.kind === 'unknown')
        return `${head}, ${missingText(state.missing)}${state.aclArn === undefined ? '' : ` for ${state.aclArn.split('/').at(-2) ?? ''}`}`;
      if (state.kind === 'classic') return `${head} ${state.id}`;
      return 'acl' in state ? `${head} ${JSON.stringify({ ...state.acl, arn: state.acl.arn.split(':').at(-1) })}` : head;
    }),
    ...missing.map((one) => ` not known: ${one.type}, ${missingText(one.missing)}`),
  ].join('\n');
}

// https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html
const WAF: readonly (readonly [says: string, records: readonly ResourceRecord[], coverage?: readonly CoverageRow[]])[] = [
  ['a distribution', [distribution()]],
  ['a distribution that does not say whether it is on', [distribution({ Enabled: null })]],
  ['a distribution that is off', [distribution({ Enabled: false })]],
  ['a distribution by its name', [distribution({}, ['www.example.com', 'example.com'])]],
  ['a distribution with a web ACL that was not read', [distribution({ WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/x/1' })]],
  [
    'a distribution with a web ACL that is not there',
    [distribution({ WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/x/1' })],
    [read('AWS::WAFv2::WebACL', ['us-east-1'])],
  ],
  [
    'a distribution with a web ACL that was denied',
    [distribution({ WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/x/1' })],
    [read('AWS::WAFv2::WebACL', ['us-east-1'], 'denied')],
  ],
  ['a distribution of WAF Classic', [distribution({ WebACLId: '1a2b' })]],
  ['a distribution of WAF Classic by its ARN', [distribution({ WebACLId: 'arn:aws:waf::111122223333:webacl/1a2b' })]],
  ['a load balancer without a web ACL', [balancer({ WebACL: null })]],
  ['a load balancer whose web ACL was not read', [balancer({ WebACL: undefined as never })]],
  ['a load balancer whose web ACL has no name', [balancer({ WebACL: {} })], [read('AWS::WAFv2::WebACLAssociation')]],
  ['a load balancer whose web ACL is no object', [balancer({ WebACL: 5 })]],
  ['a load balancer of WAF Classic', [balancer({ WebACL: { ARN: 'arn:aws:waf-regional:eu-west-1:111122223333:webacl/1a2b' } })]],
  ['an internal load balancer', [balancer({ Scheme: 'internal' })]],
  ['a network load balancer', [balancer({ Type: 'network' })]],
  ['a load balancer without a name', [balancer({ LoadBalancerName: '', WebACL: null })]],
  ['a stage', [stage(), api(['REGIONAL'])]],
  ['a stage of a private API', [stage(), api(['PRIVATE'])]],
  ['a stage of an API that is private in another Region', [stage({ webAclArn: '' }), api(['PRIVATE'], { region: 'us-east-1' })]],
  ['a stage of an API that is private in another account', [stage(), api(['PRIVATE'], { account: '444455556666' })]],
  ['a stage with a web ACL', [stage({ webAclArn: ACL }), acl([does('Block')])]],
  ['an HTTP API', [plain('AWS::ApiGatewayV2::Api', { Name: 'n' })]],
  ['a GraphQL API', [plain('AWS::AppSync::GraphQLApi', { name: 'n' })], [read('AWS::WAFv2::WebACLAssociation')]],
  ['a GraphQL API by its other name', [plain('AWS::AppSync::GraphQLApi', { Name: 'N' })], [read('AWS::WAFv2::WebACLAssociation')]],
  ['a private GraphQL API', [plain('AWS::AppSync::GraphQLApi', { visibility: 'PRIVATE' })]],
  ['a private GraphQL API in capitals', [plain('AWS::AppSync::GraphQLApi', { Visibility: 'PRIVATE' })]],
  ['a user pool', [plain('AWS::Cognito::UserPool', { Name: 'n' })], [read('AWS::WAFv2::WebACLAssociation')]],
  ['a user pool by its other name', [plain('AWS::Cognito::UserPool', { UserPoolName: 'u' })], [read('AWS::WAFv2::WebACLAssociation')]],
  ['a user pool whose association was not read', [plain('AWS::Cognito::UserPool', {})]],
  ['a user pool with an association', [plain('AWS::Cognito::UserPool', { Name: 'n' }), associated(plain('AWS::Cognito::UserPool', {})), acl([does('Block')])]],
  [
    'an association without a web ACL',
    [plain('AWS::Cognito::UserPool', { Name: 'n' }), record('AWS::WAFv2::WebACLAssociation', 'arn:a', { ResourceArn: plain('', {}).arn })],
    [read('AWS::WAFv2::WebACLAssociation')],
  ],
  ['a service of App Runner', [plain('AWS::AppRunner::Service', { ServiceName: 's' })], [read('AWS::WAFv2::WebACLAssociation')]],
  ['a private service of App Runner', [plain('AWS::AppRunner::Service', { NetworkConfiguration: { IngressConfiguration: { IsPubliclyAccessible: false } } })]],
  ['an instance of Verified Access', [plain('AWS::EC2::VerifiedAccessInstance', { Description: 'd' })], [read('AWS::WAFv2::WebACLAssociation')]],
  ['an app of Amplify', [plain('AWS::Amplify::App', { name: 'n' })], [read('AWS::WAFv2::WebACLAssociation')]],
  ['an app of Amplify by its other name', [plain('AWS::Amplify::App', { Name: 'N' })], [read('AWS::WAFv2::WebACLAssociation')]],
  ['a web ACL without rules', seen()],
  ['a web ACL whose default blocks', [balancer(), acl([], { DefaultAction: { Block: {} } })]],
  ...['Block', 'Captcha', 'Challenge', 'Monetize', 'Count', 'Allow', 'New'].map(
    (action) => [`a web ACL whose rule says ${action}`, seen(does(action))] as const,
  ),
  ...['Block', 'Captcha', 'Challenge', 'Count', 'New'].map((action) => [`a web ACL with a rate that says ${action}`, seen(does(action, rate))] as const),
  ['a web ACL with a group', [...seen(grouped()), groupOf(does('Block', rate))]],
  ['a web ACL with a group that counts', [...seen(grouped('Count')), groupOf(does('Block'))]],
  ['a web ACL with a group of counts', [...seen(grouped()), groupOf(does('Count'))]],
  ['a web ACL with a group that is not there', seen(grouped())],
  ['a web ACL with a group that is not there, and a block', seen(grouped(), does('Block'))],
  ['a web ACL with a managed group', seen(managed('None', { Version: 'v1' }))],
  ['a web ACL with a managed group that counts', seen(managed('Count'))],
  [
    'a web ACL with a managed group of which some count',
    seen(managed('None', { RuleActionOverrides: [counting('a'), counting('a'), counting('b'), { Name: 'c', ActionToUse: { Block: {} } }] })),
  ],
  ['a web ACL with a managed group of which some count, and a block', seen(managed('None', { ExcludedRules: [{ Name: 'a' }] }), does('Block'))],
  [
    'a web ACL of Firewall Manager',
    [
      balancer(),
      acl([], {
        PreProcessFirewallManagerRuleGroups: [
          { Name: 'p', Priority: 0, FirewallManagerStatement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'G' } }, OverrideAction: { None: {} } },
        ],
      }),
    ],
  ],
  ['a web ACL that logs', [balancer(), acl([does('Block')], {}, { LoggingConfiguration: { ResourceArn: ACL } })]],
  ['a web ACL of which nobody knows whether it logs', [balancer(), acl([does('Block')], {}, { LoggingConfiguration: undefined as never })]],
  ['a web ACL that was listed alone', [balancer(), record('AWS::WAFv2::WebACL', ACL, { ARN: ACL, Name: 'acl' })]],
  ['a web ACL that cannot be read', [balancer(), record('AWS::WAFv2::WebACL', ACL, { ARN: ACL, WebACL: { A: 1 } })]],
  ['kinds that were read and not', [], [read(LB), read('AWS::ApiGateway::Stage', [REGION], 'denied'), read('AWS::Cognito::UserPool', [REGION, 'us-east-1'])]],
];

describe('WAF', () => {
  it.each(WAF.map((one) => [one[0], one] as const))('%s', (_, [says, records, coverage = []]) => {
    expectTold('waf-coverage', `WAF: ${says}`, tellWaf(snapshotOf(records, coverage)));
  });
});

function tellShield(snapshot: Snapshot): string {
  const { accounts, resources, missing } = shieldCoverage(snapshot);
  const gap = (one: Parameters<typeof missingText>[0] | undefined) => (one === undefined ? '-' : missingText(one));
  return [
    ...accounts.map((one) => ` account ${JSON.stringify({ ...one, missing: gap(one.missing) })}`),
    ...resources.map(({ ref, ...one }) => ` ${ref.id} ${JSON.stringify({ ...one, missing: gap(one.missing) })}`),
    ...missing.map((one) => ` not known: ${one.type}, ${missingText(one.missing)}`),
  ].join('\n');
}

const subscription = (more: JsonObject = {}, account = ACCOUNT) =>
  record(
    'AWS::Shield::Subscription',
    `arn:aws:shield::${account}:subscription`,
    { AutoRenew: 'ENABLED', ProactiveEngagementStatus: 'ENABLED', ...more },
    { ...GLOBAL, account },
  );
const protection = (ResourceArn: string, more: JsonObject = {}) =>
  record('AWS::Shield::Protection', `arn:aws:shield::${ACCOUNT}:protection/p`, { ResourceArn, HealthCheckIds: [], ...more }, GLOBAL);
const inGroup = (id: string, more: JsonObject) => record('AWS::Shield::ProtectionGroup', `arn:aws:shield::${ACCOUNT}:protection-group/${id}`, more, GLOBAL);
const automatic = (Status: string, action: string) => ({ ApplicationLayerAutomaticResponseConfiguration: { Status, Action: { [action]: {} } } });
const address = (more: JsonObject = { AssociationId: 'a' }) =>
  record('AWS::EC2::EIP', `arn:aws:ec2:${REGION}:${ACCOUNT}:elastic-ip/eipalloc-1`, { PublicIp: '192.0.2.1', ...more });
const hosted = (PrivateZone: boolean) =>
  record(
    'AWS::Route53::HostedZone',
    'arn:aws:route53:::/hostedzone/Z1',
    { Name: 'example.com.', Config: { PrivateZone } },
    { ...GLOBAL, id: '/hostedzone/Z1' },
  );
const classic = (more: JsonObject = {}) =>
  record('AWS::ElasticLoadBalancing::LoadBalancer', 'arn:aws:elb:c', { LoadBalancerName: 'classic', Scheme: 'internet-facing', ...more });
const accelerator = (more: JsonObject = {}) => record('AWS::GlobalAccelerator::Accelerator', 'arn:aws:ga:a', { Name: 'acc', ...more }, GLOBAL);
const web = balancer();
const NONE_SUBSCRIBED = [read('AWS::Shield::Subscription', ['global'])];
const PROTECTIONS = [read('AWS::Shield::Protection', ['global'])];
// https://docs.aws.amazon.com/waf/latest/developerguide/ddos-protections-by-resource-type.html
const SHIELD: readonly (readonly [says: string, records: readonly ResourceRecord[], coverage?: readonly CoverageRow[]])[] = [
  ['nothing', []],
  ['everything public, without a subscription', [distribution({}, ['www']), hosted(false), web, classic(), address(), accelerator()], NONE_SUBSCRIBED],
  ['everything public, and subscriptions were not read', [distribution(), hosted(false), web, classic(), address(), accelerator()]],
  [
    'nothing public',
    [
      distribution({ Enabled: false }),
      hosted(true),
      balancer({ Scheme: 'internal' }),
      balancer({ Type: 'network' }),
      classic({ Scheme: 'internal' }),
      address({}),
      accelerator({ Enabled: false }),
    ],
    NONE_SUBSCRIBED,
  ],
  ['a subscription, and protections were not read', [web, subscription()]],
  ['a subscription without a protection', [web, subscription()], PROTECTIONS],
  ['a subscription that says nothing', [web, record('AWS::Shield::Subscription', 'arn:s', {}, GLOBAL)], PROTECTIONS],
  ['a subscription that ends', [web, subscription({ AutoRenew: 'DISABLED', ProactiveEngagementStatus: 'PENDING' })], PROTECTIONS],
  ['a response team that may not look', [web, subscription({ DRTAccess: null })], PROTECTIONS],
  ['a response team that may look', [web, subscription({ DRTAccess: { RoleArn: 'arn:r', LogBucketList: ['b'] } })], PROTECTIONS],
  ['a protection', [web, subscription(), protection(web.arn)]],
  ['a protection without a subscription', [web, protection(web.arn)], NONE_SUBSCRIBED],
  ['a protection with a health check', [web, subscription(), protection(web.arn, { HealthCheckIds: ['h'] })]],
  ['a protection that blocks', [web, subscription(), protection(web.arn, automatic('ENABLED', 'Block'))]],
  ['a protection that counts', [web, subscription(), protection(web.arn, automatic('ENABLED', 'Count'))]],
  ['a protection that would block', [web, subscription(), protection(web.arn, automatic('DISABLED', 'Block'))]],
  [
    'protections of other kinds',
    [
      classic(),
      accelerator(),
      distribution(),
      address(),
      hosted(false),
      subscription(),
      ...[
        classic().arn,
        accelerator().arn,
        distribution().arn,
        `arn:aws:ec2:${REGION}:${ACCOUNT}:eip-allocation/eipalloc-1`,
        'arn:aws:route53:::hostedzone/Z1',
      ].map((arn, index) => ({ ...protection(arn, { ...automatic('ENABLED', 'Block'), HealthCheckIds: ['h'] }), arn: `arn:p${index}` })),
    ],
  ],
  [
    'groups of protections',
    [
      web,
      subscription(),
      protection(web.arn),
      inGroup('all', { Pattern: 'ALL' }),
      inGroup('type', { Pattern: 'BY_RESOURCE_TYPE', ResourceType: 'APPLICATION_LOAD_BALANCER' }),
      inGroup('other', { Pattern: 'BY_RESOURCE_TYPE', ResourceType: 'CLOUDFRONT_DISTRIBUTION' }),
      inGroup('named', { Pattern: 'ARBITRARY', Members: [web.arn] }),
      inGroup('odd', { Pattern: 'ARBITRARY', ResourceType: 'APPLICATION_LOAD_BALANCER', Members: ['x'] }),
    ],
  ],
  [
    'several accounts in their order',
    [{ ...web, arn: 'arn:2', account: '222222222222' }, { ...web, arn: 'arn:1', account: '000000000000' }, web, subscription({}, '000000000000')],
    PROTECTIONS,
  ],
  ['kinds that were read and not', [], [read('AWS::EC2::EIP'), read('AWS::CloudFront::Distribution', ['global'], 'denied')]],
];

describe('Shield Advanced', () => {
  it.each(SHIELD.map((one) => [one[0], one] as const))('%s', (_, [says, records, coverage = []]) => {
    expectTold('waf-coverage', `Shield: ${says}`, tellShield(snapshotOf(records, coverage)));
  });
});
