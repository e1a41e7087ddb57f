// Web ACL capacity units (WCU): what rules cost at most. AWS takes off what it saves by joining rules, and does not say how much.
// Sources: https://docs.aws.amazon.com/waf/latest/developerguide/aws-waf-capacity-units.html,
// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statements-match.html

import type { WafReferences } from './evaluate/frame.ts';
import type { Inspected, Statement, StatementOf, WafRule } from './language/statement.ts';
import { reason, type WafReason } from './reasons.ts';

/** "The maximum capacity for a web ACL is 5,000"; "the basic price for a web ACL includes up to 1,500 WCUs". */
export const MOST_CAPACITY = 5_000;
export const INCLUDED_CAPACITY = 1_500;

export interface Capacity {
  readonly atMost: number;
  /** What is not counted, since its cost is not known. */
  readonly missing: readonly WafReason[];
}

/** Source: https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html */
const MANAGED: ReadonlyMap<string, number> = new Map([
  ['AWS/AWSManagedRulesCommonRuleSet', 700],
  ['AWS/AWSManagedRulesAdminProtectionRuleSet', 100],
  ['AWS/AWSManagedRulesKnownBadInputsRuleSet', 200],
  ['AWS/AWSManagedRulesSQLiRuleSet', 200],
  ['AWS/AWSManagedRulesLinuxRuleSet', 200],
  ['AWS/AWSManagedRulesUnixRuleSet', 100],
  ['AWS/AWSManagedRulesWindowsRuleSet', 200],
  ['AWS/AWSManagedRulesPHPRuleSet', 100],
  ['AWS/AWSManagedRulesWordPressRuleSet', 100],
  ['AWS/AWSManagedRulesAmazonIpReputationList', 25],
  ['AWS/AWSManagedRulesAnonymousIpList', 50],
  ['AWS/AWSManagedRulesATPRuleSet', 50],
  ['AWS/AWSManagedRulesACFPRuleSet', 50],
  ['AWS/AWSManagedRulesBotControlRuleSet', 50],
  ['AWS/AWSManagedRulesAntiDDoSRuleSet', 50],
]);

/** "Exactly matches string – 2; Starts with – 2; Ends with – 2; Contains string – 10; Contains word – 10". */
const POSITION_COSTS = { EXACTLY: 2, STARTS_WITH: 2, ENDS_WITH: 2, CONTAINS: 10, CONTAINS_WORD: 10 } as const;
/** "If you use the request component All query parameters, add 10 WCUs. ... JSON body, double the base cost. For each Text transformation, add 10." */
const ADDED = 10;
/** "2, as a base cost. For each custom aggregation key that you specify, add 30 WCUs." */
const RATE = { base: 2, key: 30 } as const;
/** "1 WCU for most. If you configure the statement to use forwarded IP addresses and specify a position of Any, increase the WCU usage by 4." */
const ANY_POSITION = 4;

type Cost<K extends Statement['kind']> = (
  statement: StatementOf<K>,
  sum: (statement: Statement) => number,
  references: WafReferences,
  missing: WafReason[],
) => number;

const COSTS: { readonly [K in Statement['kind']]: Cost<K> } = {
  'byte-match': ({ position, inspected }) => inspecting(POSITION_COSTS[position], inspected),
  'regex-match': ({ inspected }) => inspecting(3, inspected),
  'regex-set': ({ inspected }) => inspecting(25, inspected),
  size: ({ inspected }) => inspecting(1, inspected),
  sqli: ({ sensitivity, inspected }) => inspecting(sensitivity === 'HIGH' ? 30 : 20, inspected),
  xss: ({ inspected }) => inspecting(40, inspected),
  geo: () => 1,
  asn: () => 1,
  label: () => 1,
  'ip-set': ({ forwarded }) => 1 + (forwarded?.position === 'ANY' ? ANY_POSITION : 0),
  and: ({ parts }, sum) => parts.reduce((total, part) => total + sum(part), 0),
  or: ({ parts }, sum) => parts.reduce((total, part) => total + sum(part), 0),
  not: ({ part }, sum) => sum(part),
  rate: ({ keys, scopeDown }, sum) => RATE.base + RATE.key * keys.length + (scopeDown === undefined ? 0 : sum(scopeDown)),
  'managed-group': ({ vendor, name, scopeDown }, sum, references, missing) => {
    const key = `${vendor}/${name}`;
    const capacity = references.managedGroups.get(key)?.capacity ?? MANAGED.get(key);
    if (capacity === undefined) missing.push(reason('managed-rule-group', key));
    return (capacity ?? 0) + (scopeDown === undefined ? 0 : sum(scopeDown));
  },
  'rule-group': ({ arn }, _, references, missing) => {
    const capacity = references.ruleGroups.get(arn)?.capacity;
    if (capacity === undefined) missing.push(reason('rule-group', arn));
    return capacity ?? 0;
  },
  unknown: ({ name }, _, __, missing) => {
    missing.push(reason('not-modelled', name));
    return 0;
  },
};

function inspecting(base: number, { field, transformations }: Inspected): number {
  const times = field.kind === 'json-body' ? 2 : 1;
  const transformed = transformations.filter(({ type }) => type !== 'NONE').length;
  return base * times + (field.kind === 'all-query-arguments' ? ADDED : 0) + ADDED * transformed;
}

/** What the rules cost at most, and what of them is not known. */
export function capacityOf(rules: readonly WafRule[], references: WafReferences): Capacity {
  const missing: WafReason[] = [];
  const sum = (statement: Statement): number => (COSTS[statement.kind] as Cost<Statement['kind']>)(statement, sum, references, missing);
  return { atMost: rules.reduce((total, { statement }) => total + sum(statement), 0), missing };
}
