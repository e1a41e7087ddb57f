// What is read of web ACLs made by hand, and what is said about what is wrong with them: see `told.ts`.

import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/index.ts';
import { capacityOf, readWafRuleGroup, readWebAcl, type WafReferences } from '../../src/network/index.ts';
import { expectTold } from './told.ts';
import { acl, field, found, geo, group, header, lines, NONE, on, plain, rate, rule, search, told } from './waf-read.ts';

// https://docs.aws.amazon.com/waf/latest/APIReference/API_Statement.html and API_FieldToMatch.html
const STATEMENTS: readonly (readonly [says: string, statement: unknown])[] = [
  ['a search', search()],
  ['a search for more than 200 bytes', search({ SearchString: 'a'.repeat(201) })],
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
