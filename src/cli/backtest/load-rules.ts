// The rules of a backtest: files and folders, or Stoa's own rules by their names; with a correlation come the rules that it looks at.

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Pack, type Placeholders, readPack } from '../../detection/index.ts';
import { type LoadedPack, loadPack, readBundled } from '../detect/load-pack.ts';
import { didYouMean } from '../did-you-mean.ts';
import { CliError, usageError } from '../errors.ts';
import type { Io } from '../io.ts';

export async function loadBacktestRules(words: readonly string[], placeholders: Placeholders, io: Pick<Io, 'cwd'>): Promise<LoadedPack> {
  const isPath = await Promise.all(words.map(async (word) => word === 'stoa' || (await exists(resolve(io.cwd, word)))));
  const names = words.filter((_, index) => isPath[index] === false);
  const isOwn = words.every((word) => word === 'stoa');
  if (names.length === 0) return isOwn ? loadPack([], placeholders, io) : withoutErrors(await loadPack(words, placeholders, io));
  if (names.length < words.length) throw usageError('names of own rules and files are not tested together', 'run `stoa backtest` for each');
  const known = readPack(await readBundled(), {});
  const all = new Set([...known.rules, ...known.correlations].map(({ name }) => name));
  const wrong = names.find((name) => !all.has(name));
  if (wrong !== undefined) {
    const help = didYouMean(wrong, [...all]) ?? 'name a file or a folder of rules, or one of the rules that Stoa brings';
    throw usageError(`\`${wrong}\` is no file of rules, and no rule of that name is brought by Stoa`, help);
  }
  const loaded = await loadPack([], placeholders, io);
  return { ...loaded, waiting: [], pack: withInputs(loaded.pack, names) };
}

/** A rule that is left out would pass for a quiet one. */
function withoutErrors(loaded: LoadedPack): LoadedPack {
  const errors = loaded.pack.issues.filter(({ kind }) => kind === 'error');
  if (errors.length === 0) return loaded;
  throw new CliError(
    'ERR_RULES',
    errors.map(({ code, message, file, line, column, help }) => ({ code, message, file, line, column, ...(help === undefined ? {} : { help }) })),
  );
}

/** These rules and all that they look at. */
function withInputs(pack: Pack, names: readonly string[]): Pack {
  const wanted = new Set<string>();
  const add = (name: string): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    for (const input of pack.correlations.find((one) => one.name === name)?.inputs ?? []) add(input);
  };
  names.forEach(add);
  return { ...pack, rules: pack.rules.filter(({ name }) => wanted.has(name)), correlations: pack.correlations.filter(({ name }) => wanted.has(name)) };
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
