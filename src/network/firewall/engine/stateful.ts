// The stateful engine: what becomes of a flow under a list of rules, packet by packet, and which rule decides.
// What cannot be known is tried both ways: only if both end alike is there an answer.

import type { Rule } from '../language/rule.ts';
import { type DefaultAction, matchDefault } from './default-actions.ts';
import { type Flow, type Stage, type StageName, stagesOf } from './flow.ts';
import type { Holds } from './holds.ts';
import { matchRule } from './match-rule.ts';
import { compareByAction, type RuleOrder } from './order.ts';
import { RULE_TYPES, type RuleType, typeOfRule } from './rule-type.ts';
import type { Variables } from './variables.ts';

/** A rule with the variables of its group, and whatever tells the caller which one it is. */
export interface LoadedRule<Source = unknown> {
  readonly rule: Rule;
  readonly variables: Variables;
  readonly source: Source;
}

export interface Ruleset<Source = unknown> {
  readonly order: RuleOrder;
  /** In the order in which they stand. */
  readonly rules: readonly (LoadedRule<Source> | SecretRules)[];
  readonly defaults: readonly DefaultAction[];
}

/** Rules that are there and cannot be read, such as those of a group that AWS manages. */
export interface SecretRules {
  /** `the rules of ...`. */
  readonly secret: string;
}

export type Decider<Source> =
  | { readonly kind: 'rule'; readonly rule: LoadedRule<Source>; readonly type: RuleType }
  | { readonly kind: 'default'; readonly action: DefaultAction }
  | { readonly kind: 'nothing' };

export interface Event<Source> {
  readonly stage: StageName;
  readonly by: Decider<Source>;
}

export interface StatefulVerdict<Source> {
  readonly action: 'pass' | 'drop' | 'reject' | 'unknown';
  /** Where it was decided; the last stage looked at where nothing decided. */
  readonly stage: StageName;
  readonly by: Decider<Source>;
  /** What is logged up to there. */
  readonly alerts: readonly Event<Source>[];
  /** What may be logged, and what would have to be known. */
  readonly perhaps: readonly (Event<Source> & { readonly unknown: string })[];
  /** For `unknown`: what would have to be known. */
  readonly unknowns: readonly string[];
}

interface Met<Source> {
  readonly by: Decider<Source>;
  readonly holds: Exclude<Holds, false>;
  readonly action: Rule['action'];
  readonly scope: 'flow' | 'packet';
  readonly isLogged: boolean;
  readonly position: number;
}
interface Seen<Source> {
  readonly stage: Stage;
  readonly found: readonly Met<Source>[];
}
type Outcome<Source> = Pick<StatefulVerdict<Source>, 'action' | 'stage' | 'by'>;

const PHASES: readonly (readonly RuleType[])[] = [
  ['ip-only'],
  ['like-ip-only', 'protocol-detection', 'packet', 'packet-or-stream', 'stream', 'application'],
  ['transaction'],
];
const NOTHING = { kind: 'nothing' } as const;

/** Creates the evaluator of one list of rules; sorting and typing are done once. */
export function createStatefulEngine<Source>(ruleset: Ruleset<Source>): (flow: Flow) => StatefulVerdict<Source> {
  const inOrder = ruleset.order === 'action' ? sortByAction(ruleset.rules) : ruleset.rules;
  const rows = inOrder.flatMap((one, position) => ('rule' in one ? [{ loaded: one, position, type: typeOfRule(one.rule, one.variables) }] : []));
  const phases = PHASES.map((types) => rows.filter(({ type }) => types.includes(type)));
  const secrets = inOrder.flatMap((one, position) => ('secret' in one ? [{ ...one, position }] : []));

  return (flow) => {
    const bits = new Map<string, Holds>();
    const seen = stagesOf(flow).map((stage): Seen<Source> => {
      const found: Met<Source>[] = [];
      for (const phase of phases) {
        for (const { type, loaded: one, position } of phase) {
          const holds = matchRule(one.rule, type, { flow, stage, variables: one.variables, bits });
          if (holds === false) continue;
          setBits(one.rule, holds, bits);
          found.push({
            by: { kind: 'rule', rule: one, type },
            holds,
            action: one.rule.action,
            scope: RULE_TYPES[type].scope,
            isLogged: one.rule.isLogged,
            position,
          });
        }
      }
      for (const { secret, position } of secrets) {
        const row = { by: NOTHING, holds: { unknown: secret }, scope: 'flow', isLogged: false, position } as const;
        found.push({ ...row, action: 'pass' }, { ...row, action: 'drop' });
      }
      found.sort((a, b) => a.position - b.position);
      const defaults = ruleset.defaults.flatMap((action): Met<Source>[] => {
        const holds = matchDefault(action, flow, stage);
        if (holds === false) return [];
        return [
          {
            by: { kind: 'default', action },
            holds,
            action: action.verb,
            scope: 'packet',
            isLogged: action.verb === 'alert',
            position: Number.POSITIVE_INFINITY,
          },
        ];
      });
      return { stage, found: [...found, ...defaults] };
    });
    return conclude(seen);
  };
}

/** Those that cannot be read stand first: their passes come before everything, and their drops before every drop. */
function sortByAction<Source>(rules: Ruleset<Source>['rules']): Ruleset<Source>['rules'] {
  const loaded = rules.filter((one) => 'rule' in one);
  return [...rules.filter((one) => 'secret' in one), ...loaded.sort((a, b) => compareByAction(a.rule, b.rule))];
}

function setBits(rule: Rule, holds: Holds, bits: Map<string, Holds>): void {
  for (const condition of rule.conditions) {
    if (condition.kind !== 'flowbits' || condition.command === 'isset' || condition.command === 'isnotset') continue;
    for (const name of condition.names) {
      const before = bits.get(name) ?? false;
      const after: Holds = condition.command === 'toggle' ? (typeof before === 'boolean' ? !before : before) : condition.command === 'set';
      bits.set(name, holds === true || before === after ? after : holds);
    }
  }
}

function conclude<Source>(seen: readonly Seen<Source>[]): StatefulVerdict<Source> {
  // A flow has packets.
  const last = (seen.at(-1) as Seen<Source>).stage.name;
  let outcomes: readonly Outcome<Source>[] = [{ action: 'pass', stage: last, by: NOTHING }];
  const unknowns: string[] = [];
  // From the last packet back: what the flow may come to from each packet on. The first outcome takes every unknown as a no.
  for (const { stage, found } of [...seen].reverse()) {
    const possible: Outcome<Source>[] = [];
    let certain: readonly Outcome<Source>[] | undefined;
    for (const { by, holds, action, scope } of found) {
      if (action === 'alert') continue;
      const then = action === 'pass' && scope === 'packet' ? outcomes : [{ action, stage: stage.name, by }];
      if (holds === true) {
        certain = then;
        break;
      }
      possible.push(...then);
      unknowns.unshift(holds.unknown);
    }
    outcomes = distinct([...(certain ?? outcomes), ...possible]);
  }
  const final = outcomes[0] as Outcome<Source>;
  const isAgreed = outcomes.every(({ action }) => action === final.action);
  const logged = logOf(seen);
  return { ...final, action: isAgreed ? final.action : 'unknown', ...logged, unknowns: isAgreed ? [] : [...new Set(unknowns)] };
}

function distinct<Source>(outcomes: readonly Outcome<Source>[]): readonly Outcome<Source>[] {
  const byAction = new Map<string, Outcome<Source>>();
  for (const outcome of outcomes) if (!byAction.has(outcome.action)) byAction.set(outcome.action, outcome);
  return [...byAction.values()];
}

/** What is logged until the flow is decided. A packet that is dropped is still shown to the rules after; one that passes is not. */
function logOf<Source>(seen: readonly Seen<Source>[]): Pick<StatefulVerdict<Source>, 'alerts' | 'perhaps'> {
  const alerts: Event<Source>[] = [];
  const perhaps: (Event<Source> & { unknown: string })[] = [];
  let open: string | undefined;
  for (const { stage, found } of seen) {
    let isDropped = false;
    for (const { by, holds, action, scope, isLogged } of found) {
      const unknown: string | undefined = holds === true ? open : holds.unknown;
      if (isLogged) {
        if (unknown === undefined) alerts.push({ stage: stage.name, by });
        else perhaps.push({ stage: stage.name, by, unknown });
      }
      if (action === 'alert') continue;
      if (holds !== true) open ??= unknown;
      else if (action !== 'pass') isDropped = true;
      else if (scope === 'flow' && !isDropped) return { alerts, perhaps };
      else break;
    }
    if (isDropped) break;
  }
  return { alerts, perhaps };
}
