// stoa sample: the built-in organisation as a snapshot, with the weaknesses that were planted in it.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { count, visible } from '../../core/index.ts';
import { answersFile, sampleEvents, sampleOrganization } from '../../sources/index.ts';
import type { Command, Flag } from '../command.ts';
import { usageError } from '../errors.ts';
import { createNotes } from '../notes.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { saveSnapshot } from '../save-snapshot.ts';
import { shownPath } from '../shown-path.ts';
import { writeOutput } from '../write-output.ts';

const FLAGS: readonly Flag[] = [
  { name: 'out', value: 'FOLDER', about: 'the folder to write: a new or empty one, or an older snapshot, which is replaced', completes: 'folder' },
  { name: 'accounts', value: 'N', about: 'how many accounts, from 12 to 2000 (12)' },
  { name: 'seed', value: 'N', about: 'another seed makes another organisation (1)' },
  {
    name: 'events',
    value: 'FOLDER',
    about: 'write a day of its CloudTrail there, with an attack in it, as CloudTrail leaves it in a bucket',
    completes: 'folder',
  },
  { name: 'answers', value: 'FILE', about: 'write the planted weaknesses, which a right assessment finds, as JSON', completes: 'file' },
];

export const SAMPLE: Command = {
  name: 'sample',
  summary: 'write the built-in sample organisation as a snapshot',
  positionals: [],
  flags: FLAGS,
  examples: ['stoa sample --out acme', 'stoa sample --out acme --accounts 200 --seed 7 --answers acme.answers.json'],
  async run({ flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const out = settings.path('out');
    const events = settings.path('events');
    if (out === undefined && events === undefined) throw usageError('`stoa sample` needs a folder to write', 'name it with `--out FOLDER`');
    const accounts = settings.integer('accounts', 12, 2000);
    const seed = settings.integer('seed', -(2 ** 31), 2 ** 31);
    const notes = createNotes(io, false);
    await notes.progress('making the organisation');
    const { snapshot, answers } = sampleOrganization({ ...(accounts === undefined ? {} : { accounts }), ...(seed === undefined ? {} : { seed }) });
    await notes.progress('writing');
    if (out !== undefined) await saveSnapshot(resolve(io.cwd, out), snapshot, io.signal);
    const files = events === undefined ? [] : sampleEvents(snapshot);
    for (const { path, records } of files) await writeEvents(join(events ?? '', path), records);
    const file = settings.text('answers');
    if (file !== undefined) await writeOutput(io.cwd, file, answersFile(answers));
    await notes.clear();
    if (out !== undefined)
      await io.stdout.write(
        `${visible(shownPath(out))}: ${count(snapshot.size, 'record')} of ${count(snapshot.types.length, 'type')}, as of ${snapshot.takenAt}\n`,
      );
    if (events !== undefined) {
      const total = files.reduce((sum, { records }) => sum + records.length, 0);
      await io.stdout.write(`${visible(shownPath(events))}: ${count(total, 'event')} of a day in ${count(files.length, 'file')}\n`);
    }
    if (file !== undefined) await io.stdout.write(`${visible(file)}: ${count(answers.length, 'planted weakness', 'planted weaknesses')}\n`);
    return 0;
  },
};

async function writeEvents(path: string, records: readonly object[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, gzipSync(JSON.stringify({ Records: records })));
}
