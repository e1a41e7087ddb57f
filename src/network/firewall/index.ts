// AWS Network Firewall: the rule language, what a firewall does to a flow, and the mistakes in its rules.

export { DEFAULT_ACTIONS, type DefaultAction } from './engine/default-actions.ts';
export { createFirewall, type FirewallVerdict, type RuleSource } from './engine/firewall.ts';
export { type Flow, type StageName, stagesOf } from './engine/flow.ts';
export type { RuleOrder } from './engine/order.ts';
export { RULE_TYPES, type RuleType, typeOfRule } from './engine/rule-type.ts';
export { createStatefulEngine, type Decider, type StatefulVerdict } from './engine/stateful.ts';
export { hasAddress, hasPort, type Variables } from './engine/variables.ts';
export { findMistakes } from './findings/find.ts';
export { findMistakesInPolicy, type PolicyFinding } from './findings/find-in-policy.ts';
export { FINDING_CODES, type FindingCode, type FirewallFinding } from './findings/finding.ts';
export { type FirewallPolicy, readFirewallPolicy } from './groups/read-policy.ts';
export { type RuleGroup, readRuleGroup } from './groups/read-rule-group.ts';
export { type AddressSet, parseAddresses } from './language/address-set.ts';
export { type PlacedProblem, type PlacedRule, parseRules, type RuleFile, widthOf } from './language/parse-rules.ts';
export { parsePorts } from './language/port-set.ts';
export type { Rule } from './language/rule.ts';
export { parseFlow } from './parse-flow.ts';
