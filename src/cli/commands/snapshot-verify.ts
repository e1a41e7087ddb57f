// stoa snapshot verify: every file read to its end and compared with its hash, in bounded memory.

import { resolve } from 'node:path';
import { count } from '../../core/index.ts';
import { openSnapshot } from '../../store/index.ts';
import type { Command } from '../command.ts';
import { createNotes } from '../notes.ts';
import { shownPath } from '../shown-path.ts';

export const SNAPSHOT_VERIFY: Command = {
  name: 'snapshot verify',
  summary: 'check every file of a snapshot against its hash',
  positionals: [{ name: 'FOLDER', about: 'the folder of the snapshot', isRequired: true, completes: 'folder' }],
  flags: [],
  examples: ['stoa snapshot verify snapshot'],
  async run({ arguments: [folder = ''] }, io) {
    const shown = shownPath(resolve(io.cwd, folder));
    const notes = createNotes(io, false);
    const snapshot = await openSnapshot(shown);
    const { manifest } = snapshot;
    let total = 0;
    for (const { type } of manifest.files) {
      await notes.progress(type);
      for await (const _ of snapshot.records(type)) total++;
    }
    await notes.clear();
    await io.stdout.write(`${shown}: whole, ${count(total, 'record')} in ${count(manifest.files.length, 'file')} match their hashes\n`);
    return 0;
  },
};
