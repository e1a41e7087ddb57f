// A file of intended segmentation: its segments and rules, each with its place, and every mistake in it at once.

import { readFile } from 'node:fs/promises';
import type { Issue } from '../../core/index.ts';
import { type Intended, inOrder, type NetworkModel, parseRule, readSegments, type SegmentRule, type SegmentSpec, type Selector } from '../../network/index.ts';
import type { PlacedJson } from '../config/json.ts';
import { parsePlacedYaml } from '../config/yaml.ts';
import { didYouMean } from '../did-you-mean.ts';
import { CliError, systemWords } from '../errors.ts';

type Place = Pick<Issue, 'file' | 'line' | 'column'>;

export interface SegmentsFile extends Intended {
  readonly shown: string;
  readonly text: string;
  readonly placeOfRule: (rule: SegmentRule) => Place;
  readonly placeOfDefault: Place;
  readonly placeOfSegment: (name: string) => Place;
}

const RESERVED: ReadonlySet<string> = new Set(['any', 'internet']);
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_./-]*$/;

/** Reads the file; throws `ERR_CONFIG` with every mistake in it. `shown` is its name for a person. */
export async function readSegmentsFile(path: string, shown: string): Promise<SegmentsFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CliError('ERR_CONFIG', [{ code: 'segments-unreadable', message: `\`${shown}\` cannot be read: ${systemWords(cause)}` }], { cause });
  });
  const placed = parsePlacedYaml(text, shown);
  if (!placed.ok) throw new CliError('ERR_CONFIG', placed.issues, { text });
  const json = placed.value;
  const [{ SEGMENTS_SCHEMA, SELECTOR_SCHEMA }, { schemaIssues }] = await Promise.all([import('./schema.ts'), import('../config/schema-issues.ts')]);
  const read = SEGMENTS_SCHEMA.safeParse(json.value);
  if (!read.success) throw new CliError('ERR_CONFIG', schemaIssues(read.error.issues, json, shown, SEGMENTS_SCHEMA, 'segments'), { text });
  const issues: Issue[] = [];
  const segments: SegmentSpec[] = [];
  const names = Object.keys(read.data.segments);
  for (const [name, value] of Object.entries(read.data.segments)) {
    const place = { file: shown, ...json.placeOfKey(['segments', name]) };
    if (RESERVED.has(name)) issues.push({ code: 'segments-name', message: `\`${name}\` is a name of its own`, help: 'give the segment another one', ...place });
    else if (!NAME.test(name))
      issues.push({
        code: 'segments-name',
        message: `\`${name}\` cannot be the name of a segment`,
        help: 'use letters, digits, `-`, `_`, `.` and `/`',
        ...place,
      });
    const parts = Array.isArray(value) ? value : [value];
    const any: Selector[] = [];
    const except = new Set<string>();
    if (parts.length === 0) issues.push({ code: 'segments-value', message: `\`segments.${name}\` must not be empty`, ...place });
    for (const [index, part] of parts.entries()) {
      const at = ['segments', name, ...(Array.isArray(value) ? [index] : [])];
      const found = SELECTOR_SCHEMA.safeParse(part);
      if (!found.success) {
        issues.push(...schemaIssues(found.error.issues, below(json, at, part), shown, SELECTOR_SCHEMA, 'segments'));
        continue;
      }
      const { except: without, ...selector } = found.data;
      if (Object.keys(selector).length === 0)
        issues.push({
          code: 'segments-value',
          message: `\`${name}\` says of nothing what it is`,
          help: 'name an account, ou, vpc, subnet, tier or tag',
          file: shown,
          ...json.placeOf(at),
        });
      for (const other of listOf(without)) {
        except.add(other);
        if (!names.includes(other)) issues.push(stranger('segment', other, names, { file: shown, ...json.placeOf([...at, 'except']) }));
        else if (other === name)
          issues.push({ code: 'segments-value', message: `\`${name}\` leaves out itself`, file: shown, ...json.placeOf([...at, 'except']) });
      }
      any.push(Object.fromEntries(Object.entries(selector).flatMap(([key, one]) => (one === undefined ? [] : [[key, listOf(one)]]))) as Selector);
    }
    segments.push({ name, any, except: [...except] });
  }
  const [first] = issues.length === 0 ? inOrder(segments).circle : [];
  if (first !== undefined)
    issues.push({
      code: 'segments-value',
      message: `\`${first}\` leaves out a segment that leaves it out in turn, or one of such a circle`,
      help: 'say what is meant by account, ou, vpc, subnet, tier or tag',
      file: shown,
      ...json.placeOfKey(['segments', first]),
    });
  const rules: SegmentRule[] = [];
  const places = new Map<SegmentRule, Place>();
  for (const [index, line] of read.data.rules.entries()) {
    const place = { file: shown, ...json.placeOf(['rules', index]) };
    const rule = parseRule(line);
    if (!rule.ok) {
      issues.push(...rule.issues.map((issue) => ({ ...issue, ...place })));
      continue;
    }
    for (const name of [...rule.value.from, ...rule.value.to]) {
      if (!names.includes(name) && !RESERVED.has(name))
        issues.push(stranger('segment', name, [...names, ...RESERVED], { ...place, column: (place.column ?? 1) + Math.max(line.indexOf(name), 0) }));
    }
    rules.push(rule.value);
    places.set(rule.value, place);
  }
  if (issues.length > 0)
    throw new CliError(
      'ERR_CONFIG',
      issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
      { text },
    );
  return {
    segments,
    rules,
    defaultAllows: read.data.default === 'allow',
    shown,
    text,
    placeOfRule: (rule) => places.get(rule) ?? { file: shown },
    placeOfDefault: { file: shown, ...json.placeOf(['default']) },
    placeOfSegment: (name) => ({ file: shown, ...json.placeOfKey(['segments', name]) }),
  };
}

/** Throws `ERR_CONFIG` where a segment names what is not in the source: it would be empty, and every rule about it would hold. */
export function checkNames(model: NetworkModel, { segments, text, placeOfSegment }: SegmentsFile): void {
  const { strangers } = readSegments(model, segments);
  if (strangers.length === 0) return;
  const issues = strangers.map(({ segment, key, value, near }): Issue => {
    const place = placeOfSegment(segment);
    const words = near === undefined ? 'check the name, and whether it was read' : `did you mean \`${near}\`?`;
    return { code: 'segments-stranger', message: `\`${segment}\` names the ${key} \`${value}\`, which is not in this source`, help: words, ...place };
  });
  throw new CliError('ERR_CONFIG', issues, { text });
}

function stranger(what: string, name: string, known: readonly string[], place: Place): Issue {
  const near = didYouMean(name, known);
  return { code: `segments-${what}`, message: `there is no ${what} \`${name}\``, ...(near === undefined ? {} : { help: near }), ...place };
}

/** The part of the file below a path, with its places. */
function below(json: PlacedJson, at: readonly (string | number)[], value: unknown): PlacedJson {
  return { value: value as PlacedJson['value'], placeOf: (path) => json.placeOf([...at, ...path]), placeOfKey: (path) => json.placeOfKey([...at, ...path]) };
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
