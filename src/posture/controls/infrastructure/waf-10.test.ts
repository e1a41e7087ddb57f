import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { WAF_10 } from './waf-10.ts';

const ARN = `arn:aws:wafv2:${REGION}:${ACCOUNT}:regional/webacl/web/1`;
const acl = (facet: Json | undefined) => [record('AWS::WAFv2::WebACL', ARN, { Name: 'web', Id: '1', ...(facet === undefined ? {} : { WebACL: facet }) })];

controlCases(WAF_10, [
  { name: 'passes with a rule', records: acl({ Rules: [{ Name: 'common' }] }), expect: { [ARN]: 'pass' } },
  {
    name: 'passes with a rule group of Firewall Manager',
    records: acl({ Rules: [], PreProcessFirewallManagerRuleGroups: [{ Name: 'fms' }] }),
    expect: { [ARN]: 'pass' },
  },
  { name: 'fails without rules', records: acl({ Rules: [], DefaultAction: { Allow: {} } }), expect: { [ARN]: 'fail' } },
  { name: 'fails without rules even where everything is blocked', records: acl({ Rules: [], DefaultAction: { Block: {} } }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the rules are absent', records: acl({ DefaultAction: { Allow: {} } }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the web ACL was not read', records: acl(undefined), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where it is none', records: acl('web'), expect: { [ARN]: 'unknown' } },
]);

describe('remediation of WAF.10', () => {
  it('keeps the default action of the web ACL', () => {
    const commands = (action: Json) => {
      const [one] = acl({ Rules: [], DefaultAction: action });
      return WAF_10.remediation({ account: ACCOUNT, region: REGION, ...(one === undefined ? {} : { record: one }) }).cli.join(' ');
    };
    expect(commands({ Block: {} })).toContain('--default-action Block={}');
    expect(commands({ Allow: {} })).toContain('--default-action Allow={}');
  });
});
