// CloudFront.8: distributions with a certificate of their own serve it by SNI and not by dedicated addresses.

import { asBoolean, asString, at, fact, isObject, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { settingsOf, DISTRIBUTION as TYPE } from './distribution.ts';
import { unread } from './unread.ts';

export const CLOUDFRONT_8: Control = {
  id: 'CloudFront.8',
  title: 'CloudFront distributions serve HTTPS by SNI',
  severity: 'low',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['CloudFront.8'] },
  mitre: ['T1040'],
  doc: {
    rationale:
      'Dedicated addresses serve clients too old to name the host that they want, which are too old for the TLS of today. Every client of the last fifteen years speaks SNI. The certificate of CloudFront itself is always served by SNI.',
    avoid:
      'resource "aws_cloudfront_distribution" "this" {\n  viewer_certificate {\n    acm_certificate_arn = aws_acm_certificate.this.arn\n    ssl_support_method  = "vip"\n  }\n}',
    prefer:
      'resource "aws_cloudfront_distribution" "this" {\n  viewer_certificate {\n    acm_certificate_arn = aws_acm_certificate.this.arn\n    ssl_support_method  = "sni-only"\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-8',
      'https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-sni-enabled.html',
      'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ViewerCertificate.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no distribution');
    const certificate = settingsOf(record)['ViewerCertificate'];
    if (!isObject(certificate))
      return unknown('the certificate of the distribution could not be read', [unread(record, 'ViewerCertificate', 'cloudfront:GetDistribution')]);
    if (asBoolean(certificate['CloudFrontDefaultCertificate']) === true)
      return notApplicable(
        'the distribution has no certificate of its own',
        fact(refOf(record), 'ViewerCertificate.CloudFrontDefaultCertificate', true, 'CloudFront serves its own certificate'),
      );
    const method = at(certificate, 'SSLSupportMethod');
    const step = (means: string) => fact(refOf(record), 'ViewerCertificate.SSLSupportMethod', method, means);
    switch (asString(method)) {
      case 'sni-only':
        return pass('the distribution serves HTTPS by SNI', step('clients name the host that they want'));
      case 'vip':
        return fail('the distribution serves HTTPS by dedicated addresses', step('clients without SNI are served'));
      case undefined:
        return unknown('how the distribution serves HTTPS could not be read', [
          unread(record, 'ViewerCertificate.SSLSupportMethod', 'cloudfront:GetDistribution'),
        ]);
      default:
        return unknown('the distribution serves HTTPS in a way that is not known', [
          { reason: 'not-modelled', name: `SSLSupportMethod ${asString(method) ?? ''}`, account: record.account, arn: record.arn },
        ]);
    }
  },
  remediation({ record }) {
    const id = shellWord(record?.id ?? 'DISTRIBUTION_ID');
    return {
      cli: [
        `aws cloudfront get-distribution-config --id=${id} > distribution.json`,
        '# take DistributionConfig out of the file, and set ViewerCertificate.SSLSupportMethod to sni-only',
        `aws cloudfront update-distribution --id=${id} --if-match ETAG --distribution-config file://config.json`,
      ],
      terraform:
        'resource "aws_cloudfront_distribution" "this" {\n  viewer_certificate {\n    acm_certificate_arn = aws_acm_certificate.this.arn\n    ssl_support_method  = "sni-only"\n  }\n}',
      console: ['Open CloudFront and choose the distribution', 'Choose General, Settings, Edit', 'Switch off Legacy clients support, and save'],
    };
  },
};
