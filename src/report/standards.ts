// The published standards by name, for formats that name them.

import { FRAMEWORKS, type FrameworkRefs } from '../core/index.ts';
import { STANDARDS } from '../posture/index.ts';

export function standardsOf(refs: FrameworkRefs): readonly string[] {
  return FRAMEWORKS.filter((framework) => refs[framework] !== undefined).map((framework) => STANDARDS[framework].name);
}

/** `CIS AWS Foundations Benchmark v3.0.0/2.1.4`, as Security Hub writes related requirements. */
export function frameworkRequirements(refs: FrameworkRefs): readonly string[] {
  return FRAMEWORKS.flatMap((framework) => (refs[framework] ?? []).map((id) => `${STANDARDS[framework].name}/${id}`));
}
