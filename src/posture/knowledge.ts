// What a control may know about a place: the records around it, or what is missing before it can be asked.
// One object an assessment; its answers are remembered by need and place, so that a thousand subjects in a Region ask once.

import { facetActionOf, GLOBAL, listActionOf, type Missing, type ResourceRecord, recordType, type Snapshot } from '../core/index.ts';
import type { Control, Need, Subject, View } from './control.ts';
import { coverageRegion, type Scope } from './scope.ts';

export interface Knowledge {
  /** What is missing for a control to judge a subject: nothing, or why it is unknown. */
  missingFor(control: Control, subject: Subject): readonly Missing[];
  /** What is missing to know which subjects of a type there are in an account. */
  missingSubjects(type: string, account: string): readonly Missing[];
  viewFor(control: Control, subject: Subject): View;
}

const NOTHING: readonly Missing[] = [];

export function createKnowledge(snapshot: Snapshot, scope: Scope): Knowledge {
  const remembered = new Map<string, readonly Missing[]>();
  const remember = (key: string, find: () => readonly Missing[]): readonly Missing[] => {
    let found = remembered.get(key);
    if (found === undefined) remembered.set(key, (found = find()));
    return found;
  };
  const now = Date.parse(snapshot.takenAt);

  const missingList = (type: string, within: Need['within'], account: string, region: string): readonly Missing[] =>
    remember(`${type} ${within} ${account} ${region}`, () => {
      if (recordType(type)?.scope === 'organization') return some(snapshot.coverage.missingAnywhere(type));
      const accounts = within === 'organization' ? scope.accounts : [account];
      return accounts.flatMap((one) => {
        const isRegional = coverageRegion(type, region) !== GLOBAL;
        if (!isRegional) return some(snapshot.coverage.missing(type, one, GLOBAL));
        if (within === 'region' && region !== GLOBAL) return some(snapshot.coverage.missing(type, one, region));
        return missingInEveryRegion(type, one);
      });
    });

  const missingInEveryRegion = (type: string, account: string): readonly Missing[] => {
    const unknownRegions = scope.knowsRegionsOf(account) ? [] : [regionsUnknown(account)];
    return [...unknownRegions, ...scope.regionsOf(account).flatMap((region) => some(snapshot.coverage.missing(type, account, region)))];
  };

  const missingFacetsAround = (control: Control, need: Need, subject: Subject): readonly Missing[] => {
    if (need.facets === undefined) return NOTHING;
    const key = `${control.id} ${need.type} facets ${subject.account} ${need.within === 'region' ? subject.region : ''}`;
    return remember(key, () => recordsFor(snapshot, need, subject).flatMap((record) => missingFacetsOf(snapshot, need, record)));
  };

  return {
    missingFor(control, subject) {
      const found: Missing[] = [];
      for (const need of control.needs) {
        const isSubject = control.unit.kind === 'resource' && need.type === control.unit.type;
        if (isSubject && subject.record !== undefined) {
          found.push(...missingFacetsOf(snapshot, need, subject.record));
          // A subject is known by being there; its siblings count only where the control looks at them.
          if (need.within === 'region' && recordType(need.type)?.scope !== 'organization') continue;
        }
        found.push(...missingList(need.type, need.within, subject.account, subject.region));
        if (!isSubject) found.push(...missingFacetsAround(control, need, subject));
      }
      return found.length === 0 ? NOTHING : found;
    },
    missingSubjects: (type, account) =>
      remember(`${type} subjects ${account}`, () => {
        const scopeOfType = recordType(type)?.scope;
        if (scopeOfType === 'organization') return some(snapshot.coverage.missingAnywhere(type));
        if (scopeOfType === 'global') return some(snapshot.coverage.missing(type, account, GLOBAL));
        return missingInEveryRegion(type, account);
      }),
    viewFor: (control, subject) => ({
      now,
      partition: scope.partition,
      records(type) {
        const need = control.needs.find((one) => one.type === type);
        if (need === undefined) throw new Error(`control ${control.id} reads ${type} without declaring that it needs it`);
        return recordsFor(snapshot, need, subject);
      },
    }),
  };
}

function recordsFor(snapshot: Snapshot, need: Need, subject: Subject): readonly ResourceRecord[] {
  const table = snapshot.of(need.type);
  if (need.within === 'organization' || recordType(need.type)?.scope === 'organization') return table.records;
  // Records of global types may live in a Region (buckets do), but they are looked up by account.
  const isPlaced = need.within === 'region' && coverageRegion(need.type, subject.region) !== GLOBAL;
  const own = isPlaced ? table.inRegion(subject.account, subject.region) : table.inAccount(subject.account);
  const { seeElsewhere } = need;
  if (seeElsewhere === undefined) return own;
  const elsewhere = table.records.filter(
    (record) => record.account !== subject.account && (!isPlaced || record.region === subject.region) && seeElsewhere(record),
  );
  return elsewhere.length === 0 ? own : [...own, ...elsewhere];
}

function missingFacetsOf(snapshot: Snapshot, need: Need, record: ResourceRecord): readonly Missing[] {
  if (need.facets === undefined) return NOTHING;
  const found: Missing[] = [];
  for (const facet of need.facets) {
    if (record.config[facet] !== undefined && Object.hasOwn(record.config, facet)) continue;
    const { type, account, arn } = record;
    const region = coverageRegion(type, record.region);
    found.push(
      snapshot.coverage.missingFacet(type, facet, account, region, arn) ?? {
        reason: 'absent',
        name: facetActionOf(type, facet),
        account,
        region: record.region,
        arn,
      },
    );
  }
  return found.length === 0 ? NOTHING : found;
}

function regionsUnknown(account: string): Missing {
  return { reason: 'absent', name: listActionOf('AWS::Account::Region'), account };
}

function some(missing: Missing | undefined): readonly Missing[] {
  return missing === undefined ? NOTHING : [missing];
}
