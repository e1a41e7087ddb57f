// Requests under web ACLs made by hand, each with all of the verdict: see `told.ts`. The page of AWS stands above each group.

import { describe, expect, it } from 'vitest';
import { createWaf } from '../../src/network/index.ts';
import type { WafRequest } from '../../src/network/waf/request/request.ts';
import { expectTold } from './told.ts';
import { tellVerdict } from './waf-told.ts';
import { aclOf, referencesIn, requestOf, type ShortRequest } from './waf-world.ts';

type Rule = Readonly<Record<string, unknown>>;
interface World {
  readonly rules: readonly Rule[];
  readonly request?: ShortRequest;
  readonly acl?: Readonly<Record<string, unknown>>;
  readonly references?: readonly unknown[];
  readonly type?: string;
  readonly history?: readonly ShortRequest[];
}
type Scenario = readonly [says: string, world: World];

const ARN = 'arn:aws:wafv2:us-east-1:111122223333:regional';
const NONE = [{ Priority: 0, Type: 'NONE' }];
const chain = (...types: readonly string[]) => types.map((Type, Priority) => ({ Priority, Type }));
const find = (SearchString: string, FieldToMatch: Rule = { UriPath: {} }, PositionalConstraint = 'EXACTLY', TextTransformations: readonly Rule[] = NONE) => ({
  ByteMatchStatement: { SearchString, FieldToMatch, PositionalConstraint, TextTransformations },
});
const header = (name: string, search: string, position = 'CONTAINS') => find(search, { SingleHeader: { Name: name } }, position);
const size = (ComparisonOperator: string, Size: number, FieldToMatch: Rule = { UriPath: {} }, TextTransformations: readonly Rule[] = NONE) => ({
  SizeConstraintStatement: { ComparisonOperator, Size, FieldToMatch, TextTransformations },
});
const regex = (RegexString: string, FieldToMatch: Rule = { UriPath: {} }) => ({
  RegexMatchStatement: { RegexString, FieldToMatch, TextTransformations: NONE },
});
const geo = (CountryCodes: readonly string[], more: Rule = {}) => ({ GeoMatchStatement: { CountryCodes, ...more } });
const asn = (AsnList: readonly number[], more: Rule = {}) => ({ AsnMatchStatement: { AsnList, ...more } });
const forwardedBy = (FallbackBehavior = 'NO_MATCH', more: Rule = {}) => ({ HeaderName: 'X-Forwarded-For', FallbackBehavior, ...more });
const ips = (more: Rule = {}) => ({ IPSetReferenceStatement: { ARN: `${ARN}/ipset/i/1`, ...more } });
const viaAddress = (Position: string, FallbackBehavior = 'NO_MATCH') => ips({ IPSetForwardedIPConfig: forwardedBy(FallbackBehavior, { Position }) });
const IPS = { IPSet: { ARN: `${ARN}/ipset/i/1`, Addresses: ['192.0.2.0/24', '2001:db8::/32'] } };
const PATTERNS = { RegexPatternSet: { ARN: `${ARN}/regexpatternset/p/1`, RegularExpressionList: [{ RegexString: '^/a' }, { RegexString: 'b$' }] } };
const patterns = { RegexPatternSetReferenceStatement: { ARN: `${ARN}/regexpatternset/p/1`, FieldToMatch: { UriPath: {} }, TextTransformations: NONE } };
const label = (Key: string, Scope = 'LABEL') => ({ LabelMatchStatement: { Scope, Key } });
const all = (...Statements: readonly Rule[]) => ({ AndStatement: { Statements } });
const any = (...Statements: readonly Rule[]) => ({ OrStatement: { Statements } });
const not = (Statement: Rule) => ({ NotStatement: { Statement } });
const rate = (more: Rule = {}) => ({ RateBasedStatement: { Limit: 10, EvaluationWindowSec: 60, AggregateKeyType: 'IP', ...more } });
const group = { RuleGroupReferenceStatement: { ARN: `${ARN}/rulegroup/g/1` } };
const managed = (more: Rule = {}) => ({ ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'G', ...more } });
const rule = (Name: string, Statement: Rule, action: string | Rule = 'Block', more: Rule = {}): Rule => ({
  Name,
  Statement,
  Action: typeof action === 'string' ? { [action]: {} } : action,
  ...more,
});
const counted = (Name: string, Statement: Rule, override = 'None', more: Rule = {}): Rule => ({ Name, Statement, OverrideAction: { [override]: {} }, ...more });
const labelled = (...names: readonly string[]) => ({ RuleLabels: names.map((Name) => ({ Name })) });
const hit = find('/a');
const miss = find('/b');
const A: ShortRequest = { path: '/a' };
const doubt = geo(['US']);

// https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-processing.html
const ORDER: readonly Scenario[] = [
  [
    'a rule that may allow before a default that blocks with headers',
    {
      rules: [rule('a', doubt, 'Allow')],
      acl: { DefaultAction: { Block: { CustomResponse: { ResponseCode: 400, ResponseHeaders: [{ Name: 'x', Value: 'y' }] } } } },
    },
  ],
  ['no rule matches', { rules: [rule('r', miss)], request: A }],
  ['no rules, and the default blocks', { rules: [], acl: { DefaultAction: { Block: {} } } }],
  [
    'the default blocks with an answer of its own',
    { rules: [], acl: { DefaultAction: { Block: { CustomResponse: { ResponseCode: 418, ResponseHeaders: [{ Name: 'x', Value: 'y' }] } } } } },
  ],
  [
    'the default allows with a header',
    { rules: [], acl: { DefaultAction: { Allow: { CustomRequestHandling: { InsertHeaders: [{ Name: 'h', Value: 'v' }] } } } } },
  ],
  ['a default that nobody knows', { rules: [], acl: { DefaultAction: { New: {} } } }],
  ['a default that only counts', { rules: [], acl: { DefaultAction: { Count: {} } } }],
  ['the first that matches ends', { rules: [rule('c', hit, 'Count', labelled('x')), rule('b', hit), rule('never', hit, 'Allow')], request: A }],
  [
    'a rule that allows, with a header',
    { rules: [rule('a', hit, { Allow: { CustomRequestHandling: { InsertHeaders: [{ Name: 'h', Value: 'v' }] } } }), rule('b', hit)], request: A },
  ],
  [
    'a rule that counts, with a header, before one that blocks',
    { rules: [rule('c', hit, { Count: { CustomRequestHandling: { InsertHeaders: [{ Name: 'h', Value: 'v' }] } } }), rule('b', hit)], request: A },
  ],
  [
    'a rule that counts, with a header',
    { rules: [rule('c', hit, { Count: { CustomRequestHandling: { InsertHeaders: [{ Name: 'h', Value: 'v' }] } } })], request: A },
  ],
  ['a rule that may match, before the default', { rules: [rule('b', doubt)], request: A }],
  ['a rule that may block before a block', { rules: [rule('b', doubt), rule('c', hit)], request: A }],
  [
    'a rule that may block with another status before a block',
    { rules: [rule('b', doubt, { Block: { CustomResponse: { ResponseCode: 404 } } }), rule('c', hit)], request: A },
  ],
  [
    'a rule that may allow, with a header',
    { rules: [rule('b', doubt, { Allow: { CustomRequestHandling: { InsertHeaders: [{ Name: 'h', Value: 'v' }] } } })], request: A },
  ],
  ['a rule that may count sets a label perhaps', { rules: [rule('c', doubt, 'Count', labelled('x')), rule('b', label('x'))], request: A }],
  ['rules that may set and ask for the same label', { rules: [rule('c', doubt, 'Block', labelled('x')), rule('b', label('x'))], request: A }],
  ['a rule with an answer of its own', { rules: [rule('b', hit, { Block: { CustomResponse: { ResponseCode: 429 } } })], request: A }],
  ['a rule that asks for money', { rules: [rule('b', hit, 'Monetize')], request: A }],
  ['an action that nobody knows', { rules: [rule('b', hit, 'New', labelled('x')), rule('c', hit)], request: A }],
  ['a rule without an action', { rules: [{ Name: 'b', Statement: hit }], request: A }],
  ['a statement that nobody knows', { rules: [rule('b', { NewStatement: { A: 1 } })], request: A }],
  ['rules by their priorities', { rules: [rule('late', hit, 'Allow', { Priority: 5 }), rule('early', hit, 'Block', { Priority: 1 })], request: A }],
];

// https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html
const TOKENS: readonly Scenario[] = (['Captcha', 'Challenge'] as const).flatMap((action): readonly Scenario[] => [
  [`${action} of who shows no token`, { rules: [rule('t', hit, action, labelled('x')), rule('b', hit)], request: A }],
  [
    `${action} of who may show a token in a cookie`,
    { rules: [rule('t', hit, action, labelled('x'))], request: { ...A, headers: [['Cookie', 'a=b; aws-waf-token=1']] } },
  ],
  [`${action} of who may show a token in a header`, { rules: [rule('t', hit, action)], request: { ...A, headers: [['x-aws-waf-token', '1']] } }],
  [`${action} of who has a cookie of another name`, { rules: [rule('t', hit, action)], request: { ...A, headers: [['Cookie', 'my-aws-waf-token=1']] } }],
  [
    `${action} of who shows a valid token`,
    {
      rules: [
        rule('t', hit, { [action]: { CustomRequestHandling: { InsertHeaders: [{ Name: 'h', Value: 'v' }] } } }, labelled('x')),
        rule('l', label('x'), 'Count'),
      ],
      request: { ...A, hasValidToken: true },
    },
  ],
  [
    `${action} of who shows a valid token without a solved CAPTCHA`,
    { rules: [rule('t', hit, action)], request: { ...A, hasValidToken: true, hasSolvedCaptcha: false } },
  ],
  [
    `${action} of who shows an invalid token`,
    { rules: [rule('t', hit, action)], request: { ...A, hasValidToken: false, headers: [['x-aws-waf-token', '1']] } },
  ],
  [
    `${action} that may match`,
    { rules: [rule('t', doubt, action, labelled('x')), rule('l', label('awswaf:managed:token:accepted'))], request: { ...A, hasValidToken: true } },
  ],
  [`${action} that does not match`, { rules: [rule('t', miss, action)], request: A }],
]);

const from = (sourceIp: string): ShortRequest => ({ sourceIp });
const spaced = (count: number, every: number, request: ShortRequest = from('192.0.2.1'), start = 0): readonly ShortRequest[] =>
  Array.from({ length: count }, (_, index) => ({ ...request, time: start + index * every }));
const GROUP = (rules: readonly Rule[]) => ({
  RuleGroup: {
    ARN: `${ARN}/rulegroup/g/1`,
    Name: 'g',
    LabelNamespace: 'awswaf:111122223333:rulegroup:g:',
    Rules: rules.map((one, Priority) => ({ Priority, ...one })),
  },
});
const published = (rules: readonly Rule[], more: Rule = {}) => ({
  VendorName: 'AWS',
  Name: 'G',
  ManagedRuleGroup: { LabelNamespace: 'awswaf:managed:aws:g:', Capacity: 1, Rules: rules, ...more },
});
// https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-rule-group-settings.html
const GROUPS: readonly Scenario[] = [
  [
    'a rate in a group that counts, behind a rule that may end',
    {
      rules: [counted('g', group, 'Count')],
      references: [GROUP([rule('i', doubt), rule('r', rate())])],
      history: spaced(200, 1000),
      request: { ...from('192.0.2.1'), country: 'FR' },
    },
  ],
  [
    'a captcha in a group that counts, which may be passed',
    {
      rules: [counted('g', group, 'Count')],
      references: [GROUP([rule('i', hit, 'Captcha', labelled('x')), rule('j', hit, 'Count', labelled('y'))])],
      request: { ...A, headers: [['Cookie', 'aws-waf-token=1']] },
    },
  ],
  ['a group whose name is none', { rules: [counted('g', { RuleGroupReferenceStatement: { ARN: 'x' } })], request: A }],
  [
    'a rule of a group ends',
    { rules: [counted('g', group), rule('b', hit, 'Allow')], references: [GROUP([rule('i', hit, 'Block', labelled('x'))])], request: A },
  ],
  [
    'a rule of a group sets a label',
    {
      rules: [counted('g', group), rule('l', label('awswaf:111122223333:rulegroup:g:x'))],
      references: [GROUP([rule('i', hit, 'Count', labelled('x'))])],
      request: A,
    },
  ],
  ['a rule of a group may end', { rules: [counted('g', group), rule('b', hit)], references: [GROUP([rule('i', doubt)])], request: A }],
  [
    'a group that only counts goes on',
    {
      rules: [counted('g', group, 'Count'), rule('l', label('awswaf:111122223333:rulegroup:g:x'))],
      references: [GROUP([rule('i', hit, 'Block', labelled('x')), rule('never', hit, 'Block', labelled('y'))])],
      request: A,
    },
  ],
  [
    'a group that only counts, of which a rule may end',
    {
      rules: [counted('g', group, 'Count'), rule('b', hit)],
      references: [GROUP([rule('i', doubt, 'Block', labelled('x')), rule('j', hit, 'Block', labelled('y')), rule('never', hit)])],
      request: A,
    },
  ],
  [
    'a group that only counts, with a captcha that is passed',
    {
      rules: [counted('g', group, 'Count')],
      references: [GROUP([rule('i', hit, 'Captcha', labelled('x')), rule('j', hit, 'Block', labelled('y'))])],
      request: { ...A, hasValidToken: true },
    },
  ],
  [
    'a rule of a group that is overridden',
    {
      rules: [
        counted('g', {
          RuleGroupReferenceStatement: {
            ARN: `${ARN}/rulegroup/g/1`,
            RuleActionOverrides: [{ Name: 'i', ActionToUse: { Count: {} } }],
            ExcludedRules: [{ Name: 'j' }],
          },
        }),
      ],
      references: [GROUP([rule('i', hit, 'Block', labelled('x')), rule('j', hit), rule('k', hit)])],
      request: A,
    },
  ],
  ['a group that is not there', { rules: [counted('g', group), rule('l', label('awswaf:111122223333:rulegroup:g:x'))], request: A }],
  [
    'a group that is not there and only counts',
    {
      rules: [counted('g', group, 'Count'), rule('l', label('awswaf:111122223333:rulegroup:g:x')), rule('m', label('awswaf:111122223333:rulegroup:h:x'))],
      request: A,
    },
  ],
  [
    'a managed group',
    {
      rules: [
        counted('m', managed()),
        rule('l', label('awswaf:managed:aws:g:x')),
        rule('t', label('awswaf:managed:token:accepted')),
        rule('o', label('awswaf:managed:other:x')),
      ],
      request: A,
    },
  ],
  ['a managed group of somebody else', { rules: [counted('m', managed({ VendorName: 'V' })), rule('o', label('awswaf:managed:other:x'))], request: A }],
  ['a managed group that only counts', { rules: [counted('m', managed(), 'Count'), rule('b', hit)], request: A }],
  ['a managed group out of scope', { rules: [counted('m', managed({ ScopeDownStatement: miss }))], request: A }],
  ['a managed group in scope', { rules: [counted('m', managed({ ScopeDownStatement: hit }))], request: A }],
  ['a managed group that may be in scope', { rules: [counted('m', managed({ ScopeDownStatement: doubt }))], request: A }],
  [
    'a managed group whose scope sets a label of places',
    {
      rules: [counted('m', managed({ ScopeDownStatement: doubt }), 'Count'), rule('l', label('awswaf:clientip:geo:country:US'))],
      request: { ...A, country: 'US' },
    },
  ],
  [
    'a managed group whose rules are known',
    {
      rules: [counted('m', managed()), rule('b', hit, 'Allow')],
      references: [
        published([
          { Name: 'x', Action: { Block: {} } },
          { Name: 'y', Action: { Captcha: {} } },
          { Name: 'z', Action: { Count: {} } },
        ]),
      ],
      request: A,
    },
  ],
  [
    'a managed group whose rules are known and overridden',
    {
      rules: [
        counted(
          'm',
          managed({
            RuleActionOverrides: [
              { Name: 'x', ActionToUse: { Count: {} } },
              { Name: 'z', ActionToUse: { Challenge: {} } },
            ],
          }),
        ),
        rule('b', hit, 'Allow'),
      ],
      references: [
        published([
          { Name: 'x', Action: { Block: {} } },
          { Name: 'y', Action: { Allow: {} } },
          { Name: 'z', Action: { Count: {} } },
        ]),
      ],
      request: A,
    },
  ],
  [
    'a managed group with an action that nobody knows',
    { rules: [counted('m', managed())], references: [published([{ Name: 'x', Action: { New: {} } }, { Name: 'y' }])], request: A },
  ],
  [
    'a managed group without a namespace',
    {
      rules: [counted('m', managed(), 'Count'), rule('l', label('awswaf:managed:aws:zz:x'))],
      references: [{ VendorName: 'AWS', Name: 'G', ManagedRuleGroup: { LabelNamespace: 'awswaf:managed:aws:g:', Rules: [] } }],
      request: A,
    },
  ],
  ['a group within another statement', { rules: [rule('n', not(managed())), rule('o', any(hit, group))], request: A }],
  [
    'groups of Firewall Manager before and after',
    {
      rules: [rule('mine', hit)],
      acl: {
        PreProcessFirewallManagerRuleGroups: [{ Name: 'pre', Priority: 0, FirewallManagerStatement: managed(), OverrideAction: { Count: {} } }],
        PostProcessFirewallManagerRuleGroups: [{ Name: 'post', Priority: 0, FirewallManagerStatement: group, OverrideAction: { None: {} } }],
      },
      request: { path: '/x' },
    },
  ],
];

const body = { Body: { OversizeHandling: 'CONTINUE' } };
const LB = 'APPLICATION_LOAD_BALANCER';
const at = (path: string): ShortRequest => ({ path });
const long = (count: number): ShortRequest => ({ body: { parts: [['x', count]] } });
const via = (...values: readonly string[]): ShortRequest => ({ headers: values.map((value) => ['X-Forwarded-For', value] as const) });
const words = (path: string, search = 'cat'): World => ({ rules: [rule('w', find(search, { UriPath: {} }, 'CONTAINS_WORD'))], request: at(path) });
// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statements.html and the page of each statement.
const STATEMENTS: readonly Scenario[] = [
  ['the last forwarded address of three', { rules: [rule('i', viaAddress('LAST'))], references: [IPS], request: via('10.0.0.1, 192.0.2.1, 10.0.0.2') }],
  ['the last forwarded addresses of two headers', { rules: [rule('i', viaAddress('LAST'))], references: [IPS], request: via('192.0.2.1', '10.0.0.1') }],
  ['any forwarded address of two headers', { rules: [rule('i', viaAddress('ANY'))], references: [IPS], request: via('10.0.0.1', '192.0.2.1', '10.0.0.2') }],
  ['a network in a set', { rules: [rule('i', ips())], references: [IPS], request: from('192.0.2.0/25') }],
  ...['cat', 'a cat', 'cats cat', 'cats', 'acat', '_cat', 'cat_', 'cat-9', '9cat', 'cat9 cat.', 'Cat'].map(
    (path): Scenario => [`a word in ${path}`, words(path)],
  ),
  ...['EQ', 'NE', 'LE', 'LT', 'GE', 'GT'].flatMap((comparison) =>
    [1, 2, 3].map((bytes): Scenario => [`two bytes ${comparison} ${bytes}`, { rules: [rule('s', size(comparison, bytes))], request: at('/a') }]),
  ),
  ['the size of what a transformation leaves', { rules: [rule('s', size('EQ', 1, { UriPath: {} }, chain('HEX_DECODE')))], request: at('61') }],
  ['a body beyond the limit has more than is inspected', { rules: [rule('s', size('GT', 8192, body))], request: long(9000), type: LB }],
  ['a body beyond the limit may have so many bytes', { rules: [rule('s', size('GT', 8500, body))], request: long(9000), type: LB }],
  ['a body beyond the limit has not so many', { rules: [rule('s', size('GT', 9000, body))], request: long(9000), type: LB }],
  ['a body beyond the limit may be equal', { rules: [rule('s', size('EQ', 8193, body))], request: long(9000), type: LB }],
  ['a body of just one byte more', { rules: [rule('s', size('EQ', 8193, body))], request: long(8193), type: LB }],
  ['a body beyond the limit is not so small', { rules: [rule('s', size('LE', 8192, body))], request: long(8193), type: LB }],
  ['a regular expression', { rules: [rule('r', regex('^/[ab]$'))], request: A }],
  ['a regular expression that is not followed', { rules: [rule('r', regex('(?<!a)b\\1'))], request: A }],
  ['a regular expression beyond ASCII', { rules: [rule('r', regex('^.$'))], request: at('\xc3\xa9') }],
  ['a regular expression of a letter beyond ASCII', { rules: [rule('r', regex('é'))], request: at('\xc3\xa9') }],
  ['a regular expression on bytes that are no text', { rules: [rule('r', regex('^.$'))], request: at('\xe9') }],
  ['a pattern set of which one matches', { rules: [rule('p', patterns)], references: [PATTERNS], request: at('/xb') }],
  ['a pattern set of which none matches', { rules: [rule('p', patterns)], references: [PATTERNS], request: at('/xc') }],
  ['a pattern set that is not there', { rules: [rule('p', patterns)], request: A }],
  ['SQL injection in nothing', { rules: [rule('q', { SqliMatchStatement: { FieldToMatch: { QueryString: {} }, TextTransformations: NONE } })], request: A }],
  [
    'SQL injection in an empty text',
    { rules: [rule('q', { SqliMatchStatement: { FieldToMatch: { QueryString: {} }, TextTransformations: NONE } })], request: { query: '' } },
  ],
  [
    'SQL injection in some text',
    {
      rules: [rule('q', { SqliMatchStatement: { SensitivityLevel: 'HIGH', FieldToMatch: { QueryString: {} }, TextTransformations: NONE } })],
      request: { query: 'x' },
    },
  ],
  [
    'cross-site scripting in some text',
    { rules: [rule('q', { XssMatchStatement: { FieldToMatch: { QueryString: {} }, TextTransformations: NONE } })], request: { query: 'x' } },
  ],
  ['an address in a set', { rules: [rule('i', ips())], references: [IPS], request: from('192.0.2.255') }],
  ['an address beyond a set', { rules: [rule('i', ips())], references: [IPS], request: from('192.0.3.0') }],
  ['an address before a set', { rules: [rule('i', ips())], references: [IPS], request: from('192.0.1.255') }],
  ['an address of IPv6 in a set', { rules: [rule('i', ips())], references: [IPS], request: from('2001:db8:ffff::1') }],
  ['an address of IPv6 beyond a set', { rules: [rule('i', ips())], references: [IPS], request: from('2001:db9::') }],
  ['no address', { rules: [rule('i', ips())], references: [IPS] }],
  ['a set that is not there', { rules: [rule('i', ips())], request: from('192.0.2.1') }],
  ['the first forwarded address', { rules: [rule('i', viaAddress('FIRST'))], references: [IPS], request: via('192.0.2.1, 10.0.0.1') }],
  ['the first forwarded address is another', { rules: [rule('i', viaAddress('FIRST'))], references: [IPS], request: via('10.0.0.1, 192.0.2.1') }],
  ['the last forwarded address', { rules: [rule('i', viaAddress('LAST'))], references: [IPS], request: via('10.0.0.1,192.0.2.1') }],
  ['the last forwarded address is another', { rules: [rule('i', viaAddress('LAST'))], references: [IPS], request: via('192.0.2.1,10.0.0.1') }],
  ['any forwarded address', { rules: [rule('i', viaAddress('ANY'))], references: [IPS], request: via('10.0.0.1, 192.0.2.1, 10.0.0.2') }],
  ['none of the forwarded addresses', { rules: [rule('i', viaAddress('ANY'))], references: [IPS], request: via('10.0.0.1, 10.0.0.2') }],
  ['the tenth from the end', { rules: [rule('i', viaAddress('ANY'))], references: [IPS], request: via(`192.0.2.1${',10.0.0.1'.repeat(9)}`) }],
  ['the eleventh from the end', { rules: [rule('i', viaAddress('ANY'))], references: [IPS], request: via(`192.0.2.1${',10.0.0.1'.repeat(10)}`) }],
  ['no forwarded address', { rules: [rule('i', viaAddress('FIRST'))], references: [IPS] }],
  ['a forwarded address that is none', { rules: [rule('i', viaAddress('FIRST'))], references: [IPS], request: via('unknown') }],
  ['a forwarded address that is none matches', { rules: [rule('i', viaAddress('FIRST', 'MATCH'))], references: [IPS], request: via('unknown, 10.0.0.1') }],
  ['a forwarded network is no address', { rules: [rule('i', viaAddress('FIRST'))], references: [IPS], request: via('192.0.2.0/25') }],
  ['forwarded addresses of which one is none', { rules: [rule('i', viaAddress('ANY', 'MATCH'))], references: [IPS], request: via('unknown, 10.0.0.1') }],
  [
    'forwarded addresses of which one is none, that do not match',
    { rules: [rule('i', viaAddress('ANY'))], references: [IPS], request: via('unknown, 10.0.0.1') },
  ],
  ['forwarded addresses of two headers', { rules: [rule('i', viaAddress('FIRST'))], references: [IPS], request: via('192.0.2.1', '10.0.0.1') }],
  ['forwarded addresses of two headers that agree', { rules: [rule('i', viaAddress('FIRST'))], references: [IPS], request: via('192.0.2.1', '192.0.2.2') }],
  ['a forwarded address and a set that is not there', { rules: [rule('i', viaAddress('ANY'))], request: via('192.0.2.1, 192.0.2.2') }],
  ['a country', { rules: [rule('g', geo(['CA', 'US']))], request: { country: 'US', region: 'US-CA' } }],
  ['another country', { rules: [rule('g', geo(['CA']))], request: { country: 'US' } }],
  ['no country', { rules: [rule('g', geo(['CA']))] }],
  [
    'a country of a forwarded address',
    { rules: [rule('g', geo(['CA'], { ForwardedIPConfig: forwardedBy() }))], request: { ...via('192.0.2.1'), country: 'CA' } },
  ],
  ['a country of no forwarded address', { rules: [rule('g', geo(['CA'], { ForwardedIPConfig: forwardedBy() }))], request: { country: 'CA' } }],
  ['a country of a forwarded address that is none', { rules: [rule('g', geo(['CA'], { ForwardedIPConfig: forwardedBy('MATCH') }))], request: via('x') }],
  ['an autonomous system', { rules: [rule('n', asn([64_500, 64_501]))], request: { asn: 64_501 } }],
  ['another autonomous system', { rules: [rule('n', asn([64_500]))], request: { asn: 64_501 } }],
  ['no autonomous system', { rules: [rule('n', asn([64_500]))] }],
  ['an autonomous system of a forwarded address', { rules: [rule('n', asn([64_500], { ForwardedIPConfig: forwardedBy() }))], request: via('192.0.2.1') }],
  ['both of two', { rules: [rule('a', all(hit, doubt)), rule('b', all(hit, miss)), rule('c', all(doubt, miss)), rule('d', all(hit, hit))], request: A }],
  ['one of two', { rules: [rule('b', any(miss, miss)), rule('a', any(miss, doubt), 'Count'), rule('c', any(doubt, hit))], request: A }],
  ['the opposite', { rules: [rule('a', not(hit)), rule('b', not(doubt), 'Count'), rule('c', not(miss))], request: A }],
  [
    'what is not applied in combinations',
    {
      rules: [
        rule('a', all(hit, viaAddress('FIRST'))),
        rule('b', any(miss, viaAddress('FIRST'))),
        rule('c', any(hit, viaAddress('FIRST')), 'Count'),
        rule('d', not(viaAddress('FIRST')), 'Count'),
        rule('e', any(doubt, viaAddress('FIRST')), 'Count'),
      ],
      references: [IPS],
      request: A,
    },
  ],
  [
    'gRPC is passed over',
    {
      rules: [rule('b', find('abc', body)), rule('n', not(find('abc', body)), 'Count')],
      request: { headers: [['content-type', 'application/grpc']], body: 'abc' },
      type: LB,
    },
  ],
  ['a transformation that AWS does not describe', { rules: [rule('t', find('a b', { UriPath: {} }, 'EXACTLY', chain('CMD_LINE_UNIX')))], request: at('a b') }],
  [
    'readings that agree in spite of a transformation',
    { rules: [rule('t', find('x', { UriPath: {} }, 'CONTAINS', chain('URL_DECODE')))], request: at('/x+y') },
  ],
  ['readings that do not agree', { rules: [rule('t', find('/x y', { UriPath: {} }, 'EXACTLY', chain('URL_DECODE')))], request: at('/x+y') }],
  [
    'a header of which there are two',
    {
      rules: [rule('h', header('x', 'a,b', 'EXACTLY'))],
      request: {
        headers: [
          ['x', 'a'],
          ['x', 'b'],
        ],
      },
    },
  ],
];

const context = 'awswaf:111122223333:webacl:acl:';
// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-label-match-examples.html
const LABELS: readonly Scenario[] = [
  ...(
    [
      ['NS1:NS2:name', 'LABEL'],
      ['NS2:name', 'LABEL'],
      ['name', 'LABEL'],
      ['ame', 'LABEL'],
      ['NS1:NS2', 'LABEL'],
      [`${context}NS1:NS2:name`, 'LABEL'],
      [`${context}name`, 'LABEL'],
      ['NS1:', 'NAMESPACE'],
      ['NS1:NS2:', 'NAMESPACE'],
      ['NS1:NS2', 'NAMESPACE'],
      ['NS1:NS', 'NAMESPACE'],
      ['NS2:', 'NAMESPACE'],
      ['name:', 'NAMESPACE'],
      ['S1:', 'NAMESPACE'],
      [`${context}NS1:`, 'NAMESPACE'],
      [context, 'NAMESPACE'],
      ['awswaf:managed:', 'NAMESPACE'],
    ] as const
  ).map(
    ([key, scope]): Scenario => [
      `the ${scope.toLowerCase()} ${key}`,
      { rules: [rule('set', hit, 'Count', labelled('NS1:NS2:name')), rule('ask', label(key, scope))], request: A },
    ],
  ),
  ['labels of another web ACL by their ends', { rules: [rule('ask', label('x'))], references: [], request: A }],
  [
    'a label that a group may set',
    {
      rules: [
        counted('m', managed(), 'Count'),
        rule('ask', label('awswaf:managed:aws:bot:x')),
        rule('all', label('awswaf:managed:', 'NAMESPACE')),
        rule('own', label('x')),
      ],
      request: A,
    },
  ],
  [
    'labels of places',
    {
      rules: [
        rule('g', geo(['CA'])),
        rule('c', label('awswaf:clientip:geo:country:US'), 'Count'),
        rule('r', label('awswaf:clientip:geo:region:US-CA'), 'Count'),
      ],
      request: { country: 'US', region: 'US-CA' },
    },
  ],
  [
    'labels of places without a region',
    {
      rules: [
        rule('g', geo(['CA'])),
        rule('c', label('awswaf:clientip:geo:country:US'), 'Count'),
        rule('r', label('awswaf:clientip:geo:region:US-CA'), 'Count'),
      ],
      request: { country: 'US' },
    },
  ],
  ['labels of places that are not known', { rules: [rule('g', geo(['CA']), 'Count'), rule('c', label('awswaf:clientip:geo:country:US'), 'Count')] }],
  [
    'labels of places of a forwarded address',
    {
      rules: [
        rule('g', geo(['CA'], { ForwardedIPConfig: forwardedBy() }), 'Count'),
        rule('c', label('awswaf:forwardedip:geo:country:US'), 'Count'),
        rule('o', label('awswaf:clientip:geo:country:US'), 'Count'),
      ],
      request: { ...via('192.0.2.1'), country: 'US' },
    },
  ],
  [
    'labels of places within a combination',
    { rules: [rule('g', all(miss, geo(['CA']))), rule('c', label('awswaf:clientip:geo:country:US'), 'Count')], request: { country: 'US', region: 'US-CA' } },
  ],
  [
    'labels of places within the opposite',
    { rules: [rule('g', not(geo(['US']))), rule('c', label('awswaf:clientip:geo:country:US'), 'Count')], request: { country: 'US', region: 'US-CA' } },
  ],
  [
    'labels of places within a rate',
    {
      rules: [rule('g', rate({ ScopeDownStatement: geo(['CA']) })), rule('c', label('awswaf:clientip:geo:country:US'), 'Count')],
      request: { country: 'US', region: 'US-CA', sourceIp: '192.0.2.1' },
    },
  ],
];

const keyed = (...CustomKeys: readonly Rule[]) => rate({ AggregateKeyType: 'CUSTOM_KEYS', CustomKeys });
const limited = (statement: Rule, history: readonly ShortRequest[] | undefined, request: ShortRequest = from('192.0.2.1')): World => ({
  rules: [rule('r', statement)],
  request,
  ...(history === undefined ? {} : { history }),
});
const NAMED = { Name: 'k', TextTransformations: chain('LOWERCASE') };
const flood = (request: ShortRequest) => spaced(40, 2000, request);
const lastly = (request: ShortRequest): ShortRequest => ({ ...request, time: 80_000 });
const keyScenario = (says: string, key: Rule, sent: ShortRequest, asked: ShortRequest): Scenario => [says, limited(keyed(key), flood(sent), lastly(asked))];
// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html
const RATES: readonly Scenario[] = [
  ['a flood that is told backwards', limited(rate(), spaced(200, 1000).toReversed(), { ...from('192.0.2.1'), time: 199_000 })],
  [
    'a flood under a web ACL that protects data',
    {
      ...limited(keyed({ Header: NAMED }), flood({ headers: [['k', 'a']] }), lastly({ headers: [['k', 'a']] })),
      acl: { DataProtectionConfig: { DataProtections: [] } },
    },
  ],
  [
    'a flood of a log under a web ACL that protects data',
    {
      ...limited(keyed({ Header: NAMED }), flood({ headers: [['k', 'a']], hidden: { headers: [] } } as ShortRequest), lastly({ headers: [['k', 'a']] })),
      acl: { DataProtectionConfig: { DataProtections: [] } },
    },
  ],
  [
    'a flood of a forwarded address behind a blank',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via(' 192.0.2.1 ,x')), lastly(via('192.0.2.1'))),
  ],
  ['a flood by what is no address', limited(rate(), flood(from('x')), lastly(from('y')))],
  [
    'by no fingerprint, which matches, and what is not known',
    limited(keyed({ JA3Fingerprint: { FallbackBehavior: 'MATCH' } }, { ASN: {} }), [], lastly({ ja3: null })),
  ],
  [
    'by labels of every group',
    {
      rules: [counted('m', managed(), 'Count'), rule('r', keyed({ LabelNamespace: { Namespace: 'awswaf:managed:' } }))],
      history: flood(A),
      request: lastly(A),
    },
  ],
  [
    'by labels of another group',
    { rules: [counted('m', managed(), 'Count'), rule('r', keyed({ LabelNamespace: { Namespace: 'awswaf:other:' } }))], history: flood(A), request: lastly(A) },
  ],
  keyScenario('by a header that the log hides', { Header: NAMED }, { headers: [['K', 'A']] }, {
    headers: [['k', 'a']],
    hidden: { headers: ['k'] },
  } as ShortRequest),
  keyScenario('by a header beside the one that the log hides', { Header: NAMED }, { headers: [['K', 'A']] }, {
    headers: [['k', 'a']],
    hidden: { headers: ['j'] },
  } as ShortRequest),
  keyScenario('by a cookie that the log hides', { Cookie: NAMED }, { headers: [['cookie', 'k=A']] }, {
    headers: [['cookie', 'k=a']],
    hidden: { headers: ['cookie'] },
  } as ShortRequest),
  keyScenario('by a query that the log hides', { QueryString: { TextTransformations: NONE } }, { query: 'a' }, {
    query: 'a',
    hidden: { query: true, headers: [] },
  } as ShortRequest),
  keyScenario('by an argument that the log hides', { QueryArgument: NAMED }, { query: 'k=a' }, {
    query: 'k=a',
    hidden: { query: true, headers: [] },
  } as ShortRequest),
  keyScenario('by a method that the log hides', { HTTPMethod: {} }, { method: 'PUT' }, {
    method: 'PUT',
    hidden: { method: true, headers: [] },
  } as ShortRequest),
  keyScenario('by a path that the log hides', { UriPath: { TextTransformations: NONE } }, { path: '/a' }, {
    path: '/a',
    hidden: { path: true, headers: [] },
  } as ShortRequest),
  keyScenario('by an address, and the log hides other things', { IP: {} }, from('192.0.2.1'), {
    ...from('192.0.2.1'),
    hidden: { path: true, headers: ['x-forwarded-for'] },
  } as ShortRequest),
  [
    'by a forwarded address that the log hides',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via('192.0.2.1')), {
      ...lastly(via('192.0.2.1')),
      hidden: { headers: ['x-forwarded-for'] },
    } as ShortRequest),
  ],
  ['a rate without a history', limited(rate(), undefined)],
  ['ten requests are not over a limit of ten', limited(rate(), spaced(10, 100))],
  ['eleven requests a moment ago may be over it', limited(rate(), spaced(11, 100))],
  ['eleven requests for more than half a minute', limited(rate(), spaced(11, 100), { ...from('192.0.2.1'), time: 31_001 })],
  ['eleven requests just half a minute ago', limited(rate(), spaced(11, 0), { ...from('192.0.2.1'), time: 30_000 })],
  ['eleven requests that are out of the window', limited(rate(), spaced(11, 0), { ...from('192.0.2.1'), time: 90_000 })],
  ['eleven requests that are not yet out of the window for sure', limited(rate(), spaced(11, 0), { ...from('192.0.2.1'), time: 89_999 })],
  ['eleven requests just out of the window', limited(rate(), spaced(11, 0), { ...from('192.0.2.1'), time: 60_000 })],
  ['a flood', limited(rate(), spaced(200, 1000))],
  ['a flood of somebody else', limited(rate(), spaced(200, 1000, from('192.0.2.2')))],
  ['a flood of no address', limited(rate(), spaced(200, 1000, {}))],
  ['a flood by an address in another writing', limited(rate(), flood(from('2001:DB8::1')), lastly(from('2001:db8:0:0::1')))],
  ['a request without an address', limited(rate(), spaced(200, 1000), {})],
  ['a request long after', limited(rate(), spaced(200, 1000), { ...from('192.0.2.1'), time: 1_000_000 })],
  ['a request before', limited(rate(), spaced(200, 1000), { ...from('192.0.2.1'), time: 5000 })],
  ['a rate near its limit', limited(rate(), spaced(60, 6000))],
  ['a rate just over its limit for some time', limited(rate(), spaced(100, 5000))],
  ['a window of ten minutes', limited(rate({ EvaluationWindowSec: 600, Limit: 100 }), spaced(150, 5000))],
  ['a flood out of scope', limited(rate({ ScopeDownStatement: hit }), spaced(200, 1000), { ...from('192.0.2.1'), path: '/a' })],
  [
    'a flood in scope',
    limited(rate({ ScopeDownStatement: hit }), spaced(200, 1000, { ...from('192.0.2.1'), path: '/a' }), { ...from('192.0.2.1'), path: '/a' }),
  ],
  ['a request out of scope', limited(rate({ ScopeDownStatement: hit }), spaced(200, 1000, { ...from('192.0.2.1'), path: '/a' }), from('192.0.2.1'))],
  ['a flood that may be in scope', limited(rate({ ScopeDownStatement: doubt }), spaced(200, 1000), { ...from('192.0.2.1'), country: 'US' })],
  [
    'a request that may be in scope',
    limited(rate({ ScopeDownStatement: doubt }), spaced(200, 1000, { ...from('192.0.2.1'), country: 'US' }), from('192.0.2.1')),
  ],
  ['a request that may be in scope and is under the limit', limited(rate({ ScopeDownStatement: doubt }), [], from('192.0.2.1'))],
  [
    'everything together',
    limited(
      rate({ AggregateKeyType: 'CONSTANT', ScopeDownStatement: hit }),
      [...spaced(100, 1000, { ...from('192.0.2.7'), path: '/a' }), ...spaced(100, 1000, { path: '/a' })],
      { path: '/a' },
    ),
  ],
  [
    'a flood of a forwarded address',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via('192.0.2.1, 10.0.0.1')), lastly(via('192.0.2.1'))),
  ],
  ['no forwarded address to count', limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via('192.0.2.1')), lastly({}))],
  [
    'a forwarded address that is none, to count',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via('192.0.2.1')), lastly(via('x'))),
  ],
  [
    'a forwarded address that is none and matches',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy('MATCH') }), flood(via('192.0.2.1')), lastly(via('x'))),
  ],
  [
    'a forwarded address that is none and matches what may be in scope',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy('MATCH'), ScopeDownStatement: doubt }), [], lastly(via('x'))),
  ],
  [
    'forwarded addresses in two headers',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via('192.0.2.1')), lastly(via('192.0.2.1', '192.0.2.2'))),
  ],
  ['a forwarded address without a header to look at', limited(rate({ AggregateKeyType: 'FORWARDED_IP' }), [], via('192.0.2.1'))],
  keyScenario('by a header', { Header: NAMED }, { headers: [['K', 'A']] }, { headers: [['k', 'a']] }),
  keyScenario('by another value of a header', { Header: NAMED }, { headers: [['K', 'A']] }, { headers: [['k', 'b']] }),
  keyScenario('by no header', { Header: NAMED }, { headers: [['K', 'A']] }, {}),
  keyScenario(
    'by two headers',
    { Header: NAMED },
    { headers: [['K', 'A']] },
    {
      headers: [
        ['k', 'a'],
        ['k', 'b'],
      ],
    },
  ),
  keyScenario('by a cookie', { Cookie: NAMED }, { headers: [['cookie', 'k=A']] }, { headers: [['cookie', 'k=a']] }),
  keyScenario('by a cookie in another case', { Cookie: NAMED }, { headers: [['cookie', 'k=A']] }, { headers: [['cookie', 'K=a']] }),
  keyScenario('by two cookies', { Cookie: NAMED }, { headers: [['cookie', 'k=A']] }, { headers: [['cookie', 'k=a; k=b']] }),
  keyScenario('by an argument', { QueryArgument: NAMED }, { query: 'k=A' }, { query: 'K=a' }),
  keyScenario('by two arguments', { QueryArgument: NAMED }, { query: 'k=A' }, { query: 'k=a&k=b' }),
  keyScenario('by no query', { QueryArgument: NAMED }, { query: 'k=A' }, {}),
  keyScenario('by a query string', { QueryString: { TextTransformations: chain('LOWERCASE') } }, { query: 'A' }, { query: 'a' }),
  keyScenario('by no query string', { QueryString: { TextTransformations: NONE } }, { query: 'A' }, {}),
  keyScenario('by a path', { UriPath: { TextTransformations: chain('LOWERCASE') } }, { path: '/A' }, { path: '/a' }),
  keyScenario('by a path that can be read in two ways', { UriPath: { TextTransformations: chain('URL_DECODE') } }, { path: '/a' }, { path: '/+' }),
  keyScenario(
    'by a path with a transformation that nobody knows',
    { UriPath: { TextTransformations: chain('CMD_LINE_WIN') } },
    { path: '/a' },
    { path: '/ a' },
  ),
  keyScenario('by a method', { HTTPMethod: {} }, { method: 'PUT' }, { method: 'PUT' }),
  keyScenario('by another method', { HTTPMethod: {} }, { method: 'PUT' }, { method: 'GET' }),
  keyScenario('by an autonomous system', { ASN: {} }, { asn: 7 }, { asn: 7 }),
  keyScenario('by an autonomous system that is not known', { ASN: {} }, { asn: 7 }, {}),
  keyScenario('by an address', { IP: {} }, from('192.0.2.1'), from('192.0.2.1')),
  keyScenario('by a fingerprint', { JA3Fingerprint: { FallbackBehavior: 'NO_MATCH' } }, { ja3: 'x' }, { ja3: 'x' }),
  keyScenario('by no fingerprint', { JA3Fingerprint: { FallbackBehavior: 'NO_MATCH' } }, { ja3: 'x' }, { ja3: null }),
  keyScenario('by no fingerprint, which matches', { JA4Fingerprint: { FallbackBehavior: 'MATCH' } }, { ja4: 'x' }, { ja4: null }),
  keyScenario('by a fingerprint that is not known', { JA4Fingerprint: { FallbackBehavior: 'MATCH' } }, { ja4: 'x' }, {}),
  keyScenario('by a key that nobody knows', { NewKey: {} }, {}, {}),
  [
    'by two keys',
    limited(
      keyed({ IP: {} }, { HTTPMethod: {} }),
      [...flood({ ...from('192.0.2.1'), method: 'PUT' }), ...flood({ ...from('192.0.2.2'), method: 'GET' })],
      lastly({ ...from('192.0.2.1'), method: 'GET' }),
    ),
  ],
  [
    'by a forwarded address among keys',
    limited(
      rate({ AggregateKeyType: 'CUSTOM_KEYS', CustomKeys: [{ ForwardedIP: {} }], ForwardedIPConfig: forwardedBy() }),
      flood(via('192.0.2.1')),
      lastly(via('192.0.2.1')),
    ),
  ],
  ...(['ns:', 'ns', 'awswaf:111122223333:webacl:acl:ns:', 'other:'] as const).map(
    (Namespace): Scenario => [
      `by labels of ${Namespace}`,
      { rules: [rule('l', hit, 'Count', labelled('ns:x')), rule('r', keyed({ LabelNamespace: { Namespace } }))], history: flood(A), request: lastly(A) },
    ],
  ),
  [
    'by labels that may be there',
    {
      rules: [rule('l', doubt, 'Count', labelled('ns:x')), rule('r', keyed({ LabelNamespace: { Namespace: `${context}ns:` } }))],
      history: flood(A),
      request: lastly(A),
    },
  ],
  [
    'by labels that a group may set',
    {
      rules: [counted('m', managed(), 'Count'), rule('r', keyed({ LabelNamespace: { Namespace: 'awswaf:managed:aws:g:' } }))],
      history: flood(A),
      request: lastly(A),
    },
  ],
  [
    'by two labels',
    {
      rules: [rule('l', hit, 'Count', labelled('ns:x', 'ns:y')), rule('r', keyed({ LabelNamespace: { Namespace: `${context}ns:` } }))],
      history: flood(A),
      request: lastly(A),
    },
  ],
  [
    'a flood that may not have reached the rule',
    { rules: [rule('b', doubt), rule('r', rate())], history: spaced(200, 1000), request: { ...from('192.0.2.1'), country: 'FR' } },
  ],
  [
    'a flood that was blocked before it reached the rule',
    { rules: [rule('b', hit), rule('r', rate())], history: spaced(200, 1000, { ...from('192.0.2.1'), path: '/a' }), request: from('192.0.2.1') },
  ],
];

function verdictOf({ rules, request = {}, acl = {}, references, type, history }: World) {
  const given = { Name: 'acl', ARN: `${ARN}/webacl/acl/1`, DefaultAction: { Allow: {} }, Rules: rules.map((one, Priority) => ({ Priority, ...one })), ...acl };
  return createWaf(aclOf(given), {
    references: referencesIn(references),
    ...(type === undefined ? {} : { resourceType: type }),
    ...(history === undefined ? {} : { history: history.map((one): WafRequest => requestOf(one)) }),
  })(requestOf(request));
}

describe('createWaf', () => {
  it('knows no set without references', () => {
    const acl = aclOf({ Name: 'a', DefaultAction: { Allow: {} }, Rules: [{ Priority: 0, ...rule('i', ips()) }] });
    expect(createWaf(acl)(requestOf(from('192.0.2.1'))).reasons).toEqual([{ unknown: 'ip-set', what: `${ARN}/ipset/i/1` }]);
  });
});

describe.each([
  ['order', ORDER],
  ['tokens', TOKENS],
  ['groups', GROUPS],
  ['statements', STATEMENTS],
  ['labels', LABELS],
  ['rates', RATES],
] as const)('%s', (_, scenarios) => {
  it.each(scenarios)('%s', (says, world) => {
    expectTold('waf-verdicts', says, tellVerdict(verdictOf(world)));
  });
});
