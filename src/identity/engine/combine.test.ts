import { describe, expect, it } from 'vitest';
import type { AccessRequest } from '../model/index.ts';
import { decide } from './decide.ts';
import { ALLOW_ALL, createWorlds, MODEL, policy, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1';

describe('combine, over what is decided later', () => {
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html: the caller must "belong to the bucket owner's account"
  it("gives to none but the owner what is the owner's alone, where the owner is not known", () => {
    const policies = [policy(`${USER}#inline/main`, [ALLOW_ALL]), policy('boundary', [ALLOW_ALL])];
    const { logic, holds } = createWorlds();
    const request: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 's3:GetBucketPolicy', resource: 'arn:aws:s3:::elsewhere' };
    const { allow } = decide(withModel(compile(MODEL), { policies }), request, logic);
    const isOwn = (name: string) => name.startsWith('the owner of');
    expect([holds(allow, () => true), holds(allow, isOwn), holds(allow, (name) => !isOwn(name))]).toEqual([true, true, false]);
  });

  // Whether boundary and session policies limit a grant is not documented (rule kms.grant-boundary).
  it('asks of a KMS grant that it is there, and that the boundary allows or does not count', () => {
    const boundary = policy('boundary', [{ ...ALLOW_ALL, Condition: { Bool: { 'ex:mfa': 'true' } } }]);
    const key = { arn: KEY, type: 'AWS::KMS::Key', account: '111122223333', tags: {}, policy: 'key', kms: { aliases: [], grants: { unknown: 'the grants' } } };
    const engine = withModel(compile(MODEL), { policies: [boundary, policy('key', [])], resources: [key] });
    const { logic, holds } = createWorlds();
    const { allow } = decide(engine, { principal: { kind: 'user', arn: USER }, action: 'kms:Decrypt', resource: KEY, otherKeys: 'unspecified' }, logic);
    const within = (...so: readonly string[]) => holds(allow, (name) => so.some((one) => name.includes(one)));
    expect([within(), within('the grants'), within('ex:mfa', 'limit a KMS grant')]).toEqual([false, false, false]);
    expect([within('the grants', 'ex:mfa'), within('the grants', 'limit a KMS grant')]).toEqual([true, true]);
  });
});
