// Base64 to bytes: `data` of CloudWatch Logs' subscriptions. Source: https://www.rfc-editor.org/rfc/rfc4648 (section 4)

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < 64; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

/** The bytes of a base64 text, undefined where it is none. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const letters = text.replace(/={0,2}$/, '');
  if (letters.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let used = 0;
  for (let at = 0; at < letters.length; at++) {
    const value = VALUES[letters.charCodeAt(at)] ?? -1;
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[used++] = (bits >> held) & 0xff;
  }
  return bytes;
}
