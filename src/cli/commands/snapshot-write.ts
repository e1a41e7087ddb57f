// stoa snapshot write: any source, kept as a snapshot folder.

import { resolve } from 'node:path';
import { count, visible } from '../../core/index.ts';
import type { Command } from '../command.ts';
import { usageError } from '../errors.ts';
import { createNotes } from '../notes.ts';
import { openSource } from '../open-source.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { saveSnapshot } from '../save-snapshot.ts';
import { SOURCE_SETTINGS } from '../settings.ts';
import { shownPath } from '../shown-path.ts';

export const SNAPSHOT_WRITE: Command = {
  name: 'snapshot write',
  summary: 'keep a source as a snapshot folder',
  positionals: [],
  flags: [
    ...SOURCE_SETTINGS,
    { name: 'out', value: 'FOLDER', about: 'the folder to write: a new or empty one, or an older snapshot, which is replaced', completes: 'folder' },
    { name: 'quiet', about: 'errors only on stderr', env: 'STOA_QUIET' },
  ],
  examples: ['stoa snapshot write --path answers --out snapshot', 'stoa snapshot write --source config --path config-snapshots --out snapshot'],
  async run({ flags }, io) {
    const settings = resolveSettings(SNAPSHOT_WRITE.flags, flags, io, undefined);
    const notes = createNotes(io, settings.isOn('quiet'));
    const out = settings.path('out');
    if (out === undefined) throw usageError('`stoa snapshot write` needs a folder to write', 'name it with `--out FOLDER`');
    const { snapshot } = await openSource(settings, io, notes);
    await notes.progress('writing');
    await saveSnapshot(resolve(io.cwd, out), snapshot, io.signal);
    await notes.clear();
    await io.stdout.write(
      `${visible(shownPath(out))}: ${count(snapshot.size, 'record')} of ${count(snapshot.types.length, 'type')}, as of ${snapshot.takenAt}\n`,
    );
    return 0;
  },
};
