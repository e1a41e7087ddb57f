// S3: buckets once an account, access points in each Region. Objects and their contents are never read.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
// Not asked: metrics, analytics and inventory configurations, which change nobody's access.

import { recordType } from '../../core/index.ts';
import { byId, list } from './build.ts';
import type { CallRow, FacetInput, Place } from './row.ts';

const byBucket: Readonly<Record<string, FacetInput>> = Object.fromEntries(
  Object.keys(recordType('AWS::S3::Bucket')?.facets ?? {}).map((facet) => [facet, byId('Bucket')]),
);
const inAccount = (_: unknown, place: Place) => ({ AccountId: place.account });
const byName: FacetInput = ({ account, id }) => ({ AccountId: account, Name: id });

export const S3_CALLS: readonly CallRow[] = [
  // Any parameter makes the answer tell each bucket's Region: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html
  list('AWS::S3::Bucket', 's3', { MaxBuckets: 1000 }, { facets: byBucket }),
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html
  list('AWS::S3::AccountPublicAccessBlock', 's3', inAccount, { none: ['NoSuchPublicAccessBlockConfiguration'] }),
  list('AWS::S3::AccessPoint', 's3', inAccount, { facets: { PublicAccessBlockConfiguration: byName, Policy: byName } }),
  // `This action will always be routed to the US West (Oregon) Region`:
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_ListMultiRegionAccessPoints.html
  list('AWS::S3::MultiRegionAccessPoint', 's3', (_, { account }) => ({ AccountId: account, MaxResults: 100 }), {
    at: { aws: 'us-west-2' },
    facets: { Policy: byName, PolicyStatus: byName },
  }),
];
