// The statements of a resource's policy that let the caller in who was asked about last.

import { candidatesOf } from '../../engine/candidates.ts';
import { FALSE } from '../../engine/index.ts';
import { current } from '../../engine/policy-set.ts';
import { waysOf } from '../../engine/principal-names.ts';
import type { CompiledStatement, Frame } from '../../engine/shapes.ts';
import { matchStatement } from '../../engine/statement.ts';

/** In the order of the policy. */
export function actingStatements(frame: Frame): readonly CompiledStatement[] {
  const set = frame.place.role?.trust ?? frame.place.resource?.policy;
  if (set === undefined) return [];
  return candidatesOf(current(set, frame), frame).allows.filter((statement) => {
    const { principals, problem } = statement;
    const isNamed = principals === undefined || problem !== undefined || waysOf(principals, frame) !== 0;
    return isNamed && matchStatement(statement, frame) !== FALSE;
  });
}
