// IAM.26: server certificates that have run out are taken out of IAM.

import { asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { DAY } from '../../credentials.ts';

const CERTIFICATE = 'AWS::IAM::ServerCertificate';

export const IAM_26: Control = {
  id: 'IAM.26',
  title: 'server certificates in IAM have not expired',
  severity: 'medium',
  pillar: 'identity',
  unit: { kind: 'resource', type: CERTIFICATE },
  needs: [{ type: CERTIFICATE, within: 'region' }],
  frameworks: { 'cis-1.4': ['1.19'], 'cis-3.0': ['1.19'], 'cis-5.0': ['1.18'] },
  mitre: ['T1557'],
  doc: {
    rationale:
      'An expired certificate that lies about is put on a load balancer by mistake sooner or later, and then every visitor is taught to click the warning away. IAM renews nothing and warns of nothing; ACM does both.',
    avoid: '# aws iam list-server-certificates\n{ "ServerCertificateName": "shop-2024", "Expiration": "2025-03-01T00:00:00Z" }',
    prefer: 'resource "aws_acm_certificate" "shop" {\n  domain_name       = "shop.example.com"\n  validation_method = "DNS"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-26',
      'https://docs.aws.amazon.com/config/latest/developerguide/iam-server-certificate-expiration-check.html',
      'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ServerCertificateMetadata.html',
    ],
  },
  check({ record: certificate, account }, view) {
    if (certificate === undefined) throw new Error('IAM.26 judges server certificates');
    const text = asString(certificate.config['Expiration']);
    const expires = text === undefined ? Number.NaN : Date.parse(text);
    if (Number.isNaN(expires)) {
      const missing = { reason: 'unreadable', name: 'iam:ListServerCertificates', account, arn: certificate.arn, detail: 'Expiration' } as const;
      return unknown(`the answer about certificate ${certificate.id} does not say when it expires`, [missing]);
    }
    const days = Math.floor(Math.abs(view.now - expires) / DAY);
    const step = (means: string) => fact(refOf(certificate), 'Expiration', text, means);
    return expires <= view.now
      ? fail(`certificate ${certificate.id} expired ${days} days ago`, step('no client should accept it'))
      : pass(`certificate ${certificate.id} is good for ${days} days`, step('not yet expired'));
  },
  remediation: ({ record }) => ({
    cli: [
      '# first see that nothing uses it, classic load balancers and CloudFront included',
      `aws elbv2 describe-listeners --load-balancer-arn LOAD_BALANCER_ARN --query "Listeners[].Certificates[].CertificateArn"`,
      `aws iam delete-server-certificate --server-certificate-name=${shellWord(record?.id ?? '')}`,
    ],
    terraform:
      '# take the aws_iam_server_certificate out, and let ACM renew its successor\nresource "aws_acm_certificate" "this" {\n  domain_name       = "DOMAIN_NAME"\n  validation_method = "DNS"\n}',
    console: [
      'The console does not show certificates of IAM: delete it with the command',
      'Open AWS Certificate Manager and request its successor there',
      'Open EC2, Load Balancers, each listener of HTTPS, and choose the new certificate',
    ],
  }),
};
