// The syntax of the regular expressions that a finite automaton can follow.

export type Node =
  | { readonly kind: 'one'; readonly accepts: (code: number) => boolean }
  | { readonly kind: 'start'; readonly isMultiline: boolean }
  | { readonly kind: 'end'; readonly isMultiline: boolean }
  /** Between a character of words and another one; or not there. */
  | { readonly kind: 'boundary'; readonly isNegated: boolean }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'either'; readonly items: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly least: number; readonly most: number | undefined };

const isDigit = (code: number) => code >= 48 && code <= 57;
export const isWord = (code: number) => isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13);

// https://www.pcre.org/current/doc/html/pcre2pattern.html#genericchartypes
const isVertical = (code: number) => (code >= 10 && code <= 13) || code === 0x85;
const isHorizontal = (code: number) => code === 9 || code === 32 || code === 0xa0;

const CLASSES: Readonly<Record<string, (code: number) => boolean>> = {
  d: isDigit,
  D: (code) => !isDigit(code),
  w: isWord,
  W: (code) => !isWord(code),
  s: isBlank,
  S: (code) => !isBlank(code),
  v: isVertical,
  V: (code) => !isVertical(code),
  h: isHorizontal,
  H: (code) => !isHorizontal(code),
};
const isLetter = (code: number) => isWord(code) && !isDigit(code) && code !== 95;
const isGraphic = (code: number) => code > 32 && code < 127;
/** Those of POSIX, in the C locale: https://www.pcre.org/original/doc/html/pcrepattern.html#SEC9 */
const NAMED: Readonly<Record<string, (code: number) => boolean>> = {
  alnum: (code) => isLetter(code) || isDigit(code),
  alpha: isLetter,
  ascii: (code) => code < 128,
  blank: (code) => code === 32 || code === 9,
  cntrl: (code) => code < 32 || code === 127,
  digit: isDigit,
  graph: isGraphic,
  lower: (code) => code >= 97 && code <= 122,
  print: (code) => code === 32 || isGraphic(code),
  punct: (code) => isGraphic(code) && !isLetter(code) && !isDigit(code),
  space: isBlank,
  upper: (code) => code >= 65 && code <= 90,
  word: isWord,
  xdigit: (code) => isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102),
};
/** Whether `[:name:]` stands for something. */
export const isNamedClass = (name: string): boolean => Object.hasOwn(NAMED, name);

const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, a: 7, e: 27, 0: 0 };
const DEEPEST = 100;
const MOST_REPEATS = 1000;

class Unsupported extends Error {}

/** A function that reads the whole expression once. */
export function createParser(body: string, modifiers: string): () => { readonly node: Node } | { readonly unsupported: string } {
  let ignoresCase = modifiers.includes('i');
  let isMultiline = modifiers.includes('m');
  let dotIsAll = modifiers.includes('s');
  let isFree = modifiers.includes('x');
  let at = 0;

  const single = (code: number): Node => ({ kind: 'one', accepts: fold((other) => other === code) });
  const fold = (accepts: (code: number) => boolean): ((code: number) => boolean) => {
    if (!ignoresCase) return accepts;
    return (code) => {
      const lower = code >= 65 && code <= 90 ? code + 32 : code;
      const upper = lower >= 97 && lower <= 122 ? lower - 32 : lower;
      return accepts(lower) || accepts(upper);
    };
  };
  const stop = (reason: string): never => {
    throw new Unsupported(reason);
  };

  function either(depth: number): Node {
    if (depth > DEEPEST) stop('groups nested too deep');
    const items = [sequence(depth)];
    while (body[at] === '|') {
      at++;
      items.push(sequence(depth));
    }
    return items.length === 1 ? (items[0] as Node) : { kind: 'either', items };
  }

  function sequence(depth: number): Node {
    const items: Node[] = [];
    while (at < body.length && body[at] !== '|' && body[at] !== ')') {
      if (isFree && /[\s#]/.test(body.charAt(at))) {
        if (body[at] === '#') while (at < body.length && body[at] !== '\n') at++;
        else at++;
        continue;
      }
      items.push(repeated(atom(depth)));
    }
    return { kind: 'sequence', items };
  }

  function repeated(item: Node): Node {
    const mark = body[at];
    const counted = /^\{(\d+)(,)?(\d*)\}/.exec(body.slice(at, at + 16));
    let least: number;
    let most: number | undefined;
    if (mark === '*') [least, most] = [0, undefined];
    else if (mark === '+') [least, most] = [1, undefined];
    else if (mark === '?') [least, most] = [0, 1];
    else if (counted !== null) {
      least = Number(counted[1]);
      most = counted[2] === undefined ? least : counted[3] === '' ? undefined : Number(counted[3]);
      if (Math.max(least, most ?? 0) > MOST_REPEATS) stop('a repetition too large to follow');
    } else return item;
    at += counted === null ? 1 : counted[0].length;
    if (body[at] === '+') stop('a possessive repetition');
    // Greedy or not is the same to a question of yes or no.
    if (body[at] === '?') at++;
    if (/^[*+?]/.test(body.slice(at, at + 1))) stop('a repetition of a repetition');
    return { kind: 'repeat', item, least, most };
  }

  /** What holds within a group ends with it; `(?i)` alone holds to the end of the group that it stands in. */
  function group(depth: number): Node {
    const before = [ignoresCase, isMultiline, dotIsAll, isFree] as const;
    const options = /^\?([imsx]*)(?:-([imsx]+))?([:)])/.exec(body.slice(at, at + 16));
    if (options !== null) {
      at += options[0].length;
      for (const letter of options[1] as string) setOption(letter, true);
      for (const letter of options[2] ?? '') setOption(letter, false);
      if (options[3] === ')') return { kind: 'sequence', items: [] };
    } else if (body[at] === '?') stop(`the group \`(${body.slice(at, at + 2)}\``);
    else if (body[at] === '*') stop('a verb');
    const inner = either(depth + 1);
    if (body[at++] !== ')') stop('a group that is not closed');
    [ignoresCase, isMultiline, dotIsAll, isFree] = before;
    return inner;
  }

  function setOption(letter: string, isOn: boolean): void {
    if (letter === 'i') ignoresCase = isOn;
    else if (letter === 'm') isMultiline = isOn;
    else if (letter === 's') dotIsAll = isOn;
    else isFree = isOn;
  }

  function atom(depth: number): Node {
    const character = body.charAt(at++);
    if (character === '(') return group(depth);
    if (character === '[') return set();
    if (character === '.') return { kind: 'one', accepts: dotIsAll ? () => true : (code) => code !== 10 };
    if (character === '^') return { kind: 'start', isMultiline };
    if (character === '$') return { kind: 'end', isMultiline };
    if (character !== '\\') return single(character.charCodeAt(0));
    if (body[at] === 'b' || body[at] === 'B') return { kind: 'boundary', isNegated: body[at++] === 'B' };
    const escaped = escaping();
    return typeof escaped === 'number' ? single(escaped) : { kind: 'one', accepts: escaped };
  }

  /** After a backslash: a byte, or a class of bytes. */
  function escaping(): number | ((code: number) => boolean) {
    const letter = body.charAt(at++);
    const known = Object.hasOwn(CLASSES, letter) ? CLASSES[letter] : undefined;
    if (known !== undefined) return known;
    if (letter === 'x') {
      const digits = /^(?:\{([0-9a-fA-F]{1,2})\}|([0-9a-fA-F]{1,2}))/.exec(body.slice(at, at + 4));
      if (digits === null) return 0;
      at += digits[0].length;
      return Number.parseInt(digits[1] ?? digits[2] ?? '0', 16);
    }
    if (Object.hasOwn(CONTROLS, letter)) {
      if (letter === '0' && /\d/.test(body.charAt(at))) stop('an octal number');
      return CONTROLS[letter] ?? 0;
    }
    if (letter === '' || /[0-9A-Za-z]/.test(letter)) stop(`\`\\${letter}\``);
    return letter.charCodeAt(0);
  }

  function set(): Node {
    const isNegated = body[at] === '^';
    if (isNegated) at++;
    const tests: ((code: number) => boolean)[] = [];
    let isFirst = true;
    while (at < body.length && (isFirst || body[at] !== ']')) {
      isFirst = false;
      if (/^\[[:.=]/.test(body.slice(at, at + 2))) {
        tests.push(namedClass());
        continue;
      }
      const low = member();
      if (body[at] === '-' && body[at + 1] !== ']' && typeof low === 'number') {
        at++;
        const high = member();
        if (typeof high !== 'number') stop('a range up to a class');
        else tests.push((code) => code >= low && code <= high);
      } else tests.push(typeof low === 'number' ? (code) => code === low : low);
    }
    if (body[at++] !== ']') stop('a set that is not closed');
    const within = fold((code) => tests.some((test) => test(code)));
    return { kind: 'one', accepts: isNegated ? (code) => !within(code) : within };
  }

  /** `[:alpha:]` within a set, or `[:^alpha:]`. */
  function namedClass(): (code: number) => boolean {
    const named = /^\[:(\^?)([a-z]{1,10}):\]/.exec(body.slice(at, at + 16));
    const test = named !== null && Object.hasOwn(NAMED, named[2] ?? '') ? NAMED[named[2] ?? ''] : undefined;
    if (named === null || test === undefined) return stop('a named class');
    at += named[0].length;
    return named[1] === '^' ? (code) => !test(code) : test;
  }

  function member(): number | ((code: number) => boolean) {
    const character = body.charAt(at++);
    if (character !== '\\') return character.charCodeAt(0);
    if (body[at] === 'b') {
      at++;
      return 8;
    }
    return escaping();
  }

  return () => {
    try {
      const node = either(0);
      return at === body.length ? { node } : { unsupported: 'an unmatched `)`' };
    } catch (error) {
      if (error instanceof Unsupported) return { unsupported: error.message };
      throw error;
    }
  };
}
