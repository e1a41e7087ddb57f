// The lines that the table shows whether it is watched or piped: what was assessed, the decision, and small words.

import { count } from '../core/index.ts';
import type { Score } from '../posture/index.ts';
import { shown } from './outside.ts';
import type { Report } from './report.ts';
import { type Line, span } from './styled.ts';
import { shortTime } from './summary.ts';

export function heading(report: Report): Line[] {
  const { snapshot } = report;
  const facts = [
    ...(report.organization === undefined ? [] : [`organisation ${shown(report.organization)}`]),
    count(report.accounts.length, 'account'),
    count(snapshot.records, 'record'),
    count(report.rules.length, 'rule'),
  ];
  const unknownTypes = snapshot.types.filter((type) => !type.isKnown).length;
  if (unknownTypes > 0) facts.push(`${count(unknownTypes, 'type')} that Stoa does not know`);
  if (report.partition !== 'aws') facts.push(`partition ${shown(report.partition)}`);
  return [
    [span('Stoa', 'bold'), span(` ${shown(report.tool.version)}`, 'dim'), `  ${shown(snapshot.source.kind)}: ${shown(snapshot.source.description)}`],
    [span(`${facts.join(', ')}, as of ${shown(shortTime(snapshot.takenAt))}`, 'dim')],
  ];
}

export function percentOf(score: Score): string {
  return score.percent === undefined ? '–' : `${score.percent}%`;
}

export function wordsOf({ passed, failed, unknown }: Score): string {
  return `${passed} passed, ${failed} failed${unknown === 0 ? '' : `, ${unknown} unknown`}`;
}

export function issueText({ file, line, column, message, help, code }: Report['issues'][number]): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return shown(`${place === '' ? '' : `${place}: `}${message}${help === undefined ? '' : `; ${help}`} [${code}]`);
}

/** What is not listed among the failures, in words: muted, in the baseline, left out on request. */
export function notListed(report: Report): readonly string[] {
  const suppressed = (kind: 'muted' | 'baseline') => report.findings.filter((finding) => finding.suppression?.kind === kind).length;
  const [muted, known] = [suppressed('muted'), suppressed('baseline')];
  return [
    ...(muted > 0 ? [`${count(muted, 'finding')} muted`] : []),
    ...(known > 0 ? [`${count(known, 'finding')} in the baseline`] : []),
    ...report.leftOut.map(({ count: number, why }) => leftOutWords(number, why)),
  ];
}

/** The gate's last word. */
export function decision({ gate }: Report): Line[] {
  return [
    [span(`Gate: ${gate.outcome}`, 'bold', gate.exitCode === 0 ? 'green' : 'red'), `  ${shown(gate.reason)}`, span(`  (exit code ${gate.exitCode})`, 'dim')],
  ];
}

/** `1,204 passed`; a reason that already begins with its number keeps it. */
export function leftOutWords(number: number, why: string): string {
  const words = shown(why);
  return /^\d/.test(words) ? words : `${number.toLocaleString('en-US')} ${words}`;
}
