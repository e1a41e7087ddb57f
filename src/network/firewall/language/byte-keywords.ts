// Keywords that read numbers out of the payload: `byte_test`, `byte_jump`, `byte_extract`, `byte_math`, `base64_decode`. What they find is not
// modelled; a value out of form, or the name of a number that nothing before gave, refuses the rule.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/payload-keywords.html#byte-test and after, and what Suricata 7.0.10 itself takes.

import { BITS_16, BITS_32, BITS_64 } from './value-forms.ts';
import { decimalNumber, isWithin, leadingNumber } from './written-number.ts';

/** The name that the number gets and the names that it asks for; `undefined` where the value is out of form. */
type Names = { readonly gives?: readonly string[]; readonly asks: readonly string[] } | undefined;

const WITHOUT_STRING = 8;
const OF_STRING = 23;
/** Digits in base 10 that are enough for 64 bits, and in base 16. */
const OF_DECIMALS = 20;
const OF_HEXADECIMALS = 14;
const BASES = ['dec', 'hex', 'oct'];
const OF_31_BITS = 2n ** 31n;
/** With `dce` the order of bytes and the form of the number are not chosen. */
const NOT_WITH_DCE = ['big', 'little', 'string'];

/** Whether the text can be the name of a number where a number may stand too. */
export const isNumberName = (text: string) => /^[A-Za-z]/.test(text);
const isDigits = (text: string) => !text.startsWith('+') && isSigned16(text);
const isSigned16 = (text: string) => isWithin(decimalNumber(text), -BITS_16, BITS_16);
const isFactor = (text: string) => isWithin(decimalNumber(text), 1n, BITS_16);
const namesAmong = (texts: readonly string[]) => texts.filter(isNumberName);
const partsOf = (value: string) => value.split(',').map((part) => part.trim());
const stands = (word: string, option: string) => option.split(/\s/)[0] === word;
const holdsBoth = (options: readonly string[], one: string, others: readonly string[]) =>
  options.includes(one) && others.some((other) => options.includes(other));

/** How many bytes are read at most with these options, or `undefined` where a base stands without `string`. */
function mostBytes(options: readonly string[]): number | undefined {
  if (options.includes('string')) return OF_STRING;
  return options.some((option) => BASES.includes(option)) ? undefined : WITHOUT_STRING;
}

function isCount(text: string, options: readonly string[]): boolean {
  const most = mostBytes(options);
  return most !== undefined && (isNumberName(text) || isWithin(decimalNumber(text), 0n, BigInt(most)));
}

const TEST_OPTION = /^(?:relative|big|little|string|dec|hex|oct|dce|bitmask\s+\S+)$/;

function readByteTest(value: string): Names {
  const [count, operator, against, offset, ...options] = partsOf(value) as [string, string, string, string | undefined, ...string[]];
  if (offset === undefined) return undefined;
  if (!options.every((option) => TEST_OPTION.test(option)) || !isCount(count, options)) return undefined;
  if (holdsBoth(options, 'dce', NOT_WITH_DCE)) return undefined;
  const masks = options.flatMap((option) => /^bitmask\s+(\S+)/.exec(option)?.[1] ?? []);
  if (!masks.every((mask) => isWithin(leadingNumber(mask), 0n, BITS_32))) return undefined;
  if (!/^(?:!\s*)?(?:[<>]=?|[=&^])$|^!$/.test(operator) || /\s/.test(against + offset)) return undefined;
  if (!isNumberName(against) && !isWithin(leadingNumber(against), -BITS_64, BITS_64)) return undefined;
  if (!isNumberName(offset) && !isWithin(leadingNumber(offset), -OF_31_BITS, OF_31_BITS - 1n)) return undefined;
  return { asks: namesAmong([count, against, offset]) };
}

const JUMP_OPTION = /^(?:relative|big|little|string|dec|hex|oct|dce|align|from_beginning|from_end|(?:multiplier|post_offset) +\S+)$/;

function readByteJump(value: string): Names {
  const [count, offset, ...options] = partsOf(value) as [string, string | undefined, ...string[]];
  if (offset === undefined) return undefined;
  if (!options.every((option) => JUMP_OPTION.test(option)) || !isCount(count, options)) return undefined;
  if (holdsBoth(options, 'from_beginning', ['from_end']) || holdsBoth(options, 'dce', [...NOT_WITH_DCE, 'from_beginning', 'from_end'])) return undefined;
  for (const option of options) {
    const [name, number] = option.split(/ +/) as [string, string];
    if (name === 'multiplier' && !isFactor(number)) return undefined;
    if (name === 'post_offset' && !isSigned16(number)) return undefined;
  }
  return isSigned16(offset) || isNumberName(offset) ? { asks: namesAmong([count, offset]) } : undefined;
}

const EXTRACT_OPTION = /^(?:relative|big|little|string|dec|hex|oct|dce|align\s+[24]|multiplier\s+[+\d]+)$/;
/** Of these one may stand, and once. */
const EXTRACT_RIVALS = [['relative'], ['big', 'little', 'dce'], BASES, ['string', 'big', 'little', 'dce'], ['align'], ['multiplier']];

function readByteExtract(value: string): Names {
  const [count, offset, name, ...options] = partsOf(value) as [string, string, string | undefined, ...string[]];
  if (name === undefined) return undefined;
  if (!options.every((option) => EXTRACT_OPTION.test(option)) || !/^\S+$/.test(name)) return undefined;
  if (EXTRACT_RIVALS.some((rivals) => options.filter((option) => rivals.some((rival) => stands(rival, option))).length > 1)) return undefined;
  const most = !options.includes('string') ? mostBytes(options) : options.includes('oct') ? OF_STRING : options.includes('hex') ? OF_HEXADECIMALS : OF_DECIMALS;
  if (most === undefined || !isDigits(count) || !isWithin(decimalNumber(count), 0n, BigInt(most)) || !isDigits(offset)) return undefined;
  const factor = options.find((option) => stands('multiplier', option));
  return factor !== undefined && !isFactor(factor.split(/\s+/)[1] as string) ? undefined : { gives: [name], asks: [] };
}

/** What each word of `byte_math` may say, and whether more words may stand after it. */
const MATH: ReadonlyMap<string, { readonly takes: (text: string) => boolean; readonly passesOver?: true }> = new Map([
  ['bytes', { takes: (text: string) => text !== '' && (decimalNumber(text) === undefined || isWithin(decimalNumber(text), 1n, 10n)), passesOver: true }],
  ['offset', { takes: isSigned16 }],
  ['oper', { takes: (text: string) => /^(?:[+*/-]|<<|>>)$/.test(text) }],
  ['rvalue', { takes: (text: string) => text !== '', passesOver: true }],
  ['result', { takes: () => true, passesOver: true }],
  ['relative', { takes: () => true, passesOver: true }],
  ['endian', { takes: (text: string) => /^(?:big|little)$/.test(text) }],
  ['string', { takes: (text: string) => /^(?:dec|hex|oct)$/.test(text) }],
  ['bitmask', { takes: (text: string) => /^(?:0x)?[0-9a-f]{1,24}$/i.test(text) && BigInt(`0x${text.replace(/^0x/i, '')}`) <= BITS_32 }],
]);
/** Of more bytes than these nothing is shifted. */
const SHIFTED = 4;

function readByteMath(value: string): Names {
  const seen = new Map<string, string>();
  for (const part of partsOf(value)) {
    // What stands after two commas is not read.
    if (part === '') break;
    const [name, text = '', ...rest] = part.split(/\s+/) as [string, string?, ...string[]];
    const row = MATH.get(name);
    if (row === undefined || seen.has(name) || !row.takes(text) || (rest.length > 0 && row.passesOver !== true)) return undefined;
    seen.set(name, name === 'result' ? part.slice(name.length).trim() : text);
  }
  const [bytes, offset, oper, rvalue, result] = ['bytes', 'offset', 'oper', 'rvalue', 'result'].map((name) => seen.get(name));
  if (bytes === undefined || offset === undefined || oper === undefined || rvalue === undefined || result === undefined) return undefined;
  if (/^[<>]/.test(oper) && Number(decimalNumber(bytes)) > SHIFTED) return undefined;
  return {
    gives: [result],
    asks: [...(decimalNumber(bytes) === undefined ? [bytes] : []), ...(isWithin(decimalNumber(rvalue), 0n, BITS_32) ? [] : [rvalue])],
  };
}

function readBase64(value: string): Names {
  const [, bytes, word] = /(?:bytes\s+(\d{1,10}),?)?\s*(?:offset\s+\d{1,10},?)?\s*(\w+)?/.exec(value) as RegExpExecArray;
  return (word === undefined ? value !== '' && bytes === undefined && !value.startsWith('offset') : word !== 'relative') || Number(bytes ?? 0) > 0xffff
    ? undefined
    : { asks: [] };
}

const READERS: Readonly<Record<string, (value: string) => Names>> = {
  byte_test: readByteTest,
  byte_jump: readByteJump,
  byte_extract: readByteExtract,
  byte_math: readByteMath,
  base64_decode: readBase64,
};

/** What is wrong with the value, given the names of the numbers before; a name that it gives is added to them. */
export function readByteKeyword(keyword: string, value: string, names: Set<string>): string | undefined {
  const reader = Object.hasOwn(READERS, keyword) ? READERS[keyword] : undefined;
  if (reader === undefined) return undefined;
  const read = reader(value);
  if (read === undefined) return `\`${value}\` is not a value of \`${keyword}\``;
  const unknown = read.asks.find((name) => !names.has(name));
  if (unknown !== undefined) return `no \`byte_extract\` or \`byte_math\` before gives \`${unknown}\``;
  for (const name of read.gives ?? []) names.add(name);
  return undefined;
}
