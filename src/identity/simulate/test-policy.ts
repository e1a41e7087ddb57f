// Simulation before production: a candidate policy in its place, and what it would do to access.

import { type Json, type Parsed, parsed } from '../../core/index.ts';
import { compile } from '../engine/index.ts';
import type { AccessModel } from '../model/index.ts';
import { actionClasses, changedStatements } from './action-classes.ts';
import { callersFor } from './callers.ts';
import { type Comparison, compareAccess } from './compare.ts';
import { CANDIDATE, displaced, type Placement, place } from './placement.ts';
import { createResourceSamples } from './resource-samples.ts';
import { joinUses, usesOf } from './uses.ts';

export interface PolicyTestOptions {
  /** What the candidate is called in explanations. */
  readonly name?: string;
  /** The most questions to ask; 2,000,000 unless given. */
  readonly limit?: number;
}

const QUESTIONS_LIMIT = 2_000_000;

/**
 * Which principals gain or lose which access once the policy is in its place, with a request for each that shows it. Every action is
 * compared that a changed statement speaks of, for every principal that the policy can bind, on samples of the resources of each type.
 */
export function testPolicy(
  model: AccessModel,
  placement: Placement,
  document: Json,
  { name = 'the candidate', limit = QUESTIONS_LIMIT }: PolicyTestOptions = {},
): Parsed<Comparison> {
  const placed = place(model, placement, document, name);
  if (!placed.ok) return placed;
  const old = displaced(model, placement);
  const statements = changedStatements(
    old.map((id) => model.policies.find((policy) => policy.id === id)?.document),
    [document],
  );
  const after = compile(placed.value);
  const uses = joinUses(usesOf(model, new Set(old)), usesOf(placed.value, new Set([...old, CANDIDATE])));
  const [endpoint] = uses.endpoints;
  return parsed(
    compareAccess(compile(model), after, {
      classes: actionClasses([model, placed.value], statements),
      callers: callersFor(after, uses),
      samples: createResourceSamples(placed.value, statements),
      limit,
      ...(endpoint === undefined ? {} : { endpoint }),
    }),
  );
}
