// stoa hunt: SQL over a lake of events, on this machine; the same SQL runs in Athena over a copy of the lake.

import { count, isDay, type Json, visible } from '../../core/index.ts';
import { jsonText, padEnd, widthOf } from '../../report/index.ts';
import { readEventFiles } from '../../sources/index.ts';
import { athenaStatements, openLake, type QueryResult } from '../../store/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { LAKE_LIMITS, limitsOf } from '../detect/lake-limits.ts';
import { createLakeSink, isInLake } from '../detect/lake-sink.ts';
import { usageError } from '../errors.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createNotes } from '../notes.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { writeOutput } from '../write-output.ts';

const FORMATS = ['table', 'json', 'csv'] as const;

const FLAGS: readonly Flag[] = [
  { name: 'lake', value: 'FOLDER', about: 'the lake of events', completes: 'folder' },
  {
    name: 'add',
    value: 'PATH',
    about: 'first put the events of these files or folders into the lake; what is in it already is passed over',
    isRepeatable: true,
    completes: 'file',
  },
  { name: 'limit', value: 'N', about: 'the most rows to show (1000)' },
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  ...LAKE_LIMITS,
  { name: 'athena', value: 'S3-PREFIX', about: 'print what makes the same view in Athena over a copy of the lake at s3://BUCKET/PREFIX' },
  { name: 'accounts', value: 'IDS', about: 'with --athena: the accounts whose events the copy holds', isList: true },
  { name: 'since', value: 'DATE', about: 'with --athena: the first day of the copy' },
  { name: 'quiet', about: 'no notes' },
];

export const HUNT: Command = {
  name: 'hunt',
  summary: 'ask a lake of events with SQL',
  positionals: [{ name: 'SQL', about: 'one SELECT over the view `events`', isRequired: false }],
  flags: FLAGS,
  examples: [
    'stoa hunt --lake lake --add logs',
    'stoa hunt --lake lake "SELECT event_name, count(*) AS n FROM events GROUP BY 1 ORDER BY n DESC"',
    'stoa hunt --athena s3://security-lake/events --accounts 111122223333 --since 2026-11-01',
  ],
  run: runHunt,
};

async function runHunt({ arguments: [sql], flags }: Invocation, io: Io): Promise<ExitCode> {
  const settings = resolveSettings(FLAGS, flags, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'table';
  const limit = settings.integer('limit', 1, 1_000_000) ?? 1000;
  const athena = settings.text('athena');
  if (athena !== undefined) {
    await io.stdout.write(athenaText(athena, settings.list('accounts'), settings.text('since')));
    return 0;
  }
  const folder = settings.path('lake');
  if (folder === undefined) throw usageError('`hunt` needs a lake', 'name its folder with `--lake FOLDER`; `--add PATH` fills it');
  const add = settings.list('add');
  if (sql === undefined && add.length === 0) throw usageError('`hunt` needs SQL to run, or `--add PATH`', 'such as "SELECT count(*) FROM events"');
  const notes = createNotes(io, settings.isOn('quiet'));
  const lake = await openLake(folder, { create: add.length > 0, limits: limitsOf(settings) });
  try {
    if (add.length > 0) await fill(lake, add, io, notes);
    if (sql === undefined) return 0;
    const result = await lake.query(sql, limit, io.signal);
    const text = SHOWN[format](result);
    const output = settings.text('output') ?? '-';
    if (output === '-') await io.stdout.write(text);
    else await writeOutput(io.cwd, output, text);
    if (result.isCut) await notes.note(`there are more than ${count(limit, 'row')}: raise it with --limit, or ask for less`);
    return 0;
  } finally {
    lake.close();
  }
}

type Notes = ReturnType<typeof createNotes>;

async function fill(lake: Awaited<ReturnType<typeof openLake>>, paths: readonly string[], io: Io, notes: Notes): Promise<void> {
  let problems = 0;
  const issue = () => {
    problems++;
  };
  const nothing = { issue, value: () => {}, bytes: () => {} };
  const filling = createLakeSink(lake, nothing);
  await readEventFiles(paths, filling.sink, {
    cwd: io.cwd,
    signal: io.signal,
    stdin: process.stdin,
    skip: (file) => isInLake(lake, file),
    onFile: filling.endFile,
  });
  await filling.finish();
  await notes.note(
    `${count(filling.rows(), 'event')} added to the lake${problems === 0 ? '' : `; ${count(problems, 'problem')} of the input, which \`stoa detect\` tells`}`,
  );
}

const SHOWN: Readonly<Record<(typeof FORMATS)[number], (result: QueryResult) => string>> = {
  table: tableText,
  json: ({ columns, rows }) => jsonText(rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])))),
  csv: ({ columns, rows }) =>
    [columns, ...rows.map((row) => row.map(cellText))].map((row) => `${row.map((cell) => csvCell(visible(cell))).join(',')}\r\n`).join(''),
};

/** Cells that are longer are cut, for a person's eyes. */
const WIDEST = 80;

function tableText({ columns, rows }: QueryResult): string {
  const cells = [columns, ...rows.map((row) => row.map(cellText))].map((row) => row.map((cell) => short(visible(cell))));
  const widths = columns.map((_, index) => cells.reduce((most, row) => Math.max(most, widthOf(row[index] ?? '')), 0));
  const lines = cells.map((row) =>
    row
      .map((cell, index) => padEnd(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${[lines[0] ?? '', widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)].join('\n')}\n${count(rows.length, 'row')}\n`;
}

function short(text: string): string {
  return text.length <= WIDEST ? text : `${text.slice(0, WIDEST - 1)}…`;
}

function cellText(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. Source: https://owasp.org/www-community/attacks/CSV_Injection */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function athenaText(location: string, accounts: readonly string[], since: string | undefined): string {
  if (!/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[A-Za-z0-9!_.*()/=-]*)?$/.test(location))
    throw usageError(`\`${location}\` is no prefix of S3`, 'write it as s3://BUCKET/PREFIX');
  const wrong = accounts.find((account) => !/^\d{12}$/.test(account));
  if (wrong !== undefined || accounts.length === 0) throw usageError('`--athena` needs the accounts, as twelve digits each', 'such as --accounts 111122223333');
  if (since === undefined) throw usageError('`--athena` needs the first day', 'such as --since 2026-11-01');
  if (!isDay(since)) throw usageError(`\`${since}\` is no day`, 'write it as 2026-11-01');
  return `${athenaStatements(location.replace(/\/+$/, ''), accounts, since).join(';\n\n')};\n`;
}
