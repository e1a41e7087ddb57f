import { describe, expect, it } from 'vitest';
import { capacityOf, INCLUDED_CAPACITY, MOST_CAPACITY } from './capacity.ts';
import { NO_REFERENCES } from './evaluate/frame.ts';
import { readWebAcl } from './language/read-acl.ts';
import { readReferences } from './references.ts';

const NONE = [{ Priority: 0, Type: 'NONE' }];
const chain = (...types: readonly string[]) => types.map((Type, Priority) => ({ Priority, Type }));
const inspecting = (field: object, ...types: readonly string[]) => ({ FieldToMatch: field, TextTransformations: types.length === 0 ? NONE : chain(...types) });
const bytes = (PositionalConstraint: string, field: object = { UriPath: {} }, ...types: readonly string[]) => ({
  ByteMatchStatement: { SearchString: 'a', PositionalConstraint, ...inspecting(field, ...types) },
});
const ARN = 'arn:aws:wafv2:us-east-1:111122223333:regional/rulegroup/g/1';
const geo = { GeoMatchStatement: { CountryCodes: ['US'] } };

function costOf(...statements: readonly object[]) {
  const Rules = statements.map((Statement, Priority) => ({ Name: `r${Priority}`, Priority, Action: { Block: {} }, Statement }));
  const read = readWebAcl(JSON.parse(JSON.stringify({ Name: 'a', DefaultAction: { Allow: {} }, Rules })), 'text');
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return (references = NO_REFERENCES) => capacityOf(read.value.document.rules, references);
}
const units = (...statements: readonly object[]) => costOf(...statements)().atMost;

// https://docs.aws.amazon.com/waf/latest/developerguide/aws-waf-capacity-units.html
describe('what a web ACL may cost', () => {
  it('is 5,000 units, of which 1,500 are in the price', () => expect([MOST_CAPACITY, INCLUDED_CAPACITY]).toEqual([5000, 1500]));
});

// https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html, each on its page.
describe('managed rule groups of AWS', () => {
  it.each([
    ['CommonRuleSet', 700],
    ['AdminProtectionRuleSet', 100],
    ['KnownBadInputsRuleSet', 200],
    ['SQLiRuleSet', 200],
    ['LinuxRuleSet', 200],
    ['UnixRuleSet', 100],
    ['WindowsRuleSet', 200],
    ['PHPRuleSet', 100],
    ['WordPressRuleSet', 100],
    ['AmazonIpReputationList', 25],
    ['AnonymousIpList', 50],
    ['ATPRuleSet', 50],
    ['ACFPRuleSet', 50],
    ['BotControlRuleSet', 50],
    ['AntiDDoSRuleSet', 50],
  ])('AWSManagedRules%s costs %i', (name, expected) => {
    const statement = { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: `AWSManagedRules${name}` } };
    expect(costOf(statement)()).toEqual({ atMost: expected, missing: [] });
  });

  it('cost what their description says, and more with a scope-down statement', () => {
    const statement = { ManagedRuleGroupStatement: { VendorName: 'V', Name: 'G', ScopeDownStatement: geo } };
    expect(costOf(statement)()).toEqual({ atMost: 1, missing: [{ unknown: 'managed-rule-group', what: 'V/G' }] });
    const read = readReferences([{ value: { VendorName: 'V', Name: 'G', Capacity: 70, LabelNamespace: 'x:', Rules: [] }, name: 'f' }]);
    expect(read.ok && costOf(statement)(read.value)).toEqual({ atMost: 71, missing: [] });
  });
});

// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statements-match.html and the page of each statement.
describe('statements', () => {
  it.each([
    ['EXACTLY', 2],
    ['STARTS_WITH', 2],
    ['ENDS_WITH', 2],
    ['CONTAINS', 10],
    ['CONTAINS_WORD', 10],
  ])('a search %s costs %i', (position, expected) => expect(units(bytes(position))).toBe(expected));

  it.each([
    ['a regular expression', { RegexMatchStatement: { RegexString: 'a', ...inspecting({ UriPath: {} }) } }, 3],
    ['a pattern set', { RegexPatternSetReferenceStatement: { ARN: 'arn:x', ...inspecting({ UriPath: {} }) } }, 25],
    ['a size', { SizeConstraintStatement: { ComparisonOperator: 'GT', Size: 1, ...inspecting({ UriPath: {} }) } }, 1],
    ['SQL injection', { SqliMatchStatement: inspecting({ UriPath: {} }) }, 20],
    ['SQL injection with low sensitivity', { SqliMatchStatement: { SensitivityLevel: 'LOW', ...inspecting({ UriPath: {} }) } }, 20],
    ['SQL injection with high sensitivity', { SqliMatchStatement: { SensitivityLevel: 'HIGH', ...inspecting({ UriPath: {} }) } }, 30],
    ['cross-site scripting', { XssMatchStatement: inspecting({ UriPath: {} }) }, 40],
    ['countries', geo, 1],
    ['autonomous systems', { AsnMatchStatement: { AsnList: [1] } }, 1],
    ['a label', { LabelMatchStatement: { Scope: 'LABEL', Key: 'a' } }, 1],
    ['addresses', { IPSetReferenceStatement: { ARN: 'arn:x' } }, 1],
    [
      'the first forwarded address',
      { IPSetReferenceStatement: { ARN: 'arn:x', IPSetForwardedIPConfig: { HeaderName: 'x', FallbackBehavior: 'MATCH', Position: 'FIRST' } } },
      1,
    ],
    [
      'any forwarded address',
      { IPSetReferenceStatement: { ARN: 'arn:x', IPSetForwardedIPConfig: { HeaderName: 'x', FallbackBehavior: 'MATCH', Position: 'ANY' } } },
      5,
    ],
    ['all arguments', bytes('EXACTLY', { AllQueryArguments: {} }), 12],
    ['a JSON body', bytes('EXACTLY', { JsonBody: { MatchPattern: { All: {} }, MatchScope: 'ALL' } }), 4],
    ['two transformations', bytes('EXACTLY', { UriPath: {} }, 'LOWERCASE', 'URL_DECODE'), 22],
    ['a transformation beside none', bytes('EXACTLY', { UriPath: {} }, 'NONE', 'URL_DECODE'), 12],
    ['parts together', { AndStatement: { Statements: [geo, bytes('EXACTLY')] } }, 3],
    ['one of parts', { OrStatement: { Statements: [geo, bytes('CONTAINS')] } }, 11],
    ['the opposite', { NotStatement: { Statement: bytes('CONTAINS') } }, 10],
    ['a rate', { RateBasedStatement: { Limit: 100, AggregateKeyType: 'IP' } }, 2],
    ['a rate with a scope', { RateBasedStatement: { Limit: 100, AggregateKeyType: 'IP', ScopeDownStatement: bytes('CONTAINS') } }, 12],
    ['a rate by two keys', { RateBasedStatement: { Limit: 100, AggregateKeyType: 'CUSTOM_KEYS', CustomKeys: [{ IP: {} }, { HTTPMethod: {} }] } }, 62],
  ])('%s: %j costs %i', (_, statement, expected) => expect(units(statement)).toBe(expected));

  it('are added up over the rules', () => expect(units(geo, bytes('CONTAINS'), geo)).toBe(12));

  it('that nobody knows are named', () => {
    expect(costOf(geo, { NewStatement: { A: 1 } })()).toEqual({ atMost: 1, missing: [{ unknown: 'not-modelled', what: 'NewStatement' }] });
  });

  it('that refer to a group cost what the group does', () => {
    const statement = { RuleGroupReferenceStatement: { ARN } };
    expect(costOf(statement)()).toEqual({ atMost: 0, missing: [{ unknown: 'rule-group', what: ARN }] });
    const read = readReferences([{ value: { ARN, Name: 'g', Capacity: 33, Rules: [] }, name: 'f' }]);
    expect(read.ok && costOf(statement, geo)(read.value)).toEqual({ atMost: 34, missing: [] });
  });
});
