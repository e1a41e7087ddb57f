// Stoa.WAF.1: a web ACL that has rules stops something.

import { asString, fact, refOf, type Snapshot, shellWord } from '../../../core/index.ts';
import { referencesOf, summarizeAcl } from '../../../network/index.ts';
import { type Control, fail, type Need, notApplicable, pass, unknown } from '../../control.ts';
import { partialPlace } from './partial-place.ts';

const TYPE = 'AWS::WAFv2::WebACL';
const GROUP = 'AWS::WAFv2::RuleGroup';
const NEEDS: readonly Need[] = [
  { type: TYPE, within: 'region', lazy: true, facets: ['WebACL', 'LoggingConfiguration'] },
  { type: GROUP, within: 'region', lazy: true, facets: ['RuleGroup'] },
];

const references = new WeakMap<Snapshot, ReturnType<typeof referencesOf>>();

export const STOA_WAF_1: Control = {
  id: 'Stoa.WAF.1',
  title: 'web ACLs do not only count',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: ['WebACL'] }, ...NEEDS],
  frameworks: {},
  mitre: ['T1190', 'T1595'],
  doc: {
    rationale:
      'Rules begin in count mode so that they stop no visitor by mistake, and many stay there. A web ACL whose rules all count, or whose rule groups are all overridden to count, lets every request through: to the load balancer and in every report it looks like protection. The rule fails where the default action lets pass and nothing else blocks, asks for a CAPTCHA or challenges. What rule groups of others hold is secret: they count as stopping unless the web ACL overrides them.',
    avoid: 'resource "aws_wafv2_web_acl" "this" {\n  rule {\n    name     = "common"\n    priority = 0\n    override_action {\n      count {}\n    }\n  }\n}',
    prefer: 'resource "aws_wafv2_web_acl" "this" {\n  rule {\n    name     = "common"\n    priority = 0\n    override_action {\n      none {}\n    }\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-rule-group-override-options.html',
      'https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-action.html',
      'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-testing.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no web ACL');
    const place = partialPlace(view, NEEDS);
    let known = references.get(place);
    if (known === undefined) references.set(place, (known = referencesOf(place)));
    const summary = summarizeAcl(record.arn, place, known);
    if ('reason' in summary) return unknown('the rules of the web ACL could not be read', [summary]);
    const ref = refOf(record);
    const total = fact(ref, 'WebACL.Rules.length', summary.ruleCount, 'rules that requests are held against');
    const otherwise = fact(ref, 'WebACL.DefaultAction', summary.defaultAction, 'what becomes of a request that no rule ends');
    if (summary.ruleCount === 0) return notApplicable('the web ACL has no rule, as WAF.10 says', total, otherwise);
    if (summary.stops === true) return pass('the web ACL stops requests', total, otherwise);
    if (summary.stops === 'unknown') return unknown('whether any of its rules stops a request is not known', summary.unread, total);
    return fail('every rule of the web ACL only counts or allows', total, otherwise);
  },
  remediation: ({ region, record }) => {
    const isGlobal = record?.arn.includes(':global/') === true;
    const scope = isGlobal ? '--scope CLOUDFRONT --region us-east-1' : `--scope REGIONAL --region ${shellWord(region)}`;
    const name = shellWord(asString(record?.config['Name']) ?? 'NAME');
    const id = shellWord(record?.id ?? 'ID');
    return {
      cli: [
        `aws wafv2 get-web-acl ${scope} --name=${name} --id=${id}`,
        '# what the rules would have stopped: look before they block',
        `aws wafv2 get-sampled-requests ${scope} --web-acl-arn=${shellWord(record?.arn ?? 'WEB_ACL_ARN')} --rule-metric-name METRIC --time-window StartTime=START,EndTime=END --max-items 100`,
        '# replaces the whole web ACL: RULES.json is what stands in it, with "OverrideAction": {"None": {}} or "Action": {"Block": {}}',
        `aws wafv2 update-web-acl ${scope} --name=${name} --id=${id} --lock-token LOCK_TOKEN --default-action Allow={} --visibility-config file://VISIBILITY.json --rules file://RULES.json`,
      ],
      terraform:
        'resource "aws_wafv2_web_acl" "this" {\n  rule {\n    name     = "common"\n    priority = 0\n    override_action {\n      none {}\n    }\n    statement {\n      managed_rule_group_statement {\n        vendor_name = "AWS"\n        name        = "AWSManagedRulesCommonRuleSet"\n      }\n    }\n  }\n}',
      console: [
        'Open AWS WAF in the Region, choose Web ACLs (protection packs) and open the web ACL',
        'Look under Sampled requests at what the counting rules match, and exempt what is good',
        'Choose Rules, open each of them, and set its action to Block, or take away the override to Count',
      ],
    };
  },
};
