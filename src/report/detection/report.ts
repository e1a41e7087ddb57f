// What the formats of `stoa detect` for people and programs show: incidents with their stories, and what could not be told.

import type { Issue, Severity } from '../../core/index.ts';
import type { FormatOptions, Gate } from '../report.ts';

/** A step of an incident's story: a signal, or how an identity came to other credentials. Every text may come from outside. */
export interface DetectionStep {
  readonly kind: 'signal' | 'credentials' | 'made';
  /** RFC 3339 in UTC. */
  readonly time: string;
  /** When it last happened, where it took a while. */
  readonly until: string | undefined;
  /** Of a signal, its rule, and what that says. */
  readonly rule: string | undefined;
  readonly title: string | undefined;
  readonly severity: Severity | undefined;
  /** What happened, in a sentence. */
  readonly what: string;
  /** Addresses, or names of services. */
  readonly from: string | undefined;
  /** The ids of the events that show it, and where they were read: `file#number`. */
  readonly evidence: readonly { readonly id: string; readonly place: string }[];
}

export interface DetectionIncident {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Why the severity is what it is, where it is not that of the gravest signal. */
  readonly because: string | undefined;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** Who acted, as ARNs or names. */
  readonly actors: readonly string[];
  /** ARNs of what it was done to. */
  readonly targets: readonly string[];
  readonly first: string;
  readonly last: string;
  readonly steps: readonly DetectionStep[];
  /** What to do first, a sentence each. */
  readonly responses: readonly string[];
  /** MITRE ATT&CK technique ids. */
  readonly mitre: readonly string[];
  readonly isOpen: boolean;
  /** What is said of it, where it may have been said before; `create` otherwise. */
  readonly activity?: 'create' | 'update' | 'close';
  readonly suppression?: { readonly owner: string; readonly reason: string; readonly expires: string };
}

export interface DetectionReport {
  readonly tool: { readonly name: 'stoa'; readonly version: string };
  readonly generatedAt: string;
  /** What was read, in words. */
  readonly source: string;
  readonly events: number;
  readonly rules: number;
  /** Worst first, then by time. */
  readonly incidents: readonly DetectionIncident[];
  readonly leftOut: readonly { readonly count: number; readonly why: string }[];
  /** Rules that could not be decided for so many events, because AWS left out what they ask for. */
  readonly undecided: readonly { readonly rule: string; readonly title: string; readonly severity: Severity; readonly events: number }[];
  readonly issues: readonly Issue[];
  readonly gate: Gate;
}

export type DetectionFormat = (report: DetectionReport, options: FormatOptions) => string;
