// A file of access tests, run: each case judged, with the explanation of what failed.

import { count, formatIssue, type Issue } from '../../core/index.ts';
import type { Engine } from '../../identity/index.ts';
import { type FormatOptions, formatJunit } from '../../report/index.ts';
import type { AccessTest } from '../access-tests/read.ts';
import { CliError } from '../errors.ts';
import { type Answer, answerRequest, readPrincipals, requestOf } from './answer.ts';
import { answerJson } from './can-json.ts';
import { printAnswer, verdictWords } from './can-text.ts';
import { oddKeys } from './circumstances.ts';
import { meets } from './expect.ts';
import { toolWords } from './json.ts';
import type { Names } from './names.ts';
import { createPrinter, shown, span } from './print.ts';
import { readQuestion } from './question.ts';

export interface Judged {
  readonly test: AccessTest;
  /** One for each principal that the name stands for; empty where the case could not be asked. */
  readonly answers: readonly Answer[];
  readonly isPassed: boolean;
  /** Why the case could not be asked: it names what does not exist. */
  readonly problem?: string;
  /** What is odd about the question, with its place in the file. */
  readonly warnings: readonly Issue[];
}

export interface SuiteOptions {
  readonly account: string | undefined;
  readonly isClosed: boolean;
}

/** A case passes when every principal that it stands for gets the answer that it expects. */
export function judge(engine: Engine, test: AccessTest, { account, isClosed }: SuiteOptions): Judged {
  try {
    const where = account === undefined ? {} : { account };
    const { action, resource, warnings } = readQuestion(engine.model, test.action, test.resource, account);
    const circumstances = { context: test.context, absentKeys: test.absent, ...(test.endpoint === undefined ? {} : { endpoint: test.endpoint }) };
    const answers = readPrincipals(engine, test.principal, where).map((principal) =>
      answerRequest(engine, requestOf(principal, action, resource, circumstances, isClosed)),
    );
    const odd = [...warnings, ...oddKeys(circumstances, action)].map((issue) => ({ ...issue, ...test.place }));
    return { test, answers, isPassed: answers.every(({ kind }) => meets(kind, test.expect)), warnings: odd };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const [issue] = error.issues;
    const problem = issue === undefined ? error.message : `${formatIssue(issue)}${issue.help === undefined ? '' : `; ${issue.help}`}`;
    return { test, answers: [], isPassed: false, problem, warnings: [] };
  }
}

export function formatSuiteText(judged: readonly Judged[], names: Names, options: FormatOptions): string {
  const print = createPrinter(options);
  const failed = judged.filter(({ isPassed }) => !isPassed);
  for (const one of failed) {
    const { test, answers, problem } = one;
    print.line(span(shown(placeOf(test)), 'bold'), ': ', span('failed', 'bold', 'red'), `: ${shown(test.name)}`);
    print.text('  ', `expected ${test.expect}`);
    if (problem !== undefined) print.text('  ', problem, 'red');
    for (const answer of answers.filter(({ kind }) => !meets(kind, test.expect))) printAnswer(print, answer, names, false);
    print.gap();
  }
  const total = `${count(judged.length, 'case')}: ${judged.length - failed.length} passed, ${failed.length} failed`;
  print.line(span(total, 'bold', failed.length === 0 ? 'green' : 'red'));
  return print.end();
}

export function formatSuiteJunit(judged: readonly Judged[], names: Names): string {
  return formatJunit(
    'stoa can',
    judged.map(({ test, answers, isPassed, problem }) => {
      const wrong = answers.filter(({ kind }) => !meets(kind, test.expect));
      const print = createPrinter({ columns: Number.POSITIVE_INFINITY, color: false });
      for (const answer of wrong) printAnswer(print, answer, names, false);
      const [first] = wrong;
      const is = problem ?? (first === undefined ? '' : verdictWords(first, first.explanation(), names));
      return {
        name: caseName(test),
        group: test.place.file ?? '',
        outcome: isPassed ? 'passed' : 'failed',
        ...(isPassed ? {} : { message: `expected ${test.expect}: ${is}`, details: print.end() }),
        ...test.place,
      } as const;
    }),
  );
}

/** Cases of one test have its name in common. */
function caseName({ name, principal, action, resource }: AccessTest): string {
  const request = `${principal} ${action} ${resource}`;
  return name === request ? name : `${name}: ${request}`;
}

export function formatSuiteJson(judged: readonly Judged[]): string {
  const failed = judged.filter(({ isPassed }) => !isPassed).length;
  const cases = judged.map(({ test: { place, ...test }, answers, isPassed, problem }) => ({
    ...test,
    ...place,
    isPassed,
    ...(problem === undefined ? {} : { problem }),
    answers: answers.map((answer) => (isPassed ? { verdict: answer.kind, request: answer.request } : answerJson(answer))),
  }));
  return `${JSON.stringify({ tool: toolWords(), counts: { cases: judged.length, passed: judged.length - failed, failed }, cases }, undefined, 2)}\n`;
}

function placeOf({ place: { file = '', line, column } }: AccessTest): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
