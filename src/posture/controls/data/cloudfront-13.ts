// CloudFront.13: buckets behind a distribution are reached by origin access control, which signs each request.

import { asString, fact, isObject, type JsonObject, type ResourceRecord, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown, type View } from '../../control.ts';
import { listed, settingsOf, DISTRIBUTION as TYPE } from './distribution.ts';
import { unread } from './unread.ts';

const CONTROL = 'AWS::CloudFront::OriginAccessControl';

export const CLOUDFRONT_13: Control = {
  id: 'CloudFront.13',
  title: 'CloudFront distributions reach buckets by origin access control',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [
    { type: TYPE, within: 'region' },
    { type: CONTROL, within: 'account', lazy: true },
  ],
  frameworks: { fsbp: ['CloudFront.13'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'Without origin access control the bucket has to be open to more than the distribution, and whoever goes to the bucket directly goes around the web ACL, the logs and the signed URLs. Origin access identities, its elder, know neither KMS keys nor all Regions, and do not count. A control that never signs is switched off.',
    avoid: 'resource "aws_cloudfront_distribution" "this" {\n  origin {\n    domain_name = aws_s3_bucket.this.bucket_regional_domain_name\n  }\n}',
    prefer:
      'resource "aws_cloudfront_distribution" "this" {\n  origin {\n    domain_name              = aws_s3_bucket.this.bucket_regional_domain_name\n    origin_access_control_id = aws_cloudfront_origin_access_control.this.id\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-13',
      'https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-s3-origin-access-control-enabled.html',
      'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
      'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginAccessControlConfig.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no distribution');
    const origins = listed(settingsOf(record)['Origins']);
    if (origins === undefined) return unknown('the origins of the distribution could not be read', [unread(record, 'Origins', 'cloudfront:GetDistribution')]);
    // A bucket's website is a custom origin, and takes no origin access control.
    const buckets = origins.filter((one) => isObject(one['S3OriginConfig']));
    if (buckets.length === 0)
      return notApplicable('the distribution has no bucket for an origin', fact(refOf(record), 'Origins', origins.length, 'none of them is a bucket'));
    const judged = buckets.map((origin) => ({ origin, found: accessOf(origin, view) }));
    const step = (origin: JsonObject, means: string) =>
      fact(refOf(record), `Origins.${asString(origin['Id']) ?? ''}.OriginAccessControlId`, origin['OriginAccessControlId'], means);
    const open = judged.flatMap(({ origin, found }) => (found.kind === 'open' ? [step(origin, found.means)] : []));
    if (open.length > 0)
      return fail(`the distribution reaches ${open.length === 1 ? 'a bucket' : `${open.length} buckets`} without origin access control`, ...open);
    if (judged.some(({ found }) => found.kind === 'unknown')) {
      const unlisted = view.missing(CONTROL);
      const missing = unlisted.length > 0 ? unlisted : ([{ reason: 'absent', name: 'cloudfront:ListOriginAccessControls', account: record.account }] as const);
      return unknown('whether the origin access control signs requests was not read', missing);
    }
    return pass('the distribution reaches its buckets by origin access control', ...buckets.map((one) => step(one, 'requests to the bucket are signed')));
  },
  remediation({ record }) {
    const id = shellWord(record?.id ?? 'DISTRIBUTION_ID');
    return {
      cli: [
        `aws cloudfront create-origin-access-control --origin-access-control-config Name=buckets,SigningProtocol=sigv4,SigningBehavior=always,OriginAccessControlOriginType=s3`,
        '# allow cloudfront.amazonaws.com in the bucket policy under a condition on AWS:SourceArn, then set OriginAccessControlId of the origin',
        `aws cloudfront update-distribution --id=${id} --if-match ETAG --distribution-config file://config.json`,
      ],
      terraform:
        'resource "aws_cloudfront_origin_access_control" "this" {\n  name                              = "buckets"\n  origin_access_control_origin_type = "s3"\n  signing_behavior                  = "always"\n  signing_protocol                  = "sigv4"\n}',
      console: [
        'Open CloudFront and choose the distribution',
        'Choose Origins, edit the origin, and choose Origin access control settings',
        'Create or choose a control that signs requests, and copy the policy that it shows into the bucket policy',
      ],
    };
  },
};

type Access = { readonly kind: 'signed' } | { readonly kind: 'open'; readonly means: string } | { readonly kind: 'unknown' };

function accessOf(origin: JsonObject, view: View): Access {
  const id = asString(origin['OriginAccessControlId']) ?? '';
  if (id === '') return { kind: 'open', means: 'the origin has no origin access control' };
  const control: ResourceRecord | undefined = view.records(CONTROL).find((one) => one.id === id);
  switch (asString(control?.config['SigningBehavior']) ?? '') {
    case 'always':
    case 'no-override':
      return { kind: 'signed' };
    case 'never':
      return { kind: 'open', means: 'the origin access control never signs: it is switched off' };
    default:
      return { kind: 'unknown' };
  }
}
