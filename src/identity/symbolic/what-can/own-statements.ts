// The statements that bind a principal: its own policies, its boundary, its session's, and the organisation's above it.

import { current } from '../../engine/policy-set.ts';
import { setOf } from '../../engine/prepare-sets.ts';
import type { CompiledStatement, Frame, PolicySet } from '../../engine/shapes.ts';
import type { ModelPolicy } from '../../model/index.ts';
import { readPolicy } from '../../policy/document.ts';
import { statementsOf } from '../outside/outsiders.ts';

/** Of the caller that is in the frame. */
export function ownStatements(frame: Frame): readonly CompiledStatement[] {
  const { identity, principalAccount, principal, engine } = frame;
  const sessions =
    'sessionPolicies' in principal
      ? (principal.sessionPolicies ?? [])
      : principal.kind === 'root' && principal.taskPolicy !== undefined
        ? [principal.taskPolicy]
        : [];
  const chains = [principalAccount?.scps, principalAccount?.rcps].flatMap((chain) => chain?.levels ?? []);
  const sets: readonly (PolicySet | undefined)[] = [
    identity?.identity,
    identity?.boundary,
    sessions.length > 0 ? setOf(engine, 'session', sessions) : undefined,
    ...chains,
  ];
  return sets.flatMap((set) => (set === undefined ? [] : statementsOf(current(set, frame))));
}

const patterns = new WeakMap<ModelPolicy, readonly (readonly string[])[]>();

/** The patterns of Resource and NotResource of a statement, as written; with variables left out. */
export function resourcePatternsOf({ policy, index }: CompiledStatement): readonly string[] {
  let known = patterns.get(policy);
  if (known === undefined) {
    const read = readPolicy(policy.document);
    known = read.ok ? read.value.statements.map(({ resources, notResources }) => (resources ?? notResources ?? []).filter((text) => !text.includes('${'))) : [];
    patterns.set(policy, known);
  }
  return known[index] ?? [];
}
