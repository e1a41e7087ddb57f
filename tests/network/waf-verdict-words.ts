// Rules, requests and worlds of WAF in few words, for the tests of whole verdicts.

import { createWaf } from '../../src/network/index.ts';
import type { WafRequest } from '../../src/network/waf/request/request.ts';
import { aclOf, referencesIn, requestOf, type ShortRequest } from './waf-world.ts';

export type Rule = Readonly<Record<string, unknown>>;
export interface World {
  readonly rules: readonly Rule[];
  readonly request?: ShortRequest;
  readonly acl?: Readonly<Record<string, unknown>>;
  readonly references?: readonly unknown[];
  readonly type?: string;
  readonly history?: readonly ShortRequest[];
}
export type Scenario = readonly [says: string, world: World];

export const ARN = 'arn:aws:wafv2:us-east-1:111122223333:regional';
export const NONE = [{ Priority: 0, Type: 'NONE' }];
export const chain = (...types: readonly string[]) => types.map((Type, Priority) => ({ Priority, Type }));
export const find = (
  SearchString: string,
  FieldToMatch: Rule = { UriPath: {} },
  PositionalConstraint = 'EXACTLY',
  TextTransformations: readonly Rule[] = NONE,
) => ({
  ByteMatchStatement: { SearchString, FieldToMatch, PositionalConstraint, TextTransformations },
});
export const header = (name: string, search: string, position = 'CONTAINS') => find(search, { SingleHeader: { Name: name } }, position);
export const size = (ComparisonOperator: string, Size: number, FieldToMatch: Rule = { UriPath: {} }, TextTransformations: readonly Rule[] = NONE) => ({
  SizeConstraintStatement: { ComparisonOperator, Size, FieldToMatch, TextTransformations },
});
export const regex = (RegexString: string, FieldToMatch: Rule = { UriPath: {} }) => ({
  RegexMatchStatement: { RegexString, FieldToMatch, TextTransformations: NONE },
});
export const geo = (CountryCodes: readonly string[], more: Rule = {}) => ({ GeoMatchStatement: { CountryCodes, ...more } });
export const asn = (AsnList: readonly number[], more: Rule = {}) => ({ AsnMatchStatement: { AsnList, ...more } });
export const forwardedBy = (FallbackBehavior = 'NO_MATCH', more: Rule = {}) => ({ HeaderName: 'X-Forwarded-For', FallbackBehavior, ...more });
export const ips = (more: Rule = {}) => ({ IPSetReferenceStatement: { ARN: `${ARN}/ipset/i/1`, ...more } });
export const viaAddress = (Position: string, FallbackBehavior = 'NO_MATCH') => ips({ IPSetForwardedIPConfig: forwardedBy(FallbackBehavior, { Position }) });
export const IPS = { IPSet: { ARN: `${ARN}/ipset/i/1`, Addresses: ['192.0.2.0/24', '2001:db8::/32'] } };
export const PATTERNS = { RegexPatternSet: { ARN: `${ARN}/regexpatternset/p/1`, RegularExpressionList: [{ RegexString: '^/a' }, { RegexString: 'b$' }] } };
export const patterns = { RegexPatternSetReferenceStatement: { ARN: `${ARN}/regexpatternset/p/1`, FieldToMatch: { UriPath: {} }, TextTransformations: NONE } };
export const label = (Key: string, Scope = 'LABEL') => ({ LabelMatchStatement: { Scope, Key } });
export const all = (...Statements: readonly Rule[]) => ({ AndStatement: { Statements } });
export const any = (...Statements: readonly Rule[]) => ({ OrStatement: { Statements } });
export const not = (Statement: Rule) => ({ NotStatement: { Statement } });
export const rate = (more: Rule = {}) => ({ RateBasedStatement: { Limit: 10, EvaluationWindowSec: 60, AggregateKeyType: 'IP', ...more } });
export const group = { RuleGroupReferenceStatement: { ARN: `${ARN}/rulegroup/g/1` } };
export const managed = (more: Rule = {}) => ({ ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'G', ...more } });
export const rule = (Name: string, Statement: Rule, action: string | Rule = 'Block', more: Rule = {}): Rule => ({
  Name,
  Statement,
  Action: typeof action === 'string' ? { [action]: {} } : action,
  ...more,
});
export const counted = (Name: string, Statement: Rule, override = 'None', more: Rule = {}): Rule => ({
  Name,
  Statement,
  OverrideAction: { [override]: {} },
  ...more,
});
export const labelled = (...names: readonly string[]) => ({ RuleLabels: names.map((Name) => ({ Name })) });
export const hit = find('/a');
export const miss = find('/b');
export const A: ShortRequest = { path: '/a' };
export const doubt = geo(['US']);

export const from = (sourceIp: string): ShortRequest => ({ sourceIp });
export const spaced = (count: number, every: number, request: ShortRequest = from('192.0.2.1'), start = 0): readonly ShortRequest[] =>
  Array.from({ length: count }, (_, index) => ({ ...request, time: start + index * every }));
export const GROUP = (rules: readonly Rule[]) => ({
  RuleGroup: {
    ARN: `${ARN}/rulegroup/g/1`,
    Name: 'g',
    LabelNamespace: 'awswaf:111122223333:rulegroup:g:',
    Rules: rules.map((one, Priority) => ({ Priority, ...one })),
  },
});
export const published = (rules: readonly Rule[], more: Rule = {}) => ({
  VendorName: 'AWS',
  Name: 'G',
  ManagedRuleGroup: { LabelNamespace: 'awswaf:managed:aws:g:', Capacity: 1, Rules: rules, ...more },
});
export const body = { Body: { OversizeHandling: 'CONTINUE' } };
export const LB = 'APPLICATION_LOAD_BALANCER';
export const at = (path: string): ShortRequest => ({ path });
export const long = (count: number): ShortRequest => ({ body: { parts: [['x', count]] } });
export const via = (...values: readonly string[]): ShortRequest => ({ headers: values.map((value) => ['X-Forwarded-For', value] as const) });
export const words = (path: string, search = 'cat'): World => ({ rules: [rule('w', find(search, { UriPath: {} }, 'CONTAINS_WORD'))], request: at(path) });

export function verdictOf({ rules, request = {}, acl = {}, references, type, history }: World) {
  const given = { Name: 'acl', ARN: `${ARN}/webacl/acl/1`, DefaultAction: { Allow: {} }, Rules: rules.map((one, Priority) => ({ Priority, ...one })), ...acl };
  return createWaf(aclOf(given), {
    references: referencesIn(references),
    ...(type === undefined ? {} : { resourceType: type }),
    ...(history === undefined ? {} : { history: history.map((one): WafRequest => requestOf(one)) }),
  })(requestOf(request));
}
export const context = 'awswaf:111122223333:webacl:acl:';
