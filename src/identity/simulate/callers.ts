// Whom a change of policies can concern, as callers that are asked about.

import { count, visible } from '../../core/index.ts';
import type { Engine } from '../engine/index.ts';
import { type AccessRequest, holderOf, type RequestPrincipal } from '../model/index.ts';
import { circumstancesOf, outsidersOf, statementsOf } from '../symbolic/outside/outsiders.ts';
import type { PolicyUses } from './uses.ts';

export interface Caller {
  /** What it is called in the answer. */
  readonly name: string;
  readonly principal: RequestPrincipal;
  /** '' for callers without an account. */
  readonly account: string;
  /** Keys that make it who it is, and those that it certainly does not have. */
  readonly circumstances?: Pick<AccessRequest, 'context' | 'absentKeys'>;
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
  const leftOut: string[] = [];
  const put = (found: Found): void => {
    callers.push(...found.callers);
    leftOut.push(...found.leftOut);
  };
  if (uses.resources.size > 0) put(aboutResources(engine, uses, [...everyone.values(), ...roots]));
  if (uses.resourceAccounts.size > 0) {
    leftOut.push('callers of other accounts, for resource control policies, save those that bucket, key and trust policies name');
    put(outsidersOfAccounts(engine, uses.resourceAccounts));
  }
  return { callers, leftOut };
}

interface Found {
  readonly callers: readonly Caller[];
  readonly leftOut: readonly string[];
}

const join = (all: readonly Found[]): Found => ({ callers: all.flatMap(({ callers }) => callers), leftOut: all.flatMap(({ leftOut }) => leftOut) });

/** Everyone of the model, and those outside whom the policy names, about each resource whose policy changed. */
function aboutResources(engine: Engine, { resources }: PolicyUses, everyone: readonly Caller[]): Found {
  const asked = [...resources].flatMap((arn) => (engine.resources.get(arn)?.model.type === 'AWS::S3::Bucket' ? [arn, `${arn}/stoa-example`] : [arn]));
  const ofModel = { callers: everyone.map((caller) => ({ ...caller, resources: asked })), leftOut: [] };
  return join([ofModel, ...[...resources].map((arn) => outsidersOfResource(engine, arn, asked))]);
}

function outsidersOfAccounts(engine: Engine, accounts: ReadonlySet<string>): Found {
  const found = [...engine.resources.values()]
    .filter(({ model, policy }) => accounts.has(model.account) && policy !== undefined)
    .map(({ model }) => outsidersOfResource(engine, model.arn, model.type === 'AWS::S3::Bucket' ? [model.arn, `${model.arn}/stoa-example`] : [model.arn]));
  return join(found);
}

function outsidersOfResource(engine: Engine, arn: string, resources: readonly string[]): Found {
  const resource = engine.resources.get(holderOf(arn).arn);
  const set = resource?.policy ?? engine.principals.get(arn)?.trust;
  const { asked, left } = outsidersOf(engine, statementsOf(set), resource, (account) => !engine.accounts.has(account));
  return {
    callers: asked.map((one) => ({
      name: one.name,
      principal: one.principal,
      account: '',
      circumstances: circumstancesOf(one),
      isOutside: true,
      resources,
    })),
    leftOut: left === 0 ? [] : [`${count(left, 'more caller')} outside that the policy of ${visible(arn)} names`],
  };
}
