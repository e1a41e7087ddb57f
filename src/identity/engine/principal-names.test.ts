import { describe, expect, it } from 'vitest';
import type { RequestPrincipal } from '../model/index.ts';
import { MODEL, QUEUE, ROLE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { createFrame, enter } from './frame.ts';
import { KLEENE } from './logic.ts';
import { compilePrincipals, DELEGATED, DIRECT, isBeyond, ODD, ODD_ACCOUNT, ROLE_LIKE, waysOf } from './principal-names.ts';

const RESERVED = 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Ops_0123456789abcdef';
const reserved = { kind: 'role', arn: RESERVED, account: '111122223333', uniqueId: 'AROARESERVED', tags: {}, policies: [], isProvisional: true } as const;
const ENGINE = withModel(compile(MODEL), {
  principals: [reserved, { ...reserved, kind: 'user', arn: `${USER}2`, uniqueId: 'AIDABOUNDLESS', isProvisional: false }],
});
const named = (byKind: Readonly<Record<string, readonly string[]>>) => compilePrincipals({ everyone: false, byKind: Object.entries(byKind) }, 'aws');

function frameOf(principal: RequestPrincipal) {
  const frame = createFrame(ENGINE);
  enter(frame, { principal, action: 'sqs:SendMessage', resource: QUEUE }, KLEENE);
  return frame;
}
const ways = (byKind: Readonly<Record<string, readonly string[]>>, principal: RequestPrincipal) => waysOf(named(byKind), frameOf(principal));

const user: RequestPrincipal = { kind: 'user', arn: USER };
const ghost: RequestPrincipal = { kind: 'user', arn: 'arn:aws:iam::111122223333:user/ghost' };
const session: RequestPrincipal = { kind: 'role-session', role: ROLE, session: 's' };
const root: RequestPrincipal = { kind: 'root', account: '111122223333' };
const service: RequestPrincipal = { kind: 'service', service: 'sns.amazonaws.com' };
const federated: RequestPrincipal = { kind: 'federated', provider: 'accounts.google.com' };

describe('compilePrincipals', () => {
  it('sorts what is named', () => {
    const all = named({
      AWS: ['111122223333', 'arn:aws:iam::444455556666:root', 'arn:aws-cn:iam::444455556666:root', USER, 'x', '11112222333'],
      Service: ['a'],
      Federated: ['b'],
      CanonicalUser: ['c'],
    });
    expect([all.accounts, all.names, all.services, all.providers, all.canonicalUsers].map((set) => [...set])).toEqual([
      ['111122223333', '444455556666'],
      ['arn:aws-cn:iam::444455556666:root', USER, 'x', '11112222333'],
      ['a'],
      ['b'],
      ['c'],
    ]);
    expect([all.everyone, all.hasUniqueIds, all.odd]).toEqual([false, false, []]);
    expect(named({ AWS: ['1111222233334', 'arn:aws:iam::x111122223333:root'] }).accounts.size).toBe(0);
    expect([named({ AWS: [USER, '*'] }).everyone, named({ Service: ['*'] }).everyone, named({ Strange: ['a'], toString: ['b'] }).odd.length]).toEqual([
      true,
      false,
      2,
    ]);
  });

  it('knows ids by their form', () => {
    expect([named({ AWS: [USER, 'AIDAEXAMPLE0'] }), named({ AWS: ['AROAEXAMPLE'] })].map(({ hasUniqueIds }) => hasUniqueIds)).toEqual([true, true]);
    const others = ['xAIDAEXAMPLE0', 'AIDAexample', 'AIDA1', 'AIDAEXAMPLE0-', 'BIDAEXAMPLE0'];
    expect(others.filter((name) => named({ AWS: [name] }).hasUniqueIds)).toEqual([]);
  });
});

describe('waysOf', () => {
  it('tells the caller itself, the role behind it, and its account', () => {
    const both = { AWS: [USER, ROLE, 'arn:aws:sts::111122223333:assumed-role/reader/s'] };
    expect([ways(both, user), ways(both, session), ways({ AWS: ['111122223333'] }, user), ways({ AWS: ['111122223333'] }, root)]).toEqual([
      DIRECT,
      DIRECT | ROLE_LIKE,
      DELEGATED,
      DIRECT,
    ]);
    expect([ways({ AWS: ['AIDAEXAMPLE'] }, user), ways({ AWS: ['AROAEXAMPLE'] }, session), ways({ AWS: ['444455556666'] }, user), ways({}, user)]).toEqual([
      DIRECT,
      ROLE_LIKE,
      0,
      0,
    ]);
  });

  it('tells services and providers by their names, and leaves a star among them open', () => {
    expect([ways({ Service: ['sns.amazonaws.com'] }, service), ways({ Service: ['sqs.amazonaws.com'] }, service), ways({ Service: ['*'] }, service)]).toEqual([
      DIRECT,
      0,
      ODD,
    ]);
    expect([ways({ Federated: ['accounts.google.com'] }, federated), ways({ Federated: ['x'] }, federated), ways({ Federated: ['*'] }, federated)]).toEqual([
      DIRECT,
      0,
      ODD,
    ]);
    expect([
      ways({ Service: ['*'] }, user),
      ways({ Federated: ['*'] }, service),
      ways({ Service: ['*'] }, federated),
      ways({ Service: ['*'] }, { kind: 'anonymous' }),
    ]).toEqual([0, 0, 0, 0]);
  });

  it('leaves a canonical user open where that of the account is not known', () => {
    expect([ways({ CanonicalUser: ['c'] }, user), ways({ CanonicalUser: ['c'] }, root)]).toEqual([ODD_ACCOUNT, ODD]);
  });

  it('leaves an id open that may be that of a caller whom the model does not have', () => {
    const unseen: RequestPrincipal = { kind: 'role-session', role: 'arn:aws:iam::111122223333:role/none', session: 's' };
    expect([ways({ AWS: ['AIDAOTHER0'] }, ghost), ways({ AWS: ['AROAOTHER0'] }, ghost), ways({ AWS: ['AIDAEXAMPLE'] }, ghost)]).toEqual([ODD, 0, 0]);
    expect([ways({ AWS: ['AIDAOTHER0'] }, unseen), ways({ AWS: ['AROAOTHER0'] }, unseen), ways({ AWS: ['AROAEXAMPLE'] }, unseen)]).toEqual([0, ODD, 0]);
    expect([ways({ AWS: ['AIDAOTHER0'] }, user), ways({ AWS: [USER] }, ghost)]).toEqual([0, 0]);
    expect(ways({ AWS: ['AIDAOTHER0'] }, { kind: 'federated-user', user: 'arn:aws:iam::111122223333:root', name: 'f' })).toBe(0);
  });

  it('leaves an ARN open that differs from that of a reserved role in its made-up end only', () => {
    const ops: RequestPrincipal = { kind: 'role-session', role: RESERVED, session: 'ada' };
    const path = 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com';
    expect(
      [`${path}/AWSReservedSSO_Ops_fedcba9876543210`, 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Ops_fedcba9876543210/ada'].map((name) =>
        ways({ AWS: [name] }, ops),
      ),
    ).toEqual([ODD, ODD]);
    expect([`${path}/AWSReservedSSO_Dev_fedcba9876543210`, ROLE].map((name) => ways({ AWS: [name] }, ops))).toEqual([0, 0]);
    expect([ways({ AWS: [RESERVED] }, ops), ways({ AWS: [`${path}/AWSReservedSSO_Ops_fedcba9876543210`] }, session)]).toEqual([ROLE_LIKE, 0]);
  });
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
describe('isBeyond', () => {
  const beyond = (byKind: Readonly<Record<string, readonly string[]>>, principal: RequestPrincipal, effect: 'Allow' | 'Deny' = 'Deny') =>
    isBeyond(named(byKind), effect, frameOf(principal));
  const free: RequestPrincipal = { kind: 'user', arn: `${USER}2` };

  it('leaves out of a Deny who is named with the account, and leaves it open where one of the two is missing', () => {
    const whole = { AWS: [`${USER}2`, '111122223333'] };
    expect([beyond(whole, free), beyond({ AWS: [`${USER}2`] }, free), beyond({ AWS: ['111122223333'] }, free), beyond({ AWS: [ROLE] }, free)]).toEqual([
      0, 2, 2, 1,
    ]);
    const ofRole = { AWS: [ROLE, '111122223333'] };
    expect([
      beyond(ofRole, session),
      beyond({ AWS: [ROLE] }, session),
      beyond({ Service: ['sns.amazonaws.com'] }, service),
      beyond({ AWS: ['*'] }, session),
    ]).toEqual([0, 2, 0, 0]);
  });

  it('denies whoever has a boundary, named or not', () => {
    expect([beyond({ AWS: [USER, '111122223333'] }, user), beyond({ AWS: [ROLE] }, user)]).toEqual([1, 1]);
  });

  it('of an Allow is no match for who is named, and open for the others', () => {
    expect([
      beyond({ AWS: [`${USER}2`] }, free, 'Allow'),
      beyond({ AWS: [ROLE] }, session, 'Allow'),
      beyond({ AWS: [ROLE] }, free, 'Allow'),
      beyond({ AWS: ['111122223333'] }, free, 'Allow'),
    ]).toEqual([0, 0, 2, 2]);
  });
});
