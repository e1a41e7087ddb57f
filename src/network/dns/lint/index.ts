// The classic mistakes of DNS in a source, each with its place.

import { distinct } from '../judge.ts';
import type { DnsModel } from '../model/dns-model.ts';
import { type DnsMistakes, joined } from './finding.ts';
import { findGroupMistakes } from './firewall-mistakes.ts';
import { findVpcMistakes } from './vpc-mistakes.ts';
import { findZoneMistakes } from './zone-mistakes.ts';

export { DNS_MISTAKES, type DnsMistake, type DnsMistakeCode, type DnsMistakes } from './finding.ts';
export { findGroupMistakes } from './firewall-mistakes.ts';
export { findVpcMistakes } from './vpc-mistakes.ts';
export { findDanglingTargets, findZoneMistakes } from './zone-mistakes.ts';

/** Every mistake of groups, VPCs, zones and rules, and what was not read. */
export function findDnsMistakes(model: DnsModel): DnsMistakes {
  const { found, missing } = joined([findGroupMistakes(model), findVpcMistakes(model), findZoneMistakes(model)]);
  return { found, missing: distinct(missing) };
}
