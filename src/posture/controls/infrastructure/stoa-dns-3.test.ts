import { controlCases } from '../../control.cases.ts';
import { dhcp, guarded, inboundEndpoint } from './dns-guard.cases.ts';
import { VPC } from './network.cases.ts';
import { STOA_DNS_3 } from './stoa-dns-3.ts';

controlCases(STOA_DNS_3, [
  { name: 'passes with the resolver of the VPC', records: [guarded(), dhcp('AmazonProvidedDNS')], expect: { [VPC]: 'pass' } },
  { name: 'passes with the resolver by its address', records: [guarded(), dhcp('10.0.0.2')], expect: { [VPC]: 'pass' } },
  { name: 'fails with a name server of the internet', records: [guarded(), dhcp('8.8.8.8')], expect: { [VPC]: 'fail' } },
  { name: 'fails with one of IPv6', records: [guarded(), dhcp('2606:4700:4700::1111')], expect: { [VPC]: 'fail' } },
  { name: 'passes with an inbound endpoint', records: [guarded(), dhcp('10.9.0.5'), inboundEndpoint('10.9.0.5')], expect: { [VPC]: 'pass' } },
  { name: 'is unknown with a name server of one’s own', records: [guarded(), dhcp('10.9.0.5')], expect: { [VPC]: 'unknown' } },
  {
    name: 'is unknown where endpoints were not read',
    records: [guarded(), dhcp('10.9.0.5')],
    uncovered: ['AWS::Route53Resolver::ResolverEndpoint'],
    expect: { [VPC]: 'unknown' },
  },
  { name: 'is unknown where the options were not read', records: [guarded()], uncovered: ['AWS::EC2::DHCPOptions'], expect: { [VPC]: 'unknown' } },
  { name: 'passes where instances get no name server at all', records: [guarded('default')], expect: { [VPC]: 'pass' } },
]);
