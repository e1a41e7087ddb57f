// Where a DNS query begins: a VPC by its id or name, or something in it.

import { displayName } from '../../core/index.ts';
import type { NamedEnds, NetworkModel } from '../../network/index.ts';
import { didYouMean } from '../did-you-mean.ts';
import { usageError } from '../errors.ts';
import { endsOf } from '../network/flags.ts';

export interface DnsPlace {
  readonly vpcId: string;
  /** What asks, where it is named. */
  readonly from: NamedEnds | undefined;
  /** Its Availability Zone, where all of it is in one. */
  readonly zone: string | undefined;
}

/** The place that `--vpc` and `--from` name; throws `ERR_USAGE` where they name none, or two. */
export function placeOf(model: NetworkModel, vpc: string | undefined, from: string | undefined): DnsPlace {
  const named = vpc === undefined ? undefined : vpcOf(model, vpc);
  if (from === undefined) {
    if (named === undefined)
      throw usageError('it is not said where the query begins', 'name a VPC with `--vpc`, or an instance, interface or subnet with `--from`');
    return { vpcId: named, from: undefined, zone: undefined };
  }
  const asked = endsOf(model, from);
  const interfaces = asked.ends.flatMap((end) => (end.kind === 'interface' ? end.interface : []));
  const [vpcId, ...others] = new Set(interfaces.map((one) => one.vpcId));
  if (vpcId === undefined || others.length > 0)
    throw usageError(`\`${from}\` is in no VPC of this source, or in several`, 'name an instance, interface or subnet');
  if (named !== undefined && named !== vpcId) throw usageError(`\`${from}\` is in ${vpcId}, not in ${named}`, 'leave out `--vpc`');
  const zones = new Set(interfaces.map((one) => one.zone));
  return { vpcId, from: asked, zone: zones.size === 1 ? [...zones][0] : undefined };
}

function vpcOf(model: NetworkModel, text: string): string {
  if (model.vpcs.has(text)) return text;
  const records = model.snapshot.of('AWS::EC2::VPC').records;
  const ids = [...new Set(records.filter((record) => record.arn === text || displayName(record) === text).map(({ id }) => id))];
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) throw usageError(`${ids.length} VPCs are called \`${text}\``, `name one by its id, such as ${ids.slice(0, 3).join(', ')}`);
  throw usageError(`there is no VPC \`${text}\` in this source`, didYouMean(text, [...model.vpcs.keys()]) ?? 'name one by its id or its `Name` tag');
}
