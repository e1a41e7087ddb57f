// Findings in policies as compilers print them: the place, the line with a caret underneath, and what to do.

import { cutTo, widthOf } from './columns.ts';
import { shown } from './outside.ts';
import {
  countWords,
  POLICY_FINDING_KINDS,
  type PolicyFindingKind,
  type PolicyFormat,
  type PolicyReportFile,
  type PolicyReportFinding,
} from './policy-report.ts';
import type { FormatOptions } from './report.ts';
import { type Line, renderLine, type Style, span } from './styled.ts';

const STYLES: Readonly<Record<PolicyFindingKind, readonly Style[]>> = {
  ERROR: ['bold', 'red'],
  SECURITY_WARNING: ['bold', 'magenta'],
  WARNING: ['yellow'],
  SUGGESTION: ['cyan'],
};
/** The most of a line that is shown around a place, where the terminal sets no limit. */
const WIDEST = 120;

export const formatPolicyTable: PolicyFormat = (report, options) => {
  const lines: Line[] = [];
  for (const file of report.files) {
    for (const finding of file.findings) lines.push(...findingLines(file, finding, options), []);
    lines.push([span(shown(file.file), 'bold'), `: ${headline(file)}`]);
    if (file.findings.length > 0) lines.push([]);
  }
  if (report.files.length > 1)
    lines.push([
      `${report.files.length} ${report.topic !== undefined ? 'files' : 'policies'}: ${countWords(report.files.flatMap(({ findings }) => findings))}`,
    ]);
  lines.push([`Gate: ${report.gate.outcome}  ${report.gate.reason}  (exit code ${report.gate.exitCode})`]);
  // A message is never cut: the terminal breaks the line. Excerpts are made to fit.
  return `${lines.map((line) => renderLine(line, { ...options, columns: Number.POSITIVE_INFINITY })).join('\n')}\n`;
};

/** `an identity policy, because it names no principal: 1 error`. */
function headline({ title, guessedBecause, resourceType, findings }: PolicyReportFile): string {
  const of = resourceType === undefined ? '' : ` of ${shown(resourceType)}`;
  const because = guessedBecause === undefined ? '' : `, because ${guessedBecause}`;
  return `${title}${of}${because}: ${countWords(findings)}`;
}

function findingLines(file: PolicyReportFile, finding: PolicyReportFinding, options: FormatOptions): readonly Line[] {
  const { kind, code, message, help, span: place } = finding;
  const styles = STYLES[kind];
  const gutter = String(place.line);
  const head: Line = [
    `${shown(file.file)}:${place.line}:${place.column}: `,
    span(POLICY_FINDING_KINDS[kind].word, ...styles),
    `: ${shown(message)} `,
    span(`[${code}]`, 'dim'),
  ];
  const room = Math.max(20, Math.min(WIDEST, options.columns - gutter.length - 5));
  const { before, marked, after } = excerpt(file.text, finding, room);
  return [
    head,
    [span(`  ${gutter} | `, 'dim'), before, span(marked, ...styles), after],
    [span(`  ${' '.repeat(gutter.length)} | `, 'dim'), ' '.repeat(widthOf(before)), span('^'.repeat(Math.max(1, widthOf(marked))), ...styles)],
    ...(help === undefined ? [] : [[span(`  ${' '.repeat(gutter.length)} = help: `, 'dim'), shown(help)]]),
  ];
}

/** The line of a finding in three parts, each safe to show; of a long line, what stands around the place. */
function excerpt(
  text: string,
  { span: { offset, column, length } }: PolicyReportFinding,
  room: number,
): { readonly before: string; readonly marked: string; readonly after: string } {
  const lineStart = offset - (column - 1);
  // Only as much as can be shown is looked at: a file of one line may be large.
  const tail = text.slice(offset, offset + room * 2);
  const lineEnd = offset + (/[\r\n]/.exec(tail)?.index ?? tail.length);
  const markedEnd = Math.min(offset + length, lineEnd);
  const marked = cutTo(plain(text.slice(offset, markedEnd)), room);
  const left = room - widthOf(marked);
  const from = column - 1 <= left ? lineStart : offset - Math.max(0, Math.min(column - 1, Math.floor(left / 2)));
  const before = plain(text.slice(from, offset));
  return { before, marked, after: marked.endsWith('…') ? '' : cutTo(plain(text.slice(markedEnd, lineEnd)), Math.max(0, left - widthOf(before))) };
}

function plain(text: string): string {
  return shown(text.replaceAll('\t', ' '));
}
