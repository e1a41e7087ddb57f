import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { CLOUDFRONT_8 } from './cloudfront-8.ts';
import { DISTRIBUTION_ARN as ARN, distribution } from './distribution.cases.ts';

const TYPE = 'AWS::CloudFront::Distribution';
const by = (ViewerCertificate: Parameters<typeof distribution>[0]) => [distribution({ ViewerCertificate })];
const OWN = { CloudFrontDefaultCertificate: false, ACMCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1' };

controlCases(CLOUDFRONT_8, [
  { name: 'passes for SNI', records: by({ ...OWN, SSLSupportMethod: 'sni-only' }), expect: { [ARN]: 'pass' } },
  { name: 'fails for dedicated addresses', records: by({ ...OWN, SSLSupportMethod: 'vip' }), expect: { [ARN]: 'fail' } },
  {
    name: 'does not judge the certificate of CloudFront, which says vip of itself',
    records: by({ CloudFrontDefaultCertificate: true, SSLSupportMethod: 'vip', MinimumProtocolVersion: 'TLSv1' }),
    expect: { [ARN]: 'not-applicable' },
  },
  { name: 'is unknown for static addresses', records: by({ ...OWN, SSLSupportMethod: 'static-ip' }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the way is not said', records: by(OWN), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown without a certificate', records: [distribution({})], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where distributions were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
