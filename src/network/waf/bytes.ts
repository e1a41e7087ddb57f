// Bytes as text, one character a byte: what the components of a request and the transformations work on.

/** The bytes of a text in UTF-8. A half surrogate becomes U+FFFD, as in every encoder. */
export function utf8Bytes(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  let bytes = '';
  for (const character of text) bytes += ofCodePoint(character.codePointAt(0) ?? 0);
  return bytes;
}

/** The UTF-8 bytes of one code point. */
export function ofCodePoint(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63));
  if (code >= 0xd800 && code < 0xe000) return '\xef\xbf\xbd';
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  return String.fromCharCode(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
}

/** The code points of UTF-8 bytes as text, or `undefined` where they are not UTF-8 (RFC 3629). */
export function utf8Text(bytes: string): string | undefined {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes.charCodeAt(at);
    const more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let code = more === 0 ? lead : lead & (0x3f >> more);
    for (let step = 1; step <= more; step++) code = code * 64 + (bytes.charCodeAt(at + step) & 63);
    // Beyond U+10FFFF nothing is UTF-8, and nothing that has other bytes when it is written anew.
    if (code > 0x10ffff || ofCodePoint(code) !== bytes.slice(at, at + more + 1)) return undefined;
    parts.push(String.fromCodePoint(code));
    at += more + 1;
  }
  return parts.join('');
}

/** Letters A to Z in lower case; nothing else changes. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(ALPHABET, (letter, value) => [letter, value]));

/** The bytes of base64 digits; digits at the end that make no whole byte are passed over. `text` must hold digits only. */
export function base64Bytes(text: string): string {
  const parts: string[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    held = (held << 6) | (VALUES.get(letter) ?? 0);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      parts.push(String.fromCharCode((held >> bits) & 255));
    }
    held &= 0xffff;
  }
  return parts.join('');
}

/** Whether the text is base64 as encoders write it: whole groups of four, padded, nothing left over. */
export function isCanonicalBase64(text: string): boolean {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return false;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const last = VALUES.get(text.at(-1 - padding) ?? '') ?? 0;
  return padding === 0 || (last & (padding === 2 ? 15 : 3)) === 0;
}
