// The exit codes: one table, which the program obeys, `stoa help exit-codes` prints and the guide repeats.

export const EXIT_CODES = {
  clean: { code: 0, means: 'clean: nothing at or above the threshold' },
  findings: { code: 1, means: 'findings at or above the threshold (`--fail-on`)' },
  error: { code: 2, means: 'the command could not be run as it was given, or failed on its way' },
  incomplete: { code: 3, means: 'with `--strict`: something could not be judged' },
  credentials: { code: 4, means: 'credentials are missing, wrong or expired' },
  'nothing-evaluated': { code: 5, means: 'no control passed or failed on anything: a clean result would say nothing' },
  interrupted: { code: 130, means: 'interrupted (Ctrl-C)' },
} as const;
export type ExitName = keyof typeof EXIT_CODES;
export type ExitCode = (typeof EXIT_CODES)[ExitName]['code'];

/** The table as lines of text. */
export function formatExitCodes(): string {
  const rows = Object.values(EXIT_CODES).map(({ code, means }) => `  ${String(code).padStart(3)}  ${means}`);
  return `Exit codes of every command:\n\n${rows.join('\n')}\n\nWhere several hold, the order is 2, 5, 1, 3, 0.\n`;
}
