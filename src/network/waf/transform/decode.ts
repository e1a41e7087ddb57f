// Decoders of text transformations. Each gives every text that AWS may make of its input: more than one where AWS does not say which.
// Source of all: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-transformation.html

import { base64Bytes, isCanonicalBase64, ofCodePoint } from '../bytes.ts';

/** Every text that may come out; none where nobody outside AWS can tell. */
export type Outcomes = readonly string[];

const byte = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16));

/** "AWS WAF decodes a Base64-encoded string." What it does with text that is none is not said. */
export function decodeBase64(text: string): Outcomes {
  if (isCanonicalBase64(text)) return [base64Bytes(text.replace(/=+$/, ''))];
  const digits = text.replace(/[^A-Za-z0-9+/][\s\S]*$/, '');
  return [text, base64Bytes(digits), base64Bytes(digits.slice(0, digits.length - (digits.length % 4))), ''];
}

/** "uses a forgiving implementation that ignores characters that aren't valid". Padding within the text may end it, or not. */
export function decodeBase64Forgiving(text: string): Outcomes {
  const clean = (part: string) => part.replace(/[^A-Za-z0-9+/]/g, '');
  const head = text.replace(/=[\s\S]*$/, '');
  const padding = text.split('=').length - 1;
  const outcomes = [...new Set([clean(head), clean(text)])];
  return outcomes.flatMap((digits) => {
    const rest = digits.length % 4;
    const isWhole = rest === 0 || (outcomes.length === 1 && (rest + padding) % 4 === 0);
    // Digits at the end that make no whole group.
    return isWhole ? [base64Bytes(digits)] : [base64Bytes(digits), base64Bytes(digits.slice(0, -rest))];
  });
}

/** "decodes a string of hexadecimal characters into a binary". */
export function decodeHex(text: string): Outcomes {
  if (/^(?:[0-9a-fA-F]{2})*$/.test(text)) return [text.replace(/../g, byte)];
  const pairs = /^(?:[0-9a-fA-F]{2})*/.exec(text)?.[0] ?? '';
  return [text, pairs.replace(/../g, byte), ''];
}

/** "decodes SQL hex data. For example, AWS WAF decodes (0x414243) to (ABC)." */
export function decodeSqlHex(text: string): Outcomes {
  const pairs = (pattern: RegExp) => text.replace(pattern, (_, digits: string) => digits.replace(/../g, byte));
  return [pairs(/0x((?:[0-9a-fA-F]{2})+)/g), pairs(/0[xX]((?:[0-9a-fA-F]{2})+)/g), pairs(/0x((?:[0-9a-fA-F]{2})+)(?![0-9a-fA-F])/g)];
}

/** "decodes a URL-encoded value". Whether `+` is a space is not said. */
export function decodeUrl(text: string): Outcomes {
  const decode = (from: string) => from.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => byte(hex));
  return [decode(text), decode(text.replaceAll('+', ' '))];
}

/** Full-width characters become their ASCII, others lose their high byte: "the higher byte is used to detect and adjust the lower byte". */
function lowByte(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return String.fromCharCode(code >= 0xff01 && code <= 0xff5e ? (code & 255) + 0x20 : code & 255);
}

/** "Like URL_DECODE, but with support for Microsoft-specific %u encoding." */
export function decodeUrlUnicode(text: string): Outcomes {
  const decode = (from: string) =>
    from.replace(/%(?:u([0-9a-fA-F]{4})|([0-9a-fA-F]{2}))/gi, (_, wide: string | undefined, hex: string | undefined) =>
      wide === undefined ? byte(hex ?? '') : lowByte(wide),
    );
  return [decode(text), decode(text.replaceAll('+', ' '))];
}

// The table of https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-transformation.html.
const ENTITIES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['"', 'quot'],
      ['&', 'amp'],
      ['<', 'lt'],
      ['>', 'gt'],
      ['\xa0', 'nbsp nonbreakingspace'],
      ['\n', 'newline'],
      ['\t', 'tab'],
      ['{', 'lcub lbrace'],
      ['|', 'verbar vert verticalline'],
      ['}', 'rcub rbrace'],
      ['!', 'excl'],
      ['#', 'num'],
      ['$', 'dollar'],
      ['%', 'percent percnt'],
      ["'", 'apos'],
      ['(', 'lpar'],
      [')', 'rpar'],
      ['*', 'ast midast'],
      ['+', 'plus'],
      [',', 'comma'],
      ['.', 'period'],
      ['/', 'sol'],
      [':', 'colon'],
      [';', 'semi'],
      ['=', 'equals'],
      ['?', 'quest'],
      ['~', 'tilde diacriticaltilde'],
      ['-', 'minus'],
      ['[', 'lsqb lbrack'],
      ['\\', 'bsol'],
      [']', 'rsqb rbrack'],
      ['^', 'hat'],
      ['_', 'lowbar underbar'],
      ['`', 'grave diacriticalgrave'],
    ] as const
  ).flatMap(([character, names]) => names.split(' ').map((name) => [name, character] as const)),
);
/** The table has a backslash for the apostrophe, which may be one of its page alone. */
const WITH_BACKSLASH: ReadonlyMap<string, string> = new Map([...ENTITIES, ['apos', '\\']]);

/** The named entities, "but the handling is case insensitive", and "`&#xhhhh;` or decimal format `&#nnnn;` with the corresponding characters". */
export function decodeEntities(text: string): Outcomes {
  const decode = (from: string, wide: (code: number) => string, pattern: RegExp, names: ReadonlyMap<string, string>) =>
    from.replace(pattern, (whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return names.get(name.toLowerCase()) ?? whole;
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
      return code > 0x10ffff ? whole : wide(code);
    });
  const narrow = (code: number) => String.fromCharCode(code & 255);
  const strict = /&(?:#[xX]([0-9a-fA-F]{1,8});|#(\d{1,10});|([A-Za-z]{2,16});)/g;
  // Others decode without the semicolon; AWS does not say.
  const loose = /&(?:#[xX]([0-9a-fA-F]{1,8});?|#(\d{1,10});?|([A-Za-z]{2,16});?)/g;
  return [strict, loose].flatMap((pattern) =>
    [ENTITIES, WITH_BACKSLASH].flatMap((names) => [ofCodePoint, narrow].map((wide) => decode(text, wide, pattern, names))),
  );
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

/** "Decode JavaScript escape sequences"; a `\uHHHH` keeps its low byte, adjusted for full-width characters. */
export function decodeJs(text: string): Outcomes {
  const decode = (alarm: string, isKept: boolean) =>
    text.replace(
      /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-3]?[0-7]{1,2})|([\s\S]))/g,
      (whole: string, wide?: string, hex?: string, octal?: string, letter?: string) => {
        if (wide !== undefined) return lowByte(wide);
        if (hex !== undefined) return byte(hex);
        if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
        if (letter === 'a') return alarm;
        if (isKept && (letter === 'u' || letter === 'x')) return whole;
        return ESCAPES.get(letter ?? '') ?? letter ?? '';
      },
    );
  return [decode('a', false), decode('a', true), decode('\x07', false), decode('\x07', true)];
}

/** "\a, \b, \f, \n, \r, \t, \v, \\, \?, \', \", \xHH (hexadecimal), \0OOO (octal). Encodings that aren't valid remain in the output." */
export function decodeEscapes(text: string): Outcomes {
  const decode = (octal: RegExp) =>
    text.replace(/\\(?:x([0-9a-fA-F]{2})|([0-7]{1,4})|([\s\S]))/g, (whole: string, hex?: string, digits?: string, letter?: string) => {
      if (hex !== undefined) return byte(hex);
      if (digits !== undefined) {
        const taken = octal.exec(digits)?.[0];
        return taken === undefined ? whole : String.fromCharCode(Number.parseInt(taken, 8) & 255) + digits.slice(taken.length);
      }
      return ESCAPES.get(letter ?? '') ?? (/[\\?'"]/.test(letter ?? '') ? (letter ?? '') : whole);
    });
  return [decode(/^0[0-7]{0,3}/), decode(/^[0-7]{1,3}/)];
}

/** "uses up to two bytes in the decoding process"; a backslash before what is not hexadecimal is dropped: "ja\vascript for javascript". */
export function decodeCss(text: string): Outcomes {
  const decode = (wide: (digits: string) => string) =>
    text.replace(/\\(?:([0-9a-fA-F]{1,6})[ \t\n\r\f]?|\n|\r\n?|([\s\S])?)/g, (_, digits?: string, other?: string) =>
      digits === undefined ? (other ?? '') : digits.length < 3 ? byte(digits) : wide(digits),
    );
  const low = (digits: string) => (digits.length < 4 ? byte(digits.slice(-2)) : lowByte(digits.slice(-4)));
  const whole = (digits: string) => {
    const code = Number.parseInt(digits, 16);
    return code > 0x10ffff ? '\xef\xbf\xbd' : ofCodePoint(code);
  };
  return /\\[0-9a-fA-F]{3}/.test(text) ? [decode(low), decode(whole)] : [decode(low)];
}
