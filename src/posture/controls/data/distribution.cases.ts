// For tests: distributions as GetDistribution answers them.

import type { JsonObject, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, record } from '../../control.cases.ts';

export const DISTRIBUTION_ARN = `arn:aws:cloudfront::${ACCOUNT}:distribution/E1EXAMPLE`;

export function distribution(DistributionConfig: JsonObject): ResourceRecord {
  return record('AWS::CloudFront::Distribution', DISTRIBUTION_ARN, { Id: 'E1EXAMPLE', DistributionConfig }, { region: 'global' });
}

/** A list in CloudFront's own form: without `Items` where it is empty. */
export function listOf(...items: readonly JsonObject[]): JsonObject {
  return { Quantity: items.length, ...(items.length === 0 ? {} : { Items: items }) };
}
