// The rows of what services decide by themselves, by service and action.

import { kindOfMembers, letsAnyMemberIn, OF_ANY_MEMBER, whyOpenToAnyMember } from './organizations-members.ts';
import { isOfManagement, isWithoutDelegation, kindOfOperation, letsMemberIn, whyOpenToMember } from './organizations-rules.ts';
import type { Frame, ServiceRule } from './shapes.ts';

const names = (service: string, ...actions: readonly string[]): ReadonlySet<string> => new Set(actions.map((action) => `${service}:${action.toLowerCase()}`));

/** Whether the caller is a session of a role, of a federated user, or a centrally assumed one of the root user. */
const isTemporary = ({ principal }: Frame): boolean =>
  principal.kind === 'role-session' || principal.kind === 'federated-user' || (principal.kind === 'root' && principal.taskPolicy !== undefined);

/** Whether a resource is known to have no policy, or may have none. */
function mayLackPolicy({ resource, policy, openPolicy }: Frame['place']): boolean {
  return openPolicy !== undefined || (policy === undefined ? resource !== undefined : policy.missing.length > 0);
}

interface Row extends ServiceRule {
  /** Of a service, in all that it does unless `actions` names some. */
  readonly service: string;
  readonly actions?: ReadonlySet<string>;
}

const ROWS: readonly Row[] = [
  // "No permissions are required to perform this operation. If an administrator attaches a policy to your identity that explicitly denies
  // access to the sts:GetCallerIdentity action, you can still perform this operation."
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
  { service: 'sts', actions: names('sts', 'GetCallerIdentity'), id: 'sts.no-permission', needsNothing: ({ account }) => account !== '' },
  // "No permissions are required for a user to get a session token. … You cannot use policies to control authentication operations."
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getsessiontoken.html
  {
    service: 'sts',
    actions: names('sts', 'GetSessionToken'),
    id: 'sts.no-permission',
    needsNothing: (frame) => frame.account !== '' && !isTemporary(frame),
  },
  // "Who can call: IAM user or AWS account root user"
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html
  { service: 'sts', actions: names('sts', 'GetSessionToken', 'GetFederationToken'), id: 'sts.who-can-call', refuses: isTemporary },
  // "You cannot call any AWS STS operations except GetCallerIdentity."
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html
  {
    service: 'sts',
    id: 'sts.who-can-call',
    refuses: ({ principal, action }) => principal.kind === 'federated-user' && action.name !== 'sts:getcalleridentity',
  },
  // "Who can call: IAM user or IAM role with existing temporary security credentials"
  { service: 'sts', actions: names('sts', 'AssumeRole'), id: 'sts.who-can-call', refuses: ({ principal }) => principal.kind === 'anonymous' },
  // "You cannot call any IAM operations using the AWS CLI or the AWS API. This limitation does not apply to console sessions."
  {
    service: 'iam',
    id: 'sts.who-can-call',
    isOpen: ({ principal }) =>
      principal.kind === 'federated-user'
        ? 'sessions of federated users can call operations of IAM in the console only: whether this is one is not known'
        : undefined,
  },
  // "the permissions are applied at the account-level for all users by IAM"
  // https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html
  {
    service: 'iam',
    actions: names('iam', 'ChangePassword', 'GetAccountPasswordPolicy'),
    id: 'iam.own-password',
    letsIn: ({ principal, place, action }) =>
      principal.kind === 'user' && (place.arn === principal.arn || action.name === 'iam:getaccountpasswordpolicy')
        ? 'whether the password policy of the account lets users change their own password is not in the model'
        : undefined,
  },
  // "Cross-account permission is effective only for the following operations … If you give a user in a different account permission for other
  // operations, those permissions have no effect."
  // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
  { service: 'kms', id: 'cross.owner-only', isForOwnerOnly: ['user', 'root', 'role-session', 'federated-user'] },
  // "Cross-account permissions don't apply to the following actions"
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-limitations-of-custom-policies.html
  {
    service: 'sqs',
    actions: names(
      'sqs',
      'CancelMessageMoveTask',
      'CreateQueue',
      'DeleteQueue',
      'ListMessageMoveTasks',
      'ListQueues',
      'ListQueueTags',
      'SetQueueAttributes',
      'StartMessageMoveTask',
      'TagQueue',
      'UntagQueue',
    ),
    id: 'cross.owner-only',
    isForOwnerOnly: ['user', 'root', 'role-session', 'federated-user'],
    isOpen: ({ account }) => (account === '' ? 'whether a queue can let callers without an account manage it is not documented' : undefined),
  },
  // "Only you, the owner of the queue, can grant or deny permissions to the queue.", "Only the owner of a queue can remove permissions from it."
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_AddPermission.html and API_RemovePermission.html
  {
    service: 'sqs',
    actions: names('sqs', 'AddPermission', 'RemovePermission'),
    id: 'cross.owner-only',
    isForOwnerOnly: ['user', 'root', 'role-session', 'federated-user', 'anonymous', 'service', 'federated'],
  },
  // "the calling identity must have the PutBucketPolicy permissions on the specified bucket and belong to the bucket owner's account in order
  // to use this operation": https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html, and likewise for GET and DELETE
  {
    service: 's3',
    actions: names('s3', 'PutBucketPolicy', 'GetBucketPolicy', 'DeleteBucketPolicy'),
    id: 'cross.owner-only',
    isForOwnerOnly: ['user', 'root', 'role-session', 'federated-user', 'anonymous'],
  },
  // "The default EFS file system policy does not use IAM to authenticate and grants full access to any anonymous client that can connect to the
  // file system using a mount target." https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html
  {
    service: 'elasticfilesystem',
    actions: names('elasticfilesystem', 'ClientMount', 'ClientWrite', 'ClientRootAccess'),
    id: 'efs.default-policy',
    isWithoutIdentity: true,
    letsIn: ({ place, principal }) => {
      if (!place.arn.includes(':file-system/') || !mayLackPolicy(place)) return undefined;
      if (principal.kind === 'anonymous' && place.resource !== undefined && place.policy === undefined) return true;
      return 'without a policy, a file system lets in clients that do not use IAM, and what denies those that do is not documented';
    },
  },
  // "no authentication type is defined for the API": https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
  {
    service: 'execute-api',
    actions: names('execute-api', 'Invoke'),
    id: 'apigateway.without-policy',
    isWithoutIdentity: true,
    letsIn: ({ place }) => (mayLackPolicy(place) ? 'without a policy, an API asks for IAM in some methods only, which are not in the model' : undefined),
    isOpen: ({ principal }) =>
      principal.kind === 'anonymous'
        ? 'an API asks for IAM in some methods only, which are not in the model: the others let in whom its policy does'
        : undefined,
  },
  // "When a principal makes a request to access Data Catalog resources or underlying data, for the request to succeed, it must pass permission
  // checks by both IAM and Lake Formation." https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-overview.html
  {
    service: 'glue',
    id: 'glue.lake-formation',
    isOpen: ({ place }) => (place.holder.type === 'AWS::Glue::DataCatalog' ? 'what Lake Formation permits is not in the model' : undefined),
  },
  { service: 'organizations', actions: OF_ANY_MEMBER, id: 'organizations.any-member', isOpen: whyOpenToAnyMember, letsIn: letsAnyMemberIn },
  { service: 'organizations', id: 'organizations.management-account', refuses: isOfManagement },
  { service: 'organizations', id: 'organizations.resource-policy', refuses: isWithoutDelegation },
  { service: 'organizations', id: 'organizations.member-account', isOpen: whyOpenToMember, letsIn: letsMemberIn },
];

// Cryptographic operations, and those that the page lists beside them.
const KMS_ACROSS_ACCOUNTS = names(
  'kms',
  'CreateGrant',
  'Decrypt',
  'DeriveSharedSecret',
  'DescribeKey',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateMac',
  'GetKeyRotationStatus',
  'GetPublicKey',
  'ListGrants',
  'ReEncryptFrom',
  'ReEncryptTo',
  'RetireGrant',
  'RevokeGrant',
  'Sign',
  'Verify',
  'VerifyMac',
);

const NONE: readonly ServiceRule[] = [];
const SERVICES = new Set(ROWS.map(({ service }) => service));

/** The rows that speak of an action, by its name in lower case. */
export function rulesOfAction(name: string, service: string): readonly ServiceRule[] {
  if (!SERVICES.has(service) || KMS_ACROSS_ACCOUNTS.has(name)) return NONE;
  const isOfAnyMember = OF_ANY_MEMBER.has(name);
  return ROWS.filter((row) => row.service === service && (row.actions?.has(name) ?? !isOfAnyMember));
}

/** What tells an action apart from others of its service, however spelled: actions of one key are treated alike where policies say the same of them. */
export function ruleKeyOf(action: string): string {
  const name = action.toLowerCase();
  const service = name.slice(0, Math.max(0, name.indexOf(':')));
  const rows = rulesOfAction(name, service)
    .map((row) => (ROWS as readonly ServiceRule[]).indexOf(row))
    .join('+');
  if (service !== 'organizations') return rows;
  return `${rows} ${OF_ANY_MEMBER.has(name) ? kindOfMembers(name) : kindOfOperation(name)}`;
}
