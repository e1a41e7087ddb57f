import { controlCases } from '../../control.cases.ts';
import { IAM_15 } from './iam-15.ts';
import { PASSWORD_CASES, passwordCase } from './password.cases.ts';

controlCases(IAM_15, [
  ...PASSWORD_CASES,
  passwordCase('passes with 15 characters of one kind', { MinimumPasswordLength: 15, RequireSymbols: false, RequireNumbers: false }, 'pass'),
  passwordCase('fails with 13', { MinimumPasswordLength: 13 }, 'fail'),
  passwordCase('is unknown where the answer does not say', { MinimumPasswordLength: null }, 'unknown'),
  passwordCase('is unknown where it is no number', { MinimumPasswordLength: 'long' }, 'unknown'),
]);
