// Which of the record sets of a name and type may answer. Health, place and chance decide at the time of the query: all that may stay.
// Sources: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html,
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html

import type { RecordSet } from '../model/records.ts';

export interface Alternative {
  /** None where no record is for where the query comes from. */
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
  const nobodys = isPartial(sets) ? [{ sets: [], condition: `${first.routing} routing: no record is for where the query comes from` }] : [];
  const [only, ...others] = left;
  if (only === undefined || others.length + nobodys.length === 0) return only === undefined ? [] : [{ sets: [only], condition: '' }];
  return [...left.map((set) => ({ sets: [set], condition: conditionOf(set) })), ...nobodys];
}

/**
 * Whether some places have no record: those of geolocation and CIDR routing without a default, which is an asterisk. "If you don't create a
 * default record, Route 53 returns a no answer response": https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-geo.html
 */
function isPartial(sets: readonly RecordSet[]): boolean {
  return sets.every(({ routing, share }) => (routing === 'geolocation' || routing === 'cidr') && share.split(' ')[0] !== '*');
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
