import type { Parsed } from '../../src/core/index.ts';

export const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one === undefined ? '(none)' : one instanceof Map ? { map: [...one] } : typeof one === 'bigint' ? `${one}` : one,
  );
export const lines = (value: unknown): string =>
  Array.isArray(value) ? (value.length === 0 ? ' nothing' : value.map((one) => ` ${plain(one)}`).join('\n')) : ` ${plain(value)}`;
export const told = (read: Parsed<unknown>): string => (read.ok ? '' : `refused\n${lines(read.issues)}`);

export type Object_ = Readonly<Record<string, unknown>>;
export const NONE = [{ Priority: 0, Type: 'NONE' }];
export const on = (FieldToMatch: unknown, more: Object_ = {}) => ({ FieldToMatch, TextTransformations: NONE, ...more });
export const search = (more: Object_ = {}) => ({ ByteMatchStatement: { SearchString: 'a', PositionalConstraint: 'EXACTLY', ...on({ UriPath: {} }), ...more } });
export const geo = { GeoMatchStatement: { CountryCodes: ['US'] } };
export const field = (one: unknown) => ({ XssMatchStatement: on(one) });
export const rate = (more: Object_) => ({ RateBasedStatement: { Limit: 100, AggregateKeyType: 'IP', ...more } });
export const header = (more: Object_) => ({
  GeoMatchStatement: { CountryCodes: ['US'], ForwardedIPConfig: { HeaderName: 'h', FallbackBehavior: 'MATCH', ...more } },
});

export const acl = (more: Object_ = {}) => ({
  Name: 'a',
  ARN: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/a/1',
  DefaultAction: { Allow: {} },
  Rules: [],
  ...more,
});
export const rule = (more: Object_ = {}) => ({ Name: 'r', Priority: 0, Action: { Block: {} }, Statement: geo, ...more });
export const found = (SearchString: string) => rule({ Name: SearchString, Statement: search({ SearchString }) });
export const group = { ManagedRuleGroupStatement: { VendorName: 'V', Name: 'G' } };

export const SET = 'arn:aws:wafv2:us-east-1:111122223333:regional/ipset/i/1';
