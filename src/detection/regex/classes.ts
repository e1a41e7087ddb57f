// The classes of characters that have names. As in PCRE without UCP, they are of ASCII.
// Source: https://www.pcre.org/current/doc/html/pcre2pattern.html#SEC5 (generic types), #SEC10 (POSIX classes)

import { type CodeSet, joinRanges, negateRanges } from './ranges.ts';

const DIGIT: CodeSet = [[48, 57]];
const UPPER: CodeSet = [[65, 90]];
const LOWER: CodeSet = [[97, 122]];
const LETTER: CodeSet = [...UPPER, ...LOWER];
const BLANK: CodeSet = [
  [9, 13],
  [32, 32],
];
export const WORD: CodeSet = joinRanges([...DIGIT, ...LETTER, [95, 95]]);
/** Blanks that do not end a line, and line ends, of Unicode: \h and \v. */
const HORIZONTAL: CodeSet = [
  [9, 9],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];
const VERTICAL: CodeSet = [
  [10, 13],
  [0x85, 0x85],
  [0x2028, 0x2029],
];

/** By the letter after the backslash. */
export const LETTER_CLASSES: ReadonlyMap<string, CodeSet> = new Map([
  ['d', DIGIT],
  ['D', negateRanges(DIGIT)],
  ['w', WORD],
  ['W', negateRanges(WORD)],
  ['s', BLANK],
  ['S', negateRanges(BLANK)],
  ['h', HORIZONTAL],
  ['H', negateRanges(HORIZONTAL)],
  ['v', VERTICAL],
  ['V', negateRanges(VERTICAL)],
  ['N', negateRanges([[10, 10]])],
]);

/** By the name in `[:name:]`. */
export const NAMED_CLASSES: ReadonlyMap<string, CodeSet> = new Map<string, CodeSet>([
  ['alnum', [...DIGIT, ...LETTER]],
  ['alpha', LETTER],
  ['ascii', [[0, 127]]],
  [
    'blank',
    [
      [9, 9],
      [32, 32],
    ],
  ],
  [
    'cntrl',
    [
      [0, 31],
      [127, 127],
    ],
  ],
  ['digit', DIGIT],
  ['graph', [[33, 126]]],
  ['lower', LOWER],
  ['print', [[32, 126]]],
  [
    'punct',
    [
      [33, 47],
      [58, 64],
      [91, 96],
      [123, 126],
    ],
  ],
  ['space', BLANK],
  ['upper', UPPER],
  ['word', WORD],
  [
    'xdigit',
    [
      [48, 57],
      [65, 70],
      [97, 102],
    ],
  ],
]);

/** Single characters by the letter after the backslash. */
export const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['f', 12],
  ['a', 7],
  ['e', 27],
]);
