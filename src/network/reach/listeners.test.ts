// At the interfaces of load balancers. Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html

import { describe, expect, it } from 'vitest';
import { createSnapshot, foldCoverage, type JsonObject, listActionOf, RECORD_TYPES, type ResourceRecord } from '../../core/index.ts';
import { type NetworkModel, readNetwork } from '../model/index.ts';
import { ACCOUNT, REGION, recordOf, snapshotOf } from '../model/record.cases.ts';
import { isEmpty, packetsOf, unionAll } from '../packets/index.ts';
import { begin, type Walker } from './flow.ts';
import { follow } from './follow.ts';
import { acceptedBy, acrossListeners, balancerOf, listenersOf, nodesOf, strangeNodes } from './listeners.ts';

const lb = (type: string, id: string, config: JsonObject, arn: string) => recordOf(`AWS::ElasticLoadBalancingV2::${type}`, id, config, { arn });
const BALANCER = 'arn:lb:loadbalancer/app/web/1';
const eni = (id: string, Description: string, VpcId = 'vpc-1', RequesterManaged = true) =>
  recordOf('AWS::EC2::NetworkInterface', id, { VpcId, SubnetId: 'subnet-1', PrivateIpAddress: '10.0.0.1', RequesterManaged, Description });
const listener = (port: number, Protocol: string, LoadBalancerArn = BALANCER) =>
  lb('Listener', `l-${port}`, { LoadBalancerArn, Protocol, Port: port, DefaultActions: [] }, `${LoadBalancerArn}/${port}`);
const old = (...ports: readonly number[]) =>
  recordOf('AWS::ElasticLoadBalancing::LoadBalancer', 'old', {
    VPCId: 'vpc-1',
    ListenerDescriptions: ports.map((LoadBalancerPort) => ({
      Listener: { Protocol: 'TCP', LoadBalancerPort, InstanceProtocol: 'TCP', InstancePort: 80 },
    })),
  });
const web = lb('LoadBalancer', 'web', { VpcId: 'vpc-1', Type: 'application' }, BALANCER);
const nodes = [
  eni('eni-1', 'ELB app/web/1'),
  eni('eni-2', 'ELB app/web/1'),
  eni('eni-far', 'ELB app/web/1', 'vpc-10'),
  eni('eni-own', 'ELB app/web/1', 'vpc-1', false),
  eni('eni-else', 'something of app/web/1'),
  eni('eni-old', 'ELB old'),
  eni('eni-gone', 'ELB net/gone/2'),
  eni('eni-goneold', 'ELB gone'),
];
const modelOf = (records: readonly ResourceRecord[], unread: readonly string[] = []) => readNetwork(snapshotOf([...nodes, ...records], unread));
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

/** What becomes of packets to a port at an interface. */
function at(id: string, protocol: number, port: number, model: NetworkModel, isReply = false): readonly string[] {
  const one = model.interfaces().get(id);
  if (one === undefined) throw new Error(id);
  const walker: Walker = { model, version: 4, isTryingOther: false, follow };
  const packets = packetsOf(4, { protocols: [protocol, protocol], ports: [port, port] });
  const flow = acrossListeners(walker, { ...begin(packets, undefined, ''), isReply }, one);
  return [
    ...flow.hops.map((hop) => `${hop.isBlocked ? 'stopped' : 'passed'} at ${hop.at}`),
    ...flow.blocks.map(({ code, resource, path }) => `${code} ${resource.id} ${path}`),
    ...flow.unknowns.map(({ reason, name }) => `${reason} ${name}`),
  ];
}

describe('acrossListeners', () => {
  const model = modelOf([web, listener(443, 'HTTPS'), listener(53, 'UDP'), old(25)]);
  const stopped = (of: string, id: string, code: string) => [`stopped at listeners of ${of}`, `${code} ${id} Listeners`];
  it.each<[string, readonly string[], readonly string[]]>([
    ['passes by a listener', at('eni-1', 6, 443, model), ['passed at listeners of web']],
    ['passes by another', at('eni-1', 17, 53, model), ['passed at listeners of web']],
    ['is stopped on another port', at('eni-1', 6, 80, model), stopped('web', 'web', 'ELBV2_LISTENER_PORT_RESTRICTION')],
    ['is stopped on the port of another protocol', at('eni-1', 6, 53, model), stopped('web', 'web', 'ELBV2_LISTENER_PORT_RESTRICTION')],
    [
      'is stopped on another port of two protocols',
      at('eni-1', 17, 80, modelOf([web, listener(443, 'TCP_UDP')])),
      stopped('web', 'web', 'ELBV2_LISTENER_PORT_RESTRICTION'),
    ],
    ['is stopped with a protocol of no listener', at('eni-1', 1, 443, model), stopped('web', 'web', 'ELBV2_LISTENERS_MISMATCH')],
    ['passes by a classic one', at('eni-old', 6, 25, model), ['passed at listeners of old']],
    ['is stopped by a classic one on another port', at('eni-old', 6, 26, model), stopped('old', 'old', 'ELB_LISTENER_PORT_RESTRICTION')],
    ['is stopped by a classic one with another protocol', at('eni-old', 17, 25, model), stopped('old', 'old', 'ELB_LISTENERS_MISMATCH')],
    ['asks no replies', at('eni-1', 6, 80, model, true), []],
    [
      'asks none at an interface in another VPC, of which nothing is known',
      at('eni-far', 6, 443, model),
      ['absent elasticloadbalancing:DescribeLoadBalancers'],
    ],
    ['asks none at an interface of nobody', at('eni-own', 6, 80, model), []],
    ['asks none at an interface of something else', at('eni-else', 6, 80, model), []],
    ['does not know a load balancer that was not read', at('eni-gone', 6, 443, model), ['absent elasticloadbalancing:DescribeLoadBalancers']],
    ['has no listeners', at('eni-1', 6, 443, modelOf([web])), stopped('web', 'web', 'ELBV2_LISTENERS_MISMATCH')],
    ['has none of a classic one', at('eni-old', 6, 443, modelOf([old()])), stopped('old', 'old', 'ELB_LISTENERS_MISMATCH')],
    [
      'has listeners that were not read',
      at('eni-1', 6, 80, modelOf([web], [LISTENER])),
      ['passed at listeners of web', 'absent elasticloadbalancing:DescribeListeners'],
    ],
    [
      'knows those of a classic one whether or not others were read',
      at('eni-old', 6, 26, modelOf([old(25)], [LISTENER])),
      stopped('old', 'old', 'ELB_LISTENER_PORT_RESTRICTION'),
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('names why a load balancer of its kind was not read', () => {
    const denied = (type: string) => {
      const cells = RECORD_TYPES.map((one) => ({
        type: one.type,
        action: listActionOf(one.type),
        status: one.type === type ? ('denied' as const) : ('read' as const),
        account: ACCOUNT,
        region: one.scope === 'regional' ? REGION : 'global',
      }));
      const source = { kind: 'test', description: '' } as const;
      return readNetwork(createSnapshot({ source, takenAt: '2026-11-01T00:00:00Z', coverage: foldCoverage(cells) }, nodes).snapshot);
    };
    const reasons = ['ElasticLoadBalancingV2', 'ElasticLoadBalancing'].map((kind) => {
      const own = denied(`AWS::${kind}::LoadBalancer`);
      return ['eni-gone', 'eni-goneold'].map((id) => at(id, 6, 443, own).join());
    });
    const name = 'elasticloadbalancing:DescribeLoadBalancers';
    expect(reasons).toEqual([
      [`denied ${name}`, `absent ${name}`],
      [`absent ${name}`, `denied ${name}`],
    ]);
  });
});

describe('who is of a load balancer', () => {
  const model = modelOf([web, old(25), listener(443, 'HTTPS'), listener(80, 'HTTP'), listener(81, 'HTTP', 'arn:else')]);
  it('finds it by the description of an interface of its VPC', () => {
    const of = (id: string) => {
      const one = model.interfaces().get(id);
      return one === undefined ? 'none' : balancerOf(model, one)?.name;
    };
    expect(['eni-1', 'eni-2', 'eni-far', 'eni-own', 'eni-else', 'eni-old', 'eni-gone'].map(of)).toEqual([
      'web',
      'web',
      undefined,
      undefined,
      undefined,
      'old',
      undefined,
    ]);
  });

  it('finds its interfaces and its listeners', () => {
    const of = (arn: string) => {
      const balancer = model.balancers.get(arn);
      return balancer === undefined ? 'none' : [nodesOf(model, balancer).map(({ id }) => id), listenersOf(model, balancer).map(({ port }) => port)];
    };
    expect(of(BALANCER)).toEqual([
      ['eni-1', 'eni-2'],
      [443, 80],
    ]);
    expect(of('arn:old')).toEqual([['eni-old'], [25]]);
    const alone = readNetwork(snapshotOf([web]));
    const own = alone.balancers.get(BALANCER);
    expect(own === undefined ? own : [nodesOf(alone, own), listenersOf(alone, own)]).toEqual([[], []]);
  });

  it('accepts what its listeners do', () => {
    expect(isEmpty(acceptedBy([], 4))).toBe(true);
    const balancer = model.balancers.get(BALANCER);
    for (const version of [4, 6] as const) {
      const accepted = balancer === undefined ? undefined : acceptedBy(listenersOf(model, balancer), version);
      const both = [443, 80].map((port) => packetsOf(version, { protocols: [6, 6], ports: [port, port] }));
      expect(accepted).toEqual(unionAll(version, both));
    }
  });

  it('knows which interfaces of a VPC are of what was not read', () => {
    const fresh = modelOf([web, old(25)]);
    const strange = (vpcId: string, isGap = false) =>
      strangeNodes(fresh, vpcId, (_, { name }) => (isGap ? { reason: 'absent', name: `listeners of ${name}` } : undefined)).map(
        ({ node, missing }) => `${node.id} ${missing.name}`,
      );
    const unread = 'elasticloadbalancing:DescribeLoadBalancers';
    expect(strange('vpc-1')).toEqual([`eni-gone ${unread}`, `eni-goneold ${unread}`]);
    expect(strange('vpc-10')).toEqual([`eni-far ${unread}`]);
    expect(strange('vpc-2')).toEqual([]);
    expect(strange('vpc-1', true)).toEqual([
      'eni-1 listeners of web',
      'eni-2 listeners of web',
      `eni-gone ${unread}`,
      `eni-goneold ${unread}`,
      'eni-old listeners of old',
    ]);
  });
});
