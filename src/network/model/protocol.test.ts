// Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html, https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclEntry.html

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { type Service, serviceOfEntry, serviceOfPermission } from './protocol.ts';

const one = (number: number): Service => ({ protocols: [number, number] });
const ports = (number: number, from: number, to: number): Service => ({ ...one(number), ports: [from, to] });
const icmp = (number: number, types: readonly [number, number], codes: readonly [number, number]): Service => ({
  ...one(number),
  icmpTypes: types,
  icmpCodes: codes,
});
const ANY = [0, 255] as const;

describe('serviceOfPermission', () => {
  it.each<[JsonObject, Service | undefined]>([
    [{ IpProtocol: '-1' }, {}],
    [{ IpProtocol: -1, FromPort: 1, ToPort: 2 }, {}],
    [{ IpProtocol: 'all' }, {}],
    [{ IpProtocol: 'tcp', FromPort: 80, ToPort: 90 }, ports(6, 80, 90)],
    [{ IpProtocol: 'TCP', FromPort: 80, ToPort: 80 }, ports(6, 80, 80)],
    [{ IpProtocol: '6', FromPort: 0, ToPort: 65_535 }, ports(6, 0, 65_535)],
    [{ IpProtocol: 17, FromPort: 53, ToPort: 53 }, ports(17, 53, 53)],
    [{ IpProtocol: 'udp', FromPort: 53, ToPort: 53 }, ports(17, 53, 53)],
    // -1 is every port: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
    [{ IpProtocol: 'tcp', FromPort: -1, ToPort: -1 }, one(6)],
    [{ IpProtocol: 'tcp', FromPort: -1 }, one(6)],
    [{ IpProtocol: 'tcp', FromPort: -1, ToPort: 80 }, undefined],
    [{ IpProtocol: 'tcp', FromPort: 80 }, undefined],
    [{ IpProtocol: 'tcp', ToPort: 80 }, undefined],
    [{ IpProtocol: 'tcp', FromPort: 80, ToPort: -1 }, undefined],
    [{ IpProtocol: 'tcp', FromPort: 90, ToPort: 80 }, undefined],
    [{ IpProtocol: 'tcp', FromPort: 0, ToPort: 65_536 }, undefined],
    [{ IpProtocol: 'tcp', FromPort: 1.5, ToPort: 2 }, undefined],
    [{ IpProtocol: 'tcp', FromPort: '80', ToPort: 80 }, undefined],
    [{ IpProtocol: 'icmp', FromPort: 8, ToPort: 0 }, icmp(1, [8, 8], [0, 0])],
    [{ IpProtocol: 'icmp', FromPort: -1, ToPort: -1 }, icmp(1, ANY, ANY)],
    [{ IpProtocol: 'icmp', FromPort: 3, ToPort: -1 }, icmp(1, [3, 3], ANY)],
    [{ IpProtocol: 'icmp', FromPort: 3 }, icmp(1, [3, 3], ANY)],
    [{ IpProtocol: 'icmp' }, icmp(1, ANY, ANY)],
    [{ IpProtocol: 'icmpv6', FromPort: 128, ToPort: 255 }, icmp(58, [128, 128], [255, 255])],
    [{ IpProtocol: '58', FromPort: 255, ToPort: 256 }, undefined],
    [{ IpProtocol: 'icmp', FromPort: -2, ToPort: 0 }, undefined],
    [{ IpProtocol: 'icmp', FromPort: 1.5, ToPort: 0 }, undefined],
    [{ IpProtocol: 'icmp', FromPort: '8', ToPort: 0 }, undefined],
    [{ IpProtocol: '50', FromPort: 1, ToPort: 2 }, one(50)],
    [{ IpProtocol: 255 }, one(255)],
    [{ IpProtocol: '256' }, undefined],
    [{ IpProtocol: '1000' }, undefined],
    [{ IpProtocol: 'x6' }, undefined],
    [{ IpProtocol: '6x' }, undefined],
    [{ IpProtocol: null }, undefined],
    [{}, undefined],
  ])('%j is %j', (permission, service) => {
    expect(serviceOfPermission(permission)).toEqual(service);
  });
});

describe('serviceOfEntry', () => {
  it.each<[JsonObject, Service | undefined]>([
    [{ Protocol: '-1', PortRange: { From: 1, To: 2 } }, {}],
    [{ Protocol: '6', PortRange: { From: 80, To: 90 } }, ports(6, 80, 90)],
    [{ Protocol: '17', PortRange: { From: 53, To: 53 } }, ports(17, 53, 53)],
    [{ Protocol: '6' }, undefined],
    [{ Protocol: '6', PortRange: { From: 80 } }, undefined],
    [{ Protocol: '6', PortRange: { From: -1, To: -1 } }, undefined],
    [{ Protocol: '1', IcmpTypeCode: { Type: 8, Code: 0 } }, icmp(1, [8, 8], [0, 0])],
    [{ Protocol: '1', IcmpTypeCode: { Type: -1, Code: -1 } }, icmp(1, ANY, ANY)],
    [{ Protocol: '1' }, icmp(1, ANY, ANY)],
    [{ Protocol: '58', IcmpTypeCode: { Type: 128 } }, icmp(58, [128, 128], ANY)],
    [{ Protocol: '58', IcmpTypeCode: { Code: 3 } }, icmp(58, ANY, [3, 3])],
    [{ Protocol: '1', IcmpTypeCode: { Type: 300, Code: 0 } }, undefined],
    [{ Protocol: '1', IcmpTypeCode: { Type: 0, Code: 300 } }, undefined],
    [{ Protocol: '50' }, one(50)],
    [{ Protocol: 'gre' }, undefined],
    [{}, undefined],
  ])('%j is %j', (entry, service) => {
    expect(serviceOfEntry(entry)).toEqual(service);
  });
});
