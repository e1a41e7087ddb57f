// ELB.2: classic load balancers that end TLS do so with a certificate of ACM.

import { asNumber, asString, fact, type JsonObject, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { classicListeners, ENDS_TLS, protocolOf, CLASSIC as TYPE } from './classic-listeners.ts';
import { unread } from './unread.ts';

export const ELB_2: Control = {
  id: 'ELB.2',
  title: 'classic load balancers use certificates of ACM',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['ELB.2'] },
  mitre: ['T1557'],
  doc: {
    rationale:
      'Certificates that ACM issued renew themselves. One that was uploaded to IAM expires on a day that nobody remembers, and its private key was in a file once.',
    avoid: 'resource "aws_elb" "this" {\n  listener {\n    lb_protocol        = "https"\n    ssl_certificate_id = aws_iam_server_certificate.this.arn\n  }\n}',
    prefer: 'resource "aws_elb" "this" {\n  listener {\n    lb_protocol        = "https"\n    ssl_certificate_id = aws_acm_certificate.this.arn\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-2',
      'https://docs.aws.amazon.com/config/latest/developerguide/elb-acm-certificate-required.html',
      'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_Listener.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no load balancer');
    const listeners = classicListeners(record);
    if (listeners === undefined) return unknown('the listeners of the load balancer could not be read', [unread(record, 'ListenerDescriptions')]);
    const secure = listeners.filter((one) => ENDS_TLS.has(protocolOf(one)));
    if (secure.length === 0)
      return notApplicable(
        'the load balancer has no HTTPS or SSL listener',
        fact(refOf(record), 'ListenerDescriptions', listeners.length, 'none of them ends TLS'),
      );
    const step = (listener: JsonObject, means: string) =>
      fact(refOf(record), `Listener ${asNumber(listener['LoadBalancerPort']) ?? ''} SSLCertificateId`, listener['SSLCertificateId'], means);
    const own = secure.filter((one) => asString(one['SSLCertificateId']) !== undefined && !isOfAcm(one));
    if (own.length > 0)
      return fail(
        `${own.length === 1 ? 'a listener uses' : `${own.length} listeners use`} a certificate that is not of ACM`,
        ...own.map((one) => step(one, 'it does not renew itself')),
      );
    if (secure.some((one) => asString(one['SSLCertificateId']) === undefined))
      return unknown('the certificate of a listener could not be read', [unread(record, 'SSLCertificateId')]);
    return pass('the load balancer uses certificates of ACM', ...secure.map((one) => step(one, 'a certificate of ACM')));
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws elb set-load-balancer-listener-ssl-certificate --region ${shellWord(region)} --load-balancer-name=${shellWord(record?.id ?? 'LOAD_BALANCER')} --load-balancer-port 443 --ssl-certificate-id ACM_CERTIFICATE_ARN`,
    ],
    terraform: 'resource "aws_elb" "this" {\n  listener {\n    lb_protocol        = "https"\n    ssl_certificate_id = aws_acm_certificate.this.arn\n  }\n}',
    console: [
      'Open EC2 in the Region, choose Load balancers and the load balancer',
      'Choose Listeners, Manage listeners',
      'Choose a certificate from ACM, and save',
    ],
  }),
};

function isOfAcm(listener: JsonObject): boolean {
  return asString(listener['SSLCertificateId'])?.split(':')[2] === 'acm';
}
