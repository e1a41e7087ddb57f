import { controlCases, OTHER_ACCOUNT } from '../../control.cases.ts';
import { association, domainList, guarded, ruleGroup } from './dns-guard.cases.ts';
import { VPC } from './network.cases.ts';
import { STOA_DNS_1 } from './stoa-dns-1.ts';

const FIREWALL = 'AWS::Route53Resolver::FirewallRuleGroup';

controlCases(STOA_DNS_1, [
  { name: 'fails without any rule group', records: [guarded()], expect: { [VPC]: 'fail' } },
  {
    name: 'fails where the rule group stands before another VPC',
    records: [guarded(), association('vpc-2'), ruleGroup('BLOCK'), domainList],
    expect: { [VPC]: 'fail' },
  },
  { name: 'passes where a rule blocks', records: [guarded(), association(), ruleGroup('ALERT', 'BLOCK'), domainList], expect: { [VPC]: 'pass' } },
  {
    name: 'passes with the rule group of another account',
    records: [guarded(), association(), { ...ruleGroup('BLOCK'), account: OTHER_ACCOUNT }, domainList],
    expect: { [VPC]: 'pass' },
  },
  { name: 'fails where rules only alert and allow', records: [guarded(), association(), ruleGroup('ALERT', 'ALLOW'), domainList], expect: { [VPC]: 'fail' } },
  { name: 'fails for an empty rule group', records: [guarded(), association(), ruleGroup(), domainList], expect: { [VPC]: 'fail' } },
  {
    name: 'is unknown where the names of the rule were not read',
    records: [guarded(), association(), ruleGroup('BLOCK')],
    uncovered: ['AWS::Route53Resolver::FirewallDomainList'],
    expect: { [VPC]: 'unknown' },
  },
  {
    name: 'fails where the list of names is empty',
    records: [guarded(), association(), ruleGroup('BLOCK'), { ...domainList, config: { ...domainList.config, Domains: [] } }],
    expect: { [VPC]: 'fail' },
  },
  { name: 'is unknown where the rules were not read', records: [guarded(), association()], uncovered: [FIREWALL], expect: { [VPC]: 'unknown' } },
  { name: 'is unknown where associations were not read', records: [guarded()], uncovered: [`${FIREWALL}Association`], expect: { [VPC]: 'unknown' } },
  {
    name: 'is unknown where a Profile may have a rule group',
    records: [guarded()],
    uncovered: ['AWS::Route53Profiles::ProfileAssociation'],
    expect: { [VPC]: 'unknown' },
  },
  {
    name: 'does not judge a VPC of another account',
    records: [{ ...guarded(), config: { ...guarded().config, OwnerId: OTHER_ACCOUNT } }],
    expect: { [VPC]: 'not-applicable' },
  },
]);
