// Actions of a service about which the principal's statements say the same, on the same types of resources: asked once for all of them.

import { type Action, type ResourceType, resourceTypesOf } from '../../authorization/index.ts';
import { ruleKeyOf } from '../../engine/service-rule-rows.ts';
import type { CompiledStatement } from '../../engine/shapes.ts';
import type { Speakers } from './speakers.ts';

export interface ActionClass {
  readonly service: string;
  readonly actions: readonly Action[];
  /** Patterns of the ARNs that the actions work on; none for actions without a resource. */
  readonly patterns: readonly string[];
  /** The statements that speak of them. */
  readonly statements: readonly CompiledStatement[];
}

/** One after the other, as each may hold very many statements. */
export function* classesOf(service: string, actions: readonly Action[], speakers: Speakers): Iterable<ActionClass> {
  const types = new Map<string, ResourceType>(resourceTypesOf(service).map((type) => [type.name, type]));
  const classes = new Map<string, { readonly actions: Action[]; readonly patterns: readonly string[]; readonly name: string }>();
  for (const action of actions) {
    const name = `${service}:${action.name}`.toLowerCase();
    const names = action.resourceTypes.map((type) => type.name).sort();
    const key = `${names.join(',')} ${speakers.of(name).key} ${ruleKeyOf(name)}`;
    const known = classes.get(key);
    if (known !== undefined) known.actions.push(action);
    else
      classes.set(key, {
        actions: [action],
        name,
        patterns: patternsOf(
          service,
          names.flatMap((one) => types.get(one)?.patterns ?? []),
        ),
      });
  }
  for (const { actions: members, patterns, name } of classes.values()) yield { service, actions: members, patterns, statements: speakers.statementsOn(name) };
}

const KEY_ALIAS = /^arn:[^:]*:kms:.*:alias\//;

/** Keys are meant by their ARNs: what an alias stands for is not known of one that is made up. */
function patternsOf(service: string, patterns: readonly string[]): readonly string[] {
  const own = patterns.filter((pattern) => service === 'kms' || !KEY_ALIAS.test(pattern));
  return [...new Set(own.length === 0 ? patterns : own)];
}
