// What the tests of Sigma share: rules from their detections, and what they answer.

import { type EvaluateOptions, evaluate, type Truth } from '../expression/index.ts';
import type { EventValue } from '../patterns/index.ts';
import { readSigma, type SigmaFile, type SigmaOptions } from './read-sigma.ts';
import { createRegexFinder } from './regex-check.ts';

const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => `${' '.repeat(by)}${line}`)
    .join('\n');

/** A rule of one selection that holds what is given. */
export function ruleOfItem(item: string): string {
  return ruleOfDetection(`selection:\n${indented(item, 2)}\ncondition: selection`);
}

/** A rule about another log than those of AWS, so that its fields may have any name. */
export function ruleOfDetection(detection: string): string {
  return `title: t\nlogsource: { product: other }\ndetection:\n${indented(detection, 2)}\n`;
}

/** The file of a text that has to be without mistake. */
export function readWell(text: string, options?: SigmaOptions): SigmaFile {
  const file = readSigma(text, options);
  const wrong = file.issues.filter(({ kind }) => kind === 'error');
  if (wrong.length > 0) throw new Error(wrong.map(({ line, column, message, help }) => `${line}:${column}: ${message} (${help})`).join('\n'));
  return file;
}

const findRegex = createRegexFinder();

/** What the only rule of a text answers for an event. */
export function ask(text: string, event: EventValue, { placeholders, ...options }: EvaluateOptions & SigmaOptions = {}): Truth {
  const [rule] = readWell(text, placeholders === undefined ? {} : { placeholders }).rules;
  if (rule === undefined) throw new Error('there is no rule');
  return evaluate(rule.expression, event, { findRegex, ...options });
}

/** `line:column kind code` of every issue but notes. */
export function issuesOf(text: string, options?: SigmaOptions): readonly string[] {
  return readSigma(text, options)
    .issues.filter(({ kind }) => kind !== 'note')
    .map(({ line, column, kind, code }) => `${line}:${column} ${kind} ${code}`);
}
