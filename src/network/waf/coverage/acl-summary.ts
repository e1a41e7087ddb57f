// What a web ACL does for what it protects: whether it stops anything, limits rates, and logs.

import { facetOf, type Missing, type Snapshot } from '../../../core/index.ts';
import type { ManagedGroup, WafReferences } from '../evaluate/frame.ts';
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
  return { ...summaryOf(read.value.document, references), arn, logs: logging.kind === 'missing' ? 'unknown' : logging.kind === 'value' };
}

function summaryOf(acl: WebAcl, references: WafReferences): Omit<AclSummary, 'arn' | 'logs'> {
  const managedGroups = acl.rules.flatMap(({ statement, isCounted }) => (statement.kind === 'managed-group' ? [useOf(statement, isCounted, references)] : []));
  return {
    name: acl.name,
    ruleCount: acl.rules.length,
    stops: acl.defaultAction.kind === 'block' || some(acl.rules.map((rule) => stopsOf(rule, references))),
    limitsRates: some(acl.rules.map((rule) => limitsOf(rule, references))),
    managedGroups,
    defaultAction: acl.defaultAction.kind,
  };
}

function some(answers: readonly (boolean | 'unknown')[]): boolean | 'unknown' {
  return answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false;
}

function stopsOf(rule: WafRule, references: WafReferences): boolean | 'unknown' {
  const { statement } = rule;
  if (!mayStop(rule, references)) return false;
  if (rule.action?.kind === 'unknown') return 'unknown';
  if (statement.kind === 'rule-group') return references.ruleGroups.has(statement.arn) ? true : 'unknown';
  if (statement.kind !== 'managed-group') return true;
  return useOf(statement, rule.isCounted, references).state.kind === 'stops' ? true : 'unknown';
}

function useOf(statement: StatementOf<'managed-group'>, isCounted: boolean, references: WafReferences): ManagedGroupUse {
  const { vendor, name, version } = statement;
  return { vendor, name, version, state: stateOf(statement, isCounted, references.managedGroups.get(`${vendor}/${name}`)) };
}

function stateOf({ overrides }: StatementOf<'managed-group'>, isCounted: boolean, published: ManagedGroup | undefined): GroupState {
  if (isCounted) return { kind: 'counts-only' };
  const counted = new Set(overrides.filter(({ action }) => action.kind === 'count').map((override) => override.name));
  if (counted.size === 0) return { kind: 'stops' };
  if (published === undefined) return { kind: 'partly-counted', counted: counted.size };
  return published.rules.every((rule) => counted.has(rule.name)) ? { kind: 'counts-only' } : { kind: 'stops' };
}

function limitsOf({ statement, action }: WafRule, references: WafReferences): boolean | 'unknown' {
  if (statement.kind === 'rate') return action?.kind === 'block' || action?.kind === 'captcha' || action?.kind === 'challenge';
  if (statement.kind !== 'rule-group') return false;
  const group = references.ruleGroups.get(statement.arn);
  return group === undefined ? 'unknown' : some(group.rules.map((rule) => limitsOf(rule, references)));
}
