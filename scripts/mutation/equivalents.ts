// Mutants that no test can kill, as they answer as the engine does: listed with the reason, and checked.

import { readFileSync } from 'node:fs';
import type { Mutant } from './mutants.ts';
import type { Subject } from './subjects/index.ts';

export interface Equivalent {
  /** Its path in the engine's folder. */
  readonly file: string;
  /** The line as it stands in the source, without its indentation. */
  readonly text?: string;
  /** The function that it is in; without a line, all of a kind in it are meant. */
  readonly within?: string;
  /** Where on its line, where the same change stands there twice. */
  readonly column?: number;
  /** As `change` writes them. */
  readonly changes: readonly string[];
  readonly reason: string;
}

export function readEquivalents({ equivalents }: Subject): readonly Equivalent[] {
  return JSON.parse(readFileSync(equivalents, 'utf8')) as readonly Equivalent[];
}

export function isListed({ folder }: Subject, mutant: Mutant, { file, text, within, column, changes }: Equivalent): boolean {
  return (
    mutant.file === folder + file &&
    (text === undefined || text === mutant.text) &&
    (within === undefined || within === mutant.within) &&
    (column === undefined || column === mutant.column) &&
    changes.includes(changeOf(mutant))
  );
}

/** `a && b -> (a)`, in one line, the ends of what is long left out. */
export function changeOf({ was, becomes }: Mutant): string {
  return `${short(was)} -> ${short(becomes)}`;
}

function short(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
