// What a record's facets say about the record itself: a bucket's Region and its tags.

import { asString, type ResourceRecord } from '../../core/index.ts';
import { isRegionName, readTags } from '../files/index.ts';

/**
 * A bucket's Region and tags come from answers of their own. No constraint is us-east-1, and `EU` is eu-west-1.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
 */
export function placedByFacets(record: ResourceRecord): ResourceRecord {
  const { config } = record;
  if (record.type !== 'AWS::S3::Bucket') return record;
  const location = Object.hasOwn(config, 'LocationConstraint') ? config['LocationConstraint'] : undefined;
  const told = location === null || location === '' ? 'us-east-1' : location === 'EU' ? 'eu-west-1' : asString(location);
  const region = told !== undefined && isRegionName(told) ? told : undefined;
  return { ...record, region: region ?? record.region, tags: Object.hasOwn(config, 'TagSet') ? readTags(config['TagSet']) : record.tags };
}
