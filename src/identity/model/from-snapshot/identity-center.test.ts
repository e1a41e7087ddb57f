import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/index.ts';
import { accessModelOf } from './access-model-of.ts';
import { ACCOUNT, ALLOW, record, snapshotOf } from './snapshot.cases.ts';

const SET = 'arn:aws:sso:::permissionSet/ssoins-1/ps-1';
const READ = ['AWS::SSO::Instance', 'AWS::SSO::PermissionSet', 'AWS::SSO::Assignment', 'AWS::IdentityStore::User', 'AWS::IdentityStore::GroupMembership'];
const WHOLE: JsonObject = { Name: 'Dev_Ops', InlinePolicy: null, AttachedManagedPolicies: [], CustomerManagedPolicyReferences: [], PermissionsBoundary: null };
const set = (config: JsonObject = WHOLE) => record('AWS::SSO::PermissionSet', SET, config);
const instance = (region = 'eu-west-1') => record('AWS::SSO::Instance', 'arn:aws:sso:::instance/ssoins-1', {}, { region });
const assignment = (AccountId: string, PrincipalId: string) =>
  record('AWS::SSO::Assignment', `${SET}/${AccountId}/USER/${PrincipalId}`, { AccountId, PermissionSetArn: SET, PrincipalId });
const role = (name: string, path = '/aws-reserved/sso.amazonaws.com/') =>
  record('AWS::IAM::Role', `arn:aws:iam::${ACCOUNT}:role${path}${name}`, {
    AssumeRolePolicyDocument: ALLOW,
    AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/P' }],
  });

describe('reserved roles', () => {
  it('are of the permission set that their name holds, underscores included', () => {
    const model = accessModelOf(snapshotOf([set(), role('AWSReservedSSO_Dev_Ops_0123456789abcdef')], ['AWS::IAM::Role']));
    expect(model.principals).toMatchObject([{ permissionSet: SET, policies: [{ policy: 'arn:aws:iam::aws:policy/P', through: SET }] }]);
    const inRegion = accessModelOf(
      snapshotOf([set(), role('AWSReservedSSO_Dev_Ops_0123456789abcdef', '/aws-reserved/sso.amazonaws.com/eu-west-1/')], ['AWS::IAM::Role']),
    );
    expect(inRegion.principals[0]?.permissionSet).toBe(SET);
  });

  it('are not those that somebody else named so', () => {
    const model = accessModelOf(snapshotOf([set(), role('AWSReservedSSO_Dev_Ops_0123456789abcdef', '/')], ['AWS::IAM::Role']));
    expect(model.principals[0]).not.toHaveProperty('permissionSet');
  });

  it('stand in the model as they would be provisioned where roles were not read', () => {
    const config: JsonObject = {
      Name: 'Dev_Ops',
      InlinePolicy: '{"Statement":[]}',
      AttachedManagedPolicies: [{ Arn: 'arn:aws:iam::aws:policy/P' }],
      CustomerManagedPolicyReferences: [{ Name: 'C', Path: '/x/' }],
      PermissionsBoundary: { CustomerManagedPolicyReference: { Name: 'B', Path: '/' } },
    };
    const model = accessModelOf(snapshotOf([instance(), set(config), assignment(ACCOUNT, 'u'), assignment(ACCOUNT, 'v')], READ, ['AWS::IAM::Role']));
    const unread = { unknown: 'iam:GetAccountAuthorizationDetails: AWS refused the call (AccessDenied)' };
    expect(model.principals).toEqual([
      {
        kind: 'role',
        arn: `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Dev_Ops_0000000000000000`,
        account: ACCOUNT,
        uniqueId: '',
        tags: unread,
        policies: [
          { policy: `${SET}#inline/AwsSSOInlinePolicy`, through: SET },
          { policy: 'arn:aws:iam::aws:policy/P', through: SET },
          { policy: `arn:aws:iam::${ACCOUNT}:policy/x/C`, through: SET },
        ],
        boundary: `arn:aws:iam::${ACCOUNT}:policy/B`,
        trust: unread,
        permissionSet: SET,
        isProvisional: true,
      },
    ]);
  });

  it('are not made up where roles were read', () => {
    expect(accessModelOf(snapshotOf([instance(), set(), assignment(ACCOUNT, 'u')], [...READ, 'AWS::IAM::Role'])).principals).toEqual([]);
  });

  it('have unknown policies where a part of the permission set was not read', () => {
    const model = accessModelOf(snapshotOf([set({ Name: 'Dev_Ops', InlinePolicy: null }), assignment(ACCOUNT, 'u')], READ));
    expect(model.principals[0]).toMatchObject({
      policies: { unknown: expect.stringContaining('sso:ListManagedPoliciesInPermissionSet') },
      boundary: { unknown: expect.stringContaining('sso:GetPermissionsBoundaryForPermissionSet') },
    });
  });
});

describe('readDirectory', () => {
  const person = record('AWS::IdentityStore::User', 'arn:aws:identitystore:::user/u', { UserName: 'ann', Emails: [{ Value: 'ann@acme.example' }] });
  const membership = record('AWS::IdentityStore::GroupMembership', 'arn:aws:identitystore:::membership/m', { GroupId: 'g', MemberId: { UserId: 'u' } });

  it('joins people, groups and assignments', () => {
    const model = accessModelOf(snapshotOf([instance(), set(), person, membership, assignment(ACCOUNT, 'g')], READ));
    expect(model.directory).toEqual({
      users: [{ id: 'u', userName: 'ann', emails: ['ann@acme.example'], groups: ['g'] }],
      permissionSets: [{ arn: SET, name: 'Dev_Ops' }],
      assignments: [{ account: ACCOUNT, permissionSet: SET, principal: 'g' }],
    });
  });

  it('is absent where there is no Identity Center, and unknown where it was not read', () => {
    expect(accessModelOf(snapshotOf([], READ)).directory).toBeUndefined();
    for (const type of READ.slice(0, 4)) {
      expect(
        accessModelOf(
          snapshotOf(
            [instance()],
            READ.filter((one) => one !== type),
          ),
        ).directory,
      ).toHaveProperty('unknown');
    }
    expect(accessModelOf(snapshotOf([instance(), person], READ.slice(0, 4))).directory).toMatchObject({ users: [{ groups: { unknown: expect.any(String) } }] });
  });
});
