// A command is a row: its name, its flags and what it does. Help, completion and the guide are made from the row.

import type { ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';

export interface Flag {
  /** `fail-on` for `--fail-on`. */
  readonly name: string;
  /** The word that stands for the value in the help; a flag without one is a switch. */
  readonly value?: string;
  /** One line of help; the default stands in it. */
  readonly about: string;
  /** The words that the value may be. */
  readonly choices?: readonly string[];
  /** May be given several times, or once with commas between. */
  readonly isList?: boolean;
  /** May be given several times; commas are part of the value. */
  readonly isRepeatable?: boolean;
  /** `file` or `folder`, for completion. */
  readonly completes?: 'file' | 'folder';
  /** The environment variable that stands in for it. */
  readonly env?: string;
  /** The one source (`sample`, `aws`) that it is about. */
  readonly onlyFor?: string;
}

export interface Positional {
  readonly name: string;
  readonly about: string;
  readonly isRequired: boolean;
  /** The last one may be given several times. */
  readonly isRepeatable?: boolean;
  readonly choices?: readonly string[];
  readonly completes?: 'file' | 'folder';
}

/** What was given on the command line, by the name of the flag. */
export type FlagValues = ReadonlyMap<string, string | true | readonly string[]>;

export interface Invocation {
  readonly arguments: readonly string[];
  readonly flags: FlagValues;
  /** Every command of the program, for those that speak about the others. */
  readonly commands: readonly CommandEntry[];
}

export interface Command {
  /** `assess`, `snapshot write`. */
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  readonly positionals: readonly Positional[];
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
  readonly run: (invocation: Invocation, io: Io) => Promise<ExitCode>;
}

/** A command by name, before its file is loaded. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}
