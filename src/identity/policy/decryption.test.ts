import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { decryptionOfEveryKey } from './decryption.ts';
import { readPolicy } from './document.ts';

function judge(...Statement: JsonObject[]) {
  const policy = readPolicy({ Version: '2012-10-17', Statement });
  if (!policy.ok) throw new Error('no policy');
  const { answer, statements, notModelled } = decryptionOfEveryKey(policy.value);
  return { answer, found: statements.map((one) => one.index), notModelled };
}
const allow = (more: JsonObject = {}): JsonObject => ({ Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*', ...more });
const deny = (more: JsonObject = {}): JsonObject => ({ Effect: 'Deny', Action: 'kms:*', Resource: '*', ...more });
const ONE = 'arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555';

describe('decryptionOfEveryKey', () => {
  it.each(['kms:Decrypt', 'KMS:decrypt', 'kms:*', '*', 'kms:De*', 'kms:ReEncryptFrom', 'kms:ReEncrypt*'])('finds %s on every resource', (Action) => {
    expect(judge(allow({ Action }))).toEqual({ answer: 'every-key', found: [0], notModelled: [] });
  });

  it.each(['kms:Encrypt', 'kms:Describe*', 's3:*', 'kms:ReEncryptTo', 'kms:GenerateDataKey*'])('finds nothing in %s', (Action) => {
    expect(judge(allow({ Action })).answer).toBe('not-every-key');
  });

  it.each(['arn:aws:kms:*:*:key/*', 'arn:aws:kms:*', 'arn:aws:k*', 'arn:aws:kms:*:*:*', 'arn:aws-cn:kms:*:*:key/*', 'arn:*:kms:*:*:key/*'])(
    'takes %s for every key',
    (Resource) => {
      expect(judge(allow({ Resource: [ONE, Resource] })).answer).toBe('every-key');
    },
  );

  it.each([ONE, 'arn:aws:kms:us-east-1:111122223333:key/*', 'arn:aws:kms:*:111122223333:key/mrk-1234*', 'arn:aws:s3:::one/*', 'arn:aws:kms:*:*:alias/*'])(
    'takes %s for less than every key',
    (Resource) => {
      expect(judge(allow({ Resource })).answer).toBe('not-every-key');
    },
  );

  it.each([
    'arn:aws:kms:*:111122223333:key/*',
    'arn:aws:kms:us-east-1:*:key/*',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
    'arn:aws:kms:*:*:key/${aws:PrincipalTag/key}',
    'arn:aws:*55*',
  ])('does not know whether %s is every key', (Resource) => {
    expect(judge(allow({ Resource }))).toEqual({ answer: 'unknown', found: [], notModelled: [`Resource ${Resource}`] });
  });

  it('takes a condition of what is allowed for nothing', () => {
    expect(judge(allow({ Condition: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } } })).answer).toBe('every-key');
  });

  it('reads NotAction and NotResource', () => {
    expect(judge({ Effect: 'Allow', NotAction: ['iam:*'], Resource: '*' }).answer).toBe('every-key');
    expect(judge({ Effect: 'Allow', NotAction: ['kms:*'], Resource: '*' }).answer).toBe('not-every-key');
    expect(judge({ Effect: 'Allow', Action: 'kms:*', NotResource: 'arn:aws:s3:::one/*' }).answer).toBe('every-key');
    expect(judge({ Effect: 'Allow', Action: 'kms:*', NotResource: ONE }).notModelled).toEqual(['every key but those of a NotResource']);
    expect(judge({ Effect: 'Allow', Action: 'kms:*', NotResource: '*' }).answer).toBe('not-every-key');
  });

  it('lets a Deny of every key under no condition win', () => {
    expect(judge(allow(), deny()).answer).toBe('not-every-key');
    expect(judge(allow({ Action: 'kms:*' }), deny({ Action: 'kms:Decrypt' })).answer).toBe('every-key');
    expect(judge(allow(), deny({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } })).answer).toBe('every-key');
    expect(judge(allow(), deny({ Resource: 'arn:aws:s3:::one/*' })).answer).toBe('every-key');
    expect(judge(allow(), deny({ Resource: ONE }))).toEqual({ answer: 'unknown', found: [0], notModelled: ['every key but those of a Deny'] });
  });
});
