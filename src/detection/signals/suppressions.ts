// Suppressions: what somebody knows of and answers for, until a day. One that has expired suppresses nothing, and that is said.
// A YAML list of `{ rule, fields, owner, reason, expires }`, or one under the key `suppressions`.

import { count, type Issue, isDay, matchesGlob, nearest, parseCidr } from '../../core/index.ts';
import { createReport, type Report } from '../sigma/report.ts';
import { type PlacedEntry, type PlacedMap, type PlacedNode, readDocuments } from '../sigma/yaml-tree.ts';
import type { StateFinding } from '../state/index.ts';
import { type EventNote, notesIn } from './note.ts';
import type { SignalSuppression } from './signal.ts';

/** What a suppression may ask of every event of a finding. */
const FIELDS = {
  account: ({ account }) => [account],
  region: ({ region }) => [region],
  actor: ({ actor }) => [actor],
  issuer: ({ issuer }) => [issuer],
  accessKey: ({ accessKey }) => [accessKey],
  address: ({ address }) => [address],
  invokedBy: ({ invokedBy }) => [invokedBy],
  service: ({ service }) => [service],
  action: ({ action }) => [action],
  target: ({ targets }) => targets,
} as const satisfies Readonly<Record<string, (note: EventNote) => readonly (string | null)[]>>;
type Field = keyof typeof FIELDS;

export interface DetectionSuppression extends SignalSuppression {
  /** The rule's name, with `*` for any text. */
  readonly rule: string;
  /** By field, patterns of which one must fit each event, with `*` for any text; addresses also as blocks. */
  readonly fields: ReadonlyMap<Field, readonly string[]>;
  /** 1-based, where it is written. */
  readonly place: { readonly line: number; readonly column: number };
}

export interface SuppressionFile {
  readonly suppressions: readonly DetectionSuppression[];
  /** What is wrong with others, which are not among them. */
  readonly issues: readonly Issue[];
}

const KEYS = ['rule', 'fields', 'owner', 'reason', 'expires'];
const DAY = 86_400_000;

/** Reads a file of suppressions; one without a rule, an owner, a reason or a day is refused, as is one that asks for what is not known. */
export function readSuppressions(text: string): SuppressionFile {
  const report = createReport(text);
  const suppressions = readDocuments(text, report).flatMap((document) => {
    const list = document.kind === 'map' ? document.entries.find(({ key }) => key === 'suppressions')?.value : document;
    if (list?.kind === 'list') return list.items.flatMap((item) => readOne(item, report));
    report.error('suppression-shape', 'this is no list of suppressions', document.span, 'write a list, or one under the key `suppressions`');
    return [];
  });
  const issues = report.issues().map(({ code, message, line, column, help }) => ({ code, message, line, column, ...(help === undefined ? {} : { help }) }));
  return { suppressions: suppressions.map(({ start, ...one }) => ({ ...one, place: placeOf(text, start) })), issues };
}

type Unplaced = Omit<DetectionSuppression, 'place'> & { readonly start: number };

function readOne(node: PlacedNode, report: Report): readonly Unplaced[] {
  if (node.kind !== 'map') {
    report.error('suppression-shape', 'a suppression is a mapping', node.span);
    return [];
  }
  const before = report.errors();
  for (const { key, keySpan } of node.entries)
    if (!KEYS.includes(key)) report.error('unknown-key', `\`${key}\` is no key of a suppression`, keySpan, hintFor(key, KEYS));
  const [rule, owner, reason, expires] = ['rule', 'owner', 'reason', 'expires'].map((key) => textOf(node, key, report));
  const fields = fieldsOf(
    node.entries.find(({ key }) => key === 'fields'),
    report,
  );
  if (expires !== undefined && !isDay(expires)) report.error('suppression-expires', `\`${expires}\` is no day`, node.span, 'write it as `2027-01-31`');
  if (report.errors() > before || rule === undefined || owner === undefined || reason === undefined || expires === undefined) return [];
  return [{ rule, owner, reason, expires, fields, start: node.span.start }];
}

function textOf(node: PlacedMap, name: string, report: Report): string | undefined {
  const value = node.entries.find(({ key }) => key === name)?.value;
  const text = value?.kind === 'scalar' && value.value !== null ? value.source.trim() : '';
  if (text !== '') return text;
  report.error(
    `suppression-${name}`,
    `a suppression without \`${name}\``,
    value?.span ?? node.span,
    'say what it is about, who answers for it, why, and until when',
  );
  return undefined;
}

function fieldsOf(entry: PlacedEntry | undefined, report: Report): DetectionSuppression['fields'] {
  const fields = new Map<Field, readonly string[]>();
  if (entry === undefined) return fields;
  if (entry.value.kind !== 'map') {
    report.error('suppression-fields', '`fields` is a mapping of fields to values', entry.value.span);
    return fields;
  }
  for (const { key, keySpan, value } of entry.value.entries) {
    const patterns = (value.kind === 'list' ? value.items : [value]).flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item.source] : []));
    if (!isField(key)) report.error('unknown-field', `\`${key}\` is nothing that a suppression can ask for`, keySpan, hintFor(key, Object.keys(FIELDS)));
    else if (patterns.length === 0) report.error('suppression-fields', `\`${key}\` has no value`, keySpan);
    else fields.set(key, patterns);
  }
  return fields;
}

function isField(key: string): key is Field {
  return Object.hasOwn(FIELDS, key);
}

function hintFor(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near === undefined ? `there are: ${words.join(', ')}` : `did you mean \`${near}\`?`;
}

function placeOf(text: string, offset: number): DetectionSuppression['place'] {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

export interface Suppressor {
  /** The first suppression in force that fits the finding: its rule, and each of its events. */
  readonly of: (finding: StateFinding) => SignalSuppression | undefined;
  /** What has to be said of the suppressions themselves, once all findings have been asked about. */
  readonly issues: (rules: readonly string[]) => readonly Issue[];
}

/** `now` in milliseconds: a suppression holds to the end of its day, in UTC. `ruleOf` is the name that people know a finding's rule by. */
export function createSuppressor(suppressions: readonly DetectionSuppression[], now: number, ruleOf: (finding: StateFinding) => string): Suppressor {
  const fitting = suppressions.map(() => new Set<string>());
  const isExpired = ({ expires }: DetectionSuppression): boolean => now >= Date.parse(expires) + DAY;
  return {
    of(finding) {
      const notes = notesIn(finding.evidence);
      let found: SignalSuppression | undefined;
      for (const [index, suppression] of suppressions.entries()) {
        if (!matchesGlob(suppression.rule, ruleOf(finding)) || !fitsAll(suppression, notes)) continue;
        fitting[index]?.add(finding.key);
        if (isExpired(suppression)) continue;
        const { owner, reason, expires } = suppression;
        found ??= { owner, reason, expires };
      }
      return found;
    },
    issues: (rules) =>
      suppressions.flatMap((suppression, index) => {
        const issue = issueOf(suppression, isExpired(suppression), fitting[index]?.size ?? 0, rules);
        return issue === undefined ? [] : [{ ...issue, ...suppression.place }];
      }),
  };
}

function issueOf({ rule, owner, expires }: DetectionSuppression, isExpired: boolean, findings: number, rules: readonly string[]): Issue | undefined {
  if (!rules.some((name) => matchesGlob(rule, name)))
    return {
      code: 'suppression-unknown-rule',
      message: `a suppression names the rule \`${rule}\`, which does not exist`,
      help: hintFor(rule, rules.slice(0, 1000)).slice(0, 200),
    };
  if (!isExpired) return undefined;
  const rest = findings === 0 ? 'it would suppress nothing' : `${count(findings, 'finding')} of it ${findings === 1 ? 'counts' : 'count'} again`;
  const help = findings === 0 ? 'take it out' : 'look at the findings, or decide again and set a later day';
  return { code: 'suppression-expired', message: `the suppression of \`${rule}\` by ${owner} expired on ${expires}: ${rest}`, help };
}

/** What is not known of an event fits no pattern. */
function fitsAll({ fields }: DetectionSuppression, notes: readonly EventNote[]): boolean {
  if (fields.size > 0 && notes.length === 0) return false;
  return [...fields].every(([field, patterns]) =>
    notes.every((note) =>
      FIELDS[field](note).some((value) => value !== null && patterns.some((pattern) => matchesGlob(pattern, value) || isInBlock(field, pattern, value))),
    ),
  );
}

function isInBlock(field: Field, pattern: string, value: string): boolean {
  if (field !== 'address' || !pattern.includes('/')) return false;
  const [block, address] = [parseCidr(pattern), parseCidr(value)];
  return block !== undefined && address !== undefined && block.version === address.version && block.first <= address.first && address.last <= block.last;
}
