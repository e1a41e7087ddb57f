import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import type { AccessRequest } from '../model/index.ts';
import { evaluate } from './decide.ts';
import { MODEL, QUEUE, USER } from './engine.cases.ts';
import { compile, withPolicy } from './engine.ts';
import { explain } from './explain/explain.ts';

const ENGINE = compile(MODEL);
const send: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'sqs:SendMessage', resource: QUEUE };
const ask = (document: Json, request: AccessRequest = send) => evaluate(withPolicy(ENGINE, `${USER}#inline/main`, document), request);
const document = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement: Statement as never[] });

describe('evaluate, given what nobody would write', () => {
  it('finds the one statement among ten thousand', () => {
    const statements = Array.from({ length: 10_000 }, (_, at) => ({ Effect: 'Allow', Action: `sqs:*${at}`, Resource: `${QUEUE}${at}` }));
    expect([ask(document(...statements)), ask(document(...statements, { Effect: 'Allow', Action: 'sqs:Send*', Resource: QUEUE }))]).toEqual([
      'implicit-deny',
      'allowed',
    ]);
  });

  it('matches patterns of a megabyte in actions, resources, variables and conditions', () => {
    const long = '*a'.repeat(500_000);
    expect(ask(document({ Effect: 'Allow', Action: `sqs:${long}`, Resource: '*' }))).toBe('implicit-deny');
    expect(ask(document({ Effect: 'Allow', Action: '*', Resource: `arn:aws:sqs:::${long}` }))).toBe('implicit-deny');
    expect(ask(document({ Effect: 'Allow', Action: '*', Resource: '*', Condition: { StringLike: { 'aws:username': long } } }))).toBe('implicit-deny');
    expect(ask(document({ Effect: 'Allow', Action: '*', Resource: `${QUEUE}${`\${aws:username}`.repeat(50_000)}` }))).toBe('implicit-deny');
  });

  it('is not misled by keys that look like prototypes', () => {
    const guarded = (key: string) =>
      document({ Effect: 'Allow', Action: '*', Resource: '*', Condition: { StringEquals: JSON.parse(`{"${key}":"x"}`) as Json } });
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(ask(guarded(key))).toBe('implicit-deny');
      expect(ask(guarded(key), { ...send, context: JSON.parse(`{"${key}":"x"}`) as Record<string, string> })).toBe('allowed');
    }
    expect(evaluate(ENGINE, { ...send, action: '__proto__' })).not.toBe('allowed');
    expect(evaluate(ENGINE, { ...send, principal: { kind: 'user', arn: 'constructor' } })).toBe('unknown');
  });

  it('never allows what is no ARN and no action, unless everything is allowed', () => {
    for (const resource of ['', 'arn', 'arn:aws:sqs', 'arn:aws:sqs:eu-west-1:111122223333', ':::::', 'x'.repeat(1_000_000)]) {
      expect(['unknown', 'implicit-deny']).toContain(evaluate(ENGINE, { ...send, resource }));
    }
    for (const action of ['', 'SendMessage', ':', '*', 'sqs:*']) expect(['unknown', 'implicit-deny']).toContain(evaluate(ENGINE, { ...send, action }));
  });

  it('does not follow an organisation that is its own ancestor', () => {
    const { organization } = MODEL;
    if (organization === undefined || 'unknown' in organization) throw new Error('the model has an organisation');
    const nodes = organization.nodes.map((node) => ({ ...node, parent: 'ou-exam-prod' }));
    expect(evaluate(compile({ ...MODEL, organization: { ...organization, nodes } }), send)).toBe('unknown');
  });

  it('remembers no more than its limit of spellings, and answers the same afterwards', () => {
    const engine = compile(MODEL);
    for (let at = 0; at < 60_000; at++) evaluate(engine, { ...send, action: `sqs:Send${at}`, resource: `${QUEUE}${at}`, context: { [`k${at}`]: 'x' } });
    expect(evaluate(engine, send)).toBe('allowed');
    expect([engine.lexicon.actions.size, engine.places.size].every((size) => size <= 50_001)).toBe(true);
  });

  it('explains it all without a crash', () => {
    for (const [given, request] of [
      ['{', send],
      [document({ Effect: 'Allow', NotAction: 'iam:*', NotResource: 'x', Condition: { 'ForAllValues:Bogus': { a: 'b' } } }), send],
      [document({ Effect: 'Deny', Action: '*', Resource: '*', Condition: { NumericEquals: { 'aws:PrincipalTag/team': 'x' } } }), { ...send, resource: 'x' }],
    ] as const) {
      const engine = withPolicy(ENGINE, `${USER}#inline/main`, given);
      expect(explain(engine, request).verdict).toBe(evaluate(engine, request));
    }
  });
});
