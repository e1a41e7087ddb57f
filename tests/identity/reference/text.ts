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
  const characters = Array.from(text);
  let reach = characters.map(() => false);
  reach.unshift(true);
  for (const token of tokens) {
    const next = reach.map(() => false);
    for (let end = 0; end <= characters.length; end += 1) {
      const before = end > 0 && reach[end - 1] === true;
      const character = characters[end - 1];
      if (token === 'star') next[end] = reach[end] === true || (end > 0 && next[end - 1] === true);
      else if (token === 'inside') next[end] = reach[end] === true || (end > 0 && next[end - 1] === true && character !== ':');
      else if (token === 'any') next[end] = before;
      else next[end] = before && character === token.text;
    }
    if (!next.includes(true)) return false;
    reach = next;
  }
  return reach[characters.length] === true;
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
