// Reads one block of services.gen.ts. A block is lines, a line is fields between `|`, a list is words between spaces:
//   s3|R|Amazon S3                              prefix, `R` where resource control policies cover it, name
//   kString|s3:prefix                           a condition key with its type, numbered from 0 in base 36
//   rbucket|s3:::{BucketName}|1 2               a resource type, also numbered: ARNs without `arn:${Partition}:`, its keys
//   aR|3!/1 2/kms:Decrypt,4/|5 6|iam:PassRole|GetObject GetObjectAcl
// The last are actions of one shape: access level, resources (number, `!` if required, keys, dependent actions), keys, dependent actions, names.

import type { AccessLevel, Action, ActionResource, ConditionKey, ConditionKeyType, ConditionValueType, ResourceType, Service } from './types.ts';

const LEVELS: Readonly<Record<string, AccessLevel>> = { L: 'List', R: 'Read', W: 'Write', P: 'Permissions management', T: 'Tagging' };
const NONE: readonly never[] = [];

/** The service that a block tells of. */
export function decodeService(block: string): Service {
  const [head = '', ...lines] = block.split('\n');
  const [prefix = '', covered = '', name = ''] = head.split('|');
  const conditionKeys: ConditionKey[] = [];
  const resourceTypes: ResourceType[] = [];
  const actions: Action[] = [];
  const keyNames = (list: string): readonly string[] => words(list).map((place) => conditionKeys[Number.parseInt(place, 36)]?.name ?? '');
  const resource = (text: string): ActionResource => {
    const [place = '', keys = '', dependent = ''] = text.split('/');
    const isRequired = place.endsWith('!');
    const type = resourceTypes[Number.parseInt(place, 36)];
    return { name: type?.name ?? '', isRequired, conditionKeys: keyNames(keys), dependentActions: words(dependent) };
  };
  for (const line of lines) {
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = line.slice(1).split('|');
    if (line.startsWith('k')) {
      conditionKeys.push(conditionKey(expand(second), first as ConditionKeyType));
    } else if (line.startsWith('r')) {
      const arns = words(second).map((arn) => `arn:\${Partition}:${expand(arn)}`);
      resourceTypes.push({ name: first, arns, patterns: arns.map((arn) => patternOf(arn)), conditionKeys: keyNames(third) });
    } else {
      const accessLevel = LEVELS[first] ?? 'Write';
      const targets = second === '' ? NONE : second.split(',').map(resource);
      const shape = { accessLevel, resourceTypes: targets, conditionKeys: keyNames(third), dependentActions: words(fourth) };
      for (const one of words(fifth)) actions.push({ service: prefix, name: one, ...shape });
    }
  }
  actions.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { prefix, name, isCoveredByRcps: covered === 'R', actions, resourceTypes, conditionKeys };
}

/** A condition key of a name and a type as AWS writes both. */
export function conditionKey(name: string, type: ConditionKeyType): ConditionKey {
  const isMultivalued = type.startsWith('ArrayOf');
  return { name, type, valueType: (isMultivalued ? type.slice('ArrayOf'.length) : type) as ConditionValueType, isMultivalued };
}

/** A text with places, `${Name}` or `<name>`, as a pattern that has `stand` for each. */
export function patternOf(template: string, stand = '*'): string {
  return template.replaceAll(/\$\{[^{}]*\}|<[^<>]*>/g, stand);
}

/** Whether a key's name has a place in it. */
export function isOpenName(name: string): boolean {
  return patternOf(name) !== name;
}

function words(list: string): readonly string[] {
  return list === '' ? NONE : list.split(' ');
}

function expand(text: string): string {
  return text.replaceAll('{', '${');
}
