// Kinds of resources of which it is not known which there are: a list without them is not whole.

import { type Missing, recordType, type Snapshot } from '../core/index.ts';

export interface UnreadKind {
  /** As the service names it: `APPSYNC`. */
  readonly type: string;
  readonly missing: Missing;
}

/** The first gap of each kind in any account and Region that was asked at all; those that are never collected, as such. */
export function unreadKinds(kinds: readonly { readonly type: string; readonly recordType: string }[], snapshot: Snapshot): readonly UnreadKind[] {
  return kinds.flatMap((kind) => {
    const missing = gapOf(kind.recordType, snapshot);
    return missing === undefined ? [] : [{ type: kind.type, missing }];
  });
}

function gapOf(type: string, { coverage }: Snapshot): Missing | undefined {
  const rows = coverage.rows.filter((row) => row.type === type);
  if (rows.length === 0 && recordType(type) === undefined) return { reason: 'not-modelled', name: type };
  for (const account of coverage.accounts) {
    const asked = rows.filter((row) => row.accounts.includes(account)).flatMap((row) => row.regions);
    for (const region of rows.length > 0 ? new Set(asked) : coverage.regionsOf(account)) {
      const missing = coverage.missing(type, account, region);
      if (missing !== undefined) return missing;
    }
  }
  return undefined;
}
