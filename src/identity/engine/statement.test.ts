import { describe, expect, it } from 'vitest';
import { layers } from './decide.ts';
import { ALLOW_ALL, createWorlds, MODEL, policy, QUEUE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { createLexicon } from './lexicon.ts';
import { compilePolicy } from './statement.ts';

describe('compilePolicy', () => {
  const statementsOf = (...statements: readonly object[]) => compilePolicy(createLexicon(), policy('p', statements as never[]), 'aws').statements;

  it('says why a policy is not known, or cannot be read', () => {
    const why = (one: object) => compilePolicy(createLexicon(), { ...policy('p', [ALLOW_ALL]), ...one }, 'aws').problem;
    expect([why({}), why({ unknown: 'it was not read' }), why({ document: '[]' })]).toEqual([
      undefined,
      'it was not read',
      'the policy p cannot be read: it is not a JSON object',
    ]);
  });

  it('says of each statement whether it hangs on who asks: by its resources, or by any condition', () => {
    const own = { ...ALLOW_ALL, Resource: `arn:aws:s3:::b/\${aws:username}` };
    const when = (...keys: readonly string[]) => ({ ...ALLOW_ALL, Condition: { StringEquals: Object.fromEntries(keys.map((key) => [key, 'x'])) } });
    const all = [
      own,
      when('aws:username'),
      when('ex:a', 'aws:username'),
      when('aws:username', 'ex:a'),
      ALLOW_ALL,
      when('ex:a'),
      { Effect: 'Allow', Action: '*' },
    ];
    expect(statementsOf(...all).map(({ isOfPrincipal }) => isOfPrincipal)).toEqual([true, true, true, true, false, false, false]);
  });

  it('keeps what is written', () => {
    const [statement] = statementsOf({ ...ALLOW_ALL, Sid: 'One', Effect: 'Deny' });
    expect(statement).toMatchObject({ index: 0, sid: 'One', effect: 'Deny', policy: { id: 'p' }, problem: undefined });
  });
});

describe('a statement', () => {
  const later = (statement: object, layer: 'identityAllow' | 'identityDeny') => {
    const { logic, holds, asked } = createWorlds();
    const engine = withModel(compile(MODEL), { policies: [policy(`${USER}#inline/main`, [{ ...ALLOW_ALL, ...statement }])] });
    const request = { principal: { kind: 'user', arn: USER }, action: 'sqs:SendMessage', resource: QUEUE, otherKeys: 'unspecified' } as const;
    const found = layers(engine, request, logic)[layer];
    return { asked, with: (...so: readonly string[]) => holds(found, (name) => so.some((one) => name.includes(one))) };
  };
  const both = { Condition: { Bool: { 'ex:a': 'true', 'ex:b': 'true' } } };

  it('holds where all of its conditions and its resource do', () => {
    for (const [effect, layer] of [
      ['Allow', 'identityAllow'],
      ['Deny', 'identityDeny'],
    ] as const) {
      const found = later({ Effect: effect, ...both }, layer);
      expect([found.with('ex:a'), found.with('ex:b'), found.with('ex:a', 'ex:b')]).toEqual([false, false, true]);
      const open = later({ Effect: effect, ...both, Resource: `arn:aws:sqs:eu-west-1:111122223333:\${ex:c}` }, layer);
      expect([open.with('ex:a', 'ex:b'), open.with('ex:c'), open.with('ex:a', 'ex:b', 'ex:c')]).toEqual([false, false, true]);
      expect(later({ Effect: effect, ...both, Resource: `${QUEUE}2` }, layer).with('ex:a', 'ex:b')).toBe(false);
    }
  });

  it('is open by what is wrong with it, for its effect, or for either where it has none', () => {
    const endings = (statement: object, layer: 'identityAllow' | 'identityDeny') => [
      ...new Set(later(statement, layer).asked.map((name) => name.replace(/^.*no certain meaning: /, ''))),
    ];
    expect(endings({ Comment: 'x' }, 'identityAllow')).toEqual(['it has an element `Comment` that statements do not have: Allow sqs:sendmessage']);
    expect(endings({ Effect: 'Maybe' }, 'identityDeny')).toEqual(['its effect is neither `Allow` nor `Deny`:  sqs:sendmessage']);
  });
});
