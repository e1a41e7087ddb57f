// Sources: https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html (routes of a transit gateway: static and propagated),
// https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html (routes more specific than the local one)

import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { ACCOUNT, REGION, recordOf, snapshotOf } from '../model/record.cases.ts';
import { carrierTest } from './carriers.ts';

const ec2 = (type: string, id: string, config: JsonObject) => recordOf(`AWS::EC2::${type}`, id, config);
const vpc = (id: string, ...blocks: readonly string[]) =>
  ec2('VPC', id, { CidrBlockAssociationSet: blocks.map((CidrBlock) => ({ CidrBlock, CidrBlockState: { State: 'associated' } })) });
const attachment = (letter: string, gateway = 'tgw-1') =>
  ec2('TransitGatewayVpcAttachment', `at-${letter}`, { TransitGatewayId: gateway, VpcId: `vpc-${letter}`, State: 'available', SubnetIds: [] });
const BASE = [
  vpc('vpc-a', '10.0.0.0/16', '10.8.0.0/16'),
  vpc('vpc-b', '10.1.0.0/16'),
  attachment('a'),
  attachment('b'),
  vpc('vpc-c', '10.2.0.0/16'),
  attachment('c', 'tgw-2'),
];

/** The VPCs of a network that others' packets may pass. */
function carriers(...more: readonly ResourceRecord[]): string {
  const carries = carrierTest(readNetwork(snapshotOf([...BASE, ...more])));
  return ['a', 'b', 'c'].filter((letter) => carries(`vpc-${letter}`)).join('');
}

describe('a transit gateway', () => {
  const table = (config: JsonObject) => ec2('TransitGatewayRouteTable', 'tgw-rtb-1', { TransitGatewayId: 'tgw-1', ...config });
  const to = (destination: string, letters: string, more: JsonObject = {}): JsonObject => ({
    ...(destination.startsWith('pl-') ? { PrefixListId: destination } : { DestinationCidrBlock: destination }),
    State: 'active',
    Type: 'static',
    TransitGatewayAttachments: letters.split('').map((letter) => ({ TransitGatewayAttachmentId: `at-${letter}` })),
    ...more,
  });

  it.each<[string, string, readonly JsonObject[]]>([
    ['nobody', 'its own addresses', [to('10.0.0.0/16', 'a'), to('10.8.4.0/24', 'a'), to('10.1.0.0/16', 'b')]],
    ['b', "another's", [to('10.0.0.0/16', 'b')]],
    ['a', 'more than its own', [to('10.0.0.0/15', 'a')]],
    ['a', 'addresses before its own', [to('9.255.0.0/16', 'a')]],
    ['a', 'addresses after its own', [to('10.9.0.0/16', 'a')]],
    ['a', 'everything', [to('0.0.0.0/0', 'a')]],
    ['a', 'IPv6, of which it has none', [to('::a00:0/112', 'a')]],
    ['b', 'what is in a list', [to('pl-1', 'b')]],
    ['b', 'nobody knows what', [to('', 'b')]],
    ['b', 'what is the first of two', [to('10.0.0.0/16', 'ab')]],
    ['nobody', 'what is dropped there', [to('0.0.0.0/0', 'a', { State: 'blackhole' })]],
    ['nobody', 'nowhere', [to('0.0.0.0/0', 'x')]],
  ])('makes %s carry that it leads to with %s', (expected, _, Routes) => {
    expect(carriers(table({ Routes }))).toBe(expected === 'nobody' ? '' : expected);
    // Where routes were not read, static ones and propagations are as good.
    expect(carriers(table({ StaticRoutes: Routes, Propagations: [] }))).toBe(expected === 'nobody' ? '' : expected);
  });

  it.each<[JsonObject, string]>([
    [{}, 'ab'],
    [{ StaticRoutes: [] }, 'ab'],
    [{ Propagations: [] }, 'ab'],
    [{ StaticRoutes: [], Propagations: [] }, ''],
    [{ Routes: [] }, ''],
    [{ Routes: [], StaticRoutes: [to('0.0.0.0/0', 'a')] }, ''],
  ])('may lead anything to what is attached to it where of its table is read %j', (config, expected) => {
    expect(carriers(table(config))).toBe(expected);
  });
});

describe('a VPC that is not known', () => {
  it('is one that may be led to with what is not its own', () => {
    const table = ec2('TransitGatewayRouteTable', 'tgw-rtb-1', {
      TransitGatewayId: 'tgw-1',
      Routes: [{ DestinationCidrBlock: '10.0.0.0/16', State: 'active', TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'at-x' }] }],
    });
    const carries = carrierTest(readNetwork(snapshotOf([...BASE, attachment('x'), table])));
    expect([carries('vpc-x'), carries('vpc-a')]).toEqual([true, false]);
  });
});

describe('a route table', () => {
  const table = (Routes: readonly JsonObject[] | undefined, VpcId: string | undefined = 'vpc-a') =>
    ec2('RouteTable', 'rtb-1', { ...(VpcId === '' ? {} : { VpcId }), ...(Routes === undefined ? {} : { Routes }) });
  const to = (destination: string, target: JsonObject): JsonObject => ({
    ...(destination === '' ? {} : destination.startsWith('pl-') ? { DestinationPrefixListId: destination } : { DestinationCidrBlock: destination }),
    State: 'active',
    ...target,
  });
  const gateway = { TransitGatewayId: 'tgw-1' };
  const lists = [
    ec2('PrefixList', 'pl-own', { Entries: [{ Cidr: '192.0.2.0/24' }, { Cidr: '10.8.1.0/24' }] }),
    ec2('PrefixList', 'pl-other', { Entries: [{ Cidr: '192.0.2.0/24' }, { Cidr: '10.0.0.0/8' }] }),
    ec2('PrefixList', 'pl-unread', {}),
    ec2('VPCEndpoint', 'vpce-gateway', { VpcId: 'vpc-a', VpcEndpointType: 'Gateway', State: 'available' }),
    ec2('VPCEndpoint', 'vpce-balancer', { VpcId: 'vpc-a', VpcEndpointType: 'GatewayLoadBalancer', State: 'available' }),
  ];

  it.each<[boolean, string, JsonObject]>([
    [false, 'its own addresses within it', to('10.0.0.0/16', { GatewayId: 'local' })],
    [false, "others' addresses", to('10.1.0.0/16', gateway)],
    [false, 'everything', to('0.0.0.0/0', gateway)],
    [true, 'its own addresses', to('10.0.0.0/16', gateway)],
    [true, 'some of its own addresses', to('10.8.255.0/24', gateway)],
    [true, 'some of its own addresses to an interface', to('10.0.0.0/24', { NetworkInterfaceId: 'eni-1' })],
    [true, 'what it does not say', to('', gateway)],
    [false, 'what it does not say within it', to('', { GatewayId: 'local' })],
    [true, 'a list with some of its own', to('pl-own', gateway)],
    [false, 'a list of others', to('pl-other', gateway)],
    [true, 'a list of which nothing is known', to('pl-none', gateway)],
    [true, 'a list of which the entries were not read', to('pl-unread', gateway)],
    [false, "a service's addresses to its endpoint", to('pl-own', { GatewayId: 'vpce-gateway' })],
    [true, 'its own addresses to an endpoint of appliances', to('10.0.0.0/24', { GatewayId: 'vpce-balancer' })],
    [true, 'its own addresses to an endpoint that is not known', to('10.0.0.0/24', { GatewayId: 'vpce-none' })],
    [true, 'a list with some of its own to another gateway of that name', to('pl-own', { TransitGatewayId: 'vpce-gateway' })],
  ])('%s: leads %s', (carries, _, route) => {
    expect(carriers(...lists, table([to('10.0.0.0/16', { GatewayId: 'local' }), route]))).toBe(carries ? 'a' : '');
  });

  it('may lead own addresses away where its routes, or the addresses of its VPC, are not known', () => {
    expect([carriers(table(undefined)), carriers(table([])), carriers(table(undefined, ''))]).toEqual(['a', '', '']);
    const strange = table([], 'vpc-strange');
    const carries = carrierTest(readNetwork(snapshotOf([...BASE, strange])));
    expect([carries('vpc-strange'), carries('vpc-b')]).toEqual([true, false]);
  });

  it('has its prefix lists read in its own account and Region', () => {
    const model = readNetwork(snapshotOf([...BASE, table([to('pl-9', gateway)])]));
    const asked: unknown[] = [];
    carrierTest({
      ...model,
      prefixList: (...of) => {
        asked.push(of);
        return [];
      },
    });
    expect(asked).toEqual([['pl-9', ACCOUNT, REGION]]);
  });
});
