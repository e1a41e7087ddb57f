import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/index.ts';
import { readWebAcl } from '../language/read-acl.ts';
import { readReferences } from '../references.ts';
import { findWafMistakes } from './find.ts';

const NONE = [{ Priority: 0, Type: 'NONE' }];
const chain = (...types: readonly string[]) => types.map((Type, Priority) => ({ Priority, Type }));
const header = (search: string, position = 'CONTAINS', types: readonly string[] = ['NONE'], name = 'user-agent') => ({
  ByteMatchStatement: {
    SearchString: search,
    PositionalConstraint: position,
    FieldToMatch: { SingleHeader: { Name: name } },
    TextTransformations: chain(...types),
  },
});
const path = (search: string) => ({
  ByteMatchStatement: { SearchString: search, PositionalConstraint: 'STARTS_WITH', FieldToMatch: { UriPath: {} }, TextTransformations: NONE },
});
const regex = (pattern: string, ...types: readonly string[]) => ({
  RegexMatchStatement: { RegexString: pattern, FieldToMatch: { UriPath: {} }, TextTransformations: chain(...types) },
});
const body = (oversize = 'CONTINUE') => ({ SqliMatchStatement: { FieldToMatch: { Body: { OversizeHandling: oversize } }, TextTransformations: NONE } });
const bodyMatch = (search: string, oversize: string) => ({
  ByteMatchStatement: {
    SearchString: search,
    PositionalConstraint: 'CONTAINS',
    FieldToMatch: { Body: { OversizeHandling: oversize } },
    TextTransformations: chain('LOWERCASE'),
  },
});
const size = (bytes: number) => ({
  SizeConstraintStatement: { ComparisonOperator: 'GT', Size: bytes, FieldToMatch: { Body: { OversizeHandling: 'CONTINUE' } }, TextTransformations: NONE },
});
const label = (key: string, scope = 'LABEL') => ({ LabelMatchStatement: { Scope: scope, Key: key } });
const managed = (more: object = {}) => ({ ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet', ...more } });
const forwarded = (position: string) => ({
  IPSetReferenceStatement: { ARN: 'arn:x', IPSetForwardedIPConfig: { HeaderName: 'X-Forwarded-For', FallbackBehavior: 'NO_MATCH', Position: position } },
});
const or = (...parts: readonly unknown[]) => ({ OrStatement: { Statements: parts } });
const and = (...parts: readonly unknown[]) => ({ AndStatement: { Statements: parts } });
const not = (part: unknown) => ({ NotStatement: { Statement: part } });

type Short = readonly [statement: unknown, action?: string, labels?: readonly string[]];

/** The codes found in rules of these statements and actions, in order. */
function codes(rules: readonly Short[], references: readonly unknown[] = [], byDefault = 'Allow'): readonly string[] {
  const value = {
    Name: 'acl',
    DefaultAction: { [byDefault]: {} },
    Rules: rules.map(([statement, action = 'Block', labels = []], index) => ({
      Name: `r${index}`,
      Priority: index,
      Statement: statement,
      ...(action.startsWith('Override') ? { OverrideAction: { [action.slice(8)]: {} } } : { Action: { [action]: {} } }),
      RuleLabels: labels.map((Name) => ({ Name })),
    })),
  };
  const acl = readWebAcl(value as Json, 'text');
  const read = readReferences(references.map((one, index) => ({ value: one as Json, name: String(index) })));
  if (!acl.ok || !read.ok) throw new Error('unreadable');
  return findWafMistakes(acl.value.document, read.value).map(({ code, pointer }) => `${code} ${pointer}`.trim());
}

const published = {
  VendorName: 'AWS',
  Name: 'AWSManagedRulesCommonRuleSet',
  LabelNamespace: 'awswaf:managed:aws:core-rule-set:',
  Rules: [{ Name: 'One', Action: { Block: {} } }],
};
const overridden = { RuleActionOverrides: [{ Name: 'One', ActionToUse: { Count: {} } }] };

describe('findWafMistakes', () => {
  it.each<[string, readonly Short[], readonly string[], (readonly unknown[])?, string?]>([
    ['nothing in a plain block', [[header('bad')]], []],
    ['a web ACL that stops nothing', [[header('bad'), 'Count']], ['blocks-nothing']],
    ['nothing where the default blocks', [[path('/'), 'Allow']], [], [], 'Block'],
    ['a body of which the end is not inspected', [[body()]], ['body-beyond-limit /Rules/0']],
    ['nothing where a match beyond the limit blocks', [[body('MATCH')]], []],
    ['nothing where large bodies are blocked', [[body()], [size(8192)]], []],
    ['nothing where the common rules restrict bodies', [[body()], [managed(), 'OverrideNone']], []],
    ['a size that is beyond the limit', [[size(100_000)]], ['size-beyond-limit /Rules/0']],
    ['an allow by what the client sends', [[header('health'), 'Allow'], [header('bad')]], ['allow-before-block /Rules/0']],
    ['nothing where no rule follows the allow', [[header('bad')], [header('health'), 'Allow']], []],
    ['an allow by a forwarded address', [[forwarded('FIRST'), 'Allow'], [header('bad')]], ['allow-by-forwarded-address /Rules/0']],
    ['nothing where the allow is by the last forwarded address', [[forwarded('LAST'), 'Allow'], [header('bad')]], []],
    ['nothing where an address is needed too', [[and(header('health'), { IPSetReferenceStatement: { ARN: 'arn:x' } }), 'Allow'], [header('bad')]], []],
    ['a scope that the client chooses', [[managed({ ScopeDownStatement: header('x') }), 'OverrideNone']], ['scope-down-by-client /Rules/0']],
    ['nothing about a scope by path', [[managed({ ScopeDownStatement: path('/api') }), 'OverrideNone']], []],
    ['a group that counts', [[managed(), 'OverrideCount'], [header('bad')]], ['group-counts-only /Rules/0']],
    ['a group of which every rule counts', [[managed(overridden), 'OverrideNone'], [header('bad')]], ['group-counts-only /Rules/0'], [published]],
    ['nothing where it is not known which rules a group has', [[managed(overridden), 'OverrideNone']], []],
    [
      'an override of no rule',
      [[managed({ RuleActionOverrides: [{ Name: 'Two', ActionToUse: { Count: {} } }] }), 'OverrideNone']],
      ['override-without-rule /Rules/0'],
      [published],
    ],
    ['capitals after LOWERCASE', [[header('Bad', 'CONTAINS', ['LOWERCASE'])]], ['never-matches /Rules/0']],
    ['nothing where decoding follows', [[header('Bad', 'CONTAINS', ['LOWERCASE', 'URL_DECODE'])]], []],
    ['a tab after white space is compressed', [[header('a\tb', 'CONTAINS', ['COMPRESS_WHITE_SPACE'])]], ['never-matches /Rules/0']],
    ['a blank that a comment leaves after white space is removed', [[header('a b', 'CONTAINS', ['REMOVE_WHITESPACE', 'REPLACE_COMMENTS'])]], []],
    ['a comment that normalising a path brings back', [[header('/*', 'CONTAINS', ['REPLACE_COMMENTS', 'NORMALIZE_PATH'])]], []],
    ['capitals after LOWERCASE in a body that matches by its size', [[bodyMatch('Bad', 'MATCH')]], []],
    ['capitals after LOWERCASE in a body', [[bodyMatch('Bad', 'NO_MATCH')]], ['never-matches /Rules/0']],
    ['a pattern that needs capitals after LOWERCASE', [[regex('^/Admin', 'LOWERCASE')]], ['never-matches /Rules/0']],
    ['nothing where the pattern has no case', [[regex('(?i)^/Admin', 'LOWERCASE')]], []],
    ['nothing where only one alternative needs capitals', [[regex('^/(?:Admin|root)', 'LOWERCASE')]], []],
    ['a pattern that matches nothing', [[regex('a^b')]], ['never-matches /Rules/0']],
    ['nothing about a pattern with ends in the middle of lines', [[regex('a$\\n')]], []],
    ['a label that nobody sets', [[label('x')]], ['label-nobody-sets /Rules/0']],
    ['a label that a later rule sets', [[label('x')], [header('a'), 'Count', ['x']]], ['label-set-later /Rules/0']],
    ['nothing about a label that is set before', [[header('a'), 'Count', ['n:x']], [label('x')], [label('n:', 'NAMESPACE')]], []],
    ['a managed label without a managed group', [[label('awswaf:managed:aws:core-rule-set:x')]], ['label-nobody-sets /Rules/0']],
    ['nothing about a managed label with one', [[managed(), 'OverrideNone'], [label('awswaf:managed:aws:core-rule-set:x')]], []],
    ['a rule that an earlier one decides', [[header('bad')], [header('badbot')]], ['shadowed /Rules/1']],
    ['one part of an alternative', [[or(header('bad'), path('/x'))], [path('/x/y')]], ['shadowed /Rules/1']],
    ['one that needs more', [[path('/x')], [and(path('/x'), header('bad'))]], ['shadowed /Rules/1']],
    ['a negation the other way round', [[not(path('/x/y'))], [not(path('/x'))]], ['shadowed /Rules/1']],
    ['nothing where the narrow rule comes first', [[header('badbot')], [header('bad')]], []],
    ['nothing about a label that is set between', [[header('z'), 'Count', ['x']], [label('x')], [header('a'), 'Count', ['x']], [label('x')]], []],
    ['nothing behind a count', [[header('bad'), 'Count'], [header('badbot')]], []],
    ['nothing where the position differs', [[header('bad', 'STARTS_WITH')], [header('xbad', 'STARTS_WITH')]], []],
  ])('finds %s', (_, rules, expected, references, byDefault) => {
    expect(codes(rules, references, byDefault)).toEqual(expected);
  });

  it('counts capacity units', () => {
    const costly = Array.from(
      { length: 100 },
      (_, index): Short => [
        { XssMatchStatement: { FieldToMatch: { SingleQueryArgument: { Name: `a${index}` } }, TextTransformations: chain('URL_DECODE', 'LOWERCASE') } },
      ],
    );
    expect(codes(costly)).toEqual(['over-capacity']);
  });
});
