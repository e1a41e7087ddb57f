import { describe, expect, it } from 'vitest';
import type { AccessRequest, KmsGrant, ModelResource } from '../model/index.ts';
import { layers } from './decide.ts';
import { createWorlds, MODEL, QUEUE, ROLE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { type ConditionAtom, KLEENE, type Logic, MAYBE } from './logic.ts';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1';
const session = { kind: 'role-session', role: ROLE, session: 's' } as const;
const federated = { kind: 'federated-user', user: USER, name: 'f' } as const;

/** What the grants of a key allow: 0, 1, or 2 where that is open. */
function ask(grant: Partial<KmsGrant>, request: Partial<AccessRequest> = {}, key: Partial<ModelResource> = {}, logic: Logic = KLEENE): number {
  const grants = [{ id: 'g', granteePrincipal: USER, operations: ['Decrypt', 'CreateGrant', 'Sign'], ...grant }];
  const resource = { arn: KEY, type: 'AWS::KMS::Key', account: '111122223333', tags: {}, kms: { aliases: [], grants }, ...key };
  const engine = withModel(compile(MODEL), { resources: [resource] });
  return layers(engine, { principal: { kind: 'user', arn: USER }, action: 'kms:Decrypt', resource: KEY, ...request }, logic).grant;
}

const within = (...pairs: readonly (readonly [key: string, value: string])[]) => ({
  context: Object.fromEntries(pairs.map(([key, value]) => [`kms:EncryptionContext:${key}`, value])),
});

describe('a KMS grant', () => {
  // https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html#KMS-CreateGrant-request-GranteePrincipal
  it('is for whom it names: by ARN, or by unique id', () => {
    expect([ask({}), ask({ granteePrincipal: 'AIDAEXAMPLE' }), ask({ granteePrincipal: 'AROAEXAMPLE' }), ask({ granteePrincipal: ROLE })]).toEqual([
      1, 1, 0, 0,
    ]);
    const bySession = (granteePrincipal: string) => ask({ granteePrincipal }, { principal: session });
    expect([bySession(ROLE), bySession('arn:aws:sts::111122223333:assumed-role/reader/s'), bySession('AROAEXAMPLE'), bySession(USER)]).toEqual([1, 1, 1, 0]);
  });

  it('to an account serves its root user, and may serve others', () => {
    const root = { kind: 'root', account: '111122223333' } as const;
    for (const granteePrincipal of ['arn:aws:iam::111122223333:root', '111122223333'])
      expect([ask({ granteePrincipal }, { principal: root }), ask({ granteePrincipal })]).toEqual([1, 2]);
    expect(ask({ granteePrincipal: '444455556666' })).toBe(0);
    expect(ask({ granteePrincipal: '' }, { principal: { kind: 'anonymous' } })).toBe(0);
  });

  it('to a user may serve the sessions that it federates, and to such a session serves it', () => {
    const byFederated = (granteePrincipal: string) => ask({ granteePrincipal }, { principal: federated });
    expect([byFederated(USER), byFederated('arn:aws:sts::111122223333:federated-user/f'), byFederated(ROLE)]).toEqual([2, 1, 0]);
  });

  it('is nothing where there is no key, and open where the model does not tell of the key', () => {
    expect([ask({}, { resource: '*' }), ask({}, { resource: QUEUE }), ask({}, { resource: `${QUEUE}2` }), ask({}, { resource: `${KEY}2` })]).toEqual([
      0, 0, 0, 2,
    ]);
    expect(ask({}, {}, { kms: undefined } as object)).toBe(2);
    expect(ask({}, { resource: QUEUE }, { arn: QUEUE, type: 'AWS::SQS::Queue', kms: undefined } as object)).toBe(0);
  });
});

// https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html
describe('the constraint of a KMS grant', () => {
  const subset = { constraints: { encryptionContextSubset: { Dept: 'it' } } };
  const equals = { constraints: { encryptionContextEquals: { Dept: 'it' } } };

  it('is none where it says nothing, and binds what has an encryption context only', () => {
    expect([ask({ constraints: {} }), ask({ constraints: {} }, { action: 'kms:CreateGrant' })]).toEqual([1, 1]);
    expect([ask(subset, { action: 'kms:Sign' }), ask(equals, { action: 'kms:Sign' }), ask(subset)]).toEqual([1, 1, 0]);
    expect([ask(subset, { action: 'kms:CreateGrant' }), ask(equals, { action: 'kms:CreateGrant' })]).toEqual([2, 2]);
  });

  it('is about keys in any case, which AWS says both to count and not to', () => {
    const other = [within(['DEPT', 'it']), within(['dept', 'it']), within(['DEPT', 'hr']), within(['team', 'it'])];
    expect(other.map((request) => ask(subset, request))).toEqual([2, 2, 0, 0]);
    expect(ask(subset, within(['Dept', 'hr'], ['dept', 'it']))).toBe(2);
  });

  it('as a whole wants nothing more, wherever it stands', () => {
    const given = [within(['Dept', 'it']), within(['a', 'b'], ['Dept', 'it']), within(['Dept', 'it'], ['z', 'b'])];
    expect(given.map((request) => ask(equals, request))).toEqual([1, 0, 0]);
    expect(given.map((request) => ask(subset, request))).toEqual([1, 1, 1]);
  });

  it('is open for a key that is left open, and fails for one that is said to be absent', () => {
    const open = (...absentKeys: readonly string[]) => ask(subset, { otherKeys: 'unspecified', absentKeys });
    expect([open(), open('ex:other'), open('ex:other', 'kms:encryptioncontext:dept'), open('kms:EncryptionContext:Dept', 'ex:other')]).toEqual([2, 2, 0, 0]);
  });

  it('is a condition on the request where its keys are left open', () => {
    const asked: string[] = [];
    const logic: Logic = {
      ...KLEENE,
      residual: ({ quantifier, operator, spelling, values }) => {
        asked.push(`${quantifier ?? ''} ${operator} ${spelling} ${values.join()}`.trim());
        return MAYBE;
      },
    };
    expect(ask(equals, { otherKeys: 'unspecified' }, {}, logic)).toBe(2);
    expect(asked.splice(0)).toEqual(['StringEquals kms:EncryptionContext:Dept it', 'all StringEquals kms:EncryptionContextKeys Dept']);
    expect(ask(subset, { otherKeys: 'unspecified' }, {}, logic)).toBe(2);
    expect(asked.splice(0)).toEqual(['StringEquals kms:EncryptionContext:Dept it']);
    // What the request tells is asked no more.
    expect(ask(equals, { otherKeys: 'unspecified', ...within(['Dept', 'it']) }, {}, logic)).toBe(2);
    expect(asked.splice(0)).toEqual(['all StringEquals kms:EncryptionContextKeys Dept']);
    expect(ask(equals, { otherKeys: 'unspecified', context: { 'kms:EncryptionContext:Dept': 'it', 'KMS:EncryptionContextKeys': ['Dept'] } }, {}, logic)).toBe(
      2,
    );
    expect(asked).toEqual([]);
  });
});

describe('the constraint of a KMS grant, over what is decided later', () => {
  const later = (constraints: KmsGrant['constraints'], context: Readonly<Record<string, string>>) => {
    const grants = [{ id: 'g', granteePrincipal: USER, operations: ['Decrypt'], constraints: constraints ?? {} }];
    const resource = { arn: KEY, type: 'AWS::KMS::Key', account: '111122223333', tags: {}, kms: { aliases: [], grants } };
    const { logic, holds } = createWorlds();
    const engine = withModel(compile(MODEL), { resources: [resource] });
    const request = { principal: { kind: 'user', arn: USER }, action: 'kms:Decrypt', resource: KEY, context, otherKeys: 'unspecified' } as const;
    const { grant } = layers(engine, request, logic);
    return (...so: readonly string[]) => holds(grant, (name) => so.some((one) => name.includes(one)));
  };
  const [dept, team, keys] = ['StringEquals kms:EncryptionContext:Dept', 'StringEquals kms:EncryptionContext:Team', 'StringEquals kms:EncryptionContextKeys'];

  it('asks for all of its pairs, each by itself, and for nothing more where it is a whole', () => {
    const subset = later({ encryptionContextSubset: { Dept: 'it', Team: 'a' } }, {});
    expect([subset(dept), subset(team), subset(dept, team)]).toEqual([false, false, true]);
    const cased = later(
      { encryptionContextSubset: { Team: 'a', Dept: 'it', Site: 'x' } },
      { 'kms:EncryptionContext:DEPT': 'it', 'kms:EncryptionContext:SITE': 'x' },
    );
    const counts = ['the case of `Dept` counts', 'the case of `Site` counts'];
    expect([cased(team), cased(...counts), cased(team, counts[1] ?? ''), cased(team, ...counts)]).toEqual([false, false, false, true]);
    const equals = later({ encryptionContextEquals: { Dept: 'it' } }, {});
    expect([equals(dept), equals(keys), equals(dept, keys)]).toEqual([false, false, true]);
  });

  it('asks by conditions without more than they say', () => {
    const grants = [{ id: 'g', granteePrincipal: USER, operations: ['Decrypt'], constraints: { encryptionContextSubset: { Dept: 'it' } } }];
    const resource = { arn: KEY, type: 'AWS::KMS::Key', account: '111122223333', tags: {}, kms: { aliases: [], grants } };
    const atoms: ConditionAtom[] = [];
    const logic = { ...KLEENE, residual: (atom: ConditionAtom) => atoms.push(atom) + 1 };
    const request = { principal: { kind: 'user', arn: USER }, action: 'kms:Decrypt', resource: KEY, otherKeys: 'unspecified' } as const;
    layers(withModel(compile(MODEL), { resources: [resource] }), request, logic);
    const plain = { isNegated: false, quantifier: undefined, isIfExists: false, hasVariables: false };
    const spelling = 'kms:EncryptionContext:Dept';
    expect(atoms.filter((atom) => atom.spelling === spelling)).toEqual([
      { ...plain, operator: 'StringEquals', key: spelling.toLowerCase(), spelling, values: ['it'] },
    ]);
  });
});
