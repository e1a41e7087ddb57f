// What services decide by themselves, beyond verdicts: those stand in vectors/identity/review.json.

import { describe, expect, it } from 'vitest';
import { ALLOW_ALL, MODEL, policy, QUEUE, ROLE, USER } from './engine.cases.ts';
import { compile, explain, suggestFixes } from './index.ts';
import { ruleKeyOf } from './service-rule-rows.ts';

const STRANGER = 'arn:aws:iam::444455556666:role/stranger';
const engine = compile({
  ...MODEL,
  policies: [...MODEL.policies, policy('open', [{ ...ALLOW_ALL, Action: 'sqs:*', Principal: '*' }]), policy('all', [ALLOW_ALL])],
  principals: [
    ...MODEL.principals,
    { kind: 'role', arn: STRANGER, account: '444455556666', uniqueId: 'AROASTRANGER', tags: {}, policies: [{ policy: 'all' }] },
  ],
  resources: MODEL.resources.map((one) => (one.arn === QUEUE ? { ...one, policy: 'open' } : one)),
});
const session = (role: string) => ({ kind: 'role-session', role, session: 's' }) as const;

describe('the explanation of what a service decides', () => {
  it('names the rule, and no edit of a policy, where the caller can never do it', () => {
    const request = { principal: session(STRANGER), action: 'sts:GetSessionToken', resource: '*' };
    expect(explain(engine, request)).toMatchObject({ verdict: 'implicit-deny', blocking: [{ layer: 'identity' }] });
    expect(explain(engine, request).rules).toContain('sts.who-can-call');
    expect(suggestFixes(engine, request)).toEqual([]);
  });

  it("names the rule, and no edit of a policy, for what is the owner's alone", () => {
    const request = { principal: session(STRANGER), action: 'sqs:DeleteQueue', resource: QUEUE };
    expect(explain(engine, request)).toMatchObject({ verdict: 'implicit-deny', blocking: [{ layer: 'resource' }] });
    expect(explain(engine, request).rules).toContain('cross.owner-only');
    expect(suggestFixes(engine, request)).toEqual([]);
  });

  it('names the rule of what needs no permission', () => {
    expect(explain(engine, { principal: { kind: 'user', arn: USER }, action: 'sts:GetCallerIdentity', resource: '*' })).toMatchObject({
      verdict: 'allowed',
      rules: ['sts.no-permission'],
    });
    expect(explain(engine, { principal: session(ROLE), action: 'sts:GetCallerIdentity', resource: '*' }).verdict).toBe('allowed');
  });
});

describe('ruleKeyOf', () => {
  it('tells apart actions of a service that it treats otherwise', () => {
    expect(ruleKeyOf('SQS:DeleteQueue')).toBe(ruleKeyOf('sqs:TagQueue'));
    expect(ruleKeyOf('sqs:DeleteQueue')).not.toBe(ruleKeyOf('sqs:SendMessage'));
    expect(ruleKeyOf('sqs:SendMessage')).toBe('');
    expect(ruleKeyOf('constructor')).toBe('');
  });
});
