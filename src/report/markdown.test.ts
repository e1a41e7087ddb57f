import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from './example-report.cases.ts';
import { hostileReports, hostileText, withText } from './hostile-report.cases.ts';
import { formatMarkdown } from './markdown.ts';
import { markdownText } from './markdown-text.ts';

const OPTIONS = { columns: 100, color: false };

describe('markdownText', () => {
  it('leaves names, ARNs and sentences readable', () => {
    expect(markdownText('arn:aws:s3:::customer-exports is public (yes)')).toBe('arn:aws:s3:::customer-exports is public (yes)');
  });

  it('takes links, images, code, tables and HTML for text', () => {
    expect(markdownText('[a](b) ![c](d)')).toBe('\\[a\\](b) !\\[c\\](d)');
    expect(markdownText('`a` | <b>')).toBe('\\`a\\` \\| \\<b\\>');
    expect(markdownText('&lt;script&gt;')).toBe('\\&lt;script\\&gt;');
  });

  it('calls nobody and links to nothing', () => {
    expect(markdownText('@octocat #12 https://evil.example www.evil.example')).toBe(
      '@&#8203;octocat #&#8203;12 https:&#8203;//evil.example www&#8203;.evil.example',
    );
  });

  it('begins no heading, list or rule', () => {
    expect(['# a', '- a', '+ a', '1. a', '2) a', '=== a'].map(markdownText)).toEqual(['\\# a', '\\- a', '\\+ a', '1\\. a', '2\\) a', '\\=== a']);
  });

  it('never ends a cell or a line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(markdownText(text)).not.toMatch(/\n|(?<!\\)(?:\\\\)*\||(?<!\\)(?:\\\\)*[<`[]/);
      }),
    );
  });
});

describe('formatMarkdown', () => {
  it('stays within what GitHub takes for a comment, and says how much is left out', () => {
    const report = exampleReport();
    const many = {
      ...report,
      findings: Array.from({ length: 400 }, () => report.findings).flat(),
      issues: Array.from({ length: 500 }, () => report.issues).flat(),
    };
    const text = formatMarkdown(many, OPTIONS);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/… and [\d,]+ more/);
    for (const hostile of hostileReports()) expect(formatMarkdown(hostile, OPTIONS).length).toBeLessThan(65_536);
  });

  it('keeps every row of a table whole', () => {
    const rows = formatMarkdown(
      withText(() => 'a | b\n| c'),
      OPTIONS,
    )
      .split('\n')
      .filter((line) => line.startsWith('|'));
    for (const row of rows) expect([4, 5, 6]).toContain(row.replaceAll('\\|', '').split('|').length - 1);
  });
});
