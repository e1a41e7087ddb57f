// What a web ACL does for what it protects: whether it stops anything, limits rates, and logs.

import { facetOf, type Missing, type Snapshot } from '../../../core/index.ts';
import type { WafReferences } from '../evaluate/frame.ts';
import { mayStop } from '../findings/find.ts';
import { readWebAcl } from '../language/read-acl.ts';
import type { StatementOf, WafRule, WebAcl } from '../language/statement.ts';

/** What becomes of a managed group's decisions. */
export type GroupState =
  | { readonly kind: 'stops' }
  | { readonly kind: 'counts-only' }
  /** So many rules only count; whether that is all of them is not known. */
  | { readonly kind: 'partly-counted'; readonly counted: number };

export interface ManagedGroupUse {
  readonly vendor: string;
  readonly name: string;
  /** `undefined` for the default version. */
  readonly version: string | undefined;
  readonly state: GroupState;
}

export interface AclSummary {
  readonly arn: string;
  readonly name: string;
  /** Its own and those of Firewall Manager. */
  readonly ruleCount: number;
  /** Whether it keeps any request from the resource. */
  readonly stops: boolean | 'unknown';
  /** Where it is not known whether it does: what would have to be known of its rules. */
  readonly unread: readonly Missing[];
  readonly limitsRates: boolean | 'unknown';
  readonly managedGroups: readonly ManagedGroupUse[];
  readonly logs: boolean | 'unknown';
  readonly defaultAction: string;
}

/** The web ACL of this ARN as the snapshot has it, or what is missing. */
export function summarizeAcl(arn: string, snapshot: Snapshot, references: WafReferences): AclSummary | Missing {
  const record = snapshot.of('AWS::WAFv2::WebACL').find(arn);
  const gap: Missing = { reason: 'absent', name: 'wafv2:GetWebACL', arn };
  if (record === undefined) {
    const [, , , region = '', account = ''] = arn.split(':');
    return snapshot.coverage.missing('AWS::WAFv2::WebACL', account, region) ?? gap;
  }
  const facet = facetOf(record, 'WebACL');
  const read = facet.kind === 'value' ? readWebAcl(facet.value, 'base64') : undefined;
  if (read === undefined || !read.ok) return snapshot.coverage.missingFacet(record.type, 'WebACL', record.account, record.region, arn) ?? gap;
  const logging = facetOf(record, 'LoggingConfiguration');
  return { ...summaryOf(read.value.document, references, { snapshot, arn }), arn, logs: logging.kind === 'missing' ? 'unknown' : logging.kind === 'value' };
}

interface Place {
  readonly snapshot: Snapshot;
  /** Of the web ACL. */
  readonly arn: string;
}

function summaryOf(acl: WebAcl, references: WafReferences, place: Place): Omit<AclSummary, 'arn' | 'logs'> {
  const managedGroups = acl.rules.flatMap(({ statement, isCounted }) => (statement.kind === 'managed-group' ? [useOf(statement, isCounted)] : []));
  const answers = acl.rules.map((rule) => stopsOf(rule, references, place));
  const unread = answers.filter((answer) => typeof answer === 'object');
  const stops = acl.defaultAction.kind === 'block' || answers.includes(true);
  return {
    name: acl.name,
    ruleCount: acl.rules.length,
    stops: stops || (unread.length > 0 ? 'unknown' : false),
    unread: stops ? [] : unread,
    limitsRates: some(acl.rules.map((rule) => limitsOf(rule, references))),
    managedGroups,
    defaultAction: acl.defaultAction.kind,
  };
}

function some(answers: readonly (boolean | 'unknown')[]): boolean | 'unknown' {
  return answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false;
}

/** Whether a rule keeps requests from the resource, or what would have to be known to tell. */
function stopsOf(rule: WafRule, references: WafReferences, { snapshot, arn }: Place): boolean | Missing {
  const { statement } = rule;
  if (!mayStop(rule, references)) return false;
  if (rule.action?.kind === 'unknown') return { reason: 'not-modelled', name: `the action of rule \`${rule.name}\``, arn };
  if (statement.kind === 'rule-group') return references.ruleGroups.has(statement.arn) || unreadGroup(statement.arn, snapshot);
  if (statement.kind !== 'managed-group' || useOf(statement, rule.isCounted).state.kind === 'stops') return true;
  // "Provides high-level information for a managed rule group, including descriptions of the rules":
  // https://docs.aws.amazon.com/waf/latest/APIReference/API_DescribeManagedRuleGroup.html
  return { reason: 'absent', name: 'wafv2:DescribeManagedRuleGroup', arn, detail: `${statement.vendor}/${statement.name}` };
}

/** A rule group of one's own is read with https://docs.aws.amazon.com/waf/latest/APIReference/API_GetRuleGroup.html. */
function unreadGroup(arn: string, { coverage }: Snapshot): Missing {
  const [, , , region = '', account = ''] = arn.split(':');
  return coverage.missing('AWS::WAFv2::RuleGroup', account, region) ?? { reason: 'absent', name: 'wafv2:GetRuleGroup', arn };
}

function useOf({ vendor, name, version, overrides }: StatementOf<'managed-group'>, isCounted: boolean): ManagedGroupUse {
  return { vendor, name, version, state: isCounted ? { kind: 'counts-only' } : stateOf(overrides) };
}

/** A snapshot does not hold which rules a managed group has. */
function stateOf(overrides: StatementOf<'managed-group'>['overrides']): GroupState {
  const counted = new Set(overrides.filter(({ action }) => action.kind === 'count').map((override) => override.name));
  return counted.size === 0 ? { kind: 'stops' } : { kind: 'partly-counted', counted: counted.size };
}

function limitsOf({ statement, action }: WafRule, references: WafReferences): boolean | 'unknown' {
  if (statement.kind === 'rate') return action?.kind === 'block' || action?.kind === 'captcha' || action?.kind === 'challenge';
  if (statement.kind !== 'rule-group') return false;
  const group = references.ruleGroups.get(statement.arn);
  return group === undefined ? 'unknown' : some(group.rules.map((rule) => limitsOf(rule, references)));
}
