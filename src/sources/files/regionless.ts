// Which types stand under the pseudo-Region `global`.

import type { RecordType } from '../../core/index.ts';

/** Whether a type has no Region: global ones, and those of the organisation itself. Identity Center belongs to one and lives in a Region. */
export function isRegionless(row: RecordType | undefined): boolean {
  return row?.scope === 'global' || (row?.scope === 'organization' && row.type.startsWith('AWS::Organizations::'));
}
