// A firewall with its policy and rule groups, out of the snapshot.
// Shapes: https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallPolicy.html

import { asStrings, isArray, isObject, type Json, type JsonObject, type ResourceRecord } from '../../../core/index.ts';
import { DEFAULT_ACTIONS, type DefaultAction } from '../engine/default-actions.ts';
import type { RuleOrder } from '../engine/order.ts';
import { type AddressSet, parseAddresses } from '../language/address-set.ts';
import { addressesOf, objectOf, type RuleGroup, readRuleGroup } from './read-rule-group.ts';
import { type StatelessAction, type StatelessRule, standardAction } from './stateless.ts';

export interface FirewallPolicy {
  readonly name: string;
  readonly order: RuleOrder;
  readonly stateless: readonly StatelessRule[];
  readonly statelessDefault: StatelessAction | undefined;
  readonly fragmentDefault: StatelessAction | undefined;
  /** In the order in which they are looked at; `secret` where the rules cannot be read. */
  readonly stateful: readonly (RuleGroup | { readonly secret: string; readonly name: string })[];
  readonly defaults: readonly DefaultAction[];
  /** Whether the policy itself sets HOME_NET. */
  readonly setsHomeNet: boolean;
  readonly homeNet: AddressSet | undefined;
  readonly missing: readonly string[];
}

/** What the snapshot knows, by ARN. */
export type FindRecord = (arn: string) => ResourceRecord | undefined;

/** Reads a policy; `vpcBlocks` are those of the VPC that the firewall stands in, which HOME_NET is unless the policy sets it. */
export function readFirewallPolicy(record: ResourceRecord, find: FindRecord, vpcBlocks: readonly string[] | undefined): FirewallPolicy {
  const read = objectOf(record, 'FirewallPolicy');
  const policy = read ?? {};
  const missing: string[] = read === undefined ? [`the firewall policy ${record.id}`] : [];
  const engine = isObject(policy['StatefulEngineOptions']) ? policy['StatefulEngineOptions'] : {};
  const order: RuleOrder = engine['RuleOrder'] === 'STRICT_ORDER' ? 'strict' : 'action';
  const own = homeNetOf(policy);
  const blocks = vpcBlocks === undefined ? undefined : parseAddresses(`[${vpcBlocks.join(',')}]`);
  const homeNet = own === undefined ? (blocks?.ok === true ? blocks.value : undefined) : addressesOf(own, 'HOME_NET', missing);
  const around = { homeNet, order };

  const stateful = references(policy['StatefulRuleGroupReferences'], order === 'strict').map(({ arn, isAlertOnly }) => {
    const name = arn.slice(arn.lastIndexOf('/') + 1);
    const found = find(arn);
    if (found === undefined || isAlertOnly) return { secret: isAlertOnly ? `the override of ${name}` : `the rules of ${name}`, name };
    return readRuleGroup(found, around);
  });
  for (const group of stateful) if (!('secret' in group)) missing.push(...group.missing);
  const stateless = references(policy['StatelessRuleGroupReferences'], true).flatMap(({ arn }) => {
    const found = find(arn);
    if (found !== undefined) return readRuleGroup(found, around).stateless;
    missing.push(`the stateless rules of ${arn.slice(arn.lastIndexOf('/') + 1)}`);
    return [];
  });
  const defaults = asStrings(policy['StatefulDefaultActions']).flatMap((name) => {
    const action = DEFAULT_ACTIONS.get(name);
    if (action === undefined) missing.push(`the default action ${name}`);
    return action === undefined ? [] : [action];
  });
  return {
    name: record.id,
    order,
    stateless,
    statelessDefault: standardAction(policy['StatelessDefaultActions']),
    fragmentDefault: standardAction(policy['StatelessFragmentDefaultActions']),
    stateful,
    defaults: order === 'strict' ? [...defaults].sort((a, b) => Number(a.verb === 'drop') - Number(b.verb === 'drop')) : [],
    setsHomeNet: own !== undefined,
    homeNet,
    missing,
  };
}

function homeNetOf(policy: JsonObject): Json | undefined {
  const variables = isObject(policy['PolicyVariables']) ? policy['PolicyVariables'] : {};
  return isObject(variables['RuleVariables']) ? variables['RuleVariables']['HOME_NET'] : undefined;
}

function references(
  value: Json | undefined,
  byPriority: boolean,
): readonly { readonly arn: string; readonly priority: number; readonly isAlertOnly: boolean }[] {
  if (!isArray(value)) return [];
  const read = value.flatMap((one) => {
    if (!isObject(one) || typeof one['ResourceArn'] !== 'string') return [];
    const override = isObject(one['Override']) ? one['Override']['Action'] : undefined;
    return [{ arn: one['ResourceArn'], priority: typeof one['Priority'] === 'number' ? one['Priority'] : 0, isAlertOnly: override === 'DROP_TO_ALERT' }];
  });
  return byPriority ? read.sort((a, b) => a.priority - b.priority) : read;
}
