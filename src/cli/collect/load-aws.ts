// AWS itself as the source of an assessment: collected into `--path`, or into a folder that is thrown away.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Issue, Snapshot } from '../../core/index.ts';
import { loadSnapshot } from '../../store/index.ts';
import type { Io } from '../io.ts';
import { runCollection } from './run.ts';
import type { AwsOptions } from './settings.ts';

type Read =
  | { readonly ok: true; readonly value: { readonly snapshot: Snapshot; readonly issues: readonly Issue[] } }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export async function loadAws(options: AwsOptions | undefined, path: string, io: Io, isQuiet: boolean): Promise<Read> {
  if (options === undefined) throw new Error('the source aws was planned without its options');
  const work = path === '' ? await mkdtemp(join(tmpdir(), 'stoa-')) : undefined;
  const out = work === undefined ? resolve(io.cwd, path) : join(work, 'snapshot');
  try {
    const keeps = work === undefined ? true : { help: 'name a folder with `--path`, and the next run goes on where this one stopped' };
    await runCollection({ ...options, out, shown: path, restart: false }, io, { isQuiet, keeps });
    const loaded = await loadSnapshot(out);
    return loaded.ok ? { ok: true, value: { snapshot: loaded.value, issues: [] } } : loaded;
  } finally {
    if (work !== undefined) await rm(work, { recursive: true, force: true });
  }
}
