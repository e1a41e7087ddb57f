// What a web ACL says, as data: statements, the parts of a request that they inspect, rules and their actions.
// Source: https://docs.aws.amazon.com/waf/latest/APIReference/API_Statement.html

import type { TextTransformation } from '../transform/transform.ts';

export type { TextTransformation } from '../transform/transform.ts';

export type Oversize = 'CONTINUE' | 'MATCH' | 'NO_MATCH';
export type Fallback = 'MATCH' | 'NO_MATCH';
export type MatchScope = 'ALL' | 'KEY' | 'VALUE';
export type Positional = 'EXACTLY' | 'STARTS_WITH' | 'ENDS_WITH' | 'CONTAINS' | 'CONTAINS_WORD';
export type Comparison = 'EQ' | 'NE' | 'LE' | 'LT' | 'GE' | 'GT';

/** Which keys of a map: all, those named, or all but those named. */
export type KeyPattern = { readonly kind: 'all' } | { readonly kind: 'included' | 'excluded'; readonly keys: readonly string[] };

export type Field =
  | { readonly kind: 'single-header' | 'single-query-argument'; readonly name: string }
  | { readonly kind: 'all-query-arguments' | 'uri-path' | 'query-string' | 'method' }
  | { readonly kind: 'headers' | 'cookies'; readonly pattern: KeyPattern; readonly scope: MatchScope; readonly oversize: Oversize }
  | { readonly kind: 'header-order'; readonly oversize: Oversize }
  | { readonly kind: 'body'; readonly oversize: Oversize }
  | {
      readonly kind: 'json-body';
      /** JSON pointers, or every element. */
      readonly paths: readonly string[] | undefined;
      readonly scope: MatchScope;
      readonly invalid: 'EVALUATE_AS_STRING' | Fallback | undefined;
      readonly oversize: Oversize;
    }
  | { readonly kind: 'ja3' | 'ja4'; readonly fallback: Fallback }
  | { readonly kind: 'uri-fragment'; readonly fallback: Fallback | 'EVALUATE_AS_STRING' | undefined }
  | { readonly kind: 'unknown'; readonly name: string };

export interface Inspected {
  readonly field: Field;
  readonly transformations: readonly TextTransformation[];
  /** Of the raw query string, before it is taken apart. */
  readonly beforeParsing: readonly TextTransformation[];
}

export interface Forwarded {
  readonly header: string;
  readonly fallback: Fallback;
  readonly position: 'FIRST' | 'LAST' | 'ANY';
}

export type RateKey =
  | { readonly kind: 'ip' | 'forwarded-ip' | 'method' | 'asn' }
  | { readonly kind: 'header' | 'cookie' | 'query-argument'; readonly name: string; readonly transformations: readonly TextTransformation[] }
  | { readonly kind: 'query-string' | 'uri-path'; readonly transformations: readonly TextTransformation[] }
  | { readonly kind: 'label-namespace'; readonly namespace: string }
  | { readonly kind: 'ja3' | 'ja4'; readonly fallback: Fallback }
  | { readonly kind: 'unknown'; readonly name: string };

export interface RuleOverride {
  readonly name: string;
  readonly action: Action;
}

export type Statement =
  | { readonly kind: 'byte-match'; readonly search: string; readonly position: Positional; readonly inspected: Inspected }
  | { readonly kind: 'regex-match'; readonly regex: string; readonly inspected: Inspected }
  | { readonly kind: 'regex-set'; readonly arn: string; readonly inspected: Inspected }
  | { readonly kind: 'size'; readonly comparison: Comparison; readonly size: number; readonly inspected: Inspected }
  | { readonly kind: 'sqli'; readonly sensitivity: 'LOW' | 'HIGH'; readonly inspected: Inspected }
  | { readonly kind: 'xss'; readonly inspected: Inspected }
  | { readonly kind: 'geo'; readonly countries: readonly string[]; readonly forwarded: Forwarded | undefined }
  | { readonly kind: 'asn'; readonly numbers: readonly number[]; readonly forwarded: Forwarded | undefined }
  | { readonly kind: 'ip-set'; readonly arn: string; readonly forwarded: Forwarded | undefined }
  | { readonly kind: 'label'; readonly scope: 'LABEL' | 'NAMESPACE'; readonly key: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Statement[] }
  | { readonly kind: 'not'; readonly part: Statement }
  | {
      readonly kind: 'rate';
      readonly limit: number;
      /** Seconds. */
      readonly window: number;
      readonly aggregate: 'IP' | 'FORWARDED_IP' | 'CONSTANT' | 'CUSTOM_KEYS';
      readonly keys: readonly RateKey[];
      readonly forwarded: Forwarded | undefined;
      readonly scopeDown: Statement | undefined;
    }
  | {
      readonly kind: 'managed-group';
      readonly vendor: string;
      readonly name: string;
      readonly version: string | undefined;
      readonly overrides: readonly RuleOverride[];
      readonly scopeDown: Statement | undefined;
    }
  | { readonly kind: 'rule-group'; readonly arn: string; readonly overrides: readonly RuleOverride[] }
  | { readonly kind: 'unknown'; readonly name: string };

export type StatementOf<K extends Statement['kind']> = Statement & { readonly kind: K };

export type ActionKind = 'allow' | 'block' | 'count' | 'captcha' | 'challenge' | 'monetize' | 'unknown';

export interface Action {
  readonly kind: ActionKind;
  /** The status of a custom response. */
  readonly status: number | undefined;
  /** The names of headers that are put into the request, as they arrive, or into the response. */
  readonly headers: readonly string[];
}

export interface WafRule {
  readonly name: string;
  readonly priority: number;
  readonly statement: Statement;
  /** None where the statement is a group. */
  readonly action: Action | undefined;
  /** Whether what a group decides only counts. */
  readonly isCounted: boolean;
  /** Without their context. */
  readonly labels: readonly string[];
  /** Where the rule stands: `/Rules/0`. */
  readonly pointer: string;
}

export interface RuleGroupDocument {
  readonly name: string;
  readonly arn: string | undefined;
  /** The context of its labels, with a colon at the end: `awswaf:111122223333:rulegroup:name:`. */
  readonly namespace: string;
  readonly capacity: number | undefined;
  readonly rules: readonly WafRule[];
}

export interface WebAcl extends RuleGroupDocument {
  readonly scope: 'CLOUDFRONT' | 'REGIONAL' | undefined;
  readonly defaultAction: Action;
  /** Bytes that are set for a type of resource: `API_GATEWAY` to 32768. */
  readonly bodyLimits: ReadonlyMap<string, number>;
  readonly hasDataProtection: boolean;
}
