// The statements that bind a principal: its own policies, its boundary, its session's, and the organisation's above it.

import { current } from '../../engine/policy-set.ts';
import { setOf } from '../../engine/prepare-sets.ts';
import type { CompiledStatement, Frame, PolicySet } from '../../engine/shapes.ts';
import { NO_VALUE, parseTemplate, partlySubstituted } from '../../engine/template.ts';
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

const written = new WeakMap<ModelPolicy, { readonly hasVariables: boolean; readonly patterns: readonly (readonly string[])[] }>();

/**
 * The patterns of Resource and NotResource of a statement, for the caller in the frame: a variable whose value is known replaced by it, one
 * that is not known by `*`. What can match nothing, as a variable has no value, is left out.
 */
export function resourcePatternsOf({ policy, index }: CompiledStatement, frame: Frame): readonly string[] {
  let known = written.get(policy);
  if (known === undefined) {
    const read = readPolicy(policy.document);
    const statements = read.ok ? read.value.statements : [];
    const hasVariables = read.ok && read.value.version === LANGUAGE_WITH_VARIABLES;
    known = { hasVariables, patterns: statements.map(({ resources, notResources }) => resources ?? notResources ?? []) };
    written.set(policy, known);
  }
  const { hasVariables, patterns } = known;
  return (patterns[index] ?? []).flatMap((text) => (hasVariables && text.includes('${') ? withValues(text, frame) : [text]));
}

const LANGUAGE_WITH_VARIABLES = '2012-10-17';

function withValues(text: string, frame: Frame): readonly string[] {
  const known = partlySubstituted(parseTemplate(frame.engine.lexicon, text, true), frame);
  // A star or a question mark that is meant as such is one letter of the pattern.
  return known === NO_VALUE
    ? []
    : [
        known
          .replaceAll(/\$\{\$\}/g, () => '$')
          .replaceAll(/\$\{[*?]\}/g, '?')
          .replaceAll(/\$\{[^}]*\}/g, '*'),
      ];
}
