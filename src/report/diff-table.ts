// `stoa diff` for a person: the findings first, then the resources field by field, then what could be seen, then the decision.
// Piped (columns is Infinity) nothing is cut and nothing left out.

import { type CoverageState, count, MISSING_REASONS } from '../core/index.ts';
import { CHANGE_KINDS, type ChangeKind } from '../posture/index.ts';
import { padEnd } from './columns.ts';
import {
  countWords,
  type DiffFinding,
  type DiffFormat,
  type DiffReport,
  type FieldRow,
  RESOURCE_KINDS,
  type ResourceKind,
  type ResourceRow,
  valueText,
} from './diff-report.ts';
import { limited, shown } from './outside.ts';
import type { FormatOptions } from './report.ts';
import { type Line, renderLine, SEVERITY_STYLES, type Style, span } from './styled.ts';
import { shortTime } from './summary.ts';
import { issueText, leftOutWords } from './table-parts.ts';

/** Characters of a value. */
const MOST_VALUE = 120;
/** At a terminal: rows of one kind, and fields of one resource. */
const FEW_ROWS = 20;
const FEW_FIELDS = 12;

const KIND_STYLES: Readonly<Record<ChangeKind, readonly Style[]>> = {
  new: ['bold', 'red'],
  fixed: ['bold', 'green'],
  lost: ['bold', 'blue'],
  known: ['bold', 'cyan'],
};
const SIGN_STYLES: Readonly<Record<ResourceKind, readonly Style[]>> = {
  added: ['green'],
  removed: ['red'],
  changed: ['yellow'],
  seen: ['cyan'],
  unseen: ['blue'],
};

export const formatDiffTable: DiffFormat = (report, options) => {
  const sections = [heading(report), findings(report, options), resources(report, options), coverage(report, options), problems(report), decision(report)];
  const lines = sections.filter((section) => section.length > 0).flatMap((section, index) => (index === 0 ? section : [[''], ...section]));
  return lines.map((line) => `${renderLine(line, options)}\n`).join('');
};

function heading({ tool, before, after }: DiffReport): Line[] {
  const side = (title: string, { source, takenAt, records }: DiffReport['before']): Line => [
    `${title}  ${shown(source.kind)}: ${shown(source.description)}`,
    span(`  ${count(records, 'record')}, as of ${shown(shortTime(takenAt))}`, 'dim'),
  ];
  return [[span('Stoa', 'bold'), span(` ${shown(tool.version)}`, 'dim'), '  what changed'], side('  from', before), side('  to  ', after)];
}

function findings({ findings: { rows, counts, stillFailing, stillUnknown, leftOut } }: DiffReport, options: FormatOptions): Line[] {
  const still = [
    `${stillFailing.toLocaleString('en-US')} still ${stillFailing === 1 ? 'fails' : 'fail'}`,
    ...(stillUnknown === 0 ? [] : [`${stillUnknown.toLocaleString('en-US')} still unknown`]),
  ];
  const lines: Line[] = [[span('FINDINGS', 'bold'), `  ${countWords(counts, CHANGE_KINDS) || 'no difference'}`, span(`; ${still.join(', ')}`, 'dim')]];
  for (const kind of Object.keys(CHANGE_KINDS) as ChangeKind[]) {
    const of = rows.filter((row) => row.kind === kind);
    if (of.length === 0) continue;
    lines.push([''], [span(CHANGE_KINDS[kind].title.toUpperCase(), ...KIND_STYLES[kind]), span(`  ${CHANGE_KINDS[kind].says}`, 'dim')]);
    lines.push(...few(of, FEW_ROWS, options, findingLines));
  }
  const rest = leftOut.map(({ count: number, why }) => leftOutWords(number, why));
  return rest.length === 0 ? lines : [...lines, [''], [span(`Not listed: ${rest.join(', ')}`, 'dim')]];
}

function findingLines({ before, after, finding, suppression }: DiffFinding): Line[] {
  const { severity, rule, title, account, region, message } = finding;
  const [subject] = finding.resources;
  const about = subject === undefined || subject.type === 'AWS::::Account' ? '' : `${shown(subject.id)}  `;
  const words = [`${before} → ${after}`, ...(suppression === undefined ? [] : [suppression.kind])].join(', ');
  return [
    ['  ', span(padEnd(severity, 13), ...SEVERITY_STYLES[severity]), '  ', span(shown(rule), 'bold'), '  ', shown(title)],
    ['      ', about, span(`${shown(account)} ${shown(region)}  ${words}  ${shown(message)}`, 'dim')],
  ];
}

function resources({ resources: { rows, counts, unchanged } }: DiffReport, options: FormatOptions): Line[] {
  const lines: Line[] = [
    [span('RESOURCES', 'bold'), `  ${countWords(counts, RESOURCE_KINDS) || 'no difference'}`, span(`; ${unchanged.toLocaleString('en-US')} the same`, 'dim')],
  ];
  for (const kind of Object.keys(RESOURCE_KINDS) as ResourceKind[]) {
    const of = rows.filter((row) => row.kind === kind);
    lines.push(...few(of, FEW_ROWS, options, (row) => resourceLines(row, options)));
  }
  return lines;
}

function resourceLines({ kind, resource, fields }: ResourceRow, options: FormatOptions): Line[] {
  const first: Line = [
    '  ',
    span(padEnd(RESOURCE_KINDS[kind].sign, 2), ...SIGN_STYLES[kind]),
    ` ${shown(resource.type)}  ${shown(resource.id)}`,
    span(`  ${shown(resource.account)} ${shown(resource.region)}`, 'dim'),
  ];
  return [first, ...few(fields, FEW_FIELDS, options, (field) => [['       ', ...fieldLine(field)]], '       ')];
}

function fieldLine({ path, before, after, isSight }: FieldRow): Line {
  const [was, is] = [before, after].map((value) => limited(shown(valueText(value)), MOST_VALUE));
  if (isSight) return [shown(path), span(before === undefined ? '  was not read before' : '  is not read any more', 'blue')];
  if (before === undefined) return [shown(path), '  ', span(`+ ${is}`, 'green')];
  if (after === undefined) return [shown(path), '  ', span(`- ${was}`, 'red')];
  return [shown(path), '  ', span(was ?? '', 'red'), ' → ', span(is ?? '', 'green')];
}

function coverage({ coverage: rows }: DiffReport, options: FormatOptions): Line[] {
  if (rows.length === 0) return [];
  return [
    [span('COVERAGE', 'bold'), span('  what one snapshot could see and the other could not', 'dim')],
    ...few(rows, FEW_ROWS, options, ({ action, resource, before, after, accounts, regions }) => [
      [
        `  ${shown(action)}  ${stateWords(before)} → ${stateWords(after)}`,
        span(`  ${resource === undefined ? `${count(accounts.length, 'account')}, ${count(regions.length, 'Region')}` : shown(resource)}`, 'dim'),
      ],
    ]),
  ];
}

/** A state of coverage in words. */
export function stateWords(state: CoverageState): string {
  if (state === 'read') return 'read';
  return state === 'not-asked' ? 'not asked' : MISSING_REASONS[state].says;
}

function problems({ issues }: DiffReport): Line[] {
  if (issues.length === 0) return [];
  return [
    [span('PROBLEMS OF THE INPUT', 'bold', 'yellow'), span(`  ${issues.length}`, 'dim')],
    ...issues.slice(0, FEW_ROWS).map((issue): Line => ['  ', issueText(issue)]),
  ];
}

function decision({ gate }: DiffReport): Line[] {
  return [
    [span(`Gate: ${gate.outcome}`, 'bold', gate.exitCode === 0 ? 'green' : 'red'), `  ${shown(gate.reason)}`, span(`  (exit code ${gate.exitCode})`, 'dim')],
  ];
}

/** The first rows at a terminal with the number of the others, every row where the output is piped. */
function few<T>(rows: readonly T[], most: number, { columns }: FormatOptions, linesOf: (row: T) => readonly Line[], indent = '  '): Line[] {
  const kept = columns === Number.POSITIVE_INFINITY ? rows : rows.slice(0, most);
  const rest = rows.length - kept.length;
  return [...kept.flatMap((row) => linesOf(row)), ...(rest === 0 ? [] : [[indent, span(`… and ${count(rest, 'more', 'more')}`, 'dim')]])];
}
