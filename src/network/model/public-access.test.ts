// Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html

import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { type PublicAccessUse, readPublicAccess } from './public-access.ts';
import { ACCOUNT, REGION, recordOf, refTo, snapshotOf } from './record.cases.ts';

const OPTIONS = 'AWS::EC2::VPCBlockPublicAccessOptions';
const EXCLUSION = 'AWS::EC2::VPCBlockPublicAccessExclusion';
const options = (config: JsonObject) => recordOf(OPTIONS, 'options', config);
const exclusion = (resource: string, mode: string, State = 'create-complete') =>
  recordOf(EXCLUSION, `x-${resource}-${State}`, { ResourceArn: `arn:aws:ec2:us-east-1:111122223333:${resource}`, InternetGatewayExclusionMode: mode, State });

const USES: readonly PublicAccessUse[] = ['in', 'out', 'nat'];
function blocked(records: readonly ResourceRecord[], unread: readonly string[] = []): string {
  const { blocking } = readPublicAccess(snapshotOf(records, unread));
  return USES.map((use) => {
    const found = blocking(ACCOUNT, REGION, 'vpc-1', 'subnet-1', use);
    return found === undefined ? 'open' : 'kind' in found ? 'blocked' : found.name;
  }).join();
}

describe('Block Public Access', () => {
  const both = options({ InternetGatewayBlockMode: 'block-bidirectional', ExclusionsAllowed: 'allowed' });
  const ingress = options({ InternetGatewayBlockMode: 'block-ingress', ExclusionsAllowed: 'allowed' });

  it.each<[string, readonly ResourceRecord[], string]>([
    ['off', [options({ InternetGatewayBlockMode: 'off' })], 'open,open,open'],
    ['both directions', [both], 'blocked,blocked,blocked'],
    // What is begun inside goes through NAT gateways and egress-only ones still.
    ['ingress alone', [ingress], 'blocked,blocked,open'],
    ['both, the VPC left out', [both, exclusion('vpc/vpc-1', 'allow-bidirectional')], 'open,open,open'],
    ['both, the subnet left out', [both, exclusion('subnet/subnet-1', 'allow-bidirectional')], 'open,open,open'],
    ['both, another VPC left out', [both, exclusion('vpc/vpc-2', 'allow-bidirectional')], 'blocked,blocked,blocked'],
    ['both, egress left out', [both, exclusion('vpc/vpc-1', 'allow-egress')], 'blocked,open,open'],
    ['ingress, egress left out', [ingress, exclusion('vpc/vpc-1', 'allow-egress')], 'blocked,blocked,open'],
    ['ingress, the VPC left out', [ingress, exclusion('vpc/vpc-1', 'allow-bidirectional')], 'open,open,open'],
    ['both, an exclusion that is gone', [both, exclusion('vpc/vpc-1', 'allow-bidirectional', 'delete-complete')], 'blocked,blocked,blocked'],
    ['both, an exclusion that is turned off', [both, exclusion('vpc/vpc-1', 'allow-bidirectional', 'disable-complete')], 'blocked,blocked,blocked'],
    ['both, an exclusion that is being changed', [both, exclusion('vpc/vpc-1', 'allow-bidirectional', 'update-delete')], 'open,open,open'],
    [
      'both, exclusions not allowed',
      [options({ InternetGatewayBlockMode: 'block-bidirectional', ExclusionsAllowed: 'not-allowed' }), exclusion('vpc/vpc-1', 'allow-bidirectional')],
      'blocked,blocked,blocked',
    ],
    [
      'both, egress of the VPC and all of the subnet left out',
      [both, exclusion('vpc/vpc-1', 'allow-egress'), exclusion('subnet/subnet-1', 'allow-bidirectional')],
      'open,open,open',
    ],
    ['both, an exclusion of nothing', [both, recordOf(EXCLUSION, 'x', { InternetGatewayExclusionMode: 'allow-bidirectional' })], 'blocked,blocked,blocked'],
  ])('%s', (_, records, expected) => {
    expect(blocked(records)).toBe(expected);
  });

  it('of a mode that is not known says so', () => {
    expect(blocked([options({ InternetGatewayBlockMode: 'later' })])).toBe([1, 2, 3].map(() => 'VPC Block Public Access mode later').join());
    const name = 'VPC Block Public Access mode ';
    const { blocking } = readPublicAccess(snapshotOf([options({})]));
    expect(blocking(ACCOUNT, REGION, 'vpc-1', 'subnet-1', 'in')).toEqual({ reason: 'not-modelled', name, account: ACCOUNT, region: REGION });
  });

  it('says by what setting', () => {
    expect(readPublicAccess(snapshotOf([both])).blocking(ACCOUNT, REGION, 'vpc-1', 'subnet-1', 'in')).toEqual({
      kind: 'blocked',
      setting: refTo(OPTIONS, 'options'),
    });
  });

  it('is unknown where the options were not read, or an exclusion may stand in those that were not', () => {
    expect(blocked([], [OPTIONS])).toBe([1, 2, 3].map(() => 'ec2:DescribeVpcBlockPublicAccessOptions').join());
    expect(readPublicAccess(snapshotOf([])).blocking(ACCOUNT, REGION, 'vpc-1', 'subnet-1', 'in')).toEqual({
      reason: 'unreadable',
      name: OPTIONS,
      account: ACCOUNT,
      region: REGION,
    });
    expect(blocked([both], [EXCLUSION])).toBe([1, 2, 3].map(() => 'ec2:DescribeVpcBlockPublicAccessExclusions').join());
    expect(blocked([options({ InternetGatewayBlockMode: 'block-bidirectional', ExclusionsAllowed: 'not-allowed' })], [EXCLUSION])).toBe(
      'blocked,blocked,blocked',
    );
    expect(blocked([both, exclusion('vpc/vpc-1', 'allow-egress')], [EXCLUSION])).toBe('ec2:DescribeVpcBlockPublicAccessExclusions,open,open');
  });

  it('is set for each account and Region', () => {
    const { blocking } = readPublicAccess(
      snapshotOf([
        both,
        recordOf(OPTIONS, 'west', { InternetGatewayBlockMode: 'off' }, { region: 'us-west-2' }),
        recordOf(OPTIONS, 'other', { InternetGatewayBlockMode: 'off' }, { account: '4' }),
      ]),
    );
    expect(blocking(ACCOUNT, 'us-west-2', 'vpc-1', 'subnet-1', 'in')).toBeUndefined();
    expect(blocking('4', REGION, 'vpc-1', 'subnet-1', 'in')).toBeUndefined();
    expect(blocking(ACCOUNT, REGION, 'vpc-1', 'subnet-1', 'in')).toBeDefined();
  });
});
