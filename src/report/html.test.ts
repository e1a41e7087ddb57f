import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exampleReport } from './example-report.cases.ts';
import { HOSTILE, hostileReports, withText } from './hostile-report.cases.ts';
import { formatHtml, SCRIPT_HASH, STYLE_HASH } from './html.ts';
import { HTML_SCRIPT } from './html-script.ts';
import { HTML_STYLE } from './html-style.ts';

const OPTIONS = { columns: 100, color: false };
const DATA = /<script type="application\/json" id="data">([^<]*)<\/script>/;
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
const withoutData = (html: string) => html.replace(DATA, '');

describe('formatHtml', () => {
  it('allows its own script and style by their hashes, and nothing else', () => {
    expect({ SCRIPT_HASH, STYLE_HASH }).toEqual({ SCRIPT_HASH: sha256(HTML_SCRIPT), STYLE_HASH: sha256(HTML_STYLE) });
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(formatHtml(exampleReport(), OPTIONS))?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('is the same page around the data of any report', () => {
    const page = withoutData(formatHtml(exampleReport(), OPTIONS));
    for (const report of hostileReports()) expect(withoutData(formatHtml(report, OPTIONS))).toBe(page);
  });

  it('carries every text exactly as it is shown, save for what is unprintable', () => {
    const text = HOSTILE[2];
    const data = JSON.parse(
      DATA.exec(
        formatHtml(
          withText(() => text),
          OPTIONS,
        ),
      )?.[1] ?? '',
    ) as { findings: { message: string }[] };
    expect(data.findings[0]?.message).toBe(text);
  });

  it('asks nothing of another place', () => {
    const page = withoutData(formatHtml(exampleReport(), OPTIONS));
    expect(page.match(/https?:\/\/[^'"\s]+/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(page).not.toMatch(/\b(?:src|srcset|poster|action)=|url\((?!#)|@import|fetch\(|XMLHttpRequest|import\(/);
  });

  it('never parses markup out of text', () => {
    expect(HTML_SCRIPT).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/);
  });
});
