// Names of AWS's own that the source knows addresses of: load balancers and endpoints. They are public names, from anywhere.
// Sources: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#load-balancer-dns-name,
// https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html#interface-endpoint-dns-hostnames

import type { Missing, ResourceRef } from '../../../core/index.ts';
import { refOf } from '../../../core/index.ts';
import { gap, itemsOf, type NetworkModel, textOf } from '../../model/index.ts';
import { addressText } from '../../packets/index.ts';
import { addressesOfEndpoint } from '../model/endpoint-zones.ts';
import { type DomainName, readDomainName } from '../names/name.ts';

export interface KnownTarget {
  readonly ref: ResourceRef;
  readonly path: string;
  readonly means: string;
  readonly values: (type: string) => readonly string[] | Missing;
}

export type KnownTargets = (name: DomainName) => KnownTarget | undefined;

/** Looks names up; built when first asked for. */
export function createKnownTargets(network: NetworkModel): KnownTargets {
  let index: ReadonlyMap<DomainName, KnownTarget> | undefined;
  return (name) => (index ??= indexTargets(network)).get(withoutDualstack(name));
}

/** Aliases name load balancers with `dualstack.` before them. */
function withoutDualstack(name: DomainName): DomainName {
  return name.startsWith('dualstack.') ? name.slice('dualstack.'.length) : name;
}

const BALANCERS = ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::ElasticLoadBalancing::LoadBalancer'] as const;

function indexTargets(network: NetworkModel): ReadonlyMap<DomainName, KnownTarget> {
  const found = new Map<DomainName, KnownTarget>();
  const { snapshot } = network;
  for (const record of BALANCERS.flatMap((type) => snapshot.of(type).records)) {
    const name = readDomainName(textOf(record.config, 'DNSName'));
    if (name !== undefined)
      found.set(name, {
        ref: refOf(record),
        path: 'DNSName',
        means: `the load balancer ${record.id}`,
        values: (type) => addressesOfBalancer(network, record.arn, refOf(record), type),
      });
  }
  for (const record of snapshot.of('AWS::EC2::VPCEndpoint').records) {
    for (const { item, index } of itemsOf(record.config, 'DnsEntries')) {
      const name = readDomainName(textOf(item, 'DnsName'));
      if (name === undefined || !name.includes('.vpce.')) continue;
      const values = (type: string) => {
        const known = addressesOfEndpoint(network, record);
        return 'reason' in known ? known : type === 'A' ? known.v4 : type === 'AAAA' ? known.v6 : [];
      };
      found.set(name, { ref: refOf(record), path: `DnsEntries[${index}]`, means: `the endpoint ${record.id}`, values });
    }
  }
  return found;
}

/** The public addresses of an internet-facing one, the private ones of an internal one; an answer holds some of them. */
function addressesOfBalancer(network: NetworkModel, arn: string, ref: ResourceRef, type: string): readonly string[] | Missing {
  const balancer = network.balancers.get(arn);
  const version = type === 'AAAA' ? 6 : 4;
  if (type !== 'A' && type !== 'AAAA') return [];
  const own = [...network.interfaces().values()].filter((one) => balancer !== undefined && one.description === balancer.description);
  if (balancer === undefined || own.length === 0) return gap(network, 'AWS::EC2::NetworkInterface', ref.account, ref.region);
  return own.flatMap(({ addresses }) =>
    addresses
      .filter((one) => one.version === version)
      .flatMap(({ value, publicValue }) =>
        version === 4 && balancer.isPublic ? (publicValue === undefined ? [] : addressText(4, publicValue)) : addressText(version, value),
      ),
  );
}
