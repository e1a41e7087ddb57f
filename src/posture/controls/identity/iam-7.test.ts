import { controlCases } from '../../control.cases.ts';
import { IAM_7 } from './iam-7.ts';
import { PASSWORD_CASES, passwordCase } from './password.cases.ts';

controlCases(IAM_7, [
  ...PASSWORD_CASES,
  passwordCase('passes with eight characters that come back', { MinimumPasswordLength: 8, PasswordReusePrevention: null }, 'pass'),
  passwordCase('fails with seven', { MinimumPasswordLength: 7 }, 'fail'),
  passwordCase('fails without symbols', { RequireSymbols: false }, 'fail'),
  passwordCase('fails without numbers', { RequireNumbers: false }, 'fail'),
  passwordCase('fails without capitals', { RequireUppercaseCharacters: false }, 'fail'),
  passwordCase('fails without small letters, whatever is not said', { RequireLowercaseCharacters: false, RequireSymbols: null }, 'fail'),
  passwordCase('is unknown where the answer leaves a kind out', { RequireSymbols: null }, 'unknown'),
]);
