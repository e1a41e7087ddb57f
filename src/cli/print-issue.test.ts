import { describe, expect, it } from 'vitest';
import { printIssue } from './print-issue.ts';

describe('printIssue', () => {
  it('puts the caret under the place, also after tabs and control characters', () => {
    expect(printIssue('error', { code: 'c', message: 'm', file: 'f', line: 2, column: 4 }, 'x\n\t\u{1b}ab\n')).toBe('error: f:2:4: m\n  2 |  \\u{1b}ab\n    |         ^\n');
  });
  it('shows the part of a long line around the place', () => {
    const text = printIssue('error', { code: 'c', message: 'm', file: 'f', line: 1, column: 5001 }, `${'a'.repeat(5000)}!${'b'.repeat(5000)}`);
    const [, line = '', caret = ''] = text.split('\n');
    expect(line.length).toBeLessThan(200);
    expect(line[caret.indexOf('^')]).toBe('!');
  });
  it('writes control characters out in every part', () => {
    const text = printIssue('warning', { code: 'c', message: 'a\u{1b}[31m', file: 'f\u{7}', line: 1, column: 1, help: 'h\r' });
    expect(text).toBe('warning: f\\u{7}:1:1: a\\u{1b}[31m\nhelp: h\\u{d}\n');
  });
});
