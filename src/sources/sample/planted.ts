// A weakness and the record that has it, written down together.

import type { ResourceRecord } from '../../core/index.ts';
import type { Site } from './site.ts';

/** Writes down the rules that a record fails, with why. */
export function planted(site: Site, record: ResourceRecord, rules: Readonly<Record<string, string>>): ResourceRecord {
  for (const [rule, why] of Object.entries(rules)) site.plant(rule, why, record);
  return record;
}
