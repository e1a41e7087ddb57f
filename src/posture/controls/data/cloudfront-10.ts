// CloudFront.10: to origins of its own kind a distribution does not speak SSLv3, the protocol that AWS calls deprecated here.

import { asString, asStrings, at, fact, isArray, isObject, type JsonObject, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { listed, settingsOf, DISTRIBUTION as TYPE } from './distribution.ts';
import { unread } from './unread.ts';

// The only one that the control asks about, and the oldest that CloudFront speaks.
const DEPRECATED = 'SSLv3';

export const CLOUDFRONT_10: Control = {
  id: 'CloudFront.10',
  title: 'CloudFront distributions do not speak SSLv3 to custom origins',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['CloudFront.10'] },
  mitre: ['T1040', 'T1557'],
  doc: {
    rationale:
      'SSLv3 is broken: who stands between CloudFront and the origin reads what passes. TLSv1 and TLSv1.1 are old too and better left out; as Security Hub does, this control fails for SSLv3. Origins in S3 are not custom origins, save websites.',
    avoid:
      'resource "aws_cloudfront_distribution" "this" {\n  origin {\n    custom_origin_config {\n      origin_ssl_protocols = ["SSLv3", "TLSv1.2"]\n    }\n  }\n}',
    prefer:
      'resource "aws_cloudfront_distribution" "this" {\n  origin {\n    custom_origin_config {\n      origin_protocol_policy = "https-only"\n      origin_ssl_protocols   = ["TLSv1.2"]\n    }\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-10',
      'https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-no-deprecated-ssl-protocols.html',
      'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CustomOriginConfig.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no distribution');
    const origins = listed(settingsOf(record)['Origins']);
    if (origins === undefined) return unknown('the origins of the distribution could not be read', [unread(record, 'Origins', 'cloudfront:GetDistribution')]);
    const custom = origins.filter((one) => isObject(one['CustomOriginConfig']));
    if (custom.length === 0)
      return notApplicable('the distribution has no custom origin', fact(refOf(record), 'Origins', origins.length, 'none of them is a custom origin'));
    const step = (origin: JsonObject, means: string) =>
      fact(refOf(record), `Origins.${asString(origin['Id']) ?? ''}.CustomOriginConfig.OriginSslProtocols`, protocolsOf(origin) ?? null, means);
    const old = custom.filter((one) => protocolsOf(one)?.includes(DEPRECATED) === true);
    if (old.length > 0)
      return fail(
        `the distribution speaks ${DEPRECATED} to ${old.length === 1 ? 'an origin' : `${old.length} origins`}`,
        ...old.map((one) => step(one, `${DEPRECATED} is allowed`)),
      );
    if (custom.some((one) => protocolsOf(one) === undefined))
      return unknown('the protocols of an origin could not be read', [unread(record, 'CustomOriginConfig.OriginSslProtocols', 'cloudfront:GetDistribution')]);
    return pass(`the distribution does not speak ${DEPRECATED} to its origins`, ...custom.map((one) => step(one, `${DEPRECATED} is not among them`)));
  },
  remediation({ record }) {
    const id = shellWord(record?.id ?? 'DISTRIBUTION_ID');
    return {
      cli: [
        `aws cloudfront get-distribution-config --id=${id} > distribution.json`,
        '# take DistributionConfig out of the file, and set OriginSslProtocols of each custom origin to TLSv1.2',
        `aws cloudfront update-distribution --id=${id} --if-match ETAG --distribution-config file://config.json`,
      ],
      terraform:
        'resource "aws_cloudfront_distribution" "this" {\n  origin {\n    custom_origin_config {\n      origin_protocol_policy = "https-only"\n      origin_ssl_protocols   = ["TLSv1.2"]\n    }\n  }\n}',
      console: [
        'Open CloudFront and choose the distribution',
        'Choose Origins, and edit the origin',
        'Under Minimum Origin SSL protocol choose TLSv1.2, and save',
      ],
    };
  },
};

function protocolsOf(origin: JsonObject): readonly string[] | undefined {
  const items = at(origin, 'CustomOriginConfig', 'OriginSslProtocols', 'Items');
  return isArray(items) ? asStrings(items) : undefined;
}
