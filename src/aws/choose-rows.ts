// Which rows of the table are asked: all but the costly ones, or those of the services that were named.

import { AwsError } from './aws-error.ts';
import type { CallRow } from './calls/row.ts';

export async function chooseRows(services: readonly string[]): Promise<readonly CallRow[]> {
  const { CALLS } = await import('./calls/table.ts');
  const groups = [...new Set(CALLS.map((row) => row.group))].sort();
  const unknown = services.find((service) => !groups.includes(service));
  if (unknown !== undefined) throw new AwsError('ERR_COLLECT_OPTION', `unknown service \`${unknown}\` of \`--services\``, `choose from ${groups.join(', ')}`);
  return CALLS.filter((row) => (services.length === 0 ? row.optIn !== true : services.includes(row.group)));
}
