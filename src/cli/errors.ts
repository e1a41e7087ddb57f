// What the command line throws: always with a code that stays, and with the issues that a person reads.

import type { Issue } from '../core/index.ts';
import type { StoreErrorCode } from '../store/index.ts';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';

/** Each code with the exit code that it ends in. */
export const CLI_ERRORS = {
  /** A command, flag or value that does not exist, or that contradicts another. */
  ERR_USAGE: EXIT_CODES.error.code,
  /** A configuration file that cannot be used. */
  ERR_CONFIG: EXIT_CODES.error.code,
  /** A baseline that cannot be used. */
  ERR_BASELINE: EXIT_CODES.error.code,
  /** Detection rules, or their lists, that cannot be used. */
  ERR_RULES: EXIT_CODES.error.code,
  /** Input that cannot be read as a snapshot. */
  ERR_SOURCE: EXIT_CODES.error.code,
  /** Output that cannot be written. */
  ERR_OUTPUT: EXIT_CODES.error.code,
  /** Ctrl-C. */
  ERR_INTERRUPTED: EXIT_CODES.interrupted.code,
  /** Credentials that AWS does not take. */
  ERR_AWS_CREDENTIALS: EXIT_CODES.credentials.code,
} as const satisfies Record<string, ExitCode>;
export type CliErrorCode = keyof typeof CLI_ERRORS;

/** Every code that a thrown error of Stoa can carry. */
export type StoaErrorCode = CliErrorCode | StoreErrorCode;

export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: CliErrorCode;
  readonly issues: readonly Issue[];
  /** The text of the file that the issues are about, for an excerpt of the place. */
  readonly text: string | undefined;

  constructor(code: CliErrorCode, issues: readonly Issue[], more: { readonly cause?: unknown; readonly text?: string } = {}) {
    super(issues[0]?.message ?? code, { cause: more.cause });
    this.code = code;
    this.issues = issues;
    this.text = more.text;
  }
}

/** A mistake in how a command was called. */
export function usageError(message: string, help?: string): CliError {
  return new CliError('ERR_USAGE', [{ code: 'usage', message, ...(help === undefined ? {} : { help }) }]);
}

/** The operating system's code of a failed call (`ENOENT`), or '' for anything else. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the device',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a circle of symbolic links',
};

/** The failed call in words. */
export function systemWords(error: unknown): string {
  const code = systemCode(error);
  return SYSTEM_WORDS[code] ?? (code === '' ? 'it failed' : code);
}
