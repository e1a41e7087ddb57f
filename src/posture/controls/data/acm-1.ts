// ACM.1: no certificate is about to expire, imported or issued by ACM, in use or not.

import { asString, fact, type Json, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::CertificateManager::Certificate';
/** Security Hub's default. */
const DAYS = 30;
const DAY = 86_400_000;

export const ACM_1: Control = {
  id: 'ACM.1',
  title: `certificates do not expire within ${DAYS} days`,
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['ACM.1'] },
  mitre: ['T1557'],
  doc: {
    rationale:
      'An expired certificate stops the service that shows it, or teaches people to click past the warning. ACM renews what it issued as long as the validation still works; what was imported must be imported again.',
    avoid: 'resource "aws_acm_certificate" "this" {\n  private_key      = file("key.pem")\n  certificate_body = file("certificate.pem")\n}',
    prefer: 'resource "aws_acm_certificate" "this" {\n  domain_name       = "www.example.com"\n  validation_method = "DNS"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html#acm-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/acm-certificate-expiration-check.html',
      'https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no certificate');
    const ref = refOf(record);
    const { NotAfter: value } = record.config;
    const status = asString(record.config['Status']);
    if (status === 'EXPIRED')
      return fail(
        'the certificate has expired',
        fact(ref, 'Status', status, 'nobody should accept it any more'),
        fact(ref, 'NotAfter', value, 'when it expired'),
      );
    if (status !== undefined && status !== 'ISSUED')
      return notApplicable(`the certificate is not issued (${status})`, fact(ref, 'Status', status, 'there is nothing to expire'));
    const notAfter = timeOf(value);
    // ListCertificates alone may leave the member out.
    if (notAfter === undefined) return unknown('the answer does not say when the certificate expires', [unread(record, 'NotAfter', 'acm:DescribeCertificate')]);
    const days = (notAfter - view.now) / DAY;
    const step = (means: string) => fact(ref, 'NotAfter', value, means);
    if (days <= 0) return fail('the certificate has expired', step('before the snapshot was taken'));
    if (days <= DAYS) return fail(`the certificate expires in ${Math.ceil(days)} days`, step(`within ${DAYS} days of the snapshot`));
    if (status === undefined) return unknown('the answer does not say the status of the certificate', [unread(record, 'Status')]);
    return pass(`the certificate expires in ${Math.floor(days)} days`, step(`more than ${DAYS} days after the snapshot`));
  },
  remediation({ region, record }) {
    const arn = shellWord(record?.arn ?? 'CERTIFICATE_ARN');
    const where = `--region ${shellWord(region)} --certificate-arn=${arn}`;
    const isImported = record?.config['Type'] === 'IMPORTED';
    return {
      cli: isImported
        ? [`aws acm import-certificate ${where} --certificate fileb://certificate.pem --private-key fileb://key.pem --certificate-chain fileb://chain.pem`]
        : [
            `aws acm describe-certificate ${where} --query Certificate.DomainValidationOptions`,
            '# put the validation records back into DNS: ACM then renews the certificate by itself',
          ],
      terraform: 'resource "aws_acm_certificate" "this" {\n  domain_name       = "DOMAIN_NAME"\n  validation_method = "DNS"\n}',
      console: [
        'Open Certificate Manager in the Region and open the certificate',
        'For one that ACM issued, put the CNAME records shown back into DNS, or answer the validation mail',
        'For an imported one choose Reimport and give the renewed certificate, its key and its chain',
      ],
    };
  },
};

/** The SDK and the CLI answer an ISO text; raw answers hold seconds since 1970. */
function timeOf(value: Json | undefined): number | undefined {
  const time = typeof value === 'number' ? value * 1000 : Date.parse(asString(value) ?? '');
  // Beyond the year 9999 a number is not in seconds.
  return Number.isFinite(time) && time > 0 && time < 253_402_300_800_000 ? time : undefined;
}
