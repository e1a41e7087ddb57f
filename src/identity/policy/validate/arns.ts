// An ARN as a policy may write it: with wildcards and variables in any part.

import { type ResourceType, resourceTypesOf, servicesOfArns } from '../../authorization/index.ts';
import type { Context } from './check.ts';
import { hasWildcard, mayOverlap, withoutVariables } from './patterns.ts';

export interface PolicyArn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** The parts, with `*` for each variable; `undefined` where there are not six. */
export function readArn(text: string): PolicyArn | undefined {
  const [prefix, partition = '', service = '', region = '', account = '', ...resource] = withoutVariables(text).split(':');
  return prefix === 'arn' && resource.length > 0 ? { partition, service, region, account, resource: resource.join(':') } : undefined;
}

/** The types of resource whose ARNs begin with this service, of whichever service defines them. */
export function typesOfArnService(service: string): readonly ResourceType[] {
  const owners = new Set([service, ...servicesOfArns(service)]);
  return [...owners].flatMap((owner) => resourceTypesOf(owner)).filter(({ patterns }) => patterns.some((pattern) => pattern.split(':', 3)[2] === service));
}

/** The names of a bucket and of a few others hold no slash, where AWS's pattern has any text. */
const NO_SLASH = new Set(['arn:*:s3:::*']);

/** Whether the ARN of a policy can stand for a resource of the pattern, part by part; `true` also where it cannot be told. */
export function mayBeOfPattern(arn: string, pattern: string, context: Context): boolean {
  if (/^\*+$/.test(arn)) return true;
  const [given, wanted] = [partsOf(arn), partsOf(pattern)];
  // Only a `*` before the slash could make it part of nothing.
  if (NO_SLASH.has(pattern) && given.at(-1)?.includes('/') === true) return false;
  return wanted.every((part, index) => mayOverlap(given[index] ?? '*', part, context));
}

/** Six parts: the last holds all further colons. */
function partsOf(arn: string): readonly string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

/** A Region, an account or another part that stands for itself. */
export function isPlain(part: string): boolean {
  return !hasWildcard(part);
}
