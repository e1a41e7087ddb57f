import { describe, expect, it } from 'vitest';
import type { AccessModel, AccessRequest } from '../model/index.ts';
import { layers } from './decide.ts';
import { ALLOW_ALL, BUCKET, createWorlds, MODEL, policy, QUEUE, ROLE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { createFrame, enter } from './frame.ts';
import type { Layers } from './layer-values.ts';
import { evaluateLayers } from './layers.ts';
import { KLEENE, type Logic } from './logic.ts';

/** Kleene's logic, but not the one for which the engine has short cuts. */
const OTHER: Logic = { ...KLEENE };
const send: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'sqs:SendMessage', resource: QUEUE };

/** What the layers say, the same over both logics. */
function ask(request: Partial<AccessRequest>, changes: Partial<AccessModel> = {}): Partial<Layers> {
  const engine = withModel(compile(MODEL), changes);
  const [short, long] = [KLEENE, OTHER].map((logic) => layers(engine, { ...send, ...request }, logic));
  expect(short).toEqual(long);
  return short ?? {};
}

const stranger = 'arn:aws:iam::111122223333:user/ghost';

describe('layers', () => {
  it('are open in each way where the policy of the resource is not known', () => {
    const open = { direct: 2, roleLike: 2, delegated: 2, resourceDeny: 2 };
    expect(ask({ resource: `${QUEUE}2` })).toMatchObject(open);
    expect(ask({ action: 'kms:Decrypt', resource: 'arn:aws:kms:eu-west-1:111122223333:alias/a' })).toMatchObject(open);
    const unread = { arn: QUEUE, type: 'AWS::SQS::Queue', account: '111122223333', tags: {}, policy: { unknown: 'it was not read' } };
    expect(ask({}, { resources: [unread] })).toMatchObject(open);
  });

  it('are open where the caller is not in the model, and silent where it has no account', () => {
    const open = { identityAllow: 2, identityDeny: 2, boundaryAllow: 2, boundaryDeny: 2, sessionAllow: 1, sessionDeny: 0 };
    expect(ask({ principal: { kind: 'user', arn: stranger } })).toMatchObject(open);
    const fed = { kind: 'federated-user', user: stranger, name: 'f' } as const;
    expect(ask({ principal: fed })).toMatchObject({ identityAllow: 2, boundaryAllow: 2, boundaryDeny: 2, sessionAllow: 0 });
    const none = { identityAllow: 0, identityDeny: 0, boundaryAllow: 1, boundaryDeny: 0, sessionAllow: 1, scpAllow: 1, scpDeny: 0 };
    for (const principal of [{ kind: 'anonymous' }, { kind: 'service', service: 'sns.amazonaws.com' }] as const) expect(ask({ principal })).toMatchObject(none);
  });

  it('let the root user, and who it federates, do without policies', () => {
    const all = { identityAllow: 1, identityDeny: 0, boundaryAllow: 1, boundaryDeny: 0 };
    expect(ask({ principal: { kind: 'root', account: '111122223333' } })).toMatchObject({ ...all, sessionAllow: 1 });
    expect(ask({ principal: { kind: 'federated-user', user: 'arn:aws:iam::111122223333:root', name: 'f' } })).toMatchObject({ ...all, sessionAllow: 0 });
  });

  it('take session policies together, and an empty list for none', () => {
    const policies = [policy('s1', [{ ...ALLOW_ALL, Action: 'sqs:*' }]), policy('s2', [{ ...ALLOW_ALL, Effect: 'Deny', Action: 's3:*' }])];
    const session = (sessionPolicies: readonly string[], action: string) =>
      ask({ principal: { kind: 'role-session', role: ROLE, session: 's', sessionPolicies }, action }, { policies });
    expect(session(['s1', 's2'], 'sqs:SendMessage')).toMatchObject({ sessionAllow: 1, sessionDeny: 0 });
    expect(session(['s1', 's2'], 's3:GetObject')).toMatchObject({ sessionAllow: 0, sessionDeny: 1 });
    expect(session(['s1', 'none'], 's3:GetObject')).toMatchObject({ sessionAllow: 2, sessionDeny: 2 });
    expect(session([], 's3:GetObject')).toMatchObject({ sessionAllow: 1, sessionDeny: 0 });
    const root = (taskPolicy: string) => ask({ principal: { kind: 'root', account: '111122223333', taskPolicy } }, { policies });
    expect([root('s1').sessionAllow, root('s2').sessionAllow]).toEqual([1, 0]);
  });

  it('of endpoints are what their policies say, all where they have none, and open where the endpoint is not in the model', () => {
    const endpoints = [
      { id: 'vpce-1', account: '111122223333', vpc: 'vpc-1', policy: 'e' },
      { id: 'vpce-2', account: '111122223333', vpc: 'vpc-1' },
    ];
    const through = (endpoint: string, statement: object) => ask({ endpoint }, { endpoints, policies: [policy('e', [statement as never])] });
    const any = { ...ALLOW_ALL, Principal: '*' };
    expect(through('vpce-1', any)).toMatchObject({ endpointAllow: 1, endpointDeny: 0 });
    expect(through('vpce-1', { ...any, Effect: 'Deny' })).toMatchObject({ endpointAllow: 0, endpointDeny: 1 });
    expect(through('vpce-1', { ...any, Principal: { AWS: '444455556666' } })).toMatchObject({ endpointAllow: 0, endpointDeny: 0 });
    expect(through('vpce-2', any)).toMatchObject({ endpointAllow: 1, endpointDeny: 0 });
    expect(through('vpce-3', any)).toMatchObject({ endpointAllow: 2, endpointDeny: 2 });
  });

  it('of RCPs are those of the owner, and open where the owner is not known', () => {
    const deny = policy('rcp', [{ ...ALLOW_ALL, Effect: 'Deny', Principal: '*' }]);
    const s3 = { action: 's3:ListBucket', resource: BUCKET };
    expect(ask(s3)).toMatchObject({ rcpDeny: 0 });
    expect(ask(s3, { policies: [deny] })).toMatchObject({ rcpDeny: 1 });
    expect(ask({ ...s3, resource: 'arn:aws:s3:::elsewhere' })).toMatchObject({ rcpDeny: 2 });
    expect(ask({ action: 'ec2:RunInstances', resource: 'arn:aws:ec2:eu-west-1:111122223333:instance/*' }, { policies: [deny] })).toMatchObject({ rcpDeny: 0 });
    const { organization } = MODEL;
    if (organization === undefined || 'unknown' in organization) throw new Error('the model has an organisation');
    const without = { organization: { ...organization, policyTypes: ['SERVICE_CONTROL_POLICY'] as const } };
    expect(ask({ ...s3, resource: 'arn:aws:s3:::elsewhere' }, without)).toMatchObject({ rcpDeny: 0 });
    const types = { organization: { ...organization, policyTypes: { unknown: 'they were not read' } } };
    expect(ask({ ...s3, resource: 'arn:aws:s3:::elsewhere' }, types)).toMatchObject({ rcpDeny: 2 });
    expect(ask({ ...s3, resource: 'arn:aws:s3:::elsewhere' }, { organization: { unknown: 'it was not read' } })).toMatchObject({ rcpDeny: 2 });
  });

  it('of RCPs do not bind kms:RetireGrant, keys of AWS, and how a service assumes its service-linked role', () => {
    const deny = [policy('rcp', [{ ...ALLOW_ALL, Effect: 'Deny', Principal: '*' }])];
    const key = 'arn:aws:kms:eu-west-1:111122223333:key/1';
    const keyOf = (isAwsManaged: boolean | { unknown: string }) => ({
      arn: key,
      type: 'AWS::KMS::Key',
      account: '111122223333',
      tags: {},
      kms: { aliases: [], isAwsManaged, grants: [] },
    });
    const kms = (action: string, changes: Partial<AccessModel>) => ask({ action, resource: key }, { policies: deny, ...changes }).rcpDeny;
    expect([
      kms('kms:Decrypt', { resources: [keyOf(false)] }),
      kms('kms:Decrypt', { resources: [keyOf(true)] }),
      kms('kms:Decrypt', {}),
      kms('kms:Decrypt', { resources: [keyOf({ unknown: 'nobody says' })] }),
      kms('kms:RetireGrant', { resources: [keyOf(false)] }),
    ]).toEqual([1, 0, 2, 2, 0]);
    const linked = 'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/R';
    const assume = (resource: string) =>
      ask({ principal: { kind: 'service', service: 'x.amazonaws.com' }, action: 'sts:AssumeRole', resource }, { policies: deny }).rcpDeny;
    expect([assume(linked), assume(ROLE), ask({ action: 'sqs:SendMessage', resource: '*' }, { policies: deny }).rcpDeny]).toEqual([0, 1, 2]);
  });

  it('of RCPs bind no service-linked role, whatever its path, and what only looks like one', () => {
    const policies = [policy('rcp', [{ ...ALLOW_ALL, Effect: 'Deny', Principal: '*' }])];
    const [role] = MODEL.principals.filter(({ arn }) => arn === ROLE);
    const assume = (isServiceLinked: boolean) =>
      ask(
        { principal: { kind: 'service', service: 'x.amazonaws.com' }, action: 'sts:AssumeRole', resource: ROLE },
        { policies, principals: role === undefined ? [] : [{ ...role, isServiceLinked }] },
      ).rcpDeny;
    expect([assume(false), assume(true)]).toEqual([1, 0]);
    const service = { kind: 'service', service: 'x.amazonaws.com' } as const;
    expect(ask({ principal: service, action: 'sts:AssumeRole', resource: `${ROLE}2` }, { policies }).rcpDeny).toBe(1);
    expect(ask({ action: 's3:GetObject', resource: `${BUCKET}/x:role/aws-service-role/y` }, { policies })).toMatchObject({ rcpDeny: 1 });
    expect(ask({ principal: { kind: 'service', service: 'x.amazonaws.com' }, action: 's3:ListAllMyBuckets', resource: '*' }, { policies }).rcpDeny).toBe(0);
  });

  it('of SCPs do not bind the session of a service-linked role, which the model need not have', () => {
    const policies = [policy('scp-account', [{ ...ALLOW_ALL, Effect: 'Deny' }])];
    const session = (role: string) => ask({ principal: { kind: 'role-session', role, session: 's' } }, { policies });
    expect(session('arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/R')).toMatchObject({ scpAllow: 1, scpDeny: 0 });
    expect(session(`${ROLE}2`)).toMatchObject({ scpAllow: 0, scpDeny: 1 });
  });

  it('say what a trust policy says of sts: actions only, and the rules of S3 of its own actions only', () => {
    const trust = policy(`${ROLE}#trust`, [{ Effect: 'Allow', Principal: '*', Action: '*' }]);
    const of = (action: string) => ask({ action, resource: ROLE }, { policies: [trust] }).direct;
    expect([of('sts:AssumeRole'), of('iam:GetRole')]).toEqual([1, 0]);
    const bucket = { arn: BUCKET, type: 'AWS::S3::Bucket', account: '111122223333', tags: {}, s3: { ownership: 'ObjectWriter' } };
    const objects = { resources: [bucket], policies: [policy(`${USER}#inline/main`, [ALLOW_ALL])] };
    const identity = (action: string) => ask({ action, resource: `${BUCKET}/a` }, objects).identityAllow;
    expect([identity('s3:GetObject'), identity('s3-object-lambda:GetObject')]).toEqual([2, 1]);
  });

  // https://docs.aws.amazon.com/kms/latest/developerguide/alias-access.html
  it('are those of the key behind an alias, save for what is done to the alias itself', () => {
    const alias = (action: string) => ask({ action, resource: 'arn:aws:kms:eu-west-1:111122223333:alias/a' }).resourceDeny;
    expect([alias('kms:Encrypt'), alias('kms:CreateAlias'), alias('kms:UpdateAlias'), alias('kms:DeleteAlias')]).toEqual([2, 0, 0, 0]);
  });

  // https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html: "not effective in a key policy"
  it('of a key policy give nobody kms:RetireGrant, in whichever way it names', () => {
    const key = { arn: 'arn:aws:kms:eu-west-1:111122223333:key/1', type: 'AWS::KMS::Key', account: '111122223333', tags: {}, policy: 'key' };
    const names = [USER, ROLE, '111122223333', 'arn:aws:sts::111122223333:assumed-role/reader/s'];
    const given = { resources: [key], policies: [policy('key', [{ ...ALLOW_ALL, Principal: { AWS: names } }])] };
    const session = { kind: 'role-session', role: ROLE, session: 's' } as const;
    expect(ask({ principal: session, action: 'kms:RetireGrant', resource: key.arn }, given)).toMatchObject({ direct: 0, roleLike: 0, delegated: 2 });
    expect(ask({ principal: session, action: 'kms:Decrypt', resource: key.arn }, given)).toMatchObject({ direct: 1, roleLike: 1, delegated: 1 });
  });

  it('hold nothing of the request before in the same frame', () => {
    const key = { arn: 'arn:aws:kms:eu-west-1:111122223333:key/1', type: 'AWS::KMS::Key', account: '111122223333', tags: {} };
    const grants = [{ id: 'g', granteePrincipal: USER, operations: ['Decrypt'] }];
    const all = policy(`${USER}#inline/main`, [ALLOW_ALL]);
    const engine = withModel(compile(MODEL), { resources: [{ ...key, kms: { aliases: [], grants } }], policies: [all] });
    const frame = createFrame(engine);
    const then = (request: Partial<AccessRequest>) => {
      enter(frame, { ...send, ...request }, KLEENE);
      evaluateLayers(frame);
      return { ...frame.layers };
    };
    expect(then({ action: 'kms:Decrypt', resource: key.arn })).toMatchObject({ grant: 1, identityAllow: 1 });
    expect(then({ principal: { kind: 'anonymous' } })).toMatchObject({ grant: 0, identityAllow: 0 });
  });
});

describe('layers, over what is decided later', () => {
  const named = (request: Partial<AccessRequest>, changes: Partial<AccessModel> = {}) => {
    const { logic, holds, asked } = createWorlds();
    const found = layers(withModel(compile(MODEL), changes), { ...send, ...request }, logic);
    return { found, holds, asked };
  };

  it('name what is not known, and which question it leaves open', () => {
    const alias = 'arn:aws:kms:eu-west-1:111122223333:alias/a';
    const why = `which key ${alias} stands for: ask for the ARN of the key`;
    const { asked } = named({ action: 'kms:Decrypt', resource: alias });
    for (const question of [
      `Allow directly resource kms:decrypt on ${alias}`,
      'Allow role resource',
      'Allow account resource',
      `Deny resource kms:decrypt ${alias}`,
    ])
      expect(asked.some((one) => one.startsWith(`${why}: ${question.replace(' on ', ' ')}`))).toBe(true);
    const ghost = { kind: 'user', arn: stranger } as const;
    expect(named({ principal: ghost }).asked).toContain(`${stranger} is not in the model: Allow identity sqs:sendmessage ${QUEUE}`);
  });

  it('leave open what another account may share by AWS RAM', () => {
    const subnet = 'arn:aws:ec2:eu-west-1:444455556666:subnet/subnet-1';
    const own = 'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1';
    const types = { arn: subnet, type: 'AWS::EC2::Subnet', account: '444455556666', tags: {} };
    const run = (resource: string) =>
      named({ action: 'ec2:RunInstances', resource }, { resources: [types, { ...types, arn: own, account: '111122223333' }] }).asked;
    const share = (arn: string) => `whether ${arn} is shared by AWS RAM is not in the model: Allow directly resource ec2:runinstances ${arn}`;
    expect([run(subnet).includes(share(subnet)), run(own).includes(share(own))]).toEqual([true, false]);
  });

  it('let an RCP deny a key that is not known to be AWS managed only where the RCP does', () => {
    const rcp = policy('rcp', [{ ...ALLOW_ALL, Effect: 'Deny', Principal: '*', Condition: { Bool: { 'ex:a': 'true' } } }]);
    const { found, holds } = named(
      { action: 'kms:Decrypt', resource: 'arn:aws:kms:eu-west-1:111122223333:key/1', otherKeys: 'unspecified' },
      { policies: [rcp] },
    );
    const within = (...so: readonly string[]) => holds(found.rcpDeny ?? 0, (name) => so.some((one) => name.includes(one)));
    expect([within('ex:a', 'AWS managed'), within('ex:a'), within('AWS managed')]).toEqual([true, false, false]);
  });
});
