// Which types stand under the pseudo-Region `global`, and what can be a Region at all.

import type { RecordType } from '../../core/index.ts';

/** Whether a type has no Region: global ones, and those of the organisation itself. Identity Center belongs to one and lives in a Region. */
export function isRegionless(row: RecordType | undefined): boolean {
  return row?.scope === 'global' || (row?.scope === 'organization' && row.type.startsWith('AWS::Organizations::'));
}

/** Whether a text can be the name of a Region: answers are text from outside, and Regions go into commands. */
export function isRegionName(text: string): boolean {
  return text.length <= 40 && /^[a-z]{2,}(?:-[a-z0-9]+)+$/.test(text);
}
