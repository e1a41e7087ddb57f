// What segments are called for a person: ids with the names that people have given them.

import { organizationOf } from '../../core/index.ts';
import type { NetworkModel, SegmentKind } from '../../network/index.ts';

/** The label of a segment of a kind. */
export function labelsOf({ snapshot }: NetworkModel, kind: SegmentKind): (name: string) => string {
  const named = (id: string, name: string | undefined) => (name === undefined || name === '' ? id : `${id} ${name}`);
  if (kind === 'account') {
    const accounts = organizationOf(snapshot)?.accounts;
    return (id) => named(id, accounts?.get(id)?.name);
  }
  const type = kind === 'subnet' ? 'AWS::EC2::Subnet' : 'AWS::EC2::VPC';
  const names = new Map(snapshot.of(type).records.map(({ id, tags }) => [id, Object.hasOwn(tags, 'Name') ? tags['Name'] : undefined]));
  if (kind !== 'tier') return (id) => named(id, names.get(id));
  return (name) => {
    const [id = '', tier = ''] = name.split(' ');
    return `${named(id, names.get(id))}, ${tier}`;
  };
}
