// Small edits of policy documents, as data.

import { isArray, isObject, type Json, type JsonObject } from '../../../core/index.ts';

/** The document with one more statement; a document that is not known or not a policy begins anew. */
export function addStatement(document: Json | undefined, statement: JsonObject): Json {
  const before = objectOf(document);
  return { ...(before ?? { Version: '2012-10-17' }), Statement: [...statementsOf(before), statement] };
}

// Any of these on aws:PrincipalArn already excepts somebody.
const EXCEPTING = ['ArnNotEquals', 'ArnNotLike', 'StringNotEquals', 'StringNotLike'] as const;

/** The document in which a Deny statement leaves one value of a key out; `undefined` where there is no such statement. */
export function exceptFrom(
  document: Json | undefined,
  index: number,
  key: string,
  value: string,
): { readonly document: Json; readonly statement: JsonObject } | undefined {
  const before = objectOf(document);
  const statements = statementsOf(before);
  const found = statements[index];
  if (before === undefined || !isObject(found)) return undefined;
  const condition = isObject(found['Condition']) ? found['Condition'] : {};
  const statement: JsonObject = { ...found, Condition: excepting(condition, key, value) };
  return { document: { ...before, Statement: statements.map((one, at) => (at === index ? statement : one)) }, statement };
}

function excepting(condition: JsonObject, key: string, value: string): JsonObject {
  for (const operator of EXCEPTING) {
    const keys = condition[operator];
    if (!isObject(keys)) continue;
    const spelling = Object.keys(keys).find((one) => one.toLowerCase() === key.toLowerCase());
    if (spelling === undefined) continue;
    const given = keys[spelling];
    return { ...condition, [operator]: { ...keys, [spelling]: [...(isArray(given) ? given : [given ?? '']), value] } };
  }
  const operator = key === 'aws:PrincipalArn' ? 'ArnNotEquals' : 'StringNotEquals';
  const keys = condition[operator];
  return { ...condition, [operator]: { ...(isObject(keys) ? keys : {}), [key]: value } };
}

function objectOf(document: Json | undefined): JsonObject | undefined {
  let value = document;
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value.trimStart().startsWith('%') ? decodeURIComponent(value) : value) as Json;
    } catch {
      return undefined;
    }
  }
  return isObject(value) ? value : undefined;
}

function statementsOf(document: JsonObject | undefined): readonly Json[] {
  const given = document?.['Statement'];
  return given === undefined ? [] : isArray(given) ? given : [given];
}
