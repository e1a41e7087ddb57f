// What a principal can do: every action of AWS's reference, on whatever resource of its account, on those that its policies name, and on
// the resources of the model whose own policies make a difference.

import { by } from '../../../core/index.ts';
import { actionsOf, servicePrefixes } from '../../authorization/index.ts';
import { type Engine, FALSE } from '../../engine/index.ts';
import type { RequestPrincipal } from '../../model/index.ts';
import { type Access, accessOf } from '../access.ts';
import { createAsker } from '../ask/formula-of.ts';
import { createFormulas } from '../formula/formulas.ts';
import type { Formula } from '../formula/node.ts';
import { answerClass, createBudget } from './answers.ts';
import { classesOf } from './classes.ts';
import { ownStatements } from './own-statements.ts';
import { askPoliciedResources } from './policied-resources.ts';
import { type Answered, rowsOf } from './rows.ts';
import { createSpeakers } from './speakers.ts';
import type { WhatCan, WhatCanOptions, WhatCanRow } from './what-can-types.ts';

const ROWS_LIMIT = 5_000;
/** From this part of all actions on, one answer is said for everything and the rest as what differs. */
const NEARLY_ALL = 0.6;

/** Everything that the principal can do, a role by any of its sessions. What it does not say is denied. */
export function whatCan(engine: Engine, principal: RequestPrincipal, options: WhatCanOptions = {}): WhatCan {
  const formulas = createFormulas();
  const asker = createAsker(engine, { action: 'sts:GetCallerIdentity', resource: '*' }, formulas);
  asker.answer(principal);
  const { account } = asker.frame;
  const speakers = createSpeakers(ownStatements(asker.frame), asker.frame);
  const services = options.services?.map((service) => service.toLowerCase()) ?? servicePrefixes();
  const context = { asker, principal, account, speakers, extra: options.resources ?? [], budget: createBudget() };
  const answered: Answered[] = [];
  for (const service of services) {
    for (const one of classesOf(service, actionsOf(service), speakers)) {
      answered.push({ service, actions: one.actions, patterns: one.patterns, answer: answerClass(context, one) });
    }
  }
  const memory = new Map<Formula, Access>();
  const access = (formula: Formula): Access => {
    const known = memory.get(formula) ?? accessOf(formulas, formula);
    memory.set(formula, known);
    return known;
  };
  const common = options.services === undefined ? commonAnswer(answered) : undefined;
  const byService = new Map<string, Answered[]>();
  for (const one of answered) {
    const members = byService.get(one.service);
    if (members === undefined) byService.set(one.service, [one]);
    else members.push(one);
  }
  const rows: WhatCanRow[] = [...byService].flatMap(([service, members]) => rowsOf(service, members, access, common));
  const policied = askPoliciedResources(engine, asker, principal, speakers, answered, access);
  for (const row of policied.rows) rows.push(row);
  const everything = common === undefined ? undefined : access(common);
  rows.sort(
    by(
      ({ service }) => service,
      ({ level }) => level,
      ({ actions }) => actions[0] ?? '',
      ({ resources }) => resources[0] ?? '',
    ),
  );
  return {
    principal,
    ...(everything === undefined || everything.kind === 'denied' ? {} : { everything }),
    rows: rows.slice(0, ROWS_LIMIT),
    counts: countsOf(answered, access),
    notKnown: policied.notKnown,
    leftOut: Math.max(0, rows.length - ROWS_LIMIT),
    notAsked: policied.notAsked,
  };
}

/** The answer that nearly all actions have on every resource; `undefined` where there is none, or where it is that they are denied. */
function commonAnswer(answered: readonly Answered[]): Formula | undefined {
  const counts = new Map<Formula, number>();
  let all = 0;
  for (const { actions, answer } of answered) {
    all += actions.length;
    counts.set(answer.generic, (counts.get(answer.generic) ?? 0) + actions.length);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a)[0];
  return most !== undefined && most[0] !== FALSE && most[1] >= all * NEARLY_ALL ? most[0] : undefined;
}

function countsOf(answered: readonly Answered[], access: (formula: Formula) => Access): WhatCan['counts'] {
  const counts = { allowed: 0, conditional: 0, unknown: 0, denied: 0 };
  let actions = 0;
  for (const { actions: members, answer } of answered) {
    actions += members.length;
    const kinds = [answer.generic, ...[...answer.named.values()].map(({ formula }) => formula)].map((formula) => access(formula).kind);
    const kind = (['allowed', 'conditional', 'unknown'] as const).find((one) => kinds.includes(one)) ?? 'denied';
    counts[kind] += members.length;
  }
  return { actions, ...counts };
}
