// What somebody can do, judged request by request: in small random worlds every action is asked on every resource in several
// circumstances, and each answer must be what the rows say of it. `STOA_WORLDS` asks of more worlds.

import { describe, expect, it } from 'vitest';
import {
  type Access,
  type AccessVerdict,
  actionOf,
  compile,
  type Engine,
  evaluate,
  holderOf,
  matchesAction,
  matchesPattern,
  type RequestPrincipal,
  type WhatCan,
  whatCan,
} from '../../src/identity/index.ts';
import { isAskedOf, judgeOf, type World, worldsToJudge } from './judged-worlds.ts';

const { worlds, timeout: TIMEOUT, howMany: WORLDS } = worldsToJudge(150);

/** What can be true of the verdict where an access is said. */
const FITS: Readonly<Record<Access['kind'], ReadonlySet<AccessVerdict>>> = {
  allowed: new Set(['allowed']),
  denied: new Set(['explicit-deny', 'implicit-deny']),
  conditional: new Set(['allowed', 'explicit-deny', 'implicit-deny', 'unknown']),
  unknown: new Set(['allowed', 'explicit-deny', 'implicit-deny', 'unknown']),
};

interface Said {
  readonly resource: string;
  readonly access: Access;
}

const partsOf = (text: string) => text.split(' and ');

/** What the rows say of a request, by the narrowest of what the resource lies in. */
function saidOf({ everything, rows }: WhatCan, action: string, resource: string, isOwn: boolean): readonly Said[] {
  const all: Said[] = isOwn && everything !== undefined ? [{ resource: '*', access: everything }] : [];
  let said = all;
  for (const row of rows) {
    if (!row.actions.some((one) => matchesAction(one, action))) continue;
    for (const one of row.resources) if (isIn(one, resource, isOwn)) said = [...said, { resource: one, access: row.access }];
    for (const one of row.except) if (row.resources.some((base) => isIn(base, resource, true)) && isIn(one.resource, resource, isOwn)) said = [...said, one];
  }
  const rowsOnAll = said.filter((one) => one.resource === '*' && !all.includes(one));
  const kept = rowsOnAll.length > 0 ? said.filter((one) => !all.includes(one)) : said;
  const isWithin = (inner: string, outer: string) =>
    inner !== outer && partsOf(outer).every((pattern) => partsOf(inner).some((one) => pattern === '*' || matchesPattern(pattern, one)));
  return kept.filter((one) => !kept.some((other) => isWithin(other.resource, one.resource)));
}

function isIn(text: string, resource: string, isOwn: boolean): boolean {
  return text === '*' ? isOwn : partsOf(text).every((pattern) => matchesPattern(pattern, resource));
}

interface Wrong {
  readonly seed: number;
  readonly who: string;
  readonly action: string;
  readonly resource: string;
  readonly verdict: AccessVerdict;
  readonly said: readonly string[];
}

function questionsOf({ actions, without, resources }: World): readonly (readonly [action: string, resource: string])[] {
  return [...actions, ...without].flatMap((action) => {
    if (!takesResources(action)) return [[action, '*'] as const];
    return without.includes(action) ? [] : resources.filter((one) => isAskedOf(action, one)).map((one) => [action, one] as const);
  });
}

function judgeOne(engine: Engine, world: World, principal: RequestPrincipal, seen: Map<string, number>): readonly Wrong[] {
  const { model, seed, actions, without, circumstances } = world;
  const services = [...new Set([...actions, ...without].map((action) => action.slice(0, action.indexOf(':'))))];
  const answer = whatCan(engine, principal, { services });
  const wrong: Wrong[] = [];
  const open = new Set(answer.notKnown.map(({ resource }) => resource));
  const home =
    'arn' in principal ? principal.arn.split(':')[4] : 'role' in principal ? principal.role.split(':')[4] : 'account' in principal ? principal.account : '';
  for (const [action, resource] of questionsOf(world)) {
    const owner = model.resources.find((one) => resource === one.arn || resource.startsWith(`${one.arn}/`))?.account ?? resource.split(':')[4];
    const isOwn = resource === '*' || owner === home || isOfOrganization(world, home, resource);
    const said = saidOf(answer, action, resource, isOwn);
    const kinds = said.length === 0 ? (['denied'] as const) : said.map(({ access }) => access.kind);
    for (const rest of circumstances) {
      const verdict = evaluate(engine, { principal, action, resource, ...rest });
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
      if (kinds.some((kind) => FITS[kind].has(verdict))) continue;
      if (open.has(holderOf(resource).arn)) continue;
      if (verdict === 'unknown' && resource !== '*' && !isInModel(world, resource) && !(isOwn && resource.includes(':organizations:'))) continue;
      // What another organisation's resource policy gives, and which handshakes it offers, is told of its members only.
      if (verdict === 'unknown' && !isOwn && resource.includes(':organizations:')) continue;
      wrong.push({
        seed,
        who: JSON.stringify(principal),
        action,
        resource,
        verdict,
        said: said.map((one) => `${one.resource}: ${JSON.stringify(one.access.kind)}`),
      });
    }
  }
  return wrong;
}

/** What belongs to an organisation is all its members'. */
function isOfOrganization({ model: { organization, accounts } }: World, account: string | undefined, resource: string): boolean {
  const isMember = accounts.some(({ id, parent }) => id === account && parent !== undefined);
  return resource.includes(':organizations:') && organization !== undefined && isMember;
}

function takesResources(action: string): boolean {
  return (actionOf(action)?.resourceTypes.length ?? 0) > 0;
}

/** Of resources that the model does not have it is said what holds of those that carry no policy. */
function isInModel({ model }: World, resource: string): boolean {
  const { arn } = holderOf(resource);
  return model.resources.some((one) => one.arn === arn) || model.principals.some((one) => one.arn === arn);
}

describe('whatCan, asked of random worlds', () => {
  it(
    'says what each request gets',
    () => {
      const wrong: Wrong[] = [];
      const seen = new Map<string, number>();
      for (const world of worlds()) {
        const engine = compile(world.model);
        const arns = world.model.principals.filter(({ isServiceLinked }) => isServiceLinked !== true);
        const one = arns[world.seed % arns.length];
        const principals: RequestPrincipal[] = [judgeOf(world.home)];
        if (one !== undefined) principals.push(one.kind === 'user' ? { kind: 'user', arn: one.arn } : { kind: 'role-session', role: one.arn, session: 's1' });
        for (const principal of principals) wrong.push(...judgeOne(engine, world, principal, seen));
      }
      const texts = new Map<string, number>();
      for (const { seed, who, action, resource, verdict, said } of wrong) {
        const text = `${seed} ${who} ${action} ${resource} ${verdict} <> ${said.join(' | ')}`;
        texts.set(text, (texts.get(text) ?? 0) + 1);
      }
      expect([...texts].slice(0, 60).map(([text, times]) => `${times} times: ${text}`)).toEqual([]);
      expect(
        [...seen]
          .filter(([, times]) => times > WORLDS)
          .map(([verdict]) => verdict)
          .sort(),
      ).toEqual(['allowed', 'explicit-deny', 'implicit-deny', 'unknown']);
    },
    TIMEOUT,
  );
});
