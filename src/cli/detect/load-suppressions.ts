// The suppressions of a run, out of the file that the user names.

import { readFile } from 'node:fs/promises';
import type { Issue } from '../../core/index.ts';
import { createSuppressor, readSuppressions, ruleOfFinding, type Suppressor } from '../../detection/index.ts';
import { CliError, systemWords } from '../errors.ts';
import { shownPath } from '../shown-path.ts';

export interface LoadedSuppressions {
  readonly suppressor: Suppressor;
  /** What is wrong in the file; what is not is in force. */
  readonly issues: readonly Issue[];
}

/** `now` in milliseconds; without a file nothing is suppressed. */
export async function loadSuppressions(file: string | undefined, now: number): Promise<LoadedSuppressions> {
  const nameOf = ({ rule }: { readonly rule: string }) => ruleOfFinding(rule);
  if (file === undefined) return { suppressor: createSuppressor([], now, nameOf), issues: [] };
  const shown = shownPath(file);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CliError('ERR_RULES', [{ code: 'suppressions-unreadable', message: `\`${shown}\` cannot be read: ${systemWords(cause)}` }], { cause });
  });
  const { suppressions, issues } = readSuppressions(text);
  const placed = (all: readonly Issue[]) => all.map((issue) => ({ ...issue, file: shown }));
  const { of, issues: end } = createSuppressor(suppressions, now, nameOf);
  return { suppressor: { of, issues: (rules) => placed(end(rules)) }, issues: placed(issues) };
}
