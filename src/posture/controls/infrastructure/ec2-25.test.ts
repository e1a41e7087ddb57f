import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { EC2_25 } from './ec2-25.ts';
import { TEMPLATE, template } from './launch-template.cases.ts';

const asks = { NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true }] };
const named = { NetworkInterfaces: [{ DeviceIndex: 0, NetworkInterfaceId: 'eni-1' }] };
const eni = (config: JsonObject) => record('AWS::EC2::NetworkInterface', `arn:aws:ec2:${REGION}:${ACCOUNT}:network-interface/eni-1`, config);

controlCases(EC2_25, [
  {
    name: 'passes where the interface declines an address',
    records: [template({ NetworkInterfaces: [{ AssociatePublicIpAddress: false }] })],
    expect: { [TEMPLATE]: 'pass' },
  },
  { name: 'passes where the template says nothing of interfaces', records: [template({ ImageId: 'ami-1' })], expect: { [TEMPLATE]: 'pass' } },
  { name: 'fails where an interface asks for an address', records: [template(asks)], expect: { [TEMPLATE]: 'fail' } },
  {
    name: 'fails for the second interface',
    records: [template({ NetworkInterfaces: [{}, { AssociatePublicIpAddress: true }] })],
    expect: { [TEMPLATE]: 'fail' },
  },
  { name: 'judges the default version, not the latest', records: [template({}, asks)], expect: { [TEMPLATE]: 'pass' } },
  {
    name: 'fails where the interface that it names has a public address',
    records: [template(named), eni({ Association: { PublicIp: '203.0.113.1' } })],
    expect: { [TEMPLATE]: 'fail' },
  },
  {
    name: 'fails where a further address of the interface is public',
    records: [template(named), eni({ PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.4' }, { Association: { PublicIp: '203.0.113.2' } }] })],
    expect: { [TEMPLATE]: 'fail' },
  },
  { name: 'passes where that interface has none', records: [template(named), eni({ Status: 'available' })], expect: { [TEMPLATE]: 'pass' } },
  { name: 'is unknown where that interface is not there', records: [template(named)], expect: { [TEMPLATE]: 'unknown' } },
  {
    name: 'is unknown where interfaces were not read',
    records: [template(named)],
    uncovered: ['AWS::EC2::NetworkInterface'],
    expect: { [TEMPLATE]: 'unknown' },
  },
  {
    name: 'passes without interfaces read where none is named',
    records: [template({})],
    uncovered: ['AWS::EC2::NetworkInterface'],
    expect: { [TEMPLATE]: 'pass' },
  },
  {
    name: 'is unknown where the answer is neither',
    records: [template({ NetworkInterfaces: [{ AssociatePublicIpAddress: 'maybe' }] })],
    expect: { [TEMPLATE]: 'unknown' },
  },
  { name: 'is unknown without the default version', records: [template(null)], expect: { [TEMPLATE]: 'unknown' } },
  {
    name: 'is unknown where the versions were not read',
    records: [record('AWS::EC2::LaunchTemplate', TEMPLATE, { DefaultVersionNumber: 2 })],
    expect: { [TEMPLATE]: 'unknown' },
  },
]);
