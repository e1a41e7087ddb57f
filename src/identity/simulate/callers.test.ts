import { describe, expect, it } from 'vitest';
import type { AccessModel } from '../model/index.ts';
import { compareTrial, tryPolicy } from './test-policy.ts';

const QUEUE = 'arn:aws:sqs:us-east-1:111111111111:q';
const MODEL: AccessModel = {
  partition: 'aws',
  accounts: [{ id: '111111111111', scps: [], rcps: [] }],
  policies: [],
  principals: [],
  resources: [{ arn: QUEUE, type: 'AWS::SQS::Queue', account: '111111111111', tags: {} }],
  endpoints: [],
};

const opened = (accounts: number) => {
  const named = Array.from({ length: accounts }, (_, index) => String(200_000_000_000 + index));
  const document = { Version: '2012-10-17', Statement: { Effect: 'Allow', Principal: { AWS: named }, Action: 'sqs:SendMessage', Resource: QUEUE } };
  const trial = tryPolicy(MODEL, { kind: 'resource', resource: QUEUE }, document);
  if (!trial.ok) throw new Error('the queue is there');
  return compareTrial(trial.value);
};

describe('compareTrial', () => {
  it('says of which actions there was no resource to ask about', () => {
    const user = { kind: 'user', arn: 'arn:aws:iam::111111111111:user/u', account: '111111111111', uniqueId: 'AIDAU', tags: {}, policies: [] } as const;
    const document = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: ['sqs:SendMessage', 'sqs:ListQueues'], Resource: '*' } };
    const leftOut = (resources: AccessModel['resources']) => {
      const trial = tryPolicy({ ...MODEL, principals: [user], resources }, { kind: 'identity', principal: user.arn }, document);
      return trial.ok ? compareTrial(trial.value).leftOut : [];
    };
    expect(leftOut([])).toEqual(['1 action in accounts that have no resource of the type in the snapshot']);
    expect(leftOut(MODEL.resources)).toEqual([]);
  });
});

describe('callersFor', () => {
  it('knows of an organisation that a condition names that its callers are of it', () => {
    const document = {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: 'sqs:SendMessage',
        Resource: QUEUE,
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-bbbbbbbbbb' } },
      },
    };
    const trial = tryPolicy(MODEL, { kind: 'resource', resource: QUEUE }, document);
    const changes = trial.ok ? compareTrial(trial.value).changes : [];
    expect(changes.map(({ kind, principals, after, example }) => [kind, principals, after.kind, example.context])).toEqual([
      ['gains', ['o-bbbbbbbbbb'], 'allowed', { 'aws:PrincipalOrgID': 'o-bbbbbbbbbb', 'aws:PrincipalOrgPaths': ['o-bbbbbbbbbb/r-stoa/'] }],
    ]);
  });

  it('says how many callers outside were not asked about', () => {
    const { changes, leftOut } = opened(502);
    expect(changes.map(({ kind, principals }) => [kind, principals.length])).toEqual([['gains', 500]]);
    expect(leftOut).toEqual([`2 more callers outside that the policy of ${QUEUE} names`]);
    expect(opened(500).leftOut).toEqual([]);
  });

  it('asks about what lies in a bucket where its policy speaks of that alone', () => {
    const bucket = { arn: 'arn:aws:s3:::b', type: 'AWS::S3::Bucket', account: '111111111111', tags: {} };
    const user = { kind: 'user', arn: 'arn:aws:iam::111111111111:user/u', account: '111111111111', uniqueId: 'AIDAU', tags: {}, policies: [] } as const;
    const document = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS: user.arn }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/public/*' },
    };
    const trial = tryPolicy({ ...MODEL, principals: [user], resources: [bucket] }, { kind: 'resource', resource: bucket.arn }, document);
    const changes = trial.ok ? compareTrial(trial.value).changes : [];
    expect(changes.map(({ kind, principals, resources }) => [kind, principals, resources])).toEqual([
      ['gains', [user.arn], ['arn:aws:s3:::b/public/stoa-example']],
    ]);
  });
});
