// Which resources a statement speaks of, made ready once.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html

import { isStars } from './action-matcher.ts';
import { either, FALSE, negation, TRUE, type Truth } from './logic.ts';
import { fitsWithinSegments, mayCrossSegments } from './segments.ts';
import type { Frame, Lexicon, Resources, ResourceTest } from './shapes.ts';
import { NOT_KNOWN, UNSPECIFIED } from './special-values.ts';
import { isBroken, isVariable, NO_VALUE, parseTemplate, substitute, type TemplatePart, wildcardsOpened } from './template.ts';
import { compileWildcard, fits, type TextPart, type Wildcard } from './wildcard.ts';

interface ResourcePattern {
  readonly written: string;
  /** For patterns without variables. */
  readonly fixed: Wildcard | undefined;
  readonly parts: readonly TemplatePart[];
  /** What every match begins with. */
  readonly start: string;
  /** Whether a `*` stands where it must not cross a colon. */
  readonly isConfined: boolean;
  /** Fewer than six fields. */
  readonly isIncomplete: boolean;
  /** Why a match proves nothing: a variable that is not well-formed, or where none can stand. */
  readonly problem: string | undefined;
}

const NO_TEXTS: readonly string[] = [];
const NO_PATTERNS: readonly ResourceTest[] = [];

/** Makes the patterns of a Resource or NotResource element ready. */
export function compileResources(lexicon: Lexicon, written: readonly string[], isNegated: boolean, hasVariables: boolean): Resources {
  if (written.some(isStars)) return { ...EVERYTHING, isAll: !isNegated, isNone: isNegated };
  const exact = new Set<string>();
  const prefixes: string[] = [];
  const patterns: ResourceTest[] = [];
  let isOfPrincipal = false;
  for (const text of written) {
    const pattern = compilePattern(lexicon, text, hasVariables);
    const { fixed } = pattern;
    isOfPrincipal ||= pattern.parts.some((part) => isVariable(part) && part.key.isOfPrincipal);
    const isPlain = fixed !== undefined && !pattern.isIncomplete && pattern.problem === undefined;
    if (isPlain && fixed.exact !== undefined) exact.add(fixed.exact);
    else if (isPlain && !pattern.isConfined && isPrefix(fixed)) prefixes.push(fixed.first.text);
    else patterns.push({ start: pattern.start, match: (frame) => matchPattern(pattern, frame) });
  }
  return {
    isAll: false,
    isNone: false,
    isNegated,
    exact: exact.size === 0 ? undefined : exact,
    prefixes: prefixes.length === 0 ? NO_TEXTS : prefixes,
    patterns: patterns.length === 0 ? NO_PATTERNS : patterns,
    written,
    simple: isNegated ? undefined : simpleOf(exact, prefixes, patterns),
    isOfPrincipal,
  };
}

const EVERYTHING: Resources = {
  isAll: true,
  isNone: false,
  isNegated: false,
  exact: undefined,
  prefixes: NO_TEXTS,
  patterns: NO_PATTERNS,
  written: ['*'],
  simple: undefined,
  isOfPrincipal: false,
};

/** Whether the resource of a request is among them. */
export function matchResources(resources: Resources, frame: Frame): Truth {
  if (resources.isAll) return TRUE;
  if (resources.isNone) return FALSE;
  const listed = isListed(resources, frame);
  return resources.isNegated ? negation(frame.logic, listed) : listed;
}

function isListed({ exact, prefixes, patterns, written }: Resources, frame: Frame): Truth {
  const { place } = frame;
  // An action without resources is asked on `*`, which only `*` matches (rule resource.star-action).
  if (place.isNone) return FALSE;
  const { arn } = place;
  if (!place.isArn) return frame.logic.unknown(`\`${arn}\` is not an ARN`, written.join(' '));
  if (exact?.has(arn) === true) return TRUE;
  for (let index = 0; index < prefixes.length; index++) if (arn.startsWith(prefixes[index] ?? '')) return TRUE;
  let result: Truth = FALSE;
  for (let index = 0; index < patterns.length; index++) {
    const pattern = patterns[index];
    if (pattern === undefined || !arn.startsWith(pattern.start)) continue;
    const one = pattern.match(frame);
    if (one === TRUE) return TRUE;
    if (one !== FALSE) result = either(frame.logic, result, one);
  }
  return result;
}

function simpleOf(exact: ReadonlySet<string>, prefixes: readonly string[], patterns: readonly unknown[]): Resources['simple'] {
  if (patterns.length > 0 || exact.size + prefixes.length !== 1) return undefined;
  const [prefix] = prefixes;
  const [text = ''] = exact;
  return prefix === undefined ? { text, isPrefix: false } : { text: prefix, isPrefix: true };
}

function isPrefix(pattern: Wildcard): boolean {
  return pattern.hasStar && pattern.first.holes === undefined && pattern.middle.length === 0 && pattern.last.text === '';
}

function compilePattern(lexicon: Lexicon, text: string, hasVariables: boolean): ResourcePattern {
  const given = parseTemplate(lexicon, text, hasVariables);
  const parts = completed(given);
  const isFixed = !parts.some(isVariable);
  const [first] = parts;
  return {
    written: text,
    parts,
    fixed: isFixed ? compileWildcard(parts as readonly TextPart[]) : undefined,
    start: first === undefined || isVariable(first) ? '' : first.isLiteral ? first.text : (first.text.split(/[*?]/, 1)[0] ?? ''),
    isConfined: mayCrossSegments(parts),
    isIncomplete: parts !== given,
    // "Add the required prefix (arn) to the resource ARN": https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
    problem: /^arn(?::|$)/.test(text) ? problemOf(given) : 'does not begin with `arn:`',
  };
}

/** An ARN with fewer than six fields stands for the ARN with `*` in the missing ones (rule resource.incomplete-arn). */
function completed(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  let colons = 0;
  for (const part of parts) {
    if (isVariable(part)) continue;
    for (let at = part.text.indexOf(':'); at >= 0 && colons < 5; at = part.text.indexOf(':', at + 1)) colons++;
  }
  return colons >= 5 ? parts : [...parts, { text: ':*'.repeat(5 - colons), isLiteral: false }];
}

/** "You can't use a variable to replace parts of the ARN before the fifth colon" */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
function problemOf(parts: readonly TemplatePart[]): string | undefined {
  if (parts.some(isBroken)) return 'has a variable that is not well-formed';
  let colons = 0;
  for (const part of parts) {
    if (isVariable(part)) {
      if (colons < 5) return 'has a variable before the fifth colon, whose meaning is not documented';
    } else colons += part.text.split(':').length - 1;
  }
  return undefined;
}

/** Whether the ARN, which begins as the pattern does, fits the pattern. */
function matchPattern(pattern: ResourcePattern, frame: Frame): Truth {
  const { arn } = frame.place;
  if (pattern.problem !== undefined) return frame.logic.unknown(`\`${pattern.written}\` ${pattern.problem}`, arn);
  let { fixed } = pattern;
  let texts = pattern.parts as readonly TextPart[];
  if (fixed === undefined) {
    const substituted = substitute(pattern.parts, frame);
    if (substituted === NO_VALUE) return FALSE;
    if (substituted === UNSPECIFIED) return frame.logic.unknown(`the variables of \`${pattern.written}\` are not specified`, arn);
    if (substituted === NOT_KNOWN) return frame.logic.unknown(frame.reason, `\`${pattern.written}\` on ${arn}`);
    texts = substituted;
    fixed = compileWildcard(texts);
  }
  const opened = pattern.fixed === undefined ? wildcardsOpened(pattern.parts, texts) : undefined;
  if (!fits(fixed, arn)) {
    if (opened === undefined || !fits(compileWildcard(opened), arn)) return FALSE;
    return frame.logic.unknown(`whether wildcards in the variables of \`${pattern.written}\` count is not documented`, arn);
  }
  // AWS completes ARNs of identity-based policies, says that it does not in session policies, and nothing of the others.
  if (pattern.isIncomplete && frame.use !== 'identity' && frame.use !== 'boundary') {
    return frame.logic.unknown(`whether AWS completes the ARN \`${pattern.written}\` in such a policy is not documented`, arn);
  }
  // A `*` inside of a segment stays in it; AWS does not say so of every service (rule resource.wildcard-within-segment).
  if (!pattern.isConfined || fitsWithinSegments(texts, arn)) return TRUE;
  return frame.logic.unknown(`whether a wildcard of \`${pattern.written}\` crosses a colon is not documented`, arn);
}
