// Misspelt environment variables: unlike a misspelt flag, nothing else would ever say so.

import type { Issue } from '../core/index.ts';
import { didYouMean } from './did-you-mean.ts';
import { ENVIRONMENT } from './environment.ts';
import type { Io } from './io.ts';
import { SETTINGS } from './settings.ts';

/** One issue for each variable that begins with `STOA_`, is not one of ours, and looks like one. */
export function misspeltVariables(env: Io['env']): readonly Issue[] {
  const known = [...SETTINGS.flatMap((flag) => flag.env ?? []), ...Object.keys(ENVIRONMENT)];
  return Object.keys(env)
    .filter((name) => name.startsWith('STOA_') && !known.includes(name))
    .sort()
    .flatMap((name) => {
      const help = didYouMean(name, known);
      return help === undefined ? [] : [{ code: 'environment', message: `the environment variable \`${name}\` means nothing`, help }];
    });
}
