// What differs between two snapshots: records put in, taken out and changed, and those of which only the sight was won or lost.
// Cost: one merge of the sorted tables; a record that is the same to the letter costs one pass over it.

import { recordType } from './catalogue/index.ts';
import { diffValues, type FieldChange } from './field-diff.ts';
import type { Json } from './json.ts';
import { compareText } from './order.ts';
import { GLOBAL, type ResourceRecord } from './record.ts';
import type { Snapshot } from './snapshot.ts';

export interface RecordFieldChange extends FieldChange {
  /** Nothing is known to have changed: the answer of this call (a facet) was read in one snapshot only. */
  readonly isSight: boolean;
}

export interface ChangedRecord {
  readonly before: ResourceRecord;
  readonly after: ResourceRecord;
  /** Paths begin with `id`, `account`, `region`, `tags` or `config`. */
  readonly changes: readonly RecordFieldChange[];
}

/** Every list by type and ARN. */
export interface RecordDiff {
  readonly added: readonly ResourceRecord[];
  readonly removed: readonly ResourceRecord[];
  /** Only in the second snapshot, and the first could not see what was there. */
  readonly seen: readonly ResourceRecord[];
  /** Only in the first snapshot, and the second cannot see whether it is still there. */
  readonly unseen: readonly ResourceRecord[];
  readonly changed: readonly ChangedRecord[];
  /** How many records are the same in both. */
  readonly unchanged: number;
}

export function diffRecords(before: Snapshot, after: Snapshot): RecordDiff {
  const diff = {
    added: [] as ResourceRecord[],
    removed: [] as ResourceRecord[],
    seen: [] as ResourceRecord[],
    unseen: [] as ResourceRecord[],
    changed: [] as ChangedRecord[],
  };
  let unchanged = 0;
  const [couldSeeBefore, canSeeAfter] = [sightOf(before), sightOf(after)];
  for (const type of [...new Set([...before.types, ...after.types])].sort(compareText)) {
    const [was, is] = [before.of(type).records, after.of(type).records];
    const facets = new Set(Object.keys(recordType(type)?.facets ?? {}));
    let [i, j] = [0, 0];
    while (i < was.length || j < is.length) {
      const [a, b] = [was[i], is[j]];
      if (b === undefined || (a !== undefined && a.arn < b.arn)) {
        const gone = a as ResourceRecord;
        (canSeeAfter(gone) ? diff.removed : diff.unseen).push(gone);
        i++;
      } else if (a === undefined || b.arn < a.arn) {
        (couldSeeBefore(b) ? diff.added : diff.seen).push(b);
        j++;
      } else {
        const changes = diffRecord(a, b, facets);
        if (changes.length === 0) unchanged++;
        else diff.changed.push({ before: a, after: b, changes });
        i++;
        j++;
      }
    }
  }
  return { ...diff, unchanged };
}

/** Whether a snapshot read the list that a record like this one would stand in. */
export function sightOf(snapshot: Snapshot): (record: Pick<ResourceRecord, 'type' | 'account' | 'region'>) => boolean {
  const remembered = new Map<string, boolean>();
  return ({ type, account, region }) => {
    const scope = recordType(type)?.scope ?? 'regional';
    const key = scope === 'organization' ? type : scope === 'global' ? `${type} ${account}` : `${type} ${account} ${region}`;
    let found = remembered.get(key);
    if (found === undefined) {
      const { coverage } = snapshot;
      const missing = scope === 'organization' ? coverage.missingAnywhere(type) : coverage.missing(type, account, scope === 'global' ? GLOBAL : region);
      remembered.set(key, (found = missing === undefined));
    }
    return found;
  };
}

function diffRecord(before: ResourceRecord, after: ResourceRecord, facets: ReadonlySet<string>): readonly RecordFieldChange[] {
  if (before === after) return [];
  return diffValues(facts(before), facts(after)).map((change) => ({ ...change, isSight: isFacet(change, facets) }));
}

const facts = ({ id, account, region, tags, config }: ResourceRecord): Json => ({ id, account, region, tags, config });

/** A facet as a whole is there in one record and missing in the other: `null` would say that AWS answered "there is none". */
function isFacet({ path, before, after }: FieldChange, facets: ReadonlySet<string>): boolean {
  const [root, facet] = path;
  if (path.length !== 2 || root?.kind !== 'key' || root.key !== 'config' || facet?.kind !== 'key') return false;
  return facets.has(facet.key) && (before === undefined || after === undefined);
}
