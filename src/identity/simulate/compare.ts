// What a change of policies does to access: the same questions asked of the model before and after, and the answers that differ.

import { count } from '../../core/index.ts';
import { type Engine, evaluate, FALSE } from '../engine/index.ts';
import type { AccessRequest, ContextValue, RequestPrincipal } from '../model/index.ts';
import { type Access, accessOf } from '../symbolic/access.ts';
import { type Asker, createAsker } from '../symbolic/ask/formula-of.ts';
import { createFormulas, type Formulas } from '../symbolic/formula/formulas.ts';
import type { Formula } from '../symbolic/formula/node.ts';
import { satisfiable } from '../symbolic/formula/satisfiable.ts';
import { type ActionClass, type actionClasses, nameOf } from './action-classes.ts';
import type { Caller, callersFor } from './callers.ts';
import type { ResourceSamples } from './resource-samples.ts';

/** `may-…`: whether it does hangs on parts that are not known. */
export type ChangeKind = 'loses' | 'gains' | 'may-lose' | 'may-gain';

export interface AccessChange {
  readonly kind: ChangeKind;
  /** ARNs of users, roles (for all their sessions) and root users; of those outside, what the policy calls them. Sorted. */
  readonly principals: readonly string[];
  /** `s3:GetObject`, sorted: all those for which the answer is the same. */
  readonly actions: readonly string[];
  /** Some of the resources asked about for which it is so, sorted. */
  readonly resources: readonly string[];
  /** How many there are. */
  readonly resourceCount: number;
  readonly before: Access;
  readonly after: Access;
  /** A request whose answer changes. */
  readonly example: AccessRequest;
}

export interface Comparison {
  /** Losses first, then gains; definite ones before others. */
  readonly changes: readonly AccessChange[];
  readonly compared: { readonly principals: number; readonly actions: number; readonly questions: number };
  /** What was not compared, in words; nothing is left out in silence. */
  readonly leftOut: readonly string[];
}

export interface ComparisonScope {
  readonly classes: ReturnType<typeof actionClasses>;
  readonly callers: ReturnType<typeof callersFor>;
  readonly samples: ResourceSamples;
  /** The most questions to ask. */
  readonly limit: number;
  /** Requests pass this VPC endpoint. */
  readonly endpoint?: string;
}

interface Found {
  readonly kind: ChangeKind;
  readonly before: Formula;
  readonly after: Formula;
  readonly example: AccessRequest;
  readonly principals: Set<string>;
  readonly actions: Set<string>;
  readonly resources: Set<string>;
}

/** Compares the answers of two engines. Time: two decisions a question. */
export function compareAccess(before: Engine, after: Engine, { classes, callers, samples, limit, endpoint }: ComparisonScope): Comparison {
  const formulas = createFormulas();
  const through = endpoint === undefined ? {} : { endpoint };
  const start = { action: 'sts:GetCallerIdentity', resource: '*', ...through };
  const [was, is] = [createAsker(before, start, formulas), createAsker(after, start, formulas)];
  const found = new Map<string, Found>();
  let questions = 0;
  let skipped = 0;
  const without = new Set<string>();
  for (const one of classes) {
    for (const [resource, asking] of questionsOf(one, callers.callers, samples, without)) {
      if (questions + asking.length > limit) {
        skipped += asking.length;
        continue;
      }
      questions += asking.length;
      const circumstances = { action: nameOf(one.representative), resource, ...through };
      was.turnTo(circumstances);
      is.turnTo(circumstances);
      const asked: Asked = { before, after, formulas, was, is, actions: one.actions, circumstances, kindOfResource: samples.kindOf(resource) };
      for (const caller of asking) note(found, asked, caller);
    }
  }
  const leftOut = [
    ...callers.leftOut,
    ...(without.size === 0 ? [] : [`${count(without.size, 'action')} in accounts that have no resource of the type in the snapshot`]),
    ...(samples.isCut() ? ['of accounts with many resources of one type only some were asked about'] : []),
    ...(skipped === 0 ? [] : [`${skipped.toLocaleString('en-US')} questions beyond the first ${limit.toLocaleString('en-US')} were not asked`]),
  ];
  return {
    changes: mergeChanges([...found.values()]).map((one) => toChange(formulas, one)),
    compared: { principals: callers.callers.length, actions: classes.reduce((sum, one) => sum + one.actions.length, 0), questions },
    leftOut,
  };
}

/** Each resource with those who are asked about it: its own account's for most, everyone for what a policy of its own lets others in to. `without` gets the actions of which somebody has no resource. */
function* questionsOf(
  { representative, actions }: ActionClass,
  callers: readonly Caller[],
  samples: ResourceSamples,
  without: Set<string>,
): Iterable<readonly [string, readonly Caller[]]> {
  const byResource = new Map<string, Caller[]>();
  for (const caller of callers) {
    const own = caller.resources;
    const asked =
      own === undefined
        ? samples.of(representative, caller.account)
        : [...own.filter((arn) => samples.fits(representative, arn)), ...samples.within(own, representative, caller.account)];
    if (asked.length === 0 && own === undefined) for (const action of actions) without.add(action);
    for (const resource of asked) {
      const asking = byResource.get(resource);
      if (asking === undefined) byResource.set(resource, [caller]);
      else asking.push(caller);
    }
  }
  yield* byResource;
}

interface Asked {
  readonly before: Engine;
  readonly after: Engine;
  readonly formulas: Formulas;
  readonly was: Asker;
  readonly is: Asker;
  readonly actions: readonly string[];
  readonly circumstances: Omit<AccessRequest, 'principal' | 'otherKeys'>;
  readonly kindOfResource: string;
}

/** Asks one caller before and after, and keeps what differs. */
function note(found: Map<string, Found>, asked: Asked, caller: Caller): void {
  const { formulas, was, is, actions, circumstances, kindOfResource } = asked;
  const own = caller.circumstances;
  const ask = (asker: Asker) => {
    if (own !== undefined) asker.turnTo({ ...circumstances, ...own });
    const answer = caller.isOutside ? asker.offer(caller.principal) : asker.answer(caller.principal);
    if (own !== undefined) asker.turnTo(circumstances);
    return answer;
  };
  const before = ask(was);
  const after = ask(is);
  if (before === after) return;
  for (const [kind, from, to] of [
    ['lose', before, after],
    ['gain', after, before],
  ] as const) {
    const change = changeOf(formulas, from, to);
    if (change === undefined) continue;
    const key = `${kind} ${change.isSure} ${before} ${after} ${kindOfResource} ${actions[0]}`;
    let same = found.get(key);
    if (same === undefined) {
      const context = { ...change.context, ...own?.context };
      const example = { ...circumstances, principal: exampleCaller(caller.principal), otherKeys: 'absent', context } as const;
      found.set(
        key,
        (same = {
          kind: KINDS[kind][change.isSure && (caller.isOutside || isAnsweredSo(asked, kind, example)) ? 'sure' : 'unsure'],
          before,
          after,
          example,
          principals: new Set(),
          actions: new Set(actions),
          resources: new Set([circumstances.resource]),
        }),
      );
    }
    same.principals.add(caller.name);
    same.resources.add(circumstances.resource);
  }
}

/** The example asked by itself: keys that were made up for it may have asked for more than the change is about. */
function isAnsweredSo({ before, after }: Asked, kind: 'lose' | 'gain', example: AccessRequest): boolean {
  const [holding, lacking] = kind === 'lose' ? [before, after] : [after, before];
  const [verdict, other] = [evaluate(holding, example), evaluate(lacking, example)];
  return (verdict === 'allowed' || verdict === 'unknown') && other !== 'allowed';
}

const KINDS = { lose: { sure: 'loses', unsure: 'may-lose' }, gain: { sure: 'gains', unsure: 'may-gain' } } as const;

/**
 * Whether there are circumstances in which `from` holds and `to` does not, with those. What is not known is the same before and after:
 * the change is sure where it happens both when every unknown part allows and when none does.
 */
function changeOf(
  formulas: Formulas,
  from: Formula,
  to: Formula,
): { readonly isSure: boolean; readonly context: Readonly<Record<string, ContextValue>> } | undefined {
  if (from === FALSE) return undefined;
  const [most, least] = [true, false].map((unknowns) => {
    const start = formulas.settle(from, unknowns);
    return start === FALSE ? undefined : satisfiable(formulas, formulas.and(start, formulas.not(formulas.settle(to, unknowns))));
  });
  const shown = [least, most].find((one) => one?.answer === 'yes');
  if (shown?.answer === 'yes') return { isSure: most?.answer === 'yes' && least?.answer === 'yes', context: Object.fromEntries(shown.context) };
  return [least, most].some((one) => one?.answer === 'maybe') ? { isSure: false, context: {} } : undefined;
}

/** A session needs a name to be asked about by itself. */
function exampleCaller(principal: RequestPrincipal): RequestPrincipal {
  return principal.kind === 'role-session' && principal.session === '*' ? { ...principal, session: 'stoa-example' } : principal;
}

/** The same change for the same principals is told once, of all actions; then once for the same actions, of all principals. */
function mergeChanges(found: readonly Found[]): readonly Found[] {
  const join = (all: readonly Found[], keyOf: (one: Found) => string): readonly Found[] => {
    const merged = new Map<string, Found>();
    for (const one of all) {
      const key = keyOf(one);
      const same = merged.get(key);
      if (same === undefined) merged.set(key, one);
      else {
        for (const action of one.actions) same.actions.add(action);
        for (const resource of one.resources) same.resources.add(resource);
        for (const principal of one.principals) same.principals.add(principal);
      }
    }
    return [...merged.values()];
  };
  const list = (set: ReadonlySet<string>) => [...set].sort().join('\n');
  const access = ({ kind, before, after }: Found) => `${kind}\t${before}\t${after}`;
  const byPrincipals = join(found, (one) => `${access(one)}\t${list(one.principals)}`);
  const byActions = join(byPrincipals, (one) => `${access(one)}\t${list(one.actions)}`);
  return byActions.toSorted((a, b) => RANKS[a.kind] - RANKS[b.kind] || b.principals.size - a.principals.size || b.actions.size - a.actions.size);
}

const RANKS: Readonly<Record<ChangeKind, number>> = { loses: 0, gains: 1, 'may-lose': 2, 'may-gain': 3 };
/** The most resources named in one change. */
const RESOURCES_SHOWN = 10;

function toChange(formulas: Formulas, { kind, before, after, example, principals, actions, resources }: Found): AccessChange {
  return {
    kind,
    principals: [...principals].sort(),
    actions: [...actions].sort(),
    resources: [...resources].sort().slice(0, RESOURCES_SHOWN),
    resourceCount: resources.size,
    before: accessOf(formulas, before),
    after: accessOf(formulas, after),
    example,
  };
}
