// Answers that the catalogue lacks: kept whole, counted, and shown, as records of types named `Unknown::` and the answer's member.
// `{"KeyPairs": […]}` becomes records of `Unknown::KeyPairs`; an answer without a list, one of `Unknown::` and the operation.

import { asString, GLOBAL, type Issue, isObject, type JsonObject, parseArn, partitionOfRegion, type ResourceRecord } from '../../core/index.ts';
import { tagsOf } from '../files/index.ts';
import { placeless } from './attach.ts';
import type { Collected, RawUnknown } from './collector.ts';
import type { Places } from './consensus.ts';

export interface Kept {
  readonly records: readonly ResourceRecord[];
  readonly issues: readonly Issue[];
}

export function keepUnknown(collected: Collected, places: Places): Kept {
  const issues: Issue[] = [];
  const records = new Map<string, ResourceRecord>();
  for (const raw of collected.unknown) {
    const { file } = raw.answer.hints;
    issues.push({
      code: 'unknown-answer',
      file,
      message: `\`${raw.name}\` is not an answer that Stoa knows; its ${raw.items.length} items are kept as \`Unknown::${raw.name}\``,
      help: 'nothing to do',
    });
    const { account, region } = places.placeOf(raw.answer);
    for (const [index, item] of raw.items.entries()) {
      if (!isObject(item)) continue;
      const record = toRecord(raw, item, index, account, region);
      if (record === undefined) issues.push(placeless(file, 'account'));
      else if (!records.has(record.type + record.arn)) records.set(record.type + record.arn, record);
      if (record === undefined) break;
    }
  }
  return { records: [...records.values()], issues };
}

function toRecord(
  raw: RawUnknown,
  item: JsonObject,
  index: number,
  placeAccount: string | undefined,
  placeRegion: string | undefined,
): ResourceRecord | undefined {
  const text = ownText(item, /arn$/i, (value) => value.startsWith('arn:'));
  const parsedArn = text === undefined ? undefined : parseArn(text);
  const told = parsedArn?.ok === true ? parsedArn.value : undefined;
  const account = told === undefined || told.account === '' ? placeAccount : told.account;
  if (account === undefined) return undefined;
  const region = told === undefined || told.region === '' ? (placeRegion ?? GLOBAL) : told.region;
  const id = ownText(item, /(?:^id|Id)$/, () => true) ?? ownText(item, /(?:^name|Name)$/, () => true) ?? `${raw.answer.hints.file}-${index}`;
  const partition = partitionOfRegion(region);
  const service = raw.answer.hints.service ?? 'unknown';
  const arn = told === undefined ? `arn:${partition}:${service}:${region === GLOBAL ? '' : region}:${account}:${raw.name}/${id}` : (text ?? '');
  return { type: `Unknown::${raw.name}`, arn, id, account, region, tags: tagsOf(item), config: item };
}

function ownText(item: JsonObject, name: RegExp, accepts: (value: string) => boolean): string | undefined {
  for (const [key, value] of Object.entries(item)) {
    const text = asString(value);
    if (text !== undefined && text !== '' && name.test(key) && accepts(text)) return text;
  }
  return undefined;
}
