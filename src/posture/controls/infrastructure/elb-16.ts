// ELB.16: application load balancers stand behind a web ACL.
// As Security Hub, internal load balancers count too; the message says which kind it is.

import { asString, facetOf, fact, isObject, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

export const ELB_16: Control = {
  id: 'ELB.16',
  title: 'application load balancers are protected by a web ACL',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: ['WebACL'], lazy: true }],
  frameworks: {},
  mitre: ['T1190'],
  doc: {
    rationale:
      'A web ACL of AWS WAF is where known attacks, bad sources and floods of requests are stopped before they reach the application. Without one, the application faces them by itself. Internal load balancers are judged as well, as Security Hub does: requests from inside are not safer by themselves.',
    avoid: 'resource "aws_lb" "this" {\n  load_balancer_type = "application"\n}',
    prefer: 'resource "aws_wafv2_web_acl_association" "this" {\n  resource_arn = aws_lb.this.arn\n  web_acl_arn  = aws_wafv2_web_acl.this.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-16',
      'https://docs.aws.amazon.com/config/latest/developerguide/alb-waf-enabled.html',
      'https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACLForResource.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no load balancer');
    const ref = refOf(record);
    const type = asString(record.config['Type']);
    if (type !== undefined && type !== 'application')
      return notApplicable(`AWS WAF does not protect ${type} load balancers`, fact(ref, 'Type', type, 'not an application load balancer'));
    if (type === undefined) return unknown('the answer does not say what kind of load balancer it is', [unread(record, 'Type')]);
    const missing = view.missingFacet(record, 'WebACL');
    if (missing !== undefined) return unknown(`cannot be judged without ${missing.name}`, [missing]);
    const scheme = asString(record.config['Scheme']) ?? 'unknown scheme';
    const facet = facetOf(record, 'WebACL');
    if (facet.kind !== 'value') {
      return fail(
        `the application load balancer (${scheme}) has no web ACL`,
        fact(ref, 'Scheme', scheme, scheme === 'internet-facing' ? 'everyone can send it requests' : 'reached from inside'),
        none('web ACL', 'requests reach the application unfiltered'),
      );
    }
    const acl = isObject(facet.value) ? (asString(facet.value['ARN']) ?? asString(facet.value['Name'])) : asString(facet.value);
    if (acl === undefined || acl === '')
      return unknown('the answer does not say which web ACL it is', [unread(record, 'WebACL', 'wafv2:GetWebACLForResource')]);
    return pass(`the application load balancer (${scheme}) has a web ACL`, fact(ref, 'WebACL.ARN', acl, 'requests pass it first'));
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws wafv2 associate-web-acl --region ${shellWord(region)} --web-acl-arn WEB_ACL_ARN --resource-arn=${shellWord(record?.arn ?? 'LOAD_BALANCER_ARN')}`,
    ],
    terraform: 'resource "aws_wafv2_web_acl_association" "this" {\n  resource_arn = aws_lb.this.arn\n  web_acl_arn  = aws_wafv2_web_acl.this.arn\n}',
    console: [
      'Open AWS WAF in the Region and choose Web ACLs (protection packs)',
      'Open or make a web ACL with the rules that the application needs',
      'Under Associated AWS resources choose Add AWS resources, select the load balancer, and save',
    ],
  }),
};
