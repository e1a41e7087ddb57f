import { describe, expect, it } from 'vitest';
import { A, B, codes, group, ids, read, user } from './read.cases.ts';

describe('readAwsCli: where account, Region and call come from', () => {
  it.each([
    `${A}/eu-west-1/ec2/describe-security-groups.json`,
    `${A}/eu-west-1/ec2-describe-security-groups.json`,
    `${A}-eu-west-1-describe-security-groups.json`,
    `accounts/${A}/eu-west-1/SecurityGroups.json`,
    `prod-${A}/eu-west-1/DescribeSecurityGroups.json`,
    `${A}/eu-west-1/whatever.json`,
  ])('reads %s', async (name) => {
    const value = await read({ [name]: { SecurityGroups: [group('sg-1')] } });
    const [record] = value.snapshot.of('AWS::EC2::SecurityGroup').records;
    expect(record).toMatchObject({ arn: `arn:aws:ec2:eu-west-1:${A}:security-group/sg-1`, account: A, region: 'eu-west-1', tags: { Name: 'n-sg-1' } });
    expect(value.snapshot.coverage.missing('AWS::EC2::SecurityGroup', A, 'eu-west-1')).toBeUndefined();
    expect(value.snapshot.coverage.missing('AWS::EC2::SecurityGroup', A, 'eu-west-2')?.reason).toBe('absent');
    expect(value.issues).toEqual([]);
  });

  it('takes account and Region from the options where nothing else says them', async () => {
    const value = await read({ 'describe-vpn-gateways.json': { VpnGateways: [{ VpnGatewayId: 'vgw-1' }] } }, { account: A, region: 'cn-north-1' });
    expect(value.snapshot.of('AWS::EC2::VPNGateway').records[0]?.arn).toBe(`arn:aws-cn:ec2:cn-north-1:${A}:vpn-gateway/vgw-1`);
  });

  it('says which file lacks its account, and loses nothing else', async () => {
    const value = await read({
      'describe-vpn-gateways.json': { VpnGateways: [{ VpnGatewayId: 'vgw-1' }] },
      [`${A}/eu-west-1/describe-vpcs.json`]: { Vpcs: [{ VpcId: 'vpc-1', OwnerId: A }] },
      [`${B}/eu-west-1/describe-vpcs.json`]: { Vpcs: [{ VpcId: 'vpc-2', OwnerId: B }] },
    });
    expect(value.issues).toEqual([
      expect.objectContaining({ code: 'unknown-place', file: 'describe-vpn-gateways.json', help: expect.stringContaining('--account') }),
    ]);
    expect(ids(value, 'AWS::EC2::VPC')).toEqual(['vpc-1', 'vpc-2']);
  });

  it('says that a list is read where it is empty', async () => {
    const value = await read({ [`${A}/eu-west-1/describe-security-groups.json`]: { SecurityGroups: [] } });
    expect(value.snapshot.size).toBe(0);
    expect(value.snapshot.coverage.missing('AWS::EC2::SecurityGroup', A, 'eu-west-1')).toBeUndefined();
  });

  it('covers global types in the Region `global`', async () => {
    const value = await read({ [`${A}/us-east-1/iam-list-users.json`]: { Users: [user('ann')] } });
    expect(value.snapshot.coverage.missing('AWS::IAM::User', A, 'global')).toBeUndefined();
    expect(value.snapshot.of('AWS::IAM::User').records[0]?.region).toBe('global');
  });

  it('names an account that contradicts its folder, and does not call the folder read', async () => {
    const value = await read({ [`${A}/global/iam-list-users.json`]: { Users: [user('ann', B)] } });
    expect(codes(value)).toEqual(['contradictory-account']);
    expect(value.snapshot.of('AWS::IAM::User').records[0]?.account).toBe(B);
    expect(value.snapshot.coverage.missing('AWS::IAM::User', A, 'global')?.reason).toBe('unreadable');
    expect(value.snapshot.coverage.missing('AWS::IAM::User', B, 'global')?.reason).toBe('absent');
  });

  it('lets the owner of a shared subnet answer before those it is shared with', async () => {
    const subnet = { SubnetId: 'subnet-1', OwnerId: B, AvailabilityZone: 'eu-west-1a' };
    const value = await read({
      [`${A}/eu-west-1/describe-subnets.json`]: { Subnets: [{ ...subnet, Tags: [] }] },
      [`${B}/eu-west-1/describe-subnets.json`]: { Subnets: [{ ...subnet, Tags: [{ Key: 'Name', Value: 'mine' }] }] },
    });
    expect(value.issues).toEqual([]);
    expect(value.snapshot.of('AWS::EC2::Subnet').records).toEqual([expect.objectContaining({ account: B, tags: { Name: 'mine' } })]);
  });
});
