import { describe, expect, it } from 'vitest';
import type { AccessRequest } from '../model/index.ts';
import { layers } from './decide.ts';
import { ALLOW_ALL, BUCKET, MODEL, policy, ROLE } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { type ConditionAtom, KLEENE, MAYBE } from './logic.ts';

const session = { kind: 'role-session', role: ROLE, session: 's' } as const;
const [, role] = MODEL.principals;

interface Given {
  readonly tags?: Readonly<Record<string, string>>;
  readonly request?: Partial<AccessRequest>;
}

/** What the role's only policy allows, with what is not known in the way, and the values of the conditions that are left open. */
function ask(statement: object, { tags = {}, request = {} }: Given = {}) {
  const names: string[] = [];
  const values: (readonly string[])[] = [];
  const engine = withModel(compile(MODEL), {
    policies: [policy(`${ROLE}#inline/main`, [{ ...ALLOW_ALL, ...statement }])],
    principals: role === undefined ? [] : [{ ...role, tags }],
  });
  const logic = {
    ...KLEENE,
    unknown: (name: string) => {
      names.push(name);
      return MAYBE;
    },
    residual: (atom: ConditionAtom) => {
      if (atom.key === 'ex:open') values.push(atom.values);
      return MAYBE;
    },
  };
  const allow = layers(engine, { principal: session, action: 's3:GetObject', resource: `${BUCKET}/a/x`, ...request }, logic).identityAllow;
  return { allow, names, values };
}

const inResource = (variable: string, given: Given = {}) => ask({ Resource: `${BUCKET}/${variable}/*` }, given).allow;
const like = (pattern: string, value: string, given: Given = {}) =>
  ask({ Condition: { StringLike: { 'ex:given': pattern } } }, { ...given, request: { context: { 'ex:given': value, 'ex:name': 'ada' }, ...given.request } })
    .allow;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
describe('a variable', () => {
  it('has a default in quotes after a comma, or is not well-formed', () => {
    expect([inResource(`\${ex:none, 'a'}`), inResource(`\${ex:none,'a'}`), inResource(`\${ex:none, 'b'}`), inResource(`\${ex:none}`)]).toEqual([1, 1, 0, 0]);
    const broken = [
      `\${ex:none, a'}`,
      `\${ex:none, 'a}`,
      `\${ex:none,'}`,
      `\${ex:none, 'a'b'}`,
      `\${'a'}`,
      `\${,'a'}`,
      `\${}`,
      `\${ex:none , 'a'}`,
      `\${ ex:none}`,
      `\${ex:none`,
    ];
    expect(broken.map((one) => inResource(one))).toEqual(broken.map(() => 2));
  });

  it('is replaced by its value, in which wildcards may count', () => {
    expect([like(`\${ex:name}`, 'ada'), like(`x\${ex:name}y`, 'xaday'), like(`\${ex:name}\${ex:name}`, 'adaada'), like(`\${ex:name}`, 'Ada')]).toEqual([
      1, 1, 1, 0,
    ]);
    const star = { request: { context: { 'ex:given': 'adam', 'ex:name': 'ad*' } } };
    expect([like(`\${ex:name}`, '', star), like(`\${ex:name}`, '', { request: { context: { 'ex:given': 'ad*', 'ex:name': 'ad*' } } })]).toEqual([2, 1]);
  });

  it('leaves the signs themselves what they are beside it', () => {
    expect([
      like(`a\${*}b\${ex:name}`, 'axbada'),
      like(`a\${*}b\${ex:name}`, 'a*bada'),
      like(`a\${?}\${$}\${ex:name}`, 'a?$ada'),
      like(`a*b\${ex:name}`, 'axxbada'),
    ]).toEqual([0, 1, 1, 1]);
  });

  it('with several values matches nothing', () => {
    const several = (values: readonly string[]) => like(`\${ex:name}`, 'ada', { request: { context: { 'ex:given': 'ada', 'ex:name': values } } });
    expect([several(['ada', 'eve']), several(['ada']), several([])]).toEqual([0, 0, 0]);
    const given = { 'ex:given': 'a', 'aws:PrincipalTag/team': ['a', 'a'] };
    expect([
      like(`\${aws:PrincipalTag/team}`, '', { request: { context: given } }),
      like(`\${aws:PrincipalOrgPaths}`, 'o-exampleorgid/r-exam/ou-exam-prod/'),
    ]).toEqual([0, 0]);
  });
});

describe('a variable of a tag whose key two tags have in other capitals', () => {
  const tag = `\${aws:PrincipalTag/team}`;

  it('is the value of both where they agree, to the letter, and open where they do not', () => {
    expect([inResource(tag, { tags: { Team: 'a', team: 'a' } }), inResource(tag, { tags: { Team: 'b', team: 'b' } })]).toEqual([1, 0]);
    const star = { tags: { Team: '*', team: '*' } };
    expect([inResource(tag, star), inResource(tag, { ...star, request: { resource: `${BUCKET}/*/x` } })]).toEqual([2, 1]);
    for (const tags of [
      { Team: 'a', team: 'b' },
      { Team: 'b', team: 'a' },
      { TEAM: 'c', Team: 'c', team: 'd' },
    ]) {
      const found = ask({ Resource: `${BUCKET}/${tag}/*` }, { tags });
      expect([found.allow, found.names.some((name) => name.includes('which of the values of `aws:principaltag/team` counts is not documented'))]).toEqual([
        2,
        true,
      ]);
    }
  });
});

describe('what is left open of a condition', () => {
  const left = (value: string, given: Given = {}) =>
    ask({ Condition: { StringLike: { 'ex:open': value } } }, { ...given, request: { otherKeys: 'unspecified', ...given.request } }).values;

  it('has the variables replaced that are known, with their signs kept from meaning more, and the others as they are written', () => {
    const given = { request: { context: { 'ex:name': 'a*b?c$d' } }, tags: { Team: 'a', team: 'b', plain: 'p' } };
    expect([left(`x\${ex:name}y*`, given), left(`\${ex:other}/\${ex:name}`, given), left(`\${aws:PrincipalTag/plain}`, given)]).toEqual([
      [[`xa\${*}b\${?}c\${$}dy*`]],
      [[`\${ex:other}/a\${*}b\${?}c\${$}d`]],
      [['p']],
    ]);
    expect(left(`x\${aws:PrincipalTag/team}y`, given)).toEqual([[`x\${aws:PrincipalTag/team}y`]]);
    expect(left(`\${ex:name}`, { request: { context: { 'ex:name': ['a', 'b'] } } })).toEqual([[]]);
    expect(left(`\${aws:PrincipalTag/none}`, given)).toEqual([[]]);
    expect(left(`\${aws:PrincipalTag/none, 'd*'}`, given)).toEqual([[`d\${*}`]]);
  });

  it('keeps what the model does not know, of this organisation and of others', () => {
    const stranger = { principal: { kind: 'role-session', role: 'arn:aws:iam::222233334444:role/x', session: 's' } } as const;
    const engine = withModel(compile(MODEL), {
      resources: [{ arn: BUCKET, type: 'AWS::S3::Bucket', account: '111122223333', tags: {}, policy: 'bucket' }],
      policies: [
        policy('bucket', [{ ...ALLOW_ALL, Principal: '*', Condition: { StringLike: { 'ex:open': [`\${aws:PrincipalOrgID}`, `\${aws:PrincipalTag/team}`] } } }]),
      ],
    });
    const seen: (readonly string[])[] = [];
    const logic = { ...KLEENE, residual: ({ values }: ConditionAtom) => seen.push(values) + 2 };
    layers(engine, { ...stranger, action: 's3:GetObject', resource: `${BUCKET}/a`, otherKeys: 'unspecified' }, logic);
    expect(seen).toEqual([[`\${aws:PrincipalOrgID}`, `\${aws:PrincipalTag/team}`]]);
    const known = { ...stranger, action: 's3:GetObject', resource: `${BUCKET}/a`, context: { 'ex:open': 'o-exampleorgid' } } as const;
    expect(layers(engine, known, KLEENE).direct).toBe(2);
  });
});
