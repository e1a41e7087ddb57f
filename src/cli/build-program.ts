// The commander program of one run: every command by name and summary, the asked one with its flags.

import { Command as CommanderCommand, CommanderError, Option } from 'commander';
import type { Command, Flag, FlagValues, Invocation } from './command.ts';
import { COMMANDS } from './commands.ts';
import { usageError } from './errors.ts';
import { GROUPS } from './groups.ts';
import type { Io } from './io.ts';
import { columnsOf } from './terminal.ts';
import { versionOfPackage } from './version.ts';

const MAX_HELP_COLUMNS = 100;

/** Parses the words; calls `act` when a command is to run, otherwise answers the help or version that was asked for. */
export async function buildProgram(command: Command | undefined, argv: readonly string[], io: Io, act: (invocation: Invocation) => void): Promise<string> {
  let shown = '';
  const helpWidth = Math.min(columnsOf(io, io.stdout, undefined), MAX_HELP_COLUMNS);
  const settle = (one: CommanderCommand): CommanderCommand =>
    one
      .exitOverride()
      .helpCommand(false)
      .showSuggestionAfterError(false)
      .helpOption('-h, --help', 'show this help')
      .configureHelp({ helpWidth, showGlobalOptions: false })
      .configureOutput({
        writeOut: (text) => {
          shown += text;
        },
        writeErr: (text) => {
          shown += text;
        },
        outputError: () => {},
      });
  const program = settle(new CommanderCommand('stoa'))
    .description('The five pillars of AWS security as one system: assess an organisation, offline, every answer explained.')
    .usage('COMMAND [flags]');
  const asksVersion = argv[0] === '--version' || argv[0] === '-V';
  program.version(asksVersion ? versionOfPackage() : '', '-V, --version', 'print the version');
  program.addHelpText(
    'after',
    '\nTopics:\n  stoa help exit-codes   what the exit code says\n  stoa help environment  the environment variables\n\nStart here: stoa assess --source sample',
  );
  const groups = new Map<string, CommanderCommand>();
  for (const entry of COMMANDS) {
    const [first = '', second] = entry.name.split(' ');
    let parent = program;
    if (second !== undefined) {
      parent =
        groups.get(first) ??
        settle(program.command(first))
          .description(GROUPS[first] ?? '')
          .usage('COMMAND [flags]');
      groups.set(first, parent);
    }
    const built = settle(parent.command(second ?? first)).description(entry.summary);
    // The list of commands shows names alone; each command's own help shows its flags.
    built.usage('[flags]');
    // `stoa rules` is a command, and `stoa rules lint` stands beside it.
    if (second === undefined) groups.set(first, built);
    if (command?.name === entry.name) fill(built, command, act);
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    // `--help`, `--version`, and a bare `stoa` or `stoa snapshot` are answers, not failures.
    if (!(error instanceof CommanderError)) throw error;
    if (!ANSWERS.has(error.code)) throw (await import('./explain-usage.ts')).explainUsage(error.code, error.message, argv, command);
  }
  return shown;
}

const ANSWERS: ReadonlySet<string> = new Set(['commander.helpDisplayed', 'commander.help', 'commander.version']);

function fill(built: CommanderCommand, command: Command, act: (invocation: Invocation) => void): void {
  const places = command.positionals.map(({ name, isRequired, isRepeatable }) => (isRequired ? `${name}${isRepeatable === true ? '...' : ''}` : `[${name}]`));
  built.usage([...places, '[flags]'].join(' '));
  for (const { name, about, isRequired, isRepeatable } of command.positionals) {
    const shown = `${name}${isRepeatable === true ? '...' : ''}`;
    built.argument(isRequired ? `<${shown}>` : `[${shown}]`, about);
  }
  for (const flag of command.flags) built.addOption(optionOf(flag));
  if (command.examples.length > 0) built.addHelpText('after', `\nExamples:\n${command.examples.map((one) => `  ${one}`).join('\n')}`);
  built.action((...parts: unknown[]) => {
    const words = parts
      .slice(0, command.positionals.length)
      .flat()
      .filter((word) => typeof word === 'string');
    act({ arguments: words, flags: valuesOf(built, command.flags), commands: COMMANDS });
  });
}

function optionOf(flag: Flag): Option {
  const option = new Option(flag.value === undefined ? `--${flag.name}` : `--${flag.name} <${flag.value}>`, flag.about);
  if (flag.isList === true || flag.isRepeatable === true) {
    option.argParser((value: string, previous: readonly string[] | undefined) => [...(previous ?? []), ...(flag.isList ? value.split(',') : [value])]);
  } else if (flag.value !== undefined) {
    // The last one would win in silence, and the first was meant too.
    option.argParser((value: string, previous: string | undefined) => {
      if (previous === undefined) return value;
      const help = flag.name === 'format' || flag.name === 'output' ? 'write further reports with `--report FORMAT=FILE`' : 'give it once';
      throw usageError(`\`--${flag.name}\` was given twice: \`${previous}\` and \`${value}\``, help);
    });
  }
  return option;
}

function valuesOf(built: CommanderCommand, flags: readonly Flag[]): FlagValues {
  const values = new Map<string, string | true | readonly string[]>();
  for (const flag of flags) {
    const option = optionOf(flag);
    const value: unknown = built.getOptionValue(option.attributeName());
    // `--no-color` is kept by commander as `color: false`.
    if (option.negate) {
      if (value === false) values.set(flag.name, true);
    } else if (typeof value === 'string' || value === true) values.set(flag.name, value);
    else if (Array.isArray(value))
      values.set(
        flag.name,
        value.filter((item) => typeof item === 'string' && item !== ''),
      );
  }
  return values;
}
