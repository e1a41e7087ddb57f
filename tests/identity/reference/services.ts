// What services decide by themselves, in the words of their pages.

import { readDocument } from './document.ts';
import { because, type Judged, judged } from './judged.ts';
import type { Asked } from './keys.ts';
import { accountOf, isUnknown, policyOf, resourceOf } from './world.ts';

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

/** "Operations you can call from any account in the organization", for itself, with what the account received: all that members call. */
const MEMBERS_CALL =
  'accepthandshake declinehandshake describeeffectivepolicy describehandshake describeorganization leaveorganization listhandshakesforaccount';
/** "You can only call this operation from the management account." */
const MANAGEMENT_CALLS =
  'createaccount createorganizationalunit deleteorganizationalunit deleteresourcepolicy deregisterdelegatedadministrator disableawsserviceaccess enableawsserviceaccess enableallfeatures inviteaccounttoorganization inviteorganizationtotransferresponsibility moveaccount putresourcepolicy registerdelegatedadministrator removeaccountfromorganization updateorganizationalunit';
/** "You can only call this operation from the management account or a member account that is a delegated administrator.": what changes policies … */
const POLICY_CALLS = 'attachpolicy createpolicy deletepolicy detachpolicy disablepolicytype enablepolicytype tagresource untagresource updatepolicy';
/** … and what reads. */
const READ_CALLS =
  'describeaccount describecreateaccountstatus describeorganizationalunit describepolicy describeresourcepolicy listawsserviceaccessfororganization listaccounts listaccountsforparent listaccountswithinvalideffectivepolicy listchildren listcreateaccountstatus listdelegatedadministrators listdelegatedservicesforaccount listeffectivepolicyvalidationerrors listhandshakesfororganization listorganizationalunitsforparent listparents listpolicies listpoliciesfortarget listroots listtagsforresource listtargetsforpolicy';
const isAmong = (names: string, action: string): boolean => names.split(' ').includes(action);

/**
 * What a member account may ask of its organisation: anything, nothing, what the organisation's resource policy gives, as everything that
 * another account owns, or what cannot be told. https://docs.aws.amazon.com/organizations/latest/APIReference/action-reference.html
 */
function ofMember({ caller, target, model }: Asked): 'anything' | 'nothing' | 'given' | 'maybe' {
  if (target.service !== 'organizations' || isAmong(MEMBERS_CALL, target.action) || caller.account === undefined) return 'anything';
  const { organization } = model;
  if (organization === undefined) return 'anything';
  if (isUnknown(organization)) return 'maybe';
  if (caller.account === organization.managementAccount) return 'anything';
  const parent = accountOf(model, caller.account)?.parent;
  if (parent === undefined) return 'anything';
  if (isAmong(MANAGEMENT_CALLS, target.action)) return 'nothing';
  if (isAmong(POLICY_CALLS, target.action)) return 'given';
  if (!isAmong(READ_CALLS, target.action)) return 'maybe';
  // RegisterDelegatedAdministrator "grants read-only access to Organizations service data".
  const administrators = organization.delegatedAdministrators;
  if (administrators === undefined || isUnknown(administrators)) return 'maybe';
  return administrators.some(({ account }) => account === caller.account) ? 'anything' : 'given';
}

/**
 * Whether what a member calls for itself lets it reach what the management account owns. "Only the account that receives a handshake can call this
 * operation"; "A member account can call this operation only if the TargetId parameter is set to the member account's own ID", which the resource
 * policies that AWS shows, and what delegated administrators read, contradict.
 */
function membersOwn({ caller, target, model }: Asked): Judged | undefined {
  const { organization } = model;
  const id = caller.account;
  if (target.service !== 'organizations' || !isAmong(MEMBERS_CALL, target.action) || id === undefined || target.account === id) return undefined;
  const maybe = judged('maybe', 'organizations.any-member');
  if (organization !== undefined && isUnknown(organization)) return maybe;
  const isOfMember = organization !== undefined && (accountOf(model, id)?.parent !== undefined || id === organization.managementAccount);
  const isOfOwn = isOfMember && target.account === organization.managementAccount;
  if (['accepthandshake', 'declinehandshake'].includes(target.action)) return maybe;
  if (target.action === 'describehandshake' && !isOfOwn) return maybe;
  if (!isOfOwn) return undefined;
  if (target.action !== 'describeeffectivepolicy' || isItself(target.arn, id)) return judged(true, 'organizations.any-member');
  const { delegatedAdministrators: administrators } = organization;
  if (administrators === undefined || isUnknown(administrators)) return maybe;
  return administrators.some(({ account }) => account === id) ? maybe : undefined;
}

/** `arn:aws:organizations::ManagementAccountId:account/o-OrganizationId/AccountId` */
const isItself = (arn: string, account: string): boolean => arn.split('/').at(-1) === account;

/** Without a resource there is nothing that a resource policy would be asked about, unless there is none at all. */
function giftWithoutResource(asked: Asked): 'nothing' | 'maybe' | undefined {
  const { target, model } = asked;
  const { organization } = model;
  const isNamed = organization !== undefined && !isUnknown(organization) && target.account === organization.managementAccount;
  if (ofMember(asked) !== 'given' || isNamed) return undefined;
  const arn =
    organization === undefined || isUnknown(organization) ? '' : `arn:${model.partition}:organizations::${organization.managementAccount}:resourcepolicy`;
  const held = resourceOf(model, arn);
  return held !== undefined && held.policy === undefined ? 'nothing' : 'maybe';
}

/** The rule by which a member account's call is refused whatever policies say. */
export function refusedMember(asked: Asked): string | undefined {
  if (ofMember(asked) === 'nothing') return 'organizations.management-account';
  return giftWithoutResource(asked) === 'nothing' ? 'organizations.resource-policy' : undefined;
}

/** A member other than the management account. */
function isMember({ caller, model }: Asked): boolean {
  const { organization } = model;
  if (organization === undefined || isUnknown(organization) || caller.account === undefined || caller.account === organization.managementAccount) return false;
  return accountOf(model, caller.account)?.parent !== undefined;
}

const DATA_CATALOG = /^arn:[^:]*:glue:[^:]*:[^:]*:(?:catalog$|connection\/|database\/|table\/|tableVersion\/|userDefinedFunction\/)/;

/** Where what policies allow may fail all the same: an answer that is no more certain than this. */
export function mayFail(asked: Asked): string | undefined {
  if (ofMember(asked) === 'maybe') return 'organizations.member-account';
  const { caller, target } = asked;
  const isForAnother =
    target.service === 'organizations' && target.action === 'describeeffectivepolicy' && target.account !== caller.account && isMember(asked);
  if (isForAnother && !isItself(target.arn, caller.account ?? '')) return 'organizations.any-member';
  // "Only you, the owner of the queue, can grant or deny permissions"; of the rest, that "cross-account permissions don't apply".
  if (target.service === 'sqs' && caller.account === undefined && SQS_OF_OWNER.split(' ').includes(target.action)) return 'cross.owner-only';
  if (giftWithoutResource(asked) === 'maybe') return 'organizations.resource-policy';
  // "it must pass permission checks by both IAM and Lake Formation": https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-overview.html
  if (asked.target.service === 'glue' && DATA_CATALOG.test(asked.target.arn)) return 'glue.lake-formation';
  // "no authentication type is defined for the API": which of its methods do: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
  if (asked.target.service === 'execute-api' && asked.target.action === 'invoke' && asked.caller.kind === 'anonymous') return 'apigateway.without-policy';
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
  const own = membersOwn(asked);
  if (own !== undefined) return { answer: own, isEnough: false };
  if (target.service === 'organizations' && target.account !== caller.account) {
    const may = ofMember(asked);
    if (may === 'maybe') return { answer: judged('maybe', 'organizations.member-account'), isEnough: false };
    if (may === 'anything' && isAmong(READ_CALLS, target.action) && isMember(asked))
      return { answer: judged(true, 'organizations.delegated-administrator'), isEnough: false };
  }
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
  // "Only you, the owner of the queue, can grant or deny permissions to the queue."
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_AddPermission.html
  if (target.service === 'sqs' && ['addpermission', 'removepermission'].includes(target.action)) return true;
  if (caller.account === undefined) return false;
  if (target.service === 'sqs') return SQS_OF_OWNER.split(' ').includes(target.action);
  return target.service === 'kms' && !KMS_FOR_OTHERS.split(' ').includes(target.action);
}

/** "Amazon S3 rejects any request made to the access point that doesn't originate from that VPC." https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-vpc.html */
export function isFromElsewhere({ target }: Asked, vpcs: readonly string[] | 'unknown'): Judged {
  const vpc = target.accessPoint === undefined ? undefined : target.holder?.s3?.vpc;
  if (vpc === undefined || target.service !== 's3') return judged(false);
  if (vpcs === 'unknown') return judged('maybe', 's3.access-point-vpc');
  const own = vpcs.filter((one) => one === vpc).length;
  if (own > 0 && own === vpcs.length) return judged(false);
  // No request comes from two VPCs.
  return judged(own > 0 ? 'maybe' : true, 's3.access-point-vpc');
}
