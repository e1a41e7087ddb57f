// Records of policies and rule groups, for tests.

import type { JsonObject, ResourceRecord } from '../../../core/index.ts';
import { readFirewallPolicy } from './read-policy.ts';

export function record(name: string, config: JsonObject, type = 'AWS::NetworkFirewall::RuleGroup'): ResourceRecord {
  return { type, arn: `arn:aws:x/${name}`, id: name, account: '111122223333', region: 'eu-west-1', tags: {}, config };
}
export const group = (name: string, RuleGroup: JsonObject) => record(name, { RuleGroup });
export const text = (name: string, RulesString: string, more: JsonObject = {}) => group(name, { RulesSource: { RulesString }, ...more });
export const policyOf = (
  FirewallPolicy: JsonObject | undefined,
  groups: readonly ResourceRecord[] = [],
  blocks: readonly string[] | undefined = ['10.0.0.0/16'],
) =>
  readFirewallPolicy(
    record('policy', FirewallPolicy === undefined ? {} : { FirewallPolicy }, 'AWS::NetworkFirewall::FirewallPolicy'),
    (arn) => groups.find((one) => one.arn === arn),
    blocks,
  );
export const reference = (name: string, Priority?: number, more: JsonObject = {}) => ({
  ResourceArn: `arn:aws:x/${name}`,
  ...(Priority === undefined ? {} : { Priority }),
  ...more,
});

/** A group of stateless rules, by priority as they stand. */
export const less = (rules: readonly (readonly [string, JsonObject])[]) =>
  group('less', {
    RulesSource: {
      StatelessRulesAndCustomActions: {
        StatelessRules: rules.map(([action, MatchAttributes], index) => ({ Priority: index, RuleDefinition: { Actions: [action], MatchAttributes } })),
      },
    },
  });
