import { describe, expect, it } from 'vitest';
import { type CoverageRow, createSnapshot, type Json, type JsonObject, type ResourceRecord, type Snapshot } from '../../../core/index.ts';
import { shieldCoverage } from '../../shield/index.ts';
import { wafCoverage } from './coverage.ts';

const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';
const ACL = `arn:aws:wafv2:${REGION}:${ACCOUNT}:regional/webacl/acl/1`;

const record = (type: string, arn: string, config: JsonObject, region = REGION): ResourceRecord => ({
  type,
  arn,
  id: arn.split(/[/:]/).at(-1) ?? '',
  account: ACCOUNT,
  region,
  tags: {},
  config,
});
const read = (type: string, regions: readonly string[] = [REGION], status: CoverageRow['status'] = 'read'): CoverageRow => ({
  type,
  action: `x:${type}`,
  status,
  accounts: [ACCOUNT],
  regions,
});

function snapshotOf(records: readonly ResourceRecord[], coverage: readonly CoverageRow[] = []): Snapshot {
  return createSnapshot({ source: { kind: 'aws', description: '' }, takenAt: '2026-11-01T06:00:00Z', coverage }, records).snapshot;
}

const LB = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const balancer = (more: JsonObject) =>
  record(LB, `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/app/shop/1`, {
    LoadBalancerName: 'shop',
    Type: 'application',
    Scheme: 'internet-facing',
    ...more,
  });
const rule = (action: string): Json => ({ Name: action, Priority: 0, Action: { [action]: {} }, Statement: { GeoMatchStatement: { CountryCodes: ['US'] } } });
const managed = (override: string, more: JsonObject = {}): Json => ({
  Name: 'm',
  Priority: 1,
  OverrideAction: { [override]: {} },
  Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'G', ...more } },
});
const GROUP_ARN = `arn:aws:wafv2:${REGION}:${ACCOUNT}:regional/rulegroup/g/1`;
const acl = (rules: readonly Json[], more: JsonObject = {}) =>
  record('AWS::WAFv2::WebACL', ACL, {
    ARN: ACL,
    Name: 'acl',
    WebACL: { ARN: ACL, Name: 'acl', DefaultAction: { Allow: {} }, Rules: rules },
    LoggingConfiguration: null,
    ...more,
  });
const guarded = balancer({ WebACL: { ARN: ACL } });
const stateOf = (records: readonly ResourceRecord[], coverage: readonly CoverageRow[] = []) => wafCoverage(snapshotOf(records, coverage)).resources[0]?.state;

describe('wafCoverage', () => {
  it('tells a load balancer without a web ACL from one of which nobody knows', () => {
    expect(stateOf([balancer({ WebACL: null })])).toEqual({ kind: 'none' });
    expect(stateOf([balancer({})])).toMatchObject({ kind: 'unknown', missing: { name: 'wafv2:GetWebACLForResource' } });
  });

  it('looks at public and at enabled resources only', () => {
    expect(stateOf([balancer({ Scheme: 'internal', WebACL: null })])).toBeUndefined();
    expect(stateOf([balancer({ Type: 'network', WebACL: null })])).toBeUndefined();
    expect(
      stateOf([
        record('AWS::CloudFront::Distribution', 'arn:aws:cloudfront::1:distribution/E1', { DistributionConfig: { Enabled: false, WebACLId: '' } }, 'global'),
      ]),
    ).toBeUndefined();
  });

  it.each<[string, readonly Json[], unknown]>([
    ['a rule that blocks', [rule('Block')], { kind: 'protected', acl: { stops: true, limitsRates: false, logs: false } }],
    ['rules that count', [rule('Count'), managed('Count')], { kind: 'counts-only', acl: { managedGroups: [{ state: { kind: 'counts-only' } }] } }],
    ['a managed group', [managed('None')], { kind: 'protected', acl: { managedGroups: [{ name: 'G', state: { kind: 'stops' } }] } }],
    [
      'a managed group of which some rules count',
      [managed('None', { RuleActionOverrides: [{ Name: 'a', ActionToUse: { Count: {} } }] })],
      { kind: 'unknown', missing: { name: 'wafv2:DescribeManagedRuleGroup', arn: ACL, detail: 'AWS/G' } },
    ],
    [
      'a rule group that was not given, beside a rule that blocks',
      [{ Name: 'g', Priority: 1, OverrideAction: { None: {} }, Statement: { RuleGroupReferenceStatement: { ARN: GROUP_ARN } } }, rule('Block')],
      { kind: 'protected', acl: { unread: [] } },
    ],
    ['an action that nobody knows', [rule('Reroute')], { kind: 'unknown', missing: { reason: 'not-modelled', name: 'the action of rule `Reroute`' } }],
    [
      'a rate-based rule',
      [{ ...(rule('Block') as JsonObject), Statement: { RateBasedStatement: { Limit: 100, AggregateKeyType: 'IP' } } }],
      { kind: 'protected', acl: { limitsRates: true } },
    ],
  ])('judges %s', (_, rules, expected) => {
    expect(stateOf([guarded, acl(rules)])).toMatchObject(expected as object);
  });

  it('names what was not read of rule groups', () => {
    const rules = [{ Name: 'g', Priority: 1, OverrideAction: { None: {} }, Statement: { RuleGroupReferenceStatement: { ARN: GROUP_ARN } } }];
    const missing = (status: CoverageRow['status']) => stateOf([guarded, acl(rules)], [read('AWS::WAFv2::RuleGroup', [REGION], status)]);
    expect(missing('denied')).toMatchObject({ kind: 'unknown', missing: { reason: 'denied', name: 'x:AWS::WAFv2::RuleGroup' } });
    expect(missing('read')).toMatchObject({ kind: 'unknown', missing: { reason: 'absent', name: 'wafv2:GetRuleGroup', arn: GROUP_ARN } });
  });

  it('names a web ACL that was not read', () => {
    expect(stateOf([guarded])).toMatchObject({ kind: 'unknown', aclArn: ACL });
    expect(stateOf([guarded, record('AWS::WAFv2::WebACL', ACL, { ARN: ACL })])).toMatchObject({ kind: 'unknown', missing: { name: 'wafv2:GetWebACL' } });
  });

  it('takes the web ACL of a distribution and of a stage from themselves', () => {
    const distribution = (id: string) =>
      record('AWS::CloudFront::Distribution', 'arn:aws:cloudfront::1:distribution/E1', { DistributionConfig: { Enabled: true, WebACLId: id } }, 'global');
    expect(stateOf([distribution('')])).toEqual({ kind: 'none' });
    expect(stateOf([distribution('1a2b-classic')])).toEqual({ kind: 'classic', id: '1a2b-classic' });
    const stage = record('AWS::ApiGateway::Stage', `arn:aws:apigateway:${REGION}::/restapis/a1/stages/prod`, {
      restApiId: 'a1',
      stageName: 'prod',
      webAclArn: ACL,
    });
    expect(stateOf([stage, acl([rule('Block')])])).toMatchObject({ kind: 'protected' });
    const api = record('AWS::ApiGateway::RestApi', `arn:aws:apigateway:${REGION}::/restapis/a1`, { endpointConfiguration: { types: ['PRIVATE'] } });
    expect(stateOf([stage, api])).toBeUndefined();
    const other = record('AWS::ApiGateway::RestApi', `arn:aws:apigateway:${REGION}::/restapis/a0`, { endpointConfiguration: { types: ['REGIONAL'] } });
    expect(stateOf([stage, other, api])).toBeUndefined();
  });

  it('takes the web ACL of others from associations, and knows none only where those were read', () => {
    const pool = record('AWS::Cognito::UserPool', `arn:aws:cognito-idp:${REGION}:${ACCOUNT}:userpool/p1`, { Name: 'people' });
    expect(stateOf([pool])).toMatchObject({ kind: 'unknown' });
    expect(stateOf([pool], [read('AWS::WAFv2::WebACLAssociation')])).toEqual({ kind: 'none' });
    const association = record('AWS::WAFv2::WebACLAssociation', 'arn:a', { ResourceArn: pool.arn, WebACLArn: ACL });
    expect(stateOf([pool, association, acl([rule('Block')])])).toMatchObject({ kind: 'protected' });
    const strange = balancer({ WebACL: {} });
    const own = record('AWS::WAFv2::WebACLAssociation', 'arn:b', { ResourceArn: strange.arn, WebACLArn: ACL });
    expect(stateOf([strange, own, acl([rule('Block')])])).toMatchObject({ kind: 'protected' });
  });

  it('names the kinds of resources that were not read', () => {
    const { missing } = wafCoverage(snapshotOf([], [read(LB), read('AWS::ApiGateway::Stage', [REGION], 'denied')]));
    const types = missing.map(({ type }) => type);
    expect(types).not.toContain('APPLICATION_LOAD_BALANCER');
    expect(types).toContain('COGNITO_USER_POOL');
    expect(missing.find(({ type }) => type === 'API_GATEWAY')).toMatchObject({ missing: { reason: 'denied' } });
  });

  it('says of kinds that are never collected that it does not know them', () => {
    const snapshot = snapshotOf([], [read(LB)]);
    const reasons = ({ missing }: { readonly missing: readonly { readonly type: string; readonly missing: { readonly reason: string } }[] }) =>
      missing.filter((one) => one.missing.reason === 'not-modelled').map(({ type }) => type);
    expect(reasons(wafCoverage(snapshot))).toEqual(['APPSYNC', 'COGNITO_USER_POOL', 'APP_RUNNER_SERVICE', 'AMPLIFY']);
    expect(reasons(shieldCoverage(snapshot))).toEqual(['GLOBAL_ACCELERATOR']);
  });
});

describe('shieldCoverage', () => {
  const web = balancer({});
  const subscription = (more: JsonObject = {}) =>
    record(
      'AWS::Shield::Subscription',
      `arn:aws:shield::${ACCOUNT}:subscription`,
      { AutoRenew: 'ENABLED', ProactiveEngagementStatus: 'ENABLED', ...more },
      'global',
    );
  const protection = (more: JsonObject = {}) =>
    record('AWS::Shield::Protection', `arn:aws:shield::${ACCOUNT}:protection/p`, { ResourceArn: web.arn, HealthCheckIds: [], ...more }, 'global');

  it('knows an account without subscription only where that was read', () => {
    expect(shieldCoverage(snapshotOf([web])).resources[0]).toMatchObject({ isProtected: 'unknown', missing: { name: 'shield:DescribeSubscription' } });
    expect(shieldCoverage(snapshotOf([web], [read('AWS::Shield::Subscription', ['global'])]))).toMatchObject({
      accounts: [{ isSubscribed: false }],
      resources: [{ isProtected: false }],
    });
  });

  it('does not take unread protections for none', () => {
    expect(shieldCoverage(snapshotOf([web, subscription()])).resources[0]).toMatchObject({ isProtected: 'unknown' });
    expect(shieldCoverage(snapshotOf([web, subscription()], [read('AWS::Shield::Protection', ['global'])])).resources[0]).toMatchObject({ isProtected: false });
  });

  it('tells health checks, mitigation, groups and the access of the response team', () => {
    const group = record(
      'AWS::Shield::ProtectionGroup',
      `arn:aws:shield::${ACCOUNT}:protection-group/balancers`,
      { Pattern: 'BY_RESOURCE_TYPE', ResourceType: 'APPLICATION_LOAD_BALANCER', Members: [] },
      'global',
    );
    const automatic = { ApplicationLayerAutomaticResponseConfiguration: { Status: 'ENABLED', Action: { Block: {} } }, HealthCheckIds: ['h'] };
    expect(
      shieldCoverage(snapshotOf([web, subscription({ DRTAccess: { RoleArn: 'arn:r', LogBucketList: ['b'] } }), protection(automatic), group])),
    ).toMatchObject({
      accounts: [{ responseTeam: { role: 'arn:r', buckets: ['b'] }, proactiveEngagement: 'ENABLED', renews: true }],
      resources: [{ isProtected: true, healthCheck: true, mitigation: 'block', groups: ['balancers'] }],
    });
    expect(shieldCoverage(snapshotOf([web, subscription(), protection()]))).toMatchObject({
      accounts: [{ responseTeam: 'unknown' }],
      resources: [{ healthCheck: false, mitigation: 'off', groups: [] }],
    });
  });

  it('knows protections of addresses and of hosted zones by their own names', () => {
    const address = record('AWS::EC2::EIP', `arn:aws:ec2:${REGION}:${ACCOUNT}:elastic-ip/eipalloc-1`, { AssociationId: 'a', PublicIp: '192.0.2.1' });
    const zone = { ...record('AWS::Route53::HostedZone', 'arn:aws:route53:::/hostedzone/Z1', { Name: 'example.com.' }, 'global'), id: '/hostedzone/Z1' };
    const protections = [`arn:aws:ec2:${REGION}:${ACCOUNT}:eip-allocation/eipalloc-1`, 'arn:aws:route53:::hostedzone/Z1'].map((ResourceArn, index) =>
      record('AWS::Shield::Protection', `arn:aws:shield::${ACCOUNT}:protection/p${index}`, { ResourceArn, HealthCheckIds: [] }, 'global'),
    );
    expect(
      shieldCoverage(snapshotOf([address, zone, subscription(), ...protections])).resources.map(({ type, isProtected, healthCheck }) => [
        type,
        isProtected,
        healthCheck,
      ]),
    ).toEqual([
      ['ROUTE_53_HOSTED_ZONE', true, 'unsupported'],
      ['ELASTIC_IP_ALLOCATION', true, false],
    ]);
  });
});
