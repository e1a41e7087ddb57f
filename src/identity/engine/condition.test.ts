import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import type { AccessRequest } from '../model/index.ts';
import { compileCondition } from './condition.ts';
import { decide } from './decide.ts';
import { ALLOW_ALL, createWorlds, MODEL, policy, ROLE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { createLexicon } from './lexicon.ts';
import { type ConditionAtom, KLEENE, MAYBE } from './logic.ts';

/** The atoms that an identity policy with a condition leaves to the logic, and the names of what is not known. */
function left(
  condition: Json,
  request: Partial<AccessRequest> = {},
  version = '2012-10-17',
): readonly (readonly [atom: Partial<ConditionAtom> | undefined, name: string | undefined])[] {
  const seen: [ConditionAtom | undefined, string | undefined][] = [];
  const document = { Version: version, Statement: [{ ...ALLOW_ALL, Condition: condition }] };
  const [role] = MODEL.principals.filter(({ arn }) => arn === ROLE);
  const engine = withModel(compile(MODEL), {
    policies: [`${USER}#inline/main`, `${ROLE}#inline/main`].map((id) => ({ ...policy(id, []), document })),
    principals: role === undefined ? [] : [{ ...role, tags: { unknown: 'the tags were not read' } }],
  });
  const logic = {
    ...KLEENE,
    residual: (atom: ConditionAtom, name?: string) => {
      seen.push([atom, name]);
      return MAYBE;
    },
    unknown: (name: string) => {
      seen.push([undefined, name]);
      return MAYBE;
    },
  };
  decide(engine, { principal: { kind: 'user', arn: USER }, action: 'sqs:ListQueues', resource: '*', otherKeys: 'unspecified', ...request }, logic);
  return seen;
}

const session: Partial<AccessRequest> = { principal: { kind: 'role-session', role: ROLE, session: 's' } };

describe('a condition on a key that is not specified', () => {
  const base = { isNegated: false, quantifier: undefined, isIfExists: false, hasVariables: false };

  it('is left as it is written', () => {
    expect(left({ 'ForAnyValue:StringNotLikeIfExists': { 'ex:Key': ['a*', 'b'] } })).toEqual([
      [
        {
          operator: 'StringLike',
          isNegated: true,
          quantifier: 'any',
          isIfExists: true,
          key: 'ex:key',
          spelling: 'ex:Key',
          values: ['a*', 'b'],
          hasVariables: false,
        },
        undefined,
      ],
    ]);
    expect(['ArnEquals', 'ArnLike', 'ArnNotEquals'].map((name) => left({ [name]: { 'ex:key': 'arn:aws:sns:*:*:t' } })[0]?.[0]?.operator)).toEqual(
      [0, 1, 2].map(() => 'ArnLike'),
    );
    expect(left({ Null: { 'ex:key': 'true' } })).toEqual([[{ ...base, operator: 'Null', key: 'ex:key', spelling: 'ex:key', values: ['true'] }, undefined]]);
    expect(left({ StringLikeIfExists: { 'ex:key': [] } })).toEqual([
      [{ ...base, operator: 'StringEquals', isIfExists: true, key: 'ex:key', spelling: 'ex:key', values: [] }, undefined],
    ]);
  });

  it('has the variables replaced that are known, and says whether some are left', () => {
    const values = (given: readonly string[], request = {}, version = '2012-10-17') =>
      left({ StringLike: { 'ex:key': given } }, request, version).map(([atom]) => [atom?.values, atom?.hasVariables]);
    expect(values([`\${aws:username}/*`, 'plain'])).toEqual([[['ada/*', 'plain'], true]]);
    expect(values([`\${ex:other}`, `\${*}`])).toEqual([[[`\${ex:other}`, `\${*}`], true]]);
    expect(values([`\${aws:username}`, 'x'], session)).toEqual([[['x'], true]]);
    expect(values(['plain'])).toEqual([[['plain'], false]]);
    expect(values([`\${aws:username}`], {}, '2008-10-17')).toEqual([[[`\${aws:username}`], false]]);
    expect(left({ NumericEquals: { 'ex:key': `\${x}` } }).map(([atom]) => atom?.hasVariables)).toEqual([false]);
  });

  it('has the name of what is not known where the model does not know it', () => {
    const tag = 'aws:PrincipalTag/team';
    const names = (condition: Json) => left(condition, { ...session, context: { 'ex:given': 'x' } }).map(([, name]) => name);
    expect(names({ StringEquals: { [tag]: 'a' } })).toEqual(['the tags were not read']);
    expect(names({ Null: { [tag]: 'true' } })).toEqual(['the tags were not read']);
    expect(names({ StringEqualsIfExists: { [tag]: [] } })).toEqual(['the tags were not read']);
    expect(names({ StringEquals: { 'ex:given': `\${aws:PrincipalTag/team}` } })).toEqual(['the tags were not read']);
    expect(names({ StringEquals: { 'ex:given': `\${ex:other}` } })).toEqual([`the variables of \`\${ex:other}\` are not specified`]);
  });
});

describe('a condition that is odd', () => {
  it('is named by the value that is none, of the several', () => {
    const given = { context: { 'ex:given': '10.1.2.3' } };
    const names = (condition: Json) => left(condition, given).map(([, name]) => name);
    expect(names({ IpAddress: { 'ex:given': ['host', '192.0.2.0/24', 'port'] } })).toEqual(['`host` is not a value for `IpAddress` on `ex:given`']);
    expect(names({ ArnLike: { 'ex:given': `\${aws:username}` } })).toEqual([`\`\${aws:username}\` is not a value for \`ArnLike\` on \`ex:given\``]);
  });

  it('holds where any of what is open about it does', () => {
    const { logic, holds } = createWorlds();
    const statement = { ...ALLOW_ALL, Condition: { IpAddress: { 'ex:given': ['host', '203.0.113.0/24'] } } };
    const engine = withModel(compile(MODEL), { policies: [policy(`${USER}#inline/main`, [statement]), policy('boundary', [ALLOW_ALL])] });
    const request = { principal: { kind: 'user', arn: USER }, action: 'sqs:ListQueues', resource: '*', context: { 'ex:given': '::ffff:203.0.113.5' } } as const;
    const value = decide(engine, request, logic).allow;
    expect([/is not a value/, /compares/, /neither/].map((name) => holds(value, (one) => name.test(one)))).toEqual([true, true, false]);
  });

  it('leaves open what it means, whatever is beside it', () => {
    expect(left({ Null: { 'ex:key': ['true', 'maybe'] } }).map(([atom]) => atom)).toEqual([undefined]);
    expect(left({ StringEquals: { 'ex:key': `before\${a b}` } }).map(([atom]) => atom)).toEqual([undefined]);
    expect(left({ Strange: { 'ex:key': [] } }).map(([, name]) => name)).toEqual(['the condition operator `Strange` is not known']);
    expect(left({ StringEquals: { 'ex:key': [`\${ex:other`, 'plain'] } }).map(([atom]) => atom)).toEqual([undefined]);
  });
});

describe('a condition on a tag whose key two tags have in other capitals', () => {
  it('holds where it does of each, and is open where it does of one, whatever the set operator', () => {
    const [, role] = MODEL.principals;
    const given = (tags: Readonly<Record<string, string>>, operator: string, ...values: readonly string[]) => {
      const statement = { ...ALLOW_ALL, Condition: { [operator]: { 'aws:PrincipalTag/team': values } } };
      const engine = withModel(compile(MODEL), {
        policies: [policy(`${ROLE}#inline/main`, [statement])],
        principals: role === undefined ? [] : [{ ...role, tags }],
      });
      return decide(engine, { principal: { kind: 'role-session', role: ROLE, session: 's' }, action: 'sqs:ListQueues', resource: '*' }, KLEENE).allow;
    };
    const ask = (operator: string, ...values: readonly string[]) => given({ Team: 'a', team: 'b' }, operator, ...values);
    for (const operator of ['StringEquals', 'ForAllValues:StringEquals', 'ForAnyValue:StringEquals'])
      expect([ask(operator, 'a', 'b'), ask(operator, 'a'), ask(operator, 'b'), ask(operator, 'c')]).toEqual([1, 2, 2, 0]);
    expect([ask('StringNotEquals', 'a', 'b'), ask('StringNotEquals', 'a'), ask('StringNotEquals', 'c')]).toEqual([0, 2, 1]);
    // "if the context key value resolves to a null dataset, such as an empty string", ForAllValues holds.
    const empty = { Team: '', team: 'a' };
    expect([given(empty, 'ForAllValues:StringEquals', 'a'), given(empty, 'StringEquals', 'a'), given(empty, 'ForAnyValue:StringEquals', 'a')]).toEqual([
      1, 2, 2,
    ]);
    expect([given(empty, 'ForAllValues:StringEquals', 'b'), given({ Team: '', TEAM: '' }, 'ForAllValues:StringEquals', 'b')]).toEqual([2, 1]);
  });
});

describe('isOfPrincipal', () => {
  const isOfPrincipal = (operator: string, key: string, ...values: readonly string[]) =>
    compileCondition(createLexicon(), { operator, key, values }, 'Allow', true).isOfPrincipal;

  it('says whether the answer hangs on who asks: by the key, or by a variable', () => {
    expect([
      isOfPrincipal('StringEquals', 'aws:PrincipalArn', 'a', 'b'),
      isOfPrincipal('StringEquals', 'ex:key', 'a', `x/\${ex:other}/\${aws:username}`),
      isOfPrincipal('Null', 'aws:PrincipalArn', 'true'),
      isOfPrincipal('StringEquals', 'aws:PrincipalArn'),
      isOfPrincipal('Strange', 'ex:key', 'a'),
    ]).toEqual([true, true, true, true, true]);
    expect([
      isOfPrincipal('StringEquals', 'ex:key', 'a', `\${ex:other}`),
      isOfPrincipal('Null', 'ex:key', 'true'),
      isOfPrincipal('ForAllValues:Null', 'aws:PrincipalArn', 'true'),
      isOfPrincipal('StringEquals', 'aws:PrincipalArn', `\${`),
    ]).toEqual([false, false, false, false]);
  });
});
