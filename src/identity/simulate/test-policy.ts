// Simulation before production: a candidate policy in its place, and what it would do to access.

import { type Json, type Parsed, parsed } from '../../core/index.ts';
import { compile, type Engine } from '../engine/index.ts';
import type { AccessModel } from '../model/index.ts';
import type { Statement } from '../policy/document.ts';
import { actionClasses, changedStatements } from './action-classes.ts';
import { callersFor } from './callers.ts';
import { type Comparison, compareAccess } from './compare.ts';
import { CANDIDATE, displaced, type Placement, place } from './placement.ts';
import { createResourceSamples } from './resource-samples.ts';
import { joinUses, type PolicyUses, usesOf } from './uses.ts';

/** The most questions to ask of one candidate. */
const QUESTIONS_LIMIT = 2_000_000;

/** Everything that asking of a candidate takes: the engines before and after, and what changes. */
export interface Trial {
  readonly before: Engine;
  readonly after: Engine;
  /** Statements that stand in the old policy or in the new one and not in both; `undefined` where one of them cannot be read. */
  readonly statements: readonly Statement[] | undefined;
  readonly uses: PolicyUses;
}

/** Puts a policy in its place; refused where there is no such place. */
export function tryPolicy(model: AccessModel, placement: Placement, document: Json, name = 'the candidate'): Parsed<Trial> {
  const placed = place(model, placement, document, name);
  if (!placed.ok) return placed;
  const old = displaced(model, placement);
  const oldDocuments = old.map((id) => model.policies.find((policy) => policy.id === id)?.document ?? null);
  // INVARIANT: both know the same condition keys, so that an answer of one and an answer of the other speak of the same requests.
  const before = compile(model);
  return parsed({
    before,
    after: compile(placed.value, before),
    statements: changedStatements(oldDocuments, [document]),
    uses: joinUses(usesOf(model, new Set(old)), usesOf(placed.value, new Set([...old, CANDIDATE]))),
  });
}

/**
 * Which principals gain or lose which access once the policy is in its place, with a request for each that shows it. Every action is
 * compared that a changed statement speaks of, for every principal that the policy can bind, on samples of the resources of each type.
 */
export function compareTrial({ before, after, statements, uses }: Trial, limit = QUESTIONS_LIMIT): Comparison {
  const [endpoint] = uses.endpoints;
  return compareAccess(before, after, {
    classes: actionClasses([before.model, after.model], statements),
    callers: callersFor(after, uses),
    samples: createResourceSamples(after.model, statements),
    limit,
    ...(endpoint === undefined ? {} : { endpoint }),
  });
}
