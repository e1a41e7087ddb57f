// The resources of the model that carry a policy, and roles: where what the principal can do differs from what its own policies say.

import type { AccessLevel } from '../../authorization/index.ts';
import { FALSE } from '../../engine/index.ts';
import { current } from '../../engine/policy-set.ts';
import type { Engine } from '../../engine/shapes.ts';
import type { ModelResource, RequestPrincipal } from '../../model/index.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Access } from '../access.ts';
import type { Asker } from '../ask/formula-of.ts';
import type { Formula } from '../formula/node.ts';
import { actionGroups, OPEN_WITHOUT_POLICY } from '../outside/action-groups.ts';
import { collapseActions } from '../outside/collapse-actions.ts';
import { statementsOf } from '../outside/outsiders.ts';
import { notAskedOf, targetsOf } from '../outside/targets.ts';
import type { ClassAnswer } from './answers.ts';
import { type Answered, LISTED_LIMIT } from './rows.ts';
import type { Speakers } from './speakers.ts';
import type { WhatCan, WhatCanRow } from './what-can-types.ts';

const ASKED_LIMIT = 5_000;

interface Difference {
  readonly service: string;
  readonly level: AccessLevel;
  readonly names: ReadonlySet<string>;
  readonly formula: Formula;
  readonly resources: string[];
}

/** Rows for resources by their ARNs, those with the same actions and the same answer together. Of very many resources the first count. */
export function askPoliciedResources(
  engine: Engine,
  asker: Asker,
  principal: RequestPrincipal,
  own: Speakers,
  answered: readonly Answered[],
  accessOf: (formula: Formula) => Access,
): { readonly rows: readonly WhatCanRow[]; readonly notKnown: WhatCan['notKnown']; readonly notAsked: number } {
  const notKnown = new Map<string, readonly string[]>();
  const expected = new Map(answered.flatMap(({ service, actions, answer }) => actions.map((action) => [`${service}:${action.name}`, answer])));
  const found = new Map<string, Difference>();
  for (const { service, level, name, arn, formula } of differences(engine, asker, principal, own, expected, notKnown, accessOf)) {
    const key = `${service} ${level} ${formula} ${arn}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { service, level, names: new Set([name]), formula, resources: [arn] });
    else (known.names as Set<string>).add(name);
  }
  const merged = new Map<string, Difference>();
  for (const one of found.values()) {
    const key = `${one.service} ${one.level} ${one.formula} ${[...one.names].join(',')}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, one);
    else known.resources.push(...one.resources);
  }
  const rows = [...merged.values()].map(({ service, level, names, formula, resources }) => ({
    service,
    level,
    isWholeLevel: false,
    actions: collapseActions(service, names, new Set()),
    actionCount: names.size,
    resources: resources.sort().slice(0, LISTED_LIMIT),
    moreResources: Math.max(0, resources.length - LISTED_LIMIT),
    access: accessOf(formula),
    except: [],
    moreExcept: 0,
    needsResourcePolicy: false,
  }));
  return { rows, notKnown: [...notKnown].map(([resource, names]) => ({ resource, names })), notAsked: Math.max(0, resourcesOf(engine).length - ASKED_LIMIT) };
}

interface Differing {
  readonly service: string;
  readonly level: AccessLevel;
  readonly name: string;
  readonly arn: string;
  readonly formula: Formula;
}

function* differences(
  engine: Engine,
  asker: Asker,
  principal: RequestPrincipal,
  own: Speakers,
  expected: ReadonlyMap<string, ClassAnswer>,
  notKnown: Map<string, readonly string[]>,
  accessOf: (formula: Formula) => Access,
): Iterable<Differing> {
  for (const resource of resourcesOf(engine).slice(0, ASKED_LIMIT)) {
    asker.turnTo({ action: 'sts:GetCallerIdentity', resource: resource.arn });
    asker.answer(principal);
    const { place } = asker.frame;
    const set = place.role?.trust ?? place.resource?.policy;
    const missing = [...(set?.missing ?? []), ...(place.openPolicy === undefined ? [] : [place.openPolicy])];
    const isOwn = place.owner === asker.frame.account;
    const statements = set === undefined ? [] : statementsOf(current(set, asker.frame));
    const targets = targetsOf(resource, set?.views.map(({ compiled }) => compiled.policy) ?? []);
    if (targets.left.length > 0) notKnown.set(resource.arn, notAskedOf(targets.left));
    const said: Said[] = [];
    for (const target of targets.asked) {
      for (const group of actionGroups(target, statements, place.resource, own)) {
        const [first] = group;
        if (first === undefined || !expected.has(first.name)) continue;
        asker.turnTo({ action: first.name, resource: target.arn });
        const formula = asker.answer(principal);
        // Another account's resource that says nothing to the principal is no news.
        if (formula === FALSE && !isOwn) continue;
        if (missing.length > 0 && accessOf(formula).kind === 'unknown') {
          notKnown.set(resource.arn, missing);
          continue;
        }
        for (const { name, level } of group) {
          const answer = expected.get(name);
          if (level === undefined || answer === undefined) continue;
          // What is said of every resource is said of the principal's account, and a pattern of which the same is said has no row of its own.
          const before = answer.at(target.arn);
          const isNews = (isOwn || before !== answer.generic ? before : FALSE) !== formula;
          said.push({ service: target.service, level, name: name.slice(name.indexOf(':') + 1), arn: target.shown, formula, isNews });
        }
      }
    }
    yield* withExceptions(said);
  }
}

interface Said extends Differing {
  /** Whether the rows about every resource, and about patterns, do not say it already. */
  readonly isNews: boolean;
}

/** What is news, and what is not so in a part of it. */
function withExceptions(said: readonly Said[]): readonly Differing[] {
  const news = new Map<string, Said[]>();
  for (const one of said) if (one.isNews) news.set(one.name, [...(news.get(one.name) ?? []), one]);
  return said.filter(
    ({ isNews, name, arn, formula }) => isNews || news.get(name)?.some((wide) => wide.formula !== formula && matchesPattern(wide.arn, arn)) === true,
  );
}

function resourcesOf({ model: { resources, principals } }: Engine): readonly (Pick<ModelResource, 'arn' | 'type'> & Partial<Pick<ModelResource, 'account'>>)[] {
  const roles = principals.filter(({ trust }) => trust !== undefined).map(({ arn }) => ({ arn, type: 'AWS::IAM::Role' }));
  return [
    ...resources.filter(({ policy, kms, s3, type }) => policy !== undefined || kms !== undefined || s3?.acl !== undefined || OPEN_WITHOUT_POLICY.has(type)),
    ...roles,
  ];
}
