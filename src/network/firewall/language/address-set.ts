// The addresses of a rule's header: `any`, blocks, ranges, lists and variables, each possibly negated.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/intro.html#source-and-destination

import { type AddressBlock, parseCidr } from '../../../core/index.ts';
import { isEmpty } from './empty-set.ts';
import { type ListItem, parseList } from './list.ts';

export interface Blocks {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

export type AddressSet =
  | { readonly kind: 'any' }
  | { readonly kind: 'blocks'; readonly block: Blocks; readonly isNegated: boolean }
  | { readonly kind: 'list'; readonly items: readonly AddressSet[]; readonly isNegated: boolean }
  | { readonly kind: 'variable'; readonly name: string; readonly isNegated: boolean; readonly isReference: boolean };

export type AddressResult = { readonly ok: true; readonly value: AddressSet } | { readonly ok: false; readonly at: number; readonly message: string };

/** Reads the addresses of a header; `at` of a refusal is an index in the text. */
export function parseAddresses(text: string): AddressResult {
  const list = parseList(text);
  if (!list.ok) return list;
  const built = build(list.value);
  return built.ok && isNothing(built.value) ? { ok: false, at: 0, message: 'no address is left' } : built;
}

/** The last address of each version. */
export const END = { 4: 2n ** 32n - 1n, 6: 2n ** 128n - 1n } as const;

/** Whether all of IPv4 is taken away, or nothing is left of the versions that the set is about; `lookUp` gives what variables stand for. */
export function isNothing(set: AddressSet, lookUp: (name: string) => AddressSet | undefined = () => undefined): boolean {
  const [within, without]: [Blocks[], Blocks[]] = [[], []];
  if (!sort(set, false, within, without, lookUp, 0)) return false;
  const of = (blocks: readonly Blocks[], version: 4 | 6) => blocks.filter((block) => block.version === version);
  const isWhole = isEmpty([], of(without, 4), END[4]);
  const about = ([4, 6] as const).filter((version) => [...within, ...without].some((block) => block.version === version));
  return isWhole || about.every((version) => isEmpty(of(within, version), of(without, version), END[version]));
}

/** The blocks that are meant and those that are taken away; false where that is not known: a variable, `any`, a negation of a negation. */
function sort(
  set: AddressSet,
  isNegated: boolean,
  within: Blocks[],
  without: Blocks[],
  lookUp: (name: string) => AddressSet | undefined,
  depth: number,
): boolean {
  if (set.kind === 'any' || (isNegated && set.isNegated) || depth > DEEPEST) return false;
  const isOut = set.isNegated || isNegated;
  if (set.kind === 'variable') {
    const value = lookUp(set.name);
    return value !== undefined && sort(value, isOut, within, without, lookUp, depth + 1);
  }
  if (set.kind === 'list') return set.items.every((item) => sort(item, isOut, within, without, lookUp, depth));
  (isOut ? without : within).push(set.block);
  return true;
}
// A variable may name a variable; a circle would never end.
const DEEPEST = 16;

function build(item: ListItem): AddressResult {
  if (item.kind === 'list') {
    const items: AddressSet[] = [];
    for (const one of item.items) {
      const built = build(one);
      if (!built.ok) return built;
      items.push(built.value);
    }
    return { ok: true, value: { kind: 'list', items, isNegated: item.isNegated } };
  }
  const { text, isNegated, at } = item;
  const variable = /^([$@])([A-Za-z0-9_-]+)$/.exec(text);
  if (variable?.[2] !== undefined) return { ok: true, value: { kind: 'variable', name: variable[2], isNegated, isReference: variable[1] === '@' } };
  if (text === 'any') {
    if (isNegated) return { ok: false, at, message: '`!any` matches nothing' };
    return { ok: true, value: { kind: 'any' } };
  }
  const block = blockOf(text);
  if (block === undefined) return { ok: false, at, message: `\`${text}\` is not an address, a block or a range` };
  return { ok: true, value: { kind: 'blocks', block, isNegated } };
}

function blockOf(text: string): Blocks | undefined {
  const [from, to, ...rest] = text.split('-') as [string, string?, ...string[]];
  if (rest.length > 0) return undefined;
  if (to !== undefined) {
    const [first, last] = [single(from), single(to)];
    // The engine takes no ranges of IPv6.
    if (first?.version !== 4 || last?.version !== 4 || first.first > last.first) return undefined;
    return { version: first.version, first: first.first, last: last.first };
  }
  const masked = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text);
  const block = masked === null ? parseCidr(text) : withMask(masked[1] ?? '', masked[2] ?? '');
  return block === undefined ? undefined : { version: block.version, first: block.first, last: block.last };
}

function single(text: string): AddressBlock | undefined {
  return text.includes('/') ? undefined : parseCidr(text);
}

/** `10.0.0.0/255.0.0.0`; a mask with holes is no mask. */
function withMask(address: string, mask: string): AddressBlock | undefined {
  const bits = parseCidr(mask)?.first;
  if (bits === undefined) return undefined;
  const text = bits.toString(2).padStart(32, '0');
  if (!/^1*0*$/.test(text)) return undefined;
  const zeros = text.indexOf('0');
  return parseCidr(`${address}/${zeros === -1 ? 32 : zeros}`);
}

/** Every variable that the set names, with `@` references told apart. */
export function variablesOf(set: AddressSet): readonly { readonly name: string; readonly isReference: boolean }[] {
  if (set.kind === 'variable') return [{ name: set.name, isReference: set.isReference }];
  return set.kind === 'list' ? set.items.flatMap(variablesOf) : [];
}
