// The bytes of a `content`: text, bytes in hexadecimal between bars, and a backslash before `;`, `:`, `"` and `\`.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/payload-keywords.html#content

export type BytesResult = { readonly ok: true; readonly bytes: string } | { readonly ok: false; readonly at: number; readonly message: string };

/** Bytes as Latin-1 characters; `at` of a refusal is an index in the text. */
export function contentBytes(text: string): BytesResult {
  let bytes = '';
  let isPlain = true;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '|') {
      const end = text.indexOf('|', at + 1);
      if (end === -1) return { ok: false, at, message: 'the bytes in hexadecimal are not closed with `|`' };
      const digits = text.slice(at + 1, end).replaceAll(' ', '');
      if (!/^(?:[0-9a-fA-F]{2})*$/.test(digits)) return { ok: false, at, message: `\`${text.slice(at, end + 1)}\` is not bytes in hexadecimal` };
      if (digits !== '') isPlain = false;
      for (let index = 0; index < digits.length; index += 2) bytes += String.fromCharCode(Number.parseInt(digits.slice(index, index + 2), 16));
      at = end;
    } else if (character === '\\') {
      const next = text.charAt(at + 1);
      if (!';:"\\'.includes(next) || next === '') return { ok: false, at, message: `\`\\${next}\` is not an escape: only \`;\`, \`:\`, \`"\` and \`\\\` are` };
      bytes += next;
      isPlain = false;
      at++;
    } else if (character === '"') return { ok: false, at, message: 'a quote inside of a content is written `\\"` or `|22|`' };
    else {
      const code = text.codePointAt(at) as number;
      bytes += utf8(code);
      if (code > 0xffff) at++;
    }
  }
  // Where nothing stands between bars and nothing is escaped, the engine keeps the length of the text: of `a||bc` it looks for `abcbc`.
  if (!isPlain) return { ok: true, bytes };
  const whole = Array.from(text, (character) => utf8(character.codePointAt(0) as number)).join('');
  return { ok: true, bytes: bytes + whole.slice(bytes.length) };
}

/** What a character is in the file: its bytes of UTF-8. */
function utf8(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  const parts =
    code < 0x800
      ? [0xc0 | (code >> 6)]
      : code < 0x10000
        ? [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63)]
        : [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63)];
  return String.fromCharCode(...parts, 0x80 | (code & 63));
}
