// Reads a policy document strictly: whatever AWS would refuse or Stoa does not understand is named, never dropped.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html

import { isArray, isObject, type Json, type JsonObject } from '../../core/index.ts';

export interface RawCondition {
  /** As written: `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** Principals by kind (`AWS`, `Service`, …); `everyone` for `"*"`. */
export interface RawPrincipals {
  readonly everyone: boolean;
  readonly byKind: readonly (readonly [kind: string, names: readonly string[]])[];
}

export interface RawStatement {
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly actions: readonly string[] | undefined;
  readonly notActions: readonly string[] | undefined;
  readonly resources: readonly string[] | undefined;
  readonly notResources: readonly string[] | undefined;
  readonly principals: RawPrincipals | undefined;
  readonly notPrincipals: RawPrincipals | undefined;
  readonly conditions: readonly RawCondition[];
  /** Why the statement has no certain meaning. */
  readonly problem: string | undefined;
}

export type ReadPolicy = { readonly hasVariables: boolean; readonly statements: readonly RawStatement[] } | { readonly problem: string };

const LENGTH_LIMIT = 32_000_000;
// A value in a list of a key of an operator of a Condition of a statement of the list lies this deep; nothing of the grammar lies deeper.
const DEPTH_LIMIT = 8;
const VARIABLES_SINCE = '2012-10-17';
const VERSIONS: ReadonlySet<Json | undefined> = new Set([undefined, '2008-10-17', VARIABLES_SINCE]);
const ELEMENTS = new Set(['Version', 'Id', 'Statement']);
const STATEMENT_ELEMENTS = new Set(['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'NotPrincipal', 'Condition']);

/** Reads a document from JSON text, plain or URL-encoded as IAM's API answers it, or from JSON that is parsed already. */
export function readDocument(document: Json): ReadPolicy {
  const parsed = typeof document === 'string' ? parseText(document) : { value: document };
  if ('problem' in parsed) return parsed;
  const { value } = parsed;
  if (!isObject(value)) return { problem: 'it is not a JSON object' };
  const odd = Object.keys(value).find((name) => !ELEMENTS.has(name));
  if (odd !== undefined) return { problem: `it has an element \`${odd}\` that policies do not have` };
  if (!VERSIONS.has(value['Version'])) return { problem: 'its `Version` is not one that AWS has' };
  const statements = value['Statement'];
  if (statements === undefined) return { problem: 'it has no `Statement`' };
  const list = isArray(statements) ? statements : [statements];
  return { hasVariables: value['Version'] === VARIABLES_SINCE, statements: list.map(readStatement) };
}

function parseText(text: string): { readonly value: Json } | { readonly problem: string } {
  if (text.length > LENGTH_LIMIT) return { problem: `it has ${text.length} characters` };
  let value: Json;
  let plain = text;
  try {
    if (text.trimStart().startsWith('%')) plain = decodeURIComponent(text);
    value = JSON.parse(plain) as Json;
  } catch (error) {
    return { problem: `it is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const count = countKeys(value, 0);
  if (count === undefined) return { problem: 'it is nested deeper than policies are' };
  // INVARIANT: a text has one colon outside of its strings for each key; keys that JSON.parse dropped are equal to later ones.
  if (count !== countColons(plain)) return { problem: 'a JSON object of it has a key twice' };
  return { value };
}

function countKeys(value: Json | undefined, depth: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > DEPTH_LIMIT) return undefined;
  let count = isArray(value) ? 0 : Object.keys(value).length;
  for (const one of isArray(value) ? value : Object.values(value)) {
    const inner = countKeys(one, depth + 1);
    if (inner === undefined) return undefined;
    count += inner;
  }
  return count;
}

function countColons(text: string): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) isInside = !isInside;
    else if (code === 92) at++;
    else if (!isInside && code === 58) count++;
  }
  return count;
}

const NOTHING: Omit<RawStatement, 'index' | 'problem'> = {
  sid: undefined,
  effect: undefined,
  actions: undefined,
  notActions: undefined,
  resources: undefined,
  notResources: undefined,
  principals: undefined,
  notPrincipals: undefined,
  conditions: [],
};

function readStatement(one: Json, index: number): RawStatement {
  if (!isObject(one)) return { ...NOTHING, index, problem: 'it is not a JSON object' };
  const problems: string[] = [];
  const odd = Object.keys(one).find((name) => !STATEMENT_ELEMENTS.has(name));
  if (odd !== undefined) problems.push(`it has an element \`${odd}\` that statements do not have`);
  const { Effect: effect, Sid: sid } = one;
  const isEffect = effect === 'Allow' || effect === 'Deny';
  if (!isEffect) problems.push('its effect is neither `Allow` nor `Deny`');
  const texts = (name: string): readonly string[] | undefined => textsOf(one, name, problems);
  const [actions, notActions] = [texts('Action'), texts('NotAction')];
  const [resources, notResources] = [texts('Resource'), texts('NotResource')];
  const [principals, notPrincipals] = [principalsOf(one, 'Principal', problems), principalsOf(one, 'NotPrincipal', problems)];
  if (one['Action'] !== undefined && one['NotAction'] !== undefined) problems.push('it has both `Action` and `NotAction`');
  if (one['Resource'] !== undefined && one['NotResource'] !== undefined) problems.push('it has both `Resource` and `NotResource`');
  if (one['Principal'] !== undefined && one['NotPrincipal'] !== undefined) problems.push('it has both `Principal` and `NotPrincipal`');
  if (one['Action'] === undefined && one['NotAction'] === undefined) problems.push('it has no `Action`');
  const stray = [...(actions ?? []), ...(notActions ?? [])].find((name) => !name.includes(':') && !/^\*+$/.test(name));
  if (stray !== undefined) problems.push(`\`${stray}\` is not an action`);
  return {
    index,
    sid: typeof sid === 'string' ? sid : undefined,
    effect: isEffect ? effect : undefined,
    actions,
    notActions,
    resources,
    notResources,
    principals,
    notPrincipals,
    conditions: conditionsOf(one['Condition'], problems),
    problem: problems[0],
  };
}

/** A single value counts as a list of one (rule grammar.single-or-array). */
function textsOf(one: JsonObject, name: string, problems: string[]): readonly string[] | undefined {
  const value = one[name];
  if (value === undefined) return undefined;
  const list = isArray(value) ? value : [value];
  if (!list.every((item) => typeof item === 'string')) problems.push(`\`${name}\` of it is neither a text nor a list of texts`);
  return list.filter((item) => typeof item === 'string');
}

function principalsOf(one: JsonObject, name: string, problems: string[]): RawPrincipals | undefined {
  const value = one[name];
  if (value === undefined) return undefined;
  if (value === '*') return { everyone: true, byKind: [] };
  if (!isObject(value)) {
    problems.push(`\`${name}\` of it is neither \`*\` nor an object`);
    return { everyone: false, byKind: [] };
  }
  return { everyone: false, byKind: Object.keys(value).map((kind) => [kind, textsOf(value, kind, problems) ?? []]) };
}

function conditionsOf(value: Json | undefined, problems: string[]): readonly RawCondition[] {
  if (value === undefined) return [];
  if (!isObject(value)) {
    problems.push('its `Condition` is not an object');
    return [];
  }
  const conditions: RawCondition[] = [];
  // Of an empty object AWS says both that the block and that the statement has no effect:
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
  if (Object.keys(value).length === 0) problems.push('its `Condition` is empty');
  for (const operator of Object.keys(value)) {
    const keys = value[operator];
    if (!isObject(keys)) {
      problems.push(`\`${operator}\` of its \`Condition\` is not an object`);
      continue;
    }
    const names = Object.keys(keys);
    if (names.length === 0) problems.push(`\`${operator}\` of its \`Condition\` is empty`);
    if (new Set(names.map((name) => name.toLowerCase())).size < names.length) problems.push(`\`${operator}\` has a key twice that differs by capitals only`);
    for (const key of names) {
      const given = keys[key];
      const values = isArray(given) ? given : [given];
      const isPlain = values.every((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean');
      if (!isPlain) problems.push(`\`${operator}\` on \`${key}\` has a value that is neither text nor number nor boolean`);
      // Numbers and booleans may be given as JSON: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
      conditions.push({ operator, key, values: values.map(String) });
    }
  }
  return conditions;
}
