import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, judgementsOf, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { LAMBDA_1 } from './lambda-1.ts';

const ARN = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:app`;
const withPolicy = (policy: Json) => [record('AWS::Lambda::Function', ARN, { FunctionName: 'app', Policy: policy })];
const allow = (principal: Json, condition: Json = {}, rest: Record<string, Json> = {}) => ({
  Sid: 'one',
  Effect: 'Allow',
  Principal: principal,
  Action: 'lambda:InvokeFunction',
  Resource: ARN,
  Condition: condition,
  ...rest,
});
const policy = (...statements: readonly Json[]) => withPolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
const s3 = { Service: 's3.amazonaws.com' };
const bucket = { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::example' } };

controlCases(LAMBDA_1, [
  { name: 'passes without a policy', records: withPolicy(null), expect: { [ARN]: 'pass' } },
  { name: 'passes for another account by name', records: policy(allow({ AWS: `arn:aws:iam::${OTHER_ACCOUNT}:root` })), expect: { [ARN]: 'pass' } },
  { name: 'passes for a service', records: policy(allow({ Service: 'events.amazonaws.com' })), expect: { [ARN]: 'pass' } },
  { name: 'fails for everyone', records: policy(allow('*')), expect: { [ARN]: 'fail' } },
  { name: 'fails for everyone, written as an AWS principal', records: policy(allow({ AWS: '*' })), expect: { [ARN]: 'fail' } },
  { name: 'fails for an alias of the function', records: policy(allow('*', {}, { Resource: `${ARN}:live` })), expect: { [ARN]: 'fail' } },
  {
    name: 'fails for everyone but a few',
    records: policy({ Effect: 'Allow', NotPrincipal: { AWS: OTHER_ACCOUNT }, Action: 'lambda:*', Resource: ARN }),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'fails for a function URL without sign-in',
    records: policy(allow('*', { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } }, { Action: 'lambda:InvokeFunctionUrl' })),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'fails for a function URL with sign-in of any account',
    records: policy(allow('*', { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } }, { Action: 'lambda:InvokeFunctionUrl' })),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'passes for everyone of an organisation',
    records: policy(allow('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })),
    expect: { [ARN]: 'pass' },
  },
  {
    name: 'fails for an organisation that may be left out',
    records: policy(allow('*', { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })),
    expect: { [ARN]: 'fail' },
  },
  { name: 'fails for a condition with a wildcard', records: policy(allow('*', { StringLike: { 'aws:PrincipalAccount': '*' } })), expect: { [ARN]: 'fail' } },
  {
    name: 'is unknown for a key that is not modelled',
    records: policy(allow('*', { StringEquals: { 'lambda:EventSourceToken': 'token' } })),
    expect: { [ARN]: 'unknown' },
  },
  {
    name: 'passes for buckets of an account',
    records: policy(allow(s3, { StringEquals: { 'AWS:SourceAccount': ACCOUNT }, ...bucket })),
    expect: { [ARN]: 'pass' },
  },
  { name: 'fails for any bucket of anybody', records: policy(allow(s3)), expect: { [ARN]: 'fail' } },
  { name: 'is unknown for a bucket by its name alone, which can be made anew', records: policy(allow(s3, bucket)), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for a pattern of accounts', records: policy(allow(s3, { StringLike: { 'AWS:SourceAccount': '1111*' } })), expect: { [ARN]: 'unknown' } },
  { name: 'fails for one open statement among others', records: policy(allow(s3, bucket), allow('*')), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the policy is not JSON', records: withPolicy('{'), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the policy was not read', records: [record('AWS::Lambda::Function', ARN, { FunctionName: 'app' })], expect: { [ARN]: 'unknown' } },
]);

describe('the finding of Lambda.1', () => {
  it('names the statement that lets everyone in, and what they may do', () => {
    const { outcome } = judgementsOf(LAMBDA_1, policy(allow({ Service: 'events.amazonaws.com' }), allow('*'))).get(ARN) ?? {};
    expect(outcome?.trace).toMatchObject([{ kind: 'statement', index: 1, sid: 'one', effect: 'Allow', means: 'everyone may do lambda:InvokeFunction' }]);
  });
});
