// From words to a command: commander reads the words, one file a command does the work, and every failure ends in one place.

import { buildProgram } from './build-program.ts';
import type { Command, Invocation } from './command.ts';
import { COMMANDS } from './commands.ts';
import { usageError } from './errors.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';

/** Runs one command line and answers its exit code; throws nothing. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const topic = argv[0] === 'help' ? argv.slice(1) : undefined;
    if (topic !== undefined && topic.length > 0) return await help(topic, io);
    const words = topic === undefined ? argv : ['--help'];
    return await dispatch(words, io);
  } catch (error) {
    const { reportFailure } = await import('./failure.ts');
    return await reportFailure(error, io);
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const command = await commandOf(argv);
  let chosen: { command: Command; invocation: Invocation } | undefined;
  const shown = await buildProgram(command, argv, io, (invocation) => {
    if (command !== undefined) chosen = { command, invocation };
  });
  if (chosen !== undefined) return await chosen.command.run(chosen.invocation, io);
  if (shown !== '') await io.stdout.write(shown);
  return 0;
}

async function help(topic: readonly string[], io: Io): Promise<ExitCode> {
  const { HELP_TOPICS } = await import('./help-topics.ts');
  const text = topic.length > 1 ? undefined : HELP_TOPICS.find((one) => one.name === topic[0])?.text;
  if (text === undefined) {
    const [first = ''] = topic;
    const names = [...HELP_TOPICS, ...COMMANDS].map((one) => one.name.split(' ')[0] ?? '');
    if (names.includes(first)) return await dispatch([...topic, '--help'], io);
    const { didYouMean } = await import('./did-you-mean.ts');
    throw usageError(`there is no help about \`${first}\``, didYouMean(first, names) ?? 'see `stoa --help`');
  }
  await io.stdout.write(text());
  return 0;
}

/** The one command that the words begin with; only its file is loaded. */
async function commandOf(argv: readonly string[]): Promise<Command | undefined> {
  const [first = '', second = ''] = argv;
  const found = COMMANDS.find((one) => one.name === `${first} ${second}`) ?? COMMANDS.find((one) => one.name === first);
  return await found?.load();
}
