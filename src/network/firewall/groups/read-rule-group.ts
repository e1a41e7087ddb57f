// A rule group as the snapshot has it: its rules, its variables, and what could not be read of it.
// Shapes: https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RuleGroup.html

import { asStrings, facetOf, isArray, isObject, type Json, type JsonObject, type ResourceRecord } from '../../../core/index.ts';
import type { RuleOrder } from '../engine/order.ts';
import type { Variables } from '../engine/variables.ts';
import { type AddressSet, parseAddresses } from '../language/address-set.ts';
import { parseRules, type RuleFile } from '../language/parse-rules.ts';
import { type PortSet, parsePorts } from '../language/port-set.ts';
import { DOMAIN, isListType, rulesOfDomainList } from './domain-list.ts';
import { rulesOfStandardRules } from './standard-rules.ts';
import { type StatelessRule, standardAction } from './stateless.ts';

export interface RuleGroup {
  readonly arn: string;
  readonly name: string;
  readonly order: RuleOrder;
  /** The stateful rules as text: as written, or as AWS makes them of a list. */
  readonly text: string;
  readonly file: RuleFile;
  readonly variables: Variables;
  readonly stateless: readonly StatelessRule[];
  /** What could not be read, by name. */
  readonly missing: readonly string[];
}

/** HOME_NET and EXTERNAL_NET as they are outside of the group. */
export interface Surroundings {
  readonly homeNet: AddressSet | undefined;
  readonly order?: RuleOrder;
}

/** Reads a rule group's record; never throws. */
export function readRuleGroup(record: ResourceRecord, around: Surroundings): RuleGroup {
  const group = objectOf(record, 'RuleGroup');
  const missing: string[] = group === undefined ? [`the rules of ${record.id}`] : [];
  const source = objectAt(group, 'RulesSource');
  const options = objectAt(group, 'StatefulRuleOptions');
  const order: RuleOrder = options['RuleOrder'] === 'STRICT_ORDER' ? 'strict' : (around.order ?? 'action');
  const variables = readVariables(group ?? {}, around.homeNet, missing);
  const text = textOf(source, order, missing, record.id);
  return {
    arn: record.arn,
    name: record.id,
    order,
    text,
    file: parseRules(text, variables),
    variables,
    stateless: readStateless(source, record.id, missing),
    missing,
  };
}

/** What the record says under the name, where it is an object. */
export function objectOf(record: ResourceRecord, name: string): JsonObject | undefined {
  const facet = facetOf(record, name);
  return facet.kind === 'value' && isObject(facet.value) ? facet.value : undefined;
}

function objectAt(object: JsonObject | undefined, key: string): JsonObject {
  const value = object?.[key];
  return isObject(value) ? value : {};
}

function textOf(source: JsonObject, order: RuleOrder, missing: string[], name: string): string {
  if (typeof source['RulesString'] === 'string') return source['RulesString'];
  if (isArray(source['StatefulRules'])) return rulesOfStandardRules(source['StatefulRules']);
  const list = source['RulesSourceList'];
  if (!isObject(list)) return '';
  const type = list['GeneratedRulesType'];
  if (!isListType(type)) {
    missing.push(`the kind of the domain list ${name}`);
    return '';
  }
  // Text from outside stands in the rules only where it is a domain.
  const targets = asStrings(list['Targets']).filter((target) => DOMAIN.test(target));
  if (targets.length < asStrings(list['Targets']).length) missing.push(`a domain of the list ${name}`);
  const kinds = asStrings(list['TargetTypes']);
  return rulesOfDomainList({ type, targets, isTls: kinds.includes('TLS_SNI'), isHttp: kinds.includes('HTTP_HOST') }, order);
}

/** EXTERNAL_NET is what is not in the policy's HOME_NET, whatever the group's own HOME_NET is.
 * Source: https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-limitations-caveats.html */
function readVariables(group: JsonObject, homeNet: AddressSet | undefined, missing: string[]): Variables {
  const addresses = new Map<string, AddressSet | undefined>([
    ['HOME_NET', homeNet],
    ['EXTERNAL_NET', homeNet === undefined ? undefined : { kind: 'list', items: [homeNet], isNegated: true }],
  ]);
  const ports = new Map<string, PortSet | undefined>();
  const sets = objectAt(group, 'RuleVariables');
  for (const [name, value] of Object.entries(objectAt(sets, 'IPSets'))) addresses.set(name, addressesOf(value, name, missing));
  for (const [name, value] of Object.entries(objectAt(sets, 'PortSets'))) {
    const read = parsePorts(`[${asStrings(isObject(value) ? value['Definition'] : undefined).join(',')}]`);
    if (!read.ok) missing.push(`the variable $${name}`);
    ports.set(name, read.ok ? read.value : undefined);
  }
  // A reference is to a prefix list, whose entries are not in the group.
  for (const name of Object.keys(objectAt(objectAt(group, 'ReferenceSets'), 'IPSetReferences'))) if (!addresses.has(name)) addresses.set(name, undefined);
  return { addresses, ports };
}

export function addressesOf(value: Json | undefined, name: string, missing: string[]): AddressSet | undefined {
  const read = parseAddresses(`[${asStrings(isObject(value) ? value['Definition'] : undefined).join(',')}]`);
  if (read.ok) return read.value;
  missing.push(`the variable $${name}`);
  return undefined;
}

function readStateless(source: JsonObject, group: string, missing: string[]): readonly StatelessRule[] {
  const rules = objectAt(source, 'StatelessRulesAndCustomActions')['StatelessRules'];
  if (!isArray(rules)) return [];
  const read = rules.flatMap((one): StatelessRule[] => {
    const definition = objectAt(isObject(one) ? one : undefined, 'RuleDefinition');
    const action = standardAction(definition['Actions']);
    const priority = isObject(one) ? one['Priority'] : undefined;
    if (action === undefined || typeof priority !== 'number') {
      missing.push(`a stateless rule of ${group}`);
      return [];
    }
    return [{ group, priority, action, attributes: objectAt(definition, 'MatchAttributes') }];
  });
  return read.sort((a, b) => a.priority - b.priority);
}
