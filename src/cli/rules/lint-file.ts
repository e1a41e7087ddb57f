// What is wrong with a file of rules, as the formats of findings show it.

import { placesOf } from '../../core/index.ts';
import {
  findMistakes,
  isPatternFile,
  isPatternMeta,
  type PatternMistake,
  type PatternProblem,
  parsePattern,
  readPack,
  type SigmaIssue,
  type SigmaIssueKind,
} from '../../detection/index.ts';
import type { Span } from '../../identity/index.ts';
import type { PolicyFindingKind, PolicyReportFile, PolicyReportFinding } from '../../report/index.ts';
import type { PolicyText } from '../policy/read-policies.ts';

const SYNTAX = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern.html';
const OPERATORS = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html';
const SIGMA = 'https://sigmahq.io/sigma-specification/';
const KINDS: Readonly<Record<SigmaIssueKind, PolicyFindingKind>> = { error: 'ERROR', warning: 'WARNING', note: 'SUGGESTION' };

type Found = Pick<PolicyReportFinding, 'kind' | 'code' | 'message' | 'help' | 'learnMore'>;

/** Lints files together: rules of one may name rules of another. */
export function lintFiles(files: readonly PolicyText[]): readonly PolicyReportFile[] {
  const { rules, correlations, issues } = readPack(
    files.map(({ name, text }) => ({ file: name, text })),
    { arePlaceholdersOpen: true },
  );
  return files.map((file) => {
    if (isPatternFile({ file: file.name, text: file.text })) return lintPattern(file);
    const count = (all: readonly { readonly file: string }[]) => all.filter((one) => one.file === file.name).length;
    const own = issues.filter((one) => one.file === file.name);
    const title = isPatternMeta(file.name) ? 'what is said of an event pattern' : titleOf(count(rules), count(correlations));
    return reportOf(file, 'sigma', title, own.map(ofIssue));
  });
}

function titleOf(rules: number, correlations: number): string {
  const parts = [
    [rules, 'rule'],
    [correlations, 'correlation'],
  ] as const;
  const words = parts.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`]));
  return words.length === 0 ? 'a Sigma file' : words.join(', ');
}

function lintPattern(file: PolicyText): PolicyReportFile {
  const parsed = parsePattern(file.text);
  return reportOf(file, 'event-pattern', 'an event pattern', [
    ...parsed.problems.map((one) => ({ ...ofProblem(one), span: one.span })),
    ...findMistakes(parsed).map((one) => ({ ...ofMistake(one), span: one.span })),
  ]);
}

function reportOf({ name: file, text }: PolicyText, policyKind: string, title: string, found: readonly (Found & { readonly span: Span })[]): PolicyReportFile {
  const place = placesOf(text);
  const findings = found.map((one): PolicyReportFinding => {
    const { start, end } = one.span;
    const span = { ...place(start), offset: start, length: Math.max(1, end - start) };
    return { ...one, span, pointer: `/${span.line}/${span.column}` };
  });
  return {
    file,
    text,
    policyKind,
    title,
    guessedBecause: undefined,
    resourceType: undefined,
    findings: findings.sort((a, b) => a.span.offset - b.span.offset),
    isComplete: true,
  };
}

/** AWS's line stands as AWS writes it. */
function ofProblem({ kind, reason, help }: PatternProblem): Found {
  if (kind === 'not-json') return { kind: 'ERROR', code: 'not-json', message: reason, help, learnMore: SYNTAX };
  return { kind: 'ERROR', code: 'refused', message: `Event pattern is not valid. Reason: ${reason}`, help, learnMore: OPERATORS };
}

function ofMistake({ code, message, help }: PatternMistake): Found {
  return { kind: 'WARNING', code, message, help, learnMore: SYNTAX };
}

function ofIssue({ kind, code, message, help, span }: SigmaIssue): Found & { readonly span: Span } {
  return { kind: KINDS[kind], code, message, help, learnMore: SIGMA, span };
}
