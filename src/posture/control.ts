// A control is a row: what it checks, which records it needs, and a pure function that judges one subject at a time.
// The engine (assess.ts) turns missing records into `unknown` before a control is asked, so that a control cannot forget to.

import type { FrameworkRefs, Missing, Pillar, Remediation, ResourceRecord, ResourceRef, Severity, Snapshot, Step, Verdict } from '../core/index.ts';

/**
 * How far around a subject a needed record type is looked up:
 * - `region`: the subject's account and Region (for global types: the account);
 * - `account`: the subject's account in all its enabled Regions;
 * - `organization`: every account and enabled Region that the snapshot speaks of.
 */
export type Within = 'region' | 'account' | 'organization';

export interface Need {
  readonly type: string;
  readonly within: Within;
  /** Facets that `check` reads, on subjects and on records found in the view. A subject that lacks one is `unknown`. */
  readonly facets?: readonly string[];
  /**
   * Records of other accounts that also count, although only `within` must be covered: DescribeTrails in a member account
   * also answers the organisation's trail, whose record stands in the management account.
   */
  readonly seeElsewhere?: (record: ResourceRecord) => boolean;
  /**
   * The control asks for it itself, where its answer depends on it, and then answers for what is missing (`view.missing`,
   * `view.missingFacet`): a port that is open by one rule is open whether or not the prefix list of another could be read.
   */
  readonly lazy?: true;
}

/** What is judged: each resource of a type (and of those that are `also` judged by the same control), each account and enabled Region, each account, or the organisation once. */
export type Unit =
  | { readonly kind: 'resource'; readonly type: string; readonly also?: readonly string[] }
  | { readonly kind: 'region' }
  | { readonly kind: 'account' }
  | { readonly kind: 'organization' };

/** The place that is judged; for `resource` units the record too. */
export interface Subject {
  readonly account: string;
  /** `global` for accounts and the organisation. */
  readonly region: string;
  /** For `resource` units only. */
  readonly record?: ResourceRecord;
}

/** What a control may look at: only the types that it declared; another one throws, as a broken promise. */
export interface View {
  /** The snapshot's time in milliseconds since 1970: ages are counted to it, never to the wall clock. */
  readonly now: number;
  /** `aws`, `aws-cn`, … of the snapshot's accounts. */
  readonly partition: string;
  /** The accounts that the assessment speaks of, sorted. */
  readonly accounts: readonly string[];
  /** The records of a declared type within its declared distance of the subject; `within` tells two needs of one type apart. */
  records(type: string, within?: Within): readonly ResourceRecord[];
  /** The record of that ARN among `records(type)`, without looking at each. */
  find(type: string, arn: string): ResourceRecord | undefined;
  /** What is missing to know all records of a `lazy` need, or all of that type within another distance. */
  missing(type: string, within?: Within): readonly Missing[];
  /** What is missing to know a facet of a record of a `lazy` need. */
  missingFacet(record: ResourceRecord, facet: string): Missing | undefined;
  /**
   * What these needs, all declared and lazy, show of the place around the subject, as a snapshot of its own: for engines that read
   * one. It is the same object for every subject of the place and every control with the same needs; another type throws.
   */
  place(needs: readonly Need[]): Snapshot;
}

export interface Outcome {
  readonly verdict: Verdict;
  /** One sentence for a person: what was found. */
  readonly message: string;
  readonly trace: readonly Step[];
  /** For `unknown`. */
  readonly missing?: readonly Missing[];
  /** Further resources that share in it (the policy, the listener). The subject's own record is added by the engine. */
  readonly resources?: readonly ResourceRef[];
}

export interface ControlDoc {
  /** Why it matters, one or two short paragraphs of plain text. */
  readonly rationale: string;
  /** A bad and a good configuration, as code. */
  readonly avoid: string;
  readonly prefer: string;
  /** Pages that the behaviour comes from. */
  readonly sources: readonly string[];
}

/** The record types whose resources are judged one by one; none where places are judged. */
export function unitTypes(unit: Unit): readonly string[] {
  return unit.kind === 'resource' ? [unit.type, ...(unit.also ?? [])] : [];
}

/** For a `resource` unit, `check` receives the record; otherwise `subject.record` is undefined. */
export interface Control {
  /** Security Hub's id where there is one (`S3.8`), otherwise `Stoa.TOPIC.NUMBER`. */
  readonly id: string;
  /** What should be true, lower case start allowed, no full stop. */
  readonly title: string;
  readonly severity: Severity;
  readonly pillar: Pillar;
  readonly unit: Unit;
  /**
   * What every subject needs: where it was not read, the subject is `unknown` and `check` is not asked, save for `lazy` ones.
   * A type may stand twice, near by for every subject and lazily farther away for some.
   * The judged type itself, within `region`, is the subject alone: who looks at its siblings says `lazy` or a wider distance.
   */
  readonly needs: readonly Need[];
  readonly frameworks: FrameworkRefs;
  readonly mitre: readonly string[];
  readonly doc: ControlDoc;
  check(subject: Subject, view: View): Outcome;
  remediation(subject: Subject): Remediation;
}

export function pass(message: string, ...trace: readonly Step[]): Outcome {
  return { verdict: 'pass', message, trace };
}

export function fail(message: string, ...trace: readonly Step[]): Outcome {
  return { verdict: 'fail', message, trace };
}

export function notApplicable(message: string, ...trace: readonly Step[]): Outcome {
  return { verdict: 'not-applicable', message, trace };
}

export function unknown(message: string, missing: readonly Missing[], ...trace: readonly Step[]): Outcome {
  return { verdict: 'unknown', message, trace: [...trace, ...missing.map((one) => ({ kind: 'missing', missing: one }) as const)], missing };
}
