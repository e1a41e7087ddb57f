// Wildcards: `*` is any run of characters, `\*` a star, `\\` a backslash.
// Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-wildcard-matching

export type ReadWildcard = { readonly ok: true; readonly tokens: readonly (number | '*')[] } | { readonly ok: false; readonly reason: string };

/** Reads a wildcard into UTF-16 code units and stars; a refusal is AWS's sentence, whose position counts bytes after an opening quote. */
export function readWildcard(text: string): ReadWildcard {
  const tokens: (number | '*')[] = [];
  let byte = 1;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === '*') {
      if (next === '*') return { ok: false, reason: `Consecutive wildcard characters at pos ${byte}` };
      tokens.push('*');
    } else if (character === '\\') {
      if (next !== '*' && next !== '\\') return { ok: false, reason: `Invalid escape character at pos ${byte}` };
      tokens.push(next.charCodeAt(0));
      at++;
      byte++;
    } else tokens.push(text.charCodeAt(at));
    byte += bytesOf(text.charCodeAt(at));
  }
  return { ok: true, tokens };
}

/** Of a code unit in UTF-8; each half of a pair counts two of the four. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
}
