// NetworkFirewall.6: a stateless rule group has rules.

import { asString, at, facetOf, fact, isArray, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::NetworkFirewall::RuleGroup';
const FACET = 'RuleGroup';
const PATH = `${FACET}.RulesSource.StatelessRulesAndCustomActions.StatelessRules`;

export const NETWORKFIREWALL_6: Control = {
  id: 'NetworkFirewall.6',
  title: 'stateless rule groups are not empty',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  // Stateful groups are not judged, so that their rules are not asked for.
  needs: [{ type: TYPE, within: 'region', facets: [FACET], lazy: true }],
  frameworks: { fsbp: ['NetworkFirewall.6'] },
  mitre: ['T1562.007'],
  doc: {
    rationale:
      'A rule group without rules does nothing, and a policy that uses it looks as if it did: the rules were never written, or somebody has taken them out.',
    avoid:
      'resource "aws_networkfirewall_rule_group" "this" {\n  type = "STATELESS"\n  rule_group {\n    rules_source {\n      stateless_rules_and_custom_actions {}\n    }\n  }\n}',
    prefer:
      'resource "aws_networkfirewall_rule_group" "this" {\n  type = "STATELESS"\n  rule_group {\n    rules_source {\n      stateless_rules_and_custom_actions {\n        stateless_rule {\n          priority = 1\n          rule_definition {\n            actions = ["aws:drop"]\n            match_attributes {\n              protocols = [1]\n            }\n          }\n        }\n      }\n    }\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-6',
      'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_StatelessRulesAndCustomActions.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no rule group');
    const ref = refOf(record);
    const type = asString(record.config['Type']);
    if (type !== undefined && type !== 'STATELESS')
      return notApplicable(`the rule group is ${type.toLowerCase()}`, fact(ref, 'Type', type, 'not a stateless rule group'));
    if (type === undefined) return unknown('the answer does not say what kind of rule group it is', [unread(record, 'Type')]);
    const gone = view.missingFacet(record, FACET);
    if (gone !== undefined) return unknown(`cannot be judged without ${gone.name}`, [gone]);
    const facet = facetOf(record, FACET);
    const source = at(facet.kind === 'value' ? facet.value : null, 'RulesSource', 'StatelessRulesAndCustomActions');
    const rules = at(source, 'StatelessRules');
    if (isArray(rules) && rules.length > 0)
      return pass('the stateless rule group has rules', fact(ref, `${PATH}.length`, rules.length, 'rules that packets are held against'));
    if (isArray(rules) || (source !== undefined && (rules === undefined || rules === null)))
      return fail('the stateless rule group is empty', none('stateless rules', 'no packet is held against anything'));
    return unknown('the rules of the group could not be read', [unread(record, PATH, 'network-firewall:DescribeRuleGroup')]);
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws network-firewall update-rule-group --region ${shellWord(region)} --rule-group-arn=${shellWord(record?.arn ?? 'RULE_GROUP_ARN')} --update-token UPDATE_TOKEN --rule-group file://RULE_GROUP.json`,
    ],
    terraform:
      'resource "aws_networkfirewall_rule_group" "this" {\n  type = "STATELESS"\n  rule_group {\n    rules_source {\n      stateless_rules_and_custom_actions {\n        stateless_rule {\n          priority = 1\n          rule_definition {\n            actions = ["aws:drop"]\n            match_attributes {\n              protocols = [1]\n            }\n          }\n        }\n      }\n    }\n  }\n}',
    console: [
      'Open VPC in the Region, choose Network Firewall, Network Firewall rule groups, and open the group',
      'Under Rules choose Edit rules, and add the rules that the group is meant to have',
      'Save, or take the group out of the policies that use it and delete it',
    ],
  }),
};
