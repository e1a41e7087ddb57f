import { controlCases } from '../../control.cases.ts';
import { IAM_16 } from './iam-16.ts';
import { PASSWORD_CASES, passwordCase } from './password.cases.ts';

controlCases(IAM_16, [
  ...PASSWORD_CASES,
  passwordCase('fails with 23', { PasswordReusePrevention: 23 }, 'fail'),
  passwordCase('fails where it was never set, which AWS leaves out', { PasswordReusePrevention: null }, 'fail'),
  passwordCase('is unknown where it is no number', { PasswordReusePrevention: 'all' }, 'unknown'),
]);
