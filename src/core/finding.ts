// A finding: everything that Stoa says, with a verdict, the trace that explains it, and a way to fix it.

import type { Missing } from './missing.ts';
import type { Sha256 } from './ports.ts';
import type { ResourceRef } from './record.ts';
import type { Step } from './trace.ts';
import type { Pillar, Severity, Verdict } from './verdict.ts';

export interface Remediation {
  /** Commands for a shell, one a line; values from outside are quoted. `PLACEHOLDERS` stand for what only the user knows. */
  readonly cli: readonly string[];
  /** A Terraform fragment. */
  readonly terraform: string;
  /** What to click, in order. */
  readonly console: readonly string[];
}

/** The requirements of published standards that a rule checks, by standard: `{ 'cis-3.0': ['1.4'], fsbp: ['IAM.4'] }`. */
export type FrameworkRefs = Readonly<Partial<Record<Framework, readonly string[]>>>;
export const FRAMEWORKS = ['fsbp', 'cis-1.4', 'cis-3.0', 'cis-5.0'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export interface Finding {
  /** 32 hexadecimal digits, the same in every run for the same rule and the same place. */
  readonly fingerprint: string;
  /** The id of the rule that found it, such as `S3.8`. */
  readonly rule: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly pillar: Pillar;
  readonly account: string;
  readonly region: string;
  /** What it is about; the first one is the subject. */
  readonly resources: readonly ResourceRef[];
  /** What was found, in one sentence. May hold text from outside. */
  readonly message: string;
  readonly trace: readonly Step[];
  /** For `unknown`: what would have to be known. */
  readonly missing: readonly Missing[];
  readonly remediation: Remediation;
  /** MITRE ATT&CK technique ids, such as `T1078.004`. */
  readonly mitre: readonly string[];
  readonly frameworks: FrameworkRefs;
  /** Of what was found in events: when it first and last happened, RFC 3339 in UTC. What was found in a snapshot has none. */
  readonly happened?: { readonly first: string; readonly last: string };
}

/**
 * The identity of a finding across runs: the rule, the place, and what tells it from its siblings in the same place.
 * INVARIANT: nothing that changes from run to run (time, order, message, verdict) goes in.
 */
export function fingerprintOf(sha256: Sha256, rule: string, account: string, region: string, subject: string): string {
  return sha256(['stoa-finding-1', rule, account, region, subject].join('\n')).slice(0, 32);
}
