// Base64 to text without a platform: pure folders have neither `atob` nor `Buffer`.
// Source: RFC 4648, section 4.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map(ALPHABET.split('').map((letter, value) => [letter, value]));

/** The bytes of a base64 text as a string of one character a byte (Latin-1); `undefined` where it is not base64. Line ends are passed over. */
export function decodeBase64(text: string): string | undefined {
  const parts: string[] = [];
  let bits = 0;
  let held = 0;
  let length = 0;
  let padding = 0;
  for (const letter of text) {
    if (letter === '\n' || letter === '\r') continue;
    length++;
    if (letter === '=') {
      padding++;
      continue;
    }
    const value = VALUES.get(letter);
    if (value === undefined || padding > 0) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      parts.push(String.fromCharCode((bits >> held) & 0xff));
    }
  }
  return padding > 2 || length % 4 !== 0 ? undefined : parts.join('');
}
