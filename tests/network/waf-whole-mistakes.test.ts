// The mistakes of web ACLs made by hand, each with its place and what helps: see `told.ts`.

import { describe, it } from 'vitest';
import type { Json } from '../../src/core/index.ts';
import { findWafMistakes, readReferences, readWebAcl } from '../../src/network/index.ts';
import { expectTold } from './told.ts';
import { acl, geo, type Object_, on, rate, SET } from './waf-read.ts';

const find = (SearchString: string, FieldToMatch: unknown = { UriPath: {} }, types: readonly string[] = ['NONE'], PositionalConstraint = 'CONTAINS') => ({
  ByteMatchStatement: { SearchString, FieldToMatch, PositionalConstraint, TextTransformations: types.map((Type, Priority) => ({ Type, Priority })) },
});
const regex = (RegexString: string, ...types: readonly string[]) => ({
  RegexMatchStatement: { RegexString, ...on({ UriPath: {} }), TextTransformations: types.map((Type, Priority) => ({ Type, Priority })) },
});
const body = (OversizeHandling = 'CONTINUE') => ({ Body: { OversizeHandling } });
const sized = (ComparisonOperator: string, Size: number, handling = 'CONTINUE') => ({
  SizeConstraintStatement: { ComparisonOperator, Size, ...on(body(handling)) },
});
const does = (Name: string, Statement: unknown, action = 'Block', more: Object_ = {}) => ({ Name, Statement, Action: { [action]: {} }, ...more });
const takes = (Name: string, Statement: unknown, override = 'None') => ({ Name, Statement, OverrideAction: { [override]: {} } });
const managed = (more: Object_ = {}) => ({ ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet', ...more } });
const reference = { RuleGroupReferenceStatement: { ARN: SET } };
const countOf = (Name: string) => ({ Name, ActionToUse: { Count: {} } });
const label = (Key: string, Scope = 'LABEL') => ({ LabelMatchStatement: { Key, Scope } });
const by = (kind: 'IPSet' | 'Geo' | 'Asn', Position?: string) => {
  const config = { HeaderName: 'X-F', FallbackBehavior: 'MATCH', ...(Position === undefined ? {} : { Position }) };
  if (kind === 'IPSet') return { IPSetReferenceStatement: { ARN: SET, IPSetForwardedIPConfig: config } };
  return kind === 'Geo'
    ? { GeoMatchStatement: { CountryCodes: ['US'], ForwardedIPConfig: config } }
    : { AsnMatchStatement: { AsnList: [1], ForwardedIPConfig: config } };
};
const both = (...Statements: readonly unknown[]) => ({ AndStatement: { Statements } });
const either = (...Statements: readonly unknown[]) => ({ OrStatement: { Statements } });
const no = (Statement: unknown) => ({ NotStatement: { Statement } });
const cookies = { Cookies: { MatchPattern: { All: {} }, MatchScope: 'ALL', OversizeHandling: 'CONTINUE' } };
const agent = find('x', { SingleHeader: { Name: 'agent' } });
const last = does('last', find('/z', { UriPath: {} }));
const namespace = 'awswaf:111122223333:webacl:a:';
interface Mistaken {
  readonly rules: readonly unknown[];
  readonly acl?: Object_;
  readonly references?: readonly unknown[];
}
const KNOWN = {
  VendorName: 'AWS',
  Name: 'AWSManagedRulesCommonRuleSet',
  LabelNamespace: 'ns:',
  Rules: [
    { Name: 'x', Action: { Block: {} } },
    { Name: 'y', Action: { Count: {} } },
  ],
};
const GROUP = (rules: readonly unknown[]) => ({
  ARN: SET,
  Name: 'g',
  LabelNamespace: 'awswaf:111122223333:rulegroup:g:',
  Rules: rules.map((one, Priority) => ({ Priority, ...(one as Object_) })),
});
const shadow = (narrow: unknown, wide: unknown, action = 'Block'): Mistaken => ({ rules: [does('wide', wide, action), does('narrow', narrow)] });
const at = (text: string, position: string) => find(text, { UriPath: {} }, ['NONE'], position);
const gone = (statement: unknown): Mistaken => ({ rules: [does('r', statement)] });
const lower = (search_: string, ...types: readonly string[]) => gone(find(search_, { UriPath: {} }, types));
// https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-testing.html and the pages of each statement.
const MISTAKES: readonly (readonly [says: string, mistaken: Mistaken])[] = [
  [
    'a body and a country, beside a handling within others',
    { rules: [does('r', both(geo, find('x', body()))), does('s', both(geo, find('y', body('MATCH'))))] },
  ],
  ['the same rate again', shadow(rate({}), rate({}))],
  [
    'large bodies of JSON are blocked by a handling',
    { rules: [does('r', find('x', body())), does('s', find('y', { JsonBody: { MatchPattern: { All: {} }, MatchScope: 'ALL', OversizeHandling: 'MATCH' } }))] },
  ],
  ['a scope by JSON', { rules: [takes('g', managed({ ScopeDownStatement: find('x', { JsonBody: { MatchPattern: { All: {} }, MatchScope: 'ALL' } }) }))] }],
  [
    'capital letters before small ones by their priorities',
    gone({
      ByteMatchStatement: {
        SearchString: 'A',
        FieldToMatch: { UriPath: {} },
        PositionalConstraint: 'CONTAINS',
        TextTransformations: [
          { Priority: 2, Type: 'LOWERCASE' },
          { Priority: 1, Type: 'URL_DECODE' },
        ],
      },
    }),
  ],
  ['a group of another name that is counted, and a body', { rules: [does('r', find('x', body())), does('AWSManagedRulesCommonRuleSet', geo)] }],
  ['a body is inspected in part, beside a path', { rules: [does('r', find('x', body())), last] }],
  ['large bodies are blocked by a size of equals within what is inspected', { rules: [does('r', find('x', body())), does('s', sized('GE', 8192))] }],
  [
    'a size of JSON beyond what is inspected',
    gone({ SizeConstraintStatement: { ComparisonOperator: 'GT', Size: 100_000, ...on({ JsonBody: { MatchPattern: { All: {} }, MatchScope: 'ALL' } }) } }),
  ],
  ['large bodies are blocked by a size that not all are given', { rules: [does('r', find('x', body())), does('s', sized('GT', 16_384))] }],
  ['a search and another statement about the same', shadow(find('ab'), { XssMatchStatement: on({ UriPath: {} }) })],
  ['another statement and a search about the same', shadow({ XssMatchStatement: on({ UriPath: {} }) }, find('ab'))],
  ['a country and a system', shadow(geo, { AsnMatchStatement: { AsnList: [1] } })],
  ['a system and a country', shadow({ AsnMatchStatement: { AsnList: [1] } }, geo)],
  ['an opposite and what it is', shadow(no(geo), geo)],
  ['what it is and an opposite', shadow(geo, no(geo))],
  ...[
    'NONE',
    'LOWERCASE',
    'REMOVE_NULLS',
    'TRIM',
    'TRIM_LEFT',
    'TRIM_RIGHT',
    'COMPRESS_WHITE_SPACE',
    'REPLACE_COMMENTS',
    'NORMALIZE_PATH',
    'HEX_DECODE',
    'REMOVE_WHITESPACE',
  ].map((type) => [`capital letters after small ones and ${type}`, lower('A', 'LOWERCASE', type)] as const),
  [
    'a label within a group, at another place',
    { rules: [last, takes('g', reference), does('r', geo)], references: [GROUP([does('h', geo), does('i', geo), does('j', label('x'))])] },
  ],
  [
    'rules that cost too much, of which the first has a mistake',
    { rules: Array.from({ length: 126 }, (_, index) => does(`r${index}`, { XssMatchStatement: on(body()) })) },
  ],
  ['nothing blocks', { rules: [does('c', geo, 'Count'), does('a', geo, 'Allow')] }],
  ['the default blocks', { rules: [does('c', geo, 'Count')], acl: { DefaultAction: { Block: {} } } }],
  ...['Captcha', 'Challenge', 'Monetize', 'New'].map((action) => [`only ${action} stops`, { rules: [does('c', geo, action)] }] as const),
  ['only a group stops', { rules: [takes('g', reference)] }],
  ['only a group stops that does not', { rules: [takes('g', reference)], references: [GROUP([does('i', geo, 'Count')])] }],
  ['only a group stops by one rule', { rules: [takes('g', reference)], references: [GROUP([does('i', geo, 'Count'), does('j', geo)])] }],
  [
    'only a group stops whose rule is overridden',
    {
      rules: [takes('g', { RuleGroupReferenceStatement: { ARN: SET, RuleActionOverrides: [countOf('j')] } })],
      references: [GROUP([does('i', geo, 'Count'), does('j', geo)])],
    },
  ],
  ['a group that counts', { rules: [takes('g', reference, 'Count')] }],
  ['a managed group that counts', { rules: [takes('g', managed(), 'Count')] }],
  ['a managed group whose rules count', { rules: [takes('g', managed({ RuleActionOverrides: [countOf('x')] }))], references: [KNOWN] }],
  ['a managed group of which a rule stops', { rules: [takes('g', managed({ RuleActionOverrides: [countOf('y')] }))], references: [KNOWN] }],
  [
    'overrides of rules that are not there',
    {
      rules: [
        takes('g', managed({ RuleActionOverrides: [countOf('x'), countOf('X')] })),
        takes('h', { RuleGroupReferenceStatement: { ARN: SET, ExcludedRules: [{ Name: 'i' }, { Name: 'z' }] } }),
      ],
      references: [KNOWN, GROUP([does('i', geo), does('j', geo)])],
    },
  ],
  ['a body is inspected in part', gone(find('x', body()))],
  ['a JSON body is inspected in part', gone({ XssMatchStatement: on({ JsonBody: { MatchPattern: { All: {} }, MatchScope: 'ALL' } }) })],
  ['a body is inspected in part before CloudFront', { rules: [does('r', find('x', body()))], acl: { ARN: 'arn:aws:wafv2:us-east-1:1:global/webacl/a/1' } }],
  ['a body is inspected in part, and only counted', { rules: [does('r', find('x', body()), 'Count'), last] }],
  ['large bodies are blocked by a handling', { rules: [does('r', find('x', body())), does('s', find('y', body('MATCH')))] }],
  ['large bodies are blocked by a size', { rules: [does('r', find('x', body())), does('s', sized('GT', 8192))] }],
  ['large bodies are blocked by a size of equals', { rules: [does('r', find('x', body())), does('s', sized('GE', 65536))] }],
  ['large bodies are only counted by a size', { rules: [does('r', find('x', body())), does('s', sized('GT', 8192), 'Count')] }],
  ['small bodies are blocked by a size', { rules: [does('r', find('x', body())), does('s', sized('LT', 8192))] }],
  ['a size beyond what is inspected', { rules: [does('s', sized('GT', 16_385))] }],
  ['a size just within what is inspected', { rules: [does('s', sized('GT', 16_384))] }],
  ['a size beyond what is inspected that matches', { rules: [does('s', sized('GT', 100_000, 'MATCH'))] }],
  ['a size of a path', gone({ SizeConstraintStatement: { ComparisonOperator: 'GT', Size: 100_000, ...on({ UriPath: {} }) } })],
  ['large bodies are blocked by the common rules', { rules: [does('r', find('x', body())), takes('g', managed())] }],
  [
    'large bodies are blocked by the common rules, overridden to block',
    {
      rules: [
        does('r', find('x', body())),
        takes('g', managed({ RuleActionOverrides: [{ Name: 'SizeRestrictions_BODY', ActionToUse: { Block: {} } }, countOf('x')] })),
      ],
    },
  ],
  [
    'large bodies are counted by the common rules',
    { rules: [does('r', find('x', body())), takes('g', managed({ RuleActionOverrides: [countOf('SizeRestrictions_BODY')] }))] },
  ],
  ['large bodies are blocked by the common rules in a scope', { rules: [does('r', find('x', body())), takes('g', managed({ ScopeDownStatement: geo }))] }],
  ['large bodies are blocked by the common rules that count', { rules: [does('r', find('x', body())), takes('g', managed(), 'Count')] }],
  ['large bodies are not blocked by other rules', { rules: [does('r', find('x', body())), takes('g', managed({ Name: 'AWSManagedRulesSQLiRuleSet' }))] }],
  ['an allow by what the client sends', { rules: [does('a', agent, 'Allow'), last] }],
  ['an allow by what the client sends comes last', { rules: [last, does('a', agent, 'Allow')] }],
  ['an allow before what only counts', { rules: [last, does('a', agent, 'Allow'), does('c', geo, 'Count')] }],
  ['an allow before many', { rules: [does('a', agent, 'Allow'), ...['b', 'c', 'd', 'e', 'f'].map((name) => does(name, find(name)))] }],
  ['an allow before three', { rules: [does('a', agent, 'Allow'), ...['b', 'c', 'd'].map((name) => does(name, find(name)))] }],
  ['an allow by a country', { rules: [does('a', geo, 'Allow'), last] }],
  ['an allow by a country and a header', { rules: [does('a', both(geo, agent), 'Allow'), last] }],
  ['an allow by a path and a header', { rules: [does('a', both(find('/a'), agent), 'Allow'), last] }],
  ['an allow by a country or a header', { rules: [does('a', either(geo, agent), 'Allow'), last] }],
  ['an allow by no header', { rules: [does('a', no(agent), 'Allow'), last] }],
  ['an allow by no country', { rules: [does('a', no(geo), 'Allow'), last] }],
  ...(['IPSet', 'Geo', 'Asn'] as const).map(
    (kind) => [`an allow by a forwarded ${kind}`, { rules: [does('a', by(kind, kind === 'IPSet' ? 'FIRST' : undefined), 'Allow'), last] }] as const,
  ),
  ['an allow by the last forwarded address', { rules: [does('a', by('IPSet', 'LAST'), 'Allow'), last] }],
  ['an allow by any forwarded address and a header', { rules: [does('a', both(agent, by('IPSet', 'ANY')), 'Allow'), last] }],
  ['an allow by an address', { rules: [does('a', { IPSetReferenceStatement: { ARN: SET } }, 'Allow'), last] }],
  ...[
    { SingleHeader: { Name: 'h' } },
    { Headers: { MatchPattern: { All: {} }, MatchScope: 'ALL', OversizeHandling: 'CONTINUE' } },
    { HeaderOrder: { OversizeHandling: 'CONTINUE' } },
    cookies,
    { SingleQueryArgument: { Name: 'q' } },
    { AllQueryArguments: {} },
    { QueryString: {} },
    { JA3Fingerprint: { FallbackBehavior: 'NO_MATCH' } },
    { JA4Fingerprint: { FallbackBehavior: 'NO_MATCH' } },
    { UriFragment: {} },
    { UriPath: {} },
    { Method: {} },
    body(),
    { New: {} },
  ].map((one) => [`a scope by ${JSON.stringify(one)}`, { rules: [takes('g', managed({ ScopeDownStatement: both(geo, find('x', one)) }))] }] as const),
  ['a rate with a scope by a header', { rules: [does('g', rate({ ScopeDownStatement: no(agent) }))] }],
  ['a rate with a scope by a country', { rules: [does('g', rate({ ScopeDownStatement: geo }))] }],
  ['capital letters after small ones', lower('/A', 'LOWERCASE')],
  ['small letters after small ones', lower('/a', 'LOWERCASE')],
  ['small letters after capital ones', lower('/a', 'UPPERCASE')],
  ['capital letters after both', lower('A', 'LOWERCASE', 'UPPERCASE')],
  ['small letters after both', lower('a', 'UPPERCASE', 'LOWERCASE')],
  ['capital letters after a decoding', lower('A', 'LOWERCASE', 'URL_DECODE')],
  ['capital letters before a decoding', lower('A', 'URL_DECODE', 'LOWERCASE')],
  ...['A', '\\', '"', "'", '^', ',', ';'].map((text) => [`${text} after a command line`, lower(text, 'CMD_LINE')] as const),
  ['a slash after a command line', lower('/', 'CMD_LINE')],
  ['a NUL that is removed', lower('\0', 'REMOVE_NULLS', 'TRIM')],
  ['a NUL that is replaced', lower('\0', 'REPLACE_NULLS', 'TRIM_LEFT', 'TRIM_RIGHT')],
  ['a tab that is compressed', lower('\t', 'COMPRESS_WHITE_SPACE', 'NONE')],
  ['a blank that is compressed', lower(' ', 'COMPRESS_WHITE_SPACE')],
  ['a blank that is removed', lower(' ', 'REMOVE_WHITESPACE')],
  ['a blank that a comment brings back', lower(' ', 'REMOVE_WHITESPACE', 'REPLACE_COMMENTS')],
  ['a comment', lower('/*', 'REPLACE_COMMENTS')],
  ['a comment that a path brings back', lower('/*', 'REPLACE_COMMENTS', 'NORMALIZE_PATH')],
  ['a comment that a NUL brings back', lower('/*', 'REPLACE_COMMENTS', 'REMOVE_NULLS')],
  ['a comment in small letters', lower('/*', 'REPLACE_COMMENTS', 'LOWERCASE')],
  ['a backslash in a path', lower('\\', 'NORMALIZE_PATH_WIN', 'COMPRESS_WHITE_SPACE')],
  ['a backslash in another path', lower('\\', 'NORMALIZE_PATH')],
  ['a pattern that needs capital letters', gone(regex('^/[A-Z]+$', 'LOWERCASE'))],
  ['a pattern that may have capital letters', gone(regex('^/[A-Za-z]+$', 'LOWERCASE'))],
  ['a pattern in any case', gone(regex('(?i)ABC', 'LOWERCASE'))],
  ['a pattern that matches nothing', gone(regex('a^b', 'NONE'))],
  ['a pattern of a comment', gone(regex('/\\*', 'REPLACE_COMMENTS'))],
  ['capital letters after small ones in what matches unseen', gone(find('A', body('MATCH'), ['LOWERCASE']))],
  [
    'capital letters in JSON that matches unseen',
    gone(find('A', { JsonBody: { MatchPattern: { All: {} }, MatchScope: 'ALL', InvalidFallbackBehavior: 'MATCH' } }, ['LOWERCASE'])),
  ],
  ['capital letters in a fingerprint that matches unseen', gone(find('A', { JA3Fingerprint: { FallbackBehavior: 'MATCH' } }, ['LOWERCASE']))],
  ['capital letters in a fingerprint', gone(find('A', { JA3Fingerprint: { FallbackBehavior: 'NO_MATCH' } }, ['LOWERCASE']))],
  [
    'what never matches within others',
    {
      rules: [
        does('r', both(geo, no(find('A', { UriPath: {} }, ['LOWERCASE'])))),
        takes('g', managed({ ScopeDownStatement: find('A', { UriPath: {} }, ['LOWERCASE']) })),
      ],
    },
  ],
  ['a label that nobody sets', { rules: [does('r', label('x'))] }],
  ['a label that is set', { rules: [does('s', geo, 'Count', { RuleLabels: [{ Name: 'x' }] }), does('r', label('x'))] }],
  ['a label that is set later', { rules: [does('r', label('x')), does('s', geo, 'Count', { RuleLabels: [{ Name: 'x' }] })] }],
  ['a label that its own rule sets', { rules: [does('r', label('x'), 'Count', { RuleLabels: [{ Name: 'x' }] }), last] }],
  ['a whole label', { rules: [does('s', geo, 'Count', { RuleLabels: [{ Name: 'x' }] }), does('r', label(`${namespace}x`))] }],
  [
    'a namespace',
    { rules: [does('s', geo, 'Count', { RuleLabels: [{ Name: 'n:x' }] }), does('r', label('n:', 'NAMESPACE')), does('q', label('m:', 'NAMESPACE'))] },
  ],
  [
    'a label of a group without its context',
    { rules: [takes('g', reference), does('r', label('x'))], references: [GROUP([does('i', geo, 'Count', { RuleLabels: [{ Name: 'x' }] })])] },
  ],
  [
    'a label of a group',
    {
      rules: [takes('g', reference), does('r', label('awswaf:111122223333:rulegroup:g:x'))],
      references: [GROUP([does('i', geo, 'Count', { RuleLabels: [{ Name: 'x' }] })])],
    },
  ],
  [
    'a label within a group',
    { rules: [takes('g', reference)], references: [GROUP([does('i', label('x')), does('j', geo, 'Count', { RuleLabels: [{ Name: 'x' }] })])] },
  ],
  ['a label of a group that is not known', { rules: [takes('g', reference), does('r', label('awswaf:111122223333:rulegroup:g:x'))] }],
  ['a label of a group that is not there', { rules: [does('r', label('awswaf:111122223333:rulegroup:g:x')), last] }],
  ['a label of places', { rules: [does('g', geo, 'Count'), does('r', label('awswaf:clientip:geo:country:US'))] }],
  ['a label of places that nobody asks for', { rules: [does('g', last.Statement, 'Count'), does('r', label('awswaf:clientip:geo:country:US'))] }],
  ['a label of forwarded places', { rules: [takes('g', managed()), does('r', label('awswaf:forwardedip:geo:country:US'))] }],
  ['a label of a managed group', { rules: [takes('g', managed()), does('r', label('awswaf:managed:aws:x'))] }],
  ['a label of no managed group', { rules: [does('r', label('awswaf:managed:aws:x'))] }],
  ['a label of a token', { rules: [does('c', geo, 'Captcha'), does('r', label('awswaf:managed:token:accepted'))] }],
  ['a label of a challenge', { rules: [does('c', geo, 'Challenge'), does('r', label('awswaf:managed:token:accepted'))] }],
  ['the same again', shadow(geo, geo)],
  ['the same after a count', shadow(geo, geo, 'Count')],
  ['the same after a captcha', shadow(geo, geo, 'Captcha')],
  ['the same after an allow', shadow(geo, geo, 'Allow')],
  ['the same after a demand of money', shadow(geo, geo, 'Monetize')],
  ['a rate after the same', shadow(rate({ ScopeDownStatement: geo }), geo)],
  ['something after a rate', shadow(geo, rate({ ScopeDownStatement: geo }))],
  ['a label after the same', shadow(both(label(`${namespace}x`), geo), geo)],
  ['fewer countries', shadow({ GeoMatchStatement: { CountryCodes: ['US'] } }, { GeoMatchStatement: { CountryCodes: ['CA', 'US'] } })],
  ['more countries', shadow({ GeoMatchStatement: { CountryCodes: ['US', 'CA', 'FR'] } }, { GeoMatchStatement: { CountryCodes: ['CA', 'US'] } })],
  ['countries by another address', shadow(by('Geo'), { GeoMatchStatement: { CountryCodes: ['CA', 'US'] } })],
  ['fewer systems', shadow({ AsnMatchStatement: { AsnList: [1] } }, { AsnMatchStatement: { AsnList: [2, 1] } })],
  ['more systems', shadow({ AsnMatchStatement: { AsnList: [1, 3] } }, { AsnMatchStatement: { AsnList: [2, 1] } })],
  ['systems by another address', shadow(by('Asn'), { AsnMatchStatement: { AsnList: [1] } })],
  ...(['EXACTLY', 'STARTS_WITH', 'ENDS_WITH', 'CONTAINS', 'CONTAINS_WORD'] as const).flatMap((narrow) =>
    (['EXACTLY', 'STARTS_WITH', 'ENDS_WITH', 'CONTAINS', 'CONTAINS_WORD'] as const).flatMap((wide) =>
      [
        ['ab', 'ab'],
        ['abc', 'ab'],
        ['cab', 'ab'],
        ['cabc', 'ab'],
      ].map(([own = '', other = '']) => [`${own} ${narrow} and ${other} ${wide}`, shadow(at(own, narrow), at(other, wide))] as const),
    ),
  ),
  ['the same search elsewhere', shadow(find('ab', { Method: {} }), find('ab'))],
  ['both and one of them', shadow(both(geo, find('ab')), find('ab'))],
  ['one and both', shadow(find('ab'), both(geo, find('ab')))],
  ['both of what it is', shadow(at('ab', 'EXACTLY'), both(at('a', 'STARTS_WITH'), at('b', 'ENDS_WITH')))],
  ['either and one of them', shadow(either(geo, find('ab')), find('ab'))],
  ['one and either', shadow(find('ab'), either(geo, find('ab')))],
  ['either, each of which is within', shadow(either(at('ab', 'EXACTLY'), at('abc', 'EXACTLY')), at('ab', 'STARTS_WITH'))],
  ['the opposites', shadow(no(at('a', 'STARTS_WITH')), no(at('ab', 'STARTS_WITH')))],
  ['the opposites the other way round', shadow(no(at('ab', 'STARTS_WITH')), no(at('a', 'STARTS_WITH')))],
  [
    'rules that cost too much',
    { rules: Array.from({ length: 126 }, (_, index) => does(`r${index}`, { XssMatchStatement: on({ UriPath: {} }) }, 'Block')).slice(0, 126) },
  ],
  [
    'rules that cost just as much as they may',
    { rules: Array.from({ length: 125 }, (_, index) => does(`r${index}`, { XssMatchStatement: on({ UriPath: {} }) })) },
  ],
  [
    'rules that cost less than they seem',
    { rules: Array.from({ length: 126 }, (_, index) => does(`r${index}`, { XssMatchStatement: on({ UriPath: {} }) })), acl: { Capacity: 4999 } },
  ],
  [
    'rules that cost even more than they seem',
    { rules: Array.from({ length: 126 }, (_, index) => does(`r${index}`, { XssMatchStatement: on({ UriPath: {} }) })), acl: { Capacity: 9000 } },
  ],
];

describe('mistakes', () => {
  it.each(MISTAKES)('%s', (says, { rules, acl: more = {}, references = [] }) => {
    const value = acl({ Rules: rules.map((one, Priority) => ({ Priority, ...(one as Object_) })), ...more });
    const read = readWebAcl(JSON.parse(JSON.stringify(value)) as Json, 'text');
    const known = readReferences(
      references.map((one, index) => ({ value: JSON.parse(JSON.stringify(one)) as Json, name: `${index}`, searchStrings: 'text' as const })),
    );
    if (!read.ok || !known.ok) throw new Error('refused');
    const all = findWafMistakes(read.value.document, known.value);
    const shown = all.slice(0, 5);
    expectTold(
      'waf-mistakes',
      says,
      [...shown.map(({ code, pointer, message, help }) => ` ${code} ${pointer}: ${message}; ${help}`), ` ${all.length} found`].join('\n'),
    );
  });
});
