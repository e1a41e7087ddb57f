import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import type { AccessModel, AccessRequest } from '../model/index.ts';
import { decide, layers } from './decide.ts';
import { ALLOW_ALL, createWorlds, MODEL, policy, QUEUE, ROLE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import type { Layers } from './layer-values.ts';
import { createLexicon } from './lexicon.ts';
import { KLEENE } from './logic.ts';
import { viewOf } from './policy-view.ts';
import type { PolicyUse } from './shapes.ts';
import { compilePolicy } from './statement.ts';

const send: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'sqs:SendMessage', resource: QUEUE };
const session = { kind: 'role-session', role: ROLE, session: 's' } as const;
const when = (key: string): Json => ({ Bool: { [key]: 'true' } });

function ask(changes: Partial<AccessModel>, request: Partial<AccessRequest> = {}): Layers {
  return layers(withModel(compile(MODEL), changes), { ...send, ...request }, KLEENE);
}

/** What a layer is in a world where these are so, and nothing else. */
function later(changes: Partial<AccessModel>, layer: keyof Layers, request: Partial<AccessRequest> = {}) {
  const { logic, holds, asked } = createWorlds();
  const found = layers(withModel(compile(MODEL), changes), { ...send, otherKeys: 'unspecified', ...request }, logic)[layer];
  return { asked, with: (...so: readonly string[]) => holds(found, (name) => so.some((one) => name.includes(one))) };
}

/** The queue with a policy of these statements, for everybody unless they say otherwise. */
function queue(...statements: readonly object[]): Partial<AccessModel> {
  return {
    resources: [{ arn: QUEUE, type: 'AWS::SQS::Queue', account: '111122223333', tags: {}, policy: 'queue' }],
    policies: [policy('queue', statements.map((one) => ({ ...ALLOW_ALL, ...('NotPrincipal' in one ? {} : { Principal: '*' }), ...one })) as never[])],
  };
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
describe('viewOf', () => {
  const lexicon = createLexicon();
  const viewIn = (use: PolicyUse, statement: Json) => viewOf(lexicon, compilePolicy(lexicon, policy('p', [statement]), 'aws'), use);
  const why = (use: PolicyUse, statement: object) => viewIn(use, statement as Json).statements[0]?.problem?.replace(/^.*no certain meaning: /, '');
  const bare = { Effect: 'Allow', Action: '*' };
  const open = { ...ALLOW_ALL, Principal: '*' };

  it('says of each place what statements there must have, and cannot have', () => {
    for (const use of ['identity', 'boundary', 'session', 'scp'] as const) {
      expect([why(use, ALLOW_ALL), why(use, bare)]).toEqual([undefined, 'it has no `Resource`']);
      expect([why(use, open), why(use, { ...bare, NotPrincipal: '*' })]).toEqual([0, 1].map(() => 'it has a principal, which such policies cannot have'));
    }
    for (const use of ['resource', 'endpoint'] as const)
      expect([why(use, open), why(use, { ...ALLOW_ALL, NotPrincipal: '*' }), why(use, ALLOW_ALL), why(use, { ...bare, Principal: '*' })]).toEqual([
        undefined,
        undefined,
        'it has no `Principal`',
        'it has no `Resource`',
      ]);
    expect([why('trust', { ...bare, Principal: '*' }), why('trust', open), why('trust', bare), why('trust', { ...bare, NotPrincipal: '*' })]).toEqual([
      undefined,
      'it has a `Resource`, which trust policies cannot have',
      'it has no `Principal`',
      'it has no `Principal`',
    ]);
  });

  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html: "you can only specify "*""
  it('takes in RCPs no principal but everyone', () => {
    expect([why('rcp', open), why('rcp', { ...open, Principal: { AWS: '*' } }), why('rcp', { ...bare, Principal: '*' })]).toEqual([
      undefined,
      undefined,
      'it has no `Resource`',
    ]);
    const others = [{ AWS: [] }, { AWS: ['*', ROLE] }, { AWS: ['*', '111122223333'] }, { AWS: ['*', ROLE, '111122223333'] }];
    const kinds = ['Service', 'Federated', 'CanonicalUser'].flatMap((kind) => [
      { AWS: '*', [kind]: 'x' },
      { AWS: ['*', ROLE], [kind]: 'x' },
    ]);
    for (const Principal of [...others, ...kinds]) expect(why('rcp', { ...ALLOW_ALL, Principal })).toBe('its principal is not `*`');
    expect([why('rcp', ALLOW_ALL), why('rcp', { ...ALLOW_ALL, NotPrincipal: '*' })]).toEqual([0, 1].map(() => 'its principal is not `*`'));
  });

  it('keeps what is wrong with a statement in any place, and makes a view of a policy once', () => {
    expect(why('identity', { ...ALLOW_ALL, Effect: 'Maybe' })).toBe('its effect is neither `Allow` nor `Deny`');
    expect(why('identity', { ...open, Effect: 'Maybe' })).toBe('its effect is neither `Allow` nor `Deny`');
    const compiled = compilePolicy(lexicon, policy('q', [ALLOW_ALL]), 'aws');
    expect(viewOf(lexicon, compiled, 'scp')).toBe(viewOf(lexicon, compiled, 'scp'));
    expect(viewOf(lexicon, compiled, 'scp')).not.toBe(viewOf(lexicon, compiled, 'identity'));
  });
});

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
describe('the levels of SCPs', () => {
  const other = { ...ALLOW_ALL, Resource: `${QUEUE}2` };

  it('must each allow, the first as the last', () => {
    const levels = (root: object, account: object) =>
      ask({ policies: [policy('full', [root as never], 'aws'), policy('scp-account', [account as never])] }).scpAllow;
    expect([levels(ALLOW_ALL, ALLOW_ALL), levels(other, ALLOW_ALL), levels(ALLOW_ALL, other), levels(other, { ...ALLOW_ALL, Resource: QUEUE })]).toEqual([
      1, 0, 0, 0,
    ]);
    // AWS says of identity policies alone that it completes ARNs.
    expect(levels({ ...ALLOW_ALL, Resource: 'arn:aws:sqs' }, ALLOW_ALL)).toBe(2);
  });

  it('do not bind where SCPs may not be enabled at all, so that they may allow, and may deny', () => {
    const { organization } = MODEL;
    if (organization === undefined || 'unknown' in organization) throw new Error('the model has an organisation');
    const doubt = { organization: { ...organization, policyTypes: { unknown: 'which are enabled' } } };
    const allow = later({ ...doubt, policies: [policy('scp-account', [{ ...ALLOW_ALL, Condition: when('ex:a') }])] }, 'scpAllow');
    expect([allow.with(), allow.with('ex:a'), allow.with('which are enabled: none to pass')]).toEqual([false, true, true]);
    const deny = later({ ...doubt, policies: [policy('scp-account', [ALLOW_ALL, { ...ALLOW_ALL, Effect: 'Deny', Condition: when('ex:a') }])] }, 'scpDeny');
    expect([deny.with('ex:a'), deny.with('which are enabled: some to pass'), deny.with('ex:a', 'which are enabled: some to pass')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('policies that add up', () => {
  it('allow where one of their statements does, and may where one of them is missing', () => {
    const conditional = ['ex:a', 'ex:b'].map((key) => ({ ...ALLOW_ALL, Condition: when(key) }));
    const allow = later({ policies: [policy(`${USER}#inline/main`, conditional), policy('boundary', [ALLOW_ALL])] }, 'identityAllow');
    expect([allow.with(), allow.with('ex:a'), allow.with('ex:b')]).toEqual([false, true, true]);
    const [user] = MODEL.principals;
    const policies = [`${USER}#inline/main`, 'lost', 'gone'].map((one) => ({ policy: one }));
    const open = later(
      { principals: user === undefined ? [] : [{ ...user, policies }], policies: [policy(`${USER}#inline/main`, conditional)] },
      'identityAllow',
    );
    expect([open.with(), open.with('ex:a'), open.with('the policy lost'), open.with('the policy gone')]).toEqual([false, true, true, true]);
    expect(open.asked).toContain(`the policy lost is not in the model: Allow identity sqs:sendmessage ${QUEUE}`);
  });
});

describe('policies that say the same', () => {
  it('are each named where they are odd', () => {
    const odd = (id: string) => policy(`${id}#inline/main`, [{ ...ALLOW_ALL, Comment: 'x' }]);
    const engine = withModel(compile(MODEL), { policies: [odd(USER), odd(ROLE)] });
    const why = (principal: AccessRequest['principal']) => {
      const { logic, asked } = createWorlds();
      layers(engine, { ...send, principal }, logic);
      return asked.find((name) => name.includes('Comment'))?.split(' has no', 1)[0];
    };
    expect([why(send.principal), why(session)]).toEqual([USER, ROLE].map((id) => `statement 0 of the policy ${id}#inline/main`));
  });
});

describe("a resource's policy", () => {
  it('names the caller by its own ARN, by its role, by its account, and in no way besides', () => {
    const ways = (Principal: Json, principal: AccessRequest['principal'] = send.principal) => {
      const { direct, roleLike, delegated } = ask(queue({ Principal }), { principal });
      return [direct, roleLike, delegated];
    };
    expect([ways({ AWS: USER }), ways({ AWS: '111122223333' }), ways({ AWS: ROLE })]).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect([ways({ AWS: ROLE }, session), ways({ CanonicalUser: 'abc' }, session)]).toEqual([
      [0, 1, 0],
      [0, 0, 2],
    ]);
  });

  it('loses nothing that one statement gives by another that is open, and opens nothing that is not about the request', () => {
    const odd = { Principal: { Robot: 'x' } };
    expect(ask(queue({ Principal: { AWS: [USER, '111122223333'] } }, odd))).toMatchObject({ direct: 1, roleLike: 2, delegated: 1 });
    expect(ask(queue({ Principal: { AWS: '111122223333' } }, { Principal: { CanonicalUser: 'abc' } }))).toMatchObject({ delegated: 1 });
    expect(ask(queue({ Principal: { AWS: ROLE } }, odd), { principal: session })).toMatchObject({ direct: 2, roleLike: 1, delegated: 2 });
    expect(ask(queue({ ...odd, Resource: `${QUEUE}2` }))).toMatchObject({ direct: 0, roleLike: 0, delegated: 0 });
  });

  it('gives by the canonical user of an account only where that is the account, and the statement is about the request', () => {
    const byUser = queue({ Principal: { CanonicalUser: 'abc' }, Condition: when('ex:a') }, { Principal: { AWS: '111122223333' }, Condition: when('ex:b') });
    const delegated = later(byUser, 'delegated');
    expect([delegated.with('ex:a'), delegated.with('canonical'), delegated.with('ex:a', 'canonical'), delegated.with('ex:b')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('may give in each way what a statement that is odd gives, beside what is certain', () => {
    const odd = queue({ Principal: { AWS: [USER, ROLE, '111122223333'] }, Condition: when('ex:a') }, { Principal: { Robot: 'x' } });
    for (const [layer, way, principal] of [
      ['direct', 'Allow directly', send.principal],
      ['roleLike', 'Allow role', session],
      ['delegated', 'Allow account', send.principal],
    ] as const) {
      const found = later(odd, layer, { principal });
      expect([found.with(), found.with('ex:a'), found.with(way)]).toEqual([false, true, true]);
    }
  });

  it('says why a statement is odd', () => {
    const names = (statement: object) => later(queue(statement), 'direct').asked.find((one) => one.includes('Allow directly'));
    expect(names({ NotPrincipal: { AWS: ROLE } })).toBe(`an Allow with NotPrincipal is not supported by AWS: Allow directly resource sqs:sendmessage ${QUEUE}`);
    expect(names({ Resource: undefined })).toContain('statement 0 of the policy queue has no certain meaning: it has no `Resource`: Allow directly');
  });

  it('denies whom it names, where the statement is about the request', () => {
    const deny = later(queue({ Effect: 'Deny', Principal: { CanonicalUser: 'abc' }, Condition: when('ex:a') }), 'resourceDeny');
    expect([deny.with('ex:a'), deny.with('canonical'), deny.with('ex:a', 'canonical')]).toEqual([false, false, true]);
  });
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html
describe("a queue's policy that denies all principals", () => {
  const lock = { Effect: 'Deny', Principal: '*' };
  const task = { kind: 'root', account: '111122223333', taskPolicy: 'full' } as const;
  const unlock = (statement: object, principal: AccessRequest['principal'] = task, action = 'sqs:SetQueueAttributes') =>
    ask(queue(statement), { principal, action }).resourceDeny;

  it('is replaced by centrally assumed root sessions of its account, in the action for that, and by nobody else', () => {
    expect([
      unlock(lock),
      unlock(lock, task, 'sqs:SendMessage'),
      unlock(lock, { kind: 'root', account: '111122223333' }),
      unlock(lock, send.principal),
    ]).toEqual([0, 1, 1, 1]);
    expect(unlock(lock, { ...task, account: '444455556666' })).toBe(1);
  });

  it('is not one that denies some, or on a condition, or is odd', () => {
    const named = { Effect: 'Deny', Principal: { AWS: '111122223333' } };
    expect([
      unlock(named),
      unlock({ ...lock, Condition: { Null: { 'ex:a': 'true' } } }),
      unlock({ ...lock, Comment: 'x' }),
      unlock({ Effect: 'Deny', NotPrincipal: { AWS: ROLE } }),
    ]).toEqual([1, 1, 2, 1]);
  });
});

describe('a policy that is not known', () => {
  it('is named in each way in which it may let in, and deny, and in the place where it stands', () => {
    const part = { unknown: 'it was not read' };
    const [, role] = MODEL.principals;
    const changes = {
      resources: [{ arn: QUEUE, type: 'AWS::SQS::Queue', account: '111122223333', tags: {}, policy: part }],
      principals: role === undefined ? [] : [{ ...role, trust: part }],
    };
    const asked = (request: Partial<AccessRequest>) => later(changes, 'direct', request).asked.filter((name) => name.startsWith(part.unknown));
    const ofQueue = ['Allow directly', 'Allow role', 'Allow account', 'Deny'].map((way) => `${part.unknown}: ${way} resource sqs:sendmessage ${QUEUE}`);
    expect(asked({})).toEqual(ofQueue);
    const ofRole = ['Allow directly', 'Allow role', 'Allow account', 'Deny'].map((way) => `${part.unknown}: ${way} trust sts:assumerole ${ROLE}`);
    expect(asked({ action: 'sts:AssumeRole', resource: ROLE })).toEqual(ofRole);
  });
});

// https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
describe("an endpoint's policy", () => {
  it('counts at a gateway for everyone or the root user only, and which endpoints are gateways is not known', () => {
    const endpoints = [{ id: 'vpce-1', account: '111122223333', vpc: 'vpc-1', policy: 'passing' }];
    const pass = (action: string, Principal: Json, principal: AccessRequest['principal'] = send.principal) =>
      ask({ endpoints, policies: [policy('passing', [{ ...ALLOW_ALL, Principal }])] }, { action, principal, resource: '*', endpoint: 'vpce-1' }).endpointAllow;
    const root = { kind: 'root', account: '111122223333' } as const;
    for (const action of ['s3:ListAllMyBuckets', 'dynamodb:ListTables'])
      expect([pass(action, { AWS: USER }), pass(action, '*'), pass(action, { AWS: '111122223333' }, root)]).toEqual([2, 1, 1]);
    expect([pass('sqs:ListQueues', { AWS: USER }), pass('sqs:ListQueues', { AWS: ROLE })]).toEqual([1, 0]);
  });
});

describe('decide', () => {
  it('take two statements that deny for one that may', () => {
    const denies = ['ex:a', 'ex:b'].map((key) => ({ ...ALLOW_ALL, Effect: 'Deny', Condition: when(key) }));
    const { logic, holds } = createWorlds();
    const { deny } = decide(withModel(compile(MODEL), queue(...denies)), { ...send, otherKeys: 'unspecified' }, logic);
    expect(['ex:a', 'ex:b', 'ex:c'].map((key) => holds(deny, (name) => name.endsWith(key)))).toEqual([true, true, false]);
  });
});
