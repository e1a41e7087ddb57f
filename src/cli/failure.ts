// Where every failure ends: one line for a person, what to do about it, and an exit code. A stack trace only with STOA_DEBUG=1.

import type { AwsError } from '../aws/index.ts';
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
  if (isOfAws(error) && error.code === 'ERR_AWS_CREDENTIALS') return EXIT_CODES.credentials.code;
  return error instanceof CliError ? CLI_ERRORS[error.code] : EXIT_CODES.error.code;
}

function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof CliError) return error.issues;
  if (error instanceof StoreError) return [error.issue];
  if (isOfAws(error)) return [{ code: error.code, message: error.message, help: error.help }];
  const message = error instanceof Error ? error.message : String(error);
  return [{ code: 'internal', message: `this is a defect of stoa: ${message}`, help: 'run again with STOA_DEBUG=1 for the stack trace, and please report it' }];
}

/** By its name: the folder of the SDK is loaded only where AWS is asked. */
function isOfAws(error: unknown): error is AwsError {
  return error instanceof Error && error.name === 'AwsError' && 'help' in error;
}
