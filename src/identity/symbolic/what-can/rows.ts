// Answers as rows: actions of one service and level with the same answer stand together.

import type { AccessLevel, Action } from '../../authorization/index.ts';
import { FALSE } from '../../engine/index.ts';
import type { Access } from '../access.ts';
import type { Formula } from '../formula/node.ts';
import { collapseActions } from '../outside/collapse-actions.ts';
import { type ClassAnswer, concernsTypes, type NamedAnswer } from './answers.ts';
import type { WhatCanRow } from './what-can-types.ts';

/** Resources, and parts of them, that a row lists. */
export const LISTED_LIMIT = 1_000;
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
  const whole = common === undefined ? parts.filter(({ row }) => row.actions[0] === `${service}:*` && row.except.length === 0) : parts;
  const isWhole = new Set(common === undefined ? whole.flatMap(({ resources }) => resources) : []);
  const answered = given.map(({ answer, actions }) => {
    const left = { ...answer, named: new Map([...answer.named].filter(([pattern]) => answer.generic !== FALSE || !isWhole.has(pattern))) };
    return { actions, answer: left, text: textOf(left) };
  });
  const count = answered.reduce((sum, { actions }) => sum + actions.length, 0);
  const ofLevel = new Map<AccessLevel, number>();
  for (const { actions } of answered) for (const { accessLevel } of actions) ofLevel.set(accessLevel, (ofLevel.get(accessLevel) ?? 0) + 1);
  const isOne = new Set(answered.map(({ text }) => text)).size === 1;
  const kinds = new Map<string, number>();
  const groups = new Map<string, Group>();
  for (const { actions, answer, text } of answered) {
    if (answer.generic === common) continue;
    const alike = kinds.get(text) ?? kinds.size;
    kinds.set(text, alike);
    for (const action of actions) {
      const level = isOne ? 'All' : action.accessLevel;
      const key = `${level} ${alike}`;
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
      actions: names.size === count ? [`${service}:*`] : collapseActions(service, names, new Set()),
      actionCount: names.size,
      needsResourcePolicy: NEEDS_RESOURCE_POLICY.has(service) && actions.some(({ resourceTypes }) => resourceTypes.length > 0),
    };
    return partsOf(answer, common !== undefined).map(
      ({ resources, formula, except }): WhatCanRow => ({
        ...base,
        ...listed(resources),
        access: accessOf(formula),
        ...exceptions(except, accessOf),
        ...(answer.isWhole ? {} : { isOpenWherePatternsMeet: true }),
      }),
    );
  });
  return [...rows, ...whole.map(({ row, resources }) => ({ ...row, ...listed(resources) }))];
}

function listed(resources: readonly string[]): Pick<WhatCanRow, 'resources' | 'moreResources'> {
  return { resources: resources.slice(0, LISTED_LIMIT), moreResources: Math.max(0, resources.length - LISTED_LIMIT) };
}

function exceptions(except: Part['except'], accessOf: (formula: Formula) => Access): Pick<WhatCanRow, 'except' | 'moreExcept'> {
  return {
    except: except.slice(0, LISTED_LIMIT).map(([resource, formula]) => ({ resource, access: accessOf(formula) })),
    moreExcept: Math.max(0, except.length - LISTED_LIMIT),
  };
}

/** A text that is the same for answers that are the same. */
function textOf({ generic, named, isWhole }: ClassAnswer): string {
  return `${generic} ${isWhole} ${[...named].map(([pattern, { formula, except }]) => `${formula}@${pattern}!${except.join('!')}`).join(' ')}`;
}

interface Exceptional {
  readonly row: WhatCanRow;
  readonly resources: string[];
}

/** Where parts of the resources have another answer than everything else: `s3:*` on `arn:aws:s3:::vault*`, never. */
function exceptionRows(service: string, answered: readonly Answered[], accessOf: (formula: Formula) => Access, common: Formula): readonly Exceptional[] {
  const found = new Map<string, { readonly pattern: string; readonly answer: NamedAnswer; readonly classes: number[] }>();
  for (const [index, { answer }] of answered.entries()) {
    if (answer.generic !== common) continue;
    for (const [pattern, given] of answer.named) {
      if (given.formula === common && given.except.length === 0) continue;
      const key = `${given.formula} ${given.except.join('!')} ${pattern}`;
      const one = found.get(key);
      if (one === undefined) found.set(key, { pattern, answer: given, classes: [index] });
      else one.classes.push(index);
    }
  }
  const mayBe = new Map<readonly string[], (text: string) => boolean>(answered.map(({ patterns }) => [patterns, concernsTypes(patterns)]));
  const applicableTo = (pattern: string) =>
    answered.flatMap(({ patterns }, index) => (pattern.split(' and ').every((part) => mayBe.get(patterns)?.(part) === true) ? [index] : []));
  const namesOf = (classes: readonly number[]) => new Set(classes.flatMap((index) => answered[index]?.actions.map(({ name }) => name) ?? []));
  const collapsed = new Map<string, readonly string[]>();
  const rows = new Map<string, Exceptional>();
  for (const { pattern, answer, classes } of found.values()) {
    const applicable = applicableTo(pattern);
    const kind = `${classes.join(',')} ${applicable.join(',')}`;
    const names = namesOf(classes);
    const actions = collapsed.get(kind) ?? collapseActions(service, names, namesOf(applicable));
    collapsed.set(kind, actions);
    const isWhole = classes.every((index) => answered[index]?.answer.isWhole === true);
    const key = `${isWhole} ${answer.formula} ${answer.except.join('!')} ${actions.join(' ')}`;
    const known = rows.get(key);
    if (known !== undefined) known.resources.push(pattern);
    else {
      const row: WhatCanRow = {
        service,
        level: 'All',
        isWholeLevel: false,
        actions,
        actionCount: names.size,
        resources: [],
        moreResources: 0,
        access: accessOf(answer.formula),
        ...exceptions(answer.except, accessOf),
        needsResourcePolicy: false,
        ...(isWhole ? {} : { isOpenWherePatternsMeet: true }),
      };
      rows.set(key, { row, resources: [pattern] });
    }
  }
  return [...rows.values()];
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
    const except = [...named].flatMap(([pattern, answer]): (readonly [string, Formula])[] => [[pattern, answer.formula], ...answer.except]);
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
