import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { STOA_WAF_1 } from './stoa-waf-1.ts';

const ARN = `arn:aws:wafv2:${REGION}:${ACCOUNT}:regional/webacl/web/1`;
const GROUP = `arn:aws:wafv2:${REGION}:${ACCOUNT}:regional/rulegroup/own/2`;
const VISIBLE = { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'm' };
const acl = (Rules: Json, DefaultAction: Json = { Allow: {} }) =>
  record('AWS::WAFv2::WebACL', ARN, { Name: 'web', Id: '1', WebACL: { Name: 'web', Id: '1', ARN, Rules, DefaultAction } });
const GEO = { GeoMatchStatement: { CountryCodes: ['AQ'] } };
const own = (Action: Json) => ({ Name: 'own', Priority: 0, Statement: GEO, Action, VisibilityConfig: VISIBLE });
const managed = (OverrideAction: Json, overridden: readonly string[] = []) => ({
  Name: 'common',
  Priority: 1,
  Statement: {
    ManagedRuleGroupStatement: {
      VendorName: 'AWS',
      Name: 'AWSManagedRulesCommonRuleSet',
      RuleActionOverrides: overridden.map((Name) => ({ Name, ActionToUse: { Count: {} } })),
    },
  },
  OverrideAction,
  VisibilityConfig: VISIBLE,
});
const reference = {
  Name: 'group',
  Priority: 2,
  Statement: { RuleGroupReferenceStatement: { ARN: GROUP } },
  OverrideAction: { None: {} },
  VisibilityConfig: VISIBLE,
};
const group = (Action: Json) =>
  record('AWS::WAFv2::RuleGroup', GROUP, { Name: 'own', Id: '2', RuleGroup: { Name: 'own', Id: '2', ARN: GROUP, Capacity: 1, Rules: [own(Action)] } });

controlCases(STOA_WAF_1, [
  { name: 'passes where a rule blocks', records: [acl([own({ Block: {} })])], expect: { [ARN]: 'pass' } },
  { name: 'passes where a rule asks for a CAPTCHA', records: [acl([own({ Captcha: {} })])], expect: { [ARN]: 'pass' } },
  { name: 'passes where a managed group decides by itself', records: [acl([managed({ None: {} })])], expect: { [ARN]: 'pass' } },
  { name: 'passes where everything else is blocked', records: [acl([own({ Count: {} })], { Block: {} })], expect: { [ARN]: 'pass' } },
  { name: 'passes where a rule group of the account blocks', records: [acl([reference]), group({ Block: {} })], expect: { [ARN]: 'pass' } },
  { name: 'fails where a rule only counts', records: [acl([own({ Count: {} })])], expect: { [ARN]: 'fail' } },
  { name: 'fails where rules allow and count', records: [acl([own({ Allow: {} }), managed({ Count: {} })])], expect: { [ARN]: 'fail' } },
  { name: 'fails where a rule group of the account only counts', records: [acl([reference]), group({ Count: {} })], expect: { [ARN]: 'fail' } },
  {
    name: 'is unknown where some rules of a managed group are counted',
    records: [acl([managed({ None: {} }, ['NoUserAgent_HEADER'])])],
    expect: { [ARN]: 'unknown' },
  },
  {
    name: 'is unknown where rule groups were not read',
    records: [acl([reference])],
    uncovered: ['AWS::WAFv2::RuleGroup'],
    expect: { [ARN]: 'unknown' },
  },
  { name: 'leaves an empty web ACL to WAF.10', records: [acl([])], expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where the web ACL is none', records: [record('AWS::WAFv2::WebACL', ARN, { WebACL: 'web' })], expect: { [ARN]: 'unknown' } },
]);
