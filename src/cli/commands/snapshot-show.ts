// stoa snapshot show: what a snapshot holds and what it could not see, from its manifest alone.

import { resolve } from 'node:path';
import { type CoverageRow, count, GLOBAL, MISSING_REASONS, type MissingReason, recordType, visible } from '../../core/index.ts';
import { type Manifest, openSnapshot } from '../../store/index.ts';
import type { Command } from '../command.ts';
import { usageError } from '../errors.ts';
import { shownPath } from '../shown-path.ts';

const FEW = 10;
const FORMATS = ['table', 'json'] as const;

export const SNAPSHOT_SHOW: Command = {
  name: 'snapshot show',
  summary: 'tell what a snapshot holds, and what it could not see',
  positionals: [{ name: 'FOLDER', about: 'the folder of the snapshot', isRequired: true, completes: 'folder' }],
  flags: [{ name: 'format', value: 'FORMAT', about: 'table or json (table)', choices: FORMATS }],
  examples: ['stoa snapshot show snapshot'],
  async run({ arguments: [folder = ''], flags }, io) {
    const format = flags.get('format') ?? 'table';
    if (format !== 'table' && format !== 'json') throw usageError(`unknown value \`${String(format)}\` of \`--format\``, `choose from ${FORMATS.join(', ')}`);
    const { manifest } = await openSnapshot(shownPath(resolve(io.cwd, folder)));
    await io.stdout.write(format === 'json' ? formatJson(manifest) : formatText(manifest));
    return 0;
  },
};

function summaryOf(manifest: Manifest) {
  const types = manifest.files.map(({ type, records }) => ({ type, records, isKnown: recordType(type) !== undefined }));
  const accounts = new Set(manifest.coverage.flatMap((row) => row.accounts));
  const regions = new Set(manifest.coverage.flatMap((row) => row.regions).filter((region) => region !== GLOBAL));
  return {
    source: manifest.source,
    takenAt: manifest.takenAt,
    records: types.reduce((sum, { records }) => sum + records, 0),
    accounts: accounts.size,
    regions: regions.size,
    types,
    coverage: { answered: manifest.coverage.filter((row) => row.status === 'read').length, gaps: manifest.coverage.filter((row) => row.status !== 'read') },
  };
}

function formatJson(manifest: Manifest): string {
  return `${JSON.stringify(summaryOf(manifest), undefined, 2)}\n`;
}

function formatText(manifest: Manifest): string {
  const { source, takenAt, records, accounts, regions, types, coverage } = summaryOf(manifest);
  const width = Math.max(...types.map(({ type }) => visible(type).length), 0);
  const unknown = types.filter(({ isKnown }) => !isKnown);
  return [
    `${visible(source.kind)}: ${visible(source.description)}, as of ${visible(takenAt)}`,
    `${count(records, 'record')} of ${count(types.length, 'type')}; asked in ${count(accounts, 'account')} and ${count(regions, 'Region')}`,
    '',
    ...types.map(
      ({ type, records: n, isKnown }) => `  ${visible(type).padEnd(width)}  ${n.toLocaleString('en-US').padStart(9)}${isKnown ? '' : '  not known to stoa'}`,
    ),
    '',
    coverage.gaps.length === 0 ? 'Everything that was asked was answered.' : `${count(coverage.gaps.length, 'question')} not answered:`,
    ...coverage.gaps.slice(0, FEW).map((row) => `  ${gapWords(row)}`),
    ...(coverage.gaps.length > FEW ? [`  … and ${count(coverage.gaps.length - FEW, 'more', 'more')}; see --format json`] : []),
    ...(unknown.length === 0 ? [] : [`${count(unknown.length, 'type')} not known to stoa: kept and counted, judged by no control.`]),
    '',
  ].join('\n');
}

function gapWords({ action, status, detail, accounts, regions, resource }: CoverageRow): string {
  const place = resource ?? `${count(accounts.length, 'account')}, ${count(regions.length, 'Region')}`;
  const why = MISSING_REASONS[status as MissingReason].says;
  return visible(`${action}: ${why}${detail === undefined ? '' : ` (${detail})`} in ${place}`);
}
