// The ARNs of a policy against the resources that AWS documents.

import { type ResourceType, resourceTypesOf, servicesOfArns } from '../../authorization/index.ts';
import { hasWildcard, type PolicyArn, readArn } from './arn.ts';
import type { Context } from './check.ts';
import { mayOverlap } from './patterns.ts';

/** The types of resource whose ARNs begin with this service, of whichever service defines them. */
export function typesOfArnService(service: string): readonly ResourceType[] {
  const owners = new Set([service, ...servicesOfArns(service)]);
  return [...owners].flatMap((owner) => resourceTypesOf(owner)).filter(({ patterns }) => patterns.some((pattern) => isOfService(pattern, service)));
}

/** The names of a bucket and of a few others hold no slash, where AWS's pattern has any text. */
const NO_SLASH = new Set(['arn:*:s3:::*']);

/** Whether the ARN of a policy can stand for a resource of the pattern, part by part; `true` also where it cannot be told. */
export function mayBeOfPattern(arn: string, pattern: string, context: Context): boolean {
  if (/^\*+$/.test(arn) || context.budget.left <= 0) return true;
  context.budget.left -= 2;
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

/** Forms that AWS writes on other pages, and that the reference of services does not list. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/aws-backup/latest/devguide/access-control.html
  backup: ['arn:*:backup:*:*:recovery-point:*'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/control-access-with-iam.html
  cloudformation: ['arn:*:cloudformation:*:aws:transform/*'],
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html, and the documents of AWS
  ssm: ['arn:*:ssm:*::parameter/aws/*', 'arn:*:ssm:*::document/*'],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
  sts: ['arn:*:sts::*:assumed-role/*'],
};

const forms = new Map<string, readonly PolicyArn[]>();

/** The patterns of all ARNs that begin with this service, in their parts. */
function formsOf(service: string): readonly PolicyArn[] {
  const known = forms.get(service);
  if (known !== undefined) return known;
  const further = Object.hasOwn(FURTHER, service) ? FURTHER[service] : undefined;
  const found = [...typesOfArnService(service).flatMap(({ patterns }) => patterns.filter((pattern) => isOfService(pattern, service))), ...(further ?? [])]
    .map(readArn)
    .filter((form) => form !== undefined);
  // Only services that there are: what a policy makes up is not kept.
  if (found.length > 0) forms.set(service, found);
  return found;
}

function isOfService(pattern: string, service: string): boolean {
  return pattern.split(':', 3)[2] === service;
}

/** The patterns that the resource part of the ARN fits, of the resources of its service, with their own Region and account. */
export function sameResource(arn: PolicyArn, context: Context): readonly PolicyArn[] {
  if (hasWildcard(arn.service) || /^\*+$/.test(arn.resource)) return [];
  const id = `${arn.service}:${arn.resource}`;
  const known = context.sameResources.get(id);
  if (known !== undefined) return known;
  const found = formsOf(arn.service).filter((form) => mayOverlap(arn.resource, form.resource, context));
  context.sameResources.set(id, found);
  return found;
}
