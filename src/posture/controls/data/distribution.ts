// How the controls of CloudFront read a distribution.
// Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionConfig.html

import { asObjects, at, isArray, isObject, type Json, type JsonObject, type ResourceRecord } from '../../../core/index.ts';

export const DISTRIBUTION = 'AWS::CloudFront::Distribution';

/** GetDistribution answers the settings under `DistributionConfig`; ListDistributions answers them flat. */
export function settingsOf(record: ResourceRecord): JsonObject {
  const config = record.config['DistributionConfig'];
  return isObject(config) ? config : record.config;
}

/** The members of a list as CloudFront writes it, with its `Quantity`; `undefined` where they are not all there. */
export function listed(list: Json | undefined): readonly JsonObject[] | undefined {
  const quantity = at(list, 'Quantity');
  if (quantity === 0) return [];
  const items = at(list, 'Items');
  if (!isArray(items)) return undefined;
  const objects = asObjects(items);
  return objects.length === quantity || quantity === undefined ? objects : undefined;
}
