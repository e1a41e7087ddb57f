import { controlCases } from '../../control.cases.ts';
import { KMS_1 } from './kms-1.ts';
import { customerPolicyCases, policyCase } from './policy.cases.ts';

const every = { Effect: 'Allow', Action: ['s3:GetObject', 'kms:Decrypt'], Resource: '*' };

controlCases(KMS_1, [
  policyCase('passes with one key', [{ ...every, Resource: 'arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555' }], 'pass'),
  policyCase('passes with the keys of one Region and account', [{ ...every, Resource: 'arn:aws:kms:us-east-1:111122223333:key/*' }], 'pass'),
  policyCase('fails with every key', [every], 'fail'),
  policyCase('fails with every action on every resource', [{ ...every, Action: '*' }], 'fail'),
  policyCase('fails under a condition all the same', [{ ...every, Condition: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } } }], 'fail'),
  policyCase('passes where another statement denies it', [every, { Effect: 'Deny', Action: 'kms:Decrypt', Resource: '*' }], 'pass'),
  policyCase('is unknown with the keys of one account in every Region', [{ ...every, Resource: 'arn:aws:kms:*:111122223333:key/*' }], 'unknown'),
  ...customerPolicyCases(every),
]);
