import { describe, expect, it } from 'vitest';
import { compile, evaluate } from '../engine/index.ts';
import type { AccessModel, AccessRequest } from '../model/index.ts';
import { displaced, type Placement, place } from './index.ts';

const ACCOUNT = '111122223333';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/app`;
const RESERVED = `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Read_0123456789abcdef`;
const SET = 'arn:aws:sso:::permissionSet/ssoins-1/ps-1';
const BUCKET = 'arn:aws:s3:::bucket';
const policy = (id: string, ...Statement: readonly object[]) => ({ id, name: id, account: ACCOUNT, document: { Version: '2012-10-17', Statement } as never });
const allowAll = { Effect: 'Allow', Action: '*', Resource: '*' };
const MODEL: AccessModel = {
  partition: 'aws',
  organization: {
    id: 'o-aaaaaaaaaa',
    managementAccount: '999999999999',
    policyTypes: ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'],
    nodes: [{ id: 'r-aaaa', scps: ['full'], rcps: [] }],
  },
  accounts: [{ id: ACCOUNT, parent: 'r-aaaa', scps: ['full'], rcps: [] }],
  policies: [
    policy('full', allowAll),
    policy('own', allowAll),
    policy(`${SET}#inline/AwsSSOInlinePolicy`, allowAll),
    policy('bucket', { Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: '*' }),
  ],
  principals: [
    { kind: 'role', arn: ROLE, account: ACCOUNT, uniqueId: 'AROA1', tags: {}, policies: [{ policy: 'own' }] },
    {
      kind: 'role',
      arn: RESERVED,
      account: ACCOUNT,
      uniqueId: 'AROA2',
      tags: {},
      policies: [{ policy: `${SET}#inline/AwsSSOInlinePolicy`, through: SET }],
      permissionSet: SET,
    },
  ],
  resources: [{ arn: BUCKET, type: 'AWS::S3::Bucket', account: ACCOUNT, tags: {}, policy: 'bucket' }],
  endpoints: [{ id: 'vpce-1', account: ACCOUNT, vpc: 'vpc-1' }],
};
const deny = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] });
const denyAnyone = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] });
const ask = (role: string, more: Partial<AccessRequest> = {}): AccessRequest => ({
  principal: { kind: 'role-session', role, session: 's' },
  action: 's3:GetObject',
  resource: `${BUCKET}/key`,
  ...more,
});

describe('place', () => {
  it.each<[string, Placement, string, AccessRequest]>([
    ['an SCP at the root', { kind: 'scp', target: 'r-aaaa' }, deny, ask(ROLE)],
    ['an SCP at an account', { kind: 'scp', target: ACCOUNT }, deny, ask(ROLE)],
    ['an RCP', { kind: 'rcp', target: 'r-aaaa' }, denyAnyone, ask(ROLE)],
    ['a further policy of a role', { kind: 'identity', principal: ROLE }, deny, ask(ROLE)],
    ['a boundary', { kind: 'boundary', principal: ROLE }, deny, ask(ROLE)],
    ['a permission set', { kind: 'permission-set', permissionSet: SET }, deny, ask(RESERVED)],
    ['a bucket policy', { kind: 'resource', resource: BUCKET }, denyAnyone, ask(ROLE)],
    ['an endpoint policy', { kind: 'endpoint', endpoint: 'vpce-1' }, denyAnyone, ask(ROLE, { endpoint: 'vpce-1' })],
    ['a policy in place of another', { kind: 'replace', policy: 'own' }, deny, ask(ROLE)],
  ])('puts %s where it acts', (_, placement, document, request) => {
    const placed = place(MODEL, placement, document, 'candidate.json');
    if (!placed.ok) throw new Error(placed.issues[0]?.message);
    expect([evaluate(compile(MODEL), request), evaluate(compile(placed.value), request)]).toEqual(['allowed', 'explicit-deny']);
  });

  it('takes away what was in the place', () => {
    const placed = place(MODEL, { kind: 'resource', resource: BUCKET }, '{"Version":"2012-10-17","Statement":[]}', 'x');
    const put = ask(ROLE, { action: 's3:PutObject' });
    expect([evaluate(compile(MODEL), put), placed.ok && evaluate(compile(placed.value), put)]).toEqual(['explicit-deny', 'allowed']);
    expect(displaced(MODEL, { kind: 'resource', resource: BUCKET })).toEqual(['bucket']);
    expect(displaced(MODEL, { kind: 'permission-set', permissionSet: SET })).toEqual([`${SET}#inline/AwsSSOInlinePolicy`]);
    expect(displaced(MODEL, { kind: 'scp', target: 'r-aaaa' })).toEqual([]);
  });

  it.each<[Placement, string]>([
    [{ kind: 'scp', target: 'ou-none' }, 'the snapshot holds no `ou-none`'],
    [{ kind: 'identity', principal: 'arn:aws:iam::1:role/none' }, 'the snapshot holds no `arn:aws:iam::1:role/none`'],
    [{ kind: 'replace', policy: 'none' }, 'the snapshot holds no `none`'],
    [{ kind: 'permission-set', permissionSet: 'none' }, 'the snapshot holds no `none`'],
    [{ kind: 'endpoint', endpoint: 'vpce-9' }, 'the snapshot holds no `vpce-9`'],
  ])('refuses a place that is not there: %j', (placement, message) => {
    expect(place(MODEL, placement, deny, 'x')).toMatchObject({ ok: false, issues: [{ message }] });
  });

  it('refuses an SCP where there is no organisation', () => {
    const { organization: _, ...alone } = MODEL;
    expect(place(alone, { kind: 'scp', target: 'r-aaaa' }, deny, 'x')).toMatchObject({ ok: false, issues: [{ code: 'no-organization' }] });
  });
});
