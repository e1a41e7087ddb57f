// ELB.17: listeners that end TLS use a security policy that AWS recommends.

import { asString, fact, type Missing, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::ElasticLoadBalancingV2::Listener';

/** Security Hub's `sslPolicies`, which cannot be customised: TLS 1.3 alone, or TLS 1.2 and 1.3 with ciphers of forward secrecy in GCM mode alone. */
const RECOMMENDED = new Set([
  'ELBSecurityPolicy-TLS13-1-3-2021-06',
  'ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04',
  'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
  'ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04',
  'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
  'ELBSecurityPolicy-TLS13-1-3-PQ-2025-09',
  'ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09',
  'ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09',
]);
/** The month of the newest policies in the list: of later ones, nobody can say here whether AWS recommends them. */
const LIST_IS_OF = '2025-09';

export const ELB_17: Control = {
  id: 'ELB.17',
  title: 'HTTPS and TLS listeners use recommended security policies',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['ELB.17'] },
  mitre: ['T1040', 'T1557'],
  doc: {
    rationale:
      'The security policy decides which versions of TLS and which ciphers a client may use. Policies that AWS no longer recommends admit TLS 1.0 and 1.1, or ciphers in CBC mode, or a key exchange whose traffic can be recorded now and read later.',
    avoid: 'resource "aws_lb_listener" "https" {\n  protocol   = "HTTPS"\n  ssl_policy = "ELBSecurityPolicy-2016-08"\n}',
    prefer: 'resource "aws_lb_listener" "https" {\n  protocol   = "HTTPS"\n  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-17',
      'https://docs.aws.amazon.com/config/latest/developerguide/elbv2-predefined-security-policy-ssl-check.html',
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no listener');
    const ref = refOf(record);
    const protocol = asString(record.config['Protocol']);
    if (protocol === undefined) return unknown('the answer does not say what the listener speaks', [unread(record, 'Protocol')]);
    if (protocol !== 'HTTPS' && protocol !== 'TLS')
      return notApplicable(`the listener speaks ${protocol}`, fact(ref, 'Protocol', protocol, 'it does not end TLS'));
    const policy = asString(record.config['SslPolicy']);
    if (policy === undefined) return unknown('the answer does not say which security policy the listener uses', [unread(record, 'SslPolicy')]);
    if (RECOMMENDED.has(policy))
      return pass('the listener uses a recommended security policy', fact(ref, 'SslPolicy', policy, 'among those that AWS recommends'));
    const month = /-(\d{4}-\d{2})$/.exec(policy)?.[1];
    if (month === undefined || month > LIST_IS_OF) {
      const { account, region, arn } = record;
      const missing: Missing = { reason: 'not-modelled', name: 'a security policy of load balancers', account, region, arn, detail: policy };
      return unknown('the security policy is not among those that are known here', [missing]);
    }
    return fail('the listener uses a security policy that AWS does not recommend', fact(ref, 'SslPolicy', policy, 'it admits weak protocols or ciphers'));
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws elbv2 modify-listener --region ${shellWord(region)} --listener-arn=${shellWord(record?.arn ?? 'LISTENER_ARN')} --ssl-policy ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09`,
    ],
    terraform: 'resource "aws_lb_listener" "https" {\n  protocol   = "HTTPS"\n  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"\n}',
    console: [
      'Find in the connection logs or access logs which versions of TLS clients use',
      'Open EC2 in the Region, choose Load Balancers, open the load balancer and its listener, and choose Security, Edit secure listener settings',
      'Choose ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09, and save',
    ],
  }),
};
