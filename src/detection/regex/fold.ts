// Unicode's simple case folding (https://www.unicode.org/reports/tr44/#Simple_Case_Folding), from the case mappings that every engine has:
// two characters are one where the lower case of their upper case is the same single character.

import { type CodeRange, type CodeSet, joinRanges } from './ranges.ts';

/** Nothing beyond has a case: https://www.unicode.org/Public/UCD/latest/ucd/CaseFolding.txt */
const LAST_CASED = 0x1ffff;
/** Mapped to `I` and `i` with a dot, but in Turkic folding only (status T). */
const DOTLESS_I = 0x131;
const single = (text: string): number | undefined => {
  const code = text.codePointAt(0) ?? 0;
  return text.length === (code > 0xffff ? 2 : 1) ? code : undefined;
};

/** What stands for all characters that differ only in case. */
export function foldCodePoint(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === DOTLESS_I || (code >= 0xd800 && code <= 0xdfff)) return code;
  const upper = single(String.fromCodePoint(code).toUpperCase()) ?? code;
  return single(String.fromCodePoint(upper).toLowerCase()) ?? code;
}

/** A text in which equal characters stand for characters that differ only in case. */
export function foldText(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return Array.from(text, (one) => String.fromCodePoint(foldCodePoint(one.codePointAt(0) ?? 0))).join('');
  return text.toLowerCase();
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
    else
      for (const [folded, family] of allFamilies()) if (family.some((one) => one >= first && one <= last)) add(folded);
  }
  return joinRanges(added);
}
