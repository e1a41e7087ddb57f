// The published standards: which requirements each has, and which of them Stoa's controls check.
// INVARIANT: what is covered follows from the `frameworks` of the controls; no second list says so.

import { compareText, FRAMEWORKS, type Framework, recordType } from '../../core/index.ts';
import type { Control } from '../control.ts';
import { cisRequirements } from './cis.ts';
import { A_TO_C } from './fsbp-a-to-c.ts';
import { D_TO_F } from './fsbp-d-to-f.ts';
import { G_TO_O } from './fsbp-g-to-o.ts';
import { P_TO_W } from './fsbp-p-to-w.ts';
import type { Requirement } from './requirement.ts';

export type { Requirement } from './requirement.ts';

export interface Standard {
  readonly name: string;
  /** Where the list of requirements is from, and of what date. */
  readonly from: string;
  /**
   * What Security Hub counts in a score are its controls. In its own standard a requirement is a control;
   * in those of CIS a control may check several requirements.
   */
  readonly scoredBy: 'requirement' | 'control';
  readonly requirements: readonly Requirement[];
}

export const STANDARDS: Readonly<Record<Framework, Standard>> = {
  fsbp: {
    name: 'AWS Foundational Security Best Practices v1.0.0',
    // https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html
    // https://docs.aws.amazon.com/securityhub/latest/userguide/controls-change-log.html
    from: "the list of its controls in AWS's Security Hub CSPM User Guide, an undated copy from after June 2025",
    scoredBy: 'requirement',
    requirements: [...A_TO_C, ...D_TO_F, ...G_TO_O, ...P_TO_W].sort((a, b) => compareIds(a.id, b.id)),
  },
  'cis-1.4': {
    name: 'CIS AWS Foundations Benchmark v1.4.0',
    from: 'CIS AWS Foundations Benchmark v1.4.0 (2021)',
    scoredBy: 'control',
    requirements: cisRequirements('1.4'),
  },
  'cis-3.0': {
    name: 'CIS AWS Foundations Benchmark v3.0.0',
    from: 'CIS AWS Foundations Benchmark v3.0.0 (2024)',
    scoredBy: 'control',
    requirements: cisRequirements('3.0'),
  },
  'cis-5.0': {
    name: 'CIS AWS Foundations Benchmark v5.0.0',
    from: 'CIS AWS Foundations Benchmark v5.0.0 (2025)',
    scoredBy: 'control',
    requirements: cisRequirements('5.0'),
  },
};

/** `EC2.2` before `EC2.10`, in any case of letters. */
function compareIds(a: string, b: string): number {
  const [[first = '', one = ''], [second = '', other = '']] = [a.toLowerCase().split('.'), b.toLowerCase().split('.')];
  return compareText(first, second) || Number(one) - Number(other);
}

/** Whether a requirement is covered, and if not, why. */
export const COVERAGE_KINDS = {
  covered: { title: 'covered', says: 'a control of Stoa checks it' },
  'not-yet': { title: 'not yet', says: 'no control of Stoa checks it yet' },
  'not-collected': { title: 'not collected', says: 'Stoa reads no such resource' },
  manual: { title: 'manual', says: 'no API can answer it' },
  retired: { title: 'retired', says: 'its publisher withdrew it' },
} as const;
export type CoverageKind = keyof typeof COVERAGE_KINDS;

export interface CoveredRequirement {
  readonly requirement: Requirement;
  readonly kind: CoverageKind;
  /** The ids of the controls that check it. */
  readonly controls: readonly string[];
}

/** Every requirement of a standard with the controls that check it, or the reason why none does. */
export function coverStandard(framework: Framework, controls: readonly Control[]): readonly CoveredRequirement[] {
  const byRequirement = new Map<string, string[]>();
  for (const { id, frameworks } of controls) {
    for (const reference of frameworks[framework] ?? []) {
      const key = reference.toLowerCase();
      const list = byRequirement.get(key);
      if (list === undefined) byRequirement.set(key, [id]);
      else list.push(id);
    }
  }
  return STANDARDS[framework].requirements.map((requirement) => {
    const by = byRequirement.get(requirement.id.toLowerCase()) ?? [];
    return { requirement, kind: by.length > 0 ? 'covered' : gapOf(requirement), controls: by };
  });
}

function gapOf({ manual, retired, type }: Requirement): Exclude<CoverageKind, 'covered'> {
  if (retired !== undefined) return 'retired';
  if (manual !== undefined) return 'manual';
  return recordType(type) === undefined ? 'not-collected' : 'not-yet';
}

/** What controls name and the standard does not have: `IAM.19 of fsbp, named by IAM.19`. */
export function strayReferences(controls: readonly Control[]): readonly string[] {
  return FRAMEWORKS.flatMap((framework) => {
    const ids = new Set(STANDARDS[framework].requirements.map((requirement) => requirement.id.toLowerCase()));
    return controls.flatMap(({ id, frameworks }) =>
      (frameworks[framework] ?? []).filter((reference) => !ids.has(reference.toLowerCase())).map((reference) => `${reference} of ${framework}, named by ${id}`),
    );
  });
}
