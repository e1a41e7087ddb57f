// Text as policies compare it: letters A to Z without regard to case, and wildcards by a table of what matches what.

/**
 * One character that stands for itself, or a wildcard: `any` is `?`, `star` is `*`, `inside` is a `*` that must not cross a colon.
 * `isFromVariable`: a `*` or `?` in the value of a variable.
 */
export type Token = { readonly text: string; readonly isFromVariable?: true } | 'any' | 'star' | 'inside';

/**
 * Lower case of the letters A to Z only. AWS does not say what it does with others: `K` (the Kelvin sign) is no `k` here.
 */
export function lowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The characters of a text, as tokens that stand for themselves. */
export function literal(text: string): Token[] {
  return Array.from(text, (character) => ({ text: character }));
}

/** The value of a variable: text; but AWS does not say whether wildcards in it count. */
export function ofVariable(text: string): Token[] {
  return Array.from(text, (character) => (wildcard(character) === undefined ? { text: character } : { text: character, isFromVariable: true }));
}

/** The same with wildcards in values of variables as wildcards. */
export function withWildcardsOfVariables(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => (typeof token === 'object' && token.isFromVariable ? (wildcard(token.text) ?? token) : token));
}

/** `*` and `?` as wildcards, all else as it stands. */
export function pattern(text: string): Token[] {
  return Array.from(text, (character) => wildcard(character) ?? { text: character });
}

function wildcard(character: string): Token | undefined {
  return character === '*' ? 'star' : character === '?' ? 'any' : undefined;
}

/**
 * Whether the tokens match the whole text. `reach[i]` says whether the tokens so far match the first i characters;
 * one row a token, so that the time is the product of both lengths whatever the pattern.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function matches(tokens: readonly Token[], text: string): boolean {
  if (tokens.every((token) => typeof token === 'object')) return tokens.map((token) => (token as { readonly text: string }).text).join('') === text;
  const characters = Array.from(text);
  let reach = new Uint8Array(characters.length + 1);
  let next = new Uint8Array(characters.length + 1);
  reach[0] = 1;
  for (const token of tokens) {
    let isReached = 0;
    for (let end = 0; end <= characters.length; end += 1) {
      const before = end > 0 ? reach[end - 1] : 0;
      const longer = reach[end] || (end > 0 && next[end - 1]) ? 1 : 0;
      const character = characters[end - 1];
      let is: number | undefined = 0;
      if (token === 'star') is = longer;
      else if (token === 'inside') is = reach[end] || (longer && character !== ':') ? 1 : 0;
      else if (token === 'any') is = before;
      else is = before && character === token.text ? 1 : 0;
      next[end] = is ?? 0;
      isReached |= is ?? 0;
    }
    if (isReached === 0) return false;
    [reach, next] = [next, reach];
  }
  return reach[characters.length] === 1;
}

/** The tokens of each part between colons; after `limit - 1` colons all the rest is the last part. */
export function splitAtColons(tokens: readonly Token[], limit: number): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    const isColon = typeof token === 'object' && token.text === ':';
    if (isColon && parts.length < limit) parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  return parts;
}

/** The parts of an ARN, the sixth with all its colons; fewer than six where it is not whole. */
export function arnParts(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
