// The ports of a rule's header: `any`, ports, ranges (`1024:`), lists and variables, each possibly negated.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/intro.html#ports-source-and-destination

import { isEmpty, type Range } from './empty-set.ts';
import { type ListItem, parseList } from './list.ts';

export type PortSet =
  | { readonly kind: 'any' }
  | { readonly kind: 'range'; readonly first: number; readonly last: number; readonly isNegated: boolean }
  | { readonly kind: 'list'; readonly items: readonly PortSet[]; readonly isNegated: boolean }
  | { readonly kind: 'variable'; readonly name: string; readonly isNegated: boolean };

export type PortResult = { readonly ok: true; readonly value: PortSet } | { readonly ok: false; readonly at: number; readonly message: string };

/** Reads the ports of a header; `at` of a refusal is an index in the text. */
export function parsePorts(text: string): PortResult {
  const list = parseList(text);
  if (!list.ok) return list;
  const fault = faultOfLists(list.value, false);
  if (fault !== undefined) return { ok: false, at: fault, message: 'in an inner list no negation stands after a range' };
  const built = build(list.value);
  return built.ok && isNothing(built.value) ? { ok: false, at: 0, message: 'no port is left' } : built;
}

/** Where a list within a list has a negation after a range. */
function faultOfLists(item: ListItem, isInner: boolean): number | undefined {
  if (item.kind === 'word') return undefined;
  let hasRange = false;
  for (const one of isInner ? wordsOf(item) : []) {
    if (hasRange && one.isNegated) return one.at;
    hasRange ||= one.kind === 'word' && one.text.includes(':');
  }
  for (const one of item.items) {
    const at = faultOfLists(one, true);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** What stands in the list, in order, with the lists in it themselves. */
function wordsOf(list: Extract<ListItem, { kind: 'list' }>): readonly ListItem[] {
  return list.items.flatMap((item) => (item.kind === 'list' ? [item, ...wordsOf(item)] : [item]));
}

/** Whether no port is left; a negation of a negation is meant. */
function isNothing(set: PortSet): boolean {
  const [within, without]: [Range[], Range[]] = [[], []];
  const sort = (one: PortSet, isNegated: boolean): boolean => {
    if (one.kind === 'any' || one.kind === 'variable') return false;
    const isOut = one.isNegated !== isNegated;
    if (one.kind === 'list') return one.items.every((item) => sort(item, isOut));
    (isOut ? without : within).push({ first: BigInt(one.first), last: BigInt(one.last) });
    return true;
  };
  return sort(set, false) && isEmpty(within, without, 65_535n);
}

function build(item: ListItem): PortResult {
  if (item.kind === 'list') {
    const items: PortSet[] = [];
    for (const one of item.items) {
      const built = build(one);
      if (!built.ok) return built;
      items.push(built.value);
    }
    return { ok: true, value: { kind: 'list', items, isNegated: item.isNegated } };
  }
  const { text, isNegated, at } = item;
  const variable = /^\$([A-Za-z0-9_-]+)$/.exec(text);
  if (variable?.[1] !== undefined) return { ok: true, value: { kind: 'variable', name: variable[1], isNegated } };
  if (text === 'any') return isNegated ? { ok: false, at, message: '`!any` matches nothing' } : { ok: true, value: { kind: 'any' } };
  const [, one, from = one, to = one] = /^(?:(\d{1,5})|(\d{0,5}):(\d{0,5}))$/.exec(text) ?? [];
  const first = Number(from);
  const last = to === '' ? 65535 : Number(to);
  if (from === undefined || first > last || last > 65535) return { ok: false, at, message: `\`${text}\` is not a port or a range of ports` };
  return { ok: true, value: { kind: 'range', first, last, isNegated } };
}

export function portVariablesOf(set: PortSet): readonly string[] {
  if (set.kind === 'variable') return [set.name];
  return set.kind === 'list' ? set.items.flatMap(portVariablesOf) : [];
}
