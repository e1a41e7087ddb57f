// Answers about one resource, put beside what its listing says; and the errors that stand in place of such answers.

import { asObjects, asString, type CoverageCell, GLOBAL, groupBy, type Issue, type Json, type ResourceRecord } from '../../core/index.ts';
import { member, placedByFacets } from '../answers/index.ts';
import { isRegionless } from '../files/index.ts';
import { saysNone } from './cli-error.ts';
import type { Collected, RawError, RawFacet } from './collector.ts';
import type { Places } from './consensus.ts';
import { callsNamed, type Known } from './operations.ts';
import type { KnownFacet } from './recognise.ts';
import { indexResources } from './resources.ts';

export interface Attached {
  readonly records: readonly ResourceRecord[];
  readonly cells: readonly CoverageCell[];
  readonly issues: readonly Issue[];
  readonly facets: number;
}

export function attach(records: readonly ResourceRecord[], collected: Collected, places: Places): Attached {
  const resources = indexResources(records);
  const added = new Map<ResourceRecord, Map<string, Json>>();
  const cells: CoverageCell[] = [];
  const issues: Issue[] = [];
  const denied: { readonly record: ResourceRecord; readonly known: KnownFacet; readonly raw: RawError }[] = [];
  let facets = 0;

  function put(record: ResourceRecord, key: string, value: Json, file: string): void {
    let facetsOf = added.get(record);
    if (facetsOf === undefined) added.set(record, (facetsOf = new Map()));
    const before = facetsOf.get(key);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value)) {
      issues.push({
        code: 'contradictory-record',
        file,
        message: `it tells another \`${key}\` of \`${record.arn}\` than an answer before it, which counts`,
        help: 'keep one answer of each call',
      });
      return;
    }
    facetsOf.set(key, value);
    facets += 1;
  }

  function attachFacet({ answer, options, document, resource }: RawFacet): void {
    const place = places.placeOf(answer);
    const { file } = answer.hints;
    const matches = options.flatMap(({ known, value }) => {
      // A list of answers, each naming its resource: the status of each recorder.
      const parts = known.call.items.endsWith('[]') ? asObjects(value) : [];
      const named = parts.flatMap((part) => {
        const name = asString(member(part, /\{(\w+)\}/.exec(known.type.id)?.[1] ?? ''));
        const record = name === undefined ? undefined : resources.named(known.type.type, name, place);
        return record === undefined ? [] : [{ record, known, value: [part] as Json }];
      });
      if (named.length > 0) return named;
      const record = resources.find(known.type, answer, place, document, resource);
      return record === undefined ? [] : [{ record, known, value }];
    });
    const types = new Set(matches.map(({ known }) => known.type.type));
    if (types.size === 1) {
      // Of two facets that one call fills, the name of the file tells (static routes), else the first counts.
      const key = new Set(matches.map(({ known }) => known.key)).size > 1 ? keyFor(matches, file) : undefined;
      for (const { record, known, value } of matches) if (key === undefined || known.key === key) put(record, known.key, value, file);
      return;
    }
    const [first] = options;
    // An empty list about nothing is no loss: a gathered file of an account without such resources.
    if (first === undefined || (Array.isArray(first.value) && first.value.length === 0)) return;
    issues.push(withoutResource(first.known, options.length, file));
  }

  function attachError(raw: RawError): void {
    const { error, answer } = raw;
    const place = places.placeOf(answer);
    const all = callsNamed(error.operation);
    const service = answer.hints.service;
    const same = all.filter((known) => known.call.service === service);
    const candidates = same.length > 0 ? same : all;
    const facetsOf = candidates.filter((known): known is KnownFacet => known.kind === 'facet');
    for (const known of facetsOf) {
      const record = resources.find(known.type, answer, place, {});
      if (record === undefined) continue;
      if (known.facet.none.includes(error.code)) put(record, known.key, null, answer.hints.file);
      else denied.push({ record, known, raw });
      return;
    }
    const lists = candidates.filter((known) => known.kind !== 'facet');
    const isAboutOne = facetsOf.length > 0 && (lists.length === 0 || answer.hints.namesResource);
    if (isAboutOne && facetsOf[0] !== undefined) {
      issues.push(withoutResource(facetsOf[0], facetsOf.length, answer.hints.file));
      return;
    }
    if (lists.length === 0) {
      if (all.length === 0) issues.push(unknownError(raw));
      return;
    }
    for (const known of lists) listError(known, raw);
  }

  function listError({ type }: Known, { error, answer, text }: RawError): void {
    const { account, region } = places.placeOf(answer);
    const where = isRegionless(type) ? GLOBAL : region;
    if (account === undefined || where === undefined) {
      issues.push(placeless(answer.hints.file, account === undefined ? 'account' : 'region'));
      return;
    }
    const none = saysNone(type.type, error, text);
    const status = none ? 'read' : error.status;
    cells.push({ type: type.type, action: type.lists[0]?.action ?? type.type, status, ...(none ? {} : { detail: error.code }), account, region: where });
  }

  for (const raw of collected.facets) attachFacet(raw);
  for (const raw of collected.errors) attachError(raw);
  const tags = new Map(collected.tags.map((entry) => [entry.arn, entry.tags]));
  const withFacets = records.map((record) => {
    const own = added.get(record);
    const whole = own === undefined ? record : placedByFacets({ ...record, config: { ...record.config, ...Object.fromEntries(own) } });
    const told = tags.get(record.arn);
    return told === undefined ? whole : { ...whole, tags: { ...told, ...whole.tags } };
  });
  const final = new Map(withFacets.map((record, index) => [records[index], record]));
  for (const { record, known, raw } of denied) {
    const { type, arn, account, region } = final.get(record) ?? record;
    const { status, code } = raw.error;
    cells.push({ type, facet: known.key, resource: arn, action: known.call.action, status, detail: code, account, region });
  }
  return { records: withFacets, cells, issues: grouped(issues), facets };
}

function keyFor(matches: readonly { readonly known: KnownFacet }[], file: string): string | undefined {
  const keys = matches.map(({ known }) => known.key);
  return /static/i.test(file) ? keys.find((key) => key.startsWith('Static')) : keys.find((key) => !key.startsWith('Static'));
}

function withoutResource(known: KnownFacet, alternatives: number, file: string): Issue {
  const list = known.type.lists[0];
  const many = alternatives > 1 ? 'it may be about several kinds of resource' : `no ${known.type.title} of this name is in the folder`;
  return {
    code: 'facet-without-resource',
    file,
    message: `the answer is about one resource, and ${many}`,
    help: `name the file after call and resource (\`${cliName(known.call.operation)}.NAME.json\`)${list === undefined ? '' : ` and add the answer of \`${list.service} ${cliName(list.operation)}\``}`,
  };
}

const cliName = (operation: string) => operation.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();

export function placeless(file: string, lacks: 'account' | 'region'): Issue {
  return {
    code: 'unknown-place',
    file,
    message: `nothing says which ${lacks === 'account' ? 'account' : 'Region'} it is of`,
    help: `put it into a folder named after the ${lacks === 'account' ? '12 digits of the account' : 'Region'}, or say \`--${lacks}\``,
  };
}

function unknownError({ error, answer }: RawError): Issue {
  return {
    code: 'unknown-answer',
    file: answer.hints.file,
    message: `AWS answered \`${error.code}\` to \`${error.operation}\`, a call that Stoa does not use`,
    help: 'nothing to do',
  };
}

/** A thousand files without their listing are one thing wrong, not a thousand. */
function grouped(issues: readonly Issue[]): readonly Issue[] {
  return [
    ...groupBy(issues, (issue) => `${issue.code}\n${issue.message}\n${issue.code === 'facet-without-resource' ? issue.help : issue.file}`).values(),
  ].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return same.length === 1 ? [first] : [{ ...first, message: `${first.message} (and ${same.length - 1} more such files)` }];
  });
}
