// JUnit XML, as build servers read it: a suite of cases that passed, failed or could not be judged.
// The format was never published by one owner; this is the part on which Jenkins, GitLab and GitHub's reporters agree:
// https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd

import { shown } from './outside.ts';

export interface JunitCase {
  readonly name: string;
  /** What groups cases: the file that they stand in. */
  readonly group: string;
  /** `skipped`: it could not be judged. */
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** One line: why it did not pass. */
  readonly message?: string;
  /** The explanation, as many lines as it has. */
  readonly details?: string;
  readonly file?: string;
  readonly line?: number;
}

/** The suite as one XML document; text from outside is escaped, characters that XML 1.0 does not have are written out. */
export function formatJunit(suite: string, cases: readonly JunitCase[]): string {
  const countOf = (outcome: JunitCase['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  const totals = attributes({ name: suite, tests: cases.length, failures: countOf('failed'), errors: 0, skipped: countOf('skipped') });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${totals}>\n  <testsuite ${totals}>\n${cases.map(caseOf).join('')}  </testsuite>\n</testsuites>\n`;
}

function caseOf({ name, group, outcome, message = '', details = '', file, line }: JunitCase): string {
  const open = `    <testcase ${attributes({ name, classname: group, file, line })}`;
  if (outcome === 'passed') return `${open}/>\n`;
  const element = outcome === 'failed' ? 'failure' : 'skipped';
  return `${open}>\n      <${element} ${attributes({ message })}>${xmlText(details)}</${element}>\n    </testcase>\n`;
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${xmlText(String(value))}"`]))
    .join(' ');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for an element or an attribute: line ends stay, other characters that act or that XML lacks are written as `\u{1b}`. */
function xmlText(text: string): string {
  return text
    .split('\n')
    .map((line) => shown(line).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character))
    .join('\n');
}
