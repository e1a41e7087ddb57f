// Actions of a service about which the principal's statements say the same, on the same types of resources: asked once for all of them.

import { type Action, type ResourceType, resourceTypesOf } from '../../authorization/index.ts';
import { coversActionName } from '../../engine/action-matcher.ts';
import type { CompiledStatement } from '../../engine/shapes.ts';

export interface ActionClass {
  readonly service: string;
  readonly actions: readonly Action[];
  /** Patterns of the ARNs that the actions work on; none for actions without a resource. */
  readonly patterns: readonly string[];
  /** The statements that speak of them. */
  readonly statements: readonly CompiledStatement[];
}

/** Which of the statements speak of an action, as positions. */
function speakingOf(statements: readonly CompiledStatement[], name: string): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < statements.length; index++) {
    const statement = statements[index];
    if (statement !== undefined && (statement.problem !== undefined || statement.actions === undefined || coversActionName(statement.actions, name)))
      found.push(index);
  }
  return found;
}

export function classesOf(service: string, actions: readonly Action[], statements: readonly CompiledStatement[]): readonly ActionClass[] {
  const types = new Map<string, ResourceType>(resourceTypesOf(service).map((type) => [type.name, type]));
  const classes = new Map<string, { readonly actions: Action[]; readonly patterns: readonly string[]; readonly speaking: readonly number[] }>();
  for (const action of actions) {
    const speaking = speakingOf(statements, `${service}:${action.name}`.toLowerCase());
    const names = action.resourceTypes.map(({ name }) => name).sort();
    const key = `${names.join(',')} ${speaking.join(',')}`;
    const known = classes.get(key);
    if (known !== undefined) known.actions.push(action);
    else classes.set(key, { actions: [action], speaking, patterns: [...new Set(names.flatMap((name) => types.get(name)?.patterns ?? []))] });
  }
  return [...classes.values()].map(({ actions: members, patterns, speaking }) => ({
    service,
    actions: members,
    patterns,
    statements: speaking.flatMap((index) => statements[index] ?? []),
  }));
}
