// What the seeds have in common: how they ask, and how they read what was answered.

import type { Json, JsonObject } from '../../../src/core/index.ts';

export type Ask = (service: string, operation: string, input: JsonObject) => Promise<JsonObject>;

export const trust = (service: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }] });
export const readable = (resource: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: resource }] });

/** The text at a path of names and indexes. */
export function text(answer: JsonObject, ...path: readonly (string | number)[]): string {
  let here: Json | undefined = answer;
  for (const name of path) here = (here as Readonly<Record<string | number, Json | undefined>> | undefined)?.[name];
  if (typeof here !== 'string') throw new Error(`moto answered nothing at ${path.join('.')}`);
  return here;
}
