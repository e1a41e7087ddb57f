// Wildcards in the first five segments of an ARN: "If the * wildcard is the last character of a resource ARN segment, it can expand to
// match beyond the colon boundaries"; elsewhere in a segment it stays within.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html

import { isVariable, type TemplatePart } from './template.ts';
import type { TextPart } from './wildcard.ts';

const STAR = 42;
const HOLE = 63;
const COLON = 58;
// Beyond this product of lengths it is left open whether the pattern fits.
const WORK_LIMIT = 4_000_000;

/** Whether a pattern has a `*` in one of its first five segments that does not end it. */
export function mayCrossSegments(parts: readonly TemplatePart[]): boolean {
  let colons = 0;
  for (const [index, part] of parts.entries()) {
    if (isVariable(part) || part.isLiteral) continue;
    for (let at = 0; at < part.text.length; at++) {
      const code = part.text.charCodeAt(at);
      if (code === COLON && ++colons >= 5) return false;
      if (code !== STAR) continue;
      const next = at + 1 < part.text.length ? part.text.charCodeAt(at + 1) : index + 1 < parts.length ? 0 : COLON;
      if (next !== COLON && next !== STAR) return true;
    }
  }
  return false;
}

/** Whether the text fits with every `*` that does not end one of the first five segments kept within its segment. `false` also where that is too much work to tell. */
export function fitsWithinSegments(parts: readonly TextPart[], text: string): boolean {
  const codes: number[] = [];
  // 0: the character itself; 1: any one; 2: any text; 3: any text without a colon.
  const kinds: number[] = [];
  for (const part of parts) {
    for (let at = 0; at < part.text.length; at++) {
      const code = part.text.charCodeAt(at);
      codes.push(code);
      kinds.push(part.isLiteral || (code !== STAR && code !== HOLE) ? 0 : code === HOLE ? 1 : 3);
    }
  }
  if (codes.length * text.length > WORK_LIMIT) return false;
  let colons = 0;
  for (let at = 0; at < codes.length; at++) {
    if (codes[at] === COLON) colons++;
    // Of several stars in a row the last one decides.
    if (kinds[at] === 3 && (colons >= 5 || at + 1 === codes.length || codes[at + 1] === COLON)) kinds[at] = 2;
  }
  let reached = closure(new Uint8Array(codes.length + 1).fill(1, 0, 1), kinds);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = new Uint8Array(codes.length + 1);
    for (let place = 0; place < codes.length; place++) {
      if (reached[place] !== 1) continue;
      const kind = kinds[place];
      if (kind === 2 || (kind === 3 && code !== COLON)) next[place] = 1;
      else if (kind === 1 || codes[place] === code) next[place + 1] = 1;
    }
    reached = closure(next, kinds);
  }
  return reached[codes.length] === 1;
}

/** A `*` may stand for nothing. */
function closure(reached: Uint8Array, kinds: readonly number[]): Uint8Array {
  for (let at = 0; at < kinds.length; at++) if (reached[at] === 1 && (kinds[at] === 2 || kinds[at] === 3)) reached[at + 1] = 1;
  return reached;
}
