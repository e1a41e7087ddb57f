// A YAML reader for files that people write: every failure has a place, and so has every value.

import { isNode, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
import { type Json, type Parsed, parsed, refused } from '../../core/index.ts';
import type { Place, PlacedJson } from './json.ts';

type Path = readonly (string | number)[];

/** The most aliases that a file may follow: YAML's own bomb. */
const MAX_ALIASES = 100;

/** Where the library tells programmers what to call. */
const WORDS: ReadonlyMap<string, string> = new Map([['MULTIPLE_DOCS', 'a file holds one document, and here another begins']]);

/** Reads YAML 1.2 (hence JSON too). Duplicate keys, unknown tags and more than 100 aliases are refused. */
export function parsePlacedYaml(text: string, file: string): Parsed<PlacedJson> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true, stringKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0) {
    return refused(
      ...wrong.map((error) => ({ code: 'yaml-syntax', message: WORDS.get(error.code) ?? lowerFirst(error.message), file, ...placeAt(error.pos[0]) })),
    );
  }
  let value: Json;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES }) as Json;
  } catch (error) {
    return refused({ code: 'yaml-syntax', message: lowerFirst(error instanceof Error ? error.message : String(error)), file, line: 1, column: 1 });
  }
  const offsetOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const found: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(found) && found.range) return found.range[0];
    }
    return 0;
  };
  const keyOffsetOf = (path: Path): number => {
    const above: unknown = document.getIn(path.slice(0, -1), true);
    const items = isNode(above) && 'items' in above ? (above as { readonly items: readonly { readonly key?: Node }[] }).items : [];
    const key = items.map((item) => item.key).find((one) => (one as Scalar | undefined)?.value === path.at(-1));
    return key?.range?.[0] ?? offsetOf(path);
  };
  return parsed({ value, placeOf: (path) => placeAt(offsetOf(path)), placeOfKey: (path) => placeAt(keyOffsetOf(path)) });
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1).replace(/\.$/, '')}`;
}
