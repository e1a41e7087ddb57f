// What was not read of a single resource, by the name of the IAM action.

import { facetActionOf, type Missing, type ResourceRef } from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';

/** Why a facet of a resource is not known. */
export function facetGap({ snapshot }: Pick<NetworkModel, 'snapshot'>, type: string, facet: string, { account, region, arn }: ResourceRef): Missing {
  return snapshot.coverage.missingFacet(type, facet, account, region, arn) ?? { reason: 'absent', name: facetActionOf(type, facet), account, region, arn };
}
