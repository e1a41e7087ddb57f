// The answer file of a sample: which control fails where, sorted, so that a test can compare an assessment with it.

import { by, type Json } from '../../core/index.ts';
import type { PlantedWeakness } from './sample.ts';

export function sortAnswers(answers: readonly PlantedWeakness[]): readonly PlantedWeakness[] {
  return [...answers].sort(
    by<PlantedWeakness>(
      (one) => one.rule,
      (one) => one.account,
      (one) => one.region,
      (one) => one.arn ?? '',
    ),
  );
}

/** JSON with one weakness a line, the same bytes for the same sample. */
export function answersFile(answers: readonly PlantedWeakness[]): string {
  const lines = sortAnswers(answers).map(({ rule, account, region, arn, why }) => {
    const row: Json = { rule, account, region, ...(arn === undefined ? {} : { arn }), why };
    return `  ${JSON.stringify(row)}`;
  });
  return `[\n${lines.join(',\n')}\n]\n`;
}
