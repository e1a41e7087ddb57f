// What every member of an organisation may call for itself, although it is the management account that owns what it names: its own effective
// policy, what says which organisation it is in, the handshakes that it received.
// Source: "Operations you can call from any account in the organization" and "… from only a member account",
// https://docs.aws.amazon.com/organizations/latest/APIReference/action-reference.html

import { asAdministrator, isOfOrganization, isOwn } from './organizations-rules.ts';
import type { Frame } from './shapes.ts';

// "Only the account that receives a handshake can call this operation."
// https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeclineHandshake.html
const OF_RECIPIENT: ReadonlySet<string> = new Set(['organizations:accepthandshake', 'organizations:declinehandshake']);

// "This operation can be called from any account in the organization.": of handshakes of the organisation; what another one offers to an
// account is the recipient's. https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeHandshake.html
const DESCRIBE_HANDSHAKE = 'organizations:describehandshake';

// "A member account can call this operation only if the TargetId parameter is set to the member account's own ID - it can't target another account."
const DESCRIBE_EFFECTIVE_POLICY = 'organizations:describeeffectivepolicy';

/** By their names in lower case. */
export const OF_ANY_MEMBER: ReadonlySet<string> = new Set([
  ...OF_RECIPIENT,
  DESCRIBE_HANDSHAKE,
  DESCRIBE_EFFECTIVE_POLICY,
  'organizations:describeorganization',
  'organizations:leaveorganization',
  'organizations:listhandshakesforaccount',
]);

/** Whether the operation is about a handshake, which an account may receive of any organisation. */
export function isOfHandshakes(name: string): boolean {
  return OF_RECIPIENT.has(name) || name === DESCRIBE_HANDSHAKE;
}

/** The same text for operations that are treated alike, whoever calls. */
export function kindOfMembers(name: string): string {
  if (name === DESCRIBE_HANDSHAKE || name === DESCRIBE_EFFECTIVE_POLICY) return name;
  return OF_RECIPIENT.has(name) ? 'recipient' : 'any member';
}

/** Whether the account of the caller is let in to what its organisation's management account owns; a text: why that is not known. */
export function letsAnyMemberIn(frame: Frame): string | true | undefined {
  const { account, principalAccount, action } = frame;
  if (isOwn(frame) || principalAccount === undefined) return undefined;
  const { isMember } = principalAccount;
  if (typeof isMember === 'object') return `whether the account ${account} is a member of the organisation is not in the model`;
  const isInOwn = isMember === 'yes' && isOfOrganization(frame);
  if (isOfHandshakes(action.name) && !(isInOwn && action.name === DESCRIBE_HANDSHAKE))
    return `whether the account ${account} received the handshake is not in the model`;
  if (!isInOwn) return undefined;
  if (!isOfAnother(frame)) return true;
  // RegisterDelegatedAdministrator "grants read-only access to Organizations service data".
  return asAdministrator(frame) === 'other' ? undefined : OF_ANOTHER;
}

// That it can't, and a resource policy that lets it: https://docs.aws.amazon.com/organizations/latest/userguide/security_iam_resource-based-policy-examples.html
const OF_ANOTHER = 'whether a member account can be let in to the effective policy of another account: the pages of AWS say both';

/** Why what policies allow is not certain to be. */
export function whyOpenToAnyMember(frame: Frame): string | undefined {
  return isOfAnother(frame) ? OF_ANOTHER : undefined;
}

/** Whether a member asks for the effective policy of another account. */
function isOfAnother(frame: Frame): boolean {
  const { action, principalAccount, account, place } = frame;
  if (action.name !== DESCRIBE_EFFECTIVE_POLICY || principalAccount?.isManagement !== false || principalAccount.isMember !== 'yes') return false;
  return isOfOrganization(frame) && !place.arn.endsWith(`/${account}`);
}
