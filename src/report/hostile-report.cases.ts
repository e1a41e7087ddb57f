// Reports full of hostile text, for properties and schema checks: the example with every text from outside replaced.

import * as fc from 'fast-check';
import type { ResourceRef } from '../core/index.ts';
import { exampleReport } from './example-report.cases.ts';
import type { Report, ReportFinding } from './report.ts';

/** Texts that have broken terminals, pages, sheets and parsers. */
export const HOSTILE = [
  '\u001b[2J\u001b]0;owned\u0007\u009b31m',
  'line\r\nbreak\ttab\u2028\u2029\u0000\u007f\u0085',
  '</script><script>alert(1)</script><!--<script>',
  '"><img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '@SUM(A1)',
  '-2+3',
  '＝1+1',
  '\t=1',
  '| a | b |\n|---|---|',
  '[click](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example>',
  '`code` **bold** @octocat #1 www.evil.example https://evil.example',
  '{0} {{1}} [link](1)',
  '\ud800 lone \udfff',
  '\u202e\u2066evil\u200b\ufeff',
  '👩‍👩‍👧‍👦 漢字 ｆｕｌｌ e\u0301\u0327',
  '__proto__',
  '../../../etc/passwd',
  '..',
  'x'.repeat(10_000),
  '漢'.repeat(10_000),
  '',
  ' ',
] as const;

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((two) => two.join(' ')),
);

/** The example report, or another, with `next()` in every place that may hold text from outside. Accounts, rules and pillars are facts of ours. */
export function withText(next: () => string, report = exampleReport()): Report {
  const resource = (ref: ResourceRef): ResourceRef => {
    const id = next();
    return ref.type === 'AWS::::Account' ? ref : { ...ref, type: `AWS::${id}`, id, arn: `${ref.arn}/${id}` };
  };
  const finding = (one: ReportFinding): ReportFinding => ({
    ...one,
    message: next(),
    resources: one.resources.map(resource),
    trace: one.trace.map((step) =>
      step.kind === 'fact'
        ? { ...step, resource: resource(step.resource), path: next(), value: next(), means: next() }
        : step.kind === 'statement'
          ? { ...step, resource: resource(step.resource), policy: next(), sid: next(), means: next() }
          : step.kind === 'none'
            ? { ...step, what: next(), means: next() }
            : step.kind === 'event'
              ? { ...step, id: next(), place: next(), means: next() }
              : { ...step, missing: { ...step.missing, name: next(), detail: next() } },
    ),
    missing: one.missing.map((missing) => ({ ...missing, name: next(), detail: next() })),
    remediation: { cli: [next()], terraform: next(), console: [next()] },
    ...(one.suppression === undefined ? {} : { suppression: { ...one.suppression, owner: next(), reason: next(), expires: next() } }),
  });
  return {
    ...report,
    organization: next(),
    snapshot: { ...report.snapshot, source: { kind: next(), description: next() }, types: report.snapshot.types.map((type) => ({ ...type, type: next() })) },
    accounts: report.accounts.map((account) => ({ ...account, name: next() })),
    findings: report.findings.map(finding),
    leftOut: [{ count: 3, why: next() }],
    gaps: report.gaps.map((gap) => ({ ...gap, type: next(), action: next(), detail: next(), resource: next() })),
    issues: report.issues.map((issue) => ({ ...issue, message: next(), file: next(), help: next() })),
    gate: { ...report.gate, reason: next() },
  };
}

/** A report whose texts are drawn one after another from a list of hostile ones. */
export const hostileReport: fc.Arbitrary<Report> = fc.array(hostileText, { minLength: 1, maxLength: 40 }).map((texts) => {
  let index = 0;
  return withText(() => texts[index++ % texts.length] ?? '');
});

/** Every hostile text in turn, in every place. */
export function hostileReports(report = exampleReport()): readonly Report[] {
  return HOSTILE.map((text) => withText(() => text, report));
}
