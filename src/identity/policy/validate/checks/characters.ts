// Checks of single characters: those that IAM refuses, those that nobody sees, and those that look like others.

import type { Span, TextNode } from '../../text/index.ts';
import { type Check, policyCheck, quote } from '../check.ts';
import { elementOf } from '../view.ts';

const NAMES_PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-names';
const UNICODE_PAGE = 'https://www.unicode.org/reports/tr39/';

/** Letters that look like letters of ASCII. Source: Unicode Technical Standard 39, confusables.txt, Cyrillic, Greek and full-width. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs('аАвВсСԁеЕԛһНіІјЈкКӏмМоОрРѕЅтТуУѵхХԝ', 'aABBcCdeEqhHiIjJkKlmMoOpPsStTyYvxXw'),
  ...pairs('αΑΒΕΖΗΙιΚκΜΝνΟοΡρΤΥυΧχ', 'aABEZHIiKkMNvOoPpTYuXx'),
  ...Array.from({ length: 94 }, (_, index) => [String.fromCodePoint(0xff01 + index), String.fromCodePoint(0x21 + index)] as const),
]);
const INVISIBLE = /\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/u;
const FOREIGN = /[^\t\n\r\u0020-\u00ff]/u;

export const charactersIn: readonly Check[] = [
  policyCheck(
    'ERROR',
    'UNSUPPORTED_CHARACTER',
    function* ({ node }, { row }) {
      if (!row.isLatin1) return;
      for (const { value, span, pointer } of texts(node, '')) {
        const [found] = FOREIGN.exec(value) ?? [];
        if (found !== undefined) yield { span, pointer, message: `IAM takes no ${nameOf(found)} in a policy`, help: 'it takes characters up to U+00FF' };
      }
    },
    NAMES_PAGE,
  ),
  policyCheck(
    'SECURITY_WARNING',
    'INVISIBLE_CHARACTER',
    function* ({ node }) {
      for (const { value, span, pointer } of texts(node, '')) {
        const [found] = INVISIBLE.exec(value) ?? [];
        if (found !== undefined)
          yield { span, pointer, message: `the text holds ${nameOf(found)}, which nobody sees`, help: 'take it out: the text is compared with it' };
      }
    },
    UNICODE_PAGE,
  ),
  policyCheck(
    'SECURITY_WARNING',
    'LOOKALIKE_CHARACTER',
    function* ({ node }) {
      for (const { value, span, pointer } of texts(node, '')) {
        const found = Array.from(value).find((character) => LOOKALIKES.has(character));
        // A text that is foreign as a whole is a text of that language; one among Latin letters is a trap.
        if (found === undefined || !/[A-Za-z*]/.test(value)) continue;
        const plain = Array.from(value)
          .map((character) => LOOKALIKES.get(character) ?? character)
          .join('');
        yield { span, pointer, message: `${nameOf(found)} looks like \`${LOOKALIKES.get(found)}\` and is none`, help: `did you mean ${quote(plain)}?` };
      }
    },
    UNICODE_PAGE,
  ),
];

function pairs(foreign: string, plain: string): readonly (readonly [string, string])[] {
  const letters = Array.from(plain);
  return Array.from(foreign).map((letter, index) => [letter, letters[index] ?? ''] as const);
}

/** `U+0430`. */
function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function* texts(node: TextNode, pointer: string): Generator<{ readonly value: string; readonly span: Span; readonly pointer: string }> {
  if (node.kind === 'string') yield { value: node.value, span: node.span, pointer };
  else if (node.kind === 'array') for (const [index, item] of node.items.entries()) yield* texts(item, `${pointer}/${index}`);
  else if (node.kind === 'object') {
    for (const member of node.members) {
      const inner = elementOf(member, pointer).pointer;
      yield { value: member.key, span: member.keySpan, pointer: inner };
      yield* texts(member.value, inner);
    }
  }
}
