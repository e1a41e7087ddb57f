// Wildcards of IAM, made ready once: `*` stands for any text, line ends included, `?` for any one character.
// A pattern is cut at its stars; each piece is searched once, from where the one before ended, so that no pattern makes matching blow up.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html

/** A piece of a pattern: text in which `*` and `?` mean themselves where `isLiteral`. */
export interface TextPart {
  readonly text: string;
  readonly isLiteral: boolean;
}

interface Piece {
  readonly text: string;
  /** Where a `?` stands; absent where there is none. */
  readonly holes: ReadonlySet<number> | undefined;
}

/** The pieces between the stars of a pattern: one piece is a pattern without a star. */
export interface Wildcard {
  readonly first: Piece;
  readonly last: Piece;
  readonly middle: readonly Piece[];
  readonly hasStar: boolean;
  readonly hasHoles: boolean;
  /** The length of the shortest text that fits. */
  readonly least: number;
  /** The only text that fits, where there is one only. */
  readonly exact: string | undefined;
}

/** Makes a pattern ready. */
export function compileWildcard(parts: readonly TextPart[]): Wildcard {
  const pieces: Piece[] = [];
  let text = '';
  let holes: Set<number> | undefined;
  const close = (): void => {
    pieces.push({ text, holes });
    text = '';
    holes = undefined;
  };
  for (const part of parts) {
    if (part.isLiteral) {
      text += part.text;
      continue;
    }
    let from = 0;
    for (let at = 0; at <= part.text.length; at++) {
      const char = part.text[at];
      if (char !== '*' && char !== '?' && char !== undefined) continue;
      text += part.text.slice(from, at);
      from = at + 1;
      if (char === '*') close();
      if (char === '?') {
        holes ??= new Set();
        holes.add(text.length);
        text += '?';
      }
    }
  }
  close();
  const [first = EMPTY] = pieces;
  const last = pieces.at(-1) ?? EMPTY;
  const hasStar = pieces.length > 1;
  return {
    first,
    last,
    middle: pieces.slice(1, -1).filter((piece) => piece.text !== ''),
    hasStar,
    hasHoles: pieces.some((piece) => piece.holes !== undefined),
    least: pieces.reduce((sum, piece) => sum + piece.text.length, 0),
    exact: hasStar || first.holes !== undefined ? undefined : first.text,
  };
}

const EMPTY: Piece = { text: '', holes: undefined };

/** Makes a pattern in which every `*` and `?` is a wildcard ready. */
export function wildcard(pattern: string): Wildcard {
  return compileWildcard([{ text: pattern, isLiteral: false }]);
}

/** Whether the text between two places fits the pattern. The time is bounded by the length of the text times that of the longest piece. */
export function fits(pattern: Wildcard, text: string, from = 0, to: number = text.length): boolean {
  const { first, last } = pattern;
  if (pattern.hasHoles && hasAstral(text)) return fitsByCharacter(pattern, text.slice(from, to));
  if (to - from < pattern.least || !standsAt(first, text, from)) return false;
  if (!pattern.hasStar) return to - from === first.text.length;
  const end = to - last.text.length;
  if (!standsAt(last, text, end)) return false;
  let at = from + first.text.length;
  for (const piece of pattern.middle) {
    const found = find(piece, text, at, end);
    if (found < 0) return false;
    at = found + piece.text.length;
  }
  return true;
}

function standsAt({ text: piece, holes }: Piece, text: string, at: number): boolean {
  if (holes === undefined) return text.startsWith(piece, at);
  for (let index = 0; index < piece.length; index++) {
    if (piece.charCodeAt(index) !== text.charCodeAt(at + index) && !holes.has(index)) return false;
  }
  return true;
}

function find(piece: Piece, text: string, from: number, to: number): number {
  const end = to - piece.text.length;
  if (piece.holes === undefined) {
    const found = text.indexOf(piece.text, from);
    return found > end ? -1 : found;
  }
  for (let at = from; at <= end; at++) if (standsAt(piece, text, at)) return at;
  return -1;
}

const ASTRAL = /[\u{10000}-\u{10ffff}]/u;

function hasAstral(text: string): boolean {
  return ASTRAL.test(text);
}

/** The same over whole characters, of which some are two code units long: `?` stands for one of them. */
function fitsByCharacter(pattern: Wildcard, text: string): boolean {
  const characters = Array.from(text);
  const pieces = [pattern.first, ...pattern.middle, ...(pattern.hasStar ? [pattern.last] : [])].map(charactersOf);
  const [first = []] = pieces;
  const last = pieces.at(-1) ?? [];
  const middle = pieces.slice(1, -1);
  const least = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (characters.length < least || !isAt(first, characters, 0)) return false;
  if (!pattern.hasStar) return characters.length === first.length;
  const end = characters.length - last.length;
  if (!isAt(last, characters, end)) return false;
  let at = first.length;
  for (const piece of middle) {
    while (at + piece.length <= end && !isAt(piece, characters, at)) at++;
    if (at + piece.length > end) return false;
    at += piece.length;
  }
  return true;
}

/** The characters of a piece; `undefined` for any one. */
function charactersOf({ text, holes }: Piece): readonly (string | undefined)[] {
  let unit = 0;
  return Array.from(text, (character) => {
    const isHole = holes?.has(unit) === true;
    unit += character.length;
    return isHole ? undefined : character;
  });
}

function isAt(piece: readonly (string | undefined)[], characters: readonly string[], at: number): boolean {
  return piece.every((character, index) => character === undefined || character === characters[at + index]);
}
