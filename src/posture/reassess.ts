// The assessment after some records have changed: only the judgements that can depend on them are made again.

import { GLOBAL, overlaid, type ResourceRecord, recordType, type Snapshot } from '../core/index.ts';
import { type Assessment, assess, type ControlResult, type Judgement, judge, keyOf, subjectOf, subjectsOf } from './assess.ts';
import { type Control, type Need, type Subject, unitTypes } from './control.ts';
import { createKnowledge, isOwnOnly } from './knowledge.ts';
import { isGlobalType } from './scope.ts';

/** A record before and after; one of them is absent for a record that is new or gone. */
export interface RecordChange {
  readonly before?: ResourceRecord;
  readonly after?: ResourceRecord;
}

/** The members that the scope is made of, and through it every judgement: which accounts and Regions there are, and who manages them. */
const SCOPE_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  'AWS::Account::Region': ['RegionName', 'RegionOptStatus'],
  'AWS::Organizations::Account': ['Name', 'State', 'Status'],
  'AWS::Organizations::Organization': ['MasterAccountId'],
};

/** INVARIANT: equal to `assess(next, controls)` for a `next` that differs from the assessed snapshot in `changes` alone. */
export function reassess(previous: Assessment, next: Snapshot, changes: readonly RecordChange[]): Assessment {
  const records = changes.flatMap(({ before, after }) => [before, after].filter((one) => one !== undefined));
  const { scope } = previous;
  if (changes.some((change) => movesScope(change, previous))) {
    return assess(
      next,
      previous.results.map((result) => result.control),
    );
  }
  const knowledge = createKnowledge(next, scope);
  const results = previous.results.map((result): ControlResult => {
    const touched = new Map<string, Subject>();
    const gone = new Set<string>();
    for (const record of records) collectAffected(result.control, record, next, scope, touched, gone);
    if (touched.size === 0 && gone.size === 0) return result;
    const made = new Map([...touched].map(([key, subject]) => [key, judge(result.control, subject, knowledge)]));
    const isGrown = [...touched.keys()].some((key) => !result.judgements.has(key));
    if (!isGrown && gone.size === 0) return { control: result.control, judgements: overlaid(result.judgements, made) };
    const judgements = new Map<string, Judgement>([...result.judgements, ...made]);
    for (const key of gone) if (!made.has(key)) judgements.delete(key);
    return { control: result.control, judgements: isGrown ? inOrder(result.control, judgements, next, scope) : judgements };
  });
  return { snapshot: next, scope, results };
}

/** The order of `assess`: subjects as they are listed, then the gaps. */
function inOrder(control: Control, judgements: ReadonlyMap<string, Judgement>, next: Snapshot, scope: Assessment['scope']): ReadonlyMap<string, Judgement> {
  const ordered = new Map<string, Judgement>();
  for (const subject of subjectsOf(control, next, scope)) {
    const judgement = judgements.get(keyOf(subject));
    if (judgement !== undefined) ordered.set(keyOf(subject), judgement);
  }
  for (const [key, judgement] of judgements) if (!ordered.has(key)) ordered.set(key, judgement);
  return ordered;
}

function movesScope({ before, after }: RecordChange, { scope }: Assessment): boolean {
  for (const record of [before, after]) {
    if (record === undefined) continue;
    const members = Object.hasOwn(SCOPE_MEMBERS, record.type) ? SCOPE_MEMBERS[record.type] : undefined;
    if (members !== undefined && (before === undefined || after === undefined || isMoved(before, after, members))) return true;
    // A place that the assessment has not met may be a new one, and the last record of a place may be gone.
    const isPlace = /^\d{12}$/.test(record.account);
    if (isPlace && (!scope.knowsRegionsOf(record.account) || !scope.accounts.includes(record.account))) return true;
  }
  return false;
}

function isMoved(before: ResourceRecord, after: ResourceRecord, members: readonly string[]): boolean {
  const isSamePlace = before.type === after.type && before.arn === after.arn && before.account === after.account && before.region === after.region;
  return !isSamePlace || members.some((member) => before.config[member] !== after.config[member]);
}

function collectAffected(
  control: Control,
  record: ResourceRecord,
  next: Snapshot,
  scope: Assessment['scope'],
  touched: Map<string, Subject>,
  gone: Set<string>,
): void {
  const isJudged = unitTypes(control.unit).includes(record.type);
  if (isJudged && scope.accounts.includes(record.account)) {
    const current = next.of(record.type).find(record.arn);
    if (current === undefined) gone.add(record.arn);
    else touched.set(record.arn, subjectOf(current));
  }
  for (const need of control.needs) {
    if (need.type !== record.type) continue;
    if (isOwnOnly(control, need)) continue;
    for (const subject of subjectsAround(control, need, record, next, scope)) touched.set(keyOf(subject), subject);
  }
}

/** The subjects that see the record through the need. */
function subjectsAround(control: Control, need: Need, record: ResourceRecord, next: Snapshot, scope: Assessment['scope']): Iterable<Subject> {
  if (need.within === 'organization' || recordType(need.type)?.scope === 'organization') return subjectsOf(control, next, scope);
  const isPlaced = need.within === 'region' && !isGlobalType(need.type);
  // A subject without a Region of its own sees the records of every Region.
  const sees = (region: string) => !isPlaced || region === record.region || region === GLOBAL;
  if (need.seeElsewhere?.(record) === true) return [...subjectsOf(control, next, scope)].filter((subject) => sees(subject.region));
  if (!scope.accounts.includes(record.account)) return [];
  const subjectsIn = (type: string) =>
    next
      .of(type)
      .inAccount(record.account)
      .filter((one) => sees(one.region));
  switch (control.unit.kind) {
    case 'resource':
      return unitTypes(control.unit).flatMap((type) => subjectsIn(type).map(subjectOf));
    case 'region':
      return scope
        .regionsOf(record.account)
        .filter(sees)
        .map((region) => ({ account: record.account, region }));
    case 'account':
      return [{ account: record.account, region: GLOBAL }];
    case 'organization':
      return subjectsOf(control, next, scope);
  }
}
