// What the controls of the account's password policy share. Each row of theirs names the settings that it asks for.

import { asBoolean, asNumber, fact, type Json, none, type ResourceRecord, refOf, type Step } from '../../../core/index.ts';
import { type Control, fail, type Need, type Outcome, pass, type Subject, unknown, type View } from '../../control.ts';

const POLICY = 'AWS::IAM::AccountPasswordPolicy';

export const PASSWORD_NEEDS: readonly Need[] = [{ type: POLICY, within: 'account' }];

export const PASSWORD_SOURCES = [
  'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html',
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
] as const;

/** A setting that must be on, or a number that must be reached. `isOmitted`: AWS leaves the member out where it was never set. */
export interface Demand {
  readonly member: string;
  readonly atLeast: true | number;
  readonly isOmitted?: true;
  /** `passwords may be shorter`. */
  readonly otherwise: string;
}

export function judgePasswords({ account }: Subject, view: View, demands: readonly Demand[]): Outcome {
  const [policy] = view.records(POLICY);
  if (policy === undefined) {
    const step = none('a password policy', 'AWS’s default holds: eight characters of three kinds, used again at will', { account });
    return fail(`account ${account} has no password policy`, step);
  }
  const judged = demands.map((demand) => ({ demand, isMet: isMet(demand, policy.config[demand.member]) }));
  const steps = judged.map(({ demand, isMet: met }): Step => stepOf(policy, demand, met));
  const unmet = judged.filter((one) => one.isMet === false).map(({ demand }) => demand.otherwise);
  if (unmet.length > 0) return fail(`by the password policy of account ${account}, ${unmet.join(' and ')}`, ...steps);
  const unread = judged.filter((one) => one.isMet === undefined).map(({ demand }) => demand.member);
  if (unread.length > 0) {
    const missing = unread.map((detail) => ({ reason: 'unreadable', name: 'iam:GetAccountPasswordPolicy', account, detail }) as const);
    return unknown(`the password policy of account ${account} does not say ${unread.join(', ')}`, missing, ...steps);
  }
  return pass(`the password policy of account ${account} asks for it`, ...steps);
}

function isMet({ atLeast, isOmitted }: Demand, value: Json | undefined): boolean | undefined {
  if (value === undefined || value === null) return isOmitted === true ? false : undefined;
  if (atLeast === true) return asBoolean(value);
  const number = asNumber(value);
  return number === undefined ? undefined : number >= atLeast;
}

function stepOf(policy: ResourceRecord, { member, atLeast, otherwise }: Demand, met: boolean | undefined): Step {
  const means = met === true ? 'as it should be' : met === false ? otherwise : 'not said';
  return fact(refOf(policy), member, policy.config[member], atLeast === true ? means : `${means} (at least ${atLeast} asked for)`);
}

/** AWS replaces the whole policy: what a command leaves out falls back to its default. */
export const passwordRemediation: Control['remediation'] = () => ({
  cli: [
    '# replaces the whole policy: add --max-password-age and --hard-expiry where they are set now',
    'aws iam update-account-password-policy --minimum-password-length 14 --require-symbols --require-numbers --require-uppercase-characters --require-lowercase-characters --allow-users-to-change-password --password-reuse-prevention 24',
  ],
  terraform:
    'resource "aws_iam_account_password_policy" "this" {\n  minimum_password_length        = 14\n  require_symbols                = true\n  require_numbers                = true\n  require_uppercase_characters   = true\n  require_lowercase_characters   = true\n  allow_users_to_change_password = true\n  password_reuse_prevention      = 24\n}',
  console: [
    'Open IAM, Account settings, Password policy, Edit, Custom',
    'Set the length to 14, require all four kinds of characters, and prevent the reuse of 24 passwords',
    'Save, and confirm that it is set for the whole account',
  ],
});
