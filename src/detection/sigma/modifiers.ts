// Every modifier of Sigma 2.1, and Stoa's own: what it takes, and what it makes of it.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-appendix-modifiers.html (2.1.0)

import { parseCidr } from '../../core/index.ts';
import type { Comparison, GlobToken, TimePart } from '../expression/index.ts';
import { encodeText } from '../regex/index.ts';
import { encodeBase64, encodeBase64Offsets, encodeUtf16 } from './encodings.ts';
import { isRun, joinTokens, plainText, readSigmaText } from './sigma-text.ts';
import { type Relation, type SigmaValue, textValue } from './value.ts';
import { expandDashes } from './windash.ts';

type Kind = SigmaValue['kind'];
type Of<Wanted extends Kind> = Extract<SigmaValue, { kind: Wanted }>;

/** What a modifier makes of a value: values of which one has to fit, or why it cannot. */
export type Modified = { readonly ok: true; readonly values: readonly SigmaValue[] } | { readonly ok: false; readonly reason: string; readonly help?: string };

export interface Modifier {
  /**
   * What it says of the field as a whole: how its values are joined, that case counts, that none may fit, that placeholders are replaced;
   * that its value is a map about one object there, that texts there are JSON, too, and that its values are accounts to be told from.
   */
  readonly says?: 'all' | 'cased' | 'neq' | 'expand' | 'element' | 'json' | 'otheraccount';
  /** Whether it works on what is written, and nothing may have made something else of that before. */
  readonly isFirst?: true;
  /** Makes something else of one value; the modifiers before it have worked on it. */
  readonly modify?: (value: SigmaValue) => Modified;
}

function made(...values: readonly SigmaValue[]): Modified {
  return { ok: true, values };
}

function cannot(reason: string, help?: string): Modified {
  return { ok: false, reason, ...(help === undefined ? {} : { help }) };
}

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);
const RUN: GlobToken = { any: 'run' };
const NAMES: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  word: 'true or false',
  null: 'null',
  regex: 'a regular expression',
  address: 'an address block',
  exists: 'the existence of a field',
  compare: 'a comparison',
  time: 'a part of a time',
  field: 'a field',
};

function wants<Wanted extends Kind>(wanted: Wanted, modify: (value: Of<Wanted>) => Modified, help?: string): Modifier {
  const is = (value: SigmaValue): value is Of<Wanted> => value.kind === wanted;
  return { modify: (value) => (is(value) ? modify(value) : cannot(`it takes ${NAMES[wanted]}, not ${NAMES[value.kind]}`, help)) };
}

/** Numbers and words as texts, for modifiers of texts. */
function asText(value: SigmaValue): SigmaValue {
  return value.kind === 'number' || value.kind === 'word' ? textValue([{ text: value.source }], value.source) : value;
}

/** Where runs of any characters stand, and how a regular expression is held to its place. */
const RELATIONS: Readonly<Record<Exclude<Relation, 'equals'>, { readonly before: boolean; readonly after: boolean }>> = {
  prefix: { before: false, after: true },
  suffix: { before: true, after: false },
  contains: { before: true, after: true },
};

function relation(how: keyof typeof RELATIONS): Modifier {
  const { before, after } = RELATIONS[how];
  return {
    modify: (given) => {
      const value = asText(given);
      if (value.kind === 'text') return made({ ...value, tokens: joinTokens([...(before ? [RUN] : []), ...value.tokens, ...(after ? [RUN] : [])]) });
      if (value.kind === 'field') return made({ ...value, relation: how });
      if (value.kind === 'regex') return made(how === 'contains' ? value : { ...value, source: before ? `(?:${value.source})\\z` : `\\A(?:${value.source})` });
      return cannot(`it takes a text, not ${NAMES[value.kind]}`);
    },
  };
}

function compare(comparison: Comparison): Modifier {
  return {
    modify: (value) => {
      if (value.kind === 'number') return made({ kind: 'compare', comparison, value: value.value });
      if (value.kind === 'time') return made({ ...value, comparison });
      return cannot(`it takes a number, not ${NAMES[value.kind]}`, value.kind === 'text' ? 'write the number without quotes' : undefined);
    },
  };
}

const RANGES: Readonly<Record<TimePart, readonly [number, number]>> = {
  minute: [0, 59],
  hour: [0, 23],
  day: [1, 31],
  week: [1, 53],
  month: [1, 12],
  year: [0, 9999],
};

function timePart(part: TimePart): Modifier {
  const [lowest, highest] = RANGES[part];
  return {
    modify: (given) => {
      const number = given.kind === 'number' || given.kind === 'compare' ? given.value : undefined;
      if (number === undefined)
        return cannot(`it takes a number, not ${NAMES[given.kind]}`, given.kind === 'text' ? 'write the number without quotes' : undefined);
      if (number < lowest || number > highest || !Number.isInteger(number)) return cannot(`it takes a whole number from ${lowest} to ${highest}`);
      return made({ kind: 'time', part, comparison: given.kind === 'compare' ? given.comparison : undefined, value: number });
    },
  };
}

function regexFlag(flag: 'i' | 'm' | 's'): Modifier {
  return {
    modify(value) {
      if (value.kind === 'null') return made(value);
      return value.kind === 'regex' ? made({ ...value, flags: { ...value.flags, [flag]: true } }) : cannot('it comes after `re`', `write \`re|${flag}\``);
    },
  };
}

const TOO_DASHED = 'the text has more than three flags with `windash`';

/** Texts become bytes, which Base64 may follow; alone they are looked for as the characters of ASCII that they are, behind the mark of their order. */
function encoding(encode: (text: string) => Uint8Array, hasMark = false): Modifier {
  return wants('text', (value) => {
    if (value.isDashed) return cannot(TOO_DASHED);
    const whole = plainText(value.tokens);
    const encoded = value.tokens.map((token) => ('text' in token ? encode(token.text) : token));
    const tokens = encoded.map((token) => (token instanceof Uint8Array ? { text: Array.from(token, (byte) => String.fromCharCode(byte)).join('') } : token));
    return made({
      ...value,
      tokens: hasMark ? joinTokens([{ text: '\ufeff' }, ...tokens]) : tokens,
      bytes: whole === undefined ? undefined : hasMark ? withMark(encode(whole)) : encode(whole),
      isText: encoded.every((token) => !(token instanceof Uint8Array) || token.every((byte) => byte < 0x80)),
    });
  });
}

function base64(encode: (bytes: Uint8Array) => readonly string[]): Modifier {
  return wants('text', ({ tokens, source, bytes, isDashed }) => {
    if (isDashed) return cannot(TOO_DASHED);
    const text = plainText(tokens);
    if (text === undefined)
      return cannot('a text with wildcards has no Base64', 'take the wildcards out, or escape them with a backslash; `contains` goes after it');
    const forms = encode(bytes ?? encodeText(text));
    if (forms.length > 1 && forms.some((form) => form === '')) return cannot('the text is too short to be found in Base64', 'two characters at least');
    return made(...forms.map((form): SigmaValue => textValue([{ text: form }], source)));
  });
}

function withMark(bytes: Uint8Array): Uint8Array {
  const marked = new Uint8Array(bytes.length + 2);
  marked.set([0xff, 0xfe]);
  marked.set(bytes, 2);
  return marked;
}

const LITTLE = encoding((text) => encodeUtf16(text, 'little'));

export const MODIFIERS: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ['all', { says: 'all' }],
  ['cased', { says: 'cased' }],
  ['neq', { says: 'neq' }],
  ['expand', { says: 'expand' }],
  ['element', { says: 'element' }],
  ['json', { says: 'json' }],
  ['otheraccount', { says: 'otheraccount' }],
  ['startswith', relation('prefix')],
  ['endswith', relation('suffix')],
  ['contains', relation('contains')],
  [
    'exists',
    {
      modify: (value) => {
        // Other readers take `yes` and `no` as YAML 1.1 does; nothing else can be meant by them here.
        const word = value.kind === 'text' ? WORDS.get(value.source.toLowerCase()) : value.kind === 'word' ? value.value : undefined;
        return word === undefined
          ? cannot(`it takes true or false, not ${NAMES[value.kind]}`, 'write true or false, without quotes')
          : made({ kind: 'exists', value: word });
      },
    },
  ],
  [
    'windash',
    wants('text', ({ tokens, source }) => {
      const forms = expandDashes(tokens);
      if (forms === undefined) return made({ kind: 'text', tokens, source, bytes: undefined, isText: true, isDashed: true });
      return made(...forms.map((form) => textValue(joinTokens(form), source)));
    }),
  ],
  [
    're',
    {
      isFirst: true,
      modify: (given) => {
        const value = asText(given);
        // Of a list, a value may be that there is none.
        if (value.kind === 'null') return made(value);
        if (value.kind !== 'text') return cannot(`it takes a text, not ${NAMES[value.kind]}`);
        return made({ kind: 'regex', source: value.source, flags: { i: false, m: false, s: false } });
      },
    },
  ],
  ['i', regexFlag('i')],
  ['m', regexFlag('m')],
  ['s', regexFlag('s')],
  // As pySigma knows them, too.
  ['ignorecase', regexFlag('i')],
  ['multiline', regexFlag('m')],
  ['dotall', regexFlag('s')],
  ['base64', base64((bytes) => [encodeBase64(bytes)])],
  ['base64offset', base64(encodeBase64Offsets)],
  ['utf16le', LITTLE],
  ['wide', LITTLE],
  ['utf16be', encoding((text) => encodeUtf16(text, 'big'))],
  ['utf16', encoding((text) => encodeUtf16(text, 'little'), true)],
  ['lt', compare('<')],
  ['lte', compare('<=')],
  ['gt', compare('>')],
  ['gte', compare('>=')],
  ['minute', timePart('minute')],
  ['hour', timePart('hour')],
  ['day', timePart('day')],
  ['week', timePart('week')],
  ['month', timePart('month')],
  ['year', timePart('year')],
  [
    'cidr',
    wants('text', ({ source }) => {
      const block = parseCidr(source);
      return block === undefined
        ? cannot(`\`${source}\` is no address block`, 'such as `10.0.0.0/8` or `2001:db8::/32`')
        : made({ kind: 'address', range: { version: block.version, first: block.first, last: block.last } });
    }),
  ],
  ['fieldref', wants('text', ({ tokens, source }) => made({ kind: 'field', name: source, relation: relationOf(tokens) }))],
]);

/** What modifiers before `fieldref` asked for. */
function relationOf(tokens: readonly GlobToken[]): Relation {
  const [before, after] = [isRun(tokens[0]), tokens.length > 1 && isRun(tokens.at(-1))];
  if (before && after) return 'contains';
  return before ? 'suffix' : after ? 'prefix' : 'equals';
}

/** The text of a scalar as a value. */
export function readTextValue(source: string): SigmaValue {
  return textValue(readSigmaText(source), source);
}
