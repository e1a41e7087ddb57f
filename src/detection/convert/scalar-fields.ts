// Fields of CloudTrail's events that have one plain value, or none: no list and no object.
// Sources: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html,
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html

const SCALARS: ReadonlySet<string> = new Set(
  (
    'eventVersion eventTime eventSource eventName awsRegion sourceIPAddress userAgent errorCode errorMessage requestID eventID eventType apiVersion ' +
    'managementEvent readOnly recipientAccountId sharedEventID vpcEndpointId vpcEndpointAccountId eventCategory sessionCredentialFromConsole ' +
    'userIdentity.type userIdentity.userName userIdentity.principalId userIdentity.arn userIdentity.accountId userIdentity.accessKeyId ' +
    'userIdentity.invokedBy userIdentity.identityProvider userIdentity.sourceIdentity userIdentity.credentialId ' +
    'userIdentity.sessionContext.attributes.mfaAuthenticated userIdentity.sessionContext.attributes.creationDate ' +
    'userIdentity.sessionContext.sessionIssuer.type userIdentity.sessionContext.sessionIssuer.userName ' +
    'userIdentity.sessionContext.sessionIssuer.principalId userIdentity.sessionContext.sessionIssuer.arn ' +
    'userIdentity.sessionContext.sessionIssuer.accountId tlsDetails.tlsVersion tlsDetails.cipherSuite tlsDetails.clientProvidedHostHeader'
  ).split(' '),
);

/** Whether AWS's documentation knows the field of CloudTrail as one plain value. */
export function isScalarField(field: string): boolean {
  return SCALARS.has(field);
}

/** Whether two fields may stand in the elements of one list, of which a pattern asks both of the same element. */
export function mayShareList(one: string, other: string): boolean {
  const [a, b] = [one.split('.'), other.split('.')];
  // What stands at the top of an event is an object, and of the identity everything is.
  return (
    a[0] === b[0] &&
    a[0] !== 'userIdentity' &&
    a[0] !== 'tlsDetails' &&
    ((a[1] !== undefined && a[1] === b[1] && a.length > 2 && b.length > 2) || a[0] === 'resources')
  );
}
