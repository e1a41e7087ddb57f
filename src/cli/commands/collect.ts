// stoa collect: an AWS organisation, read through its own API, becomes a snapshot folder.

import { resolve } from 'node:path';
import { count } from '../../core/index.ts';
import { AWS_SETTINGS } from '../collect/flags.ts';
import { runCollection } from '../collect/run.ts';
import { collectOptions } from '../collect/settings.ts';
import { failureLines } from '../collect/summary.ts';
import type { Command } from '../command.ts';
import { usageError } from '../errors.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { shownPath } from '../shown-path.ts';

export const COLLECT: Command = {
  name: 'collect',
  summary: 'read an AWS organisation into a snapshot folder, read-only',
  positionals: [],
  flags: [
    { name: 'out', value: 'FOLDER', about: 'the folder to write: a new or empty one, or an older snapshot, which is replaced', completes: 'folder' },
    ...AWS_SETTINGS,
    { name: 'restart', about: 'throw away what an interrupted run left, and begin anew' },
    { name: 'quiet', about: 'errors only on stderr', env: 'STOA_QUIET' },
  ],
  examples: [
    'stoa collect --out snapshot',
    'stoa collect --out snapshot --profile audit --external-id 4f1c',
    'stoa collect --out snapshot --services iam,s3 --regions eu-west-1',
  ],
  async run({ flags }, io) {
    const settings = resolveSettings(COLLECT.flags, flags, io, undefined);
    const out = settings.path('out');
    if (out === undefined) throw usageError('`stoa collect` needs a folder to write', 'name it with `--out FOLDER`');
    const options = { ...collectOptions(settings), out: resolve(io.cwd, out), shown: shownPath(out), restart: settings.isOn('restart') };
    const isQuiet = settings.isOn('quiet');
    const collected = await runCollection(options, io, { isQuiet, keeps: true });
    const { records, types, takenAt, accounts, regions, failures, counts } = collected;
    if (failures.length > 0 && !isQuiet) {
      const lines = failureLines(failures).map((line) => `  ${line}\n`);
      await io.stderr.write(`${count(failures.length, 'question')} not answered, and kept as not known:\n${lines.join('')}`);
    }
    const retries =
      counts.retried === 0 ? '' : `, ${counts.throttled.toLocaleString('en-US')} throttled, ${counts.retried.toLocaleString('en-US')} asked again`;
    await io.stdout.write(
      `${options.shown}: ${count(records, 'record')} of ${count(types, 'type')} from ${count(accounts, 'account')} and ${count(regions, 'Region')}, as of ${takenAt}; ${count(counts.requests, 'request')}${retries}\n`,
    );
    return EXIT_CODES.clean.code;
  },
};
