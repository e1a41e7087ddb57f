// What a collection throws: always with a code that stays, words for a person and what to do about it.

export type AwsErrorCode =
  /** Credentials are missing, wrong or expired. */
  | 'ERR_AWS_CREDENTIALS'
  /** AWS did not answer what the collection cannot begin without. */
  | 'ERR_AWS_CALL'
  /** An option that names what is not there. */
  | 'ERR_COLLECT_OPTION'
  /** What an interrupted run left cannot be gone on with. */
  | 'ERR_COLLECT_JOURNAL';

export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: AwsErrorCode;
  readonly help: string;

  constructor(code: AwsErrorCode, message: string, help: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.help = help;
  }
}
