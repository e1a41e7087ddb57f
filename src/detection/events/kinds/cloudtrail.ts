// CloudTrail's events: management, data, network activity and Insights.
// Sources: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html,
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html,
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html (MFAUsed)

import type { EventObject, IdentityRef, IssuedCredentials, PrincipalLineage } from '../event.ts';
import { addressOf, arnsIn, at, contentOf, isObject, listAt, memberOf, textAt, timeOf } from '../values.ts';
import { type Describe, partitionOf, sessionNameOf } from './described.ts';
import { resourceArns } from './resource-arns.ts';

export const describeCloudTrail: Describe = (raw) => {
  const account = textAt(raw, 'recipientAccountId') ?? textAt(raw, 'userIdentity', 'accountId');
  const region = textAt(raw, 'awsRegion');
  const eventId = textAt(raw, 'eventID');
  return {
    // An event that concerns several accounts is delivered to each; to one account it may be delivered more than once.
    id: eventId === undefined ? contentOf(raw) : `${eventId}/${account ?? ''}`,
    time: timeOf(textAt(raw, 'eventTime')),
    account,
    region,
    principal: lineageOf(raw),
    address: addressOf(textAt(raw, 'sourceIPAddress')),
    targets: [
      ...listAt(raw, 'resources').flatMap((resource) => [textAt(resource, 'ARN'), textAt(resource, 'arn')]),
      ...arnsIn(raw['requestParameters'], raw['responseElements']),
      ...resourceArns(raw, { partition: partitionOf(region), region, account }),
    ],
    issued: issuedBy(raw),
    omitted: omittedParts(raw),
  };
};

/** Who made the call, by the `userIdentity` element. */
function lineageOf(raw: EventObject): PrincipalLineage | undefined {
  const identity = raw['userIdentity'];
  if (!isObject(identity)) return undefined;
  const session = at(identity, 'sessionContext');
  const issuer = at(session, 'sessionIssuer');
  const self = identityOf(identity);
  return {
    ...self,
    accessKey: textAt(identity, 'accessKeyId'),
    sessionName: sessionNameOf(self.arn) ?? sessionNameOfId(self),
    sessionStart: timeOf(textAt(session, 'attributes', 'creationDate')),
    // Sessions of root and of users in the console have an empty issuer.
    issuer: isObject(issuer) && Object.keys(issuer).length > 0 ? identityOf(issuer) : undefined,
    mfa: wordOf(textAt(session, 'attributes', 'mfaAuthenticated')) ?? wordOf(textAt(raw, 'additionalEventData', 'MFAUsed')),
    sourceIdentity: textAt(session, 'sourceIdentity'),
    federatedProvider: textAt(session, 'webIdFederationData', 'federatedProvider') ?? textAt(identity, 'identityProvider'),
    invokedBy: textAt(identity, 'invokedBy'),
    onBehalfOf: textAt(identity, 'onBehalfOf', 'userId'),
    issuedTo: textAt(identity, 'inScopeOf', 'credentialsIssuedTo'),
  };
}

function identityOf(value: EventObject): IdentityRef {
  return {
    type: textAt(value, 'type'),
    arn: textAt(value, 'arn'),
    id: textAt(value, 'principalId'),
    account: textAt(value, 'accountId'),
    name: textAt(value, 'userName'),
  };
}

/** The principal id of a session is that of the role, a colon, and the session's name. */
function sessionNameOfId({ type, id }: IdentityRef): string | undefined {
  if (type !== 'AssumedRole' || id === undefined) return undefined;
  const colon = id.indexOf(':');
  return colon < 0 ? undefined : id.slice(colon + 1);
}

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['Yes', true],
  ['false', false],
  ['No', false],
]);

function wordOf(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : WORDS.get(text);
}

/** What STS and IAM answered with credentials: https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html */
function issuedBy(raw: EventObject): readonly IssuedCredentials[] {
  const answer = raw['responseElements'];
  const session = textAt(answer, 'credentials', 'accessKeyId');
  const key = textAt(answer, 'accessKey', 'accessKeyId');
  return [
    ...(session === undefined ? [] : [{ accessKey: session, principal: textAt(answer, 'assumedRoleUser', 'arn') ?? textAt(answer, 'federatedUser', 'arn') }]),
    ...(key === undefined ? [] : [{ accessKey: key, principal: undefined }]),
  ];
}

/** Parts too large for an event stand there as `omitted: true`, with their size and the reason. */
function omittedParts(raw: EventObject): readonly string[] {
  return Object.keys(raw).filter((key) => memberOf(raw[key], 'omitted') === true);
}
