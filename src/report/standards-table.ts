// `stoa standards` for a person: each standard in a few lines, or one standard requirement by requirement.

import { count } from '../core/index.ts';
import { COVERAGE_KINDS, type CoverageKind } from '../posture/index.ts';
import { padEnd, padStart } from './columns.ts';
import { shown } from './outside.ts';
import { coverageWords, type StandardReport, type StandardRow, type StandardsFormat, type StandardsReport, scoreWords, whyWords } from './standards-report.ts';
import { type Line, renderLine, SEVERITY_STYLES, type Style, span } from './styled.ts';
import { shortTime } from './summary.ts';

const KIND_STYLES: Readonly<Record<CoverageKind, readonly Style[]>> = {
  covered: ['green'],
  'not-yet': ['yellow'],
  'not-collected': ['dim'],
  manual: ['blue'],
  retired: ['dim'],
};
const STATUS_STYLES = { passed: ['green'], failed: ['bold', 'red'], unknown: ['blue'], 'no-data': ['dim'] } as const;
/** At a terminal: accounts of a standard in short. */
const FEW_ACCOUNTS = 4;

export const formatStandardsTable: StandardsFormat = (report, options) => {
  const isPiped = options.columns === Number.POSITIVE_INFINITY;
  const sections = report.standards.map((standard) => [
    ...heading(standard),
    ...scores(standard, report, isPiped || report.isDetailed),
    ...(report.isDetailed ? [[''], ...standard.rows.map((row) => requirement(row, widths(standard)))] : []),
  ]);
  const lines: Line[] = [...opening(report), ...sections.flatMap((section): Line[] => [[''], ...section])];
  return lines.map((line) => `${renderLine(line, options)}\n`).join('');
};

function opening({ tool, assessed, controls }: StandardsReport): Line[] {
  const first: Line = [span('Stoa', 'bold'), span(` ${shown(tool.version)}`, 'dim'), `  ${count(controls, 'control')} against the published standards`];
  if (assessed === undefined) return [first];
  const muted = assessed.muted === 0 ? '' : `; ${count(assessed.muted, 'muted finding')} left out`;
  return [first, [span(`${shown(assessed.source.kind)}: ${shown(assessed.source.description)}, as of ${shown(shortTime(assessed.takenAt))}${muted}`, 'dim')]];
}

function heading({ id, name, from, totals }: StandardReport): Line[] {
  return [
    [span(name, 'bold'), span(`  ${id}`, 'dim')],
    ['  ', coverageWords(totals)],
    ['  ', span(`from ${from}`, 'dim')],
  ];
}

function scores({ score }: StandardReport, { assessed }: StandardsReport, isWhole: boolean): Line[] {
  if (score === undefined || assessed === undefined) return [];
  const accounts = [...score.byAccount].sort(([a, one], [b, other]) => (one.percent ?? 101) - (other.percent ?? 101) || (a < b ? -1 : 1));
  const names = new Map(assessed.accounts.map(({ id, name }) => [id, name]));
  const kept = isWhole ? accounts : accounts.slice(0, FEW_ACCOUNTS);
  return [
    ['  ', span('Score ', 'bold'), scoreWords(score.overall)],
    ...kept.map(([id, one]): Line => {
      const name = names.get(id) ?? id;
      return ['    ', span(`${id}  ${padStart(one.percent === undefined ? '–' : `${one.percent}%`, 4)}`), `  ${name === id ? '' : shown(name)}`];
    }),
    ...(kept.length === accounts.length ? [] : [['    ', span(`… and ${count(accounts.length - kept.length, 'more account')}`, 'dim')]]),
  ];
}

interface Widths {
  readonly id: number;
  readonly severity: number;
  readonly status: number;
}

function widths({ rows, score }: StandardReport): Widths {
  const longest = (of: (row: StandardRow) => string) => rows.reduce((most, row) => Math.max(most, of(row).length), 0);
  return {
    id: longest((row) => row.requirement.id),
    severity: longest((row) => row.requirement.severity ?? ''),
    status: score === undefined ? 0 : 'no data'.length,
  };
}

function requirement(row: StandardRow, { id, severity, status }: Widths): Line {
  const { requirement: one, kind } = row;
  return [
    '  ',
    span(padEnd(COVERAGE_KINDS[kind].title, 'not collected'.length), ...KIND_STYLES[kind]),
    '  ',
    ...(status === 0 ? [] : [span(padEnd(row.status?.replace('-', ' ') ?? '', status), ...(row.status === undefined ? [] : STATUS_STYLES[row.status])), '  ']),
    span(padEnd(one.id, id), 'bold'),
    '  ',
    ...(severity === 0 ? [] : [span(padEnd(one.severity ?? '', severity), ...(one.severity === undefined ? [] : SEVERITY_STYLES[one.severity])), '  ']),
    one.title,
    span(`  (${whyWords(row)})`, 'dim'),
  ];
}
