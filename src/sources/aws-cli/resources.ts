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
      const { resources, namesResource } = answer.hints;
      const inAnswer = textsIn(document, fieldsOf(type.id, type.arn));
      for (const text of [...(namesResource ? resources : []), ...inAnswer, ...resources]) {
        const found = named(type.type, text, place) ?? named(type.type, decoded(text), place);
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

/** Members that name whatever they stand in: deeper in an answer, that is another resource (a parent, a target). */
const OF_ANYTHING: ReadonlySet<string> = new Set(['Id', 'Name', 'Arn', 'ARN', 'arn', 'name']);

/** Texts under the given names in an answer, near the top: answers name their resource there or in each of their items. */
function textsIn(document: JsonObject, names: readonly string[]): readonly string[] {
  const texts: string[] = [];
  let level: readonly { readonly value: Json; readonly isOwn: boolean }[] = [{ value: document, isOwn: true }];
  for (let depth = 0; depth < 3; depth++) {
    const next: { readonly value: Json; readonly isOwn: boolean }[] = [];
    for (const { value: item, isOwn } of level) {
      if (isArray(item)) next.push(...item.slice(0, 1).map((value) => ({ value, isOwn: false })));
      if (!isObject(item)) continue;
      for (const name of names) {
        const value = Object.hasOwn(item, name) && (isOwn || !OF_ANYTHING.has(name)) ? item[name] : undefined;
        if (typeof value === 'string') texts.push(value);
      }
      // The summary of an organisation's policy is the policy itself.
      for (const [name, value] of Object.entries(item)) if (typeof value === 'object' && value !== null) next.push({ value, isOwn: name === 'PolicySummary' });
    }
    level = next;
  }
  return texts;
}
