// One search identifier of a detection: maps, lists and keywords become an expression.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-rules-specification.html#detection

import { nearest } from '../../core/index.ts';
import type { Span } from '../../identity/index.ts';
import type { Expression } from '../expression/index.ts';
import { findElementMistakes } from './fields.ts';
import { leafOf } from './leaf.ts';
import { MODIFIERS, type Modifier, readTextValue } from './modifiers.ts';
import { readOwnAccounts } from './own-accounts.ts';
import { expandPlaceholders, type Placeholders } from './placeholders.ts';
import type { Report } from './report.ts';
import { type SigmaValue, textValue } from './value.ts';
import type { PlacedEntry, PlacedNode, PlacedScalar } from './yaml-tree.ts';

export interface DetectionOptions {
  readonly placeholders: Placeholders;
  /** Placeholders without values are noted only. */
  readonly arePlaceholdersOpen: boolean;
}

export interface DetectionReader extends DetectionOptions {
  readonly report: Report;
  /** Where each test was written. */
  readonly places: Map<Expression, Span>;
  /** Told of every field that is asked for, of the event or of the object that is looked at. */
  readonly onField: (field: string, span: Span) => void;
  /** Told of every field of the event that a value names. */
  readonly onNamed: (field: string, span: Span) => void;
}

/** Forms of one value: more come from placeholders only. */
const MOST_FORMS = 10_000;
const NOTHING: Expression = { kind: 'constant', holds: false };

/** Reads what stands under a search identifier. */
export function readSelection(node: PlacedNode, reader: DetectionReader): Expression {
  if (node.kind === 'map') {
    if (node.entries.length === 0) reader.report.error('empty-selection', 'a selection asks for something', node.span);
    return joined(
      'all',
      node.entries.map((entry) => readItem(entry, reader)),
    );
  }
  if (node.kind === 'list') {
    if (node.items.length === 0) reader.report.error('empty-selection', 'a selection asks for something', node.span);
    return joined(
      'any',
      node.items.map((item) => readSelection(item, reader)),
    );
  }
  if (node.value === null) {
    reader.report.error('empty-selection', 'a selection asks for something', node.span, 'give it fields with values, or a list of keywords');
    return NOTHING;
  }
  return readValue(node, { field: '', modifiers: [], isCased: false, isExpanded: false }, reader);
}

/** One field with its modifiers. */
interface Asked {
  /** Empty for keywords. */
  readonly field: string;
  readonly modifiers: readonly { readonly name: string; readonly modifier: Modifier; readonly span: Span }[];
  readonly isCased: boolean;
  readonly isExpanded: boolean;
}

function readItem({ key, keySpan, value }: PlacedEntry, reader: DetectionReader): Expression {
  const { report } = reader;
  const [field = '', ...names] = key.split('|');
  if (field === '' && names.length === 0) report.error('empty-field', 'a field has a name', keySpan);
  if (field !== '') reader.onField(field, keySpan);
  let at = report.text.indexOf('|', keySpan.start) + 1;
  const modifiers = names.flatMap((name) => {
    const start = at > 0 ? report.text.indexOf(name, at) : keySpan.start;
    const span = start < keySpan.start || start >= keySpan.end ? keySpan : { start, end: start + Math.max(1, name.length) };
    at = span.end;
    const modifier = MODIFIERS.get(name);
    if (modifier !== undefined) return [{ name, modifier, span }];
    const near = nearest(name, [...MODIFIERS.keys()]);
    report.error(
      'unknown-modifier',
      `\`${name}\` is no modifier`,
      span,
      near === undefined ? `Sigma has ${[...MODIFIERS.keys()].join(', ')}` : `did you mean \`${near}\`?`,
    );
    return [];
  });
  const says = new Set(modifiers.map(({ modifier }) => modifier.says));
  const asked: Asked = { field, modifiers, isCased: says.has('cased'), isExpanded: says.has('expand') };
  const whole = WHOLE.find(({ word }) => says.has(word));
  if (whole !== undefined) {
    const beside: readonly string[] = whole.beside;
    const stray = modifiers.find(({ name }) => name !== whole.word && !beside.includes(name));
    if (stray !== undefined || field === '') {
      const reason = field === '' ? 'it is about a field' : `beside it there may be ${beside.join(' and ')} only`;
      report.error('modifier-value', `\`${whole.word}\` cannot be used here: ${reason}`, stray?.span ?? keySpan);
      return NOTHING;
    }
    const isAll = says.has('all');
    const made =
      whole.word === 'otheraccount' ? readOtherAccount(field, value, asked, reader) : readElements(field, whole.word, isAll, { keySpan, value }, reader);
    return says.has('neq') ? { kind: 'not', of: made } : made;
  }
  const values = valuesOf(value, key, reader);
  if (values.length === 1 && says.has('all'))
    report.warn('all-of-one', `\`${key}\` asks for all of one value`, keySpan, 'leave `all` out: it is about lists of several values');
  const tests = values.map((one) => readValue(one, asked, reader));
  const anyOrAll = joined(says.has('all') && !says.has('neq') ? 'all' : 'any', tests);
  // Of a list, none may fit.
  return says.has('neq') ? { kind: 'not', of: anyOrAll } : anyOrAll;
}

/** Modifiers after which a value is no text to compare with, and those that may stand beside them. */
const WHOLE = [
  { word: 'element', beside: ['all', 'neq'] },
  { word: 'json', beside: ['all', 'neq'] },
  { word: 'otheraccount', beside: ['expand', 'neq'] },
] as const satisfies readonly { readonly word: NonNullable<Modifier['says']>; readonly beside: readonly string[] }[];

/** Maps about one object each: of several, one fits, or with `all` each of them. */
function readElements(
  field: string,
  word: 'element' | 'json',
  isAll: boolean,
  { keySpan, value }: Pick<PlacedEntry, 'keySpan' | 'value'>,
  reader: DetectionReader,
): Expression {
  const { report } = reader;
  const nodes = value.kind === 'list' ? value.items : [value];
  if (nodes.length === 0) report.error('empty-list', `\`${field}|${word}\` has no map: it can never hold`, value.span);
  const inner: DetectionReader = { ...reader, onField: (name, span) => findElementMistakes(field, name, span, report) };
  return joined(
    isAll ? 'all' : 'any',
    nodes.map((node): Expression => {
      if (node.kind !== 'map') {
        report.error('wrong-type', `\`${word}\` takes a map of fields, or a list of such maps`, node.span, `such as \`${field}|${word}: { Effect: Allow }\``);
        return NOTHING;
      }
      const made: Expression = { kind: 'element', field, isJson: word === 'json', where: readSelection(node, inner) };
      reader.places.set(made, keySpan);
      return made;
    }),
  );
}

function readOtherAccount(field: string, value: PlacedNode, asked: Asked, reader: DetectionReader): Expression {
  const scalars = valuesOf(value, `${field}|otheraccount`, reader);
  const own = readOwnAccounts(scalars, asked.isExpanded, reader);
  const made: Expression = { kind: 'other-account', field, ...own };
  reader.places.set(made, value.span);
  return made;
}

function valuesOf(node: PlacedNode, key: string, { report }: DetectionReader): readonly PlacedScalar[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'map') {
    const help = `a field below a field is written with a dot; several fields of one object in a list come below \`${key}|element\``;
    report.error('wrong-type', `\`${key}\` has to have a value or a list of values, not a map`, node.span, help);
    return [];
  }
  if (node.items.length === 0) report.error('empty-list', `\`${key}\` has no value: it can never hold`, node.span);
  return node.items.flatMap((item) => {
    if (item.kind === 'scalar') return [item];
    report.error('wrong-type', 'a value has to be a text, a number, true, false or null', item.span);
    return [];
  });
}

function readValue(node: PlacedScalar, asked: Asked, reader: DetectionReader): Expression {
  const { report } = reader;
  let values: readonly SigmaValue[] = asked.isExpanded ? expanded(node, reader) : [valueOfScalar(node, report)];
  let before: string | undefined;
  for (const { name, modifier, span } of asked.modifiers) {
    const { modify, isFirst } = modifier;
    if (modify === undefined) continue;
    if (isFirst === true && before !== undefined) {
      report.error('modifier-value', `\`${name}\` cannot be used here: it comes before \`${before}\``, span, `write \`${name}|${before}\``);
      return NOTHING;
    }
    before = name;
    const next: SigmaValue[] = [];
    for (const value of values) {
      const modified = modify(value);
      if (modified.ok) next.push(...modified.values);
      else {
        const isAboutOrder = modified.reason.startsWith('it comes after');
        report.error('modifier-value', `\`${name}\` cannot be used here: ${modified.reason}`, isAboutOrder ? span : node.span, modified.help);
        return NOTHING;
      }
    }
    if (next.length > MOST_FORMS) {
      report.error('too-many-values', `the value has more than ${MOST_FORMS.toLocaleString('en-US')} forms`, node.span, 'give its placeholders fewer values');
      return NOTHING;
    }
    values = next;
  }
  const leaves = values.map((value) => {
    const made = leafOf(asked.field, value, asked.isCased);
    if (made.ok) {
      if (value.kind === 'field') reader.onNamed(value.name, node.span);
      if (made.leaf.kind !== 'constant') reader.places.set(made.leaf.kind === 'not' ? made.leaf.of : made.leaf, node.span);
      return made.leaf;
    }
    report.error(made.code, made.message, node.span, made.help);
    return NOTHING;
  });
  return joined('any', leaves);
}

function expanded(node: PlacedScalar, { placeholders, arePlaceholdersOpen, report }: DetectionReader): readonly SigmaValue[] {
  const read = expandPlaceholders(node.source, placeholders);
  if (read.ok) return read.values;
  const isOpen = read.code === 'unknown-placeholder' && arePlaceholdersOpen;
  (isOpen ? report.note : report.error)(read.code, read.message, node.span, read.help);
  // An open value may be anything: what it stands for is asked for as it is written.
  return isOpen ? [textValue([{ text: node.source }], node.source)] : [];
}

function valueOfScalar({ value, source, span }: PlacedScalar, report: Report): SigmaValue {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'boolean') return { kind: 'word', value, source };
  if (typeof value === 'string') return readTextValue(source);
  if (/^[-+]?0\d/.test(source))
    report.warn('leading-zero', `\`${source}\` is the number ${value} to YAML: it is taken as the text \`${source}\``, span, 'write it in quotes');
  // A number that is not exactly itself, or not written as itself, is looked for as it was written.
  const isItself = Number.isFinite(value) && !/^[-+]?0\d/.test(source) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  return isItself ? { kind: 'number', value, source } : readTextValue(source);
}

/** One of one is itself. */
function joined(kind: 'all' | 'any', of: readonly Expression[]): Expression {
  const [only, ...more] = of;
  return only !== undefined && more.length === 0 ? only : { kind, of };
}
