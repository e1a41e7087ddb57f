import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { CLOUDFRONT_10 } from './cloudfront-10.ts';
import { DISTRIBUTION_ARN as ARN, distribution, listOf } from './distribution.cases.ts';

const TYPE = 'AWS::CloudFront::Distribution';
const custom = (...Items: readonly string[]) => ({
  Id: Items.join(),
  CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSslProtocols: { Quantity: Items.length, Items } },
});
const BUCKET = { Id: 'bucket', S3OriginConfig: { OriginAccessIdentity: '' } };
const by = (...origins: readonly JsonObject[]) => [distribution({ Origins: listOf(...origins) })];

controlCases(CLOUDFRONT_10, [
  { name: 'passes for TLS 1.2', records: by(custom('TLSv1.2'), BUCKET), expect: { [ARN]: 'pass' } },
  { name: 'passes for TLS 1.0, as AWS has it', records: by(custom('TLSv1', 'TLSv1.1', 'TLSv1.2')), expect: { [ARN]: 'pass' } },
  { name: 'fails where one origin of two is spoken to by SSLv3', records: by(custom('TLSv1.2'), custom('SSLv3', 'TLSv1.2')), expect: { [ARN]: 'fail' } },
  { name: 'does not judge buckets', records: by(BUCKET), expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where the protocols are not said', records: by(custom('TLSv1.2'), { Id: 'x', CustomOriginConfig: {} }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where origins are missing', records: [distribution({ Origins: { Quantity: 1 } })], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where distributions were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
