// Policy variables: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, and `${*}`, `${?}`, `${$}` for the characters themselves.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html

import { isEither, valueOfKey } from './key-values.ts';
import { keyName } from './lexicon.ts';
import type { Frame, KeyName, Lexicon } from './shapes.ts';
import { ELSEWHERE, NOT_KNOWN, UNSPECIFIED } from './special-values.ts';
import type { TextPart } from './wildcard.ts';

export interface VariablePart {
  readonly key: KeyName;
  /** What stands for it where the key is absent. */
  readonly fallback: string | undefined;
  /** As the policy writes it: `${aws:username}`. */
  readonly written: string;
  /** Not well-formed: AWS's own check calls it an error, and does not say what it then means. */
  readonly isBroken: boolean;
}

export type TemplatePart = TextPart | VariablePart;

export function isVariable(part: TemplatePart): part is VariablePart {
  return 'key' in part;
}

export function isBroken(part: TemplatePart): boolean {
  return isVariable(part) && part.isBroken;
}

/** Cuts a text of a policy at its variables; before version 2012-10-17 there are none (rule vars.version). */
export function parseTemplate(lexicon: Lexicon, text: string, hasVariables: boolean): readonly TemplatePart[] {
  if (!hasVariables || !text.includes('${')) return [{ text, isLiteral: false }];
  const parts: TemplatePart[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('${', from);
    if (start < 0) break;
    const end = text.indexOf('}', start);
    if (end < 0) return [{ key: keyName(lexicon, ''), fallback: undefined, written: text, isBroken: true }];
    if (start > from) parts.push({ text: text.slice(from, start), isLiteral: false });
    parts.push(variable(lexicon, text.slice(start + 2, end)));
    from = end + 1;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isLiteral: false });
  return parts;
}

function variable(lexicon: Lexicon, content: string): TemplatePart {
  if (content === '*' || content === '?' || content === '$') return { text: content, isLiteral: true };
  const comma = content.indexOf(',');
  const rest = comma < 0 ? '' : content.slice(comma + 1).trim();
  const hasFallback = rest.length >= 2 && rest.startsWith("'") && rest.endsWith("'") && !rest.slice(1, -1).includes("'");
  const key = hasFallback ? content.slice(0, comma) : content;
  return { key: keyName(lexicon, key), fallback: hasFallback ? rest.slice(1, -1) : undefined, written: `\${${content}}`, isBroken: !isKey(key) };
}

// "you cannot include a space in the variable name": https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
function isKey(key: string): boolean {
  return key !== '' && !/[\s,'"{}$]/.test(key);
}

/** The parts with the wildcards in values of variables taken for wildcards; `undefined` where there are none. */
export function wildcardsOpened(parts: readonly TemplatePart[], texts: readonly TextPart[]): readonly TextPart[] | undefined {
  let isAny = false;
  const opened = texts.map((one, index) => {
    const part = parts[index];
    if (part === undefined || !isVariable(part) || !/[*?]/.test(one.text)) return one;
    isAny = true;
    return { text: one.text, isLiteral: false };
  });
  return isAny ? opened : undefined;
}

/** The parts with all variables replaced by their values; or why that cannot be done. */
export type Substituted = readonly TextPart[] | typeof NO_VALUE | typeof UNSPECIFIED | typeof NOT_KNOWN;

/** A variable is absent or has several values, so that the text matches nothing (rules vars.missing, vars.multi-valued). */
export const NO_VALUE: unique symbol = Symbol('no value');

/** Replaces variables by their values, in which wildcards are plain text (rule vars.wildcards-in-value). */
export function substitute(parts: readonly TemplatePart[], frame: Frame): Substituted {
  const texts: TextPart[] = [];
  let undecided: typeof UNSPECIFIED | typeof NOT_KNOWN | undefined;
  for (const part of parts) {
    if (!isVariable(part)) {
      texts.push(part);
      continue;
    }
    const value = valueOfKey(frame, part.key);
    if (value === UNSPECIFIED || value === NOT_KNOWN || value === ELSEWHERE) {
      undecided = value === ELSEWHERE ? NOT_KNOWN : value;
      continue;
    }
    if (typeof value === 'object') {
      const [first] = value;
      if (!isEither(part.key, frame)) return NO_VALUE;
      if (first !== undefined && value.every((one) => one === first)) {
        texts.push({ text: String(first), isLiteral: true });
        continue;
      }
      frame.reason = `which of the values of \`${part.key.name}\` counts is not documented`;
      undecided = NOT_KNOWN;
      continue;
    }
    const text = value === undefined ? part.fallback : String(value);
    if (text === undefined) return NO_VALUE;
    texts.push({ text, isLiteral: true });
  }
  return undecided ?? texts;
}

/** The text that the policy's language has for the parts, with everything known put in (see `ConditionAtom.values`). */
export function partlySubstituted(parts: readonly TemplatePart[], frame: Frame): string | typeof NO_VALUE {
  let text = '';
  for (const part of parts) {
    if (!isVariable(part)) {
      text += part.isLiteral ? escaped(part.text) : part.text;
      continue;
    }
    const value = valueOfKey(frame, part.key);
    if (value === UNSPECIFIED || value === NOT_KNOWN || value === ELSEWHERE) {
      text += part.written;
      continue;
    }
    if (typeof value === 'object') {
      if (!isEither(part.key, frame)) return NO_VALUE;
      text += part.written;
      continue;
    }
    const known = value === undefined ? part.fallback : String(value);
    if (known === undefined) return NO_VALUE;
    text += escaped(known);
  }
  return text;
}

function escaped(text: string): string {
  return /[*?$]/.test(text) ? text.replaceAll(/[*?$]/g, (char) => `\${${char}}`) : text;
}
