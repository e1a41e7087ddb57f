import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, record } from '../../control.cases.ts';
import { CLOUDFRONT_13 } from './cloudfront-13.ts';
import { DISTRIBUTION_ARN as ARN, distribution, listOf } from './distribution.cases.ts';

const TYPE = 'AWS::CloudFront::Distribution';
const CONTROL = 'AWS::CloudFront::OriginAccessControl';
const bucket = (OriginAccessControlId?: string, OriginAccessIdentity = '') => ({
  Id: 'pages',
  S3OriginConfig: { OriginAccessIdentity },
  ...(OriginAccessControlId === undefined ? {} : { OriginAccessControlId }),
});
const by = (...origins: readonly JsonObject[]) => distribution({ Origins: listOf(...origins) });
const control = (SigningBehavior: string) =>
  record(CONTROL, `arn:aws:cloudfront::${ACCOUNT}:origin-access-control/E2CONTROL`, { Id: 'E2CONTROL', SigningBehavior }, { region: 'global' });

controlCases(CLOUDFRONT_13, [
  { name: 'passes where each request is signed', records: [by(bucket('E2CONTROL')), control('always')], expect: { [ARN]: 'pass' } },
  { name: 'passes where viewers may sign themselves', records: [by(bucket('E2CONTROL')), control('no-override')], expect: { [ARN]: 'pass' } },
  { name: 'fails without a control', records: [by(bucket())], expect: { [ARN]: 'fail' } },
  { name: 'fails for an empty one', records: [by(bucket(''))], expect: { [ARN]: 'fail' } },
  { name: 'fails for an origin access identity', records: [by(bucket('', 'origin-access-identity/cloudfront/E3'))], expect: { [ARN]: 'fail' } },
  { name: 'fails for one bucket of two', records: [by(bucket('E2CONTROL'), bucket('')), control('always')], expect: { [ARN]: 'fail' } },
  { name: 'fails for a control that never signs', records: [by(bucket('E2CONTROL')), control('never')], expect: { [ARN]: 'fail' } },
  { name: 'does not judge origins that are not buckets', records: [by({ Id: 'web', CustomOriginConfig: {} })], expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where the control is not there', records: [by(bucket('E2CONTROL'))], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where controls were not listed', records: [by(bucket('E2CONTROL'))], uncovered: [CONTROL], expect: { [ARN]: 'unknown' } },
  { name: 'fails without a control where controls were not listed', records: [by(bucket())], uncovered: [CONTROL], expect: { [ARN]: 'fail' } },
  { name: 'is unknown where origins are missing', records: [distribution({})], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where distributions were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
