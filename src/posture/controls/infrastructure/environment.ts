// Whether a VPC is one of production: by what the organisation says of its tags, accounts and units; else by its own tags; else by what
// its name, its account and the units above agree on. What says nothing, not the same, or was not read is not guessed.

import { asString, asStrings, listActionOf, type Missing, matchesGlob, type ResourceRecord } from '../../../core/index.ts';
import type { Need, View } from '../../control.ts';

const MEMBER = 'AWS::Organizations::Account';
const UNIT = 'AWS::Organizations::OrganizationalUnit';

export const ENVIRONMENT_NEEDS: readonly Need[] = [MEMBER, UNIT].map((type) => ({ type, within: 'organization', lazy: true, facets: ['ParentId'] }));

export interface Environment {
  readonly kind: 'prod' | 'non-prod';
  /** `tag environment = prod`, `account web-prod`, `unit NonProd`. */
  readonly by: string;
}

/** What the organisation says itself: all with this tag, in this account, or below this unit are of production, or not. */
export interface SaidEnvironment {
  readonly is: Environment['kind'];
  /** `KEY=VALUE` of the VPC, with `*` for any text. */
  readonly tag?: string | undefined;
  readonly account?: string | undefined;
  /** The id of an organisational unit, or of the root. */
  readonly unit?: string | undefined;
}

export type FoundEnvironment = Environment | { readonly kind: 'unknown'; readonly why: string };

const TAGS: ReadonlySet<string> = new Set(['environment', 'env', 'stage']);
const WORDS: ReadonlyMap<string, Environment['kind']> = new Map([
  ...['prod', 'production', 'prd', 'live'].map((word) => [word, 'prod'] as const),
  ...['nonprod', 'nonproduction', 'preprod', 'preproduction', 'dev', 'develop', 'development', 'test', 'testing', 'tst', 'qa', 'uat'].map(
    (word) => [word, 'non-prod'] as const,
  ),
  ...['stage', 'staging', 'stg', 'sandbox', 'sandboxes', 'sbx', 'demo', 'lab', 'labs'].map((word) => [word, 'non-prod'] as const),
]);
const NEGATIONS: ReadonlySet<string> = new Set(['non', 'not', 'no', 'pre']);

/** What a name says: `web-prod`, `NonProd`, `pre-production`; nothing where it says neither or both. */
export function environmentIn(name: string): Environment['kind'] | undefined {
  const words = name
    .slice(0, 256)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const found = new Set<Environment['kind']>();
  for (const [index, word] of words.entries()) {
    const plain = word.replace(/[0-9]+$/, '');
    const kind = WORDS.get(plain);
    if (kind !== undefined) found.add(kind === 'prod' && NEGATIONS.has(words[index - 1] ?? '') ? 'non-prod' : kind);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

export interface EnvironmentAnswer {
  readonly found: FoundEnvironment;
  /** What could not be read that might have said more. */
  readonly missing: readonly Missing[];
}

/** What a VPC is for: first by what is said of its tags, its account and the units above, then by its own tags, then by names. */
export function environmentOf(view: View, vpc: ResourceRecord, said: readonly SaidEnvironment[]): EnvironmentAnswer {
  let known: Above | undefined;
  const above = () => (known ??= accountAndUnits(view, vpc));
  return bySayings(vpc, above, said) ?? byTags(vpc) ?? byNames(vpc, above());
}

/** What of these agree; nothing where there are none. */
function agreed(said: readonly Environment[]): EnvironmentAnswer | undefined {
  const [first] = said;
  if (first === undefined) return undefined;
  const other = said.find(({ kind }) => kind !== first.kind);
  if (other === undefined) return { found: first, missing: [] };
  return { found: { kind: 'unknown', why: `${first.by} and ${other.by} do not agree` }, missing: [] };
}

function bySayings(vpc: ResourceRecord, above: () => Above, said: readonly SaidEnvironment[]): EnvironmentAnswer | undefined {
  const matching = (match: (one: SaidEnvironment) => string | undefined) =>
    agreed(
      said.flatMap((one): readonly Environment[] => {
        const by = match(one);
        return by === undefined ? [] : [{ kind: one.is, by: `${by}, as the configuration says` }];
      }),
    );
  const tags = Object.entries(vpc.tags).map(([key, value]) => `${key}=${value}`);
  const nearest =
    matching(({ tag }) => (tag === undefined || !tags.some((one) => matchesGlob(tag, one)) ? undefined : `tag ${tag}`)) ??
    matching(({ account }) => (account === vpc.account ? `account ${account}` : undefined));
  if (nearest !== undefined || said.every(({ unit }) => unit === undefined)) return nearest;
  const { unitIds, missing } = above();
  for (const id of unitIds) {
    const found = matching(({ unit }) => (unit === id ? `unit ${id}` : undefined));
    if (found !== undefined) return found;
  }
  return missing.length === 0 ? undefined : { found: { kind: 'unknown', why: 'under which units its account stands was not read' }, missing };
}

const tagsOf = ({ tags }: ResourceRecord) => Object.entries(tags).filter(([key, value]) => TAGS.has(key.toLowerCase()) && value.trim() !== '');

function byTags(vpc: ResourceRecord): EnvironmentAnswer | undefined {
  const tags = tagsOf(vpc);
  const read = tags.flatMap(([key, value]): readonly Environment[] => {
    const kind = environmentIn(value);
    return kind === undefined ? [] : [{ kind, by: `tag ${key} = ${value}` }];
  });
  const [unclear] = tags;
  if (read.length > 0 || unclear === undefined) return agreed(read);
  return { found: { kind: 'unknown', why: `tag ${unclear[0]} = ${unclear[1]} says neither` }, missing: [] };
}

function byNames({ tags }: ResourceRecord, { named, missing }: Above): EnvironmentAnswer {
  const all = tags['Name'] === undefined ? named : [{ by: 'VPC', name: tags['Name'] }, ...named];
  const found = agreed(
    all.flatMap(({ by, name }): readonly Environment[] => {
      const kind = environmentIn(name);
      return kind === undefined ? [] : [{ kind, by: `${by} ${name}` }];
    }),
  );
  if (found === undefined) return { found: { kind: 'unknown', why: 'neither a tag nor a name says so' }, missing };
  // What was not read may disagree.
  if (found.found.kind === 'unknown' || missing.length === 0) return { ...found, missing };
  return { found: { kind: 'unknown', why: `${found.found.by}, but the names of its account and of the units above were not all read` }, missing };
}

interface Named {
  readonly by: string;
  readonly name: string;
}

/** The account of a VPC and the units above it, from below. */
interface Above {
  readonly named: readonly Named[];
  readonly unitIds: readonly string[];
  /** Not empty where the way up does not end at the root. */
  readonly missing: readonly Missing[];
}

function accountAndUnits(view: View, { account }: ResourceRecord): Above {
  const named: Named[] = [];
  const unitIds: string[] = [];
  const member = view.records(MEMBER).find(({ id }) => id === account);
  const unread = (type: string, detail: string): readonly Missing[] => {
    const missing = view.missing(type);
    return missing.length > 0 ? missing : [{ reason: 'absent', name: listActionOf(type), account, detail }];
  };
  if (member === undefined) return { named, unitIds, missing: unread(MEMBER, account) };
  const units = new Map(view.records(UNIT).map((unit) => [unit.id, unit]));
  const add = (by: string, { config }: ResourceRecord) => {
    const name = asString(config['Name']);
    if (name !== undefined) named.push({ by, name });
  };
  add('account', member);
  for (let here = member; ; ) {
    const [parent] = asStrings(here.config['ParentId']);
    if (parent === undefined) {
      const missing = view.missingFacet(here, 'ParentId') ?? { reason: 'unreadable', name: listActionOf(here.type), account, arn: here.arn };
      return { named, unitIds, missing: [missing] };
    }
    // A circle of units is no way up.
    if (unitIds.includes(parent)) return { named, unitIds, missing: [{ reason: 'unreadable', name: listActionOf(UNIT), account, detail: parent }] };
    unitIds.push(parent);
    if (parent.startsWith('r-')) return { named, unitIds, missing: [] };
    const unit = units.get(parent);
    if (unit === undefined) return { named, unitIds, missing: unread(UNIT, parent) };
    add('unit', unit);
    here = unit;
  }
}
