import { controlCases } from '../../control.cases.ts';
import { association, domainList, firewallConfig, guarded, ruleGroup } from './dns-guard.cases.ts';
import { VPC } from './network.cases.ts';
import { STOA_DNS_2 } from './stoa-dns-2.ts';

const before = [guarded(), association(), ruleGroup('BLOCK'), domainList];

controlCases(STOA_DNS_2, [
  { name: 'passes as AWS sets it', records: before, expect: { [VPC]: 'pass' } },
  { name: 'passes where it fails closed', records: [...before, firewallConfig('DISABLED')], expect: { [VPC]: 'pass' } },
  { name: 'fails where it fails open', records: [...before, firewallConfig('ENABLED')], expect: { [VPC]: 'fail' } },
  { name: 'is unknown where a Profile decides', records: [...before, firewallConfig('USE_LOCAL_RESOURCE_SETTING')], expect: { [VPC]: 'unknown' } },
  { name: 'is unknown where the setting was not read', records: before, uncovered: ['AWS::Route53Resolver::FirewallConfig'], expect: { [VPC]: 'unknown' } },
  { name: 'does not judge a VPC without DNS Firewall', records: [guarded(), firewallConfig('ENABLED')], expect: { [VPC]: 'not-applicable' } },
]);
