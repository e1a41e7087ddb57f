// Keywords that read numbers out of the payload: `byte_test`, `byte_jump`, `byte_extract`, `byte_math`, `base64_decode`. What they find is not
// modelled; a value out of form, or the name of a number that nothing before gave, refuses the rule.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/payload-keywords.html#byte-test and after, and what Suricata 7.0.10 itself takes.

/** The name that the number gets and the names that it asks for; `undefined` where the value is out of form. */
type Names = { readonly gives?: string; readonly asks: readonly string[] } | undefined;

const WITHOUT_STRING = 8;
const OF_STRING = 23;
const BASES = ['dec', 'hex', 'oct'];
const SIGNED_16 = /^-?\d{1,5}$/;
const isSigned16 = (text: string) => SIGNED_16.test(text) && Math.abs(Number(text)) <= 0xffff;
const isFactor = (text: string | undefined) => text !== undefined && /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 0xffff;
const nameIn = (text: string, isNumber: (text: string) => boolean): string[] => (isNumber(text) ? [] : [text]);
const isVariable = (text: string) => /^[A-Za-z_][\w.]*$/.test(text);
const partsOf = (value: string) => value.split(',').map((part) => part.trim());

/** How many bytes are read at most with these options, or `undefined` where a base stands without `string`. */
function mostBytes(options: readonly string[]): number | undefined {
  if (options.includes('string')) return OF_STRING;
  return options.some((option) => BASES.includes(option)) ? undefined : WITHOUT_STRING;
}

function isCount(text: string, options: readonly string[]): boolean {
  const most = mostBytes(options);
  return most !== undefined && (isVariable(text) || (/^\d{1,2}$/.test(text) && Number(text) <= most));
}

const TEST_OPTIONS = /^(?:relative|big|little|string|dec|hex|oct|dce|bitmask\s+(?:0x)?[0-9a-f]+)$/i;
const isNumber = (text: string) => /^[+-]?(?:\d+|0x[0-9a-f]+)$/i.test(text);

function readByteTest(value: string): Names {
  const [count = '', operator = '', against = '', offset, ...options] = partsOf(value);
  if (offset === undefined || !options.every((option) => TEST_OPTIONS.test(option)) || !isCount(count, options)) return undefined;
  if (!/^(?:!\s*)?(?:[<>]=?|[=&^])$|^!$/.test(operator)) return undefined;
  if (!(isNumber(against) || isVariable(against)) || !(isNumber(offset) || isVariable(offset))) return undefined;
  return { asks: [count, against, offset].flatMap((text) => nameIn(text, isNumber)) };
}

const JUMP_OPTIONS = /^(?:relative|big|little|string|dec|hex|oct|dce|align|from_beginning|from_end|multiplier\s+\S+|post_offset\s+\S+)$/;

function readByteJump(value: string): Names {
  const [count = '', offset = '', ...options] = partsOf(value);
  if (!options.every((option) => JUMP_OPTIONS.test(option)) || !isCount(count, options)) return undefined;
  if (options.includes('from_beginning') && options.includes('from_end')) return undefined;
  for (const option of options) {
    const [name, number = ''] = option.split(/\s+/);
    if (name === 'multiplier' && !isFactor(number)) return undefined;
    if (name === 'post_offset' && !isSigned16(number) && !isVariable(number)) return undefined;
  }
  if (!isSigned16(offset) && !isVariable(offset)) return undefined;
  return { asks: [count, offset].flatMap((text) => nameIn(text, isNumber)) };
}

const EXTRACT_OPTIONS = /^(?:relative|big|little|string|dec|hex|oct|dce|align\s+[24]|multiplier\s+\d+)$/;

function readByteExtract(value: string): Names {
  const [count = '', offset = '', name = '', ...options] = partsOf(value);
  if (!options.every((option) => EXTRACT_OPTIONS.test(option)) || !/^[\w.]+$/.test(name)) return undefined;
  // Of digits in base 10, 20 are enough for 64 bits, in base 16 fourteen.
  const most = !options.includes('string') ? mostBytes(options) : options.includes('dec') ? 20 : options.includes('hex') ? 14 : OF_STRING;
  if (most === undefined || !/^\d{1,2}$/.test(count) || Number(count) > most || !isSigned16(offset)) return undefined;
  if (options.includes('big') && options.includes('little')) return undefined;
  const factor = options.find((option) => option.startsWith('multiplier'));
  return factor !== undefined && !isFactor(factor.split(/\s+/)[1]) ? undefined : { gives: name, asks: [] };
}

const MATH: Readonly<Record<string, RegExp>> = {
  bytes: /^(?:[1-9]|10)$/,
  offset: SIGNED_16,
  oper: /^(?:[+*/-]|<<|>>)$/,
  rvalue: /^(?:\d{1,10}|-?\w[\w.]*)$/,
  result: /^\w[\w.]*$/,
  endian: /^(?:big|little)$/,
  string: /^(?:dec|hex|oct)$/,
  bitmask: /^(?:0x)?[0-9a-f]+$/i,
};

function readByteMath(value: string): Names {
  const seen = new Map<string, string>();
  for (const part of partsOf(value)) {
    const [name = '', text = '', ...rest] = part.split(/\s+/);
    const isFlag = name === 'relative' && text === '';
    const pattern = Object.hasOwn(MATH, name) ? MATH[name] : undefined;
    if (seen.has(name) || rest.length > 0 || (!isFlag && pattern?.test(text) !== true)) return undefined;
    seen.set(name, text);
  }
  const [bytes, offset, oper, rvalue, result] = ['bytes', 'offset', 'oper', 'rvalue', 'result'].map((name) => seen.get(name));
  if (bytes === undefined || offset === undefined || !isSigned16(offset) || oper === undefined || rvalue === undefined || result === undefined)
    return undefined;
  return { gives: result, asks: /^\d+$/.test(rvalue) ? [] : [rvalue] };
}

function readBase64(value: string): Names {
  const [, bytes, word] = /^(?:bytes\s+(\d{1,10}),?)?\s*(?:offset\s+\d{1,10},?)?\s*(\w+)?/.exec(value) ?? [];
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
  if (read.gives !== undefined) names.add(read.gives);
  return undefined;
}
