import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, judgementsOf, REGION, record } from '../../control.cases.ts';
import { KMS_5 } from './kms-5.ts';

const TYPE = 'AWS::KMS::Key';
const ARN = `arn:aws:kms:${REGION}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const OWN = { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' };
const policyOf = (...statements: readonly JsonObject[]) => JSON.stringify({ Version: '2012-10-17', Statement: [OWN, ...statements] });
const key = (Policy: string | undefined, KeyManager = 'CUSTOMER') => [record(TYPE, ARN, { KeyManager, ...(Policy === undefined ? {} : { Policy }) })];
const everyone = (Condition?: JsonObject, rest: JsonObject = {}) =>
  policyOf({
    Sid: 'Open',
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: 'kms:Decrypt',
    Resource: '*',
    ...(Condition === undefined ? {} : { Condition }),
    ...rest,
  });

controlCases(KMS_5, [
  {
    name: 'is unknown where the answer holds no policy, as every key has one',
    records: [record(TYPE, ARN, { KeyManager: 'CUSTOMER', Policy: null })],
    expect: { [ARN]: 'unknown' },
  },
  { name: 'passes for the policy that lets the account administer its key', records: key(policyOf()), expect: { [ARN]: 'pass' } },
  { name: 'fails for everyone', records: key(everyone()), expect: { [ARN]: 'fail' } },
  { name: 'fails for everyone of a star without quotes around AWS', records: key(everyone(undefined, { Principal: '*' })), expect: { [ARN]: 'fail' } },
  {
    name: 'passes for everyone of one account, as in the policies that AWS writes',
    records: key(everyone({ StringEquals: { 'kms:CallerAccount': ACCOUNT, 'kms:ViaService': 's3.us-east-1.amazonaws.com' } })),
    expect: { [ARN]: 'pass' },
  },
  {
    name: 'fails for everyone by way of a service',
    records: key(everyone({ StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } })),
    expect: { [ARN]: 'fail' },
  },
  { name: 'fails for any account by a wildcard', records: key(everyone({ StringLike: { 'kms:CallerAccount': '*' } })), expect: { [ARN]: 'fail' } },
  { name: 'fails for any account but one', records: key(everyone({ StringNotEquals: { 'kms:CallerAccount': ACCOUNT } })), expect: { [ARN]: 'fail' } },
  {
    name: 'fails for callers who may lack the key',
    records: key(everyone({ StringEqualsIfExists: { 'kms:CallerAccount': ACCOUNT } })),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'passes for everyone of an organisation',
    records: key(everyone({ StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })),
    expect: { [ARN]: 'pass' },
  },
  {
    name: 'passes where a Deny leaves the organisation only',
    records: key(
      policyOf(
        { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' },
        { Effect: 'Deny', Principal: '*', Action: 'kms:*', Resource: '*', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } },
      ),
    ),
    expect: { [ARN]: 'pass' },
  },
  {
    name: 'passes for a statement about another key, which has no effect',
    records: key(everyone(undefined, { Resource: `${ARN.slice(0, -1)}0` })),
    expect: { [ARN]: 'pass' },
  },
  {
    name: 'is unknown for a condition on what is encrypted',
    records: key(everyone({ StringEquals: { 'kms:EncryptionContext:app': 'web' } })),
    expect: { [ARN]: 'unknown' },
  },
  { name: 'is unknown where the policy was not read', records: key(undefined), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for a policy that is not JSON', records: key('{'), expect: { [ARN]: 'unknown' } },
  { name: 'does not judge keys of AWS, read or not', records: key(undefined, 'AWS'), expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where keys were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);

describe('the finding of KMS.5', () => {
  it('shows the statement, and what everyone may do by it', () => {
    const outcome = judgementsOf(KMS_5, key(everyone())).get(ARN)?.outcome;
    expect(outcome?.trace).toContainEqual(
      expect.objectContaining({ kind: 'statement', policy: 'key policy', index: 1, sid: 'Open', means: 'everyone may do kms:Decrypt' }),
    );
  });
});
