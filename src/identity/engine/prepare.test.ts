import { describe, expect, it } from 'vitest';
import type { AccessRequest } from '../model/index.ts';
import { evaluate } from './decide.ts';
import { ALLOW_ALL, MODEL, policy, QUEUE, USER } from './engine.cases.ts';
import { compile, withModel, withPolicy } from './engine.ts';

const send: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'sqs:SendMessage', resource: QUEUE };

describe('compile', () => {
  it('takes a principal of an account that the model does not have for a stranger', () => {
    const stranger = 'arn:aws:iam::222233334444:user/eve';
    const own = `${stranger}#inline/main`;
    const engine = withModel(compile(MODEL), {
      principals: [
        { kind: 'user', arn: stranger, account: '222233334444', uniqueId: 'AIDAEVE', tags: {}, policies: [{ policy: own }] },
        { kind: 'user', arn: `${stranger}2`, account: '222233334444', uniqueId: 'AIDAEVE2', tags: {}, policies: [] },
      ],
      policies: [policy(own, [ALLOW_ALL]), policy('open', [{ ...ALLOW_ALL, Principal: '*' }])],
      resources: [{ arn: QUEUE, type: 'AWS::SQS::Queue', account: '111122223333', tags: {}, policy: 'open' }],
    });
    const ask = (arn: string) => evaluate(engine, { ...send, principal: { kind: 'user', arn } });
    expect([ask(stranger), ask(`${stranger}2`)]).toEqual(['unknown', 'implicit-deny']);
    expect(engine.principals.get(stranger)?.account).toBe(engine.principals.get(`${stranger}2`)?.account);
  });
});

describe('compile, beside another engine', () => {
  it('knows the same condition keys by the same numbers', () => {
    const one = compile(MODEL);
    expect(compile(MODEL, one).lexicon).toBe(one.lexicon);
    expect(compile(MODEL).lexicon).not.toBe(one.lexicon);
  });
});

describe('withPolicy', () => {
  it('replaces the sets and the levels of SCPs and RCPs that have the policy, and no others', () => {
    const replacedBy = (id: string) => {
      const { replaced } = withPolicy(compile(MODEL), id, null);
      return [replaced?.sets.size, replaced?.chains.size];
    };
    // Of two accounts the chain of SCPs is the same: `full`, and nothing besides.
    expect([replacedBy('boundary'), replacedBy('scp-account'), replacedBy('scp-prod'), replacedBy('rcp')]).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 2],
    ]);
  });

  it('keeps the name and the account of the policy, edit after edit, and makes up neither', () => {
    const [first] = MODEL.policies;
    const once = withPolicy(compile(MODEL), 'scp-prod', first?.document ?? null);
    const twice = withPolicy(withPolicy(once, 'new', null), 'scp-prod', null);
    const edited = [once.policies.edited.get('scp-prod'), twice.policies.edited.get('scp-prod'), twice.policies.edited.get('new')];
    expect(edited.map((one) => [one?.policy.name, one?.policy.account])).toEqual([
      ['scp-prod', '999999999999'],
      ['scp-prod', '999999999999'],
      ['new', ''],
    ]);
    expect(withPolicy(once, `${USER}#inline/main`, null).policies.edited.get(`${USER}#inline/main`)?.policy.name).toBe('main');
  });
});
