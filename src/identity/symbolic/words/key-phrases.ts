// How a person says a condition on a key, by key. `{v}` stands for the values, `{k}` for what follows the slash or colon in the key's name.
// Keys that are not here are said by their names.

import type { AtomTest } from '../formula/atom.ts';

/** What is said of a key that is `true`, of one that is `false`, and of one that is not `true`. */
export interface BooleanPhrase {
  readonly yes: string;
  readonly no: string;
  readonly notYes: string;
  /** For keys that every request has: not false is true. */
  readonly isAlwaysPresent?: true;
}

const EQUAL: readonly AtomTest[] = ['StringEquals', 'StringEqualsIgnoreCase', 'StringLike', 'ArnLike', 'IpAddress'];
const EQUALITIES: ReadonlySet<AtomTest> = new Set(EQUAL);

/** Values of equal keys, for tests of equality: `from {v}`. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  ['aws:sourceip', 'from {v}'],
  ['aws:vpcsourceip', 'from {v} within the VPC'],
  ['aws:sourcevpce', 'from {v}'],
  ['aws:sourcevpc', 'from {v}'],
  ['aws:sourcevpcarn', 'from {v}'],
  ['aws:vpceaccount', 'from VPC endpoints of account {v}'],
  ['aws:vpceorgid', 'from VPC endpoints of organisation {v}'],
  ['aws:vpceorgpaths', 'from VPC endpoints under {v}'],
  ['aws:ec2instancesourcevpc', 'from instances in {v}'],
  ['aws:requestedregion', 'in {v}'],
  ['aws:principalorgid', 'for organisation {v}'],
  ['aws:principalorgpaths', 'for principals under {v}'],
  ['aws:principalaccount', 'for account {v}'],
  ['aws:principalarn', 'for {v}'],
  ['aws:principaltype', 'for principals of type {v}'],
  ['aws:principalservicename', 'for {v}'],
  ['aws:userid', 'for the user id {v}'],
  ['aws:username', 'for the user {v}'],
  ['aws:federatedprovider', 'for sessions from {v}'],
  ['aws:sourceidentity', 'with the source identity {v}'],
  ['aws:resourceaccount', 'on resources of account {v}'],
  ['aws:resourceorgid', 'on resources of organisation {v}'],
  ['aws:resourceorgpaths', 'on resources under {v}'],
  ['aws:calledvia', 'when called by {v}'],
  ['aws:calledviafirst', 'when called first by {v}'],
  ['aws:calledvialast', 'when called by {v}'],
  ['aws:sourcearn', 'on behalf of {v}'],
  ['aws:sourceaccount', 'on behalf of account {v}'],
  ['aws:sourceowner', 'on behalf of account {v}'],
  ['aws:sourceorgid', 'on behalf of organisation {v}'],
  ['aws:sourceorgpaths', 'on behalf of accounts under {v}'],
  ['aws:useragent', 'with the user agent {v}'],
  ['aws:referer', 'with the referer {v}'],
  ['kms:viaservice', 'when called by {v}'],
  ['kms:calleraccount', 'for account {v}'],
  ['kms:resourcealiases', 'on keys with the alias {v}'],
  ['kms:requestalias', 'by the alias {v}'],
  ['kms:grantoperations', 'for grants of {v}'],
  ['iam:passedtoservice', 'when passed to {v}'],
  ['iam:associatedresourcearn', 'when passed for {v}'],
  ['iam:permissionsboundary', 'with the boundary {v}'],
  ['iam:policyarn', 'for the policy {v}'],
  ['iam:awsservicename', 'for the service {v}'],
  ['sts:externalid', 'with the external id {v}'],
  ['sts:rolesessionname', 'with the session name {v}'],
  ['sts:sourceidentity', 'with the source identity {v}'],
  ['s3:prefix', 'for the prefix {v}'],
  ['s3:delimiter', 'with the delimiter {v}'],
  ['s3:x-amz-acl', 'with the ACL {v}'],
  ['s3:x-amz-server-side-encryption', 'with encryption {v}'],
  ['s3:x-amz-server-side-encryption-aws-kms-key-id', 'with the key {v}'],
  ['s3:versionid', 'for the version {v}'],
  ['s3:dataaccesspointarn', 'through the access point {v}'],
  ['s3:dataaccesspointaccount', 'through access points of account {v}'],
  ['s3:accesspointnetworkorigin', 'through access points of origin {v}'],
  ['s3:resourceaccount', 'on buckets of account {v}'],
  ['ec2:region', 'in {v}'],
  ['ec2:instancetype', 'for the instance type {v}'],
  ['ec2:vpc', 'in {v}'],
  ['lambda:functionurlauthtype', 'with the authentication {v}'],
  ['lambda:functionarn', 'for the function {v}'],
  ['saml:aud', 'for the audience {v}'],
  ['saml:iss', 'from the issuer {v}'],
]);

/** By the beginning of the key. What `{v}` stands for is given for one value and joined. */
const OPEN_PHRASES: readonly (readonly [prefix: string, lead: string, each: string])[] = [
  ['s3:existingobjecttag/', 'for objects tagged ', '{k}={v}'],
  ['s3:requestobjecttag/', 'when tagging objects ', '{k}={v}'],
  ['aws:resourcetag/', 'on resources tagged ', '{k}={v}'],
  ['ec2:resourcetag/', 'on resources tagged ', '{k}={v}'],
  ['iam:resourcetag/', 'on resources tagged ', '{k}={v}'],
  ['secretsmanager:resourcetag/', 'on secrets tagged ', '{k}={v}'],
  ['ssm:resourcetag/', 'on resources tagged ', '{k}={v}'],
  ['aws:requesttag/', 'when tagging ', '{k}={v}'],
  ['aws:principaltag/', 'for principals tagged ', '{k}={v}'],
  ['kms:encryptioncontext:', 'with the encryption context ', '{k}={v}'],
];

/** Of OIDC providers: `token.actions.githubusercontent.com:sub`. */
const CLAIMS: ReadonlyMap<string, string> = new Map([
  ['sub', 'for the subject {v}'],
  ['aud', 'for the audience {v}'],
  ['amr', 'for the authentication {v}'],
]);

const BOOLEANS: ReadonlyMap<string, BooleanPhrase> = new Map([
  ['aws:multifactorauthpresent', { yes: 'with MFA', no: 'in a session that says it is without MFA', notYes: 'without MFA' }],
  ['aws:securetransport', { yes: 'through TLS', no: 'without TLS', notYes: 'without TLS', isAlwaysPresent: true }],
  ['aws:viaawsservice', { yes: 'through an AWS service', no: 'directly', notYes: 'directly', isAlwaysPresent: true }],
  [
    'aws:principalisawsservice',
    { yes: 'by AWS services themselves', no: 'by others than AWS services', notYes: 'by others than AWS services', isAlwaysPresent: true },
  ],
  ['kms:grantisforawsresource', { yes: 'by AWS services for the principal', no: 'by the principal itself', notYes: 'by the principal itself' }],
  [
    'aws:assumedroot',
    { yes: 'by centrally assumed root sessions', no: 'by others than assumed root sessions', notYes: 'by others than assumed root sessions' },
  ],
]);

export function booleanPhrase(key: string): BooleanPhrase | undefined {
  return BOOLEANS.get(key);
}

/** The phrase for a key (in lower case) that equals one of the values, given as they are shown; `undefined` where the key has none. */
export function equalityPhrase(
  test: AtomTest,
  key: string,
  shownKey: string,
  values: readonly string[],
  join: (values: readonly string[]) => string,
): string | undefined {
  if (!EQUALITIES.has(test)) return undefined;
  const phrase = PHRASES.get(key) ?? claimPhrase(key);
  if (phrase !== undefined) return phrase.replace('{v}', () => join(values));
  const open = OPEN_PHRASES.find(([prefix]) => key.startsWith(prefix));
  if (open === undefined) return undefined;
  const [prefix, lead, each] = open;
  const name = shownKey.slice(prefix.length);
  return lead + join(values.map((value) => each.replace('{k}', () => name).replace('{v}', () => value)));
}

function claimPhrase(key: string): string | undefined {
  const colon = key.lastIndexOf(':');
  return key.slice(0, Math.max(0, colon)).includes('.') ? CLAIMS.get(key.slice(colon + 1)) : undefined;
}
