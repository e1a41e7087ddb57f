// Values of keys, read with their types checked, and keys that are nearly known.

import { nearest } from '../../core/index.ts';
import type { Report } from './report.ts';
import { type PlacedMap, type PlacedNode, valueAt } from './yaml-tree.ts';

/** Warns of keys that look like a known one; rules may have keys of their own. */
export function findKeyMistakes(map: PlacedMap, known: readonly string[], report: Report): void {
  const present = new Set(map.entries.map(({ key }) => key));
  for (const { key, keySpan } of map.entries) {
    if (known.includes(key)) continue;
    const near = nearest(
      key,
      known.filter((one) => !present.has(one)),
    );
    if (near !== undefined) report.warn('unknown-key', `\`${key}\` is no key of Sigma`, keySpan, `did you mean \`${near}\`?`);
  }
}

/** Refuses keys that are not known. */
export function refuseUnknownKeys(map: PlacedMap, known: readonly string[], where: string, report: Report): void {
  for (const { key, keySpan } of map.entries) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    report.error('unknown-key', `\`${where}\` has no key \`${key}\``, keySpan, near === undefined ? `it has ${known.join(', ')}` : `did you mean \`${near}\`?`);
  }
}

/** The text of a key; a number or a word counts as it is written. */
export function readText(map: PlacedMap, key: string, report: Report): string | undefined {
  const node = valueAt(map, key);
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return undefined;
  if (node.kind === 'scalar') return node.source;
  report.error('wrong-type', `\`${key}\` has to be a text`, node.span);
  return undefined;
}

/** The texts of a list, or one text. */
export function readTexts(map: PlacedMap, key: string, report: Report): readonly string[] {
  const node = valueAt(map, key);
  return node === undefined ? [] : textsOf(node, key, report).map(({ source }) => source);
}

/** The scalars of a list, or one scalar. */
export function textsOf(node: PlacedNode, key: string, report: Report): readonly Extract<PlacedNode, { kind: 'scalar' }>[] {
  if (node.kind === 'scalar') return node.value === null ? [] : [node];
  if (node.kind === 'map') {
    report.error('wrong-type', `\`${key}\` has to be a list of texts`, node.span);
    return [];
  }
  return node.items.flatMap((item) => {
    if (item.kind === 'scalar' && item.value !== null) return [item];
    report.error('wrong-type', `\`${key}\` has to be a list of texts`, item.span);
    return [];
  });
}

/** One of the words that a key may have, in any case. */
export function readChoice<Choice extends string>(map: PlacedMap, key: string, choices: readonly Choice[], report: Report): Choice | undefined {
  const text = readText(map, key, report);
  if (text === undefined) return undefined;
  const found = choices.find((choice) => choice === text || choice === text.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(text, choices);
  const span = valueAt(map, key)?.span ?? map.span;
  report.error('unknown-value', `\`${text}\` is no ${key}`, span, near === undefined ? `choose from ${choices.join(', ')}` : `did you mean \`${near}\`?`);
  return undefined;
}

/** True or false. */
export function readFlag(map: PlacedMap, key: string, report: Report): boolean | undefined {
  const node = valueAt(map, key);
  if (node === undefined) return undefined;
  if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
  report.error('wrong-type', `\`${key}\` has to be true or false`, node.span);
  return undefined;
}

/** A number that is finite. */
export function readNumber(map: PlacedMap, key: string, report: Report): number | undefined {
  const node = valueAt(map, key);
  if (node === undefined) return undefined;
  if (node.kind === 'scalar' && typeof node.value === 'number' && Number.isFinite(node.value)) return node.value;
  report.error(
    'wrong-type',
    `\`${key}\` has to be a number`,
    node.span,
    node.kind === 'scalar' && typeof node.value === 'string' ? 'write it without quotes' : undefined,
  );
  return undefined;
}
