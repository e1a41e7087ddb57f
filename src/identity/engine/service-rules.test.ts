// What services decide by themselves, beyond verdicts: those stand in vectors/identity/review.json.

import { describe, expect, it } from 'vitest';
import type { AccessRequest } from '../model/index.ts';
import { evaluate, layers } from './decide.ts';
import { ALLOW_ALL, BUCKET, MODEL, policy, QUEUE, ROLE, USER } from './engine.cases.ts';
import { compile, explain, suggestFixes, withModel } from './index.ts';
import { KLEENE } from './logic.ts';
import { ruleKeyOf } from './service-rule-rows.ts';

const STRANGER = 'arn:aws:iam::444455556666:role/stranger';
const engine = compile({
  ...MODEL,
  policies: [...MODEL.policies, policy('open', [{ ...ALLOW_ALL, Action: 'sqs:*', Principal: '*' }]), policy('all', [ALLOW_ALL])],
  principals: [
    ...MODEL.principals,
    { kind: 'role', arn: STRANGER, account: '444455556666', uniqueId: 'AROASTRANGER', tags: {}, policies: [{ policy: 'all' }] },
  ],
  resources: MODEL.resources.map((one) => (one.arn === QUEUE ? { ...one, policy: 'open' } : one)),
});
const session = (role: string) => ({ kind: 'role-session', role, session: 's' }) as const;

describe('the explanation of what a service decides', () => {
  it('names the rule, and no edit of a policy, where the caller can never do it', () => {
    const request = { principal: session(STRANGER), action: 'sts:GetSessionToken', resource: '*' };
    expect(explain(engine, request)).toMatchObject({ verdict: 'implicit-deny', blocking: [{ layer: 'identity' }] });
    expect(explain(engine, request).rules).toContain('sts.who-can-call');
    expect(suggestFixes(engine, request)).toEqual([]);
  });

  it("names the rule, and no edit of a policy, for what is the owner's alone", () => {
    const request = { principal: session(STRANGER), action: 'sqs:DeleteQueue', resource: QUEUE };
    expect(explain(engine, request)).toMatchObject({ verdict: 'implicit-deny', blocking: [{ layer: 'resource' }] });
    expect(explain(engine, request).rules).toContain('cross.owner-only');
    expect(suggestFixes(engine, request)).toEqual([]);
  });

  it('names the rule of what needs no permission', () => {
    expect(explain(engine, { principal: { kind: 'user', arn: USER }, action: 'sts:GetCallerIdentity', resource: '*' })).toMatchObject({
      verdict: 'allowed',
      rules: ['sts.no-permission'],
    });
    expect(explain(engine, { principal: session(ROLE), action: 'sts:GetCallerIdentity', resource: '*' }).verdict).toBe('allowed');
  });
});

describe("what is the owner's alone", () => {
  // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html and
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-limitations-of-custom-policies.html
  it('is given to no caller of another account, of whichever kind, and in no way', () => {
    const key = 'arn:aws:kms:eu-west-1:111122223333:key/1';
    const names = ['444455556666', STRANGER, 'arn:aws:sts::444455556666:federated-user/f', 'arn:aws:iam::444455556666:user/x'];
    const owned = withModel(engine, {
      resources: [QUEUE, key, BUCKET].map((arn) => ({
        arn,
        type: arn === key ? 'AWS::KMS::Key' : arn === QUEUE ? 'AWS::SQS::Queue' : 'AWS::S3::Bucket',
        account: '111122223333',
        tags: {},
        policy: 'named',
      })),
      policies: [
        policy('named', [
          { ...ALLOW_ALL, Principal: { AWS: names } },
          { ...ALLOW_ALL, Principal: '*' },
        ]),
      ],
    });
    const user = 'arn:aws:iam::444455556666:user/x';
    const callers: readonly AccessRequest['principal'][] = [
      { kind: 'user', arn: user },
      { kind: 'root', account: '444455556666' },
      session(STRANGER),
      { kind: 'federated-user', user, name: 'f' },
      { kind: 'anonymous' },
      { kind: 'service', service: 'sns.amazonaws.com' },
    ];
    const given = (action: string, resource: string) =>
      callers.map((principal) => {
        const { direct, roleLike, delegated } = layers(owned, { principal, action, resource }, KLEENE);
        return direct + roleLike + delegated > 0;
      });
    expect(given('sqs:DeleteQueue', QUEUE)).toEqual([false, false, false, false, true, true]);
    expect(given('kms:PutKeyPolicy', key)).toEqual([false, false, false, false, true, true]);
    expect(given('s3:DeleteBucketPolicy', BUCKET)).toEqual([false, false, false, false, false, true]);
    expect([given('sqs:SendMessage', QUEUE), given('kms:Decrypt', key), given('s3:GetBucketTagging', BUCKET)]).toEqual(
      [0, 1, 2].map(() => callers.map(() => true)),
    );
  });
});

describe('what may let in besides a policy', () => {
  it('takes nothing from what the policy gives', () => {
    const resources = [
      { arn: 'arn:aws:organizations::999999999999:resourcepolicy', type: 'AWS::Organizations::ResourcePolicy', account: '999999999999', tags: {}, policy: 'p' },
    ];
    const given = withModel(engine, { resources, policies: [policy('p', [{ ...ALLOW_ALL, Principal: { AWS: USER } }])] });
    const request = { principal: { kind: 'user', arn: USER }, action: 'organizations:DescribeAccount' } as const;
    const account = 'arn:aws:organizations::999999999999:account/o-exampleorgid/111122223333';
    expect(layers(given, { ...request, resource: account }, KLEENE).direct).toBe(1);
  });
});

describe('what needs no permission', () => {
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
  it('is open where the policy of an endpoint denies, or does not allow', () => {
    const through = (...statements: readonly object[]) => {
      const endpoints = [{ id: 'vpce-1', account: '111122223333', vpc: 'vpc-1', policy: 'passing' }];
      const passed = withModel(engine, {
        endpoints,
        policies: [policy('passing', statements.map((one) => ({ ...ALLOW_ALL, Principal: '*', ...one })) as never[])],
      });
      return evaluate(passed, { principal: { kind: 'user', arn: USER }, action: 'sts:GetCallerIdentity', resource: '*', endpoint: 'vpce-1' });
    };
    expect([through({}), through({}, { Effect: 'Deny' }), through({ Action: 's3:*' })]).toEqual(['allowed', 'unknown', 'unknown']);
  });

  it('is refused to nobody', () => {
    const federated = { kind: 'federated-user', user: USER, name: 'f' } as const;
    const identity = explain(engine, { principal: federated, action: 'sts:GetCallerIdentity', resource: '*' });
    expect([identity.verdict, identity.rules.includes('sts.who-can-call')]).toEqual(['allowed', false]);
  });
});

describe('a file system without a policy', () => {
  // https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html
  it('may let in callers of other accounts whom no policy of their own allows', () => {
    const files = 'arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1';
    const type = { arn: files, type: 'AWS::EFS::FileSystem', account: '111122223333', tags: {} };
    const open = withModel(engine, { resources: [type], policies: [policy('all', [{ ...ALLOW_ALL, Action: 's3:*' }]), policy(`${ROLE}#inline/main`, [])] });
    const mount = (principal: AccessRequest['principal']) => layers(open, { principal, action: 'elasticfilesystem:ClientMount', resource: files }, KLEENE);
    expect([mount(session(STRANGER)), mount(session(ROLE)), mount({ kind: 'anonymous' })]).toMatchObject([
      { direct: 2, identityAllow: 2 },
      { direct: 2, identityAllow: 0 },
      { direct: 1, identityAllow: 0 },
    ]);
    const unread = [undefined, { ...type, policy: 'lost' }, { ...type, policy: { unknown: 'it was not read' } }].map((one) =>
      layers(
        withModel(
          compile({
            ...MODEL,
            policies: [...MODEL.policies, policy('all', [])],
            principals: engine.model.principals,
            resources: one === undefined ? [] : [one],
          }),
          {},
        ),
        { principal: session(STRANGER), action: 'elasticfilesystem:ClientMount', resource: files },
        KLEENE,
      ),
    );
    const nobody = layers(compile(MODEL), { principal: { kind: 'anonymous' }, action: 'elasticfilesystem:ClientMount', resource: files }, KLEENE);
    expect(nobody).toMatchObject({ direct: 2, identityAllow: 0 });
    expect(unread).toMatchObject([0, 1, 2].map(() => ({ direct: 2, identityAllow: 2 })));
    const allowed = withModel(open, { policies: [policy('all', [ALLOW_ALL])] });
    expect(layers(allowed, { principal: session(STRANGER), action: 'elasticfilesystem:ClientMount', resource: files }, KLEENE).identityAllow).toBe(1);
  });
});

describe('ruleKeyOf', () => {
  it('tells apart actions of a service that it treats otherwise', () => {
    expect(ruleKeyOf('SQS:DeleteQueue')).toBe(ruleKeyOf('sqs:TagQueue'));
    expect(ruleKeyOf('sqs:DeleteQueue')).not.toBe(ruleKeyOf('sqs:SendMessage'));
    expect(ruleKeyOf('sqs:SendMessage')).toBe('');
    expect(ruleKeyOf('constructor')).toBe('');
    // Only the management account moves accounts, delegated administrators list them, the resource policy lets others attach, and of closing
    // an account nothing is said.
    const kinds = ['MoveAccount', 'ListAccounts', 'AttachPolicy', 'CloseAccount', 'LeaveOrganization'].map((name) => ruleKeyOf(`organizations:${name}`));
    expect(new Set(kinds).size).toBe(5);
    const ofMembers = ['LeaveOrganization', 'DescribeEffectivePolicy', 'DescribeHandshake', 'AcceptHandshake'].map((name) =>
      ruleKeyOf(`organizations:${name}`),
    );
    expect(new Set([...kinds, ...ofMembers]).size).toBe(8);
    expect(ruleKeyOf('organizations:DeclineHandshake')).toBe(ofMembers[3]);
    expect(ruleKeyOf('organizations:DescribeOrganization')).toBe(ofMembers[0]);
    expect(ruleKeyOf('Organizations:ListRoots')).toBe(ruleKeyOf('organizations:ListAccounts'));
  });
});
