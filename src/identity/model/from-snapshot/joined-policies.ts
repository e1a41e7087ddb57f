// Several policies that speak about one resource, as one document: AWS asks each of their statements alike.

import { isArray, isObject, type Json, type JsonObject } from '../../../core/index.ts';
import type { NotKnown } from '../access-model.ts';

/**
 * All statements in one document; the only one of them as it stands, so that positions in it are true. What cannot be taken apart, or read
 * in one version of the language, makes all of them unknown. `what` names the resource.
 */
export function joinDocuments(documents: readonly Json[], what: string): { readonly document: Json } | NotKnown | undefined {
  const [first] = documents;
  if (first === undefined) return undefined;
  if (documents.length === 1) return { document: first };
  const parsed = documents.map(objectOf);
  const statements: Json[] = [];
  const versions = new Set<string>();
  for (const document of parsed) {
    const own = document === undefined ? undefined : statementsOf(document);
    if (document === undefined || own === undefined) return { unknown: `one of the policies of ${what}: the answer could not be read` };
    statements.push(...own);
    versions.add(typeof document['Version'] === 'string' ? document['Version'] : OLD);
  }
  // Only policy variables mean another thing in another version: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
  if (versions.size > 1 && JSON.stringify(statements).includes('${'))
    return { unknown: `policies of ${what} in several versions of the language, with variables: this version of Stoa does not model it` };
  return { document: { Version: versions.size > 1 ? NEW : ([...versions][0] ?? OLD), Statement: withOwnSids(statements) } };
}

const OLD = '2008-10-17';
const NEW = '2012-10-17';

function objectOf(document: Json): JsonObject | undefined {
  if (isObject(document)) return document;
  if (typeof document !== 'string') return undefined;
  try {
    const value = JSON.parse(document) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function statementsOf(document: JsonObject): readonly Json[] | undefined {
  const statement = Object.hasOwn(document, 'Statement') ? document['Statement'] : undefined;
  if (statement === undefined) return undefined;
  return isArray(statement) ? statement : [statement];
}

/** Statement ids are unique within a policy; of equal ones, only the first keeps it. */
function withOwnSids(statements: readonly Json[]): readonly Json[] {
  const seen = new Set<string>();
  return statements.map((statement) => {
    const sid = isObject(statement) ? statement['Sid'] : undefined;
    if (!isObject(statement) || typeof sid !== 'string') return statement;
    if (!seen.has(sid)) {
      seen.add(sid);
      return statement;
    }
    return Object.fromEntries(Object.entries(statement).filter(([name]) => name !== 'Sid'));
  });
}
