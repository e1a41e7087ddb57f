// Values of placeholders from the command line: `--placeholder NAME=VALUE`, several times for several values.

import type { Placeholders } from '../../detection/index.ts';
import type { Flag } from '../command.ts';
import { usageError } from '../errors.ts';

export const PLACEHOLDER_FLAG: Flag = {
  name: 'placeholder',
  value: 'NAME=VALUE',
  about: 'what `%NAME%` stands for in values with `expand`; may be given several times, also for several values',
  isRepeatable: true,
};

export function readPlaceholders(words: readonly string[]): Placeholders {
  const values = new Map<string, string[]>();
  for (const word of words) {
    const [, name, value] = /^%?([\w.-]+)%?=(.*)$/s.exec(word) ?? [];
    if (name === undefined || value === undefined) throw usageError(`\`${word}\` gives no placeholder a value`, 'write `--placeholder admins=alice`');
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}
