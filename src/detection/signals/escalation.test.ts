import { describe, expect, it } from 'vitest';
import { type AccessModel, accessModelOf, type ModelPrincipal } from '../../identity/index.ts';
import { sampleOrganization } from '../../sources/index.ts';
import { identityContext } from './identity-context.ts';

const SAMPLE = accessModelOf(sampleOrganization({ accounts: 12 }).snapshot);
const ACCOUNT = '727275457841';
const BUILD = `arn:aws:iam::${ACCOUNT}:user/machines/build-server`;
const ADMIN_USER = `arn:aws:iam::${ACCOUNT}:user/alice.ops`;

const SERVICES = {
  'cloudformation.amazonaws.com': ['cloudformation:CreateStack'],
  'codebuild.amazonaws.com': ['codebuild:CreateProject', 'codebuild:StartBuild'],
  'glue.amazonaws.com': ['glue:CreateJob', 'glue:StartJobRun'],
  'ec2.amazonaws.com': ['ec2:RunInstances'],
};

type Allowed = readonly (readonly [action: string | readonly string[], resource?: string, condition?: object])[];

/** The sample, in which the build server may do this, too. */
function sampleWith(
  allowed: Allowed,
  change: (principal: ModelPrincipal) => Partial<ModelPrincipal> = () => ({}),
  denied: readonly string[] = [],
): AccessModel {
  const statements = allowed.map(([Action, Resource = '*', Condition]) => ({ Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) }));
  const document = { Version: '2012-10-17', Statement: [...statements, ...denied.map((Action) => ({ Effect: 'Deny', Action, Resource: '*' }))] } as never;
  const id = `arn:aws:iam::${ACCOUNT}:policy/build`;
  return {
    ...SAMPLE,
    policies: [...SAMPLE.policies, { id, name: 'build', account: ACCOUNT, document }],
    principals: SAMPLE.principals.map((one) => (one.arn === BUILD ? { ...one, policies: [{ policy: id }], ...change(one) } : one)),
  };
}

function judged(...how: Parameters<typeof sampleWith>): readonly [string | undefined, string | undefined] {
  const { canDo, wayOf } = identityContext(sampleWith(...how));
  return [canDo(BUILD), wayOf?.(BUILD)];
}

describe('identityContext of the sample', () => {
  it.each<[string, Allowed]>([
    ['iam:AttachUserPolicy on itself', [['iam:AttachUserPolicy', BUILD]]],
    ['iam:AttachUserPolicy on itself', [['iam:AttachUserPolicy', BUILD, { ArnLike: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/Admin*' } }]]],
    ['iam:PutUserPolicy on itself', [['iam:Put*']]],
    ['iam:CreatePolicyVersion of a policy of its own', [['iam:CreatePolicyVersion', `arn:aws:iam::${ACCOUNT}:policy/*`]]],
    ['iam:CreateAccessKey of alice.ops', [['iam:CreateAccessKey', ADMIN_USER]]],
    ['iam:UpdateLoginProfile of alice.ops', [['iam:*LoginProfile', ADMIN_USER]]],
    [
      'iam:CreateUser, with every permission and a key',
      [[['iam:CreateUser', 'iam:CreateAccessKey', 'iam:PutUserPolicy'], `arn:aws:iam::${ACCOUNT}:user/stoa*`]],
    ],
    ['iam:CreateRole, with every permission and itself trusted', [[['iam:CreateRole', 'iam:AttachRolePolicy'], `arn:aws:iam::${ACCOUNT}:role/*`]]],
  ])('tells of %s', (way, allowed) => {
    expect(judged(allowed)).toEqual(['escalates', way]);
  });

  it.each<[string, Allowed]>([
    ['what only reads', [['iam:Get*'], ['s3:*']]],
    ['what a condition may keep from it', [['iam:AttachUserPolicy', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }]]],
    ['policies that are none of everything', [['iam:AttachUserPolicy', '*', { ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess' } }]]],
    ['keys of others who are no administrators', [['iam:CreateAccessKey', BUILD]]],
    ['a password that may not be there yet', [['iam:UpdateLoginProfile']]],
    ['half of a way', [[['iam:CreateUser', 'iam:CreateLoginProfile']]]],
    ['roles that it may pass, without a service that runs as them', [['iam:PassRole']]],
  ])('does not take %s for a way', (_, allowed) => {
    expect(judged(allowed)).toEqual(['some', undefined]);
  });

  it('heeds boundaries, denials and organisations', () => {
    expect(judged([['iam:AttachUserPolicy', BUILD]], () => ({ boundary: `arn:aws:iam::${ACCOUNT}:policy/build` }))).toEqual(['some', undefined]);
    expect(judged([['iam:AttachUserPolicy']], () => ({}), ['iam:Attach*'])).toEqual(['some', undefined]);
    const model = sampleWith([['iam:AttachUserPolicy', BUILD]]);
    const scp = {
      id: 'p-iam',
      name: 'no-iam',
      account: 'aws',
      document: { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'iam:*', Resource: '*' }] } as never,
    };
    const accounts = model.accounts.map((one) =>
      one.id === ACCOUNT && Array.isArray(one.scps) ? { ...one, scps: [...(one.scps as readonly string[]), scp.id] } : one,
    );
    const bound = identityContext({ ...model, policies: [...model.policies, scp], accounts });
    const isManagement = model.organization !== undefined && 'managementAccount' in model.organization && model.organization.managementAccount === ACCOUNT;
    expect(bound.canDo(BUILD)).toBe(isManagement ? 'escalates' : 'some');
  });

  it('counts no role that it may not assume, whoever the role trusts', () => {
    const update = [['iam:UpdateAssumeRolePolicy']] as const;
    const make = [[['iam:CreateRole', 'iam:AttachRolePolicy'], `arn:aws:iam::${ACCOUNT}:role/*`]] as const;
    for (const allowed of [update, make]) {
      expect(judged(allowed)[0]).toBe('escalates');
      expect(judged(allowed, () => ({}), ['sts:AssumeRole'])).toEqual(['some', undefined]);
      const model = sampleWith(allowed);
      const scp = {
        id: 'p-only-iam',
        name: 'only-iam',
        account: 'aws',
        document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iam:*', Resource: '*' }] } as never,
      };
      const accounts = model.accounts.map((one) => (one.id === ACCOUNT ? { ...one, scps: [[scp.id]] as never } : one));
      const { canDo, wayOf } = identityContext({ ...model, policies: [...model.policies, scp], accounts });
      expect([canDo(BUILD), wayOf?.(BUILD)]).toEqual(['some', undefined]);
    }
  });

  it('takes a role that a service runs as for what the service is told', () => {
    const role = `arn:aws:iam::${ACCOUNT}:role/runner`;
    const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } as never;
    const withRunner = (allowed: Allowed, by: string | object = 'lambda.amazonaws.com'): readonly (string | undefined)[] => {
      const trust =
        typeof by === 'object' ? by : { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: by }, Action: 'sts:AssumeRole' }] };
      const model = sampleWith(allowed);
      const runner: ModelPrincipal = {
        kind: 'role',
        arn: role,
        account: ACCOUNT,
        uniqueId: 'AROARUNNER',
        tags: {},
        policies: [{ policy: 'runner' }],
        trust: 'runner#trust',
      };
      const policies = [
        { id: 'runner', name: 'runner', account: ACCOUNT, document: everything },
        { id: 'runner#trust', name: 'trust', account: ACCOUNT, document: trust as never },
      ];
      const { canDo, wayOf } = identityContext({ ...model, policies: [...model.policies, ...policies], principals: [...model.principals, runner] });
      return [canDo(BUILD), wayOf?.(BUILD)];
    };
    const run = ['lambda:CreateFunction', 'lambda:InvokeFunction'];
    expect(withRunner([['iam:PassRole', role], [run]])).toEqual(['escalates', 'iam:PassRole of runner to lambda.amazonaws.com']);
    expect(withRunner([['iam:PassRole', role, { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }], [run]])).toEqual(['some', undefined]);
    expect(withRunner([['iam:PassRole', role], ['ec2:*']])).toEqual(['some', undefined]);
    for (const [service, actions] of Object.entries(SERVICES))
      expect(withRunner([['iam:PassRole', role], [actions]], service)).toEqual(['escalates', `iam:PassRole of runner to ${service}`]);
    const assume = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'sts:AssumeRole' }] };
    expect(withRunner([['sts:AssumeRole', role]], assume)).toEqual(['escalates', 'sts:AssumeRole of runner']);
    expect(withRunner([['iam:UpdateAssumeRolePolicy']])).toEqual(['escalates', expect.stringContaining('iam:UpdateAssumeRolePolicy of ')]);
  });
});
