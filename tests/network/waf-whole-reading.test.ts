// What is read of web ACLs, requests and references made by hand, and what is said about what is wrong with them: see `told.ts`.

import { describe, expect, it } from 'vitest';
import type { Json, Parsed } from '../../src/core/index.ts';
import { createSnapshot } from '../../src/core/index.ts';
import {
  capacityOf,
  findWafMistakes,
  parseHar,
  parseRawRequest,
  readReferences,
  readWafRuleGroup,
  readWebAcl,
  requestOfLog,
  type WafReferences,
} from '../../src/network/index.ts';
import { referencesOf } from '../../src/network/waf/references.ts';
import { expectTold } from './told.ts';

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one === undefined ? '(none)' : one instanceof Map ? { map: [...one] } : typeof one === 'bigint' ? `${one}` : one,
  );
const lines = (value: unknown): string =>
  Array.isArray(value) ? (value.length === 0 ? ' nothing' : value.map((one) => ` ${plain(one)}`).join('\n')) : ` ${plain(value)}`;
const told = (read: Parsed<unknown>): string => (read.ok ? '' : `refused\n${lines(read.issues)}`);

type Object_ = Readonly<Record<string, unknown>>;
const NONE = [{ Priority: 0, Type: 'NONE' }];
const on = (FieldToMatch: unknown, more: Object_ = {}) => ({ FieldToMatch, TextTransformations: NONE, ...more });
const search = (more: Object_ = {}) => ({ ByteMatchStatement: { SearchString: 'a', PositionalConstraint: 'EXACTLY', ...on({ UriPath: {} }), ...more } });
const geo = { GeoMatchStatement: { CountryCodes: ['US'] } };
const field = (one: unknown) => ({ XssMatchStatement: on(one) });
const rate = (more: Object_) => ({ RateBasedStatement: { Limit: 100, AggregateKeyType: 'IP', ...more } });
const header = (more: Object_) => ({ GeoMatchStatement: { CountryCodes: ['US'], ForwardedIPConfig: { HeaderName: 'h', FallbackBehavior: 'MATCH', ...more } } });

// https://docs.aws.amazon.com/waf/latest/APIReference/API_Statement.html and API_FieldToMatch.html
const STATEMENTS: readonly (readonly [says: string, statement: unknown])[] = [
  ['a search', search()],
  ['a search for something that is no text', search({ SearchString: 5 })],
  ['a search at no place', search({ PositionalConstraint: undefined })],
  ['a search at a place that is none', search({ PositionalConstraint: 'NEAR' })],
  ['a search for a word with a blank', search({ PositionalConstraint: 'CONTAINS_WORD', SearchString: 'a b' })],
  ['a search for a word', search({ PositionalConstraint: 'CONTAINS_WORD', SearchString: 'aZ_9' })],
  ['a search for letters beyond ASCII', search({ SearchString: 'é' })],
  ['a search in nothing', search({ FieldToMatch: undefined })],
  ['a search in two parts', search({ FieldToMatch: { UriPath: {}, Method: {} } })],
  [
    'a search after transformations',
    search({
      TextTransformations: [
        { Priority: 1, Type: 'LOWERCASE' },
        { Priority: 0, Type: 'TRIM' },
      ],
    }),
  ],
  [
    'a search after transformations of one priority',
    search({
      TextTransformations: [
        { Priority: 1, Type: 'LOWERCASE' },
        { Priority: 1, Type: 'TRIM' },
      ],
    }),
  ],
  ['a search after a transformation that is none', search({ TextTransformations: [{ Priority: 1, Type: 'NEW' }] })],
  ['a search after a transformation without a type', search({ TextTransformations: [{ Priority: 1 }] })],
  ['a search after a transformation without a priority', search({ TextTransformations: [{ Type: 'TRIM' }] })],
  ['a search after transformations that are no list', search({ TextTransformations: { Type: 'TRIM' } })],
  ['a search after a transformation that is no object', search({ TextTransformations: ['TRIM'] })],
  [
    'a search before a query is taken apart',
    search({ FieldToMatch: { AllQueryArguments: {} }, PreParseTextTransformations: [{ Priority: 0, Type: 'URL_DECODE' }] }),
  ],
  [
    'a search before one argument is taken apart',
    search({ FieldToMatch: { SingleQueryArgument: { Name: 'a' } }, PreParseTextTransformations: [{ Priority: 0, Type: 'NEW' }] }),
  ],
  ['a search before a path is taken apart', search({ PreParseTextTransformations: [{ Priority: 0, Type: 'URL_DECODE' }] })],
  ['a regular expression', { RegexMatchStatement: { RegexString: '^a', ...on({ Method: {} }) } }],
  ['no regular expression', { RegexMatchStatement: on({ Method: {} }) }],
  ['a pattern set', { RegexPatternSetReferenceStatement: { ARN: 'arn:p', ...on({ QueryString: {} }) } }],
  ['a pattern set as templates name it', { RegexPatternSetReferenceStatement: { Arn: 'arn:p', ...on({ QueryString: {} }) } }],
  ['no pattern set', { RegexPatternSetReferenceStatement: on({ QueryString: {} }) }],
  ['a size', { SizeConstraintStatement: { ComparisonOperator: 'GT', Size: 5, ...on({ QueryString: {} }) } }],
  ['a size as text', { SizeConstraintStatement: { ComparisonOperator: 'LE', Size: '50', ...on({ QueryString: {} }) } }],
  [
    'a size with more digits than a number has',
    { SizeConstraintStatement: { ComparisonOperator: 'LE', Size: '1234567890123456', ...on({ QueryString: {} }) } },
  ],
  ['a size in an empty text', { SizeConstraintStatement: { ComparisonOperator: 'LE', Size: '', ...on({ QueryString: {} }) } }],
  ['a size in a list', { SizeConstraintStatement: { ComparisonOperator: 'LE', Size: [5], ...on({ QueryString: {} }) } }],
  ['a list that holds no objects', { OrStatement: { Statements: [geo, 5] } }],
  ['a size that is no number', { SizeConstraintStatement: { ComparisonOperator: 'LE', Size: '5x', ...on({ QueryString: {} }) } }],
  ['a size with no comparison', { SizeConstraintStatement: { Size: 5, ...on({ QueryString: {} }) } }],
  ['SQL injection', { SqliMatchStatement: on({ QueryString: {} }) }],
  ['SQL injection with a sensitivity', { SqliMatchStatement: { SensitivityLevel: 'HIGH', ...on({ QueryString: {} }) } }],
  ['SQL injection with a sensitivity that is none', { SqliMatchStatement: { SensitivityLevel: 'MID', ...on({ QueryString: {} }) } }],
  ['cross-site scripting', { XssMatchStatement: on({ QueryString: {} }) }],
  ['countries', { GeoMatchStatement: { CountryCodes: ['US', 5, 'CA'] } }],
  ['countries by a header', header({})],
  ['countries by the last of a header', header({ Position: 'LAST' })],
  ['countries by no header', header({ HeaderName: undefined })],
  ['countries by a header with a fallback that is none', header({ FallbackBehavior: 'MAYBE' })],
  ['countries by a header without a fallback', header({ FallbackBehavior: undefined })],
  ['countries by a place in a header that is none', header({ Position: 'MIDDLE' })],
  ['autonomous systems', { AsnMatchStatement: { AsnList: [1, '2', 2.5, 'x'], ForwardedIPConfig: { HeaderName: 'h', FallbackBehavior: 'NO_MATCH' } } }],
  ['no autonomous systems', { AsnMatchStatement: {} }],
  ['addresses', { IPSetReferenceStatement: { ARN: 'arn:i', IPSetForwardedIPConfig: { HeaderName: 'h', FallbackBehavior: 'MATCH', Position: 'ANY' } } }],
  ['no addresses', { IPSetReferenceStatement: {} }],
  ['a label', { LabelMatchStatement: { Scope: 'NAMESPACE', Key: 'a:' } }],
  ['a label without a scope', { LabelMatchStatement: { Key: 'a' } }],
  ['no label', { LabelMatchStatement: { Scope: 'LABEL' } }],
  ['both', { AndStatement: { Statements: [geo, search()] } }],
  ['only one of both', { AndStatement: { Statements: [geo] } }],
  ['one of two', { OrStatement: { Statements: [geo, search({ SearchString: 5 })] } }],
  ['one of none', { OrStatement: {} }],
  ['one of what is no list', { OrStatement: { Statements: geo } }],
  ['the opposite', { NotStatement: { Statement: geo } }],
  ['the opposite of nothing', { NotStatement: {} }],
  ['a rate', rate({})],
  ['a rate without a limit', rate({ Limit: undefined })],
  ['a rate with a window', rate({ EvaluationWindowSec: 600 })],
  ['a rate with a window that is none', rate({ EvaluationWindowSec: 61 })],
  ['a rate of what is none', rate({ AggregateKeyType: 'NEW' })],
  ['a rate of everything', rate({ AggregateKeyType: 'CONSTANT', ScopeDownStatement: geo })],
  ['a rate of everything without a scope', rate({ AggregateKeyType: 'CONSTANT' })],
  ['a rate by a header of addresses', rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: { HeaderName: 'h', FallbackBehavior: 'MATCH' } })],
  [
    'a rate by keys',
    rate({
      AggregateKeyType: 'CUSTOM_KEYS',
      CustomKeys: [
        { IP: {} },
        { ForwardedIP: {} },
        { HTTPMethod: {} },
        { ASN: {} },
        { Header: { Name: 'h', TextTransformations: NONE } },
        { Cookie: { Name: 'c', TextTransformations: NONE } },
        { QueryArgument: { Name: 'q', TextTransformations: NONE } },
        { QueryString: { TextTransformations: NONE } },
        { UriPath: { TextTransformations: NONE } },
        { LabelNamespace: { Namespace: 'n:' } },
        { JA3Fingerprint: { FallbackBehavior: 'MATCH' } },
        { JA4Fingerprint: {} },
      ],
    }),
  ],
  ['a rate by a key that is none', rate({ AggregateKeyType: 'CUSTOM_KEYS', CustomKeys: [{ New: {} }] })],
  ['a rate by no key', rate({ AggregateKeyType: 'CUSTOM_KEYS', CustomKeys: [{}] })],
  ['a rate by keys without names', rate({ AggregateKeyType: 'CUSTOM_KEYS', CustomKeys: [{ Header: {} }, { LabelNamespace: {} }] })],
  ['a rate within another statement', { NotStatement: { Statement: rate({}) } }],
  [
    'a managed group',
    {
      ManagedRuleGroupStatement: {
        VendorName: 'V',
        Name: 'G',
        Version: '1',
        ScopeDownStatement: geo,
        ExcludedRules: [{ Name: 'x' }],
        RuleActionOverrides: [{ Name: 'y', ActionToUse: { Captcha: {} } }],
      },
    },
  ],
  ['a managed group without a name', { ManagedRuleGroupStatement: { VendorName: 'V' } }],
  [
    'a managed group with an override that is none',
    { ManagedRuleGroupStatement: { VendorName: 'V', Name: 'G', RuleActionOverrides: [{ Name: 'y' }, { ActionToUse: { New: {} } }] } },
  ],
  ['a group', { RuleGroupReferenceStatement: { ARN: 'arn:g', ExcludedRules: [{ Name: 'x' }] } }],
  ['a group within another statement', { NotStatement: { Statement: { RuleGroupReferenceStatement: { ARN: 'arn:g' } } } }],
  ['a managed group within another statement', { NotStatement: { Statement: { ManagedRuleGroupStatement: { VendorName: 'V', Name: 'G' } } } }],
  ['a statement that nobody knows', { NewStatement: { A: 1 } }],
  ['no statement', {}],
  ['two statements', { ...geo, ...search() }],
  ['one header', field({ SingleHeader: { Name: 'h' } })],
  ['one header without a name', field({ SingleHeader: {} })],
  ['one argument', field({ SingleQueryArgument: { Name: 'q' } })],
  ['a body', field({ Body: {} })],
  ['a body that is too large', field({ Body: { OversizeHandling: 'MATCH' } })],
  ['a body with a handling that is none', field({ Body: { OversizeHandling: 'NEW' } })],
  ['JSON', field({ JsonBody: { MatchPattern: { All: {} }, MatchScope: 'ALL' } })],
  [
    'parts of JSON',
    field({
      JsonBody: { MatchPattern: { IncludedPaths: ['/a'] }, MatchScope: 'KEY', InvalidFallbackBehavior: 'EVALUATE_AS_STRING', OversizeHandling: 'NO_MATCH' },
    }),
  ],
  ['JSON without a pattern', field({ JsonBody: { MatchScope: 'VALUE', InvalidFallbackBehavior: 'NEW' } })],
  ['JSON with a scope that is none', field({ JsonBody: { MatchPattern: { All: {} }, MatchScope: 'NEW' } })],
  ['headers', field({ Headers: { MatchPattern: { All: {} }, MatchScope: 'ALL', OversizeHandling: 'MATCH' } })],
  ['headers that are named', field({ Headers: { MatchPattern: { IncludedHeaders: ['a'] }, MatchScope: 'KEY', OversizeHandling: 'MATCH' } })],
  ['headers that are not named', field({ Headers: { MatchPattern: { ExcludedHeaders: ['a'] }, MatchScope: 'VALUE', OversizeHandling: 'MATCH' } })],
  ['headers without a pattern', field({ Headers: { MatchScope: 'VALUE' } })],
  ['cookies', field({ Cookies: { MatchPattern: { IncludedCookies: ['a'] }, MatchScope: 'ALL', OversizeHandling: 'NO_MATCH' } })],
  ['cookies that are not named', field({ Cookies: { MatchPattern: { ExcludedCookies: ['a'] } } })],
  ['cookies without a pattern', field({ Cookies: {} })],
  ['the order of headers', field({ HeaderOrder: { OversizeHandling: 'MATCH' } })],
  ['a fingerprint', field({ JA3Fingerprint: { FallbackBehavior: 'MATCH' } })],
  ['the other fingerprint without a fallback', field({ JA3Fingerprint: {} })],
  ['a fingerprint without a fallback', field({ JA4Fingerprint: {} })],
  ['a fragment', field({ UriFragment: { FallbackBehavior: 'MATCH' } })],
  ['a fragment without a fallback', field({ UriFragment: {} })],
  ['a part that nobody knows', field({ New: {} })],
  ['no part', field({})],
];

const acl = (more: Object_ = {}) => ({
  Name: 'a',
  ARN: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/a/1',
  DefaultAction: { Allow: {} },
  Rules: [],
  ...more,
});
const rule = (more: Object_ = {}) => ({ Name: 'r', Priority: 0, Action: { Block: {} }, Statement: geo, ...more });
const found = (SearchString: string) => rule({ Name: SearchString, Statement: search({ SearchString }) });
const group = { ManagedRuleGroupStatement: { VendorName: 'V', Name: 'G' } };
// https://docs.aws.amazon.com/waf/latest/APIReference/API_WebACL.html
const ACLS: readonly (readonly [says: string, value: unknown])[] = [
  ['nothing', {}],
  ['a text', 'x'],
  ['a web ACL without rules', { DefaultAction: { Block: {} } }],
  ['a web ACL without a default action', { Rules: [rule()] }],
  ['a web ACL in its answer', { WebACL: acl({ Rules: [rule()] }), LockToken: 't' }],
  ['a web ACL of CloudFront', acl({ ARN: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/a/1', Capacity: 7, LabelNamespace: 'ns:' })],
  ['a web ACL as templates name it', acl({ ARN: undefined, Arn: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/a/1' })],
  [
    'a web ACL with limits',
    acl({
      AssociationConfig: {
        RequestBody: {
          API_GATEWAY: { DefaultSizeInspectionLimit: 'KB_16' },
          CLOUDFRONT: { DefaultSizeInspectionLimit: 'KB_32' },
          COGNITO_USER_POOL: { DefaultSizeInspectionLimit: 'KB_48' },
          APP_RUNNER_SERVICE: { DefaultSizeInspectionLimit: 'KB_64' },
          NEW: { DefaultSizeInspectionLimit: 'KB_99' },
          ODD: {},
        },
      },
    }),
  ],
  ['a web ACL that protects data', acl({ DataProtectionConfig: { DataProtections: [] } })],
  ['rules by their priorities', acl({ Rules: [rule({ Name: 'b', Priority: 2 }), rule({ Name: 'a', Priority: 1 })] })],
  ['rules of one priority', acl({ Rules: [rule({ Name: 'b' }), rule({ Name: 'a' })] })],
  ['a rule without a name, a priority and an action', acl({ Rules: [{ Statement: geo }] })],
  ['a rule without a statement', acl({ Rules: [{ ...rule(), Statement: undefined }] })],
  ['rules that are no list', acl({ Rules: {} })],
  ['a rule that is no object', acl({ Rules: [5] })],
  ['a group with an action', acl({ Rules: [rule({ Statement: group })] })],
  ['a group that counts', acl({ Rules: [{ Name: 'g', Priority: '3', OverrideAction: { Count: {} }, Statement: group }] })],
  ['a group that does not', acl({ Rules: [{ Name: 'g', Priority: 3, OverrideAction: { None: {} }, Statement: group }] })],
  ['labels', acl({ Rules: [rule({ RuleLabels: [{ Name: 'x' }, { Name: 'y:z' }, {}] })] })],
  ...['Allow', 'Block', 'Count', 'Captcha', 'Challenge', 'Monetize', 'New'].map(
    (name) => [`the action ${name}`, acl({ Rules: [rule({ Action: { [name]: {} } })] })] as const,
  ),
  ['no action', acl({ Rules: [rule({ Action: {} })] })],
  ['two actions', acl({ Rules: [rule({ Action: { Allow: {}, Block: {} } })] })],
  [
    'an answer of its own',
    acl({ Rules: [rule({ Action: { Block: { CustomResponse: { ResponseCode: 404, ResponseHeaders: [{ Name: 'a', Value: 'b' }, {}] } } } })] }),
  ],
  ['headers that are put in', acl({ DefaultAction: { Allow: { CustomRequestHandling: { InsertHeaders: [{ Name: 'a', Value: 'b' }, {}] } } } })],
  ['headers that are no list', acl({ DefaultAction: { Allow: { CustomRequestHandling: { InsertHeaders: 5 } } } })],
  [
    'groups of Firewall Manager',
    acl({
      PreProcessFirewallManagerRuleGroups: [
        { Name: 'q', Priority: 2, FirewallManagerStatement: group, OverrideAction: { None: {} } },
        { Name: 'p', Priority: 1, FirewallManagerStatement: group, OverrideAction: { Count: {} } },
      ],
      PostProcessFirewallManagerRuleGroups: [{ Name: 'z', Priority: 1 }],
      Rules: [rule()],
    }),
  ],
  ['search strings that are base64 and can be printed', acl({ Rules: [found('YmFk'), { ...found('ZXZpbA=='), Priority: 1 }] })],
  ['search strings that are base64 with padding', acl({ Rules: [found('/w==')] })],
  ['search strings that are base64 of what cannot be printed', acl({ Rules: [found('/+7d')] })],
  ['search strings of AWS’s own answer', { WebACL: acl({ Rules: [found('/+7d')] }), LockToken: 't' }],
  ['search strings that are base64, of which one cannot be printed', acl({ Rules: [found('YmFk'), { ...found('/+7d'), Priority: 1 }] })],
  ['search strings of which one is no base64', acl({ Rules: [found('YmFk'), { ...found('bad!'), Priority: 1 }] })],
  ['a short word is base64 too', acl({ Rules: [found('test')] })],
  ['search strings within others', acl({ Rules: [rule({ Statement: { AndStatement: { Statements: [geo, search({ SearchString: 'YQ==' })] } } })] })],
];

function tellAcl(value: unknown, searchStrings?: 'text' | 'base64'): string {
  const read = readWebAcl(JSON.parse(JSON.stringify(value)) as Json, searchStrings);
  if (!read.ok) return told(read);
  const { document, issues, searchStrings: how } = read.value;
  const { rules, ...rest } = document;
  return `${how}\n ${plain(rest)}\n${lines(rules)}\n issues\n${lines(issues)}\n capacity ${plain(capacityOf(rules, NO_REFERENCES))}`;
}
const NO_REFERENCES: WafReferences = { ipSets: new Map(), regexSets: new Map(), ruleGroups: new Map(), managedGroups: new Map() };

describe('web ACLs', () => {
  it.each(STATEMENTS)('%s', (says, statement) => {
    const read = readWebAcl(JSON.parse(JSON.stringify(acl({ Rules: [rule({ Statement: statement })] }))) as Json, 'text');
    if (!read.ok) throw new Error('refused');
    expectTold('waf-reading', `statement: ${says}`, `${lines(read.value.document.rules.map((one) => one.statement))}\n issues\n${lines(read.value.issues)}`);
  });

  it.each(ACLS)('%s', (says, value) => expectTold('waf-reading', `web ACL: ${says}`, tellAcl(value)));

  it('take search strings as they are told to be', () => {
    expectTold('waf-reading', 'base64 that is told', tellAcl(acl({ Rules: [found('YQ=='), { ...found('a b'), Priority: 1 }] }), 'base64'));
    expectTold('waf-reading', 'text that is told', tellAcl(acl({ Rules: [found('YQ==')] }), 'text'));
  });

  it('are read forty statements deep and not deeper', () => {
    const nest = (depth: number): unknown => (depth === 0 ? geo : { NotStatement: { Statement: nest(depth - 1) } });
    const issuesOf = (depth: number) => {
      const read = readWebAcl(JSON.parse(JSON.stringify(acl({ Rules: [rule({ Statement: nest(depth) })] }))) as Json);
      return read.ok ? read.value.issues.map(({ code }) => code) : [];
    };
    expect(issuesOf(40)).toEqual([]);
    expect(issuesOf(41)).toEqual(['waf-too-deep']);
  });

  it('are no rule groups', () => {
    expect(told(readWafRuleGroup({}))).toContain('not-a-rule-group');
    expect(told(readWafRuleGroup([]))).toContain('not-a-rule-group');
    for (const value of [
      { RuleGroup: { Name: 'g', ARN: 'arn:aws:wafv2:us-east-1:111122223333:regional/rulegroup/g/1', Capacity: 5, Rules: [rule()] } },
      { Name: 'h', Rules: [] },
    ]) {
      const read = readWafRuleGroup(value);
      expectTold('waf-reading', `rule group: ${'RuleGroup' in value ? 'in its answer' : 'as it is'}`, read.ok ? ` ${plain(read.value)}` : told(read));
    }
  });
});

const SET = 'arn:aws:wafv2:us-east-1:111122223333:regional/ipset/i/1';
// https://docs.aws.amazon.com/waf/latest/APIReference/API_GetIPSet.html and the pages of the other answers.
const REFERENCES: readonly (readonly [says: string, value: unknown])[] = [
  ['an IP set', { IPSet: { ARN: SET, Addresses: ['192.0.2.0/24', '2001:db8::/32'] } }],
  ['an IP set as it is', { ARN: SET, Addresses: ['192.0.2.1/32'] }],
  ['an empty IP set', { ARN: SET, Addresses: [] }],
  ['an IP set without a name', { Addresses: ['192.0.2.1/32'] }],
  ['an IP set with an address that is none', { ARN: SET, Addresses: ['192.0.2.1/32', 'x'] }],
  ['a pattern set', { RegexPatternSet: { ARN: SET, RegularExpressionList: [{ RegexString: 'a' }, 'b'] } }],
  ['a pattern set with a pattern that is none', { ARN: SET, RegularExpressionList: [{ RegexString: 'a' }, {}] }],
  ['an IP set with something that is no text', { ARN: SET, Addresses: ['192.0.2.1/32', 5] }],
  ['an IP set that is no list', { ARN: SET, Addresses: '192.0.2.1/32' }],
  ['a pattern set as it is', { ARN: SET, RegularExpressionList: [{ RegexString: 'a' }] }],
  ['a pattern set without a name', { RegularExpressionList: [] }],
  ['a pattern set without a list', { ARN: SET, RegularExpressionList: 5 }],
  [
    'a managed group',
    { VendorName: 'V', Name: 'G', LabelNamespace: 'ns:', Capacity: 5, Rules: [{ Name: 'x', Action: { Block: {} } }, { Action: {} }, { Name: 'y' }, 5] },
  ],
  ['a managed group in its answer', { VendorName: 'V', Name: 'G', ManagedRuleGroup: { LabelNamespace: 'ns:', Rules: [{ Name: 'x', Action: { Count: {} } }] } }],
  ['a managed group without rules', { VendorName: 'V', Name: 'G', LabelNamespace: 'ns:' }],
  ['a managed group without a vendor', { Name: 'G', LabelNamespace: 'ns:' }],
  ['a managed group without a name', { VendorName: 'V', LabelNamespace: 'ns:' }],
  ['a group', { RuleGroup: { ARN: SET, Name: 'g', Rules: [rule()] } }],
  ['a group without a name', { RuleGroup: { Rules: [rule()] } }],
  ['something else', { A: 1 }],
];

describe('references', () => {
  const tell = (references: WafReferences) =>
    Object.entries(references)
      .map(([kind, map]) => ` ${kind} ${plain(map)}`)
      .join('\n');
  it.each(REFERENCES)('%s', (says, value) => {
    const read = readReferences([{ value: JSON.parse(JSON.stringify(value)) as Json, name: 'file.json', searchStrings: 'text' }]);
    expectTold('waf-reading', `reference: ${says}`, read.ok ? tell(read.value) : told(read));
  });

  it('are refused together, each by its file', () => {
    expect(
      readReferences([
        { value: {}, name: 'a' },
        { value: { ARN: SET, Addresses: [] }, name: 'b' },
        { value: { Addresses: [] }, name: 'c' },
      ]),
    ).toMatchObject({
      ok: false,
      issues: [
        { code: 'waf-reference', file: 'a' },
        { code: 'waf-reference', file: 'c' },
      ],
    });
  });

  it('are those of a snapshot, save what cannot be read', () => {
    const types = {
      IPSet: REFERENCES[1]?.[1],
      RegexPatternSet: { ARN: 'arn:p', RegularExpressionList: [{ RegexString: 'a' }] },
      RuleGroup: { ARN: 'arn:g', Name: 'g', Rules: [{ ...rule(), Statement: search({ SearchString: 'YQ==' }) }] },
    };
    const records = [...Object.entries(types), ['IPSet', { Addresses: ['x'] }] as const].map(([type, config], index) => ({
      type: `AWS::WAFv2::${type}`,
      arn: `arn:aws:wafv2:us-east-1:1:x/${index}`,
      id: `${index}`,
      account: '111122223333',
      region: 'us-east-1',
      tags: {},
      config: config as never,
    }));
    const { snapshot } = createSnapshot({ source: { kind: 'test', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage: [] }, records);
    expectTold('waf-reading', 'references of a snapshot', tell(referencesOf(snapshot)));
  });
});

const CRLF = '\r\n';
const raw = (head: readonly string[], rest = '') => `${head.join(CRLF)}${CRLF}${CRLF}${rest}`;
const post = (lines_: readonly string[], rest = '') => raw(['POST / HTTP/1.1', ...lines_], rest);
const chunked = (rest: string) => post(['Transfer-Encoding: chunked'], rest);
const lengthOf = (length: string, rest: string) => post([`Content-Length: ${length}`], rest);
// RFC 9112 (HTTP/1.1), sections 2 to 7.
const RAW: readonly (readonly [says: string, bytes: string])[] = [
  ['nothing', ''],
  ['a long line that is no request', `(${'x'.repeat(80)} / HTTP/1.1\r\n\r\n`],
  ['a request behind an empty line', '\nGET / HTTP/1.1\nHost: h\n\nabc'],
  ['a head that ends in LF and a body that does not', 'POST / HTTP/1.1\nContent-Length: 4\n\na\r\nb'],
  ['a request with another address in its query', raw(['GET /to?u=http://h/x HTTP/1.1'])],
  ['a chunk with a carriage return in its size', chunked('3\r;x\r\nabc\r\n0\r\n\r\n')],
  ['a chunk that is too long by one byte', chunked('2\r\nabc\n0\r\n\r\n')],
  ['a chunk that ends in a carriage return alone', chunked('2\r\nab\rc\n0\r\n\r\n')],
  ['trailers with a carriage return in them', chunked('0\r\nA: b\rc\r\n\r\nxyz')],
  ['a request', raw(['GET /a?b#c HTTP/1.1', 'Host: h', 'X:  y \t'])],
  ['a request in absolute form', raw(['GET https://h/a?b HTTP/1.1'])],
  ['a request in absolute form without a path', raw(['GET https://h?b HTTP/1.1'])],
  ['a request in asterisk form', raw(['OPTIONS * HTTP/1.1'])],
  ['a request with a fragment that has a question mark', raw(['GET /a#b?c HTTP/1.1'])],
  ['a request with two question marks', raw(['GET /a?b?c#d#e HTTP/1.1'])],
  ['a request without a version', raw(['GET /a'])],
  ['a request with an odd version', raw(['GET /a HTTP/1.10'])],
  ['a request of HTTP/2 in words', raw(['GET /a HTTP/2'])],
  ['a request with a word too many', raw(['GET /a HTTP/1.1 x'])],
  ['a request with two blanks', raw(['GET  /a HTTP/1.1'])],
  ['a method that is none', raw(['G(T /a HTTP/1.1'])],
  ['a method alone', raw(['GET'])],
  ['blanks alone', raw(['   '])],
  ['empty lines before', `${CRLF}\n${raw(['GET / HTTP/1.1'])}`],
  ['a control character in the target', raw(['GET /a\x01b HTTP/1.1'])],
  ['a DEL in the target', raw(['GET /a\x7f HTTP/1.1'])],
  ['bytes beyond ASCII in the target', raw(['GET /\xc3\xa9 HTTP/1.1'])],
  ['lines that end in LF alone', 'GET / HTTP/1.1\nHost: h\n\nbody'],
  ['lines that end in both', 'GET / HTTP/1.1\r\nHost: h\n\r\n'],
  ['a head without an end', 'GET / HTTP/1.1\r\nHost: h'],
  ['a body with both ends of lines', lengthOf('4', 'a\n\r\n')],
  ['a folded header', raw(['GET / HTTP/1.1', 'A: b', ' c', '\td'])],
  ['a folded header at first', raw(['GET / HTTP/1.1', ' a: b'])],
  ['a line that is no header', raw(['GET / HTTP/1.1', 'nothing'])],
  ['a blank before the colon', raw(['GET / HTTP/1.1', 'A : b'])],
  ['an odd name', raw(['GET / HTTP/1.1', 'A(: b'])],
  ['a header without a name', raw(['GET / HTTP/1.1', ': b'])],
  ['a header with a NUL', raw(['GET / HTTP/1.1', 'A: b\0c'])],
  ['a header with a carriage return', raw(['GET / HTTP/1.1', 'A: b\rc'])],
  ['a header with several colons', raw(['GET / HTTP/1.1', 'A: b: c'])],
  ['a length', lengthOf('3', 'abc')],
  ['a length of nothing', lengthOf('0', '')],
  ['a length that is too long', lengthOf('4', 'abc')],
  ['a length that is too short', lengthOf('2', 'abc')],
  ['a length and the line feed of an editor', lengthOf('3', 'abc\n')],
  ['a length and the line end of an editor', lengthOf('3', 'abc\r\n')],
  ['a length and two line feeds', lengthOf('3', 'abc\n\n')],
  ['a length and a line feed with more', lengthOf('3', 'abc\nd')],
  ['a length twice', lengthOf('3, 3', 'abc')],
  ['two lengths in one header', lengthOf('3,4', 'abc')],
  ['two lengths', post(['Content-Length: 3', 'Content-Length: 4'], 'abc')],
  ['a length that is none', lengthOf('3x', 'abc')],
  ['a length with a sign', lengthOf('+3', '')],
  ['no length, and a body', post([], 'abc')],
  ['no length, and no body', post([])],
  ['chunks', chunked('3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n')],
  ['chunks with a size of two digits', chunked('10\r\n0123456789abcdef\r\n0\r\n\r\n')],
  ['chunks with their numbers in hexadecimal', chunked('A \r\n0123456789\r\n00\r\n\r\n')],
  ['chunks with trailers', chunked('1\r\na\r\n0\r\nX: y\r\n\r\n')],
  ['chunks with trailers and more', chunked('1\r\na\r\n0\r\nX: y\r\n\r\nGET /')],
  ['chunks with a trailer that is none', chunked('1\r\na\r\n0\r\nGET / HTTP/1.1\r\n\r\n')],
  ['chunks with more', chunked('0\r\n\r\nxyz')],
  ['chunks that end in LF alone', chunked('1\na\n0\n\n')],
  ['chunks without an end', chunked('1\r\na\r\n')],
  ['chunks without their last line', chunked('1\r\na\r\n0')],
  ['chunks without the line after the last', chunked('1\r\na\r\n0\r\n')],
  ['a chunk that is too short', chunked('5\r\nabc')],
  ['a chunk that is just long enough', chunked('3\r\nabc')],
  ['a chunk that is too long', chunked('2\r\nabc\r\n0\r\n\r\n')],
  ['a chunk with a size that is none', chunked('zz\r\n')],
  ['a chunk with a size that is too large', chunked('123456789\r\n')],
  ['a chunk with something after its size', chunked('3 x\r\nabc\r\n0\r\n\r\n')],
  ['no chunks', chunked('')],
  ['chunks in another writing', post(['Transfer-Encoding: Chunked '], '0\r\n\r\n')],
  ['another coding before chunks', post(['Transfer-Encoding: gzip, chunked'], '1\r\na\r\n0\r\n\r\n')],
  ['another coding after chunks', post(['Transfer-Encoding: chunked, gzip'], 'abc')],
  ['another coding without a body', post(['Transfer-Encoding: gzip'])],
  ['a length and chunks', post(['Content-Length: 3', 'Transfer-Encoding: chunked'], '1\r\na\r\n0\r\n\r\n')],
];

const entry = (request: unknown, more: Object_ = {}) => ({ request, ...more });
const har = (...entries: readonly unknown[]) => ({ log: { entries } });
const got = (more: Object_ = {}) => ({ method: 'GET', url: 'https://h.example/a?b=1#c', headers: [], ...more });
const posted = (postData: unknown, more: Object_ = {}) => got({ method: 'POST', postData, ...more });
const form = 'application/x-www-form-urlencoded; charset=utf-8';
// http://www.softwareishard.com/blog/har-12-spec/
const HARS: readonly (readonly [says: string, value: unknown])[] = [
  ['no archive', { log: {} }],
  ['entries that are no list', { log: { entries: {} } }],
  ['an empty archive', har()],
  ['entries without a request, a method or an address', har({}, entry({ method: 'GET' }), entry({ url: 'https://h' }), entry(got()))],
  ['its time and its address', har(entry(got(), { startedDateTime: '2026-11-01T06:00:00Z', _clientIPAddress: '192.0.2.1' }))],
  ['a time that is none', har(entry(got(), { startedDateTime: 'x' }))],
  [
    'a host of its own',
    har(
      entry(
        got({
          headers: [
            { name: 'HOST', value: 'other' },
            { name: 'X', value: 'é' },
          ],
        }),
      ),
    ),
  ],
  ['fields of HTTP/2', har(entry(got({ headers: [{ name: ':method', value: 'GET' }, { name: 'x', value: 'y' }, {}, 5] })))],
  ['an address without a host', har(entry(got({ url: '/a' })))],
  [
    'cookies beside the headers',
    har(
      entry(
        got({
          cookies: [
            { name: 'a', value: '1' },
            { name: 'b', value: 'é' },
          ],
        }),
      ),
    ),
  ],
  ['cookies among the headers', har(entry(got({ headers: [{ name: 'Cookie', value: 'x=y' }], cookies: [{ name: 'a', value: '1' }] })))],
  ['a path beyond ASCII', har(entry(got({ url: 'HTTPS://h/é?ü' })))],
  ['a body', har(entry(posted({ text: 'é' })))],
  ['a body in base64', har(entry(posted({ text: '/+7d', encoding: 'Base64' })))],
  ['a body in base64 with padding', har(entry(posted({ text: 'YQ==', _encoding: 'base64' })))],
  ['a body in base64 that is none', har(entry(posted({ text: 'a b!', encoding: 'base64' })))],
  ['a body in something else', har(entry(posted({ text: 'abcd', encoding: 'gzip' })))],
  [
    'a form',
    har(
      entry(
        posted({
          mimeType: form,
          params: [
            { name: 'a b', value: 'x&é*-._~' },
            { name: 'c', value: '' },
          ],
        }),
      ),
    ),
  ],
  ['a form as text', har(entry(posted({ mimeType: form, text: 'a=b', params: [{ name: 'c', value: 'd' }] })))],
  ['parts of another type', har(entry(posted({ mimeType: 'multipart/form-data', params: [{ name: 'c', value: 'd' }] })))],
  ['parts without a type', har(entry(posted({ params: [{ name: 'c', value: 'd' }] })))],
  ['an empty body', har(entry(posted({ text: '' })))],
  ['an empty body of some size', har(entry(posted({ text: '' }, { bodySize: 3 })))],
  ['an empty body of no size', har(entry(posted({ text: '' }, { bodySize: 0 })))],
  ['no body of one byte', har(entry(got({ bodySize: 1 })))],
  ['no body of a size in text', har(entry(got({ bodySize: '5' })))],
  ['an empty body of one byte', har(entry(posted({ text: '' }, { bodySize: 1 })))],
  ['an empty body of a size in text', har(entry(posted({ text: '' }, { bodySize: '5' })))],
  ['no body of some size', har(entry(got({ bodySize: 3 })))],
  ['no body of an unknown size', har(entry(got({ bodySize: -1 })))],
];

const log = (httpRequest: unknown, more: Object_ = {}) => ({ timestamp: 1_700_000_000_000, httpRequest, ...more });
// https://docs.aws.amazon.com/waf/latest/developerguide/logging-fields.html
const LOGS: readonly (readonly [says: string, value: unknown])[] = [
  ['no request', { timestamp: 1 }],
  ['no time', { httpRequest: {} }],
  ['nothing of a request', log({})],
  [
    'all of a request',
    log(
      {
        clientIp: '192.0.2.1',
        country: 'US',
        uri: '/é',
        args: 'a=é',
        fragment: 'f',
        httpMethod: 'PUT',
        headers: [{ name: 'Host', value: 'h' }, { name: 'É', value: 'é' }, 5, {}],
      },
      { ja3Fingerprint: 'x', ja4Fingerprint: 'y', clientAsn: 64500 },
    ),
  ],
  ['a country that is none', log({ country: '-', args: '', fragment: '' }, { ja3Fingerprint: '', ja4Fingerprint: '' })],
  ['a country of three letters', log({ country: 'USA' })],
  [
    'what is redacted',
    log({
      uri: 'REDACTED',
      args: 'REDACTED',
      httpMethod: 'REDACTED',
      headers: [{ name: 'Secret', value: 'REDACTED' }, { value: 'REDACTED' }, { name: 'open', value: 'x' }],
    }),
  ],
  ['headers that are no list', log({ headers: {} })],
];

describe('requests', () => {
  it.each(RAW)('%s', (says, bytes) => {
    const read = parseRawRequest(bytes, 'file');
    expectTold('waf-reading', `raw: ${says}`, read.ok ? ` ${plain({ ...read.value, issues: [] })}\n issues\n${lines(read.value.issues)}` : told(read));
  });

  it.each(HARS)('%s', (says, value) => {
    const read = parseHar(JSON.parse(JSON.stringify(value)) as Json, 'file');
    expectTold('waf-reading', `archive: ${says}`, read.ok ? `${lines(read.value.requests)}\n issues\n${lines(read.value.issues)}` : told(read));
  });

  it.each(LOGS)('%s', (says, value) => {
    expectTold('waf-reading', `log: ${says}`, ` ${plain(requestOfLog(JSON.parse(JSON.stringify(value)) as Json, 'line') ?? 'none')}`);
  });

  it('have no end of headers', () => {
    const many = (count: number) => raw(['GET / HTTP/1.1', ...Array.from({ length: count }, () => 'a: b')]);
    expect(parseRawRequest(many(10_000), 'f').ok).toBe(true);
    expect(told(parseRawRequest(many(10_001), 'f'))).toContain('http-too-many-headers');
    const large = 'GET / HTTP/1.1\r\n\r\n'.padEnd(64 * 1024 * 1024, 'x');
    expect(parseRawRequest(large, 'f').ok).toBe(true);
    expect(told(parseRawRequest(`${large}x`, 'f'))).toContain('http-too-large');
    const entries = (length: number) => ({ log: { entries: Array.from({ length }, () => null) } });
    expect(parseHar(entries(100_000), 'f').ok).toBe(true);
    expect(told(parseHar(entries(100_001), 'f'))).toContain('har-too-large');
  });
});

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
