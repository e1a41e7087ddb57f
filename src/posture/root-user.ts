// What the account summary says of the root user.
// Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html

import { asNumber, at, fact, type Json, type Missing, type ResourceRecord, refOf, type Step } from '../core/index.ts';
import { type Outcome, unknown, type View } from './control.ts';

export const ACCOUNT_SUMMARY = 'AWS::IAM::AccountSummary';

export interface RootSummary {
  readonly record: ResourceRecord;
  /** `undefined` where the answer has no such entry. */
  readonly hasMfa: boolean | undefined;
  readonly hasAccessKey: boolean | undefined;
  /** False for a member account whose root credentials were removed centrally, or that was made without any. */
  readonly hasPassword: boolean | undefined;
  /**
   * Whether an answer without that entry leaves open if there is a password: in GovCloud, where accounts are made without one.
   * Elsewhere such an answer is from before AWS could remove root credentials, when every root user had one.
   * Source: https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-iam.html
   */
  readonly isPasswordUnclear: boolean;
}

/** The summary, or the outcome that says why there is none. */
export function rootSummary(
  view: View,
  account: string,
): { readonly ok: true; readonly value: RootSummary } | { readonly ok: false; readonly outcome: Outcome } {
  const record = view.records(ACCOUNT_SUMMARY)[0];
  if (record === undefined) return { ok: false, outcome: unknown('the account summary was not read', [missingSummary(account)]) };
  const hasPassword = flag(entry(record, 'AccountPasswordPresent'));
  return {
    ok: true,
    value: {
      record,
      hasMfa: flag(entry(record, 'AccountMFAEnabled')),
      hasAccessKey: flag(entry(record, 'AccountAccessKeysPresent')),
      hasPassword,
      isPasswordUnclear: hasPassword === undefined && (view.partition === 'aws-us-gov' || record.arn.startsWith('arn:aws-us-gov:')),
    },
  };
}

export function summaryFact({ record }: RootSummary, key: string, means: string): Step {
  return fact(refOf(record), `SummaryMap.${key}`, entry(record, key), means);
}

export function missingSummary(account: string, entryName?: string): Missing {
  return { reason: 'absent', name: 'iam:GetAccountSummary', account, ...(entryName === undefined ? {} : { detail: `no \`${entryName}\` in the answer` }) };
}

export function unclearPassword(account: string): Outcome {
  return unknown('the account summary does not say whether the root user can sign in at all', [missingSummary(account, 'AccountPasswordPresent')]);
}

/** Some sources keep the map, some what is in it. */
function entry(record: ResourceRecord, key: string): Json | undefined {
  return at(record.config, 'SummaryMap', key) ?? at(record.config, key);
}

/** The entries are counts: 0 says no. */
function flag(value: Json | undefined): boolean | undefined {
  const count = asNumber(value);
  return count === undefined ? undefined : count > 0;
}
