// Events as values. JSON.parse is enough for nearly all; integers that a double cannot hold are kept here.

import { type ParsedText, parseText, type TextNode } from '../../identity/index.ts';
import { ofReader } from './reader-issues.ts';

/** What JSON.parse answers, and big integers. */
export type EventValue = string | number | bigint | boolean | null | readonly EventValue[] | { readonly [key: string]: EventValue };

/** Reads an event so that numbers compare as they are written; the issues say where it is not JSON. Of two equal keys the last one counts. */
export function parseEvent(text: string): { readonly event: EventValue | undefined; readonly issues: ParsedText['issues'] } {
  const { root, issues } = parseText(text);
  return { event: root === undefined ? undefined : plain(root, text), issues: ofReader(issues, 'event') };
}

/** INVARIANT: the tree is as deep as the reader of texts allows. */
function plain(node: TextNode, text: string): EventValue {
  if (node.kind === 'object') {
    const value = Object.create(null) as Record<string, EventValue>;
    for (const member of node.members) value[member.key] = plain(member.value, text);
    return value;
  }
  if (node.kind === 'array') return node.items.map((item) => plain(item, text));
  if (node.kind === 'null') return null;
  if (node.kind !== 'number' || Number.isSafeInteger(node.value)) return node.value;
  const written = text.slice(node.span.start, node.span.end);
  return /^-?\d+$/.test(written) ? BigInt(written) : node.value;
}
