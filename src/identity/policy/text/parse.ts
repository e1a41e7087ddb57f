// A JSON reader that keeps the place of everything, says everything that is wrong, and goes on where it can guess what was meant.
// It keeps its own stack, so that no nesting overflows the machine's, and looks at each character once.
// Sources: RFC 8259; https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html

import type { Member, ParsedText, Span, TextIssue, TextNode } from './node.ts';
import { isQuote, readString, skipBlank, wordEnd } from './scan.ts';

/** Far more than the largest quota of any policy, in UTF-16 code units. */
export const LENGTH_LIMIT = 2_000_000;
/** A policy needs eight levels. */
export const DEPTH_LIMIT = 64;
const ISSUE_LIMIT = 200;

interface OpenObject {
  readonly kind: 'object';
  readonly start: number;
  readonly members: Member[];
  readonly seen: Map<string, Span>;
  pending: { readonly key: string; readonly keySpan: Span } | undefined;
  hasComma: Span | undefined;
}
interface OpenArray {
  readonly kind: 'array';
  readonly start: number;
  readonly items: TextNode[];
  hasComma: Span | undefined;
}
type Open = OpenObject | OpenArray;

const CLOSERS = { object: '}', array: ']' } as const;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Reads a text as JSON; never throws, and answers in time linear to the text. */
export function parseText(text: string): ParsedText {
  const issues: TextIssue[] = [];
  const report = (issue: TextIssue): void => {
    if (issues.length < ISSUE_LIMIT) issues.push(issue);
  };
  if (text.length > LENGTH_LIMIT) {
    const message = `the text has ${text.length} characters, more than any policy`;
    return { root: undefined, issues: [{ code: 'too-large', message, span: { start: 0, end: 0 } }] };
  }
  const root = readRoot(text, report);
  return { root, issues: issues.sort((a, b) => a.span.start - b.span.start) };
}

function readRoot(text: string, report: (issue: TextIssue) => void): TextNode | undefined {
  const stack: Open[] = [];
  let root: TextNode | undefined;
  let at = 0;
  if (text.startsWith('\u{feff}')) {
    report({
      code: 'byte-order-mark',
      message: 'the text begins with a byte order mark',
      span: { start: 0, end: 1 },
      help: 'save the file as UTF-8 without one',
    });
    at = 1;
  }

  const place = (node: TextNode): void => {
    const open = stack.at(-1);
    if (open === undefined) root = node;
    else if (open.kind === 'array') open.items.push(node);
    else if (open.pending !== undefined) {
      open.members.push({ ...open.pending, value: node });
      open.pending = undefined;
    }
    if (open !== undefined) open.hasComma = undefined;
  };
  const close = (open: Open, end: number): void => {
    stack.pop();
    const span = { start: open.start, end };
    place(open.kind === 'array' ? { kind: 'array', span, items: open.items } : { kind: 'object', span, members: open.members });
  };
  /** Says what is missing before an object's or a list's end. */
  const endOf = (open: Open, here: number): void => {
    if (open.kind === 'object' && open.pending !== undefined) {
      const { key, keySpan } = open.pending;
      report({ code: 'missing-value', message: `\`${shorten(key)}\` has no value`, span: keySpan });
      open.pending = undefined;
    } else if (open.hasComma !== undefined) {
      report({
        code: 'trailing-comma',
        message: `a comma stands before the closing \`${CLOSERS[open.kind]}\``,
        span: open.hasComma,
        help: 'take the comma out',
      });
    }
    close(open, here);
  };

  for (;;) {
    at = skipBlank(text, at, report);
    if (at >= text.length) break;
    const open = stack.at(-1);
    const character = text.charAt(at);
    const here = { start: at, end: at + 1 };

    if (open === undefined && root !== undefined) {
      report({ code: 'text-after-value', message: 'there is more after the policy', span: here, help: 'a file holds one policy' });
      return root;
    }
    if (character === '}' || character === ']') {
      if (open === undefined || CLOSERS[open.kind] !== character) {
        // A bracket of the other kind closes what it belongs to, if anything; what stands open between is closed with it.
        const owner = stack.findLastIndex(({ kind }) => CLOSERS[kind] === character);
        report({
          code: 'wrong-bracket',
          message: `\`${character}\` closes nothing${open === undefined ? '' : `: a \`${CLOSERS[open.kind]}\` is due`}`,
          span: here,
          ...(open === undefined ? {} : { related: { start: open.start, end: open.start + 1 } }),
        });
        if (owner < 0) {
          at++;
          continue;
        }
        for (let inner = stack.at(-1); inner !== undefined && stack.length - 1 > owner; inner = stack.at(-1)) endOf(inner, at);
      }
      const owner = stack.at(-1);
      if (owner !== undefined) endOf(owner, at + 1);
      at++;
      continue;
    }
    if (character === ',') {
      if (open === undefined || open.hasComma !== undefined || isEmpty(open) || (open.kind === 'object' && open.pending !== undefined))
        report({ code: 'extra-comma', message: 'a comma stands where a value is expected', span: here, help: 'take the comma out' });
      if (open?.kind === 'object') open.pending = undefined;
      if (open !== undefined) open.hasComma = here;
      at++;
      continue;
    }
    if (open !== undefined && open.hasComma === undefined && !isEmpty(open) && (open.kind === 'array' || open.pending === undefined))
      report({ code: 'missing-comma', message: 'a comma is missing before this', span: here, help: 'put a comma between the two' });

    if (open?.kind === 'object' && open.pending === undefined) {
      const isQuoted = isQuote(text.charCodeAt(at));
      if (!isQuoted && (character === '{' || character === '[' || character === ':')) {
        report({ code: 'unexpected-character', message: `\`${character}\` stands where a key is expected`, span: here });
        return finish(stack, text.length, report, endOf) ?? root;
      }
      const end = isQuoted ? -1 : wordEnd(text, at);
      const word = isQuoted ? readString(text, at, report) : { value: text.slice(at, end), end };
      const keySpan = { start: at, end: word.end };
      if (!isQuoted)
        report({ code: 'bare-word', message: `the key \`${shorten(word.value)}\` has no quotes`, span: keySpan, help: 'write keys in double quotes' });
      const first = open.seen.get(word.value);
      if (first === undefined) open.seen.set(word.value, keySpan);
      else
        report({
          code: 'duplicate-key',
          message: `the key \`${shorten(word.value)}\` stands twice in one object`,
          span: keySpan,
          related: first,
          help: 'keep one of the two: readers differ in which one they believe',
        });
      open.pending = { key: word.value, keySpan };
      open.hasComma = undefined;
      at = skipBlank(text, word.end, report);
      if (text.charAt(at) === ':') at++;
      else if (at < text.length && text.charAt(at) !== '}' && text.charAt(at) !== ',')
        report({ code: 'missing-colon', message: `a colon is missing after \`${shorten(word.value)}\``, span: { start: word.end - 1, end: word.end } });
      continue;
    }
    if (character === '{' || character === '[') {
      if (stack.length >= DEPTH_LIMIT) {
        report({ code: 'too-deep', message: `the text is nested deeper than ${DEPTH_LIMIT} levels`, span: here, help: 'no policy is: this is something else' });
        return finish(stack, at, () => {}, endOf) ?? root;
      }
      stack.push(
        character === '['
          ? { kind: 'array', start: at, items: [], hasComma: undefined }
          : { kind: 'object', start: at, members: [], seen: new Map(), pending: undefined, hasComma: undefined },
      );
      at++;
      continue;
    }
    if (isQuote(text.charCodeAt(at))) {
      const { value, end } = readString(text, at, report);
      place({ kind: 'string', span: { start: at, end }, value });
      at = end;
      continue;
    }
    if (character === ':' || character === '/') {
      report({ code: 'unexpected-character', message: `\`${character}\` stands where a value is expected`, span: here });
      if (open === undefined) return undefined;
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    place(wordNode(text.slice(at, end), { start: at, end }, report));
    at = end;
  }

  if (stack.length === 0 && root === undefined) report({ code: 'empty', message: 'the text holds no policy', span: { start: 0, end: 0 } });
  return finish(stack, text.length, report, endOf) ?? root;
}

function isEmpty(open: Open): boolean {
  return open.kind === 'array' ? open.items.length === 0 : open.members.length === 0 && open.pending === undefined;
}

/** Closes what stands open at the end, innermost first; the outermost is the root. */
function finish(stack: Open[], end: number, report: (issue: TextIssue) => void, endOf: (open: Open, here: number) => void): TextNode | undefined {
  const outermost = stack[0];
  if (outermost === undefined) return undefined;
  const innermost = stack.at(-1) ?? outermost;
  const span = { start: innermost.start, end: innermost.start + 1 };
  report({
    code: 'unclosed-bracket',
    message: `the \`${innermost.kind === 'array' ? '[' : '{'}\` is never closed`,
    span,
    help: `close it with \`${CLOSERS[innermost.kind]}\``,
  });
  for (let open = stack.at(-1); open !== undefined && stack.length > 1; open = stack.at(-1)) endOf(open, end);
  return outermost.kind === 'array'
    ? { kind: 'array', span: { start: outermost.start, end }, items: outermost.items }
    : { kind: 'object', span: { start: outermost.start, end }, members: outermost.members };
}

function wordNode(word: string, span: Span, report: (issue: TextIssue) => void): TextNode {
  if (word === 'true' || word === 'false') return { kind: 'boolean', span, value: word === 'true' };
  if (word === 'null') return { kind: 'null', span };
  if (NUMBER.test(word)) return { kind: 'number', span, value: Number(word) };
  const isNumber = /^[-+.\d]/.test(word) && Number.isFinite(Number(word));
  const message = isNumber ? `\`${shorten(word)}\` is not how JSON writes a number` : `\`${shorten(word)}\` stands without quotes`;
  report({ code: isNumber ? 'bad-number' : 'bare-word', message, span, ...(isNumber ? {} : { help: 'write texts in double quotes' }) });
  return isNumber ? { kind: 'number', span, value: Number(word) } : { kind: 'string', span, value: word };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
