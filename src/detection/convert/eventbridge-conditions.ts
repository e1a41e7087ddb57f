// One test as conditions of an event pattern on its field: the same, or ones that hold wherever the test does.
// Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html

import { type GlobToken, holdsOfText, type TextTest, type ValueTest } from '../expression/index.ts';
import type { Leaf } from './literals.ts';
import { isScalarField } from './scalar-fields.ts';

export type PatternValue = string | number | boolean | null | { readonly [key: string]: PatternValue | readonly PatternValue[] };

export interface FieldConditions {
  readonly field: string;
  /** One has to hold. */
  readonly conditions: readonly PatternValue[];
  /** Why they hold of more than the test does; undefined where they are the same. */
  readonly wider: string | undefined;
}

const THERE: PatternValue = { exists: true };
const ABSENT: PatternValue = { exists: false };
/** EventBridge compares numbers in this range only. */
const MOST_NUMBER = 5e9;

/** What EventBridge can ask instead; nothing where it can ask nothing at all. */
export function conditionsOf(leaf: Leaf, holds: boolean): FieldConditions | undefined {
  if (leaf.kind === 'keyword' || leaf.kind === 'keyword-regex' || leaf.kind === 'element') return undefined;
  const { field } = leaf;
  const isScalar = isScalarField(field);
  const ifScalar = isScalar ? undefined : `\`${field}\` may have objects or lists, of which a pattern cannot ask so`;
  switch (leaf.kind) {
    case 'exists':
      if (!holds) return { field, conditions: [ABSENT], wider: ifScalar };
      return isScalar ? { field, conditions: [THERE], wider: undefined } : undefined;
    case 'null':
      if (holds) return { field, conditions: [null, ABSENT], wider: ifScalar };
      return isScalar ? { field, conditions: [THERE], wider: `a pattern cannot tell that \`${field}\` is not null` } : undefined;
    case 'same':
      return holds ? { field, conditions: [THERE], wider: `a pattern cannot compare \`${field}\` with \`${leaf.other}\`` } : undefined;
    case 'other-account':
      return holds ? { field, conditions: [THERE], wider: `a pattern cannot tell the account that \`${field}\` names from the own one` } : undefined;
    case 'test': {
      if (!holds) return refusing(field, leaf.test, isScalar);
      const { conditions, wider } = ofTest(field, leaf.test);
      return { field, conditions, wider };
    }
  }
}

type Conditions = Pick<FieldConditions, 'conditions' | 'wider'>;

function ofTest(field: string, test: ValueTest): Conditions {
  const there = (what: string): Conditions => ({ conditions: [THERE], wider: `a pattern cannot ask \`${field}\` for ${what}` });
  switch (test.kind) {
    case 'text':
      return ofText(field, test.test);
    case 'number':
      return isPatternNumber(test.value) ? { conditions: [test.value, String(test.value)], wider: undefined } : there(`the number \`${test.value}\``);
    case 'word':
      return { conditions: [test.value, { 'equals-ignore-case': String(test.value) }], wider: undefined };
    case 'address':
      return ofAddress(field, test);
    case 'regex':
      return there('a regular expression');
    case 'compare':
      return there('a comparison of texts that are numbers');
    case 'time':
      return there('a part of a time');
  }
}

/** Text, where numbers and words are texts too. */
function ofText(field: string, test: TextTest): Conditions {
  const texts = test.how === 'glob' ? test.tokens.flatMap((token) => ('text' in token ? [token.text] : [])) : [test.value];
  const there = (what: string): Conditions => ({ conditions: [THERE], wider: `a pattern cannot ask \`${field}\` for ${what}` });
  if (texts.some((text) => !isAscii(text))) return there('texts beyond ASCII in any case');
  const words = [true, false].filter((word) => holdsOfText(test, String(word)));
  if (test.how === 'equals') {
    const number = numberOfText(test.value);
    if (number === undefined && looksLikeNumber(test.value)) return there(`a number as \`${test.value}\``);
    const own = test.ignoresCase ? { 'equals-ignore-case': test.value } : test.value;
    const isAddress = !test.ignoresCase && /^[\da-f.:]+$/i.test(test.value) && /[.:]/.test(test.value);
    return {
      conditions: [own, ...(number === undefined ? [] : [number]), ...words],
      wider: isAddress ? `a pattern takes other ways to write the address \`${test.value}\` too` : undefined,
    };
  }
  if (texts.every((text) => /^[-+.\deE]*$/.test(text))) return there(`\`${texts.join('*')}\`, which may be a part of a number`);
  if (test.how !== 'glob' && test.how !== 'contains')
    return { conditions: [{ [test.how]: test.ignoresCase ? { 'equals-ignore-case': test.value } : test.value }, ...words], wider: undefined };
  const tokens: readonly GlobToken[] = test.how === 'glob' ? test.tokens : [{ any: 'run' }, { text: test.value }, { any: 'run' }];
  return {
    ...ofGlob(field, tokens, test.ignoresCase),
    ...(words.length === 0 ? {} : { conditions: [...ofGlob(field, tokens, test.ignoresCase).conditions, ...words] }),
  };
}

/** Wildcards of a pattern mind case; `?` it has none. */
function ofGlob(field: string, tokens: readonly GlobToken[], ignoresCase: boolean): Conditions {
  const hasCases = tokens.some((token) => 'text' in token && token.text.toLowerCase() !== token.text.toUpperCase());
  if (!ignoresCase || !hasCases) {
    const written = tokens.map((token) => ('text' in token ? token.text.replaceAll('\\', '\\\\').replaceAll('*', '\\*') : '*')).join('');
    const hasOne = tokens.some((token) => 'any' in token && token.any === 'one');
    return {
      conditions: [{ wildcard: joinStars(tokens, written) }],
      wider: hasOne ? `a pattern has no \`?\`: \`*\` stands for it in \`${field}\`` : undefined,
    };
  }
  const wider = `wildcards of a pattern mind case, and the rule's of \`${field}\` do not`;
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first !== undefined && 'text' in first) return { conditions: [{ prefix: { 'equals-ignore-case': first.text } }], wider };
  if (last !== undefined && 'text' in last) return { conditions: [{ suffix: { 'equals-ignore-case': last.text } }], wider };
  return { conditions: [THERE], wider };
}

/** Stars beside each other are refused by AWS. */
function joinStars(tokens: readonly GlobToken[], written: string): string {
  if (!written.includes('**')) return written;
  let text = '';
  let wasStar = false;
  for (const token of tokens) {
    const isStar = 'any' in token;
    if (!(isStar && wasStar)) text += isStar ? '*' : token.text.replaceAll('\\', '\\\\').replaceAll('*', '\\*');
    wasStar = isStar;
  }
  return text;
}

function ofAddress(field: string, { range }: Extract<ValueTest, { kind: 'address' }>): Conditions {
  const bits = range.version === 4 ? 32 : 128;
  const size = (range.last - range.first + 1n).toString(2).length - 1;
  if (range.version === 6) {
    const mapped = 0xffffn << 32n;
    if (range.first <= mapped + 0xffffffffn && range.last >= mapped)
      return { conditions: [THERE], wider: `a pattern takes IPv4 addresses inside IPv6 for IPv4, in \`${field}\`` };
    // An address whose end is dotted is no address to EventBridge.
    return {
      conditions: [{ cidr: `${writeV6(range.first)}/${Math.min(bits - size, 127)}` }, { wildcard: '*:*.*' }],
      wider: `a pattern reads fewer ways to write IPv6, in \`${field}\``,
    };
  }
  const prefix = bits - size;
  return {
    conditions: [{ cidr: `${writeV4(range.first)}/${Math.min(prefix, 31)}` }],
    wider: prefix === 32 ? 'the narrowest block of a pattern has two addresses' : `a pattern takes IPv4 addresses inside IPv6 for IPv4, in \`${field}\``,
  };
}

function writeV4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
}

function writeV6(value: bigint): string {
  return Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - index * 16)) & 0xffffn).toString(16)).join(':');
}

/** What must hold where a test does not: none of its values, or no value at all. */
function refusing(field: string, test: ValueTest, isScalar: boolean): FieldConditions | undefined {
  const refused = test.kind === 'text' ? refusedText(test.test) : undefined;
  if (refused === undefined) return undefined;
  const { condition, isSame } = refused;
  const wider = !isSame
    ? `\`anything-but\` minds case, and the rule's test of \`${field}\` does not`
    : isScalar
      ? undefined
      : `of a list in \`${field}\`, one other value is enough for \`anything-but\``;
  return { field, conditions: [{ 'anything-but': condition }, ABSENT], wider };
}

function refusedText(test: TextTest): { readonly condition: PatternValue; readonly isSame: boolean } | undefined {
  const texts = test.how === 'glob' ? test.tokens.flatMap((token) => ('text' in token ? [token.text] : [])) : [test.value];
  if (texts.some((text) => !isAscii(text))) return undefined;
  const hasCases = texts.some((text) => text.toLowerCase() !== text.toUpperCase());
  const isCased = !test.ignoresCase || !hasCases;
  // A text that a number or a word has as well is refused of texts only.
  const isOfTexts = !texts.every((text) => /^[-+.\deE]*$/.test(text)) && ![true, false].some((word) => holdsOfText(test, String(word)));
  if (test.how === 'equals')
    return { condition: isCased ? test.value : { 'equals-ignore-case': test.value }, isSame: isOfTexts && !looksLikeNumber(test.value) };
  if (test.how === 'prefix' || test.how === 'suffix')
    return test.value === '' ? undefined : { condition: { [test.how]: test.value }, isSame: isCased && isOfTexts };
  const tokens: readonly GlobToken[] = test.how === 'glob' ? test.tokens : [{ any: 'run' }, { text: test.value }, { any: 'run' }];
  if (tokens.some((token) => 'any' in token && token.any === 'one') || tokens.every((token) => 'any' in token)) return undefined;
  return { condition: { wildcard: joinStars(tokens, '**') }, isSame: isCased && isOfTexts };
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

function isPatternNumber(value: number): boolean {
  return Math.abs(value) <= MOST_NUMBER ? Number.isInteger(value * 1e6) : Number.isSafeInteger(value);
}

/** The number that has this text, where EventBridge can be asked for it. */
function numberOfText(text: string): number | undefined {
  const number = Number(text);
  return looksLikeNumber(text) && isPatternNumber(number) ? number : undefined;
}

function looksLikeNumber(text: string): boolean {
  return text.trim() !== '' && String(Number(text)) === text;
}
