import { describe, expect, it } from 'vitest';
import type { AccessModel, AccessRequest, ModelResource } from '../model/index.ts';
import { decide, layers } from './decide.ts';
import { ALLOW_ALL, BUCKET, createWorlds, MODEL, policy, ROLE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import type { Layers } from './layer-values.ts';
import { KLEENE } from './logic.ts';

const POINT = 'arn:aws:s3:eu-west-1:111122223333:accesspoint/desk';
const ALL_USERS = { group: 'http://acs.amazonaws.com/groups/global/AllUsers' };
const AUTHENTICATED = { group: 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers' };
const NONE = { BlockPublicAcls: false, IgnorePublicAcls: false, BlockPublicPolicy: false, RestrictPublicBuckets: false };
const anonymous = { kind: 'anonymous' } as const;
const user = { kind: 'user', arn: USER } as const;
const stranger = { kind: 'root', account: '444455556666' } as const;
const canonicalUser = 'a'.repeat(64);

type Facts = NonNullable<ModelResource['s3']>;

function modelOf(
  facts: Facts,
  account: Partial<AccessModel['accounts'][number]>,
  point: Facts,
  statements: readonly object[] | undefined,
): Partial<AccessModel> {
  const bucket = { arn: BUCKET, type: 'AWS::S3::Bucket', account: '111122223333', tags: {}, s3: facts };
  return {
    accounts: [
      { id: '111122223333', parent: 'ou-exam-prod', scps: ['scp-account'], rcps: [], ...account },
      { id: '444455556666', parent: 'r-exam', scps: ['full'], rcps: [], canonicalUser },
    ],
    resources: [
      statements === undefined ? bucket : { ...bucket, policy: 'bucket' },
      { arn: POINT, type: 'AWS::S3::AccessPoint', account: '111122223333', tags: {}, s3: { bucket: BUCKET, ...point } },
    ],
    policies: [policy('bucket', (statements ?? []) as never[]), policy(`${USER}#inline/main`, [ALLOW_ALL])],
  };
}

interface Asked {
  readonly facts?: Facts;
  readonly account?: Partial<AccessModel['accounts'][number]>;
  readonly point?: Facts;
  /** Of the bucket's policy; none: it has no policy. */
  readonly statements?: readonly object[];
  readonly principal?: AccessRequest['principal'];
  readonly action?: string;
  readonly resource?: string;
}

function ask({ facts = {}, account = {}, point = {}, statements, principal = anonymous, action = 's3:ListBucket', resource = BUCKET }: Asked): Layers {
  return layers(withModel(compile(MODEL), modelOf(facts, account, point, statements)), { principal, action, resource }, KLEENE);
}

function later(
  { facts = {}, account = {}, point = {}, statements, principal = anonymous, action = 's3:ListBucket', resource = BUCKET }: Asked,
  layer: keyof Layers,
) {
  const { logic, holds, asked } = createWorlds();
  const found = layers(withModel(compile(MODEL), modelOf(facts, account, point, statements)), { principal, action, resource }, logic)[layer];
  return { asked, with: (...so: readonly string[]) => holds(found, (name) => so.some((one) => name.includes(one))) };
}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee-predefined-groups
describe("a bucket's ACL", () => {
  const acl = (grantee: NonNullable<Extract<Facts['acl'], readonly unknown[]>>[number]['grantee'], permission = 'READ') => ({ acl: [{ grantee, permission }] });

  it('lets in everybody, or everybody with an account', () => {
    const direct = (grantee: typeof ALL_USERS, principal: AccessRequest['principal']) => ask({ facts: acl(grantee), principal }).direct;
    expect([direct(ALL_USERS, anonymous), direct(ALL_USERS, user), direct(AUTHENTICATED, anonymous), direct(AUTHENTICATED, user)]).toEqual([1, 1, 0, 1]);
    expect(direct({ group: 'http://acs.amazonaws.com/groups/s3/LogDelivery' }, user)).toBe(0);
    expect([ask({ facts: acl(ALL_USERS, 'WRITE') }).direct, ask({ facts: acl(ALL_USERS, 'FULL_CONTROL') }).direct]).toEqual([0, 1]);
  });

  it('names accounts by their canonical user', () => {
    const given = (principal: AccessRequest['principal'], id = canonicalUser) => ask({ facts: acl({ canonicalUser: id }), principal }).delegated;
    expect([given(stranger), given(stranger, 'b'), given(user), given(anonymous)]).toEqual([1, 0, 2, 0]);
    expect(later({ facts: acl({ canonicalUser }), principal: user }, 'delegated').asked).toContain(
      `the canonical user id of the account 111122223333 is not in the model: ${canonicalUser}`,
    );
  });

  it('counts where ACLs are enabled, which a bucket without a word about it tells by having one', () => {
    const direct = (facts: Facts) => ask({ facts: { ...acl(ALL_USERS), ...facts } }).direct;
    expect([
      direct({}),
      direct({ ownership: 'BucketOwnerEnforced' }),
      direct({ ownership: 'ObjectWriter' }),
      direct({ ownership: { unknown: 'ownership' } }),
    ]).toEqual([1, 0, 1, 2]);
    expect(ask({ facts: {}, action: 's3:ListBucket' }).direct).toBe(0);
    const open = later({ facts: { ...acl(ALL_USERS), ownership: { unknown: 'the ownership' } } }, 'direct');
    expect([open.with(), open.with('the ownership')]).toEqual([false, true]);
    const named = later({ facts: { ...acl({ canonicalUser: 'b' }), ownership: { unknown: 'the ownership' } }, principal: user }, 'delegated');
    expect([named.with('the ownership'), named.with('canonical'), named.with('the ownership', 'canonical')]).toEqual([false, false, true]);
  });

  it('may let in in each way where it is not known', () => {
    const facts = { acl: { unknown: 'the ACL' }, ownership: { unknown: 'the ownership' } };
    const direct = later({ facts, account: { blockPublicAccess: { unknown: 'the settings' } } }, 'direct');
    expect([
      direct.with('the ACL'),
      direct.with('the ACL', 'the ownership'),
      direct.with('the ACL', 'the ownership', 'the settings'),
      direct.with('the ownership'),
    ]).toEqual([false, true, false, false]);
    const delegated = later({ facts, principal: user }, 'delegated');
    expect([delegated.with('the ACL'), delegated.with('the ACL', 'the ownership')]).toEqual([false, true]);
    expect(ask({ facts }).delegated).toBe(0);
  });

  it('adds to what the policy gives', () => {
    const statements = [
      { ...ALLOW_ALL, Principal: '*' },
      { ...ALLOW_ALL, Principal: { AWS: '444455556666' } },
    ];
    expect(ask({ facts: { acl: { unknown: 'the ACL' } }, statements, principal: stranger })).toMatchObject({ direct: 1 });
    const byAccount = [{ ...ALLOW_ALL, Principal: { AWS: '111122223333' } }];
    expect(ask({ facts: { acl: { unknown: 'the ACL' } }, statements: byAccount, principal: user })).toMatchObject({ direct: 2, delegated: 1 });
    const two = { acl: [canonicalUser, 'b'].map((id) => ({ grantee: { canonicalUser: id }, permission: 'READ' })) };
    expect(ask({ facts: two, principal: stranger }).delegated).toBe(1);
  });

  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html: "most restrictive combination"
  it('is ignored where it is public, by the settings of account, bucket or access point', () => {
    const on = { ...NONE, IgnorePublicAcls: true };
    const facts = acl(ALL_USERS);
    const direct = (asked: Asked) => ask({ facts, ...asked }).direct;
    expect([direct({}), direct({ account: { blockPublicAccess: NONE } }), direct({ account: { blockPublicAccess: on } })]).toEqual([1, 1, 0]);
    expect([direct({ facts: { ...facts, blockPublicAccess: on } }), direct({ facts: { ...facts, blockPublicAccess: NONE } })]).toEqual([0, 1]);
    expect(direct({ account: { blockPublicAccess: { unknown: 'the settings' } } })).toBe(2);
    const open = later(
      { facts: { ...facts, blockPublicAccess: { unknown: 'of the bucket' } }, account: { blockPublicAccess: { unknown: 'of the account' } } },
      'direct',
    );
    expect([open.with(), open.with('of the bucket'), open.with('of the account')]).toEqual([true, false, false]);
  });

  it('may, where it is public and ignored, count for the accounts that it names', () => {
    const both = { acl: [{ grantee: ALL_USERS, permission: 'WRITE' }, ...acl({ canonicalUser }).acl] };
    const of = (facts: Facts, blockPublicAccess: object) =>
      ask({ facts, principal: stranger, account: { blockPublicAccess: { ...NONE, ...blockPublicAccess } } }).delegated;
    const on = { IgnorePublicAcls: true };
    expect([of(both, {}), of(both, on), of(acl({ canonicalUser }), on)]).toEqual([1, 2, 1]);
    const authenticated = { acl: [{ grantee: AUTHENTICATED, permission: 'WRITE' }, ...acl({ canonicalUser }).acl] };
    const log = { acl: [{ grantee: { group: 'http://acs.amazonaws.com/groups/s3/LogDelivery' }, permission: 'WRITE' }, ...acl({ canonicalUser }).acl] };
    expect([of(authenticated, on), of(log, on)]).toEqual([2, 1]);
    const open = later({ facts: both, principal: stranger, account: { blockPublicAccess: { ...NONE, ...on } } }, 'delegated');
    expect([open.with(), open.with('in a public ACL')]).toEqual([false, true]);
  });
});

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
describe('the objects of a bucket with ACLs', () => {
  const facts = { ownership: 'ObjectWriter' };
  const object = { facts, resource: `${BUCKET}/a`, action: 's3:GetObject' };

  it('may have an ACL that lets in everybody, unless that is ignored, or an account', () => {
    expect([ask(object), ask({ ...object, principal: user })]).toMatchObject([
      { direct: 2, delegated: 0 },
      { direct: 2, delegated: 2 },
    ]);
    expect(ask({ ...object, account: { blockPublicAccess: { ...NONE, IgnorePublicAcls: true } }, principal: user })).toMatchObject({ direct: 0, delegated: 2 });
    expect(ask({ ...object, facts: { ownership: 'BucketOwnerEnforced' } })).toMatchObject({ direct: 0, delegated: 0 });
    const open = later(
      { ...object, facts: { ownership: { unknown: 'the ownership' } }, account: { blockPublicAccess: { unknown: 'the settings' } } },
      'direct',
    );
    const acl = `the ACL of ${BUCKET}/a`;
    expect([open.with(acl), open.with(acl, 'the ownership'), open.with(acl, 'the ownership', 'the settings'), open.with('the ownership')]).toEqual([
      false,
      true,
      false,
      false,
    ]);
    const named = later({ ...object, facts: { ownership: { unknown: 'the ownership' } }, principal: user }, 'delegated');
    expect([named.with(acl), named.with(acl, 'the ownership'), named.with('the ownership')]).toEqual([false, true, false]);
  });

  it('may belong to others, so that no policy of the bucket gives them', () => {
    const statements = [{ ...ALLOW_ALL, Principal: { AWS: [USER, '111122223333'] } }];
    expect(ask({ ...object, statements, principal: user })).toMatchObject({ direct: 2, delegated: 2, identityAllow: 2 });
    for (const action of ['s3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'])
      expect(ask({ ...object, action, statements, principal: user })).toMatchObject({ direct: 1, delegated: 1, identityAllow: 1 });
    expect(ask({ ...object, resource: BUCKET, action: 's3:ListBucket', statements, principal: user })).toMatchObject({ direct: 1, identityAllow: 1 });
    expect(ask({ ...object, facts: { ownership: 'BucketOwnerEnforced' }, statements, principal: user })).toMatchObject({ direct: 1, identityAllow: 1 });
    expect(ask({ ...object, facts: {}, statements, principal: user })).toMatchObject({ direct: 1, identityAllow: 1 });
    const named = later({ ...object, facts: { ownership: { unknown: 'the ownership' } }, statements, principal: user }, 'identityAllow');
    expect([named.with(), named.with('the ownership: object s3:getobject')]).toEqual([false, true]);
    expect(later({ ...object, statements, principal: user }, 'identityAllow').asked).toContain(
      `the owner of ${BUCKET}/a is not in the model: object s3:getobject`,
    );
  });
});

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html: "RestrictPublicBuckets"
describe('RestrictPublicBuckets', () => {
  const on = { ...NONE, RestrictPublicBuckets: true };
  const open = [{ ...ALLOW_ALL, Principal: '*' }];
  const confined = [{ ...ALLOW_ALL, Principal: { AWS: '444455556666' } }];
  const denied = (asked: Asked) => ask({ statements: open, principal: stranger, ...asked }).settingDeny;

  it('keeps a bucket with a public policy for its own account and for services', () => {
    const facts = { blockPublicAccess: on };
    expect([denied({ facts }), denied({ facts, principal: anonymous }), denied({ facts, principal: user })]).toEqual([1, 1, 0]);
    expect(denied({ facts, principal: { kind: 'service', service: 'sns.amazonaws.com' } })).toBe(0);
    expect([denied({ facts, statements: confined }), denied({ facts: { blockPublicAccess: NONE } }), denied({})]).toEqual([0, 0, 0]);
    expect(ask({ facts, principal: stranger }).settingDeny).toBe(0);
    expect([denied({ account: { blockPublicAccess: on } }), denied({ facts: { blockPublicAccess: NONE }, account: { blockPublicAccess: on } })]).toEqual([
      1, 1,
    ]);
  });

  it('may do so where a setting, or whether the policy is public, is not known', () => {
    expect(denied({ facts: { blockPublicAccess: { unknown: 'the settings' } } })).toBe(2);
    const doubtful = [{ ...ALLOW_ALL, Principal: '*', Condition: { Null: { 'aws:SourceVpc': 'false' } } }];
    const setting = later({ facts: { blockPublicAccess: { unknown: 'the settings' } }, statements: doubtful, principal: stranger }, 'settingDeny');
    expect([setting.with('the settings'), setting.with('calls the policy'), setting.with('the settings', 'calls the policy')]).toEqual([false, false, true]);
  });

  it('asks of the policies that are not known whether they are public', () => {
    const model = modelOf({ blockPublicAccess: on }, {}, {}, undefined);
    const { logic, holds } = createWorlds();
    const resources = (model.resources ?? []).map((one) => (one.arn === BUCKET ? { ...one, policy: { unknown: 'the policy' } } : one));
    const found = layers(
      withModel(compile(MODEL), { ...model, resources }),
      { principal: stranger, action: 's3:ListBucket', resource: BUCKET },
      logic,
    ).settingDeny;
    expect([holds(found, () => false), holds(found, (name) => name === 'the policy: public')]).toEqual([false, true]);
  });

  it('spares the account of the bucket that an access point of another account stands before', () => {
    const theirs = 'arn:aws:s3:eu-west-1:444455556666:accesspoint/theirs';
    const settingOf = (principal: AccessRequest['principal'], resources: readonly ModelResource[], facts: Facts = { bucket: BUCKET }) => {
      const point = { arn: theirs, type: 'AWS::S3::AccessPoint', account: '444455556666', tags: {}, policy: 'point', s3: facts };
      const accounts = [{ id: '444455556666', parent: 'r-exam', scps: ['full'], rcps: [], blockPublicAccess: on }];
      const policies = [policy('point', open)];
      const engine = withModel(compile(MODEL), { accounts, policies, resources: [...resources, point] });
      return layers(engine, { principal, action: 's3:GetObject', resource: `${theirs}/object/a` }, KLEENE).settingDeny;
    };
    const bucket = { arn: BUCKET, type: 'AWS::S3::Bucket', account: '111122223333', tags: {}, s3: {} };
    const other = { kind: 'root', account: '222233334444' } as const;
    expect([user, stranger, other, anonymous].map((principal) => settingOf(principal, [bucket]))).toEqual([0, 0, 1, 1]);
    expect([settingOf(other, [], { bucket: 'arn:aws:s3:::elsewhere' }), settingOf(other, [], undefined)]).toEqual([1, 1]);
    expect(settingOf(anonymous, [{ ...bucket, s3: { blockPublicAccess: NONE } }])).toBe(1);
    const { s3: _, ...bare } = bucket;
    expect(settingOf(anonymous, [bare])).toBe(1);
  });
});

describe('an access point', () => {
  const on = (name: string) => ({ ...NONE, [name]: true });
  const everyone = [{ ...ALLOW_ALL, Principal: '*' }];

  /** What is decided of a request through the access point, whose policy names these. */
  function through({ facts = {}, account = {}, point = {}, statements, principal = stranger, action = 's3:GetObject', resource = `${POINT}/object/a` }: Asked) {
    const model = modelOf(facts, account, point, statements);
    const named = [{ ...ALLOW_ALL, Principal: principal.kind === 'anonymous' ? '*' : { AWS: '444455556666' } }];
    const resources = (model.resources ?? []).map((one) => (one.arn === POINT ? { ...one, policy: 'point' } : one));
    const engine = withModel(compile(MODEL), { ...model, resources, policies: [...(model.policies ?? []), policy('point', named)] });
    const request: AccessRequest = { principal, action, resource, context: { 'aws:SourceVpc': 'vpc-1' } };
    const { logic, holds } = createWorlds();
    const { deny } = decide(engine, request, logic);
    return { ...decide(engine, request, KLEENE), denies: (...so: readonly string[]) => holds(deny, (name) => so.some((one) => name.includes(one))) };
  }

  it('may bind by its settings the public policy of the bucket behind', () => {
    const deny = (blockPublicAccess: Facts['blockPublicAccess'], facts: Facts = {}) =>
      through({ statements: everyone, facts, point: blockPublicAccess === undefined ? {} : { blockPublicAccess } }).deny;
    expect([deny(undefined), deny(NONE), deny(on('RestrictPublicBuckets')), deny(on('IgnorePublicAcls')), deny({ unknown: 'its settings' })]).toEqual([
      0, 0, 2, 0, 2,
    ]);
    expect(deny({ unknown: 'its settings' }, { blockPublicAccess: on('RestrictPublicBuckets') })).toBe(1);
    const doubt = 'whether Block Public Access of an access point binds';
    const set = through({ statements: everyone, point: { blockPublicAccess: on('RestrictPublicBuckets') } });
    expect([set.denies(), set.denies(doubt)]).toEqual([false, true]);
    const unread = through({ statements: everyone, point: { blockPublicAccess: { unknown: 'its settings' } } });
    expect([unread.denies(doubt), unread.denies('its settings'), unread.denies('its settings', doubt)]).toEqual([false, false, true]);
    const both = through({
      statements: everyone,
      facts: { blockPublicAccess: { unknown: 'of the bucket' } },
      point: { blockPublicAccess: on('RestrictPublicBuckets') },
    });
    expect([both.denies('of the bucket'), both.denies(doubt), both.denies()]).toEqual([true, true, false]);
    expect(deny(NONE, { blockPublicAccess: { unknown: 'of the bucket' } })).toBe(2);
  });

  it('ignores by its settings the public ACL of the bucket behind', () => {
    const list = (blockPublicAccess: Facts['blockPublicAccess']) =>
      through({
        principal: anonymous,
        action: 's3:ListBucket',
        resource: POINT,
        facts: { acl: [{ grantee: ALL_USERS, permission: 'READ' }] },
        point: blockPublicAccess === undefined ? {} : { blockPublicAccess },
      }).allow;
    expect([list(undefined), list(NONE), list(on('IgnorePublicAcls')), list(on('RestrictPublicBuckets')), list({ unknown: 'its settings' })]).toEqual([
      1, 1, 0, 1, 2,
    ]);
  });

  it('of a VPC does not make the policy of the bucket behind less public', () => {
    const facts = { blockPublicAccess: on('RestrictPublicBuckets') };
    expect([
      through({ statements: everyone, facts, point: { vpc: 'vpc-1' } }).deny,
      through({ statements: everyone, facts, point: { vpc: 'vpc-2' } }).deny,
    ]).toEqual([1, 1]);
    expect(through({ statements: [{ ...ALLOW_ALL, Principal: { AWS: '444455556666' } }], facts, point: { vpc: 'vpc-1' } }).deny).toBe(0);
  });

  it('has no ACL and no owners of objects itself, and need not be in the model', () => {
    const point = { acl: [{ grantee: ALL_USERS, permission: 'READ' }], ownership: 'ObjectWriter' };
    expect(ask({ point, resource: POINT })).toMatchObject({ direct: 0 });
    expect(ask({ point: { ...point, acl: [] }, resource: `${POINT}/object/a`, action: 's3:GetObject', principal: user }).identityAllow).toBe(1);
    const lost = 'arn:aws:s3:eu-west-1:111122223333:accesspoint/lost';
    const account = { blockPublicAccess: on('RestrictPublicBuckets') };
    expect(ask({ account, resource: lost, principal: stranger })).toMatchObject({ direct: 2, settingDeny: 0 });
  });
});

describe('a bucket that the model tells little of', () => {
  it('has no ACL, and its settings are those of the account', () => {
    const bare = { arn: BUCKET, type: 'AWS::S3::Bucket', account: '111122223333', tags: {}, policy: 'bucket' };
    const settings = { ...NONE, RestrictPublicBuckets: true };
    const accounts = [{ id: '111122223333', parent: 'ou-exam-prod', scps: ['scp-account'], rcps: [], blockPublicAccess: settings }];
    const policies = [policy('bucket', [{ ...ALLOW_ALL, Principal: '*' }])];
    const engine = withModel(compile(MODEL), { accounts, policies, resources: [bare] });
    const of = (action: string, resource: string) => layers(engine, { principal: stranger, action, resource }, KLEENE);
    expect([of('s3:ListBucket', BUCKET), of('s3:GetObject', `${BUCKET}/a`)]).toMatchObject([
      { direct: 1, delegated: 0, settingDeny: 1 },
      { direct: 1, delegated: 0, settingDeny: 1 },
    ]);
  });
});

describe('the ACLs of buckets and objects', () => {
  const full = {
    acl: [
      { grantee: { canonicalUser }, permission: 'FULL_CONTROL' },
      { grantee: ALL_USERS, permission: 'FULL_CONTROL' },
    ],
  };

  it('give what is listed for each, and no more', () => {
    expect(ask({ facts: full, principal: stranger, action: 's3:GetBucketLocation' })).toMatchObject({ direct: 0, delegated: 0 });
    expect(ask({ facts: full, principal: stranger, action: 's3:GetObject', resource: `${BUCKET}/a` })).toMatchObject({ direct: 2, delegated: 2 });
    const actions = 'GetObject GetObjectVersion GetObjectTorrent GetObjectAcl GetObjectVersionAcl PutObjectAcl PutObjectVersionAcl'.split(' ');
    for (const action of actions)
      expect(ask({ facts: { acl: [] }, principal: stranger, action: `s3:${action}`, resource: `${BUCKET}/a` })).toMatchObject({ direct: 2, delegated: 2 });
    expect(ask({ facts: {}, principal: stranger, action: 's3:GetObject', resource: `${BUCKET}/a` })).toMatchObject({ direct: 0, delegated: 0 });
  });

  it('take nothing from what a policy gives', () => {
    const statements = [{ ...ALLOW_ALL, Principal: { AWS: [USER, '111122223333'] } }];
    expect(ask({ facts: { acl: [] }, statements, principal: user, action: 's3:GetObject', resource: `${BUCKET}/a` })).toMatchObject({
      direct: 1,
      delegated: 1,
    });
    const role = [{ ...ALLOW_ALL, Principal: { AWS: ROLE } }];
    const session = { kind: 'role-session', role: ROLE, session: 's' } as const;
    const object = { statements: role, principal: session, action: 's3:GetObject', resource: `${BUCKET}/a` };
    expect([ask(object).roleLike, ask({ ...object, facts: { ownership: 'ObjectWriter' } }).roleLike]).toEqual([1, 2]);
  });
});
