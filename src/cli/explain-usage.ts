// What commander says about a wrong command line, in our words and with what was probably meant.

import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { didYouMean } from './did-you-mean.ts';
import { type CliError, usageError } from './errors.ts';

/** `message` is commander's own, such as `error: unknown option '--formt'`. */
export function explainUsage(code: string, message: string, argv: readonly string[], command: Command | undefined): CliError {
  const name = command === undefined ? 'stoa' : `stoa ${command.name}`;
  const word = /'([^\n]*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption': {
      const flags = [...(command?.flags ?? []).map((flag) => `--${flag.name}`), '--help', ...(command === undefined ? ['--version'] : [])];
      const [typed = ''] = word.split('=');
      if (typed !== word && flags.includes(typed)) return usageError(`\`${typed}\` takes no value`, `write \`${typed}\` alone, or leave it out`);
      return usageError(`unknown flag \`${typed}\` of \`${name}\``, didYouMean(typed, flags) ?? `see \`${name} --help\``);
    }
    case 'commander.unknownCommand': {
      const group = argv[0] === word ? '' : `${argv[0] ?? ''} `;
      const words = COMMANDS.filter((one) => one.name.startsWith(group)).map((one) => one.name.slice(group.length).split(' ')[0] ?? '');
      return usageError(`unknown command \`${group}${word}\``, didYouMean(word, [...words, 'help']) ?? `see \`stoa ${group}--help\``);
    }
    case 'commander.optionMissingArgument': {
      const flag = command?.flags.find((one) => word.startsWith(`--${one.name} `));
      return usageError(`\`--${flag?.name ?? word}\` needs a value`, flag === undefined ? undefined : `write \`--${flag.name} ${flag.value ?? ''}\``);
    }
    case 'commander.missingArgument':
      return usageError(`\`${name}\` needs ${article(word)} ${word}`, command?.examples[0] === undefined ? undefined : `such as \`${command.examples[0]}\``);
    case 'commander.excessArguments': {
      if (command?.positionals.length === 0 && command.flags.some((flag) => flag.name === 'path')) {
        return usageError(`too many words after \`${name}\``, 'the folder of a source is named by `--path PATH`');
      }
      const most = command?.positionals.length ?? 0;
      const help = `\`${name}\` takes ${most === 0 ? 'flags only' : `at most ${most} ${most === 1 ? 'word' : 'words'}`}; see \`${name} --help\``;
      return usageError(`too many words after \`${name}\``, help);
    }
    default:
      return usageError(
        (message.split('\n')[0] ?? '')
          .replace(/^error: /, '')
          .replaceAll("'", '`')
          .replace(/\.$/, ''),
      );
  }
}

function article(word: string): string {
  return /^[aeiou]/i.test(word) ? 'an' : 'a';
}
