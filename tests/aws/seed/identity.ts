// An organisation, users, roles and Identity Center.

import { type Ask, text, trust } from './ask.ts';

export async function seedOrganization(ask: Ask): Promise<void> {
  await ask('organizations', 'CreateOrganization', { FeatureSet: 'ALL' });
  const root = text(await ask('organizations', 'ListRoots', {}), 'Roots', 0, 'Id');
  const unit = text(await ask('organizations', 'CreateOrganizationalUnit', { ParentId: root, Name: 'outer' }), 'OrganizationalUnit', 'Id');
  const inner = text(await ask('organizations', 'CreateOrganizationalUnit', { ParentId: unit, Name: 'inner' }), 'OrganizationalUnit', 'Id');
  const member = text(await ask('organizations', 'CreateAccount', { AccountName: 'member', Email: 'member@example.com' }), 'CreateAccountStatus', 'AccountId');
  await ask('organizations', 'MoveAccount', { AccountId: member, SourceParentId: root, DestinationParentId: inner });
  await ask('organizations', 'EnablePolicyType', { RootId: root, PolicyType: 'SERVICE_CONTROL_POLICY' });
  const Content = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'iam:CreateUser', Resource: '*' }] });
  const policy = text(
    await ask('organizations', 'CreatePolicy', { Content, Description: 'no users', Name: 'no-users', Type: 'SERVICE_CONTROL_POLICY' }),
    'Policy',
    'PolicySummary',
    'Id',
  );
  await ask('organizations', 'AttachPolicy', { PolicyId: policy, TargetId: inner });
  await ask('organizations', 'EnableAWSServiceAccess', { ServicePrincipal: 'guardduty.amazonaws.com' });
  await ask('organizations', 'RegisterDelegatedAdministrator', { AccountId: member, ServicePrincipal: 'guardduty.amazonaws.com' });
  await ask('account', 'PutAlternateContact', {
    AlternateContactType: 'SECURITY',
    EmailAddress: 'security@example.com',
    Name: 'security',
    PhoneNumber: '+15550100',
    Title: 'on call',
  });
}

export async function seedIam(ask: Ask): Promise<void> {
  await ask('iam', 'CreateUser', { UserName: 'ann' });
  await ask('iam', 'CreateAccessKey', { UserName: 'ann' });
  const serial = text(await ask('iam', 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'ann' }), 'VirtualMFADevice', 'SerialNumber');
  await ask('iam', 'EnableMFADevice', { UserName: 'ann', SerialNumber: serial, AuthenticationCode1: '123456', AuthenticationCode2: '654321' });
  await ask('iam', 'CreateGroup', { GroupName: 'people' });
  await ask('iam', 'CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument: trust('ec2.amazonaws.com') });
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] });
  await ask('iam', 'CreatePolicy', { PolicyName: 'own', PolicyDocument });
  await ask('iam', 'UpdateAccountPasswordPolicy', { MinimumPasswordLength: 20 });
  await ask('iam', 'CreateSAMLProvider', { Name: 'idp', SAMLMetadataDocument: `<EntityDescriptor>${'x'.repeat(1000)}</EntityDescriptor>` });
  await ask('iam', 'CreateOpenIDConnectProvider', {
    Url: 'https://token.actions.example.com',
    ClientIDList: ['sts.amazonaws.com'],
    ThumbprintList: ['0'.repeat(40)],
  });
  await ask('iam', 'UploadServerCertificate', { ServerCertificateName: 'old', CertificateBody: 'body', PrivateKey: 'key' });
  const instance = text(await ask('sso-admin', 'ListInstances', {}), 'Instances', 0, 'InstanceArn');
  const set = text(await ask('sso-admin', 'CreatePermissionSet', { InstanceArn: instance, Name: 'Reader' }), 'PermissionSet', 'PermissionSetArn');
  await ask('sso-admin', 'CreateAccountAssignment', {
    InstanceArn: instance,
    PermissionSetArn: set,
    PrincipalType: 'GROUP',
    PrincipalId: '11111111-2222-3333-4444-555555555555',
    TargetType: 'AWS_ACCOUNT',
    TargetId: '123456789012',
  });
  await ask('sso-admin', 'ProvisionPermissionSet', { InstanceArn: instance, PermissionSetArn: set, TargetType: 'ALL_PROVISIONED_ACCOUNTS' });
  const store = text(await ask('sso-admin', 'ListInstances', {}), 'Instances', 0, 'IdentityStoreId');
  const user = text(
    await ask('identitystore', 'CreateUser', { IdentityStoreId: store, UserName: 'ann', DisplayName: 'Ann', Name: { GivenName: 'Ann', FamilyName: 'A' } }),
    'UserId',
  );
  const group = text(await ask('identitystore', 'CreateGroup', { IdentityStoreId: store, DisplayName: 'people' }), 'GroupId');
  await ask('identitystore', 'CreateGroupMembership', { IdentityStoreId: store, GroupId: group, MemberId: { UserId: user } });
}
