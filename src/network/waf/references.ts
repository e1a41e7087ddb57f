// What web ACLs refer to: IP sets, regex pattern sets, rule groups, and what is published of managed ones; from files and from snapshots.

import {
  type AddressBlock,
  asNumber,
  asString,
  asStrings,
  at,
  type Issue,
  isArray,
  isObject,
  type Json,
  type Parsed,
  parseCidr,
  parsed,
  refused,
  type Snapshot,
} from '../../core/index.ts';
import type { ManagedGroup, WafReferences } from './evaluate/frame.ts';
import type { SearchStrings } from './language/read.ts';
import { readWafRuleGroup } from './language/read-acl.ts';
import type { RuleGroupDocument } from './language/statement.ts';

interface Found {
  readonly ipSets: Map<string, readonly AddressBlock[]>;
  readonly regexSets: Map<string, readonly string[]>;
  readonly ruleGroups: Map<string, RuleGroupDocument>;
  readonly managedGroups: Map<string, ManagedGroup>;
}

/** The references in answers of `get-ip-set`, `get-regex-pattern-set`, `get-rule-group` and `describe-managed-rule-group`, or what stands in them. */
export function readReferences(
  documents: readonly { readonly value: Json; readonly name: string; readonly searchStrings?: SearchStrings }[],
): Parsed<WafReferences> {
  const found: Found = { ipSets: new Map(), regexSets: new Map(), ruleGroups: new Map(), managedGroups: new Map() };
  const issues: Issue[] = [];
  for (const { value, name, searchStrings } of documents) {
    const problem = add(value, found, searchStrings);
    if (problem !== undefined) issues.push({ code: 'waf-reference', message: problem, file: name });
  }
  return issues.length === 0 ? parsed(found) : refused(...issues);
}

/** Adds one answer; says what is wrong with it where something is. */
function add(value: Json, found: Found, searchStrings: SearchStrings | undefined): string | undefined {
  const ipSet = within(value, 'IPSet', 'Addresses');
  const regexSet = within(value, 'RegexPatternSet', 'RegularExpressionList');
  const arn = asString(at(ipSet ?? regexSet, 'ARN'));
  if (ipSet !== undefined) {
    const list = at(ipSet, 'Addresses');
    const blocks = asStrings(list).flatMap((text) => parseCidr(text) ?? []);
    if (arn === undefined) return 'the IP set has no `ARN`';
    if (!isArray(list) || blocks.length !== list.length) return 'the IP set has an address that is none';
    found.ipSets.set(arn, blocks);
    return undefined;
  }
  if (regexSet !== undefined) {
    if (arn === undefined) return 'the regex pattern set has no `ARN`';
    const list = at(regexSet, 'RegularExpressionList');
    const patterns = isArray(list) ? list.flatMap((item) => asString(at(item, 'RegexString')) ?? asString(item) ?? []) : [];
    if (!isArray(list) || patterns.length !== list.length) return 'the regex pattern set has a pattern that is none';
    found.regexSets.set(arn, patterns);
    return undefined;
  }
  const published = within(value, 'ManagedRuleGroup', 'LabelNamespace');
  const [vendor, name] = [asString(at(value, 'VendorName')), asString(at(value, 'Name'))];
  if (published !== undefined && vendor !== undefined && name !== undefined) {
    found.managedGroups.set(`${vendor}/${name}`, {
      vendor,
      name,
      capacity: asNumber(at(published, 'Capacity')),
      namespace: asString(at(published, 'LabelNamespace')),
      rules: rulesOf(published),
    });
    return undefined;
  }
  const group = readWafRuleGroup(value, searchStrings);
  if (!group.ok) return 'this is neither an IP set, a regex pattern set, a rule group nor a managed rule group with its `VendorName` and `Name`';
  if (group.value.document.arn === undefined) return 'the rule group has no `ARN`';
  found.ruleGroups.set(group.value.document.arn, group.value.document);
  return undefined;
}

function within(value: Json, wrapper: string, key: string): Json | undefined {
  const inner = at(value, wrapper) ?? value;
  return at(inner, key) === undefined ? undefined : inner;
}

function rulesOf(value: Json): ManagedGroup['rules'] {
  const list = at(value, 'Rules');
  const rules = Array.isArray(list) ? (list as readonly Json[]).filter(isObject) : [];
  // The action is a union as everywhere: `{ "Block": {} }`.
  return rules.map((rule) => ({ name: asString(rule['Name']) ?? '', action: Object.keys(isObject(rule['Action']) ? rule['Action'] : {})[0] ?? 'unknown' }));
}

/** The references that a snapshot holds; what cannot be read of one is left out, so that rules on it are unknown. */
export function referencesOf(snapshot: Snapshot): WafReferences {
  const found: Found = { ipSets: new Map(), regexSets: new Map(), ruleGroups: new Map(), managedGroups: new Map() };
  for (const type of ['AWS::WAFv2::IPSet', 'AWS::WAFv2::RegexPatternSet', 'AWS::WAFv2::RuleGroup'])
    for (const { config } of snapshot.of(type).records) add(config, found, 'base64');
  return found;
}
