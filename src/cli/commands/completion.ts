// stoa completion: a script for a shell, made from the rows of the commands.

import { CONTROLS } from '../../posture/index.ts';
import type { Command, CommandEntry } from '../command.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { didYouMean } from '../did-you-mean.ts';
import { usageError } from '../errors.ts';
import { HELP_TOPICS } from '../help-topics.ts';

const SHELLS: ReadonlyMap<string, (commands: readonly Command[]) => string> = new Map([
  ['bash', bashCompletion],
  ['zsh', zshCompletion],
  ['fish', fishCompletion],
]);

export const COMPLETION: Command = {
  name: 'completion',
  summary: 'print the completion script of a shell',
  positionals: [{ name: 'SHELL', about: 'bash, zsh or fish', isRequired: true, choices: ['bash', 'zsh', 'fish'] }],
  flags: [],
  examples: ['stoa completion bash', 'source <(stoa completion bash)', 'stoa completion fish > ~/.config/fish/completions/stoa.fish'],
  async run({ arguments: [shell = ''], commands }, io) {
    const script = SHELLS.get(shell);
    if (script === undefined) throw usageError(`unknown shell \`${shell}\``, didYouMean(shell, [...SHELLS.keys()]) ?? 'choose from bash, zsh, fish');
    await io.stdout.write(script(await completable(commands)));
    return 0;
  },
};

/** Every command with the words that only the program knows: rule ids and help topics. */
async function completable(entries: readonly CommandEntry[]): Promise<readonly Command[]> {
  const ids = CONTROLS.map((control) => control.id);
  const loaded = await Promise.all(entries.map((entry) => entry.load()));
  const commands = loaded.map((command) => ({
    ...command,
    flags: command.flags.map((flag) => (flag.name === 'rule' ? { ...flag, choices: ids } : flag)),
    positionals: command.positionals.map((one) => (one.name === 'RULE' ? { ...one, choices: ids } : one)),
  }));
  const topics = [...HELP_TOPICS.map((topic) => topic.name), ...entries.map((entry) => entry.name.split(' ')[0] ?? '')];
  const help: Command = {
    name: 'help',
    summary: 'help about a command or a topic',
    positionals: [{ name: 'TOPIC', about: 'a command or a topic', isRequired: false, choices: [...new Set(topics)] }],
    flags: [],
    examples: [],
    run: () => Promise.resolve(0),
  };
  return [...commands, help];
}
