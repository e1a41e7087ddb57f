// What the reader of texts says, which was made for policies, in the words of what is read here.

import type { TextIssue, TextIssueCode } from '../../identity/index.ts';

type Named = (what: string) => { readonly message: string; readonly help?: string };

const NAMED: ReadonlyMap<TextIssueCode, Named> = new Map<TextIssueCode, Named>([
  ['empty', (what) => ({ message: `the text holds no ${what}` })],
  ['too-large', (what) => ({ message: `the text is larger than any ${what}` })],
  ['too-deep', (what) => ({ message: `the text is nested deeper than any ${what}` })],
  ['text-after-value', (what) => ({ message: `there is more after the ${what}`, help: `a file holds one ${what}` })],
]);

/** The issues of a text that holds a pattern or an event. */
export function ofReader(issues: readonly TextIssue[], what: 'pattern' | 'event'): readonly TextIssue[] {
  return issues.map(({ help, ...issue }) => {
    const named = NAMED.get(issue.code);
    return named === undefined ? { ...issue, ...(help === undefined ? {} : { help }) } : { ...issue, ...named(what) };
  });
}
