// Issues as a person reads them: what, where, the line with a caret under the place, and what to do.

import { formatIssue, type Issue, visible } from '../core/index.ts';

const EXCERPT_WIDTH = 120;

/** `error: FILE:LINE:COLUMN: message`, an excerpt where the text is given, and a `help:` line. Ends in a line feed. */
export function printIssue(level: 'error' | 'warning' | 'note', issue: Issue, text?: string): string {
  const lines = [`${level}: ${visible(formatIssue(issue))}`];
  if (text !== undefined && issue.line !== undefined) lines.push(...excerpt(text, issue.line, issue.column ?? 1));
  if (issue.help !== undefined) lines.push(`help: ${visible(issue.help)}`);
  return `${lines.join('\n')}\n`;
}

function excerpt(text: string, line: number, column: number): readonly string[] {
  const whole = text.split(/\r\n|\r|\n/, line)[line - 1] ?? '';
  // A minified file is one long line: show the part around the place.
  const from = column > EXCERPT_WIDTH ? column - 1 - EXCERPT_WIDTH / 2 : 0;
  const before = visible(whole.slice(from, column - 1).replaceAll('\t', ' '));
  const after = visible(whole.slice(column - 1, from + EXCERPT_WIDTH).replaceAll('\t', ' '));
  const gutter = String(line);
  return [`  ${gutter} | ${before}${after}`, `  ${' '.repeat(gutter.length)} | ${' '.repeat(before.length)}^`];
}
