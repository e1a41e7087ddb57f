// A trail asked again: which calls that AWS allowed would the candidate have denied?

import { asString, type JsonObject } from '../../core/index.ts';
import { actionOf } from '../authorization/index.ts';
import { type Engine, FALSE } from '../engine/index.ts';
import type { AccessRequest } from '../model/index.ts';
import type { Statement } from '../policy/document.ts';
import { formulaOf } from '../symbolic/ask/formula-of.ts';
import { createFormulas, type Formulas } from '../symbolic/formula/formulas.ts';
import type { Formula } from '../symbolic/formula/node.ts';
import { satisfiable } from '../symbolic/formula/satisfiable.ts';
import { type FindIdentity, type NotReplayed, requestOfEvent } from '../trail/index.ts';
import { concernsAction, concernsSomeResources } from './concerns.ts';

/** Calls of one principal to one action that the candidate treats alike. */
export interface DeniedCalls {
  /** `denied`: for certain; `possible`: it hangs on what the trail does not tell. */
  readonly kind: 'denied' | 'possible';
  readonly principal: string;
  readonly action: string;
  readonly count: number;
  /** RFC 3339, as the trail says. */
  readonly first: string;
  readonly last: string;
  /** Some of the resources, sorted. */
  readonly resources: readonly string[];
  /** For `possible`: condition keys that the trail does not tell, and parts that are not known. */
  readonly openKeys: readonly string[];
  /** The first of the calls. */
  readonly example: { readonly eventId: string; readonly request: AccessRequest };
}

export interface TrailReplay {
  /** Events that were read, of all kinds. */
  readonly events: number;
  /** Calls that AWS allowed and that were asked again. */
  readonly calls: number;
  /** Most calls first; certain ones before possible ones. */
  readonly denied: readonly DeniedCalls[];
  /** Whether nothing is possible beyond what is certain: then the certain ones are all. */
  readonly isExact: boolean;
  readonly notReplayed: Readonly<Partial<Record<NotReplayed | 'resource-not-told' | 'model-disagrees', number>>>;
}

/** In words, why calls could not be judged; those of the trail itself stand in `NOT_REPLAYED`. */
export const NOT_JUDGED = {
  'resource-not-told': 'the event does not tell the resource, and the candidate speaks of some resources only',
  'model-disagrees': 'by the snapshot the call was denied already: trail and snapshot are of different times',
} as const;

const RESOURCES_KEPT = 5;

interface Group extends Omit<DeniedCalls, 'resources' | 'openKeys' | 'count' | 'first' | 'last'> {
  count: number;
  first: string;
  last: string;
  readonly resources: Set<string>;
  readonly openKeys: Set<string>;
}

/** Asks events again. `statements` are those that the candidate changes; calls that they do not speak of are allowed as before. */
export function replayTrail(
  before: Engine,
  after: Engine,
  statements: readonly Statement[] | undefined,
  events: Iterable<JsonObject>,
  find?: FindIdentity,
): TrailReplay {
  const groups = new Map<string, Group>();
  const notReplayed: Partial<Record<NotReplayed | keyof typeof NOT_JUDGED, number>> = {};
  const skip = (why: NotReplayed | keyof typeof NOT_JUDGED) => {
    notReplayed[why] = (notReplayed[why] ?? 0) + 1;
  };
  let formulas = createFormulas();
  let count = 0;
  let calls = 0;
  for (const event of events) {
    count++;
    const replayed = requestOfEvent(event, actionOf, find);
    if (!replayed.ok) {
      skip(replayed.why);
      continue;
    }
    const { request, isResourceKnown } = replayed;
    if (!concernsAction(statements, request.action)) {
      calls++;
      continue;
    }
    if (!isResourceKnown && concernsSomeResources(statements, request.action)) {
      skip('resource-not-told');
      continue;
    }
    calls++;
    // What is remembered of one set of formulas grows with the trail: begin anew now and then.
    if (calls % FORMULAS_LIFETIME === 0) formulas = createFormulas();
    const was = formulaOf(before, request, formulas);
    const is = formulaOf(after, request, formulas);
    if (was === FALSE) skip('model-disagrees');
    else if (was !== is) note(groups, formulas, event, request, was, is);
  }
  const denied = [...groups.values()].map(({ resources, openKeys, ...rest }) => ({
    ...rest,
    resources: [...resources].sort(),
    openKeys: [...openKeys].sort(),
  }));
  return {
    events: count,
    calls,
    denied: denied.toSorted((a, b) => (a.kind === b.kind ? b.count - a.count : a.kind === 'denied' ? -1 : 1)),
    isExact: denied.every(({ kind }) => kind === 'denied') && notReplayed['resource-not-told'] === undefined && notReplayed['model-disagrees'] === undefined,
    notReplayed,
  };
}

const FORMULAS_LIFETIME = 10_000;

function note(groups: Map<string, Group>, formulas: Formulas, event: JsonObject, request: AccessRequest, was: Formula, is: Formula): void {
  const isDenied = is === FALSE;
  const lost = formulas.and(was, formulas.not(is));
  // AWS allowed the call, so `was` held: only where it can hold without `is` would the call be denied.
  if (!isDenied && satisfiable(formulas, lost).answer === 'no') return;
  const kind = isDenied ? 'denied' : 'possible';
  const principal = callerOf(request);
  const key = `${kind} ${principal} ${request.action}`;
  const time = timeOf(event);
  let group = groups.get(key);
  if (group === undefined) {
    const example = { eventId: asString(event['eventID']) ?? '', request };
    groups.set(
      key,
      (group = { kind, principal, action: request.action, count: 0, first: time, last: time, resources: new Set(), openKeys: new Set(), example }),
    );
  }
  group.count++;
  if (time !== '' && (group.first === '' || time < group.first)) group.first = time;
  if (time > group.last) group.last = time;
  if (group.resources.size < RESOURCES_KEPT) group.resources.add(request.resource);
  if (!isDenied) for (const open of openKeysOf(formulas, is)) group.openKeys.add(open);
}

/** '' where it is none. */
function timeOf(event: JsonObject): string {
  const time = asString(event['eventTime']) ?? '';
  return Number.isNaN(Date.parse(time)) ? '' : time;
}

function callerOf({ principal }: AccessRequest): string {
  switch (principal.kind) {
    case 'user':
      return principal.arn;
    case 'role-session':
      return principal.role;
    case 'federated-user':
      return `${principal.user} (federated as ${principal.name})`;
    case 'root':
      return `the root user of ${principal.account}`;
    case 'service':
      return principal.service;
    case 'federated':
      return principal.provider;
    case 'anonymous':
      return 'anonymous';
  }
}

/** The condition keys and unknown parts on which a formula hangs. */
function openKeysOf(formulas: Formulas, formula: Formula): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<Formula>();
  const visit = (one: Formula): void => {
    if (one < 2 || seen.has(one)) return;
    seen.add(one);
    const node = formulas.node(one);
    if (node.kind === 'literal') keys.add(node.atom.shownKey);
    else if (node.kind === 'unknown') keys.add(node.name);
    else node.parts.forEach(visit);
  };
  visit(formula);
  return keys;
}
