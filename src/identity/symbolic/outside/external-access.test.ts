import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/index.ts';
import { compile, evaluate } from '../../engine/index.ts';
import type { AccessModel, ModelResource } from '../../model/index.ts';
import { contexts, models } from '../random-model.cases.ts';
import { externalAccess } from './external-access.ts';
import type { ExternalAccess, ExternalAccessOptions } from './external-access-types.ts';

const HOME = '111111111111';
const SIBLING = '222222222222';
const PARTNER = '333333333333';

const doc = (...statements: readonly JsonObject[]): JsonObject => ({ Version: '2012-10-17', Statement: statements });

function modelOf(
  resources: readonly (Partial<ModelResource> & Pick<ModelResource, 'arn' | 'type'>)[],
  policies: Readonly<Record<string, JsonObject | string>>,
): AccessModel {
  const rcp = policies['rcp'] === undefined ? [] : ['rcp'];
  return {
    partition: 'aws',
    organization: {
      id: 'o-aaaaaaaaaa',
      managementAccount: '999999999998',
      policyTypes: ['RESOURCE_CONTROL_POLICY'],
      nodes: [{ id: 'r-aaaa', scps: [], rcps: rcp }],
    },
    accounts: [HOME, SIBLING].map((id) => ({ id, parent: 'r-aaaa', scps: [], rcps: [] })),
    policies: Object.entries(policies).map(([id, document]) => ({ id, name: id, account: HOME, document })),
    principals: [],
    resources: resources.map((one) => ({ account: HOME, tags: {}, ...one })),
    endpoints: [],
  };
}

const QUEUE = `arn:aws:sqs:eu-central-1:${HOME}:queue`;
const BUCKET = 'arn:aws:s3:::data';
const KEY = `arn:aws:kms:eu-central-1:${HOME}:key/k`;

function lines({ grants, notKnown }: ExternalAccess): readonly string[] {
  return [
    ...grants.map(
      ({ severity, outsider, actions, access, statements, means, isPublic }) =>
        `${severity}${isPublic ? ' PUBLIC' : ''}: ${outsider.kind} ${outsider.name}: ${actions.join(', ')} ${access.kind === 'allowed' ? 'always' : access.condition.words} [${[
          ...statements.map(({ policy, index, place }) => `${policy} ${index}${place === undefined ? '' : ` ${place.line}:${place.column}`}`),
          ...means,
        ].join(', ')}]`,
    ),
    ...notKnown.map(({ resource, names }) => `unknown: ${resource}: ${names.join(', ')}`),
  ];
}

function ofQueue(statements: readonly JsonObject[], rest: Readonly<Record<string, JsonObject>> = {}, options?: ExternalAccessOptions): readonly string[] {
  return lines(externalAccess(compile(modelOf([{ arn: QUEUE, type: 'AWS::SQS::Queue', policy: 'q' }], { q: doc(...statements), ...rest })), options));
}

const allow = (Principal: JsonObject | string, Condition?: JsonObject, Action: string | readonly string[] = 'sqs:SendMessage'): JsonObject => ({
  Effect: 'Allow',
  Principal,
  Action,
  Resource: QUEUE,
  ...(Condition === undefined ? {} : { Condition }),
});

describe('externalAccess', () => {
  it.each<[string, readonly JsonObject[], readonly string[]]>([
    ['nothing of its own account', [allow({ AWS: HOME })], []],
    ['an account of the organisation', [allow({ AWS: SIBLING })], [`low: account ${SIBLING}: sqs:SendMessage always [q 0]`]],
    ['an account outside', [allow({ AWS: `arn:aws:iam::${PARTNER}:root` })], [`high: other-account ${PARTNER}: sqs:SendMessage always [q 0]`]],
    [
      'a role outside',
      [allow({ AWS: `arn:aws:iam::${PARTNER}:role/r` }, { StringEquals: { 'aws:PrincipalTag/team': 'a' } })],
      [`medium: other-account arn:aws:iam::${PARTNER}:role/r: sqs:SendMessage only for principals tagged team=a [q 0]`],
    ],
    ['anyone', [allow('*')], ['critical PUBLIC: anyone *: sqs:SendMessage always [q 0]']],
    [
      'anyone from one endpoint',
      [allow('*', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } })],
      ['high PUBLIC: anyone *: sqs:SendMessage only from vpce-1 [q 0]'],
    ],
    [
      'the organisation, where only it is let in',
      [allow('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-aaaaaaaaaa' } })],
      ['medium: organization o-aaaaaaaaaa: sqs:SendMessage always [q 0]'],
    ],
    [
      'another organisation',
      [allow('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-bbbbbbbbbb' } })],
      ['high: organization o-bbbbbbbbbb: sqs:SendMessage always [q 0]'],
    ],
    [
      'a part of the organisation, and another part',
      [
        allow('*', { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-aaaaaaaaaa/r-aaaa/ou-1/*' } }),
        allow('*', { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-aaaaaaaaaa/r-aaaa/ou-2/*' } }),
      ],
      [
        'medium: organization o-aaaaaaaaaa/r-aaaa/ou-1/*: sqs:SendMessage always [q 0]',
        'medium: organization o-aaaaaaaaaa/r-aaaa/ou-2/*: sqs:SendMessage always [q 1]',
      ],
    ],
    [
      'whoever is in another organisation, where all but a part of the own are let in',
      [allow('*', { 'ForAnyValue:StringNotEquals': { 'aws:PrincipalOrgPaths': 'o-aaaaaaaaaa/r-aaaa/ou-1/' } })],
      ['critical PUBLIC: anyone any AWS account of another organisation: sqs:SendMessage always [q 0]'],
    ],
    [
      'whoever is in another organisation, and not the own that is named only to be left out',
      [allow('*', { 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-aaaaaaaaaa/*' } })],
      ['critical PUBLIC: anyone any AWS account of another organisation: sqs:SendMessage always [q 0]'],
    ],
    [
      'whoever is in an organisation at all',
      [allow('*', { Null: { 'aws:PrincipalOrgID': 'false' } })],
      ['critical PUBLIC: anyone any AWS account of another organisation: sqs:SendMessage always [q 0]'],
    ],
    [
      'whoever is in an organisation whose id a pattern means',
      [allow('*', { StringLike: { 'aws:PrincipalOrgID': 'o-b*' } })],
      ['high: organization o-b*: sqs:SendMessage always [q 0]'],
    ],
    [
      'the organisation, but for a part of it',
      [
        allow('*', {
          StringEquals: { 'aws:PrincipalOrgID': 'o-aaaaaaaaaa' },
          'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-aaaaaaaaaa/r-aaaa/ou-1/*' },
        }),
      ],
      ['medium: organization o-aaaaaaaaaa: sqs:SendMessage always [q 0]'],
    ],
    [
      'the one account that a Deny leaves in',
      [allow('*'), { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*', Condition: { StringNotEquals: { 'aws:PrincipalAccount': PARTNER } } }],
      [
        `high: other-account ${PARTNER}: sqs:SendMessage always [q 0]`,
        `informational: service any AWS service: sqs:SendMessage only for account ${PARTNER} [q 0]`,
      ],
    ],
    [
      'the one role of an account that a condition names',
      [allow({ AWS: PARTNER }, { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${PARTNER}:role/deploy-*` } })],
      [`high: other-account arn:aws:iam::${PARTNER}:role/deploy-x: sqs:SendMessage always [q 0]`],
    ],
    [
      'users of an account, where only they are let in',
      [allow({ AWS: PARTNER }, { StringEquals: { 'aws:PrincipalType': 'User' } })],
      [`high: other-account ${PARTNER}: sqs:SendMessage always [q 0]`],
    ],
    [
      'a service on behalf of a topic',
      [allow({ Service: 'sns.amazonaws.com' }, { ArnEquals: { 'aws:SourceArn': `arn:aws:sns:eu-central-1:${HOME}:t` } })],
      [`informational: service sns.amazonaws.com: sqs:SendMessage only on behalf of arn:aws:sns:eu-central-1:${HOME}:t [q 0]`],
    ],
    [
      'a canonical user whom nobody knows',
      [allow({ CanonicalUser: 'abc' })],
      [
        "informational: other-account canonical user abc: sqs:SendMessage only if what is not known allows it (the canonical user id of the principal's account is not in the model) [q 0]",
      ],
    ],
    [
      'anyone who uses TLS, which anyone can',
      [allow('*'), { Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      ['critical PUBLIC: anyone *: sqs:SendMessage only through TLS [q 0]'],
    ],
    ['nothing, where a Deny takes it away', [allow('*'), { Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: '*' }], []],
    [
      'of all of a service what has an effect for others than the owner',
      [allow({ AWS: PARTNER }, undefined, 'sqs:*')],
      [
        `high: other-account ${PARTNER}: sqs:ChangeMessageVisibility, sqs:DeleteMessage, sqs:Get*, sqs:ListDeadLetterSourceQueues, sqs:PurgeQueue, sqs:ReceiveMessage, sqs:SendMessage always [q 0]`,
      ],
    ],
    [
      "actions that AWS's reference does not have",
      [allow({ AWS: PARTNER }, undefined, ['sqs:Invented'])],
      [`high: other-account ${PARTNER}: sqs:Invented always [q 0]`],
    ],
  ])('finds %s', (_, statements, expected) => {
    expect(ofQueue(statements)).toEqual(expected);
  });

  it('respects what the organisation denies to those outside', () => {
    const rcp = doc({
      Effect: 'Deny',
      Principal: '*',
      Action: 'sqs:*',
      Resource: '*',
      Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-aaaaaaaaaa' }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } },
    });
    expect(ofQueue([allow('*')], { rcp })).toEqual([
      'medium: organization o-aaaaaaaaaa: sqs:SendMessage always [q 0]',
      'low: service any AWS service: sqs:SendMessage always [q 0]',
    ]);
  });

  it('says of whom it did not ask, where a policy names very many', () => {
    const accounts = Array.from({ length: 700 }, (_, index) => String(444_444_000_000 + index));
    const found = externalAccess(compile(modelOf([{ arn: QUEUE, type: 'AWS::SQS::Queue', policy: 'q' }], { q: doc(allow({ AWS: accounts })) })));
    expect(found.grants).toHaveLength(500);
    expect(found.notKnown.map(({ names }) => names)).toEqual([['the policy names very much: 200 more callers than is asked about']]);
  });

  it('says what of a resource it did not ask about, where a policy names very much of it', () => {
    const resources = Array.from({ length: 40 }, (_, index) => `${BUCKET}/folder-${index}/*`);
    const actions = Array.from({ length: 210 }, (_, index) => `s3:Invented${index}`);
    const statement = { Effect: 'Allow', Principal: { AWS: PARTNER }, Action: ['s3:GetObject', ...actions], Resource: resources };
    const found = externalAccess(compile(modelOf([{ arn: BUCKET, type: 'AWS::S3::Bucket', policy: 'b', s3: {} }], { b: doc(statement) })));
    expect(found.notKnown.map(({ names }) => names)).toEqual([
      [
        'the policy names very much: 18 more patterns of what lies in it than is asked about',
        "the policy names very much: 10 more actions that AWS's reference does not have than is asked about",
      ],
    ]);
  });

  it('finds what a Deny spares, and says of the rest nothing', () => {
    const policy = doc(
      { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${BUCKET}/*` },
      { Effect: 'Deny', Principal: '*', Action: 's3:*', NotResource: `${BUCKET}/public/*` },
    );
    expect(lines(externalAccess(compile(modelOf([{ arn: BUCKET, type: 'AWS::S3::Bucket', policy: 'b', s3: {} }], { b: policy }))))).toEqual([
      'high PUBLIC: anyone *: s3:GetObject always [b 0]',
    ]);
  });

  it('knows that nobody without credentials assumes a role', () => {
    const trust = doc({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' });
    const role = { kind: 'role', arn: `arn:aws:iam::${HOME}:role/open`, account: HOME, uniqueId: 'AROAOPEN', tags: {}, policies: [], trust: 't' } as const;
    const { grants } = externalAccess(compile({ ...modelOf([], { t: trust }), principals: [role] }));
    expect(grants.map(({ outsider, actionNames }) => [outsider.kind, outsider.name, actionNames])).toEqual([['anyone', 'any AWS account', ['sts:AssumeRole']]]);
  });

  it('asks of an API about its calls', () => {
    const api = { arn: 'arn:aws:apigateway:eu-central-1::/restapis/a1', type: 'AWS::ApiGateway::RestApi', policy: 'a' };
    const policy = doc({ Effect: 'Allow', Principal: { AWS: PARTNER }, Action: 'execute-api:Invoke', Resource: '*' });
    expect(lines(externalAccess(compile(modelOf([api], { a: policy }))))).toEqual([`high: other-account ${PARTNER}: execute-api:Invoke always [a 0]`]);
  });

  it('takes nobody without an account for the account that a key names', () => {
    const statement = { Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*', Condition: { StringEquals: { 'kms:CallerAccount': HOME } } };
    const kms = { grants: [], aliases: [] };
    expect(lines(externalAccess(compile(modelOf([{ arn: KEY, type: 'AWS::KMS::Key', policy: 'k', kms }], { k: doc(statement) }))))).toEqual([
      // What a service gives for the account is not known of it.
      `informational: service any AWS service: kms:Decrypt only for account ${HOME} [k 0]`,
    ]);
  });

  it('says of trusted accounts that they are', () => {
    expect(ofQueue([allow({ AWS: PARTNER })], {}, { trustedAccounts: [PARTNER] })).toEqual([
      `informational: other-account ${PARTNER}: sqs:SendMessage always [q 0]`,
    ]);
  });

  it('asks of buckets what lies in them, and stops at Block Public Access', () => {
    const policy = `{\n  "Version": "2012-10-17",\n  "Statement": [\n    {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject*", "Resource": "${BUCKET}/*"}\n  ]\n}`;
    const blocked = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
    const open = lines(externalAccess(compile(modelOf([{ arn: BUCKET, type: 'AWS::S3::Bucket', policy: 'b', s3: {} }], { b: policy }))));
    expect(open).toMatchInlineSnapshot(`
      [
        "high PUBLIC: anyone *: s3:GetObject* always [b 0 4:5]",
      ]
    `);
    const shut = lines(
      externalAccess(compile(modelOf([{ arn: BUCKET, type: 'AWS::S3::Bucket', policy: 'b', s3: { blockPublicAccess: blocked } }], { b: policy }))),
    );
    // Block Public Access lets services in.
    expect(shut.filter((line) => !line.startsWith('informational'))).toEqual(['low: service any AWS service: s3:GetObject* always [b 0 4:5]']);
  });

  it('finds access lists and KMS grants', () => {
    const all = { group: 'http://acs.amazonaws.com/groups/global/AllUsers' };
    const bucket = { arn: BUCKET, type: 'AWS::S3::Bucket', s3: { ownership: 'ObjectWriter', acl: [{ grantee: all, permission: 'READ' }] } };
    const key = {
      arn: KEY,
      type: 'AWS::KMS::Key',
      policy: 'k',
      kms: { aliases: [], grants: [{ id: 'g', granteePrincipal: `arn:aws:iam::${PARTNER}:role/r`, operations: ['Decrypt', 'GenerateDataKey'] }] },
    };
    const found = lines(
      externalAccess(compile(modelOf([bucket, key], { k: doc({ Effect: 'Allow', Principal: { AWS: HOME }, Action: 'kms:*', Resource: '*' }) }))),
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "high: other-account arn:aws:iam::333333333333:role/r: kms:Decrypt, kms:GenerateDataKey always [KMS grant]",
        "high PUBLIC: anyone *: s3:ListBucket* always [access control list]",
        "informational PUBLIC: anyone *: s3:GetObject, s3:GetObjectAcl, s3:GetObjectTorrent, s3:GetObjectVersion, s3:GetObjectVersionAcl, s3:PutObjectAcl, s3:PutObjectVersionAcl only if what is not known allows it (the ACL of arn:aws:s3:::data/stoa-any is not in the model) [access control list]",
      ]
    `);
  });

  it('finds whom roles trust', () => {
    const base = modelOf([], {
      trust: doc(
        { Effect: 'Allow', Principal: { AWS: PARTNER }, Action: 'sts:AssumeRole', Condition: { StringEquals: { 'sts:ExternalId': 'x' } } },
        {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${HOME}:oidc-provider/token.actions.githubusercontent.com` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme/site:*' } },
        },
        { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ),
    });
    const role = { kind: 'role', arn: `arn:aws:iam::${HOME}:role/r`, account: HOME, uniqueId: 'AROA', tags: {}, policies: [], trust: 'trust' } as const;
    expect(lines(externalAccess(compile({ ...base, principals: [role] })))).toMatchInlineSnapshot(`
      [
        "medium: other-account 333333333333: sts:AssumeRole only with the external id x [trust 0]",
        "low: federated arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com: sts:AssumeRoleWithWebIdentity only for the subject repo:acme/site:* [trust 1]",
        "informational: service ec2.amazonaws.com: sts:AssumeRole always [trust 2]",
      ]
    `);
  });

  it('names the policies that are not known', () => {
    const found = externalAccess(compile(modelOf([{ arn: QUEUE, type: 'AWS::SQS::Queue', policy: { unknown: 'sqs:GetQueueAttributes was refused' } }], {})));
    expect(lines(found)).toEqual([`unknown: ${QUEUE}: sqs:GetQueueAttributes was refused`]);
  });

  it('finds every stranger whom the engine lets in without a condition', () => {
    let open = 0;
    fc.assert(
      fc.property(models, fc.array(contexts, { minLength: 3, maxLength: 3 }), (model, worlds) => {
        const engine = compile(model);
        const { grants } = externalAccess(engine);
        for (const { arn, type } of model.resources) {
          const action = { 'AWS::S3::Bucket': 's3:GetObject', 'AWS::SQS::Queue': 'sqs:SendMessage', 'AWS::KMS::Key': 'kms:Decrypt' }[type] ?? '';
          const resource = type === 'AWS::S3::Bucket' ? `${arn}/a` : arn;
          const verdict = evaluate(engine, { principal: { kind: 'anonymous' }, action, resource, otherKeys: 'unspecified' });
          const isFound = grants.some(
            (one) => one.resource.arn === arn && one.isPublic && one.outsider.name === '*' && one.access.kind === 'allowed' && one.actionNames.includes(action),
          );
          if (verdict === 'allowed') open++;
          // Two conditions of which one always holds are undecided to the engine, and to a formula they are not.
          if (verdict !== 'unknown') expect(isFound).toBe(verdict === 'allowed');
          else if (isFound)
            for (const context of worlds) expect(evaluate(engine, { principal: { kind: 'anonymous' }, action, resource, context })).toBe('allowed');
        }
      }),
      { numRuns: 1_000 },
    );
    expect(open).toBeGreaterThan(10);
  });
});
