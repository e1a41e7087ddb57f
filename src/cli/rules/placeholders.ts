// What placeholders of rules stand for, from the command line: a value said there, or a list in a file. Both may be given several times, and are joined.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Placeholders } from '../../detection/index.ts';
import type { Flag } from '../command.ts';
import { CliError, systemWords, usageError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Settings } from '../resolve-settings.ts';

export const PLACEHOLDER_FLAGS: readonly Flag[] = [
  {
    name: 'list',
    value: 'NAME=FILE',
    about: 'what `%NAME%` in the rules stands for, a value a line; may be given several times',
    isRepeatable: true,
  },
  {
    name: 'placeholder',
    value: 'NAME=VALUE',
    about: 'what `%NAME%` in the rules stands for; may be given several times, also for several values',
    isRepeatable: true,
  },
];

const LARGEST_LIST = 16 * 1024 * 1024;

/** The values of both flags by their names. */
export async function readPlaceholders(settings: Pick<Settings, 'list'>, io: Pick<Io, 'cwd'>): Promise<Placeholders> {
  const values = new Map<string, string[]>();
  const add = (name: string, more: readonly string[]): void => {
    values.set(name, [...(values.get(name) ?? []), ...more]);
  };
  const lists = settings.list('list').map((word) => split(word, 'list', 'tor_exit_nodes=exits.txt'));
  const read = await Promise.all(lists.map(async ({ name, value }) => [name, await readList(value, io)] as const));
  for (const [name, own] of read) add(name, own);
  for (const word of settings.list('placeholder')) {
    const { name, value } = split(word, 'placeholder', 'admins=alice');
    add(name, [value]);
  }
  return values;
}

function split(word: string, flag: string, example: string): { readonly name: string; readonly value: string } {
  const [, name, value] = /^%?([\w.-]+)%?=(.+)$/s.exec(word) ?? [];
  if (name === undefined || value === undefined)
    throw usageError(`\`--${flag}\` needs a name and a value, not \`${word}\``, `write it as \`--${flag} ${example}\``);
  return { name, value };
}

/** A value a line; blank lines and those that begin with `#` are none. */
async function readList(file: string, { cwd }: Pick<Io, 'cwd'>): Promise<readonly string[]> {
  const text = await readFile(resolve(cwd, file), 'utf8').catch((cause: unknown) => {
    throw new CliError('ERR_RULES', [{ code: 'list-unreadable', message: `\`${file}\` cannot be read: ${systemWords(cause)}` }], { cause });
  });
  if (text.length > LARGEST_LIST) throw usageError(`\`${file}\` is no list: it has more than ${LARGEST_LIST} characters`);
  const values = text.split(/\r?\n/).map((line) => line.trim());
  return values.filter((line) => line !== '' && !line.startsWith('#'));
}
