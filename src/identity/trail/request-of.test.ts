import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { asObjects, isObject, type Json, type JsonObject } from '../../core/index.ts';
import { actionOf } from '../authorization/index.ts';
import { requestOfEvent } from './index.ts';

const ACCOUNT = '111122223333';
const session: JsonObject = {
  type: 'AssumedRole',
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Deploy/run-7`,
  accountId: ACCOUNT,
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  sessionContext: {
    sessionIssuer: { type: 'Role', arn: `arn:aws:iam::${ACCOUNT}:role/ci/Deploy` },
    attributes: { mfaAuthenticated: 'false', creationDate: '2026-11-01T05:00:00Z' },
  },
};
const event = (more: JsonObject): JsonObject => ({
  eventType: 'AwsApiCall',
  eventTime: '2026-11-01T06:00:00Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  awsRegion: 'eu-central-1',
  sourceIPAddress: '192.0.2.7',
  userIdentity: session,
  recipientAccountId: ACCOUNT,
  requestParameters: { bucketName: 'acme', key: 'a/b.csv' },
  ...more,
});
const replay = (more: JsonObject = {}) => requestOfEvent(event(more), actionOf, (account, kind, name) => `arn:aws:iam::${account}:${kind}/people/${name}`);
function requestOf(more: JsonObject = {}) {
  const replayed = replay(more);
  if (!replayed.ok) throw new Error(replayed.why);
  return replayed.request;
}

describe('requestOfEvent', () => {
  it('reads a call of a role session with all that the event proves', () => {
    expect(replay()).toEqual({
      ok: true,
      isResourceKnown: true,
      request: {
        principal: { kind: 'role-session', role: `arn:aws:iam::${ACCOUNT}:role/ci/Deploy`, session: 'run-7' },
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::acme/a/b.csv',
        context: {
          'aws:RequestedRegion': 'eu-central-1',
          'aws:CurrentTime': '2026-11-01T06:00:00Z',
          'aws:EpochTime': 1_793_512_800,
          'aws:SourceIp': '192.0.2.7',
          'aws:ViaAWSService': false,
          'aws:MultiFactorAuthPresent': false,
          'aws:TokenIssueTime': '2026-11-01T05:00:00Z',
        },
        otherKeys: 'unspecified',
        absentKeys: ['aws:SourceVpce', 'aws:SourceVpc', 'aws:VpcSourceIp', 'aws:CalledVia', 'aws:CalledViaFirst', 'aws:CalledViaLast'],
      },
    });
  });

  it.each([
    ['s3.amazonaws.com', 'ListObjectsV2', 's3:ListBucket'],
    ['s3.amazonaws.com', 'HeadObject', 's3:GetObject'],
    ['s3.amazonaws.com', 'DeleteBucketEncryption', 's3:PutEncryptionConfiguration'],
    ['lambda.amazonaws.com', 'CreateFunction20150331', 'lambda:CreateFunction'],
    ['lambda.amazonaws.com', 'GetFunction20150331v2', 'lambda:GetFunction'],
    ['monitoring.amazonaws.com', 'PutMetricAlarm', 'cloudwatch:PutMetricAlarm'],
    ['tagging.amazonaws.com', 'GetResources', 'tag:GetResources'],
  ])('takes %s %s for %s', (eventSource, eventName, action) => {
    expect(requestOf({ eventSource, eventName }).action).toBe(action);
  });

  it.each<[string, JsonObject, string]>([
    ['a bucket', { eventName: 'GetBucketPolicy' }, 'arn:aws:s3:::acme'],
    ['what AWS lists', { resources: [{ ARN: 'arn:aws:s3:::other/key' }, { ARN: 'arn:aws:s3:::other' }] }, 'arn:aws:s3:::other/key'],
    [
      'an identity, with its path',
      { eventSource: 'iam.amazonaws.com', eventName: 'AttachUserPolicy', requestParameters: { userName: 'ana' } },
      `arn:aws:iam::${ACCOUNT}:user/people/ana`,
    ],
    ['nothing', { eventSource: 'ec2.amazonaws.com', eventName: 'DescribeInstances', requestParameters: {} }, '*'],
    ['a resource of China', { awsRegion: 'cn-north-1' }, 'arn:aws-cn:s3:::acme/a/b.csv'],
  ])('tells the resource of a call about %s', (_, more, resource) => {
    expect(requestOf(more).resource).toBe(resource);
  });

  it('says that it does not know the resource where the event does not tell it', () => {
    expect(replay({ requestParameters: null })).toMatchObject({ isResourceKnown: false, request: { resource: '*' } });
    expect(replay({ resources: [{ ARN: 'arn:aws:s3:::a/1' }, { ARN: 'arn:aws:s3:::a/2' }] })).toMatchObject({ isResourceKnown: false });
  });

  it('knows that a call through an endpoint has no aws:SourceIp', () => {
    const { context, absentKeys, endpoint } = requestOf({ vpcEndpointId: 'vpce-1', sourceIPAddress: '10.0.0.1' });
    expect({ endpoint, source: context?.['aws:SourceIp'], vpc: context?.['aws:VpcSourceIp'] }).toEqual({
      endpoint: 'vpce-1',
      source: undefined,
      vpc: '10.0.0.1',
    });
    expect(absentKeys).toContain('aws:SourceIp');
  });

  it('claims nothing about the address of a call that a service makes for somebody', () => {
    const { context, absentKeys } = requestOf({
      sourceIPAddress: 'cloudformation.amazonaws.com',
      userIdentity: { ...session, invokedBy: 'cloudformation.amazonaws.com' },
    });
    expect(context).toMatchObject({ 'aws:ViaAWSService': true });
    expect([context?.['aws:SourceIp'], absentKeys]).toEqual([undefined, []]);
  });

  it('knows that long-term keys carry no MFA', () => {
    const userIdentity = { type: 'IAMUser', arn: `arn:aws:iam::${ACCOUNT}:user/people/ana`, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' };
    expect(requestOf({ userIdentity }).absentKeys).toContain('aws:MultiFactorAuthPresent');
  });

  it.each<[string, JsonObject]>([
    ['not-a-call', { eventType: 'AwsServiceEvent' }],
    ['not-a-call', { eventSource: 'signin.amazonaws.com', eventName: 'GetSigninToken' }],
    ['failed-call', { errorCode: 'AccessDenied' }],
    ['no-action', { eventName: 'DoWhatYouLike' }],
    ['no-principal', { userIdentity: { type: 'AWSAccount', accountId: ACCOUNT } }],
    ['no-principal', { userIdentity: null }],
    ['no-principal', { userIdentity: { ...session, sessionContext: {} } }],
  ])('says %s where it cannot replay', (why, more) => {
    expect(replay(more)).toEqual({ ok: false, why });
  });

  it('reads prototype keys as keys', () => {
    expect(replay({ requestParameters: JSON.parse('{"__proto__":{"bucketName":"x"}}') as JsonObject })).toMatchObject({ isResourceKnown: false });
  });
});

const trails = `${process.env['STOA_CORPORA'] ?? fileURLToPath(new URL('../../../../shared/corpora', import.meta.url))}/cloudtrail`;
describe.skipIf(!existsSync(trails))(
  `requestOfEvent on real trails${existsSync(trails) ? '' : ` (skipped: no corpora at ${trails}; set STOA_CORPORA)`}`,
  () => {
    it('tells the action of nearly every call', () => {
      const files = readdirSync(trails, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(trails, file)).isFile());
      const events = files.flatMap((file) => readEvents(readFileSync(join(trails, file), 'utf8')));
      // Console events of the corpus have lost their identity.
      const replayed = events.map((one) => requestOfEvent({ ...one, userIdentity: one['userIdentity'] ?? { type: 'Root', accountId: ACCOUNT } }, actionOf));
      expect(events).toHaveLength(4513);
      expect(replayed.filter((one) => !one.ok && one.why === 'no-action').length).toBeLessThan(90);
      expect(replayed.filter((one) => one.ok).length).toBeGreaterThan(4300);
    });
  },
);

function readEvents(text: string): readonly JsonObject[] {
  const isOneDocument = text.trimStart().startsWith('[') || text.includes('\n  ');
  const values: readonly Json[] = isOneDocument
    ? [JSON.parse(text) as Json].flat()
    : text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Json);
  return values
    .filter(isObject)
    .flatMap((value) => (value['Records'] === undefined ? [value] : asObjects(value['Records'])))
    .filter((value) => 'eventName' in value);
}
