// WAF.10: a web ACL has rules.

import { asString, at, facetOf, fact, isArray, isObject, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::WAFv2::WebACL';
const FACET = 'WebACL';
/** Firewall Manager adds its own before and after the rules of the owner. */
const LISTS = ['Rules', 'PreProcessFirewallManagerRuleGroups', 'PostProcessFirewallManagerRuleGroups'] as const;

export const WAF_10: Control = {
  id: 'WAF.10',
  title: 'web ACLs have at least one rule or rule group',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [FACET] }],
  frameworks: { fsbp: ['WAF.10'] },
  mitre: ['T1190'],
  doc: {
    rationale:
      'A web ACL without rules answers every request by its default action, which is to let it pass. Whoever sees the web ACL on the load balancer believes the application to be protected.',
    avoid: 'resource "aws_wafv2_web_acl" "this" {\n  scope = "REGIONAL"\n  default_action {\n    allow {}\n  }\n}',
    prefer:
      'resource "aws_wafv2_web_acl" "this" {\n  scope = "REGIONAL"\n  default_action {\n    allow {}\n  }\n  rule {\n    name     = "common"\n    priority = 0\n    override_action {\n      none {}\n    }\n    statement {\n      managed_rule_group_statement {\n        vendor_name = "AWS"\n        name        = "AWSManagedRulesCommonRuleSet"\n      }\n    }\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-10',
      'https://docs.aws.amazon.com/config/latest/developerguide/wafv2-webacl-not-empty.html',
      'https://docs.aws.amazon.com/waf/latest/APIReference/API_WebACL.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no web ACL');
    const ref = refOf(record);
    const facet = facetOf(record, FACET);
    const acl = facet.kind === 'value' ? facet.value : undefined;
    if (!isObject(acl)) return unknown('the rules of the web ACL could not be read', [unread(record, FACET, 'wafv2:GetWebACL')]);
    const lists = LISTS.map((key) => ({ key, value: acl[key] }));
    const full = lists.filter(({ value }) => isArray(value) && value.length > 0);
    if (full.length > 0)
      return pass(
        'the web ACL has rules',
        ...full.map(({ key, value }) => fact(ref, `${FACET}.${key}.length`, isArray(value) ? value.length : 0, 'requests are held against them')),
      );
    const unclear = lists.filter(({ key, value }) => (value === undefined || value === null ? key === 'Rules' : !isArray(value)));
    if (unclear.length > 0)
      return unknown(
        'the rules of the web ACL could not be read',
        unclear.map(({ key }) => unread(record, `${FACET}.${key}`, 'wafv2:GetWebACL')),
      );
    const action = at(acl, 'DefaultAction', 'Block') === undefined ? 'lets pass' : 'blocks';
    return fail(`the web ACL has no rule: it ${action} every request`, fact(ref, `${FACET}.Rules.length`, 0, 'no request is held against anything'));
  },
  remediation: ({ region, record }) => {
    const isGlobal = record?.arn.includes(':global/') === true;
    const scope = isGlobal ? '--scope CLOUDFRONT --region us-east-1' : `--scope REGIONAL --region ${shellWord(region)}`;
    const name = shellWord(asString(record?.config['Name']) ?? 'NAME');
    // The call replaces the default action: what blocks must not become what allows.
    const isBlocking = record !== undefined && at(record.config[FACET], 'DefaultAction', 'Block') !== undefined;
    return {
      cli: [
        `aws wafv2 get-web-acl ${scope} --name=${name} --id=${shellWord(record?.id ?? 'ID')}`,
        '# replaces the whole web ACL: rules in count mode first, or they stop visitors',
        `aws wafv2 update-web-acl ${scope} --name=${name} --id=${shellWord(record?.id ?? 'ID')} --lock-token LOCK_TOKEN --default-action ${isBlocking ? 'Block={}' : 'Allow={}'} --visibility-config file://VISIBILITY.json --rules file://RULES.json`,
      ],
      terraform:
        'resource "aws_wafv2_web_acl" "this" {\n  rule {\n    name     = "common"\n    priority = 0\n    override_action {\n      none {}\n    }\n    statement {\n      managed_rule_group_statement {\n        vendor_name = "AWS"\n        name        = "AWSManagedRulesCommonRuleSet"\n      }\n    }\n  }\n}',
      console: [
        'Open AWS WAF in the Region, choose Web ACLs (protection packs) and open the web ACL',
        'Choose Rules, Add rules, Add managed rule groups, and add the common rule set of AWS in count mode',
        'Look at what it would stop, and then let it block',
      ],
    };
  },
};
