// Policy documents as AWS reads them: JSON, parsed anew for each request, into statements whose parts are still raw.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html

import type { Json, JsonObject } from '../../../src/core/index.ts';

/** A document, or the id of the rule by which nothing can be said of it. */
export type Document = { readonly statements: readonly Statement[] } | { readonly unreadable: string };

export interface Statement {
  /** What it gives; `undefined` where that cannot be read: it may be either. */
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly parts: ReadonlyMap<string, Json>;
  /** Version 2012-10-17: `${…}` is a variable. */
  readonly hasVariables: boolean;
  /** Whether AWS would store it: what one says that it would not, nobody can tell. */
  readonly isStorable: boolean;
}

const UNREADABLE = { unreadable: 'grammar.unreadable' } as const;

export function readDocument(document: Json): Document {
  let value = document;
  if (typeof document === 'string') {
    try {
      value = JSON.parse(document) as Json;
    } catch {
      return UNREADABLE;
    }
    if (repeatsKeys(document)) return { unreadable: 'grammar.duplicate-keys' };
  }
  if (!isObject(value)) return UNREADABLE;
  const version = own(value, 'Version');
  if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17') return UNREADABLE;
  if (!Object.keys(value).every((name) => name === 'Version' || name === 'Id' || name === 'Statement')) return UNREADABLE;
  const listed = own(value, 'Statement');
  if (listed === undefined) return UNREADABLE;
  const statements = asList(listed);
  if (!statements.every(isObject)) return UNREADABLE;
  return { statements: statements.filter(isObject).map((statement) => readStatement(statement, version === '2012-10-17')) };
}

const ELEMENTS: ReadonlySet<string> = new Set('Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition'.split(' '));
const TEXTS = ['Action', 'NotAction', 'Resource', 'NotResource'] as const;
const PRINCIPALS: ReadonlySet<string> = new Set(['AWS', 'CanonicalUser', 'Federated', 'Service']);

/** Whether AWS would store such a statement: its elements exist, are of their types, and none that all statements need is missing. */
function isStorable(statement: JsonObject): boolean {
  const has = (name: string): boolean => own(statement, name) !== undefined;
  if (!Object.keys(statement).every((name) => ELEMENTS.has(name))) return false;
  if (!['Allow', 'Deny'].includes(own(statement, 'Effect') as string) || !(has('Action') || has('NotAction'))) return false;
  if (!TEXTS.every((name) => !has(name) || asList(own(statement, name) ?? null).every((text) => typeof text === 'string'))) return false;
  return ['Principal', 'NotPrincipal'].every((name) => !has(name) || isPrincipal(own(statement, name) ?? null)) && isCondition(own(statement, 'Condition'));
}

function isPrincipal(value: Json): boolean {
  if (!isObject(value)) return value === '*';
  return Object.entries(value).every(([type, values]) => PRINCIPALS.has(type) && asList(values ?? null).every((each) => typeof each === 'string'));
}

function isCondition(value: Json | undefined): boolean {
  if (value === undefined) return true;
  const isScalar = (each: Json): boolean => typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean';
  return isObject(value) && Object.values(value).every((keys) => isObject(keys) && Object.values(keys).every((each) => asList(each ?? null).every(isScalar)));
}

function readStatement(statement: JsonObject, hasVariables: boolean): Statement {
  const effect = own(statement, 'Effect');
  const parts = new Map<string, Json>();
  for (const [name, value] of Object.entries(statement)) if (value !== undefined) parts.set(name, value);
  return { effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined, parts, hasVariables, isStorable: isStorable(statement) };
}

/** A single value counts as a list of one (grammar.single-or-array). */
export function asList(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of the document itself: `constructor` and `__proto__` are names like others. */
function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Whether an object of this JSON text, which is known to be JSON, has a key twice. */
function repeatsKeys(text: string): boolean {
  const objects: (Set<string> | undefined)[] = [];
  const string = /"(?:[^"\\]|\\.)*"/y;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{') objects.push(new Set());
    else if (character === '[') objects.push(undefined);
    else if (character === '}' || character === ']') objects.pop();
    else if (character === '"') {
      string.lastIndex = at;
      const written = string.exec(text)?.[0] ?? '""';
      at += written.length - 1;
      let after = at + 1;
      while (/\s/.test(text[after] ?? '')) after += 1;
      const keys = objects.at(-1);
      if (text[after] !== ':' || keys === undefined) continue;
      const key = JSON.parse(written) as string;
      if (keys.has(key)) return true;
      keys.add(key);
    }
  }
  return false;
}
