import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import type { AccessModel } from '../model/index.ts';
import { replayTrail, tryPolicy } from './index.ts';

const ACCOUNT = '111122223333';
const USER = `arn:aws:iam::${ACCOUNT}:user/ana`;
const MODEL: AccessModel = {
  partition: 'aws',
  organization: {
    id: 'o-aaaaaaaaaa',
    managementAccount: '999999999999',
    policyTypes: ['SERVICE_CONTROL_POLICY'],
    nodes: [{ id: 'r-aaaa', scps: ['full'], rcps: [] }],
  },
  accounts: [{ id: ACCOUNT, parent: 'r-aaaa', scps: ['full'], rcps: [] }],
  policies: [{ id: 'full', name: 'full', account: 'aws', document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } }],
  principals: [{ kind: 'user', arn: USER, account: ACCOUNT, uniqueId: 'AIDA1', tags: {}, policies: [{ policy: 'full' }] }],
  resources: [{ arn: 'arn:aws:s3:::bucket', type: 'AWS::S3::Bucket', account: ACCOUNT, tags: {} }],
  endpoints: [],
};
const event = (more: JsonObject = {}): JsonObject => ({
  eventID: '1',
  eventType: 'AwsApiCall',
  eventTime: '2026-10-01T00:00:00Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  awsRegion: 'eu-west-1',
  sourceIPAddress: '192.0.2.7',
  recipientAccountId: ACCOUNT,
  userIdentity: { type: 'IAMUser', arn: USER, accountId: ACCOUNT, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
  requestParameters: { bucketName: 'bucket', key: 'a' },
  ...more,
});

function replay(statement: JsonObject, ...events: readonly JsonObject[]) {
  const trial = tryPolicy(MODEL, { kind: 'scp', target: 'r-aaaa' }, { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Resource: '*', ...statement }] });
  if (!trial.ok) throw new Error(trial.issues[0]?.message);
  return replayTrail(trial.value.before, trial.value.after, trial.value.statements, events);
}

describe('replayTrail', () => {
  it('counts the calls that would have been denied, by who called what', () => {
    const later = event({ eventID: '2', eventTime: '2026-10-05T00:00:00Z' });
    expect(replay({ Action: 's3:GetObject' }, later, event(), event({ eventName: 'PutObject' }))).toMatchObject({
      events: 3,
      calls: 3,
      isExact: true,
      notReplayed: {},
      denied: [
        {
          kind: 'denied',
          principal: USER,
          action: 's3:GetObject',
          count: 2,
          first: '2026-10-01T00:00:00Z',
          last: '2026-10-05T00:00:00Z',
          example: { eventId: '2' },
        },
      ],
    });
  });

  it('uses what the event proves', () => {
    const outside = { Action: '*', Condition: { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } };
    expect(replay(outside, event()).denied).toEqual([]);
    expect(replay(outside, event({ sourceIPAddress: '198.51.100.1' })).denied).toMatchObject([{ kind: 'denied', count: 1 }]);
  });

  it('says what may have been denied, and which key the trail does not tell', () => {
    const found = replay({ Action: 's3:*', Condition: { StringNotEquals: { 's3:signatureversion': 'AWS4-HMAC-SHA256' } } }, event());
    expect(found).toMatchObject({ isExact: false, denied: [{ kind: 'possible', openKeys: ['s3:signatureversion'] }] });
  });

  it('does not judge where the resource is not told and the policy tells resources apart', () => {
    const unnamed = event({ requestParameters: {} });
    expect(replay({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::other/*' }, unnamed)).toMatchObject({
      calls: 0,
      isExact: false,
      notReplayed: { 'resource-not-told': 1 },
    });
    expect(replay({ Action: 's3:GetObject' }, unnamed)).toMatchObject({ calls: 1, denied: [{ kind: 'denied' }] });
    expect(replay({ Action: 's3:PutObject', Resource: 'arn:aws:s3:::other/*' }, unnamed)).toMatchObject({ calls: 1, isExact: true, denied: [] });
  });

  it('says where trail and snapshot disagree', () => {
    const stranger = event({ userIdentity: { type: 'AWSService', invokedBy: 'cloudtrail.amazonaws.com' } });
    expect(replay({ Action: 's3:*' }, stranger)).toMatchObject({ isExact: false, notReplayed: { 'model-disagrees': 1 }, denied: [] });
  });

  it('passes over what is no call, and what failed', () => {
    expect(replay({ Action: '*' }, event({ errorCode: 'AccessDenied' }), event({ eventType: 'AwsServiceEvent' }))).toMatchObject({
      events: 2,
      calls: 0,
      notReplayed: { 'failed-call': 1, 'not-a-call': 1 },
    });
  });
});
