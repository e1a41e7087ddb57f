// One task: a row of the table of calls, asked in one account and Region. Its records go to `emit` page by page, and what could not
// be read becomes coverage.

import { type CoverageCell, GLOBAL, isArray, isObject, type Json, type JsonObject, type RecordType, type ResourceRecord, recordType } from '../core/index.ts';
import { type Draft, draftOf, isRegionless, itemsAt, placedByFacets, withhold } from '../sources/index.ts';
import { type AskPorts, askPages } from './ask.ts';
import type { CallRow, Place, Step } from './calls/row.ts';
import { collectFacets, type FacetFailure, facetCells } from './facets.ts';
import { inParallel } from './in-parallel.ts';
import type { Room } from './room.ts';
import { saysNone, statusOf } from './says-none.ts';
import { withholdMembers } from './withhold-members.ts';

export interface TaskPorts extends AskPorts {
  /** Keeps the records; the next page waits for it. */
  readonly emit: (drafts: readonly Draft[]) => Promise<void>;
  readonly room: Room;
  /** The way to make the row's first call, which other rows may have in common with it. */
  readonly callFirst?: AskPorts['call'];
  /** Whether this row is also asked in that account and Region, where a resource shown here is at home. */
  readonly isAskedIn: (row: CallRow, account: string, region: string) => boolean;
}

/** Calls of one task at once; the gates hold each to its limit. */
const PARALLEL = 16;

export async function runTask(row: CallRow, place: Place, ports: TaskPorts): Promise<readonly CoverageCell[]> {
  const type = typeOf(row);
  const region = isRegionless(type) ? GLOBAL : place.region;
  const cells = new Map<string, CoverageCell>();
  const facetFailures: FacetFailure[] = [];
  const asked = new Map<string, number>();
  const last = row.steps.at(-1);
  const found = type.lists.findIndex((list) => list.service === last?.service && list.operation === last.operation);
  const rank = found < 0 ? type.lists.length : found;

  function fail(action: string, status: 'denied' | 'failed' | 'unreadable', detail: string): void {
    cells.set(`${action}\n${status}\n${detail}`, { type: type.type, action, status, detail, account: place.account, region });
  }

  async function walk(index: number, parents: readonly Json[]): Promise<void> {
    const step = row.steps[index];
    if (step === undefined) return await keep(parents);
    await inParallel(PARALLEL, groupsOf(parents, step.batch), (parent) => askStep(step, index, parent));
  }

  async function askStep(step: Step, index: number, parent: Json): Promise<void> {
    const isLast = index === row.steps.length - 1;
    const asking = parent === null && ports.callFirst !== undefined ? { ...ports, call: ports.callFirst } : ports;
    for await (const page of askPages(asking, place, step, step.input(parent, place), isLast)) {
      if (!page.ok) {
        if (!saysNone(step.none, page)) fail(page.action ?? step.action, statusOf(page), page.code);
        return;
      }
      const clean = withholdMembers(withhold(page.value, step.service === 'ssm').value, step.withhold ?? []);
      const items = (isObject(clean) ? (itemsAt(clean, step.items) ?? []) : []).map((item) => carried(step, item, parent));
      if (isLast) ports.room.enter(items.length);
      try {
        await walk(index + 1, items);
      } finally {
        if (isLast) ports.room.leave(items.length);
      }
      if (step.recurse === true) await inParallel(PARALLEL, items, (item) => askStep(step, index, item));
    }
  }

  async function keep(items: readonly Json[]): Promise<void> {
    const drafts: Draft[] = [];
    for (const item of items) {
      if (!isObject(item)) {
        fail(last?.action ?? '', 'unreadable', 'item-not-object');
        continue;
      }
      const drafted = draftOf(type, item, rank, place, '');
      if (drafted.ok) drafts.push(drafted.draft);
      else fail(last?.action ?? '', 'unreadable', `item-without-${drafted.lacks}`);
    }
    const whole: Draft[] = [];
    await inParallel(PARALLEL, drafts, async (draft) => {
      whole.push({ ...draft, record: await withFacets(draft) });
    });
    if (whole.length > 0) await ports.emit(whole);
  }

  async function withFacets(draft: Draft): Promise<ResourceRecord> {
    const { record } = draft;
    // What is shown here is asked where it is at home, once.
    if (!draft.isOwn && ports.isAskedIn(row, record.account, record.region)) return record;
    const { config, failures } = await collectFacets(row, type, record, place, ports);
    const filled = placedByFacets({ ...record, config });
    const key = `${filled.account}\n${filled.region}`;
    asked.set(key, (asked.get(key) ?? 0) + 1);
    for (const failure of failures) facetFailures.push({ ...failure, resource: filled.arn, account: filled.account, region: filled.region });
    return filled;
  }

  await walk(0, [null]);
  const listed: CoverageCell[] =
    cells.size > 0 ? [...cells.values()] : [{ type: type.type, action: type.lists[0]?.action ?? type.type, status: 'read', account: place.account, region }];
  return [...listed, ...facetCells(type, facetFailures, asked)];
}

function typeOf(row: CallRow): RecordType {
  const type = recordType(row.type);
  if (type === undefined) throw new Error(`the catalogue has no type ${row.type}`);
  return type;
}

function groupsOf(parents: readonly Json[], batch: number | undefined): readonly Json[] {
  if (batch === undefined) return parents;
  const groups: Json[] = [];
  for (let at = 0; at < parents.length; at += batch) groups.push(parents.slice(at, at + batch));
  return groups;
}

function carried(step: Step, item: Json, parent: Json): Json {
  if (step.carry === undefined) return item;
  const along: JsonObject = step.carry(item, parent);
  return isObject(item) ? { ...item, ...along } : isArray(item) ? item : along;
}
