import { describe, expect, it } from 'vitest';
import type { AccessRequest } from '../model/index.ts';
import { decide, evaluate, layers } from './decide.ts';
import { ALLOW_ALL, BUCKET, MODEL, policy, QUEUE, ROLE, USER } from './engine.cases.ts';
import { compile, withModel, withPolicy } from './engine.ts';
import { type Logic, MAYBE } from './logic.ts';

const send: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'sqs:SendMessage', resource: QUEUE };
const read: AccessRequest = { principal: { kind: 'role-session', role: ROLE, session: 's' }, action: 's3:GetObject', resource: `${BUCKET}/red/x` };
const document = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement: Statement as never[] });

describe('withPolicy', () => {
  it('changes the answers that hang on the policy, in every place that it has, and leaves the engine before as it was', () => {
    const before = compile(MODEL);
    const boundary = withPolicy(before, 'boundary', document({ Effect: 'Allow', Action: 's3:*', Resource: '*' }));
    const level = withPolicy(before, 'full', document({ Effect: 'Deny', Action: 's3:*', Resource: '*' }, ALLOW_ALL));
    expect([before, boundary, level].map((engine) => evaluate(engine, send))).toEqual(['allowed', 'implicit-deny', 'allowed']);
    expect([before, boundary, level].map((engine) => evaluate(engine, read))).toEqual(['allowed', 'allowed', 'explicit-deny']);
  });

  it('takes one edit after the other, of the same policy and of others', () => {
    const denied = withPolicy(compile(MODEL), 'scp-prod', document({ Effect: 'Deny', Action: 'sqs:*', Resource: '*' }));
    const both = withPolicy(denied, 'boundary', document({ Effect: 'Allow', Action: 's3:*', Resource: '*' }));
    const back = withPolicy(withPolicy(both, 'scp-prod', document()), 'boundary', document(ALLOW_ALL));
    expect([denied, both, back].map((engine) => evaluate(engine, send))).toEqual(['explicit-deny', 'explicit-deny', 'allowed']);
  });

  it('gives a policy that was missing', () => {
    const [first, ...rest] = MODEL.policies;
    const engine = compile({ ...MODEL, policies: rest });
    expect(evaluate(engine, send)).toBe('unknown');
    expect(evaluate(withPolicy(engine, 'full', first?.document ?? null), send)).toBe('allowed');
  });
});

describe('withModel', () => {
  it('replaces what has the same name, adds what is new, and keeps edits of policies', () => {
    const before = withPolicy(compile(MODEL), 'scp-prod', document({ Effect: 'Deny', Action: 's3:*', Resource: '*' }));
    const queue = { arn: QUEUE, type: 'AWS::SQS::Queue', account: '111122223333', tags: {}, policy: 'queue-policy' };
    const after = withModel(before, { resources: [queue], policies: [policy('queue-policy', [{ ...ALLOW_ALL, Effect: 'Deny', Principal: '*' }])] });
    expect([evaluate(before, send), evaluate(after, send), evaluate(after, read)]).toEqual(['allowed', 'explicit-deny', 'explicit-deny']);
  });
});

describe('evaluate, of what the model does not have', () => {
  const unseen = { ...send, action: 'sqs:SendMessage', resource: `${QUEUE}-2` };
  const engine = compile({ ...MODEL, policies: MODEL.policies.map((one) => (one.id === `${USER}#inline/main` ? policy(one.id, [ALLOW_ALL]) : one)) });

  it('does not know the policy of a resource, unless all of its type were read there', () => {
    expect(evaluate(engine, unseen)).toBe('unknown');
    const whole = (region: string) => withModel(engine, { readWhole: [{ type: 'AWS::SQS::Queue', accounts: ['111122223333'], regions: [region] }] });
    expect([evaluate(whole('eu-west-1'), unseen), evaluate(whole('eu-west-2'), unseen)]).toEqual(['allowed', 'unknown']);
  });

  it('does not know which key an alias stands for', () => {
    const alias = { ...send, action: 'kms:Decrypt', resource: 'arn:aws:kms:eu-west-1:111122223333:alias/a' };
    const free = withPolicy(engine, 'boundary', document(ALLOW_ALL));
    expect([evaluate(free, alias), evaluate(free, { ...alias, action: 'kms:CreateAlias' })]).toEqual(['unknown', 'allowed']);
  });
});

describe('decide and layers', () => {
  it('compute over any logic, and ask it for each condition that is not specified by the same atom', () => {
    const asked: unknown[] = [];
    const logic: Logic = { and: () => MAYBE, or: () => MAYBE, not: () => MAYBE, unknown: () => 3, residual: (atom) => asked.push(atom) + 3 };
    const open = { ...read, context: { 'aws:PrincipalTag/team': 'red' }, otherKeys: 'unspecified' as const };
    const engine = compile(MODEL);
    expect(decide(engine, open, logic)).toEqual({ allow: 1, deny: 4 });
    expect(layers(engine, open, logic)).toMatchObject({ scpAllow: 1, identityAllow: 1, boundaryAllow: 1, resourceDeny: 5, direct: 0 });
    expect(asked).toEqual([expect.objectContaining({ operator: 'Bool', key: 'aws:securetransport', values: ['false'], isNegated: false }), asked[0]]);
    expect(asked[0]).toBe(asked[1]);
  });
});

describe('sts:AssumeRole with keys left open', () => {
  const ask: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'sts:AssumeRole', resource: ROLE, otherKeys: 'unspecified' };
  const assume = { Effect: 'Allow', Principal: { AWS: USER }, Action: 'sts:AssumeRole' };
  const engineOf = (...trust: readonly object[]) =>
    withModel(compile(MODEL), { policies: [policy(`${ROLE}#trust`, trust as never[]), policy('boundary', [ALLOW_ALL])] });

  it('is allowed for certain only where tags and a source identity may be passed too', () => {
    expect(evaluate(engineOf(assume), ask)).toBe('unknown');
    expect(evaluate(engineOf(assume), { ...ask, absentKeys: ['aws:TagKeys', 'sts:SourceIdentity'] })).toBe('allowed');
    expect(evaluate(engineOf(assume), { ...ask, absentKeys: ['aws:TagKeys'] })).toBe('unknown');
    expect(evaluate(engineOf({ ...assume, Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'] }), ask)).toBe('allowed');
  });

  it('hangs on what denies the tags only where tags are passed', () => {
    const engine = engineOf({ ...assume, Action: 'sts:*' }, { ...assume, Effect: 'Deny', Action: 'sts:TagSession' });
    expect(evaluate(engine, ask)).toBe('unknown');
    expect(evaluate(engine, { ...ask, absentKeys: ['aws:TagKeys'] })).toBe('allowed');
    expect(evaluate(engine, { ...ask, context: { 'aws:RequestTag/team': 'blue' } })).toBe('explicit-deny');
  });
});
