// What every document of a rule file says of itself, and the key `stoa:`.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-rules-specification.html#components

import { findKeyMistakes, readChoice, readNumber, readText, readTexts, refuseUnknownKeys } from './read-keys.ts';
import type { Report } from './report.ts';
import { SIGMA_LEVELS, SIGMA_STATUSES, type SigmaMeta, type StoaHints } from './rule.ts';
import { readTimespan } from './timespan.ts';
import { type PlacedMap, valueAt } from './yaml-tree.ts';

/** The keys that Sigma and Stoa know. */
export const META_KEYS = [
  'title',
  'id',
  'related',
  'name',
  'taxonomy',
  'status',
  'description',
  'license',
  'author',
  'references',
  'date',
  'modified',
  'logsource',
  'detection',
  'correlation',
  'filter',
  'fields',
  'falsepositives',
  'level',
  'tags',
  'scope',
  'generate',
  'stoa',
] as const;
const NO_HINTS: StoaHints = { per10000: undefined, response: undefined, dedup: undefined, window: undefined };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TAG = /^[a-z0-9_-]+\.[a-z0-9._-]+$/;
const LONGEST_TITLE = 256;

/** Reads what a document says of itself; reports what is wrong with it. */
export function readMeta(map: PlacedMap, report: Report): SigmaMeta {
  findKeyMistakes(map, META_KEYS, report);
  const spanOf = (key: string) => valueAt(map, key)?.span ?? map.span;
  const title = readText(map, 'title', report);
  if (title === undefined) report.error('missing-key', 'the document has no `title`', { start: map.span.start, end: map.span.start + 1 });
  else if (title.length > LONGEST_TITLE) report.warn('title-too-long', `the title has more than ${LONGEST_TITLE} characters`, spanOf('title'));
  const id = readText(map, 'id', report);
  if (id !== undefined && !UUID.test(id)) report.note('id-not-uuid', `\`${id}\` is no UUID`, spanOf('id'), 'Sigma recommends a UUID of version 4');
  for (const key of ['date', 'modified']) {
    const date = readText(map, key, report);
    if (date !== undefined && !DATE.test(date)) report.note('date-form', `\`${date}\` is no date as Sigma writes it`, spanOf(key), 'write it as 2026-11-01');
  }
  const tags = readTexts(map, 'tags', report);
  for (const tag of tags)
    if (!TAG.test(tag)) report.warn('tag-form', `\`${tag}\` is no tag`, spanOf('tags'), 'a namespace, a dot and a name in lower case, such as `attack.t1098`');
  return {
    title: title ?? '',
    id,
    name: readText(map, 'name', report),
    status: readChoice(map, 'status', SIGMA_STATUSES, report),
    level: readChoice(map, 'level', SIGMA_LEVELS, report),
    description: readText(map, 'description', report),
    author: valueAt(map, 'author')?.kind === 'list' ? readTexts(map, 'author', report).join(', ') : readText(map, 'author', report),
    references: readTexts(map, 'references', report),
    falsepositives: readTexts(map, 'falsepositives', report),
    tags,
    fields: readTexts(map, 'fields', report),
    stoa: readHints(map, report),
    span: map.span,
  };
}

function readHints(map: PlacedMap, report: Report): StoaHints {
  const node = valueAt(map, 'stoa');
  if (node === undefined) return NO_HINTS;
  if (node.kind !== 'map') {
    report.error('wrong-type', '`stoa` has to be a map', node.span);
    return NO_HINTS;
  }
  refuseUnknownKeys(node, ['noise', 'response', 'dedup', 'window'], 'stoa', report);
  return {
    per10000: readNoise(node, report),
    response: readText(node, 'response', report),
    dedup: valueAt(node, 'dedup') === undefined ? undefined : readTexts(node, 'dedup', report),
    window: readTimespan(node, 'window', report),
  };
}

/** A number, or `3 per 10,000 events`, or a map with `per10000`. */
function readNoise(map: PlacedMap, report: Report): number | undefined {
  const node = valueAt(map, 'noise');
  if (node === undefined) return undefined;
  if (node.kind === 'map') {
    refuseUnknownKeys(node, ['per10000'], 'noise', report);
    return readNumber(node, 'per10000', report);
  }
  const text = node.kind === 'scalar' ? node.source : '';
  const [, number] = /^(\d+(?:\.\d+)?)(?: per 10,?000(?: events)?)?$/.exec(text) ?? [];
  if (number !== undefined) return Number(number);
  report.error('noise', `\`${text}\` is no budget of noise`, node.span, 'such as `3 per 10,000 events`');
  return undefined;
}
