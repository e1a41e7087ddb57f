// The ports of a rule's header: `any`, ports, ranges (`1024:`), lists and variables, each possibly negated.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/intro.html#ports-source-and-destination

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
  return list.ok ? build(list.value) : list;
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
  const range = /^(\d{0,5})(:)?(\d{0,5})$/.exec(text);
  const [, from = '', colon, to = ''] = range ?? [];
  const isOne = colon === undefined;
  const first = from === '' ? 0 : Number(from);
  const last = isOne ? first : to === '' ? 65535 : Number(to);
  if (range === null || (from === '' && to === '') || first > last || last > 65535) {
    return { ok: false, at, message: `\`${text}\` is not a port or a range of ports` };
  }
  return { ok: true, value: { kind: 'range', first, last, isNegated } };
}

export function portVariablesOf(set: PortSet): readonly string[] {
  if (set.kind === 'variable') return [set.name];
  return set.kind === 'list' ? set.items.flatMap(portVariablesOf) : [];
}
