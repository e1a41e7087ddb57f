// IAM, once an account. Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html
// Not asked: each user's login profile, SSH keys and service-specific credentials (the credential report tells of passwords and
// access keys; the others sign no calls to AWS), account aliases, and older versions of policies.

import { byId, chain, first, keep, list, step, take } from './build.ts';
import type { CallRow } from './row.ts';

const GROUP = 'iam';

/** Authorisation details, one kind at a time: each page is then full of what the row is about. */
const details = (type: string, kind: string): CallRow => list(type, GROUP, { Filter: [kind], MaxItems: 1000 });
const users = step('iam', 'ListUsers', 'Users[]', { MaxItems: 1000 });
const roles = step('iam', 'ListRoles', 'Roles[]', { MaxItems: 1000 });

// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html
const lastAccessed = (principals: typeof users): CallRow =>
  chain(
    'AWS::IAM::ServiceLastAccessed',
    'iam-last-accessed',
    [
      principals,
      step('iam', 'GenerateServiceLastAccessedDetails', '', take('Arn', { Granularity: 'ACTION_LEVEL' }), {
        carry: keep('Arn'),
        none: ['NoSuchEntity', 'NoSuchEntityException'],
      }),
      // One page holds every service that there is.
      first('AWS::IAM::ServiceLastAccessed', take('JobId', { MaxItems: 1000 }), {
        carry: keep('Arn'),
        until: (answer) => answer['JobStatus'] !== 'IN_PROGRESS',
      }),
    ],
    { optIn: true },
  );

export const IAM_CALLS: readonly CallRow[] = [
  details('AWS::IAM::User', 'User'),
  details('AWS::IAM::Role', 'Role'),
  details('AWS::IAM::Group', 'Group'),
  details('AWS::IAM::ManagedPolicy', 'LocalManagedPolicy'),
  // Only those in use, with their documents: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
  details('AWS::IAM::ManagedPolicy', 'AWSManagedPolicy'),
  list('AWS::IAM::AccountSummary', GROUP),
  // Makes the report, which changes nothing else, and waits for it: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateCredentialReport.html
  chain('AWS::IAM::CredentialReport', GROUP, [
    step('iam', 'GenerateCredentialReport', '', {}, { until: (answer) => answer['State'] === 'COMPLETE' }),
    first('AWS::IAM::CredentialReport'),
  ]),
  // https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html
  list('AWS::IAM::AccountPasswordPolicy', GROUP, {}, { none: ['NoSuchEntity', 'NoSuchEntityException'] }),
  list('AWS::IAM::VirtualMFADevice', GROUP, { MaxItems: 1000 }, { withhold: ['Base32StringSeed', 'QRCodePNG'] }),
  chain('AWS::IAM::AccessKey', GROUP, [users, first('AWS::IAM::AccessKey', take('UserName'))], { facets: { AccessKeyLastUsed: byId('AccessKeyId') } }),
  chain('AWS::IAM::MFADevice', GROUP, [users, first('AWS::IAM::MFADevice', take('UserName'))]),
  list('AWS::IAM::ServerCertificate', GROUP),
  chain('AWS::IAM::SAMLProvider', GROUP, [
    first('AWS::IAM::SAMLProvider'),
    step('iam', 'GetSAMLProvider', '', take({ SAMLProviderArn: 'Arn' }), { carry: keep('Arn') }),
  ]),
  chain('AWS::IAM::OIDCProvider', GROUP, [
    first('AWS::IAM::OIDCProvider'),
    step('iam', 'GetOpenIDConnectProvider', '', take({ OpenIDConnectProviderArn: 'Arn' }), { carry: keep('Arn') }),
  ]),
  lastAccessed(users),
  lastAccessed(roles),
];
