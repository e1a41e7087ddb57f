// What an answer is: by the operation in its file's name, else by its members, else by the fields of its items.

import { asObjects, groupBy, isArray, isObject, type Json, type JsonObject } from '../../core/index.ts';
import { fitOf, itemsAt, valueAt } from '../answers/index.ts';
import { readTags } from '../files/index.ts';
import type { FileHints } from './file-hints.ts';
import { callsAnswering, callsNamed, callsSigned, isOfBothKinds, type Known, plainName, rootOf } from './operations.ts';
import { rowOf, unwrap } from './wrappers.ts';

export type KnownList = Extract<Known, { kind: 'list' }>;
export type KnownFacet = Extract<Known, { kind: 'facet' }>;
export type KnownIds = Extract<Known, { kind: 'ids' }>;

/** The value of a facet that an answer may be; several where only the resource will tell (`Policy` of a bucket, a key, a function). */
export interface FacetOption {
  readonly known: KnownFacet;
  readonly value: Json;
}

export interface TagEntry {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

export type Recognised =
  | { readonly kind: 'list'; readonly known: KnownList; readonly items: readonly Json[]; readonly answers: number; readonly answer: JsonObject }
  | { readonly kind: 'facet'; readonly options: readonly FacetOption[]; readonly answer: JsonObject; readonly resource?: string }
  | { readonly kind: 'ids'; readonly known: KnownIds; readonly names: readonly string[]; readonly answer: JsonObject }
  /** Tags of resources of any type, by ARN. */
  | { readonly kind: 'tags'; readonly entries: readonly TagEntry[] }
  /** A gathered answer about no resource at all. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'ambiguous'; readonly operations: readonly string[] }
  | { readonly kind: 'unknown'; readonly name: string; readonly items: readonly Json[] }
  | { readonly kind: 'not-an-answer'; readonly why: string };

/** Members of an answer that say how it was paged, not what it holds. */
const PAGING = new Set(['NextToken', 'nextToken', 'Marker', 'NextMarker', 'IsTruncated', 'Truncated', 'ResponseMetadata', 'PaginationToken', 'NextPageToken']);

export function recognise(document: Json, hints: FileHints): readonly Recognised[] {
  if (isArray(document)) return recogniseList(document, hints);
  if (!isObject(document)) return [{ kind: 'not-an-answer', why: 'it is a single value, not an answer of AWS' }];
  const tags = tagsIn(document);
  if (tags !== undefined) return [{ kind: 'tags', entries: tags }];
  const wrapped = recogniseWrapped(document);
  if (wrapped.length > 0) return wrapped;
  const named = namedBy(hints);
  const byName = matches(ofItsKind(named, document, hints), document, true);
  if (byName.length > 0) return byName;
  const policy = policyDocument(named, document);
  if (policy !== undefined) return [policy];
  const names = Object.keys(document).filter((name) => !PAGING.has(name));
  const candidates = [...callsSigned(document), ...names.flatMap(callsAnswering)];
  const best = matches(ofItsKind(narrow(candidates, hints), document, hints), document, false);
  if (best.length > 0) return best;
  if (names.length === 0) return [{ kind: 'not-an-answer', why: 'it is an empty object, and the name of its file names no call that answers so' }];
  return unknownIn(document, names, hints);
}

/** `resourcegroupstaggingapi get-resources` and `elbv2 describe-tags`. */
function tagsIn(document: JsonObject): readonly TagEntry[] | undefined {
  const list = document['ResourceTagMappingList'] ?? document['TagDescriptions'];
  if (!isArray(list)) return undefined;
  return asObjects(list).flatMap((entry) => {
    const arn = entry['ResourceARN'] ?? entry['ResourceArn'];
    return typeof arn === 'string' ? [{ arn, tags: readTags(entry['Tags']) }] : [];
  });
}

function namedBy(hints: FileHints): readonly Known[] {
  return hints.operation === undefined ? [] : narrow(callsNamed(hints.operation), hints);
}

/** Of a call that lists and answers about one resource, what this answer is: its items say so, else the path. */
function ofItsKind(candidates: readonly Known[], document: JsonObject, hints: FileHints): readonly Known[] {
  return candidates.filter((known) => {
    if (!isOfBothKinds(known)) return true;
    const items = asObjects(valueAt(document, known.call.items.replace('[]', '')));
    const isAboutOne = items.length === 0 ? hints.namesResource : items.every((item) => item['policyScope'] === 'RESOURCE');
    return isAboutOne === (known.kind === 'facet');
  });
}

/** Only the calls of the service that the path names, where it names one that is among them. */
function narrow(candidates: readonly Known[], hints: FileHints): readonly Known[] {
  // One name, two calls: of a bucket, which the path then names, and of an account.
  const service = hints.service ?? (hints.namesResource && plainName(hints.operation ?? '') === 'getpublicaccessblock' ? 's3api' : undefined);
  const same = candidates.filter((known) => known.call.service === service);
  return same.length > 0 ? same : candidates;
}

function recogniseWrapped(document: JsonObject): readonly Recognised[] {
  return Object.entries(document).flatMap(([name, value]): readonly Recognised[] => {
    const found = unwrap(name, value);
    const type = found === undefined ? undefined : rowOf(found.wrapper.type);
    if (found === undefined || type === undefined) return [];
    const { facet: key, type: typeName } = found.wrapper;
    if (key === undefined) {
      const call = type.lists[0];
      const items = found.entries.flatMap((entry) => asObjects(entry.value));
      // A gathered file has an answer for each parent, by construction.
      return call === undefined ? [] : [{ kind: 'list', known: { kind: 'list', type, call, rank: 0 }, items, answers: Infinity, answer: document }];
    }
    const facet = type.facets[key];
    if (facet === undefined) throw new Error(`the catalogue has no facet ${key} of ${typeName}`);
    if (found.entries.length === 0) return [{ kind: 'nothing' }];
    return found.entries.map((entry) => ({
      kind: 'facet',
      options: [{ known: { kind: 'facet', type, key, facet, call: facet.call }, value: entry.value }],
      answer: entry.whole,
      resource: entry.resource,
    }));
  });
}

interface Match {
  readonly known: Known;
  readonly items: readonly Json[];
  readonly value: Json;
  readonly score: number;
}

/** All that the document answers of one call: the call that fits it best. */
function matches(candidates: readonly Known[], document: JsonObject, isNamed: boolean): readonly Recognised[] {
  const found = candidates.flatMap((known) => matchOf(known, document, isNamed));
  if (found.length === 0) return [];
  const byCall = groupBy(found, ({ known }) => `${known.call.service} ${known.call.operation}`);
  // The more of its members are here, and the better the items fit, the likelier the call.
  const scored = [...byCall].map(([name, of]) => ({ name, of, score: Math.max(...of.map((one) => one.score)) + presence(of, name) }));
  const top = Math.max(...scored.map((one) => one.score));
  const best = scored.filter((one) => one.score === top);
  const lists = best.filter(({ of }) => of.some(({ known }) => known.kind !== 'facet'));
  const types = new Set(lists.flatMap(({ of }) => of.flatMap(({ known }) => (known.kind === 'facet' ? [] : [known.type.type]))));
  const isOneCall = best.length === 1 || (lists.length === best.length && types.size === 1);
  if (lists.length > 0 && !isOneCall) return [{ kind: 'ambiguous', operations: best.map((one) => one.name).sort() }];
  if (lists.length === 0)
    return facetsOf(
      best.flatMap(({ of }) => of),
      document,
    );
  // One of several calls that list the same type is enough: the fullest.
  const { of } = lists.reduce((a, b) => (rankOf(b.of) < rankOf(a.of) ? b : a));
  const facets = of.filter(({ known }) => known.kind === 'facet');
  return [...of.filter(({ known }) => known.kind !== 'facet').map((match) => toRecognised(match, document)), ...facetsOf(facets, document)];
}

/** How many members of the call's answers are here, less those that are not. */
function presence(of: readonly Match[], name: string): number {
  const [, operation = ''] = name.split(' ');
  const roots = new Set(
    callsNamed(operation)
      .filter((known) => known.kind === 'list' && name.startsWith(`${known.call.service} `))
      .map((known) => rootOf(known.call)),
  );
  const here = new Set(of.map(({ known }) => rootOf(known.call)));
  return here.size * 4 - Math.max(0, roots.size - here.size);
}

const rankOf = (of: readonly Match[]) => Math.min(...of.map(({ known }) => (known.kind === 'list' ? known.rank : 9)));

function matchOf(known: Known, document: JsonObject, isNamed: boolean): readonly Match[] {
  const { items: path } = known.call;
  if (known.kind === 'facet') {
    const value = facetValue(known, document, isNamed);
    return value === undefined ? [] : [{ known, items: [], value, score: 0 }];
  }
  if (path === '') return known.kind === 'list' && Object.keys(document).length > 0 ? [{ known, items: [document], value: document, score: 0 }] : [];
  const items = itemsAt(document, path);
  if (items === undefined) return [];
  if (known.kind === 'ids') return items.every((item) => idIn(item, known) !== undefined) ? [{ known, items, value: null, score: 0 }] : [];
  const objects = items.filter(isObject);
  if (objects.length === 0) return items.length === 0 ? [{ known, items, value: null, score: 0 }] : [];
  const fit = Math.max(...objects.slice(0, 50).map((item) => (tellsApart(known, item) ? fitOf(known.type, item) : 0)));
  return fit > 0 || isNamed ? [{ known, items, value: null, score: Math.max(0, fit - 1) }] : [];
}

/** Calls of equal answers, told apart by a field of the items. */
function tellsApart(known: KnownList, item: JsonObject): boolean {
  switch (known.call.operation) {
    case 'DescribePrefixLists':
      return Object.hasOwn(item, 'Cidrs');
    case 'DescribeManagedPrefixLists':
      return !Object.hasOwn(item, 'Cidrs');
    case 'DescribeRegions':
      return !Object.hasOwn(item, 'RegionOptStatus');
    case 'ListRegions':
      return Object.hasOwn(item, 'RegionOptStatus');
    default:
      return true;
  }
}

function facetValue(known: KnownFacet, document: JsonObject, isNamed: boolean): Json | undefined {
  const { items: path, operation } = known.call;
  const value = valueAt(document, path);
  // AWS leaves the member out, or null, where there is nothing.
  if (value === undefined) return isNamed && Object.keys(document).length === 0 ? null : undefined;
  if (value === null) return null;
  if (known.key === 'Policy' || known.key === 'Content' || known.key === 'ResourcePolicy' || known.key === 'InlinePolicy')
    return typeof value === 'string' ? value : undefined;
  // Two services have a call of this name: one answers a list, the classic one an object.
  if (operation === 'DescribeLoadBalancerAttributes') return isArray(value) === (known.call.service === 'elbv2') ? value : undefined;
  if (operation === 'GetTopicAttributes') return isObject(value) && Object.hasOwn(value, 'TopicArn') ? value : undefined;
  if (operation === 'ListTargetsForPolicy') return asObjects(value).every((item) => Object.hasOwn(item, 'TargetId')) ? value : undefined;
  if (operation === 'ListTargetsByRule') return asObjects(value).every((item) => Object.hasOwn(item, 'Arn')) ? value : undefined;
  return value;
}

function toRecognised({ known, items }: Match, answer: JsonObject): Recognised {
  if (known.kind === 'ids') return { kind: 'ids', known, names: items.flatMap((item) => idIn(item, known) ?? []), answer };
  if (known.kind === 'list') return { kind: 'list', known, items, answers: 1, answer };
  throw new Error('a facet is not a list');
}

function facetsOf(options: readonly Match[], answer: JsonObject): readonly Recognised[] {
  const byKey = groupBy(options, ({ known }) => known.call.operation);
  const all = options.flatMap(({ known, value }) => (known.kind === 'facet' ? [{ known, value }] : []));
  if (all.length === 0) return [];
  // One call may fill several facets of a type only where each has a member of its own; otherwise they are alternatives.
  return byKey.size === 1 && new Set(all.map(({ known }) => known.call.items)).size === all.length
    ? all.map((option) => ({ kind: 'facet', options: [option], answer }))
    : [{ kind: 'facet', options: all, answer }];
}

function idIn(item: Json, known: KnownIds): string | undefined {
  if (typeof item === 'string') return known.ids.fields.length === 0 ? item : undefined;
  if (!isObject(item)) return undefined;
  for (const field of known.ids.fields) if (typeof item[field] === 'string') return item[field];
  return undefined;
}

/** `--query Policy --output text` leaves the policy document alone. */
function policyDocument(named: readonly Known[], document: JsonObject): Recognised | undefined {
  if (!Object.hasOwn(document, 'Statement')) return undefined;
  const options = named.flatMap((known) =>
    known.kind === 'facet' && known.call.items.startsWith('Policy') ? [{ known, value: JSON.stringify(document) }] : [],
  );
  return options.length === 0 ? undefined : { kind: 'facet', options, answer: document };
}

/** A list without its member, as `--query` leaves it, or several answers in a list, as `jq -s` does. */
function recogniseList(list: readonly Json[], hints: FileHints): readonly Recognised[] {
  const named = namedBy(hints);
  const answers = list.filter(isObject);
  const isAnswer = (item: JsonObject) =>
    Object.keys(item).some((name) => callsAnswering(name).length > 0 && isArray(item[name]) && Object.keys(item).length <= 6 && !fitsNamed(named, item));
  if (list.length > 0 && answers.length === list.length && answers.every(isAnswer)) return answers.flatMap((answer) => recognise(answer, hints));
  const candidates = named.length > 0 ? named : hints.member === undefined ? [] : narrow(callsAnswering(hints.member), hints);
  const found = candidates.flatMap((known) => {
    if (!known.call.items.endsWith('[]')) return [];
    const root = /^[^.[]*/.exec(known.call.items)?.[0] ?? '';
    const flat = list.flatMap((item) => (isArray(item) ? item : [item]));
    return matches([known], { [root]: flat }, false).map((one) => (one.kind === 'list' || one.kind === 'ids' ? { ...one, answer: {} } : one));
  });
  const lists = found.filter((one) => one.kind === 'list' || one.kind === 'ids');
  const [first] = lists;
  if (first !== undefined && new Set(lists.map((one) => one.known.type.type)).size === 1) return [first];
  const facet = named.find((known): known is KnownFacet => known.kind === 'facet');
  if (facet !== undefined) return [{ kind: 'facet', options: [{ known: facet, value: list }], answer: {} }];
  if (lists.length > 1) return [{ kind: 'ambiguous', operations: lists.map((one) => `${one.known.call.service} ${one.known.call.operation}`).sort() }];
  if (hints.operation !== undefined && list.length > 0 && answers.length === list.length && named.length === 0)
    return [{ kind: 'unknown', name: unknownName(hints), items: list }];
  return [
    {
      kind: 'not-an-answer',
      why: candidates.length === 0 ? 'it is a plain list, and the name of its file does not say of which call' : 'its items lack what identifies them',
    },
  ];
}

const fitsNamed = (named: readonly Known[], item: JsonObject) => named.some((known) => known.kind === 'list' && fitOf(known.type, item) > 0);

/** `DescribeKeyPairs` of `describe-key-pairs`, for the type of an answer that the catalogue lacks. */
function unknownName(hints: FileHints): string {
  return (hints.operation ?? '')
    .split(/[-_]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** Each list of objects of an unknown answer by its member's name; an answer without one as a whole, by the operation's. */
function unknownIn(document: JsonObject, names: readonly string[], hints: FileHints): readonly Recognised[] {
  const lists = names.flatMap((name): readonly Recognised[] => {
    const items = document[name];
    return isArray(items) && items.every(isObject) ? [{ kind: 'unknown', name: capital(name), items }] : [];
  });
  if (lists.length > 0) return lists;
  const name = hints.operation === undefined ? capital(names[0] ?? '') : unknownName(hints);
  return plainName(name) === '' ? [{ kind: 'not-an-answer', why: 'its members have no names' }] : [{ kind: 'unknown', name, items: [document] }];
}

const capital = (name: string) => name.replaceAll(/[^A-Za-z0-9]/g, '').replace(/^./, (first) => first.toUpperCase());
