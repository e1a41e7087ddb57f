import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/index.ts';
import { accessModelOf } from './access-model-of.ts';
import { ACCOUNT, ALLOW, record, snapshotOf } from './snapshot.cases.ts';

const arn = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`;
const READ = ['User', 'Role', 'Group', 'ManagedPolicy'].map((type) => `AWS::IAM::${type}`);
const user = (config: JsonObject) => record('AWS::IAM::User', arn('user/u'), { UserId: 'AIDA1', ...config });
const role = (config: JsonObject, path = 'role/R') => record('AWS::IAM::Role', arn(path), { RoleId: 'AROA1', AssumeRolePolicyDocument: ALLOW, ...config });
const inline = (PolicyName: string, PolicyDocument: JsonObject | string = ALLOW) => ({ PolicyName, PolicyDocument });
const attached = (...policies: readonly string[]) => ({ AttachedManagedPolicies: policies.map((PolicyArn) => ({ PolicyArn })) });
const managed = (path: string, config: JsonObject, account?: string) =>
  record('AWS::IAM::ManagedPolicy', path.startsWith('arn:') ? path : arn(path), config, account === undefined ? {} : { account });
const versions = (DefaultVersionId: string, ...documents: readonly (JsonObject | string)[]): JsonObject => ({
  DefaultVersionId,
  PolicyVersionList: documents.map((Document, index) => ({ VersionId: `v${index + 1}`, Document, IsDefaultVersion: `v${index + 1}` === DefaultVersionId })),
});
const modelOf = (...records: Parameters<typeof snapshotOf>[0]) => accessModelOf(snapshotOf(records, READ));

describe('readUsers', () => {
  it('reads inline policies, attached ones, and those of groups', () => {
    const model = modelOf(
      user({ UserPolicyList: [inline('mine')], ...attached(arn('policy/P')), GroupList: ['G'] }),
      record('AWS::IAM::Group', arn('group/path/G'), { GroupPolicyList: [inline('ours')], ...attached(arn('policy/P'), arn('policy/Q')) }, { id: 'G' }),
      managed('policy/P', versions('v1', ALLOW)),
      managed('policy/Q', versions('v1', ALLOW)),
    );
    const group = arn('group/path/G');
    expect(model.principals).toEqual([
      {
        kind: 'user',
        arn: arn('user/u'),
        account: ACCOUNT,
        uniqueId: 'AIDA1',
        tags: {},
        policies: [
          { policy: `${arn('user/u')}#inline/mine` },
          { policy: arn('policy/P') },
          { policy: `${group}#inline/ours`, through: group },
          { policy: arn('policy/P'), through: group },
          { policy: arn('policy/Q'), through: group },
        ],
      },
    ]);
    expect(model.policies.every(({ document, unknown }) => document !== null && unknown === undefined)).toBe(true);
  });

  it('takes a missing list of inline policies for none, as AWS leaves it out', () => {
    expect(modelOf(user({ ...attached(), GroupList: [] })).principals[0]?.policies).toEqual([]);
  });

  it('knows nothing of the policies and the boundary of a user that was only listed', () => {
    const unread = { unknown: `iam:GetAccountAuthorizationDetails of ${arn('user/u')}: the source holds no answer of this call` };
    expect(modelOf(user({})).principals[0]).toMatchObject({ policies: unread, boundary: unread, tags: { unknown: expect.any(String) } });
  });

  it('does not know the groups where they were not read', () => {
    expect(modelOf(user(attached())).principals[0]?.policies).toEqual({ unknown: expect.stringContaining('iam:ListGroupsForUser') });
  });

  it('links a policy of which nothing is known for a group that was not read', () => {
    const snapshot = snapshotOf([user({ ...attached(), GroupList: ['G'] })], ['AWS::IAM::User'], ['AWS::IAM::Group']);
    const model = accessModelOf(snapshot);
    const id = `${arn('group/G')}#policies`;
    expect(model.principals[0]?.policies).toEqual([{ policy: id, through: arn('group/G') }]);
    expect(model.policies).toEqual([expect.objectContaining({ id, document: null, unknown: expect.stringContaining('AWS refused the call (AccessDenied)') })]);
  });
});

describe('readRoles', () => {
  it('keeps the text of trust and inline policies, without the URL encoding of IAM', () => {
    const text = '{ "Statement": [] }';
    const model = modelOf(role({ AssumeRolePolicyDocument: encodeURIComponent(text), RolePolicyList: [inline('a', encodeURIComponent(text))], ...attached() }));
    expect(model.principals[0]).toMatchObject({ trust: `${arn('role/R')}#trust`, policies: [{ policy: `${arn('role/R')}#inline/a` }] });
    expect(model.policies.map(({ document }) => document)).toEqual([text, text]);
  });

  it('knows the trust, and no more, of a role that was only listed', () => {
    const [read] = modelOf(role({ Path: '/' })).principals;
    expect(read).toMatchObject({ trust: `${arn('role/R')}#trust`, policies: { unknown: expect.any(String) }, boundary: { unknown: expect.any(String) } });
  });

  it('reads the boundary', () => {
    const boundary = { PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: arn('policy/B') } };
    const model = modelOf(role({ ...attached(), ...boundary }), managed('policy/B', versions('v1', ALLOW)));
    expect(model.principals[0]?.boundary).toBe(arn('policy/B'));
    expect(modelOf(role(attached())).principals[0]).not.toHaveProperty('boundary');
  });

  it('tells service-linked roles by their path', () => {
    const flags = ['role/aws-service-role/x.amazonaws.com/R', 'role/R'].map((path) => modelOf(role(attached(), path)).principals[0]?.isServiceLinked);
    expect(flags).toEqual([true, undefined]);
  });
});

describe('answers of another shape than AWS’s', () => {
  const unread = { unknown: `iam:GetAccountAuthorizationDetails of ${arn('role/R')}: the answer could not be read` };

  it.each([
    [{ AttachedManagedPolicies: 'x' }],
    [{ AttachedManagedPolicies: [3] }],
    [{ AttachedManagedPolicies: [{ PolicyName: 'P' }] }],
    [{ AttachedManagedPolicies: [], RolePolicyList: {} }],
  ])('%j says nothing about the policies of a role', (config) => {
    expect(modelOf(role(config)).principals[0]?.policies).toEqual(unread);
  });

  it('do not say that there is no boundary', () => {
    expect(modelOf(role({ ...attached(), PermissionsBoundary: {} })).principals[0]?.boundary).toEqual(unread);
  });

  it('do not say which groups a user is in', () => {
    expect(modelOf(user({ ...attached(), GroupList: [{}] })).principals[0]?.policies).toHaveProperty('unknown');
  });
});

describe('managed policies', () => {
  it('counts the default version', () => {
    const model = modelOf(managed('policy/P', versions('v2', { Version: 'old' }, { Version: 'new' })));
    expect(model.policies).toMatchObject([{ id: arn('policy/P'), account: ACCOUNT, document: { Version: 'new' } }]);
  });

  it('names one of AWS that is attached and not held', () => {
    const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
    const model = modelOf(role(attached(administrator)));
    expect(model.principals[0]?.policies).toEqual([{ policy: administrator }]);
    expect(model.policies.find(({ id }) => id === administrator)).toEqual({
      id: administrator,
      name: 'AdministratorAccess',
      account: 'aws',
      document: null,
      unknown: `iam:GetAccountAuthorizationDetails of ${administrator}: the source holds no answer of this call`,
    });
  });

  it('names one of which only the list tells', () => {
    expect(modelOf(managed('policy/P', { DefaultVersionId: 'v1' })).policies).toMatchObject([
      { document: null, unknown: expect.stringContaining('iam:GetPolicyVersion') },
    ]);
    expect(modelOf(managed('policy/P', versions('v9', ALLOW))).policies).toMatchObject([{ document: null }]);
  });

  it('holds those of AWS under the account `aws`', () => {
    const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
    expect(modelOf(managed(administrator, versions('v1', ALLOW), 'aws')).policies).toMatchObject([{ account: 'aws', document: ALLOW }]);
  });
});
