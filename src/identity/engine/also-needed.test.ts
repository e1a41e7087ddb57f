import { describe, expect, it } from 'vitest';
import type { AccessRequest } from '../model/index.ts';
import { decide, evaluate } from './decide.ts';
import { ALLOW_ALL, MODEL, policy, ROLE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { type ConditionAtom, FALSE, KLEENE, type Logic, MAYBE, TRUE } from './logic.ts';

const assume: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'sts:AssumeRole', resource: ROLE, otherKeys: 'unspecified' };
const trust = policy(`${ROLE}#trust`, [
  { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'] },
]);
const tagged = { StringEqualsIfExists: { 'aws:RequestTag/a': 'x', 'aws:RequestTag/b': 'x', 'ex:other': 'x' } };

function engineOf(...statements: readonly object[]) {
  return withModel(compile(MODEL), { policies: [policy(`${USER}#inline/main`, statements as never[]), policy('boundary', [ALLOW_ALL]), trust] });
}

/** The logic of a world in which these keys are present, with a question mark perhaps, and what they hold is as the policies want it. */
function worldOf(present: readonly string[], seen: ConditionAtom[] = []): Logic {
  const residual = (atom: ConditionAtom): number => {
    seen.push(atom);
    if (present.includes(`${atom.spelling}?`)) return MAYBE;
    return atom.operator === 'Null' && present.includes(atom.spelling) ? FALSE : TRUE;
  };
  return { ...KLEENE, residual };
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required
describe('alsoNeeded, of those who come with a token', () => {
  it('asks the trust policy for sts:TagSession where tags are passed', () => {
    for (const [provider, action] of [
      ['arn:aws:iam::111122223333:saml-provider/corp', 'sts:AssumeRoleWithSAML'],
      ['accounts.google.com', 'sts:AssumeRoleWithWebIdentity'],
    ] as const) {
      const ask = (actions: readonly string[], context: Record<string, string>) => {
        const trusting = policy(`${ROLE}#trust`, [{ Effect: 'Allow', Principal: { Federated: provider }, Action: [...actions] }]);
        return evaluate(withModel(compile(MODEL), { policies: [trusting] }), { principal: { kind: 'federated', provider }, action, resource: ROLE, context });
      };
      const tags = { 'aws:RequestTag/team': 'blue' };
      expect([ask([action], {}), ask([action], tags), ask([action, 'sts:TagSession'], tags)]).toEqual(['allowed', 'implicit-deny', 'allowed']);
    }
  });
});

describe('alsoNeeded, where keys are left open', () => {
  const one = { ...ALLOW_ALL, Action: 'sts:AssumeRole', Condition: tagged };
  const allows = (present: readonly string[], ...more: readonly object[]) => decide(engineOf(one, ...more), assume, worldOf(present)).allow;

  it('asks for sts:TagSession where the request passes tags, whichever key of them tells', () => {
    expect([allows(['aws:TagKeys']), allows(['aws:TagKeys'], { ...ALLOW_ALL, Action: 'sts:TagSession' })]).toEqual([FALSE, TRUE]);
    const open = [[], ['ex:other'], ['aws:requesttag/a'], ['aws:requesttag/b']].map((present) => allows(['aws:TagKeys?', ...present]));
    expect(open).toEqual([MAYBE, MAYBE, FALSE, FALSE]);
  });

  it('asks for no tags where their keys are said to be absent, whatever else is left open', () => {
    const request: AccessRequest = { ...assume, absentKeys: ['aws:TagKeys', 'sts:SourceIdentity'] };
    const engine = engineOf({ ...ALLOW_ALL, Action: 'sts:AssumeRole' }, { ...ALLOW_ALL, Action: 'ex:None', Condition: tagged });
    expect([KLEENE, worldOf(['aws:requesttag/a'])].map((logic) => decide(engine, request, logic).allow)).toEqual([TRUE, TRUE]);
  });

  it('asks for sts:SetSourceIdentity where the request has a source identity, and for nothing where it has neither', () => {
    expect([allows([]), allows(['ex:other']), allows(['sts:SourceIdentity'])]).toEqual([TRUE, TRUE, FALSE]);
    expect(allows(['sts:SourceIdentity'], { ...ALLOW_ALL, Action: 'sts:SetSourceIdentity' })).toBe(TRUE);
  });

  it('asks about presence by the same atom each time, in the spelling of AWS', () => {
    const engine = engineOf(one);
    const [first, second] = [0, 1].map(() => {
      const seen: ConditionAtom[] = [];
      decide(engine, assume, worldOf([], seen));
      return seen.filter(({ operator }) => operator === 'Null');
    });
    expect(first?.map(({ spelling }) => spelling).slice(0, 1)).toEqual(['aws:TagKeys']);
    expect(first?.map(({ spelling }) => spelling)).toContain('sts:SourceIdentity');
    const seen: ConditionAtom[] = [];
    decide(engineOf({ ...one, Condition: { StringLike: { 'sts:transitiveTagKeys': '*' } } }), assume, worldOf(['aws:TagKeys?'], seen));
    expect(seen.filter(({ operator }) => operator === 'Null').map(({ spelling }) => spelling)).toContain('sts:TransitiveTagKeys');
    expect(first?.every((atom, index) => atom === second?.[index])).toBe(true);
    expect(first?.[0]).toEqual({
      operator: 'Null',
      isNegated: false,
      quantifier: undefined,
      isIfExists: false,
      key: 'aws:tagkeys',
      spelling: 'aws:TagKeys',
      values: ['true'],
      hasVariables: false,
    });
  });
});
