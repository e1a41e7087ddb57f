// Which actions of a service are asked of which ARN, by the resource types of AWS's reference.
// Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html

import { type Action, actionsOf, resourceTypesOf } from '../../authorization/index.ts';

const SEGMENTS = 5;

/** Whether an ARN is one of a type's pattern: a `*` stays between separators, save the last one of a pattern that has a separator before it. */
function isOfType(pattern: string, arn: string): boolean {
  const patterns = pattern.split(':');
  const parts = arn.split(':');
  if (parts.length < SEGMENTS + 1 || patterns.length < SEGMENTS + 1) return false;
  for (let index = 0; index < SEGMENTS; index++) if (patterns[index] !== '*' && patterns[index] !== parts[index]) return false;
  return fitsPath(
    patterns
      .slice(SEGMENTS)
      .join(':')
      .split(/([/:])/),
    parts
      .slice(SEGMENTS)
      .join(':')
      .split(/([/:])/),
  );
}

function fitsPath(pattern: readonly string[], path: readonly string[]): boolean {
  const isOpen = pattern.length > 1 && pattern.at(-1) === '*';
  if (isOpen ? path.length < pattern.length : path.length !== pattern.length) return false;
  return pattern.every((part, index) => fitsPart(part, path[index] ?? ''));
}

/** `parameter*` is one of the patterns that begin like this and go on. */
function fitsPart(pattern: string, part: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === part;
  return part.length >= pattern.length - 1 && part.startsWith(pattern.slice(0, star)) && part.endsWith(pattern.slice(star + 1).replaceAll('*', ''));
}

const typed = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The patterns of the types of a service by their names. */
function patternsOf(service: string): ReadonlyMap<string, readonly string[]> {
  let patterns = typed.get(service);
  if (patterns === undefined) typed.set(service, (patterns = new Map(resourceTypesOf(service).map(({ name, patterns: own }) => [name, own]))));
  return patterns;
}

/** The actions of a service that work on such an ARN. */
export function actionsOn(service: string, arn: string): readonly Action[] {
  const types = new Set([...patternsOf(service)].filter(([, patterns]) => patterns.some((pattern) => isOfType(pattern, arn))).map(([name]) => name));
  return actionsOf(service).filter(({ resourceTypes }) => resourceTypes.some(({ name }) => types.has(name)));
}
