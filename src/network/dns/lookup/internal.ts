// Names that the resolver answers by itself: EC2's names of interfaces and reverse names. What it answers otherwise is not documented.
// Source: https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html#vpc-dns-hostnames

import { type Missing, parseCidr } from '../../../core/index.ts';
import { textOf } from '../../model/index.ts';
import { addressText } from '../../packets/index.ts';
import { addressOfEc2Name, addressOfReverse } from '../model/internal-names.ts';
import type { Candidate } from '../model/view.ts';
import { type DomainName, readDomainName, showName } from '../names/name.ts';
import type { Asked } from './asked.ts';
import { type Begun, type DnsWay, ended, unknownEnd, withStep } from './ways.ts';

export function answerInternal(asked: Asked, way: Begun, name: DomainName, candidate: Extract<Candidate, { kind: 'internal' }>): DnsWay {
  const { vpc } = asked.view;
  const begun = withStep(way, {
    kind: 'zone',
    name,
    resource: vpc.ref,
    path: '',
    means: `the autodefined rule for ${showName(candidate.name)}: the resolver answers itself`,
  });
  const values = candidate.topic === 'ec2' ? ofEc2Name(asked, name) : candidate.topic === 'reverse' ? ofReverseName(asked, name) : undefined;
  if (values === undefined) {
    const { account, region, arn } = vpc.ref;
    const missing: Missing = {
      reason: 'not-modelled',
      name: `what the VPC's resolver answers for ${showName(name)}: it belongs to no network interface of the source`,
      account,
      region,
      arn,
    };
    return unknownEnd(begun, missing);
  }
  return ended(begun, values.length === 0 ? { kind: 'nodata' } : { kind: 'records', values, aliasOf: undefined });
}

/** Public host names too lead to the private address within the VPC. */
function ofEc2Name({ model, view, type }: Asked, name: DomainName): readonly string[] | undefined {
  const named = addressOfEc2Name(name);
  const value = named === undefined ? undefined : parseCidr(named.address)?.first;
  if (named === undefined || value === undefined) return undefined;
  if (!named.isPublic) {
    const found = model.network.interfaceAt(view.vpc.id, value);
    if (found === undefined || !privateNames(model.network.snapshot.of('AWS::EC2::NetworkInterface').find(found.ref.arn)?.config).includes(name))
      return undefined;
    return type === 'A' ? [named.address] : type === 'AAAA' ? undefined : [];
  }
  for (const { vpcId, addresses } of model.network.interfaces().values()) {
    const own = vpcId === view.vpc.id ? addresses.find(({ publicValue }) => publicValue === value) : undefined;
    if (own !== undefined) return type === 'A' ? [addressText(own.version, own.value)] : type === 'AAAA' ? undefined : [];
  }
  return undefined;
}

type Config = Parameters<typeof textOf>[0];

function privateNames(config: Config): readonly DomainName[] {
  return [readDomainName(textOf(config, 'PrivateDnsName'))].filter((name) => name !== undefined);
}

function ofReverseName({ model, view, type }: Asked, name: DomainName): readonly string[] | undefined {
  const value = parseCidr(addressOfReverse(name) ?? '')?.first;
  const found = value === undefined ? undefined : model.network.interfaceAt(view.vpc.id, value);
  if (found === undefined) return undefined;
  const names = privateNames(model.network.snapshot.of('AWS::EC2::NetworkInterface').find(found.ref.arn)?.config);
  if (names.length === 0) return undefined;
  return type === 'PTR' ? names : [];
}
