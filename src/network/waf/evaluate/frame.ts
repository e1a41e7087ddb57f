// What a statement is evaluated in: the request, what earlier rules left behind, and what the web ACL refers to.

import type { AddressBlock } from '../../../core/index.ts';
import type { RuleGroupDocument, WebAcl } from '../language/statement.ts';
import type { WafRequest } from '../request/request.ts';
import type { RegexTest } from './compare.ts';
import type { Labels } from './labels.ts';
import type { Parts } from './parts.ts';
import type { RateLog } from './rate-log.ts';

/** What is published of a managed rule group: the answer of DescribeManagedRuleGroup. */
export interface ManagedGroup {
  readonly vendor: string;
  readonly name: string;
  readonly capacity: number | undefined;
  readonly namespace: string | undefined;
  readonly rules: readonly { readonly name: string; readonly action: string }[];
}

export interface WafReferences {
  readonly ipSets: ReadonlyMap<string, readonly AddressBlock[]>;
  readonly regexSets: ReadonlyMap<string, readonly string[]>;
  readonly ruleGroups: ReadonlyMap<string, RuleGroupDocument>;
  /** By vendor and name with a slash between. */
  readonly managedGroups: ReadonlyMap<string, ManagedGroup>;
}

export const NO_REFERENCES: WafReferences = { ipSets: new Map(), regexSets: new Map(), ruleGroups: new Map(), managedGroups: new Map() };

export interface Frame {
  readonly acl: Pick<WebAcl, 'scope' | 'bodyLimits'>;
  readonly resourceType: string | undefined;
  readonly references: WafReferences;
  readonly request: WafRequest;
  /** What has been read of the request. */
  readonly parts: Parts;
  /** Milliseconds since 1970, for rates. */
  readonly time: number;
  readonly labels: Labels;
  /** The prefix of labels of the rule's web ACL or group. */
  readonly context: string;
  /** Which rule this is, for its rates. */
  readonly rule: string;
  /** Whether no earlier rule may have ended the evaluation. */
  readonly isSureToArrive: boolean;
  /** None where no history is given. */
  readonly rates: RateLog | undefined;
  readonly regexes: Map<string, RegexTest>;
}
