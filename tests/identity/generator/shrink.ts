// Makes a failing case small: drops parts of the model and of the request as long as it goes on failing.

import type { Json, JsonObject } from '../../../src/core/index.ts';
import type { AccessModel, AccessRequest } from '../../../src/identity/model/index.ts';

export interface Case {
  readonly model: AccessModel;
  readonly request: AccessRequest;
}

type Path = readonly (string | number)[];

/** What an object may lack without being another kind of thing. */
const OPTIONAL: ReadonlySet<string> = new Set(
  `organization parent blockPublicAccess canonicalUser boundary isServiceLinked permissionSet policy constraints vpc retiringPrincipal through isAwsManaged
  context otherKeys absentKeys endpoint taskPolicy sessionPolicies sessionTags federatedProvider Condition`.split(/\s+/),
);
/** Objects of which every property may go. */
const OPEN: ReadonlySet<string> = new Set(['context', 'tags', 'sessionTags', 'Condition']);

/** Lists that mean something else when nothing is left in them. */
const NEVER_EMPTY: ReadonlySet<string> = new Set([
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Statement',
  'AWS',
  'Service',
  'Federated',
  'CanonicalUser',
]);

/** The smallest case that dropping one part at a time reaches; `fails` must hold for the case given. */
export function shrink(failing: Case, fails: (smaller: Case) => boolean): Case {
  let smallest = toJson(failing);
  const stillFails = (candidate: Json): boolean => {
    try {
      return !dangles(candidate) && fails(candidate as unknown as Case);
    } catch {
      return false;
    }
  };
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const path of pathsOf(smallest)) {
      const candidate = without(smallest, path);
      if (candidate === undefined || !stillFails(candidate)) continue;
      smallest = candidate;
      isSmaller = true;
    }
    for (const [path, value] of plainer(smallest)) {
      const candidate = replaced(smallest, path, value);
      if (JSON.stringify(candidate) === JSON.stringify(smallest) || !stillFails(candidate)) continue;
      smallest = candidate;
      isSmaller = true;
    }
  }
  return smallest as unknown as Case;
}

/** Whether a policy is gone that something still names: its want would decide, not what the case is about. */
function dangles(candidate: Json): boolean {
  const { model, request } = candidate as unknown as Case;
  const ids = new Set(model.policies.map(({ id }) => id));
  const named: unknown[] = [];
  const walk = (part: unknown, name: string): void => {
    if (typeof part === 'string' && /^(policy|boundary|trust|taskPolicy)$/.test(name)) named.push(part);
    if (Array.isArray(part))
      for (const each of part)
        if (/^(scps|rcps|sessionPolicies)$/.test(name)) named.push(each);
        else walk(each, name);
    else if (typeof part === 'object' && part !== null) for (const [key, each] of Object.entries(part)) if (key !== 'document') walk(each, key);
  };
  walk([model, request], '');
  return named.some((id) => typeof id === 'string' && !ids.has(id));
}

function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** Paths of all that may be dropped, the deepest last: whole parts go first. */
function pathsOf(value: Json): readonly Path[] {
  const found: Path[] = [];
  const walk = (part: Json, path: Path, name: string): void => {
    if (Array.isArray(part)) for (const [index, each] of (part as readonly Json[]).entries()) visit(each, [...path, index], name, true);
    else if (typeof part === 'object' && part !== null) {
      const isOpen = OPEN.has(name) || path.at(-3) === 'Condition' || path.at(-2) === 'Condition';
      for (const [key, each] of Object.entries(part)) visit(each ?? null, [...path, key], key, isOpen || OPTIONAL.has(key));
    }
  };
  const visit = (part: Json, path: Path, name: string, mayGo: boolean): void => {
    if (mayGo) found.push(path);
    walk(part, path, name);
  };
  walk(value, [], '');
  return found.sort((one, other) => one.length - other.length || compareIndexes(one, other));
}

/** Later elements of a list go first, so that the paths of the others stay true. */
function compareIndexes(one: Path, other: Path): number {
  const [last, first] = [one.at(-1), other.at(-1)];
  return typeof last === 'number' && typeof first === 'number' ? first - last : 0;
}

function without(value: Json, path: Path, listName = ''): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const index = Number(key);
    if (index >= list.length) return undefined;
    if (rest.length === 0)
      return listName === 'accounts' || (list.length === 1 && NEVER_EMPTY.has(listName)) ? undefined : list.filter((_, each) => each !== index);
    const inner = without(list[index] ?? null, rest, listName);
    return inner === undefined ? undefined : list.map((each, at) => (at === index ? inner : each));
  }
  const object = value as JsonObject;
  if (!Object.hasOwn(object, key)) return undefined;
  if (rest.length === 0) return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as Json;
  const inner = without(object[key] ?? null, rest, String(key));
  return inner === undefined ? undefined : { ...object, [key]: inner };
}

/** Plainer values in the place of others: JSON for JSON text, `*` for what an Action or Resource says. */
function plainer(value: Json): readonly (readonly [Path, Json])[] {
  const found: (readonly [Path, Json])[] = [];
  const walk = (part: Json, path: Path): void => {
    const name = path.at(-1);
    if (name === 'document' && typeof part === 'string') {
      try {
        found.push([path, JSON.parse(part) as Json]);
      } catch {
        // A text that is no JSON is what the case is about.
      }
    }
    if (name === 'Action' || name === 'Resource') found.push([path, '*']);
    if (name === 'Principal') found.push([path, '*']);
    if (name === 'NotAction') return;
    if (typeof part === 'object' && part !== null)
      for (const [key, each] of Object.entries(part)) walk(each as Json, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  walk(value, []);
  return found;
}

function replaced(value: Json, path: Path, by: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return (value as readonly Json[]).map((each, index) => (index === key ? replaced(each, rest, by) : each));
  const object = value as JsonObject;
  return { ...object, [key]: replaced(object[key] ?? null, rest, by) };
}
