// Which kind of policy a document seems to be, where nobody says: by its principals and actions, and by its name.

import type { PolicyKindName } from './kinds.ts';
import type { PolicyView } from './view.ts';

export interface GuessedKind {
  readonly kind: PolicyKindName;
  /** What speaks for it, in words that complete "because". */
  readonly because: string;
}

const TRUST_ACTION = /^sts:(?:AssumeRole|TagSession|SetSourceIdentity|AssumeRoleWithSAML|AssumeRoleWithWebIdentity|SetContext)/i;

/** Kinds that only a file's name tells apart. */
const NAMES: readonly (readonly [RegExp, PolicyKindName])[] = [
  [/(?:^|[^a-z])(?:scps?|service-?control)(?:[^a-z]|$)/, 'scp'],
  [/(?:^|[^a-z])(?:rcps?|resource-?control)(?:[^a-z]|$)/, 'rcp'],
  [/boundar(?:y|ies)/, 'boundary'],
  [/permission-?sets?/, 'permission-set'],
  [/session-?polic/, 'session'],
  [/endpoint/, 'endpoint'],
  [/(?:^|[^a-z])(?:trust|assume)/, 'trust'],
];

/** The kind of a policy by what it holds and, between kinds that look alike, by the name of its file. */
export function guessKind(policy: PolicyView, name = ''): GuessedKind {
  const { statements } = policy;
  const named = NAMES.find(([pattern]) => pattern.test(name.toLowerCase().replaceAll('_', '-')))?.[1];
  const hasPrincipal = statements.some(({ elements }) => elements.has('Principal') || elements.has('NotPrincipal'));
  const needsPrincipal = named === 'rcp' || named === 'endpoint' || named === 'trust';
  if (named !== undefined && needsPrincipal === hasPrincipal) return { kind: named, because: 'its name says so' };
  if (!hasPrincipal) return { kind: 'identity', because: 'it names no principal' };
  const actions = statements.flatMap((one) => one.actions);
  if (actions.length > 0 && actions.every(({ value }) => TRUST_ACTION.test(value)) && statements.every(({ elements }) => !elements.has('Resource')))
    return { kind: 'trust', because: 'it names principals that may assume a role' };
  const isForAll = statements.every(
    ({ principals, effect, resources }) => effect === 'Deny' && principals.every(({ value }) => value === '*') && resources.every(({ value }) => value === '*'),
  );
  if (isForAll) return { kind: 'rcp', because: 'it denies something to everyone on every resource' };
  return { kind: 'resource', because: 'it names principals' };
}

/** The type of resource that the actions and ARNs of a resource policy are of, where they are of one that Stoa knows. */
export function guessResourceType(policy: PolicyView, types: Readonly<Record<string, { readonly services: readonly string[] }>>): string | undefined {
  const services = new Set(
    policy.statements.flatMap(({ resources }) => resources.map(({ value }) => (value.startsWith('arn:') ? (value.split(':', 3)[2] ?? '') : '*'))),
  );
  services.delete('*');
  if (services.size === 0) {
    for (const { value } of policy.statements.flatMap(({ actions }) => actions)) services.add(value.split(':', 1)[0]?.toLowerCase() ?? '');
    services.delete('*');
  }
  const [service, ...others] = services;
  if (service === undefined || others.length > 0) return undefined;
  if (service === 's3' && policy.statements.some(({ resources }) => resources.some(({ value }) => value.includes(':accesspoint/'))))
    return 'AWS::S3::AccessPoint';
  return Object.entries(types).find(([, row]) => row.services.includes(service))?.[0];
}
