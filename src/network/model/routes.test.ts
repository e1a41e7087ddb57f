// Shape of the answer: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTable.html, https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { blockOf, recordOf, refTo } from './record.cases.ts';
import { destinationOf, readRouteTable } from './routes.ts';

const TYPE = 'AWS::EC2::RouteTable';
const table = (config: JsonObject) => readRouteTable(recordOf(TYPE, 'rtb-1', config));
const targetOf = (route: JsonObject) => table({ Routes: [route] }).routes?.[0]?.target;

describe('readRouteTable', () => {
  it('has its associations, and its routes by their places', () => {
    const config = {
      VpcId: 'vpc-1',
      Associations: [{ Main: true }, { SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2', Main: false }, { GatewayId: 'igw-1' }],
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' },
        null,
        { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1', State: 'blackhole', Origin: 'CreateRoute' },
        { DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-1', Origin: 'EnableVgwRoutePropagation' },
        {},
      ],
    };
    expect(table(config)).toEqual({
      id: 'rtb-1',
      ref: refTo(TYPE, 'rtb-1'),
      vpcId: 'vpc-1',
      isMain: true,
      subnetIds: ['subnet-1', 'subnet-2'],
      gatewayIds: ['igw-1'],
      routes: [
        {
          path: 'Routes[0]',
          destination: { kind: 'block', block: blockOf('10.0.0.0/16') },
          target: { kind: 'local', id: 'local' },
          isBlackhole: false,
          isPropagated: false,
        },
        {
          path: 'Routes[2]',
          destination: { kind: 'block', block: blockOf('::/0') },
          target: { kind: 'internet-gateway', id: 'igw-1' },
          isBlackhole: true,
          isPropagated: false,
        },
        {
          path: 'Routes[3]',
          destination: { kind: 'prefix-list', id: 'pl-1' },
          target: { kind: 'vpc-endpoint', id: 'vpce-1' },
          isBlackhole: false,
          isPropagated: true,
        },
        { path: 'Routes[4]', target: { kind: 'unknown', id: '' }, isBlackhole: false, isPropagated: false },
      ],
    });
  });

  it('does not take routes that are not there for none', () => {
    expect(table({ Associations: [{ Main: false }] })).toEqual({ id: 'rtb-1', ref: refTo(TYPE, 'rtb-1'), isMain: false, subnetIds: [], gatewayIds: [] });
  });

  it.each([
    ['NatGatewayId', 'nat-1', 'nat-gateway'],
    ['TransitGatewayId', 'tgw-1', 'transit-gateway'],
    ['VpcPeeringConnectionId', 'pcx-1', 'peering'],
    ['EgressOnlyInternetGatewayId', 'eigw-1', 'egress-only-gateway'],
    ['LocalGatewayId', 'lgw-1', 'local-gateway'],
    ['CarrierGatewayId', 'cagw-1', 'carrier-gateway'],
    ['CoreNetworkArn', 'arn:core', 'core-network'],
    ['NetworkInterfaceId', 'eni-1', 'interface'],
    ['VpcEndpointId', 'vpce-1', 'vpc-endpoint'],
    ['GatewayId', 'local', 'local'],
    ['GatewayId', 'igw-1', 'internet-gateway'],
    ['GatewayId', 'vgw-1', 'virtual-private-gateway'],
    ['GatewayId', 'vpce-1', 'vpc-endpoint'],
    ['GatewayId', 'nat-1', 'nat-gateway'],
    ['GatewayId', 'eigw-1', 'egress-only-gateway'],
    ['GatewayId', 'lgw-1', 'local-gateway'],
    ['GatewayId', 'cagw-1', 'carrier-gateway'],
    ['GatewayId', 'odd-1', 'unknown'],
    ['GatewayId', 'localised', 'unknown'],
    ['InstanceId', 'i-1', 'unknown'],
  ])('leads by %s %s to a %s', (field, id, kind) => {
    expect(targetOf({ [field]: id })).toEqual({ kind, id });
  });

  it('leads through the interface of an instance', () => {
    expect(targetOf({ InstanceId: 'i-1', NetworkInterfaceId: 'eni-1', GatewayId: 'odd' })).toEqual({ kind: 'interface', id: 'eni-1' });
    expect(targetOf({ InstanceId: 'i-1', GatewayId: 'odd' })).toEqual({ kind: 'unknown', id: 'odd' });
  });
});

describe('destinationOf', () => {
  it('is a block, or a list; what is neither is nothing', () => {
    expect(destinationOf('10.0.0.0/8', 'pl-1')).toEqual({ kind: 'block', block: blockOf('10.0.0.0/8') });
    expect([destinationOf('x', 'pl-1'), destinationOf(undefined, 'pl-1')]).toEqual([
      { kind: 'prefix-list', id: 'pl-1' },
      { kind: 'prefix-list', id: 'pl-1' },
    ]);
    expect([destinationOf('x', undefined), destinationOf(undefined, undefined)]).toEqual([undefined, undefined]);
  });
});
