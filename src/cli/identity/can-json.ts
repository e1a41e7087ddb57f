// The answer to `stoa can`, for programs: everything, by the ids of the model.

import type { Answer } from './answer.ts';

export function answerJson({ kind, request, access, explanation, fixes }: Answer): object {
  const { layers, blocking, unknown, rules, also, dependentActions } = explanation();
  return {
    verdict: kind,
    request,
    ...(access.kind === 'conditional' ? { condition: access.condition } : {}),
    ...(access.kind === 'unknown' ? { unknown: access.names, condition: access.condition, surely: access.surely } : { unknown }),
    layers,
    // Places in `layers`.
    blocking: blocking.map((layer) => layers.indexOf(layer)),
    rules,
    also,
    dependentActions,
    fixes: fixes(),
  };
}
