// For tests: an account with a password policy that has everything, changed as given.

import { GLOBAL, type JsonObject, type Verdict } from '../../../core/index.ts';
import { ACCOUNT, type ControlCase, record } from '../../control.cases.ts';

const TYPE = 'AWS::IAM::AccountPasswordPolicy';
const PLACE = `${ACCOUNT}/${GLOBAL}`;

export function passwordCase(name: string, config: JsonObject, verdict: Verdict): ControlCase {
  const whole = {
    MinimumPasswordLength: 14,
    RequireSymbols: true,
    RequireNumbers: true,
    RequireUppercaseCharacters: true,
    RequireLowercaseCharacters: true,
    AllowUsersToChangePassword: true,
    ExpirePasswords: false,
    PasswordReusePrevention: 24,
  };
  const policy = record(TYPE, `arn:aws:iam::${ACCOUNT}:password-policy`, { ...whole, ...config }, { region: GLOBAL });
  return { name, records: [policy], expect: { [PLACE]: verdict } };
}

/** What holds of each control of the password policy. */
export const PASSWORD_CASES: readonly ControlCase[] = [
  passwordCase('passes with everything', {}, 'pass'),
  { name: 'fails where none was ever set', records: [], expect: { [PLACE]: 'fail' } },
  { name: 'is unknown where it was not read', records: [], uncovered: [TYPE], expect: { [PLACE]: 'unknown' } },
];
