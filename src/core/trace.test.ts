import { describe, expect, it } from 'vitest';
import { fact } from './trace.ts';

const resource = { type: 'AWS::EC2::SecurityGroup', arn: 'arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1', id: 'sg-1', account: '1', region: 'r' };

describe('fact', () => {
  it('tells the same value in the same bytes, whatever order its source kept the keys in', () => {
    const one = fact(resource, 'IpPermissions[0]', { ToPort: 22, IpProtocol: 'tcp', IpRanges: [{ Description: 'x', CidrIp: '0.0.0.0/0' }] }, 'opens');
    const two = fact(resource, 'IpPermissions[0]', { IpProtocol: 'tcp', IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'x' }], ToPort: 22 }, 'opens');
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
  });

  it('cuts a long value at the same place', () => {
    const [a, b] = ['a', 'b'].map((key) => [key, key.repeat(300)] as const) as [readonly [string, string], readonly [string, string]];
    const long = (entries: readonly (readonly [string, string])[]) => JSON.stringify(fact(resource, 'Policy', Object.fromEntries(entries), 'says'));
    expect(long([a, b])).toBe(long([b, a]));
    expect(long([a, b])).toMatch(/…/);
  });
});
