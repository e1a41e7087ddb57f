// ELB.3: classic load balancers end TLS at every listener. One of TCP counts as plain, as it does for AWS: the load balancer sees no TLS.

import { asNumber, asString, fact, type JsonObject, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { classicListeners, ENDS_TLS, protocolOf, CLASSIC as TYPE } from './classic-listeners.ts';
import { unread } from './unread.ts';

export const ELB_3: Control = {
  id: 'ELB.3',
  title: 'listeners of classic load balancers use HTTPS or TLS',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['ELB.3'] },
  mitre: ['T1040', 'T1557'],
  doc: {
    rationale:
      'A listener that speaks HTTP or TCP takes what comes in clear; a classic load balancer cannot redirect it. Where TCP carries TLS through to the instances, the control fails all the same, as AWS has it: mute it there, with the reason.',
    avoid: 'resource "aws_elb" "this" {\n  listener {\n    lb_port     = 80\n    lb_protocol = "http"\n  }\n}',
    prefer:
      'resource "aws_elb" "this" {\n  listener {\n    lb_port            = 443\n    lb_protocol        = "https"\n    ssl_certificate_id = aws_acm_certificate.this.arn\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-3',
      'https://docs.aws.amazon.com/config/latest/developerguide/elb-tls-https-listeners-only.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no load balancer');
    const listeners = classicListeners(record);
    if (listeners === undefined) return unknown('the listeners of the load balancer could not be read', [unread(record, 'ListenerDescriptions')]);
    if (listeners.length === 0) return notApplicable('the load balancer has no listener', fact(refOf(record), 'ListenerDescriptions', [], 'there is none'));
    const step = (listener: JsonObject, means: string) =>
      fact(refOf(record), `Listener ${asNumber(listener['LoadBalancerPort']) ?? ''} Protocol`, asString(listener['Protocol']), means);
    const plain = listeners.filter((one) => !ENDS_TLS.has(protocolOf(one)));
    if (plain.length > 0)
      return fail(
        `${plain.length === 1 ? 'a listener does' : `${plain.length} listeners do`} not use HTTPS or TLS`,
        ...plain.map((one) => step(one, 'the load balancer ends no TLS here')),
      );
    return pass('every listener uses HTTPS or TLS', ...listeners.map((one) => step(one, 'the load balancer ends TLS here')));
  },
  remediation({ region, record }) {
    const balancer = `--region ${shellWord(region)} --load-balancer-name=${shellWord(record?.id ?? 'LOAD_BALANCER')}`;
    return {
      cli: [
        `aws elb create-load-balancer-listeners ${balancer} --listeners Protocol=HTTPS,LoadBalancerPort=443,InstanceProtocol=HTTP,InstancePort=80,SSLCertificateId=ACM_CERTIFICATE_ARN`,
        '# only when no client uses the plain listener any more',
        `aws elb delete-load-balancer-listeners ${balancer} --load-balancer-ports PLAIN_PORT`,
      ],
      terraform:
        'resource "aws_elb" "this" {\n  listener {\n    lb_port            = 443\n    lb_protocol        = "https"\n    ssl_certificate_id = aws_acm_certificate.this.arn\n  }\n}',
      console: [
        'Open EC2 in the Region, choose Load balancers and the load balancer',
        'Choose Listeners, Manage listeners',
        'Change HTTP to HTTPS and TCP to SSL with a certificate of ACM, and save',
      ],
    };
  },
};
