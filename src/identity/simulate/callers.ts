// Whom a change of policies can concern, as callers that are asked about.

import type { Engine } from '../engine/index.ts';
import { holderOf, type RequestPrincipal } from '../model/index.ts';
import { outsidersOf, statementsOf } from '../symbolic/outside/outsiders.ts';
import type { PolicyUses } from './uses.ts';

export interface Caller {
  /** What it is called in the answer. */
  readonly name: string;
  readonly principal: RequestPrincipal;
  /** '' for callers without an account. */
  readonly account: string;
  /** Nothing but what the resource's side says is known of it. */
  readonly isOutside: boolean;
  /** Asked about these resources only; absent: about samples of its own account. */
  readonly resources?: readonly string[];
}

/** The callers, and in words what could not be asked about. */
export function callersFor(engine: Engine, uses: PolicyUses): { readonly callers: readonly Caller[]; readonly leftOut: readonly string[] } {
  const { model } = engine;
  const everyone = new Map<string, Caller>();
  for (const { kind, arn, account } of model.principals) {
    const principal: RequestPrincipal = kind === 'user' ? { kind, arn } : { kind: 'role-session', role: arn, session: '*' };
    everyone.set(arn, { name: arn, principal, account, isOutside: false });
  }
  const roots = model.accounts.map(
    ({ id }): Caller => ({ name: `arn:${model.partition}:iam::${id}:root`, principal: { kind: 'root', account: id }, account: id, isOutside: false }),
  );
  const endpointAccounts = new Set(model.endpoints.filter(({ id }) => uses.endpoints.has(id)).map(({ account }) => account));
  const accounts = new Set([...uses.principalAccounts, ...uses.resourceAccounts, ...endpointAccounts]);
  const callers = [...everyone.values()].filter(({ name, account }) => uses.principals.has(name) || accounts.has(account));
  callers.push(...roots.filter(({ account }) => accounts.has(account)));
  if (uses.resources.size > 0) callers.push(...aboutResources(engine, uses, [...everyone.values(), ...roots]));
  const leftOut =
    uses.resourceAccounts.size > 0 ? ['callers of other accounts, for resource control policies, save those that bucket, key and trust policies name'] : [];
  if (uses.resourceAccounts.size > 0) callers.push(...outsidersOfAccounts(engine, uses.resourceAccounts));
  return { callers, leftOut };
}

/** Everyone of the model, and those outside whom the policy names, about each resource whose policy changed. */
function aboutResources(engine: Engine, { resources }: PolicyUses, everyone: readonly Caller[]): readonly Caller[] {
  const asked = [...resources].flatMap((arn) => (engine.resources.get(arn)?.model.type === 'AWS::S3::Bucket' ? [arn, `${arn}/stoa-example`] : [arn]));
  return [...everyone.map((caller) => ({ ...caller, resources: asked })), ...[...resources].flatMap((arn) => outsidersOfResource(engine, arn, asked))];
}

function outsidersOfAccounts(engine: Engine, accounts: ReadonlySet<string>): readonly Caller[] {
  return [...engine.resources.values()]
    .filter(({ model, policy }) => accounts.has(model.account) && policy !== undefined)
    .flatMap(({ model }) => outsidersOfResource(engine, model.arn, model.type === 'AWS::S3::Bucket' ? [model.arn, `${model.arn}/stoa-example`] : [model.arn]));
}

function outsidersOfResource(engine: Engine, arn: string, resources: readonly string[]): readonly Caller[] {
  const resource = engine.resources.get(holderOf(arn).arn);
  const set = resource?.policy ?? engine.principals.get(arn)?.trust;
  return outsidersOf(engine, statementsOf(set), resource, (account) => !engine.accounts.has(account)).asked.map(({ name, principal }) => ({
    name,
    principal,
    account: '',
    isOutside: true,
    resources,
  }));
}
