// Shield Advanced in one account, and the web ACL before its checkout, in the shapes of the Shield and WAFv2 APIs.

import type { Json, ResourceRecord } from '../../core/index.ts';
import type { Site } from './site.ts';

const visibility = (name: string): Json => ({ SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: name });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const NONE: Json = [{ Priority: 0, Type: 'NONE' }];

/** The IP set that the rules refer to. */
export function blockListRecord(home: Site): ResourceRecord {
  const Id = home.uuid('ip set block-list');
  return home.make('AWS::WAFv2::IPSet', {
    Name: 'block-list',
    Id,
    ARN: home.arn('wafv2', `global/ipset/block-list/${Id}`),
    Description: 'Addresses of past attacks',
    IPAddressVersion: 'IPV4',
    Addresses: ['192.0.2.0/28', '203.0.113.77/32'],
  });
}

/** Blocks known addresses and hidden folders, limits logins, and lets AWS's common rules count only. */
export function checkoutRules(blockList: string): readonly Json[] {
  return [
    {
      Name: 'block-list',
      Priority: 0,
      Statement: { IPSetReferenceStatement: { ARN: blockList } },
      Action: { Block: {} },
      VisibilityConfig: visibility('block-list'),
    },
    {
      Name: 'hidden-folders',
      Priority: 1,
      Statement: {
        ByteMatchStatement: {
          SearchString: base64('/.'),
          PositionalConstraint: 'CONTAINS',
          FieldToMatch: { UriPath: {} },
          TextTransformations: [
            { Priority: 0, Type: 'URL_DECODE' },
            { Priority: 1, Type: 'NORMALIZE_PATH' },
          ],
        },
      },
      Action: { Block: { CustomResponse: { ResponseCode: 404 } } },
      VisibilityConfig: visibility('hidden-folders'),
    },
    {
      Name: 'logins',
      Priority: 2,
      Statement: {
        RateBasedStatement: {
          Limit: 100,
          EvaluationWindowSec: 300,
          AggregateKeyType: 'IP',
          ScopeDownStatement: {
            ByteMatchStatement: {
              SearchString: base64('/login'),
              PositionalConstraint: 'STARTS_WITH',
              FieldToMatch: { UriPath: {} },
              TextTransformations: NONE,
            },
          },
        },
      },
      Action: { Block: {} },
      VisibilityConfig: visibility('logins'),
    },
    {
      Name: 'common',
      Priority: 3,
      Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
      OverrideAction: { Count: {} },
      VisibilityConfig: visibility('common'),
    },
  ];
}

/** The subscription, a protection of the distribution with its health check, and a group of everything. `global` is the account's global site. */
export function shieldRecords(global: Site, distribution: ResourceRecord): readonly ResourceRecord[] {
  return [
    global.make('AWS::Shield::Subscription', {
      StartTime: global.sample.ago(400),
      EndTime: global.sample.ago(-330),
      TimeCommitmentInSeconds: 31_536_000,
      AutoRenew: 'ENABLED',
      ProactiveEngagementStatus: 'DISABLED',
      SubscriptionArn: global.globalArn('shield', 'subscription'),
      DRTAccess: { LogBucketList: [] },
    }),
    protectionRecord(global, 'web', distribution, { Status: 'ENABLED', Action: { Count: {} } }),
    global.make('AWS::Shield::ProtectionGroup', {
      ProtectionGroupId: 'everything',
      Aggregation: 'SUM',
      Pattern: 'ALL',
      Members: [],
      ProtectionGroupArn: global.globalArn('shield', 'protection-group/everything'),
    }),
  ];
}

/** `global` is the account's global site. */
export function protectionRecord(global: Site, name: string, { arn }: ResourceRecord, mitigation: Json = { Status: 'DISABLED' }): ResourceRecord {
  const id = global.uuid(`shield protection ${name}`);
  return global.make('AWS::Shield::Protection', {
    Id: id,
    Name: name,
    ResourceArn: arn,
    HealthCheckIds: [global.uuid(`health check ${name}`)],
    ProtectionArn: global.globalArn('shield', `protection/${id}`),
    ApplicationLayerAutomaticResponseConfiguration: mitigation,
  });
}
