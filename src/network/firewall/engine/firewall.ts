// A whole firewall: first the stateless engine, packet by packet, then the stateful one for what was forwarded to it.
// Source: https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policy-processing.html

import type { FirewallPolicy } from '../groups/read-policy.ts';
import { matchStateless, type StatelessAction, type StatelessRule } from '../groups/stateless.ts';
import type { PlacedRule } from '../language/parse-rules.ts';
import { type Flow, type Stage, type StageName, stagesOf } from './flow.ts';
import { createStatefulEngine, type LoadedRule, type SecretRules, type StatefulVerdict } from './stateful.ts';

/** A rule with the group that it stands in. */
export interface RuleSource {
  readonly group: string;
  readonly placed: PlacedRule;
}

export type StatelessDecider =
  | { readonly kind: 'stateless-rule'; readonly rule: StatelessRule }
  | { readonly kind: 'stateless-default'; readonly action: string };

export interface FirewallVerdict {
  readonly action: 'pass' | 'drop' | 'reject' | 'unknown';
  readonly stage: StageName;
  readonly by: StatelessDecider | StatefulVerdict<RuleSource>['by'];
  readonly stateful: StatefulVerdict<RuleSource> | undefined;
  readonly unknowns: readonly string[];
}

interface Decision {
  readonly action: StatelessAction | 'unknown';
  readonly by: StatelessDecider;
  readonly unknown?: string;
}

/** Creates the evaluator of a firewall policy. */
export function createFirewall(policy: FirewallPolicy): (flow: Flow) => FirewallVerdict {
  const rules = policy.stateful.flatMap((group): readonly (LoadedRule<RuleSource> | SecretRules)[] =>
    'secret' in group
      ? [{ secret: group.secret }]
      : group.file.rules.map((placed) => ({ rule: placed.rule, variables: group.variables, source: { group: group.name, placed } })),
  );
  const open = policy.missing.map((secret) => ({ secret }));
  const stateful = createStatefulEngine<RuleSource>({ order: policy.order, rules: [...open, ...rules], defaults: policy.defaults });

  return (flow) => {
    const stages = stagesOf(flow);
    const decisions = stages.map((stage) => ({ stage, ...decide(policy, flow, stage) }));
    // A flow has packets.
    const first = decisions[0] as (typeof decisions)[number];
    const unknowns = decisions.flatMap(({ unknown }) => (unknown === undefined ? [] : [unknown]));
    const stateless = (action: FirewallVerdict['action'], { stage, by }: (typeof decisions)[number], why: readonly string[] = []): FirewallVerdict => ({
      action,
      stage: stage.name,
      by,
      stateful: undefined,
      unknowns: why,
    });
    if (unknowns.length > 0) return stateless('unknown', first, [...new Set(unknowns)]);
    const dropped = decisions.find(({ action }) => action === 'aws:drop');
    if (dropped === first) return stateless('drop', first);
    if (decisions.every(({ action }) => action === 'aws:pass')) return stateless('pass', first);
    if (decisions.some(({ action }) => action === 'aws:pass'))
      return stateless('unknown', first, ['what the stateful engine makes of a flow of which it sees a part']);
    const verdict = stateful(flow);
    const at = (name: StageName) => stages.findIndex((stage) => stage.name === name);
    // A packet that is dropped before it is forwarded ends the flow, unless the stateful engine ended it earlier.
    if (dropped !== undefined && !((verdict.action === 'drop' || verdict.action === 'reject') && at(verdict.stage) < stages.indexOf(dropped.stage)))
      return stateless('drop', dropped);
    return { action: verdict.action, stage: verdict.stage, by: verdict.by, stateful: verdict, unknowns: verdict.unknowns };
  };
}

function decide(policy: FirewallPolicy, flow: Flow, stage: Stage): Decision {
  for (const rule of policy.stateless) {
    const holds = matchStateless(rule, flow, stage);
    const by = { kind: 'stateless-rule', rule } as const;
    if (holds === true) return { action: rule.action, by };
    if (holds !== false) return { action: 'unknown', by, unknown: holds.unknown };
  }
  // Only fragments of UDP are managed; those of other protocols are dropped in silence.
  // https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallPolicy.html
  if (flow.isFragment === true && flow.protocol !== 'udp')
    return { action: 'aws:drop', by: { kind: 'stateless-default', action: 'fragments of other protocols than UDP' } };
  const [action, name] =
    flow.isFragment === true ? [policy.fragmentDefault, 'StatelessFragmentDefaultActions'] : [policy.statelessDefault, 'StatelessDefaultActions'];
  const by = { kind: 'stateless-default', action: name } as const;
  return action === undefined ? { action: 'unknown', by, unknown: name } : { action, by };
}
