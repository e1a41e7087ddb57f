// Completion for fish: one `complete` line a word.

import type { Command } from '../command.ts';
import { completionRows } from './rows.ts';

export function fishCompletion(commands: readonly Command[]): string {
  const rows = completionRows(commands);
  const lines = ['# fish completion of stoa; keep it as ~/.config/fish/completions/stoa.fish', 'complete -c stoa -f'];
  for (const row of rows) {
    const condition = conditionOf(row.key, row.words);
    for (const word of row.words) {
      const summary = rows.find((one) => one.key === `${row.key} ${word}`.trim())?.summary ?? '';
      lines.push(`complete -c stoa ${condition} -a ${quote(word)}${summary === '' ? '' : ` -d ${quote(summary)}`}`);
    }
    if (row.completes === 'file') lines.push(`complete -c stoa ${condition} -F`);
    if (row.completes === 'folder') lines.push(`complete -c stoa ${condition} -a '(__fish_complete_directories)'`);
    // The flags of `stoa rules` are not those of `stoa rules lint`.
    const deeper = row.words.filter((word) => rows.some((one) => one.key === `${row.key} ${word}`));
    for (const flag of row.flags) {
      const value =
        flag.choices.length > 0
          ? ` -x -a ${quote(flag.choices.join(' '))}`
          : flag.completes === 'folder'
            ? ` -x -a '(__fish_complete_directories)'`
            : flag.completes === 'file'
              ? ' -r -F'
              : flag.takesValue
                ? ' -x'
                : '';
      lines.push(`complete -c stoa ${conditionOf(row.key, deeper)} -l ${flag.name}${value} -d ${quote(flag.about)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A condition that the words of `key` stand on the line, and none of `others` after them yet. */
function conditionOf(key: string, others: readonly string[]): string {
  if (key === '') return "-n '__fish_use_subcommand'";
  const seen = key.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`);
  const not = others.length === 0 ? [] : [`not __fish_seen_subcommand_from ${others.join(' ')}`];
  return `-n ${quote([...seen, ...not].join('; and '))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
