// For tests: who is in which segment.

import { type NetworkModel, readOutline } from '../model/index.ts';
import { readSegments, type SegmentSpec, type Selector } from './selectors.ts';

export const ALL = ['front', 'back', 'deep', 'dark', 'try'];
export const segment = (name: string, any: readonly Selector[], ...except: readonly string[]): SegmentSpec => ({ name, any, except });

/** The interfaces of each segment, those in doubt with a question mark and what is missing. */
export function members(model: NetworkModel, specs: readonly SegmentSpec[]): Readonly<Record<string, string>> {
  const { membershipOf } = readSegments(model, specs);
  const found = Object.fromEntries(specs.map(({ name }) => [name, [] as string[]]));
  for (const record of model.interfaceRecords) {
    const { names, missing } = membershipOf(readOutline(record));
    const id = record.id.replace('eni-', '');
    for (const name of names) found[name]?.push(id);
    for (const { name } of missing) (found['?'] ??= []).push(`${id} ${name}`);
  }
  const order = (one: string) => ALL.indexOf(one.split(' ', 1)[0] ?? '');
  return Object.fromEntries(Object.entries(found).map(([name, ids]) => [name, ids.sort((a, b) => order(a) - order(b)).join()]));
}
