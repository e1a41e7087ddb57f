// What a control may know about a place: the records around it, or what is missing before it can be asked.
// One object an assessment; its answers are remembered by need and place, so that a thousand subjects in a Region ask once.

import { facetActionOf, GLOBAL, listActionOf, type Missing, type ResourceRecord, recordType, type Snapshot } from '../core/index.ts';
import { type Control, type Need, type Subject, unitTypes, type View, type Within } from './control.ts';
import { placeOfNeeds } from './kept-places.ts';
import { coverageRegion, isGlobalType, type Scope } from './scope.ts';

export interface Knowledge {
  /** What is missing for a control to judge a subject: nothing, or why it is unknown. */
  missingFor(control: Control, subject: Subject): readonly Missing[];
  /** What is missing to know which subjects of a type there are in an account. */
  missingSubjects(type: string, account: string): readonly Missing[];
  viewFor(control: Control, subject: Subject): View;
}

const NOTHING: readonly Missing[] = [];
const NO_RECORDS: readonly ResourceRecord[] = [];

export function createKnowledge(snapshot: Snapshot, scope: Scope): Knowledge {
  const remembered = new Map<string, readonly Missing[]>();
  const remember = (key: string, find: () => readonly Missing[]): readonly Missing[] => {
    let found = remembered.get(key);
    if (found === undefined) remembered.set(key, (found = find()));
    return found;
  };
  const now = Date.parse(snapshot.takenAt);
  const elsewhereByNeed = new Map<Need, readonly ResourceRecord[]>();
  const places = new Map<readonly Need[], Map<string, Snapshot>>();

  const missingList = (type: string, within: Need['within'], account: string, region: string): readonly Missing[] => {
    const place = within === 'organization' ? '' : within === 'account' ? account : `${account} ${region}`;
    return remember(`${type} ${within} ${place}`, () => {
      if (recordType(type)?.scope === 'organization') return some(snapshot.coverage.missingAnywhere(type));
      const accounts = within === 'organization' ? scope.accounts : [account];
      return accounts.flatMap((one) => {
        if (isGlobalType(type)) return some(snapshot.coverage.missing(type, one, GLOBAL));
        if (within === 'region' && region !== GLOBAL) return some(snapshot.coverage.missing(type, one, region));
        return missingInEveryRegion(type, one);
      });
    });
  };

  const missingInEveryRegion = (type: string, account: string): readonly Missing[] => {
    const unknownRegions = scope.knowsRegionsOf(account) ? [] : [regionsUnknown(account)];
    return [...unknownRegions, ...scope.regionsOf(account).flatMap((region) => some(snapshot.coverage.missing(type, account, region)))];
  };

  const missingFacetsAround = (control: Control, need: Need, subject: Subject): readonly Missing[] => {
    if (need.facets === undefined) return NOTHING;
    const key = `${control.id} ${need.type} facets ${subject.account} ${need.within === 'region' ? subject.region : ''}`;
    return remember(key, () => recordsFor(need, subject).flatMap((record) => missingFacetsOf(snapshot, need, record)));
  };

  return {
    missingFor(control, subject) {
      const found: Missing[] = [];
      for (const need of control.needs) {
        if (need.lazy === true) continue;
        if (subject.record?.type === need.type) found.push(...missingFacetsOf(snapshot, need, subject.record));
        // A subject is known by being there; its siblings count only where the control looks at them.
        const isOwn = subject.record !== undefined && isOwnOnly(control, need);
        if (isOwn && recordType(need.type)?.scope !== 'organization') continue;
        found.push(...missingList(need.type, need.within, subject.account, subject.region));
        if (!isOwn) found.push(...missingFacetsAround(control, need, subject));
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
      accounts: scope.accounts,
      records: (type, within) => recordsFor(aroundSubject(control, type, within), subject),
      find(type, arn) {
        const need = aroundSubject(control, type);
        return isEverywhere(need) ? snapshot.of(type).find(arn) : recordsFor(need, subject).find((record) => record.arn === arn);
      },
      missing(type, within) {
        const need = declared(control, type);
        return missingList(type, within ?? need.within, subject.account, subject.region);
      },
      missingFacet: (record, facet) => missingFacetOf(snapshot, record, facet),
      place: (needs) => placeOf(control, needs, subject),
    }),
  };

  function placeOf(control: Control, needs: readonly Need[], subject: Subject): Snapshot {
    const undeclared = needs.find((need) => need.lazy !== true || !control.needs.includes(need));
    if (undeclared !== undefined) throw new Error(`control ${control.id} asks for a place with ${undeclared.type}, which is no lazy need of its own`);
    let known = places.get(needs);
    if (known === undefined) places.set(needs, (known = new Map()));
    const near = (within: Within) => needs.some((need) => need.within === within);
    const key = near('region') ? `${subject.account} ${subject.region}` : near('account') ? subject.account : '';
    let place = known.get(key);
    if (place === undefined) known.set(key, (place = placeOfNeeds(snapshot, needs, key, (need) => recordsFor(need, subject))));
    return place;
  }

  function recordsFor(need: Need, subject: Subject): readonly ResourceRecord[] {
    const table = snapshot.of(need.type);
    if (isEverywhere(need)) return table.records;
    // Records of global types may live in a Region (buckets do), but they are looked up by account.
    const isPlaced = need.within === 'region' && coverageRegion(need.type, subject.region) !== GLOBAL;
    const own = isPlaced ? table.inRegion(subject.account, subject.region) : table.inAccount(subject.account);
    const elsewhere = seenElsewhere(need).filter((record) => record.account !== subject.account && (!isPlaced || record.region === subject.region));
    return elsewhere.length === 0 ? own : [...own, ...elsewhere];
  }

  function seenElsewhere(need: Need): readonly ResourceRecord[] {
    if (need.seeElsewhere === undefined) return NO_RECORDS;
    let found = elsewhereByNeed.get(need);
    if (found === undefined) elsewhereByNeed.set(need, (found = snapshot.of(need.type).records.filter(need.seeElsewhere)));
    return found;
  }
}

function missingFacetsOf(snapshot: Snapshot, need: Need, record: ResourceRecord): readonly Missing[] {
  if (need.facets === undefined) return NOTHING;
  const found: Missing[] = [];
  for (const facet of need.facets) found.push(...some(missingFacetOf(snapshot, record, facet)));
  return found.length === 0 ? NOTHING : found;
}

function missingFacetOf(snapshot: Snapshot, record: ResourceRecord, facet: string): Missing | undefined {
  if (Object.hasOwn(record.config, facet) && record.config[facet] !== undefined) return undefined;
  const { type, account, arn, region } = record;
  const known = snapshot.coverage.missingFacet(type, facet, account, coverageRegion(type, region), arn);
  return known ?? { reason: 'absent', name: facetActionOf(type, facet), account, region, arn };
}

function isEverywhere(need: Need): boolean {
  return need.within === 'organization' || recordType(need.type)?.scope === 'organization';
}

/** Whether a need is of the subject itself, and of nothing beside it: `reassess` counts on it. */
export function isOwnOnly(control: Control, need: Need): boolean {
  return unitTypes(control.unit).includes(need.type) && need.within === 'region' && need.seeElsewhere === undefined && need.lazy !== true;
}

function aroundSubject(control: Control, type: string, within?: Within): Need {
  const need = declared(control, type, within);
  if (isOwnOnly(control, need)) throw new Error(`control ${control.id} looks at the siblings of its subject without a wider need for ${type}`);
  return need;
}

function declared(control: Control, type: string, within?: Within): Need {
  const need = control.needs.find((one) => one.type === type && (within === undefined || one.within === within));
  if (need === undefined) throw new Error(`control ${control.id} reads ${type} without declaring that it needs it`);
  return need;
}

function regionsUnknown(account: string): Missing {
  return { reason: 'absent', name: listActionOf('AWS::Account::Region'), account };
}

function some(missing: Missing | undefined): readonly Missing[] {
  return missing === undefined ? NOTHING : [missing];
}
