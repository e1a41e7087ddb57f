// Texts of Sigma rules: `*` is any run of characters, `?` any one, and a backslash takes their meaning from both and from itself.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-rules-specification.html#escaping

import type { GlobToken, TextTest } from '../expression/index.ts';

const SPECIAL = new Set(['*', '?', '\\']);

/** Reads a text into its pieces; a backslash before anything else is a backslash. */
export function readSigmaText(source: string): readonly GlobToken[] {
  const tokens: GlobToken[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') tokens.push({ text });
    text = '';
  };
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\' && SPECIAL.has(source.charAt(at + 1))) text += source.charAt(++at);
    else if (character === '*' || character === '?') {
      flush();
      tokens.push({ any: character === '*' ? 'run' : 'one' });
    } else text += character;
  }
  flush();
  return joinTokens(tokens);
}

/** The same with neighbouring texts joined, and runs beside runs taken as one. */
export function joinTokens(tokens: readonly GlobToken[]): readonly GlobToken[] {
  const joined: GlobToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if ('text' in token && last !== undefined && 'text' in last) joined[joined.length - 1] = { text: last.text + token.text };
    else if (isRun(token) && last !== undefined && isRun(last)) continue;
    else if (!('text' in token) || token.text !== '') joined.push(token);
  }
  return joined;
}

export function isRun(token: GlobToken | undefined): boolean {
  return token !== undefined && 'any' in token && token.any === 'run';
}

/** The text of tokens without wildcards. */
export function plainText(tokens: readonly GlobToken[]): string | undefined {
  const texts = tokens.map((token) => ('text' in token ? token.text : undefined));
  return texts.includes(undefined) ? undefined : texts.join('');
}

/** The simplest test that the tokens ask for. */
export function testOfTokens(tokens: readonly GlobToken[], ignoresCase: boolean): TextTest {
  const [first, ...rest] = tokens;
  const last = rest.at(-1);
  const inner = (from: number, to: number): string | undefined => {
    const [only, ...more] = tokens.slice(from, to);
    return only !== undefined && 'text' in only && more.length === 0 ? only.text : undefined;
  };
  const shapes = [
    { how: 'equals', value: first === undefined ? '' : inner(0, tokens.length) },
    { how: 'prefix', value: isRun(last) ? inner(0, tokens.length - 1) : undefined },
    { how: 'suffix', value: isRun(first) ? inner(1, tokens.length) : undefined },
    { how: 'contains', value: isRun(first) && isRun(last) ? inner(1, tokens.length - 1) : undefined },
  ] as const;
  for (const { how, value } of shapes) if (value !== undefined) return { how, value, ignoresCase };
  return { how: 'glob', tokens, ignoresCase };
}
