import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import type { AccessModel } from '../model/index.ts';
import { layers } from './decide.ts';
import { ALLOW_ALL, MODEL, policy, QUEUE } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { KLEENE } from './logic.ts';

const stranger = { principal: { kind: 'user', arn: 'arn:aws:iam::222233334444:user/eve' }, action: 'sqs:SendMessage', resource: QUEUE } as const;

/** Whether a condition on the organisation of a caller holds whose account is in none of the model's accounts: 0, 1, or 2 where that is open. */
function ask(condition: Json, changes: Partial<AccessModel> = {}): number {
  const resources = [{ arn: QUEUE, type: 'AWS::SQS::Queue', account: '111122223333', tags: {}, policy: 'queue' }];
  const engine = withModel(compile(MODEL), { resources, policies: [policy('queue', [{ ...ALLOW_ALL, Principal: '*', Condition: condition }])], ...changes });
  return layers(engine, stranger, KLEENE).direct;
}
const on = (operator: string, ...values: readonly string[]): Json => ({ [operator]: { 'aws:PrincipalOrgID': values } });

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid
describe('the organisation of a stranger, who may have another or none', () => {
  it('is not ours', () => {
    expect(
      [on('StringEquals', 'o-exampleorgid'), on('StringLikeIfExists', 'o-exampleorgid'), on('StringNotEquals', 'o-exampleorgid')].map((one) => ask(one)),
    ).toEqual([0, 2, 1]);
    expect(ask({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-exampleorgid/*' } })).toBe(0);
    expect(ask({ 'ForAnyValue:StringNotEquals': { 'aws:PrincipalOrgID': 'o-exampleorgid' } })).toBe(2);
  });

  it('may be any other', () => {
    expect(
      [on('StringEquals', 'o-other'), on('StringNotEquals', 'o-other'), on('StringEquals', 'o-exampleorgid', 'o-other'), on('StringLike', '*')].map((one) =>
        ask(one),
      ),
    ).toEqual([2, 2, 2, 2]);
    expect(
      [on('StringEquals', `\${ex:none}`), on('StringNotEquals', `\${ex:none}`), on('StringEquals', `\${ex:none, 'o-other'}`)].map((one) => ask(one)),
    ).toEqual([0, 1, 2]);
    expect([on('StringEquals', 'o-exampleorgid2'), on('StringEqualsIfExists')].map((one) => ask(one))).toEqual([2, 2]);
  });

  it('is no number, no date and no address', () => {
    expect([on('NumericEquals', '1'), on('DateLessThan', '2026-01-01'), on('IpAddress', '0.0.0.0/0'), on('Bool', 'true')].map((one) => ask(one))).toEqual([
      0, 0, 0, 0,
    ]);
    expect([on('NumericNotEquals', '1'), on('NotIpAddress', '0.0.0.0/0')].map((one) => ask(one))).toEqual([1, 1]);
    expect(ask(on('BinaryEquals', ''))).toBe(0);
    expect([on('NumericEquals', 'ten'), on('NumericNotEquals', 'ten')].map((one) => ask(one))).toEqual([2, 2]);
  });

  it('is none where the key is said to be absent, of a request that leaves keys open', () => {
    const resources = [{ arn: QUEUE, type: 'AWS::SQS::Queue', account: '111122223333', tags: {}, policy: 'queue' }];
    const statement = { ...ALLOW_ALL, Principal: '*', Condition: { Null: { 'aws:PrincipalOrgID': 'true' } } };
    const engine = withModel(compile(MODEL), { resources, policies: [policy('queue', [statement])] });
    const absent = { ...stranger, absentKeys: ['ex:other', 'aws:principalOrgID'] };
    const requests = [stranger, absent, { ...absent, otherKeys: 'unspecified' as const }, { ...stranger, otherKeys: 'unspecified' as const }];
    expect(requests.map((request) => layers(engine, request, KLEENE).direct)).toEqual([2, 2, 1, 2]);
  });

  it('may be any where we have none', () => {
    const { organization: _, ...model } = MODEL;
    const resources = [{ arn: QUEUE, type: 'AWS::SQS::Queue', account: '111122223333', tags: {}, policy: 'queue' }];
    const answers = ['o-exampleorgid', 'undefined/r-1/'].map((value) => {
      const policies = [...MODEL.policies, policy('queue', [{ ...ALLOW_ALL, Principal: '*', Condition: on('StringEquals', value) }])];
      return layers(compile({ ...model, policies, resources }), stranger, KLEENE).direct;
    });
    expect(answers).toEqual([2, 2]);
  });

  it('is not known where ours is not', () => {
    const unread = { organization: { unknown: 'it was not read' } };
    expect([on('StringEquals', 'o-exampleorgid'), on('StringNotEquals', 'o-exampleorgid')].map((one) => ask(one, unread))).toEqual([2, 2]);
  });
});
