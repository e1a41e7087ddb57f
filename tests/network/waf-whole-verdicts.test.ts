// Requests under web ACLs made by hand, each with all of the verdict: see `told.ts`. The page of AWS stands above each group.

import { describe, expect, it } from 'vitest';
import { createWaf } from '../../src/network/index.ts';
import { expectTold } from './told.ts';
import { tellVerdict } from './waf-told.ts';
import {
  A,
  ARN,
  all,
  any,
  asn,
  at,
  body,
  chain,
  counted,
  doubt,
  find,
  forwardedBy,
  from,
  GROUP,
  geo,
  group,
  header,
  hit,
  IPS,
  ips,
  LB,
  label,
  labelled,
  long,
  managed,
  miss,
  NONE,
  not,
  PATTERNS,
  patterns,
  published,
  rate,
  regex,
  rule,
  type Scenario,
  size,
  spaced,
  verdictOf,
  via,
  viaAddress,
  words,
} from './waf-verdict-words.ts';
import { aclOf, requestOf } from './waf-world.ts';

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
    `${action} of who shows no token, after what may block`,
    { rules: [rule('d', doubt), rule('t', hit, { [action]: { CustomRequestHandling: { InsertHeaders: [{ Name: 'h', Value: 'v' }] } } })], request: A },
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
  [
    'none of the forwarded addresses, with a fallback that matches',
    { rules: [rule('i', viaAddress('ANY', 'MATCH'))], references: [IPS], request: via('10.0.0.1, 10.0.0.2') },
  ],
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
  [
    'gRPC before what is not named',
    {
      rules: [rule('b', find('abc', body)), rule('n', not(find('abc', body)), 'Count')],
      request: { headers: [['content-type', 'application/grpc']], body: 'abc' },
    },
  ],
  [
    'gRPC beside what holds, what is open, and a forwarded address without its header',
    {
      rules: [
        rule('a', all(find('abc', body), hit), 'Count'),
        rule('o', any(find('abc', body), hit), 'Count'),
        rule('u', any(find('abc', body), doubt), 'Count'),
        rule('f', not(all(find('abc', body), viaAddress('FIRST'))), 'Count'),
        rule('g', not(any(viaAddress('FIRST'), find('abc', body))), 'Count'),
      ],
      references: [IPS],
      request: { ...A, headers: [['content-type', 'application/grpc']], body: 'abc' },
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
] as const)('%s', (_, scenarios) => {
  it.each(scenarios)('%s', (says, world) => {
    expectTold('waf-verdicts', says, tellVerdict(verdictOf(world)));
  });
});
