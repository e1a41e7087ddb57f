// The coverage of the sample: everything that the catalogue knows was asked and answered, in every active account and enabled Region.
// Written as whole rows; one cell for each account and Region would be millions in a large organisation.

import { by, type CoverageRow, GLOBAL, RECORD_TYPES, type RecordType } from '../../core/index.ts';
import { DEFAULT_REGIONS, HOME_REGION } from './regions.ts';
import { activeAccounts, type Sample } from './sample.ts';

export function sampleCoverage(sample: Sample): readonly CoverageRow[] {
  const everywhere = activeAccounts(sample)
    .map((account) => account.id)
    .sort();
  return RECORD_TYPES.map(
    (type): CoverageRow => ({
      type: type.type,
      action: type.lists[0]?.action ?? type.type,
      status: 'read',
      accounts: type.scope === 'organization' ? [sample.management.id] : everywhere,
      regions: regionsOf(type),
    }),
  ).sort(by((row) => row.type));
}

function regionsOf(type: RecordType): readonly string[] {
  if (type.scope === 'global') return [GLOBAL];
  if (type.scope === 'regional') return DEFAULT_REGIONS;
  // Organizations has no Region; Identity Center lives in one.
  return type.type.startsWith('AWS::Organizations::') ? [GLOBAL] : [HOME_REGION];
}
