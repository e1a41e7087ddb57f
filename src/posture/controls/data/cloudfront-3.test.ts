import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { CLOUDFRONT_3 } from './cloudfront-3.ts';
import { DISTRIBUTION_ARN as ARN, distribution, listOf } from './distribution.cases.ts';

const TYPE = 'AWS::CloudFront::Distribution';
const by = (first: string, ...further: readonly string[]) => [
  distribution({
    DefaultCacheBehavior: { ViewerProtocolPolicy: first },
    CacheBehaviors: listOf(...further.map((ViewerProtocolPolicy, index) => ({ PathPattern: `/${index}/*`, ViewerProtocolPolicy }))),
  }),
];

controlCases(CLOUDFRONT_3, [
  { name: 'passes for HTTPS only', records: by('https-only'), expect: { [ARN]: 'pass' } },
  { name: 'passes where HTTP is redirected', records: by('redirect-to-https', 'https-only'), expect: { [ARN]: 'pass' } },
  { name: 'fails where the default allows HTTP', records: by('allow-all', 'https-only'), expect: { [ARN]: 'fail' } },
  { name: 'fails where one path of many allows HTTP', records: by('https-only', 'https-only', 'allow-all'), expect: { [ARN]: 'fail' } },
  {
    name: 'fails by what is there where the rest is not',
    records: [distribution({ DefaultCacheBehavior: { ViewerProtocolPolicy: 'allow-all' }, CacheBehaviors: { Quantity: 2 } })],
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'is unknown where behaviours are missing from their list',
    records: [
      distribution({
        DefaultCacheBehavior: { ViewerProtocolPolicy: 'https-only' },
        CacheBehaviors: { Quantity: 2, Items: [{ ViewerProtocolPolicy: 'https-only' }] },
      }),
    ],
    expect: { [ARN]: 'unknown' },
  },
  { name: 'is unknown for a policy that is not known', records: by('sometimes'), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown without settings', records: [distribution({})], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where distributions were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
