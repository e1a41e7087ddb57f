// What services decide by themselves, in the words of their pages.

import { readDocument } from './document.ts';
import { because, type Judged, judged } from './judged.ts';
import type { Asked } from './keys.ts';
import { accountOf, isUnknown, policyOf } from './world.ts';

/** "No permissions are required": nobody needs to be allowed, and nobody can be denied. */
export function needsNoPermission({ caller, target }: Asked): boolean {
  if (target.service !== 'sts' || caller.account === undefined) return false;
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
  if (target.action === 'getcalleridentity') return true;
  // "No permissions are required for a user to get a session token. … You cannot use policies to control authentication operations."
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getsessiontoken.html
  return target.action === 'getsessiontoken' && hasLongTermCredentials({ caller } as Asked);
}

function hasLongTermCredentials({ caller }: Asked): boolean {
  return caller.kind === 'user' || (caller.kind === 'root' && caller.sessionPolicies === undefined);
}

/** The table "Who can call" of https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html */
export function canNeverCall(asked: Asked): boolean {
  const { caller, target } = asked;
  if (target.service !== 'sts') return false;
  if (['getsessiontoken', 'getfederationtoken'].includes(target.action) && ['role-session', 'federated-user', 'root'].includes(caller.kind))
    return !hasLongTermCredentials(asked);
  // "You cannot call any AWS STS operations except GetCallerIdentity." https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html
  if (caller.kind === 'federated-user') return target.action !== 'getcalleridentity';
  return caller.kind === 'anonymous' && target.action === 'assumerole';
}

const MEMBERS_CALL = [
  'accepthandshake',
  'declinehandshake',
  'describeeffectivepolicy',
  'describehandshake',
  'describeorganization',
  'leaveorganization',
  'listhandshakesforaccount',
];

/** Whether only a delegated administrator could do it. https://docs.aws.amazon.com/organizations/latest/APIReference/action-reference.html */
function isForAdministrators({ caller, target, model }: Asked): boolean {
  if (target.service !== 'organizations' || MEMBERS_CALL.includes(target.action) || caller.account === undefined) return false;
  const { organization } = model;
  if (organization === undefined) return false;
  if (isUnknown(organization)) return true;
  if (caller.account === organization.managementAccount) return false;
  return accountOf(model, caller.account)?.parent !== undefined;
}

/** Where what policies allow may fail all the same: an answer that is no more certain than this. */
export function mayFail(asked: Asked): string | undefined {
  if (isForAdministrators(asked)) return 'organizations.member-account';
  // "You cannot call any IAM operations using the AWS CLI or the AWS API. This limitation does not apply to console sessions."
  return asked.caller.kind === 'federated-user' && asked.target.service === 'iam' ? 'sts.who-can-call' : undefined;
}

/** Whether the resource may have another policy than the one that is known, or none: what cannot be read may be anything. */
function isUnread({ target: { policy }, model }: Asked): boolean {
  if (isUnknown(policy)) return true;
  const found = policyOf(model, policy);
  return policy !== '' && (found === undefined || found.unknown !== undefined || 'unreadable' in readDocument(found.document));
}

/** What lets in besides policies: for certain, perhaps, or not. */
export function letsIn(asked: Asked): { readonly answer: Judged; readonly isEnough: boolean } {
  const { caller, target } = asked;
  if (isForAdministrators(asked) && target.account !== caller.account) return { answer: judged('maybe', 'organizations.member-account'), isEnough: false };
  const isOwn = target.action === 'changepassword' && target.arn === caller.identityArn;
  if (target.service === 'iam' && caller.kind === 'user' && (isOwn || target.action === 'getaccountpasswordpolicy'))
    return { answer: judged('maybe', 'iam.own-password'), isEnough: false };
  const hasNone = target.holder !== undefined && target.policy === '';
  const hasNoPolicy = hasNone || isUnread(asked);
  if (hasNoPolicy && target.service === 'elasticfilesystem' && ['clientmount', 'clientwrite', 'clientrootaccess'].includes(target.action))
    return { answer: because(judged(caller.kind === 'anonymous' && hasNone ? true : 'maybe'), 'efs.default-policy'), isEnough: true };
  if (hasNoPolicy && target.service === 'execute-api' && target.action === 'invoke')
    return { answer: judged('maybe', 'apigateway.without-policy'), isEnough: true };
  return { answer: judged(false), isEnough: false };
}

const SQS_OF_OWNER =
  'addpermission cancelmessagemovetask createqueue deletequeue listmessagemovetasks listqueues listqueuetags removepermission setqueueattributes startmessagemovetask tagqueue untagqueue';
const KMS_FOR_OTHERS =
  'creategrant decrypt derivesharedsecret describekey encrypt generatedatakey generatedatakeypair generatedatakeypairwithoutplaintext generatedatakeywithoutplaintext generatemac getkeyrotationstatus getpublickey listgrants reencryptfrom reencryptto retiregrant revokegrant sign verify verifymac';

/**
 * Whether what is allowed to another account "has no effect": https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html,
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-limitations-of-custom-policies.html,
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
 */
export function isOfOwner({ caller, target }: Asked): boolean {
  if (target.service === 's3')
    return (
      ['getbucketpolicy', 'putbucketpolicy', 'deletebucketpolicy'].includes(target.action) && (caller.account !== undefined || caller.kind === 'anonymous')
    );
  if (caller.account === undefined) return false;
  if (target.service === 'sqs') return SQS_OF_OWNER.split(' ').includes(target.action);
  return target.service === 'kms' && !KMS_FOR_OTHERS.split(' ').includes(target.action);
}

/** "Amazon S3 rejects any request made to the access point that doesn't originate from that VPC." https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-vpc.html */
export function isFromElsewhere({ target }: Asked, vpcOfRequest: string | undefined): Judged {
  const vpc = target.accessPoint === undefined ? undefined : target.holder?.s3?.vpc;
  if (vpc === undefined || target.service !== 's3' || vpcOfRequest === vpc) return judged(false);
  return judged(vpcOfRequest === 'unknown' ? 'maybe' : true, 's3.access-point-vpc');
}
