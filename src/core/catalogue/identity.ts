// Organizations, IAM, IAM Identity Center, Access Analyzer, account settings.

import { call, described, facet, names, type RecordType, row } from './record-type.ts';

const global = { scope: 'global' } as const;
const organization = { scope: 'organization' } as const;
const setting = { scope: 'global', isSetting: true } as const;

export const IDENTITY_TYPES: readonly RecordType[] = [
  row('AWS::Organizations::Organization', 'organisation', call('organizations', 'DescribeOrganization', 'Organization'), '{Id}', '{Arn}', {
    ...organization,
    facets: { Roots: facet(call('organizations', 'ListRoots', 'Roots')) },
  }),
  row(
    'AWS::Organizations::OrganizationalUnit',
    'organisational unit',
    call('organizations', 'ListOrganizationalUnitsForParent', 'OrganizationalUnits[]'),
    '{Id}',
    '{Arn}',
    {
      ...organization,
      facets: { ParentId: facet(call('organizations', 'ListParents', 'Parents[].Id')) },
    },
  ),
  row('AWS::Organizations::Account', 'account', call('organizations', 'ListAccounts', 'Accounts[]'), '{Id}', '{Arn}', {
    ...organization,
    facets: { ParentId: facet(call('organizations', 'ListParents', 'Parents[].Id')) },
  }),
  row('AWS::Organizations::Policy', 'organisation policy', call('organizations', 'ListPolicies', 'Policies[]'), '{Id}', '{Arn}', {
    ...organization,
    facets: {
      Content: facet(call('organizations', 'DescribePolicy', 'Policy.Content')),
      Targets: facet(call('organizations', 'ListTargetsForPolicy', 'Targets')),
    },
  }),
  // The ARN is the account's.
  row(
    'AWS::Organizations::DelegatedAdministrator',
    'delegated administrator',
    call('organizations', 'ListDelegatedAdministrators', 'DelegatedAdministrators[]'),
    '{Id}',
    '{Arn}',
    { ...organization, facets: { DelegatedServices: facet(call('organizations', 'ListDelegatedServicesForAccount', 'DelegatedServices')) } },
  ),
  row(
    'AWS::Organizations::ServiceAccess',
    'service with access to the organisation',
    call('organizations', 'ListAWSServiceAccessForOrganization', 'EnabledServicePrincipals[]'),
    '{ServicePrincipal}',
    'arn:{partition}:organizations::{account}:service-access/{ServicePrincipal}',
    organization,
  ),
  row(
    'AWS::Organizations::ResourcePolicy',
    "organisation's resource policy",
    call('organizations', 'DescribeResourcePolicy', 'ResourcePolicy'),
    'resource-policy',
    'arn:{partition}:organizations::{account}:resourcepolicy',
    organization,
  ),
  row(
    'AWS::Account::Region',
    'Region of an account',
    call('account', 'ListRegions', 'Regions[]'),
    '{RegionName}',
    'arn:{partition}:account::{account}:region/{RegionName}',
    // EC2 says `OptInStatus` where the account service says `RegionOptStatus` (readers add the latter), and lists only enabled Regions unless asked for all.
    { ...global, alternatives: [call('ec2', 'DescribeRegions', 'Regions[]')] },
  ),
  row(
    'AWS::Account::AlternateContact',
    'alternate contact',
    call('account', 'GetAlternateContact', 'AlternateContact'),
    '{AlternateContactType}',
    'arn:{partition}:account::{account}:alternate-contact/{AlternateContactType}',
    global,
  ),

  row('AWS::IAM::User', 'IAM user', call('iam', 'GetAccountAuthorizationDetails', 'UserDetailList[]'), '{UserName}', '{Arn}', {
    ...global,
    alternatives: [call('iam', 'ListUsers', 'Users[]')],
  }),
  row('AWS::IAM::Role', 'IAM role', call('iam', 'GetAccountAuthorizationDetails', 'RoleDetailList[]'), '{RoleName}', '{Arn}', {
    ...global,
    alternatives: [call('iam', 'ListRoles', 'Roles[]')],
  }),
  row('AWS::IAM::Group', 'IAM group', call('iam', 'GetAccountAuthorizationDetails', 'GroupDetailList[]'), '{GroupName}', '{Arn}', {
    ...global,
    alternatives: [call('iam', 'ListGroups', 'Groups[]')],
  }),
  row('AWS::IAM::ManagedPolicy', 'managed policy', call('iam', 'GetAccountAuthorizationDetails', 'Policies[]'), '{PolicyName}', '{Arn}', {
    ...global,
    alternatives: [call('iam', 'ListPolicies', 'Policies[]')],
  }),
  row(
    'AWS::IAM::AccountSummary',
    'account summary',
    call('iam', 'GetAccountSummary', ''),
    'account-summary',
    'arn:{partition}:iam::{account}:account-summary',
    setting,
  ),
  row(
    'AWS::IAM::CredentialReport',
    'credential report',
    call('iam', 'GetCredentialReport', ''),
    'credential-report',
    'arn:{partition}:iam::{account}:credential-report',
    setting,
  ),
  row(
    'AWS::IAM::AccountPasswordPolicy',
    'password policy',
    call('iam', 'GetAccountPasswordPolicy', 'PasswordPolicy'),
    'password-policy',
    'arn:{partition}:iam::{account}:password-policy',
    global,
  ),
  row(
    'AWS::IAM::VirtualMFADevice',
    'virtual MFA device',
    call('iam', 'ListVirtualMFADevices', 'VirtualMFADevices[]'),
    '{SerialNumber}',
    '{SerialNumber}',
    global,
  ),
  row(
    'AWS::IAM::AccessKey',
    'access key',
    call('iam', 'ListAccessKeys', 'AccessKeyMetadata[]'),
    '{AccessKeyId}',
    'arn:{partition}:iam::{account}:access-key/{UserName}/{AccessKeyId}',
    { ...global, parent: 'AWS::IAM::User', facets: { AccessKeyLastUsed: facet(call('iam', 'GetAccessKeyLastUsed', 'AccessKeyLastUsed')) } },
  ),
  // Virtual devices and FIDO security keys have an ARN as their serial number, hardware tokens a number.
  row(
    'AWS::IAM::MFADevice',
    'MFA device of a user',
    call('iam', 'ListMFADevices', 'MFADevices[]'),
    '{SerialNumber}',
    'arn:{partition}:iam::{account}:mfa-device/{UserName}/{SerialNumber}',
    { ...global, parent: 'AWS::IAM::User' },
  ),
  row(
    'AWS::IAM::ServerCertificate',
    'server certificate of IAM',
    call('iam', 'ListServerCertificates', 'ServerCertificateMetadataList[]'),
    '{ServerCertificateName}',
    '{Arn}',
    global,
  ),
  // `Arn` is the user's or role's; the API does not repeat it.
  described(
    'AWS::IAM::ServiceLastAccessed',
    'services last used',
    names('iam', 'GenerateServiceLastAccessedDetails', 'JobId'),
    call('iam', 'GetServiceLastAccessedDetails', ''),
    '{Arn}',
    '{Arn}/service-last-accessed',
    { ...global, parent: 'AWS::IAM::Role' },
  ),
  row('AWS::IAM::SAMLProvider', 'SAML provider', call('iam', 'ListSAMLProviders', 'SAMLProviderList[]'), '{Arn}', '{Arn}', global),
  row('AWS::IAM::OIDCProvider', 'OIDC provider', call('iam', 'ListOpenIDConnectProviders', 'OpenIDConnectProviderList[]'), '{Arn}', '{Arn}', global),

  row('AWS::SSO::Instance', 'Identity Center instance', call('sso-admin', 'ListInstances', 'Instances[]'), '{InstanceArn}', '{InstanceArn}', organization),
  row('AWS::SSO::PermissionSet', 'permission set', call('sso-admin', 'DescribePermissionSet', 'PermissionSet'), '{Name}', '{PermissionSetArn}', {
    ...organization,
    facets: {
      InlinePolicy: facet(call('sso-admin', 'GetInlinePolicyForPermissionSet', 'InlinePolicy')),
      AttachedManagedPolicies: facet(call('sso-admin', 'ListManagedPoliciesInPermissionSet', 'AttachedManagedPolicies')),
      CustomerManagedPolicyReferences: facet(call('sso-admin', 'ListCustomerManagedPolicyReferencesInPermissionSet', 'CustomerManagedPolicyReferences')),
      PermissionsBoundary: facet(call('sso-admin', 'GetPermissionsBoundaryForPermissionSet', 'PermissionsBoundary'), ['ResourceNotFoundException']),
    },
  }),
  row(
    'AWS::SSO::Assignment',
    'account assignment',
    call('sso-admin', 'ListAccountAssignments', 'AccountAssignments[]'),
    '{AccountId}/{PrincipalType}/{PrincipalId}',
    '{PermissionSetArn}/{AccountId}/{PrincipalType}/{PrincipalId}',
    organization,
  ),
  row(
    'AWS::IdentityStore::User',
    'Identity Center user',
    call('identitystore', 'ListUsers', 'Users[]'),
    '{UserId}',
    'arn:{partition}:identitystore:::user/{UserId}',
    organization,
  ),
  row(
    'AWS::IdentityStore::Group',
    'Identity Center group',
    call('identitystore', 'ListGroups', 'Groups[]'),
    '{GroupId}',
    'arn:{partition}:identitystore:::group/{GroupId}',
    organization,
  ),
  row(
    'AWS::IdentityStore::GroupMembership',
    'group membership',
    call('identitystore', 'ListGroupMemberships', 'GroupMemberships[]'),
    '{MembershipId}',
    'arn:{partition}:identitystore:::membership/{MembershipId}',
    organization,
  ),

  row('AWS::AccessAnalyzer::Analyzer', 'access analyzer', call('accessanalyzer', 'ListAnalyzers', 'analyzers[]'), '{name}', '{arn}'),
  row(
    'AWS::AccessAnalyzer::Finding',
    'finding of an access analyzer',
    call('accessanalyzer', 'ListFindingsV2', 'findings[]'),
    '{id}',
    'arn:{partition}:access-analyzer:{region}:{account}:finding/{findingType}/{id}',
    { parent: 'AWS::AccessAnalyzer::Analyzer' },
  ),
];
