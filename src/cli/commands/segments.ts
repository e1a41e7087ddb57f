// stoa segments: which parts of the network can talk, as a matrix; and whether they were meant to, by a file of intended segmentation.

import { resolve } from 'node:path';
import { checkSegments, SEGMENT_KINDS, segmentMatrix } from '../../network/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { usageError } from '../errors.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { openNetwork } from '../network/flags.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { checkJson, checkJunit, formatCheck } from '../segments/check-text.ts';
import { labelsOf } from '../segments/labels.ts';
import { formatMatrix, matrixJson } from '../segments/matrix-text.ts';
import { checkNames, readSegmentsFile } from '../segments/read.ts';
import { SOURCE_SETTINGS } from '../settings.ts';
import { writeOutput } from '../write-output.ts';

const FORMATS = ['table', 'json', 'junit'] as const;

const FLAGS: readonly Flag[] = [
  { name: 'by', value: 'KIND', about: `without FILE: the matrix of ${SEGMENT_KINDS.join(', ')} (account)`, choices: SEGMENT_KINDS },
  ...SOURCE_SETTINGS,
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table); junit is for FILE`, choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  { name: 'quiet', about: 'errors only on stderr' },
];

export const SEGMENTS: Command = {
  name: 'segments',
  summary: 'tell which parts of the network can talk, and whether they were meant to',
  positionals: [{ name: 'FILE', about: 'intended segmentation: segments, rules and a default, as YAML', isRequired: false, completes: 'file' }],
  flags: FLAGS,
  examples: [
    'stoa segments --path snapshot',
    'stoa segments --by vpc --format json --path snapshot',
    'stoa segments segments.yaml --format junit --output segments.xml --path snapshot',
  ],
  run: runSegments,
};

async function runSegments({ arguments: [name], flags }: Invocation, io: Io): Promise<ExitCode> {
  const settings = resolveSettings(FLAGS, flags, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'table';
  const kind = settings.choice('by', SEGMENT_KINDS);
  if (name === undefined && format === 'junit') throw usageError('`--format junit` is for a file of intended segmentation', 'name one: `stoa segments FILE`');
  if (name !== undefined && kind !== undefined) throw usageError('`--by` is for the matrix', 'leave out one or the other: the file says what the segments are');
  const print = async (text: string): Promise<void> => {
    const output = settings.text('output') ?? '-';
    if (output === '-') await io.stdout.write(text);
    else await writeOutput(io.cwd, output, text);
  };
  if (name === undefined) {
    const model = await openNetwork(settings, io);
    const matrix = segmentMatrix(model, kind ?? 'account');
    const label = labelsOf(model, kind ?? 'account');
    await print(format === 'json' ? matrixJson(matrix, label, kind ?? 'account') : formatMatrix(matrix, label, NOUNS[kind ?? 'account']));
    return EXIT_CODES.clean.code;
  }
  const file = await readSegmentsFile(resolve(io.cwd, name), name);
  const model = await openNetwork(settings, io);
  checkNames(model, file);
  const check = checkSegments(model, file);
  await print(format === 'json' ? checkJson(model, file, check) : format === 'junit' ? checkJunit(model, file, check) : formatCheck(model, file, check));
  // What is not known is not kept: a gate that lets it pass would be silent.
  return check.rules.every(({ outcome }) => outcome === 'kept') && check.missing.length === 0 ? EXIT_CODES.clean.code : EXIT_CODES.findings.code;
}

const NOUNS = { account: 'account', vpc: 'VPC', tier: 'tier', subnet: 'subnet' } as const;
