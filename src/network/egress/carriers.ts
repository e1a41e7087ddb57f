// Interfaces that begin no connections of their own choice: what gateways carry is told at those who begin it, load balancers speak to their
// targets, endpoints answer. They are named, so that nobody takes them for forgotten, and what is not known of them is `unknown`.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html, https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html
// ("can't initiate requests"), https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html

import { asObjects, asString, type Json, type Missing } from '../../core/index.ts';
import { gap, type LoadBalancer, type NetworkModel, readOutline } from '../model/index.ts';
import type { Outline } from '../pairs/stations.ts';
import { dependsOnData, notModelled } from '../reach/flow.ts';
import { balancerOf } from '../reach/listeners.ts';

export const CARRIER_KINDS = {
  'nat-gateway': { says: 'carrying on what others begin', one: 'NAT gateway', many: 'NAT gateways' },
  'transit-gateway': { says: 'carrying on what others begin', one: 'transit gateway interface', many: 'transit gateway interfaces' },
  'load-balancer': { says: 'sending to targets only', one: 'load balancer node', many: 'load balancer nodes' },
  'interface-endpoint': { says: 'answering only', one: 'interface endpoint', many: 'interface endpoints' },
  appliance: { says: 'handing on what an appliance sends', one: 'Gateway Load Balancer interface', many: 'Gateway Load Balancer interfaces' },
} as const;
export type CarrierKind = keyof typeof CARRIER_KINDS;

export interface Carrier {
  readonly kind: CarrierKind;
  /** The name that the caller gave to the interface. */
  readonly name: string;
  readonly interfaceId: string;
  readonly vpcId: string;
  readonly subnetId: string;
  /** The load balancer's name; '' for the others. */
  readonly of: string;
  /** Not empty: it sends nothing else unless what is missing here says so. */
  readonly missing: readonly Missing[];
}

const BY_TYPE: ReadonlyMap<string, CarrierKind> = new Map([
  ['nat_gateway', 'nat-gateway'],
  ['natGateway', 'nat-gateway'],
  ['transit_gateway', 'transit-gateway'],
  ['vpc_endpoint', 'interface-endpoint'],
  ['gateway_load_balancer', 'appliance'],
  ['gateway_load_balancer_endpoint', 'appliance'],
]);

/** Every such interface. Cost: one pass over interfaces, listeners and their rules. */
export function carriersOf(model: NetworkModel, nameOf: (one: Outline) => string | undefined): readonly Carrier[] {
  const asking = askingBalancers(model);
  const appliances = new Set<string | undefined>([...model.firewalls.values()].flatMap(({ endpointIds = [] }) => endpointIds));
  const found = new Map<string, Carrier>();
  for (const record of model.interfaceRecords) {
    const one = readOutline(record);
    const balancer = balancerOf(model, one);
    const kind = balancer !== undefined ? 'load-balancer' : BY_TYPE.get(one.type);
    if (kind === undefined || !one.isAttached) continue;
    const name = nameOf(one);
    if (name === undefined) continue;
    const missing = balancer !== undefined ? gapsOf(model, balancer, asking) : kind === 'appliance' ? applianceGaps(one, appliances) : [];
    found.set(one.id, { kind, name, interfaceId: one.id, vpcId: one.vpcId, subnetId: one.subnetId, of: balancer?.name ?? '', missing });
  }
  return [...found.values()];
}

/** The load balancers that ask an identity provider by themselves, and for which of their listeners. */
function askingBalancers({ snapshot }: NetworkModel): ReadonlySet<string | undefined> {
  const asks = (actions: Json | undefined) => asObjects(actions).some(({ Type }) => /^(?:authenticate-|jwt-)/.test(asString(Type) ?? ''));
  const listeners = snapshot.of('AWS::ElasticLoadBalancingV2::Listener').records;
  const owners = new Map(listeners.map(({ arn, config }) => [arn, asString(config['LoadBalancerArn'])]));
  const own = listeners.filter(({ config }) => asks(config['DefaultActions']));
  const rules = snapshot.of('AWS::ElasticLoadBalancingV2::ListenerRule').records.filter(({ config }) => asks(config['Actions']));
  return new Set([...own.map(({ arn }) => arn), ...rules.map(({ arn }) => listenerOf(arn))].map((arn) => owners.get(arn)));
}

/** `...:listener-rule/app/name/1/2/3` is a rule of `...:listener/app/name/1/2`. */
function listenerOf(ruleArn: string): string {
  return ruleArn.replace(':listener-rule/', ':listener/').replace(/\/[^/]*$/, '');
}

function gapsOf(model: NetworkModel, { arn, ref, type, name }: LoadBalancer, asking: ReadonlySet<string | undefined>): readonly Missing[] {
  if (type !== 'application') return [];
  if (asking.has(arn)) return [dependsOnData(`where the identity provider is that load balancer ${name} asks over HTTPS`, ref)];
  const { coverage } = model.snapshot;
  return ['AWS::ElasticLoadBalancingV2::Listener', 'AWS::ElasticLoadBalancingV2::ListenerRule'].flatMap((one) =>
    coverage.missing(one, ref.account, ref.region) === undefined ? [] : [gap(model, one, ref.account, ref.region)],
  );
}

/** Of a Network Firewall's own endpoints it is known that they send nothing. */
function applianceGaps({ ref, description }: Outline, firewalls: ReadonlySet<string | undefined>): readonly Missing[] {
  const endpoint = /\bvpce-[0-9a-z]+/.exec(description)?.[0];
  return firewalls.has(endpoint) ? [] : [notModelled(`the appliance behind ${ref.id}`, ref)];
}
