// IAM's API answers policy documents URL-encoded (RFC 3986); the AWS CLI decodes them, and so do records.
// Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html

import { isArray, isObject, type Json, type JsonObject } from '../../core/index.ts';

const DOCUMENTS: ReadonlySet<string> = new Set(['AssumeRolePolicyDocument', 'Document', 'PolicyDocument']);

/** The answer with its documents as JSON; one that is not a document in this form stays as it is. */
export function withDocuments(service: string, answer: JsonObject): JsonObject {
  return service === 'iam' ? inObject(answer) : answer;
}

/** INVARIANT: made from entries, so that a member named `__proto__` stays a member. */
function inObject(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      typeof item === 'string' && DOCUMENTS.has(name) ? decoded(item) : item === undefined ? item : inside(item),
    ]),
  );
}

function inside(value: Json): Json {
  if (isArray(value)) return value.map(inside);
  return isObject(value) ? inObject(value) : value;
}

function decoded(text: string): Json {
  try {
    const document = JSON.parse(decodeURIComponent(text)) as Json;
    return isObject(document) ? document : text;
  } catch {
    return text;
  }
}
