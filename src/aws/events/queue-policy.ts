// Which buckets a queue's policy lets announce their objects.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html

import { asObjects, asString, asStrings, isObject, type Json, type JsonObject } from '../../core/index.ts';

/** Names of buckets, `*` in them for any text: of the statements that let S3 send, those that `aws:SourceArn` names. None where it names none. */
export function bucketsOfPolicy(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  let policy: Json;
  try {
    policy = JSON.parse(text) as Json;
  } catch {
    return [];
  }
  if (!isObject(policy)) return [];
  const statements = isObject(policy['Statement']) ? [policy['Statement']] : asObjects(policy['Statement']);
  const found = statements.filter(letsS3Send).flatMap(({ Condition }) => (isObject(Condition) ? sourcesOf(Condition) : []));
  return [...new Set(found.flatMap((arn) => /^arn:[a-z-]+:s3:[^:]*:[^:]*:([a-z0-9.*-]+)$/.exec(arn)?.[1] ?? []))].filter((name) => name !== '*');
}

function letsS3Send({ Effect, Principal }: JsonObject): boolean {
  if (asString(Effect) !== 'Allow') return false;
  const services = isObject(Principal) ? listOf(Principal['Service']) : [];
  return Principal === '*' || services.includes('s3.amazonaws.com') || (isObject(Principal) && listOf(Principal['AWS']).includes('*'));
}

const OPERATORS = new Set(['ArnEquals', 'ArnLike', 'StringEquals', 'StringLike']);

function sourcesOf(condition: JsonObject): readonly string[] {
  return Object.entries(condition).flatMap(([operator, keys]) => {
    if (!OPERATORS.has(operator) || !isObject(keys)) return [];
    return Object.entries(keys).flatMap(([key, values]) => (key.toLowerCase() === 'aws:sourcearn' ? listOf(values) : []));
  });
}

function listOf(value: Json | undefined): readonly string[] {
  const text = asString(value);
  return text === undefined ? asStrings(value) : [text];
}
