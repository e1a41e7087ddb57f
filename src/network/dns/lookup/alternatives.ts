// Which of the record sets of a name and type may answer. Health, place and chance decide at the time of the query: all that may stay.
// Sources: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html,
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html

import type { RecordSet } from '../model/records.ts';

export interface Alternative {
  readonly sets: readonly RecordSet[];
  /** Why this one and not another; '' where there is no other. */
  readonly condition: string;
}

/** Multivalue answers hold at most eight records: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-multivalue.html */
const MOST_VALUES = 8;

export function alternativesOf(sets: readonly RecordSet[]): readonly Alternative[] {
  const [first] = sets;
  if (first === undefined) return [];
  if (first.routing === 'simple') return [{ sets: [first], condition: '' }];
  if (first.routing === 'multivalue' && sets.length <= MOST_VALUES && sets.every(({ healthCheck }) => healthCheck === undefined))
    return [{ sets, condition: '' }];
  const left = first.routing === 'weighted' ? weighted(sets) : first.routing === 'failover' ? failover(sets) : sets;
  const [only, ...others] = left;
  if (only === undefined || others.length === 0) return only === undefined ? [] : [{ sets: [only], condition: '' }];
  return left.map((set) => ({ sets: [set], condition: conditionOf(set) }));
}

/** Sets of weight zero answer only where all are of weight zero, or every other may be unhealthy. */
function weighted(sets: readonly RecordSet[]): readonly RecordSet[] {
  const positive = sets.filter(({ weight }) => weight !== 0);
  return positive.every(({ healthCheck }) => healthCheck !== undefined) ? sets : positive;
}

/** A primary without a health check always answers. */
function failover(sets: readonly RecordSet[]): readonly RecordSet[] {
  const primary = sets.find(({ share }) => share.startsWith('PRIMARY'));
  return primary !== undefined && primary.healthCheck === undefined ? [primary] : sets;
}

function conditionOf({ routing, share, healthCheck }: RecordSet): string {
  const health = healthCheck === undefined ? '' : healthCheck === '' ? ', while its target is healthy' : `, while health check ${healthCheck} passes`;
  return `${routing} routing: ${share}${health}`;
}
