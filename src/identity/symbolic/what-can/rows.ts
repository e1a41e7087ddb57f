// Answers as rows: actions of one service and level with the same answer stand together.

import type { AccessLevel, Action } from '../../authorization/index.ts';
import { FALSE } from '../../engine/index.ts';
import type { Access } from '../access.ts';
import type { Formula } from '../formula/node.ts';
import { collapseActions } from '../outside/collapse-actions.ts';
import { type ClassAnswer, concerns, type NamedAnswer, textOf } from './answers.ts';
import type { WhatCanRow } from './what-can-types.ts';

const RESOURCES_LIMIT = 20;
/** Keys must allow by their own policy, roles by their trust: rule same.trust-and-key-policies. */
const NEEDS_RESOURCE_POLICY = new Set(['kms', 'sts']);

export interface Answered {
  readonly service: string;
  readonly actions: readonly Action[];
  /** Patterns of the ARNs that the actions work on. */
  readonly patterns: readonly string[];
  readonly answer: ClassAnswer;
}

/** The rows of one service. `common` is the answer that is said for all services at once: what differs from it is left to say, denials included. */
export function rowsOf(
  service: string,
  given: readonly Answered[],
  accessOf: (formula: Formula) => Access,
  common: Formula | undefined,
): readonly WhatCanRow[] {
  const parts = exceptionRows(service, given, accessOf, common ?? FALSE);
  // Without a common answer only what is the same for all actions is said at once; levels say the rest.
  const whole = common === undefined ? parts.filter(({ actions, except }) => actions[0] === `${service}:*` && except.length === 0) : parts;
  const isWhole = new Set(common === undefined ? whole.flatMap(({ resources }) => resources) : []);
  const answered = given.map(({ answer, ...rest }) => ({
    ...rest,
    answer: { ...answer, named: new Map([...answer.named].filter(([pattern]) => answer.generic !== FALSE || !isWhole.has(pattern))) },
  }));
  const all = answered.flatMap(({ actions }) => actions);
  const ofLevel = new Map<AccessLevel, number>();
  for (const { accessLevel } of all) ofLevel.set(accessLevel, (ofLevel.get(accessLevel) ?? 0) + 1);
  const isOne = new Set(answered.map(({ answer }) => textOf(answer))).size === 1;
  const groups = new Map<string, Group>();
  for (const { actions, answer } of answered) {
    if (answer.generic === common) continue;
    for (const action of actions) {
      const level = isOne ? 'All' : action.accessLevel;
      const key = `${level} ${textOf(answer)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { level, actions: [action], answer });
      else group.actions.push(action);
    }
  }
  const rows = [...groups.values()].flatMap(({ level, actions, answer }) => {
    const names = new Set(actions.map(({ name }) => name));
    const base = {
      service,
      level,
      isWholeLevel: level === 'All' || names.size === ofLevel.get(level),
      actions: names.size === all.length ? [`${service}:*`] : collapseActions(service, names, new Set()),
      actionCount: names.size,
      needsResourcePolicy: NEEDS_RESOURCE_POLICY.has(service) && actions.some(({ resourceTypes }) => resourceTypes.length > 0),
    };
    return partsOf(answer, common !== undefined).map(
      ({ resources, formula, except }): WhatCanRow => ({
        ...base,
        resources: resources.slice(0, RESOURCES_LIMIT),
        moreResources: Math.max(0, resources.length - RESOURCES_LIMIT),
        access: accessOf(formula),
        except: except.slice(0, RESOURCES_LIMIT).map(([resource, other]) => ({ resource, access: accessOf(other) })),
      }),
    );
  });
  return [
    ...rows,
    ...whole.map((row) => ({ ...row, resources: row.resources.slice(0, RESOURCES_LIMIT), moreResources: Math.max(0, row.resources.length - RESOURCES_LIMIT) })),
  ];
}

/** Where parts of the resources have another answer than everything else: `s3:*` on `arn:aws:s3:::vault*`, never. */
function exceptionRows(service: string, answered: readonly Answered[], accessOf: (formula: Formula) => Access, common: Formula): readonly WhatCanRow[] {
  const found = new Map<string, { readonly pattern: string; readonly answer: NamedAnswer; readonly names: Set<string> }>();
  for (const { actions, answer } of answered) {
    const add = (names: Set<string>): void => {
      for (const { name } of actions) names.add(name);
    };
    if (answer.generic !== common) continue;
    for (const [pattern, given] of answer.named) {
      if (given.formula === common) continue;
      const key = `${given.formula} ${given.except.join('!')} ${pattern}`;
      const one = found.get(key) ?? { pattern, answer: given, names: new Set<string>() };
      found.set(key, one);
      add(one.names);
    }
  }
  const rows = new Map<string, WhatCanRow>();
  for (const {
    pattern,
    answer: { formula, except },
    names,
  } of found.values()) {
    const actions = collapseActions(service, names, applicableTo(pattern, answered));
    const key = `${formula} ${except.join('!')} ${actions.join(' ')}`;
    const known = rows.get(key);
    const resources = [...(known?.resources ?? []), pattern];
    rows.set(key, {
      service,
      level: 'All',
      isWholeLevel: false,
      actions,
      actionCount: names.size,
      resources,
      moreResources: 0,
      access: accessOf(formula),
      except: except.slice(0, RESOURCES_LIMIT).map(([resource, other]) => ({ resource, access: accessOf(other) })),
      needsResourcePolicy: false,
    });
  }
  return [...rows.values()];
}

/** The actions of the service that work on what a pattern stands for. */
function applicableTo(pattern: string, answered: readonly Answered[]): ReadonlySet<string> {
  return new Set(answered.flatMap(({ actions, patterns }) => (concerns(pattern, patterns) ? actions.map(({ name }) => name) : [])));
}

interface Group {
  readonly level: WhatCanRow['level'];
  readonly actions: Action[];
  readonly answer: ClassAnswer;
}

interface Part {
  readonly resources: readonly string[];
  readonly formula: Formula;
  readonly except: readonly (readonly [string, Formula])[];
}

function partsOf({ generic, named }: ClassAnswer, saysDenied: boolean): readonly Part[] {
  if (generic !== FALSE) {
    const except = [...named].flatMap(([pattern, answer]): (readonly [string, Formula])[] => [
      ...(answer.formula === generic ? [] : ([[pattern, answer.formula]] as const)),
      ...answer.except,
    ]);
    return [{ resources: ['*'], formula: generic, except: [...new Map(except)] }];
  }
  const parts = new Map<string, Part & { readonly resources: string[] }>();
  for (const [pattern, { formula, except }] of named) {
    if (formula === FALSE) continue;
    const key = `${formula} ${except.join('!')}`;
    const part = parts.get(key) ?? { resources: [], formula, except };
    parts.set(key, part);
    part.resources.push(pattern);
  }
  if (parts.size === 0) return saysDenied ? [{ resources: ['*'], formula: FALSE, except: [] }] : [];
  return [...parts.values()].map((part) => ({ ...part, resources: part.resources.sort() }));
}
