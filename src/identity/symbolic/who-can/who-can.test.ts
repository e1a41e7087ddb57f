import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/index.ts';
import { compile, withPolicy } from '../../engine/index.ts';
import type { AccessModel, ModelPrincipal } from '../../model/index.ts';
import { accessOf } from '../access.ts';
import { formulaOf } from '../ask/formula-of.ts';
import { createFormulas } from '../formula/formulas.ts';
import { models, questions } from '../random-model.cases.ts';
import { whoCan } from './who-can.ts';
import type { WhoCan } from './who-can-types.ts';

const doc = (...statements: readonly JsonObject[]): JsonObject => ({ Version: '2012-10-17', Statement: statements });
const ACCOUNTS = ['111111111111', '222222222222', '333333333333'] as const;
const MANAGEMENT = '444444444444';
const BUCKET = 'arn:aws:s3:::data';

const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const READ = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';

function role(account: string, name: string, rest: Partial<ModelPrincipal>): ModelPrincipal {
  return { kind: 'role', arn: `arn:aws:iam::${account}:role/${name}`, account, uniqueId: `AROA${account}${name}`, tags: {}, policies: [], ...rest };
}

const model: AccessModel = {
  partition: 'aws',
  organization: {
    id: 'o-aaaaaaaaaa',
    managementAccount: MANAGEMENT,
    policyTypes: ['SERVICE_CONTROL_POLICY'],
    nodes: [{ id: 'r-aaaa', scps: ['scp'], rcps: [] }],
  },
  accounts: [...ACCOUNTS, MANAGEMENT].map((id) => ({ id, parent: 'r-aaaa', scps: ['full'], rcps: [] })),
  policies: [
    { id: ADMIN, name: 'AdministratorAccess', account: 'aws', document: doc({ Effect: 'Allow', Action: '*', Resource: '*' }) },
    { id: READ, name: 'AmazonS3ReadOnlyAccess', account: 'aws', document: doc({ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }) },
    { id: 'full', name: 'FullAWSAccess', account: 'aws', document: doc({ Effect: 'Allow', Action: '*', Resource: '*' }) },
    { id: 'scp', name: 'scp', account: MANAGEMENT, document: doc({ Effect: 'Allow', Action: '*', Resource: '*' }) },
    {
      id: 'mfa',
      name: 'mfa',
      account: ACCOUNTS[0],
      document: doc({ Effect: 'Allow', Action: 's3:GetObject', Resource: `${BUCKET}/*`, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
    },
    {
      id: `${BUCKET}#policy`,
      name: 'bucket policy',
      account: ACCOUNTS[0],
      document: doc(
        { Effect: 'Allow', Principal: { AWS: [ACCOUNTS[1], '555555555555'] }, Action: 's3:GetObject', Resource: `${BUCKET}/*` },
        { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${BUCKET}/*`, Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } },
        { Effect: 'Allow', Principal: { Service: 'logging.s3.amazonaws.com' }, Action: 's3:GetObject', Resource: `${BUCKET}/*` },
        { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition: { StringLike: { 'aws:userid': '*:mallory' } } },
      ),
    },
  ],
  principals: [
    ...ACCOUNTS.map((account) =>
      role(account, `aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef`, {
        permissionSet: 'arn:aws:sso:::permissionSet/ssoins-1/ps-1',
        policies: [{ policy: ADMIN }],
      }),
    ),
    role(ACCOUNTS[0], 'one', { policies: [{ policy: READ }] }),
    role(ACCOUNTS[0], 'two', { policies: [{ policy: READ }] }),
    ...ACCOUNTS.map((account) => role(account, 'deploy', { policies: [{ policy: 'full' }] })),
    { kind: 'user', arn: `arn:aws:iam::${ACCOUNTS[0]}:user/ann`, account: ACCOUNTS[0], uniqueId: 'AIDA1', tags: {}, policies: [{ policy: 'mfa' }] },
    {
      kind: 'user',
      arn: `arn:aws:iam::${ACCOUNTS[0]}:user/lost`,
      account: ACCOUNTS[0],
      uniqueId: 'AIDA2',
      tags: {},
      policies: { unknown: 'the policies of lost were not read' },
    },
  ],
  resources: [{ arn: BUCKET, type: 'AWS::S3::Bucket', account: ACCOUNTS[0], tags: {}, policy: `${BUCKET}#policy` }],
  endpoints: [],
  directory: {
    users: [
      { id: 'u-1', userName: 'ann@example.com', emails: [], groups: ['g-1'] },
      { id: 'u-2', userName: 'bob@example.com', emails: [], groups: [] },
    ],
    permissionSets: [{ arn: 'arn:aws:sso:::permissionSet/ssoins-1/ps-1', name: 'Admin' }],
    assignments: [{ account: ACCOUNTS[0], permissionSet: 'arn:aws:sso:::permissionSet/ssoins-1/ps-1', principal: 'g-1' }],
  },
};

function lines({ answers }: WhoCan): readonly string[] {
  return answers.flatMap(({ access, groups }) => [
    access.kind === 'allowed' ? 'always' : access.condition.words,
    ...groups.map(({ title, through, people }) => `  ${title} <- ${through.join(', ')}${people === undefined ? '' : ` [${people.join(', ')}]`}`),
  ]);
}

describe('whoCan', () => {
  const engine = compile(model);

  it('says who, in groups, under which condition, through which policies', () => {
    expect(lines(whoCan(engine, { action: 's3:GetObject', resource: `${BUCKET}/a` }))).toMatchInlineSnapshot(`
      [
        "always",
        "  the root users of 2 accounts <- arn:aws:s3:::data#policy",
        "only from vpce-1",
        "  the root users of 2 accounts <- arn:aws:s3:::data#policy",
        "  anyone, without credentials <- arn:aws:s3:::data#policy",
        "only from vpce-1 or with MFA",
        "  arn:aws:iam::111111111111:user/ann <- arn:aws:s3:::data#policy, mfa",
        "only from vpce-1, unless for the user id *:mallory",
        "  arn:aws:iam::333333333333:role/deploy <- arn:aws:s3:::data#policy, full",
        "  sessions of the permission set Admin in 333333333333 <- arn:aws:iam::aws:policy/AdministratorAccess, arn:aws:s3:::data#policy []",
        "  anyone with an AWS account <- arn:aws:s3:::data#policy",
        "  any AWS service <- arn:aws:s3:::data#policy",
        "unless for the user id *:mallory",
        "  2 roles with AmazonS3ReadOnlyAccess <- arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess, arn:aws:s3:::data#policy",
        "  role/deploy in 2 accounts <- arn:aws:s3:::data#policy, full",
        "  sessions of the permission set Admin in 2 accounts <- arn:aws:iam::aws:policy/AdministratorAccess, arn:aws:s3:::data#policy [ann@example.com]",
        "  account 555555555555, as far as it allows its principals <- arn:aws:s3:::data#policy",
        "  logging.s3.amazonaws.com <- arn:aws:s3:::data#policy",
        "only if what is not known allows it (the policies of lost were not read)",
        "  arn:aws:iam::111111111111:user/lost <- arn:aws:s3:::data#policy",
      ]
    `);
  });

  it('asks again after an edit', () => {
    const before = whoCan(engine, { action: 's3:GetObject', resource: `${BUCKET}/a` });
    const after = whoCan(withPolicy(engine, 'scp', doc({ Effect: 'Deny', Action: 's3:*', Resource: '*' })), {
      action: 's3:GetObject',
      resource: `${BUCKET}/a`,
    });
    expect(before.counts.allowed).toBeGreaterThan(0);
    expect(lines(after).join('\n')).not.toContain('role/');
  });

  it('takes what is known of the circumstances into account', () => {
    const question = {
      action: 's3:GetObject',
      resource: `${BUCKET}/a`,
      context: { 'aws:MultiFactorAuthPresent': true, 'aws:userid': 'x' },
      absentKeys: ['aws:SourceVpce'],
    };
    const kinds = new Set(whoCan(engine, question).answers.map(({ access }) => access.kind));
    expect(kinds).toEqual(new Set(['allowed', 'unknown']));
  });

  it('gives each principal of a random organisation the answer that it gets by itself', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(models, questions, (given, question) => {
        const made = compile(given);
        const found = whoCan(made, question);
        const kindOf = new Map(
          found.answers.flatMap(({ access, groups }) =>
            groups.filter(({ kind }) => kind !== 'outside').flatMap(({ principals }) => principals.map((arn) => [arn, access.kind])),
          ),
        );
        for (const { arn, kind } of given.principals) {
          const formulas = createFormulas();
          const principal = kind === 'user' ? ({ kind, arn } as const) : ({ kind: 'role-session', role: arn, session: '*' } as const);
          const alone = accessOf(formulas, formulaOf(made, { ...question, principal }, formulas)).kind;
          seen.add(alone);
          expect(kindOf.get(arn) ?? 'denied').toBe(alone);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(seen.size).toBe(4);
  });
});
