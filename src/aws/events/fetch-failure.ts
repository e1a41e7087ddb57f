// Why an object could not be had: what is wrong with it alone must stop nothing else, and what is wrong with all must set nothing aside.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html

/**
 * `gone`: there is no such object; `refused`: it may not be read, or what announced it names none that can be; `credentials`: they are missing or wrong;
 * `outage`: nothing can be read for now.
 */
export type FailureReason = 'gone' | 'refused' | 'credentials' | 'outage';

const GONE = new Set(['NoSuchKey', 'NoSuchBucket', 'NoSuchVersion', 'NotFound']);
const CREDENTIALS = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'InvalidToken',
  'UnrecognizedClientException',
  'InvalidAccessKeyId',
  'RequestTimeTooSkewed',
]);
const OUTAGE = new Set(['SlowDown', 'ServiceUnavailable', 'InternalError', 'ThrottlingException', 'TimeoutError', 'RequestTimeout']);
/** Of the network, by the operating system or Node. */
const NETWORK = /^(?:ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EHOST|ENET|EPIPE|UND_ERR_)/;

export function reasonOfFailure(error: unknown): FailureReason {
  const name = nameOfError(error);
  if (GONE.has(name)) return 'gone';
  if (CREDENTIALS.has(name)) return 'credentials';
  const { code, $metadata } = (typeof error === 'object' ? (error ?? {}) : {}) as {
    readonly code?: unknown;
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  const status = $metadata?.httpStatusCode ?? 0;
  const isOutage = OUTAGE.has(name) || status >= 500 || status === 429 || (typeof code === 'string' && NETWORK.test(code));
  return isOutage ? 'outage' : 'refused';
}

/** AWS's own name of an error; where it is only an `Error`, what it says. */
export function nameOfError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'Error' ? error.message : error.name;
}
