// Texts as bytes, and bytes as Base64, for the modifiers that encode.
// Sources: RFC 4648 section 4; https://sigmahq.io/sigma-specification/specification/sigma-appendix-modifiers.html#encoding

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** UTF-16 of a text. */
export function encodeUtf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const [low, high] = order === 'little' ? [0, 1] : [1, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at * 2 + low] = code & 0xff;
    bytes[at * 2 + high] = code >> 8;
  }
  return bytes;
}

/** Base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const digit = (shift: number): string => DIGITS.charAt((bits >> shift) & 63);
    text += digit(18) + digit(12) + (second === undefined ? '=' : digit(6)) + (third === undefined ? '=' : digit(0));
  }
  return text;
}

/** What of the bytes' Base64 is always the same where they begin at a place that leaves 0, 1 or 2 when divided by three, in this order. */
export function encodeBase64Offsets(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const padded = new Uint8Array(shift + bytes.length);
    padded.set(bytes, shift);
    // Digits that hold bits of a byte before or after are not known.
    const first = Math.ceil((shift * 8) / 6);
    const last = Math.floor(((shift + bytes.length) * 8) / 6);
    return encodeBase64(padded).slice(first, Math.max(first, last));
  });
}
