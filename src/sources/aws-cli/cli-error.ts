// The words that the AWS CLI leaves in a file when a call fails, as knowledge: denied, failed, or "there is none".

export interface CliError {
  /** `AccessDenied`. */
  readonly code: string;
  /** `GetBucketPolicy`. */
  readonly operation: string;
  readonly status: 'denied' | 'failed' | 'unreadable';
}

// Source: https://github.com/boto/botocore/blob/develop/botocore/exceptions.py (ClientError.MSG_TEMPLATE)
const ERROR = /An error occurred \(([^)\s]{1,100})\) when calling the (\w{1,100}) operation/;

// Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html and each service's "Common errors" page
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
  '403',
]);

/** The error in a text that is not JSON; only its beginning is looked at. */
export function cliErrorIn(text: string): CliError | undefined {
  const found = ERROR.exec(text.slice(0, 4096));
  const [, code, operation] = found ?? [];
  if (code === undefined || operation === undefined) return undefined;
  return { code, operation, status: DENIED.has(code) ? 'denied' : 'failed' };
}

/**
 * Errors by which AWS says that an account (or Region) has no such thing at all: the list was read, and it is empty.
 * Sources, in order: https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html
 * https://docs.aws.amazon.com/accounts/latest/reference/API_GetAlternateContact.html
 */
const NONE: ReadonlySet<string> = new Set([
  'AWS::S3::AccountPublicAccessBlock NoSuchPublicAccessBlockConfiguration',
  'AWS::IAM::AccountPasswordPolicy NoSuchEntity',
  'AWS::SecurityHub::Hub InvalidAccessException',
  'AWS::SecurityHub::Hub ResourceNotFoundException',
  'AWS::Organizations::Organization AWSOrganizationsNotInUseException',
  'AWS::Account::AlternateContact ResourceNotFoundException',
]);

/** Macie has no error of its own for being off: https://docs.aws.amazon.com/macie/latest/APIReference/macie.html */
export function saysNone(type: string, error: CliError, text: string): boolean {
  if (type === 'AWS::Macie::Session') return error.status === 'denied' && text.includes('Macie is not enabled');
  return NONE.has(`${type} ${error.code}`);
}
