// Which characters differ in case only: the families of Unicode's simple case folding.

import { foldCase } from '../expression/fold-case.ts';
import { type CodeRange, type CodeSet, joinRanges } from './ranges.ts';

/** Nothing beyond has a case: https://www.unicode.org/Public/UCD/latest/ucd/CaseFolding.txt */
const LAST_CASED = 0x1ffff;

/** What stands for all characters that differ only in case. */
export function foldCodePoint(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return foldCase(String.fromCodePoint(code)).codePointAt(0) ?? code;
}

let families: ReadonlyMap<number, readonly number[]> | undefined;

/** By folded character, all that fold to it, where there is more than one. Made once, when something other than ASCII is asked for. */
function allFamilies(): ReadonlyMap<number, readonly number[]> {
  if (families !== undefined) return families;
  const made = new Map<number, number[]>();
  for (let code = 0; code <= LAST_CASED; code++) {
    const folded = foldCodePoint(code);
    if (folded === code) continue;
    const family = made.get(folded);
    if (family === undefined) made.set(folded, [folded, code]);
    else family.push(code);
  }
  families = made;
  return made;
}

/** Signs beyond ASCII that fold to ASCII letters: the long s, and the sign of kelvin. */
const BEYOND: Readonly<Record<number, number>> = { 115: 0x17f, 107: 0x212a };

/** All characters that are the same but for case. */
export function caseVariants(code: number): readonly number[] {
  const folded = foldCodePoint(code);
  if (folded < 128) {
    if (folded < 97 || folded > 122) return [folded];
    const beyond = BEYOND[folded];
    return beyond === undefined ? [folded - 32, folded] : [folded - 32, folded, beyond];
  }
  return allFamilies().get(folded) ?? [code];
}

/** The set with everything that is the same but for case. */
export function foldRanges(ranges: CodeSet): CodeSet {
  const added: CodeRange[] = [...ranges];
  const add = (code: number): void => {
    for (const variant of caseVariants(code)) added.push([variant, variant]);
  };
  for (const [first, last] of ranges) {
    if (last - first < 128) for (let code = first; code <= last; code++) add(code);
    else for (const [folded, family] of allFamilies()) if (family.some((one) => one >= first && one <= last)) add(folded);
  }
  return joinRanges(added);
}
