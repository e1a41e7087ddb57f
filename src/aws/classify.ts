// What an error of the SDK means: try again, ask for new credentials, or write down why it is not known.
// Source: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html

import type { ErrorKind } from './api.ts';

export interface ClassifiedError {
  readonly kind: ErrorKind;
  /** AWS's error code (`AccessDenied`), or the code of the connection's failure (`ECONNRESET`). */
  readonly code: string;
  /** AWS's words. Untrusted text. */
  readonly message: string;
}

const THROTTLED = new Set([
  'BandwidthLimitExceeded',
  'EC2ThrottledException',
  'LimitExceededException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'TransactionInProgressException',
]);
const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']);
const DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AuthorizationError',
  'AuthorizationErrorException',
  'Client.UnauthorizedOperation',
  'Forbidden',
  'NotAuthorized',
  'UnauthorizedException',
  'UnauthorizedOperation',
  'UnrecognizedClientException',
  'InvalidClientTokenId',
]);
const TRANSIENT = new Set([
  'AbortError',
  'InternalError',
  'InternalFailure',
  'InternalServerError',
  'InternalServerException',
  'RequestTimeout',
  'RequestTimeoutException',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'TimeoutError',
]);
const CONNECTION = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_SOCKET',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

const NOT_OF_AWS = new Set(['', 'Error', 'SyntaxError', 'TypeError', 'UnknownError', 'Unknown']);

export function classify(error: unknown): ClassifiedError {
  const { name, message, code, $metadata, $retryable } = shape(error);
  const awsCode = name === 'Error' || name === '' ? code : name;
  const status = $metadata?.httpStatusCode;
  // An answer that is not of the API (a proxy's page, say) makes errors of the parser's own, which nobody knows by name.
  if (status !== undefined && NOT_OF_AWS.has(awsCode)) {
    const unread = status === 429 ? 'throttled' : status >= 500 ? 'transient' : 'final';
    return { kind: unread, code: status >= 400 ? `HTTP ${status}` : 'UnreadableAnswer', message };
  }
  const kind = ((): ErrorKind => {
    // This machine's clock is wrong; the SDK has seen AWS's in the answer, and its client signs the next attempt by that one.
    if ($metadata?.clockSkewCorrected === true) return 'transient';
    if (THROTTLED.has(awsCode) || status === 429 || $retryable?.throttling === true) return 'throttled';
    if (EXPIRED.has(awsCode)) return 'expired';
    if (DENIED.has(awsCode)) return 'denied';
    if (TRANSIENT.has(awsCode) || CONNECTION.has(code) || (status !== undefined && status >= 500) || $retryable !== undefined) return 'transient';
    return 'final';
  })();
  return { kind, code: awsCode === '' ? 'Error' : awsCode, message };
}

interface Shape {
  readonly name: string;
  readonly message: string;
  readonly code: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: boolean };
  readonly $retryable?: { readonly throttling?: boolean };
}

function shape(error: unknown): Shape {
  if (typeof error !== 'object' || error === null) return { name: '', message: String(error), code: '' };
  const { name, message, code, Code, $metadata, $retryable } = error as Partial<
    Record<'name' | 'message' | 'code' | 'Code' | '$metadata' | '$retryable', unknown>
  >;
  return {
    name: typeof name === 'string' ? name : '',
    message: typeof message === 'string' ? message : '',
    code: typeof code === 'string' ? code : typeof Code === 'string' ? Code : '',
    ...(typeof $metadata === 'object' && $metadata !== null ? { $metadata } : {}),
    ...(typeof $retryable === 'object' && $retryable !== null ? { $retryable } : {}),
  };
}
