// Who outside may use what, judged request by request: in small random worlds callers of every account, AWS services and nobody ask for
// everything in several circumstances. Whoever is let in is found, and whoever is found is let in. `STOA_WORLDS` asks of more worlds.

import { describe, expect, it } from 'vitest';
import {
  type AccessVerdict,
  compile,
  type Engine,
  type ExternalGrant,
  evaluate,
  externalAccess,
  holderOf,
  type RequestPrincipal,
} from '../../src/identity/index.ts';
import { ACCOUNTS, LONER, MANAGEMENT, ORGANIZATION, SERVICES } from './generator/vocabulary.ts';
import { isAskedOf, judgeOf, judgeRoleOf, type World, worldsToJudge } from './judged-worlds.ts';

const { worlds, timeout: TIMEOUT, howMany: WORLDS } = worldsToJudge(200);

interface Caller {
  readonly principal: RequestPrincipal;
  readonly account: string;
}

const CALLERS: readonly Caller[] = [
  ...ACCOUNTS.flatMap((account) => [judgeOf(account), judgeRoleOf(account), { kind: 'root', account } as const].map((principal) => ({ principal, account }))),
  ...SERVICES.map((service) => ({ principal: { kind: 'service', service } as const, account: '' })),
  { principal: { kind: 'anonymous' }, account: '' },
];

const OF_ANOTHER = 'any AWS account of another organisation';

/** Whether a finding speaks of the caller. */
function speaksOf({ outsider: { kind, name } }: ExternalGrant, { principal, account }: Caller): boolean {
  if (principal.kind === 'service') return kind === 'anyone' || (kind === 'service' && (name === principal.service || name === 'any AWS service'));
  if (kind === 'service') return false;
  if (principal.kind === 'anonymous') return kind === 'anyone' && name === '*';
  if (kind === 'anyone') return name !== OF_ANOTHER || account !== LONER;
  if (kind === 'organization') return (name === ORGANIZATION || name.startsWith(`${ORGANIZATION}/`) || /[*?]/.test(name)) && account !== LONER;
  const arn = principal.kind === 'user' ? principal.arn : principal.kind === 'role-session' ? principal.role : `arn:aws:iam::${account}:root`;
  return name === account || name === arn;
}

/** Whether it speaks of the caller, and not of others who are anyone too. */
function isAbout({ outsider: { kind, name } }: ExternalGrant, { principal: { kind: caller } }: Caller): boolean {
  if (name === OF_ANOTHER) return false;
  if (kind === 'anyone') return caller === 'anonymous' ? name === '*' : caller !== 'service' && name !== '*';
  return kind === 'service' ? name !== 'any AWS service' : kind !== 'organization';
}

const isDenied = (verdict: AccessVerdict) => verdict === 'explicit-deny' || verdict === 'implicit-deny';

function judge(engine: Engine, world: World, seen: Map<string, number>, counts: { found: number }): readonly string[] {
  const { seed, model, actions, resources, circumstances } = world;
  const { grants, notKnown } = externalAccess(engine);
  const open = new Set(notKnown.map(({ resource }) => resource));
  const wrong: string[] = [];
  for (const resource of resources) {
    const holder = holderOf(resource).arn;
    const owner = (model.resources.find(({ arn }) => arn === holder) ?? model.principals.find(({ arn }) => arn === holder))?.account;
    // That delegated administrators read is the organisation's affair, and no policy's.
    if (owner === undefined || open.has(holder) || resource.includes(':organizations:')) continue;
    const own = grants.filter((grant) => grant.resource.arn === holder);
    for (const action of actions.filter((one) => isAskedOf(one, resource))) {
      const ofAction = own.filter(({ actionNames }) => actionNames.some((name) => name.toLowerCase() === action.toLowerCase()));
      const denied = new Map<string, boolean>();
      const found = new Set<string>();
      for (const caller of CALLERS) {
        if (caller.account === owner) continue;
        // Whom a file system without a policy lets in is a matter of the network.
        if (holder.includes(':elasticfilesystem:') && model.resources.find(({ arn }) => arn === holder)?.policy === undefined) continue;
        const said = ofAction.filter((grant) => speaksOf(grant, caller));
        const verdicts = circumstances.map((rest) => evaluate(engine, { principal: caller.principal, action, resource, ...rest }));
        for (const verdict of verdicts) seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
        if (said.length === 0 && verdicts.includes('allowed')) {
          wrong.push(`${seed} ${JSON.stringify(caller.principal)} ${action} on ${resource} of ${owner}: allowed, and nobody is found`);
        }
        if (!isFree(world, caller)) continue;
        // A finding about an account speaks of those in it who are let in.
        const who = `${seed} ${caller.account === '' ? JSON.stringify(caller.principal) : caller.account} ${action} on ${resource} of ${owner}`;
        denied.set(who, denied.get(who) !== false && verdicts.every(isDenied));
        if (said.some((grant) => grant.access.kind === 'allowed' && isAbout(grant, caller))) found.add(who);
      }
      // What lies within a resource may be open where the resource is not.
      if (resource !== holder || holder.includes(':table/')) continue;
      counts.found += found.size;
      for (const who of found) if (denied.get(who) === true) wrong.push(`${who}: found, and denied`);
    }
  }
  return wrong;
}

/** Whether nothing on the caller's own side can deny: outside of the organisation there are no SCPs. */
function isFree({ model }: World, { account }: Caller): boolean {
  return account === '' || account === LONER || model.organization === undefined || (account === MANAGEMENT && 'id' in model.organization);
}

describe('externalAccess, asked of random worlds', () => {
  it(
    'finds whoever is let in, and nobody else',
    () => {
      const wrong: string[] = [];
      const seen = new Map<string, number>();
      const counts = { found: 0 };
      for (const world of worlds()) {
        wrong.push(...judge(compile(world.model), world, seen, counts));
      }
      expect(wrong.slice(0, 40)).toEqual([]);
      expect([...seen.keys()].sort()).toEqual(['allowed', 'explicit-deny', 'implicit-deny', 'unknown']);
      expect(counts.found).toBeGreaterThan(WORLDS / 20);
    },
    TIMEOUT,
  );
});
