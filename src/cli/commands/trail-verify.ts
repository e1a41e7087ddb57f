// stoa trail verify: CloudTrail's log files proven whole by their digests, offline, from a copy of the bucket.

import { resolve } from 'node:path';
import { readPublicKeys, readSignatures, type TrailReport, verifyTrail } from '../../detection/index.ts';
import { openTrailFolder, TRAIL_PORTS } from '../../sources/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { usageError } from '../errors.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createNotes } from '../notes.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { readAnswers, timeFlag } from '../trail/read-inputs.ts';
import { trailText } from '../trail/report-text.ts';

const FORMATS = ['text', 'json'] as const;
const FLAGS: readonly Flag[] = [
  { name: 'public-keys', value: 'FILE', about: 'answers of `aws cloudtrail list-public-keys`, of every Region', isRepeatable: true, completes: 'file' },
  { name: 'signatures', value: 'FILE', about: 'signatures from the metadata of the newest digests, by key', isRepeatable: true, completes: 'file' },
  { name: 'digest-path', value: 'FOLDER', about: 'the copy of the digests, where it is another folder', completes: 'folder' },
  { name: 'start', value: 'TIME', about: 'look at what was delivered since then, and take older digests for copied' },
  { name: 'end', value: 'TIME', about: 'look at what was delivered before then' },
  { name: 'strict', about: 'exit with 3 where something is unknown' },
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(' or ')} (text)`, choices: FORMATS },
  { name: 'quiet', about: 'errors only on stderr' },
];

export const TRAIL_VERIFY: Command = {
  name: 'trail verify',
  summary: "prove CloudTrail's log files whole by their digests, offline",
  positionals: [{ name: 'FOLDER', about: 'a copy of the bucket, as `aws s3 sync` makes it', isRequired: true, completes: 'folder' }],
  flags: FLAGS,
  examples: ['stoa trail verify mirror --public-keys keys.json', 'stoa trail verify mirror --public-keys keys.json --start 2026-11-01 --strict --format json'],
  run: runTrailVerify,
};

async function runTrailVerify({ arguments: [folder = ''], flags }: Invocation, io: Io): Promise<ExitCode> {
  const settings = resolveSettings(FLAGS, flags, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'text';
  const notes = createNotes(io, settings.isOn('quiet'));
  const [from, to] = [timeFlag(settings, 'start'), timeFlag(settings, 'end')];
  if (from !== undefined && to !== undefined && from >= to) throw usageError('`--start` is not before `--end`');
  const keys = readPublicKeys(await readAnswers(settings.list('public-keys'), io.cwd));
  const signatures = readSignatures(await readAnswers(settings.list('signatures'), io.cwd));
  await notes.progress('reading');
  const logs = await openTrailFolder(resolve(io.cwd, folder));
  const digestPath = settings.path('digest-path');
  const digests = digestPath === undefined ? logs : await openTrailFolder(digestPath);
  for (const issue of new Set([...logs.issues, ...digests.issues])) await notes.warn(issue);
  const report = await verifyTrail({ digests: digests.folder, logs: logs.folder, keys, signatures, from, to }, TRAIL_PORTS);
  await notes.clear();
  if (report.chains.length === 0 && report.objects.every(({ kind }) => kind === 'log')) await notes.note('there are no digests: was log file validation on?');
  await io.stdout.write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : trailText(report));
  return exitOf(report, settings.isOn('strict'));
}

function exitOf({ verdict, objects }: TrailReport, isStrict: boolean): ExitCode {
  if (verdict === 'invalid') return EXIT_CODES.findings.code;
  if (!objects.some((one) => one.verdict === 'valid')) return EXIT_CODES['nothing-evaluated'].code;
  return verdict === 'unknown' && isStrict ? EXIT_CODES.incomplete.code : EXIT_CODES.clean.code;
}
