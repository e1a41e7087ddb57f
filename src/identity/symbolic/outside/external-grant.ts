// One row of external access, put into words.

import type { AccessLevel } from '../../authorization/index.ts';
import type { Engine } from '../../engine/index.ts';
import type { CompiledStatement } from '../../engine/shapes.ts';
import type { Formula } from '../formula/node.ts';
import { collapseActions } from './collapse-actions.ts';
import type { ExternalGrant, ExternalKind, StatementSource } from './external-access-types.ts';
import { type Outsider, STRANGE_ACCOUNT } from './outsiders.ts';
import { severityOf } from './severity.ts';
import { placeOfStatement } from './statement-place.ts';
import type { Target } from './targets.ts';

/** What one outsider may do under one condition. */
export interface Held {
  readonly formula: Formula;
  /** With their services; the level of those that AWS's reference has. */
  readonly actions: Map<string, AccessLevel | undefined>;
  readonly statements: Map<string, CompiledStatement>;
  readonly means: Set<string>;
}

const STATEMENTS_LIMIT = 50;
/** What is said of those who are named by no policy, where credentials are asked for. */
const ANY: Readonly<Partial<Record<Outsider['kind'], string>>> = {
  'any-account': 'any AWS account',
  'any-organization': 'any AWS account of another organisation',
};

export function grantOf(
  engine: Engine,
  resource: ExternalGrant['resource'],
  outsider: Outsider,
  held: Held & { readonly all: readonly Target[]; readonly isOpen: boolean },
  access: ExternalGrant['access'],
  trusted: ReadonlySet<string>,
): ExternalGrant {
  const { kind, isOutside } = placeOf(engine, outsider);
  const isPublic = kind === 'anyone';
  const isTrusted = trusted.has(accountOf(outsider) ?? '');
  const names = [...held.actions.keys()].sort();
  const { arn, type, account } = resource;
  // That a service assumes a role is what most roles are for.
  const isUsual = kind === 'service' && type === 'AWS::IAM::Role';
  const severity = isTrusted || isUsual ? 'informational' : severityOf(kind, [...held.actions.values()], held.isOpen ? 'allowed' : access.kind, isOutside);
  return {
    resource: { arn, type, account },
    outsider: { kind, name: ANY[outsider.kind] ?? outsider.name, isOutsideOrganization: isOutside, isTrusted },
    isPublic,
    severity,
    actions: collapsed(names, held.all),
    actionNames: names,
    access,
    statements: [...held.statements.values()].slice(0, STATEMENTS_LIMIT).map(sourceOf),
    moreStatements: Math.max(0, held.statements.size - STATEMENTS_LIMIT),
    means: [...held.means].sort(),
  };
}

function sourceOf({ policy, index, sid }: CompiledStatement): StatementSource {
  const place = placeOfStatement(policy, index);
  return { policy: policy.id, index, ...(sid === undefined ? {} : { sid }), ...(place === undefined ? {} : { place }) };
}

/** The actions by service, as patterns. */
function collapsed(actions: Iterable<string>, targets: readonly Target[]): readonly string[] {
  const services = new Map<string, Set<string>>();
  for (const name of actions) {
    const colon = name.indexOf(':');
    const service = name.slice(0, colon);
    services.set(service, (services.get(service) ?? new Set<string>()).add(name.slice(colon + 1)));
  }
  return [...services].flatMap(([service, names]) => {
    const applicable = targets.filter((target) => target.service === service).flatMap((target) => target.actions.map(({ name }) => name));
    return collapseActions(service, names, new Set(applicable));
  });
}

function accountOf({ name }: Outsider): string | undefined {
  return /^\d{12}$/.test(name) ? name : /^\d{12}$/.exec(name.split(':', 5)[4] ?? '')?.[0];
}

function placeOf(engine: Engine, outsider: Outsider): { readonly kind: ExternalKind; readonly isOutside: boolean | undefined } {
  const { organization } = engine;
  const own = organization === undefined || 'unknown' in organization ? undefined : organization.id;
  switch (outsider.kind) {
    case 'anyone':
    case 'any-account':
    case 'any-organization':
      return { kind: 'anyone', isOutside: true };
    case 'organization':
    case 'organization-part':
      return { kind: 'organization', isOutside: own === undefined ? undefined : outsider.name.split('/', 1)[0] !== own };
    case 'account': {
      const account = engine.accounts.get(accountOf(outsider) ?? STRANGE_ACCOUNT);
      const isMember = account?.isMember ?? (organization !== undefined && 'unknown' in organization ? organization : 'no');
      if (isMember === 'yes') return { kind: 'account', isOutside: false };
      return { kind: 'other-account', isOutside: isMember === 'no' ? true : undefined };
    }
    case 'service':
    case 'federated':
      return { kind: outsider.kind, isOutside: undefined };
  }
}
