// The rules of a run: Stoa's own, or those that the user names, with the lists that placeholders stand for.

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Issue } from '../../core/index.ts';
import { type Pack, type Placeholders, type RuleFile, readPack } from '../../detection/index.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { readRuleFiles } from '../rules/rule-files.ts';

/** The folder stands beside src and dist alike. */
const BUNDLED = fileURLToPath(new URL('../../../rules/', import.meta.url));

export interface LoadedPack {
  readonly pack: Pack;
  /** What is wrong with rules that the user named: errors, and then warnings. */
  readonly issues: readonly Issue[];
  /** Stoa's own rules that wait for a list, by the file's name. */
  readonly waiting: readonly string[];
}

/** `rules` are words of the command line, none for Stoa's own. Throws where no rule is left. */
export async function loadPack(rules: readonly string[], placeholders: Placeholders, io: Pick<Io, 'cwd'>): Promise<LoadedPack> {
  const isOwn = rules.length === 0;
  const pack = readPack(isOwn ? await readBundled() : await namedRules(rules, io), { placeholders });
  const errors = pack.issues.filter(({ kind }) => kind === 'error');
  const waiting = isOwn ? [...new Set(errors.map(({ file }) => file))] : [];
  const issues = (isOwn ? [] : pack.issues.filter(({ kind }) => kind !== 'note')).map(({ code, message, file, line, column, help }) => ({
    code,
    message,
    file,
    line,
    column,
    ...(help === undefined ? {} : { help }),
  }));
  if (pack.rules.length === 0) {
    const all = issues.length > 0 ? issues : [{ code: 'no-rules', message: 'no rule can be used', help: 'look at them with `stoa rules lint`' }];
    throw new CliError('ERR_RULES', all);
  }
  return { pack, issues, waiting };
}

/** The rule files that Stoa brings, named from `rules/` on. */
export async function readBundled(): Promise<readonly RuleFile[]> {
  const names = (await readdir(BUNDLED, { recursive: true }))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.yml') && !name.endsWith('.cases.yml') && !name.startsWith('events/'))
    .sort();
  return Promise.all(names.map(async (name) => ({ file: `rules/${name}`, text: await readFile(join(BUNDLED, name), 'utf8') })));
}

async function namedRules(words: readonly string[], io: Pick<Io, 'cwd'>): Promise<readonly RuleFile[]> {
  const own = words.includes('stoa') ? await readBundled() : [];
  const others = words.filter((word) => word !== 'stoa');
  const files = others.length === 0 ? [] : await readRuleFiles(others, io, { withMeta: true });
  return [...own, ...files.map(({ name, text }) => ({ file: name, text }))];
}
