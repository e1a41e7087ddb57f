// YAML as a tree in which every key and value knows its place. Aliases are written out, within bounds; nothing is taken that YAML 1.2 does not say.
// Source: https://yaml.org/spec/1.2.2/ (core schema)

import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, parseAllDocuments, Scalar } from 'yaml';
import type { Span } from '../../identity/index.ts';
import type { Report } from './report.ts';

export type PlacedNode = PlacedMap | PlacedList | PlacedScalar;
export interface PlacedMap {
  readonly kind: 'map';
  readonly entries: readonly PlacedEntry[];
  readonly span: Span;
}
export interface PlacedEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: PlacedNode;
}
export interface PlacedList {
  readonly kind: 'list';
  readonly items: readonly PlacedNode[];
  readonly span: Span;
}
export interface PlacedScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As it was written, quotes and escapes of YAML resolved. */
  readonly source: string;
  readonly span: Span;
}

/** Characters of a file, documents of it, and nodes of a document with its aliases written out. */
const LONGEST = 4 * 1024 * 1024;
const MOST_DOCUMENTS = 10_000;
const MOST_NODES = 200_000;
const DEEPEST = 64;

/** The documents of a text; those that are empty are left out, as are those with an error, which is reported. */
export function readDocuments(text: string, report: Report): readonly PlacedNode[] {
  if (text.length > LONGEST) {
    report.error('file-too-large', `the file has more than ${LONGEST.toLocaleString('en-US')} characters`, { start: 0, end: 1 });
    return [];
  }
  try {
    const documents = parseAllDocuments(text, { version: '1.2', prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
    if (documents.length > MOST_DOCUMENTS) {
      report.error('file-too-large', `the file holds more than ${MOST_DOCUMENTS.toLocaleString('en-US')} documents`, { start: 0, end: 1 });
      return [];
    }
    return documents.flatMap((document) => readDocument(document, report));
  } catch (error) {
    // The parser goes down as deep as the text does.
    if (!(error instanceof RangeError)) throw error;
    report.error('too-deep', `values are nested more than ${DEEPEST} deep`, { start: 0, end: 1 });
    return [];
  }
}

function readDocument(document: Document.Parsed, report: Report): readonly PlacedNode[] {
  const wrong = [...document.errors, ...document.warnings];
  for (const { message, pos } of wrong) report.error('yaml-syntax', lowerFirst(message), { start: pos[0], end: Math.max(pos[1], pos[0] + 1) });
  const root: Node | null = document.contents;
  if (wrong.length > 0 || root === null || (isScalar(root) && root.value === null)) return [];
  const stop = new Error();
  let left = MOST_NODES;
  // Nodes come in the order of the text: an alias means the last node before it that has its anchor. The library would look from the beginning for each.
  const anchors = new Map<string, Node>();
  const meanings = new Map<Alias, Node>();
  const meaningOf = (alias: Alias, span: Span): Node => {
    const meant = meanings.get(alias) ?? anchors.get(alias.source);
    if (meant === undefined) return fail('yaml-syntax', `no anchor \`&${alias.source}\` comes before`, span);
    meanings.set(alias, meant);
    return meant;
  };
  const spanOf = (node: { readonly range?: readonly number[] | null }, otherwise: Span): Span => {
    const [start = otherwise.start, end = start + 1] = node.range ?? [];
    return { start, end: Math.max(end, start) };
  };
  const fail = (code: string, message: string, span: Span, help?: string): never => {
    report.error(code, message, span, help);
    throw stop;
  };
  const visit = (node: unknown, above: Span, depth: number): PlacedNode => {
    if (--left < 0) fail('too-large', `a document has more than ${MOST_NODES.toLocaleString('en-US')} values, its aliases written out`, above);
    if (depth > DEEPEST) fail('too-deep', `values are nested more than ${DEEPEST} deep`, above);
    if (isAlias(node)) {
      const span = spanOf(node, above);
      return visit(meaningOf(node, span), span, depth + 1);
    }
    if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isMap(node)) {
      const span = spanOf(node, above);
      const entries: PlacedEntry[] = [];
      const seen = new Set<string>();
      for (const { key: keyNode, value } of node.items) {
        const key = isAlias(keyNode) ? meaningOf(keyNode, spanOf(keyNode, span)) : keyNode;
        if (isNode(key) && key.anchor !== undefined) anchors.set(key.anchor, key);
        if (!isScalar(key)) return fail('yaml-syntax', 'a key has to be a text', keyNode === null ? span : spanOf(keyNode as Node, span));
        const keySpan = spanOf(key, span);
        const name = key.value === null ? '' : (key.source ?? (typeof key.value === 'string' ? key.value : ''));
        if (name === '<<' && key.type === Scalar.PLAIN) return fail('merge-key', 'merge keys are no part of YAML 1.2', keySpan, 'write the keys out');
        if (seen.has(name))
          report.error('duplicate-key', `the key \`${name}\` comes twice`, keySpan, 'put the values into one list, or name the second differently');
        else entries.push({ key: name, keySpan, value: visit(value, keySpan, depth + 1) });
        seen.add(name);
      }
      return { kind: 'map', entries, span };
    }
    if (isSeq(node)) {
      const span = spanOf(node, above);
      return { kind: 'list', items: node.items.map((item) => visit(item, span, depth + 1)), span };
    }
    if (!isScalar(node)) return { kind: 'scalar', value: null, source: '', span: above };
    return readScalar(node, spanOf(node, above), fail);
  };
  try {
    return [visit(root, { start: 0, end: 1 }, 0)];
  } catch (error) {
    if (error !== stop) throw error;
    return [];
  }
}

function readScalar(node: Scalar, span: Span, fail: (code: string, message: string, span: Span) => never): PlacedScalar {
  const { value, source = '' } = node;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'scalar', value, source: typeof value === 'string' ? value : source, span };
  return fail('yaml-syntax', 'a value has to be a text, a number, true, false or null', span);
}

/** The value of a key of a map. */
export function valueAt(map: PlacedMap, key: string): PlacedNode | undefined {
  return map.entries.find((entry) => entry.key === key)?.value;
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1).replace(/\.$/, '')}`;
}
