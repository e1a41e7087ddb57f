// The records by what a file's name or an answer may call them, to which answers about one resource are attached.

import { isArray, isObject, type Json, type JsonObject, type RecordType, type ResourceRecord } from '../../core/index.ts';
import { fieldsOf } from '../answers/index.ts';
import type { Answer } from './collector.ts';
import type { AnswerPlace } from './consensus.ts';

export interface Resources {
  /** The record of the type that the answer is about, by what it names itself, else by its file's name. */
  find(type: RecordType, answer: Answer, place: AnswerPlace, document: JsonObject, named?: string): ResourceRecord | undefined;
  /** By a name alone. */
  named(type: string, name: string, place: AnswerPlace): ResourceRecord | undefined;
}

export function indexResources(records: readonly ResourceRecord[]): Resources {
  const index = new Map<string, ResourceRecord[]>();
  for (const record of records) {
    for (const name of namesOf(record)) {
      const key = `${record.type}\n${name}`;
      const same = index.get(key);
      if (same === undefined) index.set(key, [record]);
      else same.push(record);
    }
  }
  const named = (type: string, name: string, place: AnswerPlace): ResourceRecord | undefined => {
    const found = index.get(`${type}\n${name}`) ?? [];
    const near = found.filter((record) => place.account === undefined || record.account === place.account);
    // Twice the same name in an account is a name in two Regions.
    const here = near.filter((record) => record.region === place.region);
    return here.length === 1 ? here[0] : near.length === 1 ? near[0] : near.length === 0 && found.length === 1 ? found[0] : undefined;
  };
  return {
    named,
    find(type, answer, place, document, name) {
      if (name !== undefined) return named(type.type, name, place);
      for (const text of textsIn(document, fieldsOf(type.id, type.arn))) {
        const found = named(type.type, text, place);
        if (found !== undefined) return found;
      }
      for (const resource of answer.hints.resources) {
        const found = named(type.type, resource, place) ?? named(type.type, decoded(resource), place);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** The id, the ARN, the last part of the ARN, and the ARN as a file name may spell it. */
function namesOf(record: ResourceRecord): ReadonlySet<string> {
  const last = /[^/:]*$/.exec(record.arn)?.[0] ?? '';
  const resource = record.arn.split(':').slice(5).join(':');
  return new Set([record.id, record.arn, ...[last, resource].filter((name) => name !== ''), ...[record.arn, record.id, resource].map(asFileName)]);
}

/** Slashes and colons cannot stand in file names everywhere: people write `_` or `-` for them. */
const asFileName = (name: string) => name.replaceAll(/[/:]/g, '_');

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Texts under the given names in an answer, near the top: answers name their resource there or in each of their items. */
function textsIn(document: JsonObject, names: readonly string[]): readonly string[] {
  const texts: string[] = [];
  let level: readonly Json[] = [document];
  for (let depth = 0; depth < 3; depth++) {
    const next: Json[] = [];
    for (const item of level) {
      if (isArray(item)) next.push(...item.slice(0, 1));
      if (!isObject(item)) continue;
      for (const name of names) {
        const value = Object.hasOwn(item, name) ? item[name] : undefined;
        if (typeof value === 'string') texts.push(value);
      }
      for (const value of Object.values(item)) if (typeof value === 'object' && value !== null) next.push(value);
    }
    level = next;
  }
  return texts;
}
