// What every shell completes, from the rows of the commands. Words hold nothing that a shell could act on: a test checks.

import type { Command } from '../command.ts';
import { GROUPS } from '../groups.ts';

export interface CompletionFlag {
  readonly name: string;
  readonly about: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
  readonly completes: 'file' | 'folder' | undefined;
}

export interface CompletionRow {
  /** The words before: '' at the beginning, `assess`, `snapshot`, `snapshot write`. */
  readonly key: string;
  readonly summary: string;
  /** The words that may follow. */
  readonly words: readonly string[];
  readonly completes: 'file' | 'folder' | undefined;
  readonly flags: readonly CompletionFlag[];
}

export function completionRows(commands: readonly Command[]): readonly CompletionRow[] {
  const first = [...new Set(commands.map((command) => command.name.split(' ')[0] ?? ''))];
  const version = { name: 'version', about: 'print the version', takesValue: false, choices: [], completes: undefined };
  const groups = Object.entries(GROUPS).map(([key, summary]): CompletionRow => {
    const words = commands.filter((command) => command.name.startsWith(`${key} `)).map((command) => command.name.slice(key.length + 1));
    return { key, summary, words, completes: undefined, flags: [] };
  });
  return [
    { key: '', summary: '', words: first, completes: undefined, flags: [version] },
    ...groups,
    ...commands.map(
      ({ name, summary, positionals, flags }): CompletionRow => ({
        key: name,
        summary,
        words: [
          ...positionals.flatMap((one) => one.choices ?? []),
          ...commands.filter((one) => one.name.startsWith(`${name} `)).map((one) => one.name.slice(name.length + 1)),
        ],
        completes: positionals.find((one) => one.completes !== undefined)?.completes,
        flags: flags.map((flag) => ({
          name: flag.name,
          about: flag.about,
          takesValue: flag.value !== undefined,
          // A colon ends a word in bash: what holds one would be completed twice.
          choices: (flag.choices ?? []).filter((choice) => !choice.includes(':')),
          completes: flag.completes,
        })),
      }),
    ),
  ];
}
