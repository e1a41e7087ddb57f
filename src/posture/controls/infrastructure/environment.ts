// Whether a VPC is one of production: by its own tag, or by what its name, its account and the units above that agree on.
// What says nothing, or not the same, is not guessed. An `environment` tag on the VPC decides before every name.

import { asString, asStrings, type Missing, type ResourceRecord } from '../../../core/index.ts';
import type { Need, View } from '../../control.ts';

const MEMBER = 'AWS::Organizations::Account';
const UNIT = 'AWS::Organizations::OrganizationalUnit';

export const ENVIRONMENT_NEEDS: readonly Need[] = [MEMBER, UNIT].map((type) => ({ type, within: 'organization', lazy: true, facets: ['ParentId'] }));

export interface Environment {
  readonly kind: 'prod' | 'non-prod';
  /** `tag environment = prod`, `account web-prod`, `unit NonProd`. */
  readonly by: string;
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

/** `missing`: what could not be read that might have said more. */
export function environmentOf(view: View, vpc: ResourceRecord): { readonly found: FoundEnvironment; readonly missing: readonly Missing[] } {
  for (const [key, value] of Object.entries(vpc.tags)) {
    const kind = TAGS.has(key.toLowerCase()) ? environmentIn(value) : undefined;
    if (kind !== undefined) return { found: { kind, by: `tag ${key} = ${value}` }, missing: [] };
  }
  const said = namesOf(view, vpc).flatMap(({ by, name }): readonly Environment[] => {
    const kind = environmentIn(name);
    return kind === undefined ? [] : [{ kind, by: `${by} ${name}` }];
  });
  const [first] = said;
  const other = said.find(({ kind }) => kind !== first?.kind);
  if (first !== undefined && other === undefined) return { found: first, missing: [] };
  const missing = ENVIRONMENT_NEEDS.flatMap(({ type }) => view.missing(type));
  const why = first === undefined || other === undefined ? 'neither a tag nor a name says so' : `${first.by} and ${other.by} do not agree`;
  return { found: { kind: 'unknown', why }, missing };
}

interface Named {
  readonly by: string;
  readonly name: string;
}

function namesOf(view: View, { account, tags }: ResourceRecord): readonly Named[] {
  const found: Named[] = tags['Name'] === undefined ? [] : [{ by: 'VPC', name: tags['Name'] }];
  const units = new Map(view.records(UNIT).map((unit) => [unit.id, unit]));
  let above: ResourceRecord | undefined = view.records(MEMBER).find(({ id }) => id === account);
  // A circle of units is no way up.
  for (const seen = new Set<string>(); above !== undefined && !seen.has(above.id); above = units.get(asStrings(above.config['ParentId'])[0] ?? '')) {
    seen.add(above.id);
    const name = asString(above.config['Name']);
    if (name !== undefined) found.push({ by: above.type === UNIT ? 'unit' : 'account', name });
  }
  return found;
}
