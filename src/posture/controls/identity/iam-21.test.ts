import { controlCases } from '../../control.cases.ts';
import { IAM_21 } from './iam-21.ts';
import { customerPolicyCases, policyCase } from './policy.cases.ts';

const whole = { Sid: 'All', Effect: 'Allow', Action: ['sts:AssumeRole', 'ec2:*'], Resource: 'arn:aws:ec2:us-east-1:111122223333:instance/*' };

controlCases(IAM_21, [
  policyCase('passes with a common beginning of actions', [{ ...whole, Action: ['ec2:Describe*', 's3:GetObject'] }], 'pass'),
  policyCase('fails with a whole service on one kind of resource', [whole], 'fail'),
  policyCase('fails under a condition all the same', [{ ...whole, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }], 'fail'),
  policyCase('fails with every action', [{ ...whole, Action: '*' }], 'fail'),
  policyCase('fails where NotAction leaves other services whole', [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], 'fail'),
  policyCase('passes with a service that is denied', [{ ...whole, Effect: 'Deny' }], 'pass'),
  policyCase('is unknown where NotAction goes through all services', [{ Effect: 'Allow', NotAction: '*:Delete*', Resource: '*' }], 'unknown'),
  ...customerPolicyCases(whole),
]);
