// Whom policies of resources name, asked through whole requests; the element itself is asked in principal-names.test.ts.

import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import type { AccessModel, AccessRequest } from '../model/index.ts';
import { layers } from './decide.ts';
import { ALLOW_ALL, createWorlds, MODEL, policy, QUEUE, ROLE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { KLEENE } from './logic.ts';
import { compilePrincipals } from './principal-names.ts';

const user = { kind: 'user', arn: USER } as const;
const ghost = 'arn:aws:iam::111122223333:user/ghost';
const FEDERATED = 'arn:aws:sts::111122223333:federated-user/f';

function engineOf(statement: object, changes: Partial<AccessModel> = {}) {
  const resources = [{ arn: QUEUE, type: 'AWS::SQS::Queue', account: '111122223333', tags: {}, policy: 'queue' }];
  return withModel(compile(MODEL), {
    resources,
    ...changes,
    policies: [policy('queue', [{ ...ALLOW_ALL, ...statement }]), policy('boundary', [ALLOW_ALL])],
  });
}

const request = (principal: AccessRequest['principal']): AccessRequest => ({ principal, action: 'sqs:SendMessage', resource: QUEUE });
const ask = (statement: object, principal: AccessRequest['principal'], changes?: Partial<AccessModel>) =>
  layers(engineOf(statement, changes), request(principal), KLEENE);

describe('compilePrincipals', () => {
  it('takes for an account its id, or the ARN of its root user in the same partition, to the letter', () => {
    const accounts = (AWS: string) => [...compilePrincipals({ everyone: false, byKind: [['AWS', [AWS]]] }, 'aws').accounts];
    expect([accounts('111122223333'), accounts('arn:aws:iam::111122223333:root')]).toEqual([['111122223333'], ['111122223333']]);
    for (const near of ['arn:aws:iam::111122223333:roo7', 'xxx:aws:iam::111122223333:root', 'arn:aws:iam::11112222333:root', '1111222233334'])
      expect(accounts(near)).toEqual([]);
  });
});

describe('compilePrincipals, of one account', () => {
  it('tells it where nobody else is named', () => {
    const only = (byKind: Readonly<Record<string, readonly string[]>>, everyone = false) =>
      compilePrincipals({ everyone, byKind: Object.entries(byKind) }, 'aws').onlyAccount;
    const account = '111122223333';
    expect([only({ AWS: [account] }), only({ AWS: [account, `arn:aws:iam::${account}:root`] })]).toEqual([account, account]);
    const names = [USER, ROLE];
    const others = [{ AWS: [] }, { AWS: [account, '444455556666'] }, { AWS: [account, USER] }, { AWS: ['*', account] }, { AWS: [USER] }];
    const kinds = ['Service', 'Federated', 'CanonicalUser', 'Robot'].flatMap((kind) => [
      { AWS: [account], [kind]: ['x'] },
      { AWS: [account, USER], [kind]: ['x'] },
      { AWS: [account, ...names], Service: ['y'], [kind]: ['x'] },
    ]);
    expect([...others, ...kinds].map((byKind) => only(byKind as unknown as Record<string, readonly string[]>))).toEqual(
      [...others, ...kinds].map(() => undefined),
    );
    expect(only({ AWS: [account] }, true)).toBeUndefined();
  });
});

describe('a principal that is named', () => {
  it('is one to the letter: neither by nothing, nor by what is nearly an id', () => {
    const named = (AWS: string, principal: AccessRequest['principal'] = user) => ask({ Principal: { AWS } }, principal).direct;
    expect([named(''), named(USER), named('AIDA-x', { kind: 'user', arn: ghost }), named('AIDAGHOSTEXAMPLE', { kind: 'user', arn: ghost })]).toEqual([
      0, 1, 0, 2,
    ]);
  });

  it('may be a reserved role whose ARN is made up, by a name that begins like it', () => {
    const arn = 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef';
    const [, role] = MODEL.principals;
    const changes = { principals: role === undefined ? [] : [{ ...role, arn, isProvisional: true }] };
    const named = (name: string) =>
      ask({ Principal: { AWS: `arn:aws:iam::111122223333:role/${name}` } }, { kind: 'role-session', role: arn, session: 's' }, changes).direct;
    expect([named('AWSReservedSSO_Admin_fedcba'), named('AWSReservedSSO_Administrator_f'), named('AWSReservedSSO_Admiral_f')]).toEqual([2, 0, 0]);
  });
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
describe('a Deny with NotPrincipal', () => {
  const deny = (AWS: Json, principal: AccessRequest['principal'], changes?: Partial<AccessModel>, more: object = {}) =>
    ask({ Effect: 'Deny', NotPrincipal: { AWS, ...more } }, principal, changes).resourceDeny;
  const [first] = MODEL.principals;
  const unbound = { ...first };
  delete (unbound as { boundary?: unknown }).boundary;
  const free = { principals: [unbound] } as unknown as Partial<AccessModel>;

  it('spares who is named with the account, where it is known to have no boundary', () => {
    expect([deny([USER, '111122223333'], user, free), deny([USER], user, free), deny(['111122223333'], user, free), deny([ROLE], user, free)]).toEqual([
      0, 2, 2, 1,
    ]);
    expect([deny([USER, '111122223333'], user), deny([ghost, '111122223333'], { kind: 'user', arn: ghost })]).toEqual([1, 2]);
    expect(deny([USER, '111122223333'], user, free, { Robot: 'x' })).toBe(2);
  });

  it('spares federated users who are named with the account, those of the root user too', () => {
    const federated = { kind: 'federated-user', user: 'arn:aws:iam::111122223333:root', name: 'f' } as const;
    expect([deny([FEDERATED, '111122223333'], federated), deny([FEDERATED], federated), deny(['111122223333'], federated)]).toEqual([0, 2, 2]);
    const ofUser = { ...federated, user: USER };
    expect([deny([FEDERATED, '111122223333'], ofUser, free), deny([FEDERATED], ofUser, free)]).toEqual([0, 2]);
  });

  it('denies whoever has a boundary, also where that is not known to be one', () => {
    const open = { principals: [{ ...first, boundary: { unknown: 'the boundary' } }] } as unknown as Partial<AccessModel>;
    const { logic, holds, asked } = createWorlds();
    const found = layers(engineOf({ Effect: 'Deny', NotPrincipal: { AWS: [USER, '111122223333'] } }, open), request(user), logic).resourceDeny;
    const bounded = `the boundary: boundary of ${USER}`;
    expect([holds(found, (name) => name === bounded), holds(found, (name) => name !== bounded)]).toEqual([true, false]);
    expect(asked).toContain(bounded);
  });

  it('says why it is open', () => {
    const why = (NotPrincipal: Json, principal: AccessRequest['principal']) => {
      const { logic, asked } = createWorlds();
      layers(engineOf({ Effect: 'Deny', NotPrincipal }, free), request(principal), logic);
      return asked.find((name) => name.includes('NotPrincipal user'))?.replace(': NotPrincipal user', '');
    };
    expect(why({ AWS: USER }, user)).toBe('what NotPrincipal means for a principal that is not fully named is not documented');
    expect(why({ Robot: 'x' }, user)).toBe('the kind of principal `Robot` is not known');
    expect(why({ CanonicalUser: 'x' }, user)).toBe("the canonical user id of the principal's account is not in the model");
  });
});
