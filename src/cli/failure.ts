// Where every failure ends: one line for a person, what to do about it, and an exit code. A stack trace only with STOA_DEBUG=1.

import type { Issue } from '../core/index.ts';
import { StoreError } from '../store/index.ts';
import { CLI_ERRORS, CliError } from './errors.ts';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';
import { printIssue } from './print-issue.ts';

const SHOWN = 10;

export async function reportFailure(error: unknown, io: Io): Promise<ExitCode> {
  const issues = issuesOf(error);
  const text = error instanceof CliError ? error.text : undefined;
  const lines = issues.slice(0, SHOWN).map((issue) => printIssue('error', issue, text));
  if (issues.length > SHOWN) lines.push(`and ${issues.length - SHOWN} more\n`);
  await io.stderr.write(lines.join(''));
  if (io.env['STOA_DEBUG'] === '1' && error instanceof Error) await io.stderr.write(`${error.stack ?? error.message}\n`);
  return error instanceof CliError ? CLI_ERRORS[error.code] : EXIT_CODES.error.code;
}

function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof CliError) return error.issues;
  if (error instanceof StoreError) return [error.issue];
  const message = error instanceof Error ? error.message : String(error);
  return [{ code: 'internal', message: `this is a defect of stoa: ${message}`, help: 'run again with STOA_DEBUG=1 for the stack trace, and please report it' }];
}
