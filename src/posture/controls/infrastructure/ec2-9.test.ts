import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { EC2_9 } from './ec2-9.ts';

const ARN = `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/i-1`;
const instance = (config: Record<string, Json>) => [record('AWS::EC2::Instance', ARN, { State: { Name: 'running' }, ...config })];
const bare = { PrivateIpAddress: '10.0.0.1', PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: '10.0.0.1' }] };

controlCases(EC2_9, [
  { name: 'passes with private addresses alone', records: instance({ NetworkInterfaces: [bare] }), expect: { [ARN]: 'pass' } },
  { name: 'passes for IPv6, which is not judged', records: instance({ NetworkInterfaces: [bare], Ipv6Address: '2001:db8::1' }), expect: { [ARN]: 'pass' } },
  { name: 'fails with a public address', records: instance({ PublicIpAddress: '203.0.113.1', NetworkInterfaces: [bare] }), expect: { [ARN]: 'fail' } },
  {
    name: 'fails while it is stopped, with an Elastic IP',
    records: instance({ State: { Name: 'stopped' }, PublicIpAddress: '203.0.113.1' }),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'fails for an address of the second interface, which DescribeInstances does not repeat above',
    records: instance({ PublicIpAddress: '', NetworkInterfaces: [bare, { ...bare, Association: { PublicIp: '203.0.113.2' } }] }),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'fails for an address of the second private address',
    records: instance({ NetworkInterfaces: [{ PrivateIpAddresses: [{}, { Association: { PublicIp: '203.0.113.3' } }] }] }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'is unknown where the interfaces are absent', records: instance({}), expect: { [ARN]: 'unknown' } },
  {
    name: 'does not apply to a terminated instance',
    records: instance({ State: { Name: 'terminated' }, PublicIpAddress: '203.0.113.1' }),
    expect: { [ARN]: 'not-applicable' },
  },
]);
