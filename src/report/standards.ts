// The published standards by name, for formats that name them.

import { FRAMEWORKS, type Framework, type FrameworkRefs } from '../core/index.ts';

export const STANDARD_NAMES: Readonly<Record<Framework, string>> = {
  fsbp: 'AWS Foundational Security Best Practices v1.0.0',
  'cis-1.4': 'CIS AWS Foundations Benchmark v1.4.0',
  'cis-3.0': 'CIS AWS Foundations Benchmark v3.0.0',
  'cis-5.0': 'CIS AWS Foundations Benchmark v5.0.0',
};

export function standardsOf(refs: FrameworkRefs): readonly string[] {
  return FRAMEWORKS.filter((framework) => refs[framework] !== undefined).map((framework) => STANDARD_NAMES[framework]);
}

/** `CIS AWS Foundations Benchmark v3.0.0/2.1.4`, as Security Hub writes related requirements. */
export function frameworkRequirements(refs: FrameworkRefs): readonly string[] {
  return FRAMEWORKS.flatMap((framework) => (refs[framework] ?? []).map((id) => `${STANDARD_NAMES[framework]}/${id}`));
}
