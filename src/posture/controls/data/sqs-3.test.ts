import type { Json, JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { SQS_3 } from './sqs-3.ts';

const TYPE = 'AWS::SQS::Queue';
const ARN = `arn:aws:sqs:${REGION}:${ACCOUNT}:example`;
const one = (Policy: Json | undefined) => [record(TYPE, ARN, { QueueArn: ARN, CreatedTimestamp: '1700000000', ...(Policy === undefined ? {} : { Policy }) })];
const everyone = (Condition?: JsonObject, rest: JsonObject = {}) =>
  one(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: ARN, ...(Condition === undefined ? {} : { Condition }), ...rest }],
    }),
  );

controlCases(SQS_3, [
  { name: 'passes for a fixed principal', records: everyone(undefined, { Principal: { AWS: '444455556666' } }), expect: { [ARN]: 'pass' } },
  { name: 'fails for everyone', records: everyone(), expect: { [ARN]: 'fail' } },
  {
    name: 'fails for everyone but one',
    records: everyone(undefined, { Principal: undefined, NotPrincipal: { AWS: '444455556666' } }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'fails for everyone in words of any case', records: everyone(undefined, { Action: 'SQS:SENDMESSAGE' }), expect: { [ARN]: 'fail' } },
  { name: 'passes for everyone of one source account', records: everyone({ StringEquals: { 'AWS:SourceAccount': ACCOUNT } }), expect: { [ARN]: 'pass' } },
  { name: 'passes for the default policy of old', records: everyone({ StringEquals: { 'AWS:SourceOwner': ACCOUNT } }), expect: { [ARN]: 'pass' } },
  { name: 'fails for any bucket as a source', records: everyone({ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:*' } }), expect: { [ARN]: 'fail' } },
  { name: 'passes for one bucket as a source', records: everyone({ ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::photos' } }), expect: { [ARN]: 'pass' } },
  { name: 'fails where only TLS is asked for', records: everyone({ Bool: { 'aws:SecureTransport': 'true' } }), expect: { [ARN]: 'fail' } },
  { name: 'passes for a service', records: everyone(undefined, { Principal: { Service: 's3.amazonaws.com' } }), expect: { [ARN]: 'pass' } },
  { name: 'is unknown for a condition that is not modelled', records: everyone({ Bool: { 'aws:ViaAWSService': 'true' } }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for a policy that is not JSON', records: one('{'), expect: { [ARN]: 'unknown' } },
  { name: 'passes for a queue without a policy', records: one(undefined), expect: { [ARN]: 'pass' } },
  { name: 'is unknown where only some attributes were asked', records: [record(TYPE, ARN, { QueueArn: ARN })], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where queues were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
