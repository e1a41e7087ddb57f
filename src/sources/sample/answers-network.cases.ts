// For tests: what the rules of the network and of DNS should find in the sample, by the shortest means.

import { asObjects, asString, at, type Json, type ResourceRecord, type Snapshot } from '../../core/index.ts';

export function networkAnswers(snapshot: Snapshot): Readonly<Record<string, () => readonly string[]>> {
  const of = (type: string) => snapshot.of(type).records;
  const failing = (type: string, isBad: (record: ResourceRecord) => boolean) => () =>
    of(type)
      .filter(isBad)
      .map((record) => record.arn);
  const text = (value: Json | undefined) => JSON.stringify(value ?? null);
  const interfaces = of('AWS::EC2::NetworkInterface');
  const groups = new Map(of('AWS::EC2::SecurityGroup').map((group) => [group.id, group]));
  const groupsOf = ({ config }: ResourceRecord) => asObjects(config['Groups']).flatMap((one) => groups.get(asString(one['GroupId']) ?? '') ?? []);
  const lets = (rule: Json, port: number) => at(rule, 'IpProtocol') === '-1' || (Number(at(rule, 'FromPort')) <= port && port <= Number(at(rule, 'ToPort')));
  const letsWorld = (group: ResourceRecord, ports: readonly number[], world = /"(?:0\.0\.0\.0|::)\/0"/) =>
    asObjects(group.config['IpPermissions']).some((rule) => world.test(text(rule)) && ports.some((port) => lets(rule, port)));
  const isShown = ({ config }: ResourceRecord) => text(config).includes('"PublicIp"') || (text(config['Ipv6Addresses']) ?? '').includes(':');
  const entries = ({ config }: ResourceRecord, isEgress: boolean) =>
    asObjects(config['Entries'])
      .filter((one) => one['Egress'] === isEgress)
      .sort((a, b) => Number(a['RuleNumber']) - Number(b['RuleNumber']));
  const takesAll = (entry: Json | undefined) => at(entry, 'Protocol') === '-1' && at(entry, 'RuleAction') === 'allow';
  const custom = ({ config }: ResourceRecord) => config['IsDefault'] === false;
  const rulesOf = ({ config }: ResourceRecord) => text([config['IpPermissions'] ?? null, config['IpPermissionsEgress'] ?? null]);
  const guarded = new Set(of('AWS::Route53Resolver::FirewallRuleGroupAssociation').map(({ config }) => config['VpcId']));
  const names = text(snapshot.types.filter((type) => type !== 'AWS::Route53::HostedZone').flatMap((type) => of(type).map(({ arn }) => arn)));
  /** Whether an interface that somebody runs may send to a port, and its subnet leads to a gateway of the VPC's own. */
  const leavesAlone = (vpc: string, port: number) =>
    interfaces.some((one) => {
      const table = of('AWS::EC2::RouteTable').find(({ config }) => text(config['Associations']).includes(`"${asString(one.config['SubnetId']) ?? ''}"`));
      const gateways = asObjects(table?.config['Routes']).map((route) => asString(route['NatGatewayId']) ?? asString(route['GatewayId']) ?? '');
      return (
        one.config['VpcId'] === vpc &&
        one.config['RequesterManaged'] !== true &&
        (gateways.some((id) => id.startsWith('nat-')) || (isShown(one) && gateways.some((id) => id.startsWith('igw-')))) &&
        groupsOf(one).some(({ config }) => asObjects(config['IpPermissionsEgress']).some((rule) => lets(rule, port) && text(rule).includes('"0.0.0.0/0"')))
      );
    });
  return {
    'EC2.16': failing('AWS::EC2::NetworkAcl', (acl) => custom(acl) && asObjects(acl.config['Associations']).length === 0),
    'EC2.22': () => {
      const used = text([...interfaces, ...of('AWS::EC2::SecurityGroup')].map(({ config }) => [config['Groups'] ?? null, config['IpPermissions'] ?? null]));
      return failing('AWS::EC2::SecurityGroup', ({ id, config }) => config['GroupName'] !== 'default' && !used.includes(id))();
    },
    'Stoa.DNS.1': failing('AWS::EC2::VPC', ({ id }) => !guarded.has(id)),
    'Stoa.DNS.2': () => {
      const open = new Set(
        of('AWS::Route53Resolver::FirewallConfig').flatMap(({ config }) => (config['FirewallFailOpen'] === 'ENABLED' ? [config['ResourceId']] : [])),
      );
      return failing('AWS::EC2::VPC', ({ id }) => open.has(id))();
    },
    'Stoa.DNS.3': () => {
      const foreign = new Set(of('AWS::EC2::DHCPOptions').flatMap(({ id, config }) => (text(config).includes('8.8.8.8') ? [id] : [])));
      return failing('AWS::EC2::VPC', ({ config }) => foreign.has(asString(config['DhcpOptionsId']) ?? ''))();
    },
    'Stoa.DNS.4': failing('AWS::Route53::HostedZone', ({ config }) =>
      [...text(config['ResourceRecordSets']).matchAll(/"([a-z0-9.-]+)\.s3-website[a-z0-9.-]*\.amazonaws\.com/g)].some(
        ([, bucket = '']) => !names.includes(`:${bucket}"`),
      ),
    ),
    'Stoa.Network.1': failing('AWS::EC2::NetworkInterface', (one) => isShown(one) && groupsOf(one).some((group) => letsWorld(group, [22, 3389]))),
    'Stoa.Network.2': failing(
      'AWS::EC2::NetworkInterface',
      (one) => isShown(one) && one.config['Description'] === 'RDSNetworkInterface' && groupsOf(one).some((group) => letsWorld(group, [3306, 5432])),
    ),
    'Stoa.Network.3': failing(
      'AWS::EC2::NetworkAcl',
      (acl) =>
        custom(acl) &&
        [true, false].some((isEgress) => {
          const own = entries(acl, isEgress).filter((one) => one['RuleNumber'] !== 32_767);
          return takesAll(own[0]) && own.length > 1;
        }),
    ),
    'Stoa.Network.4': failing('AWS::EC2::NetworkAcl', (acl) => custom(acl) && [true, false].every((isEgress) => takesAll(entries(acl, isEgress)[0]))),
    'Stoa.Network.5': failing('AWS::EC2::SecurityGroup', (group) =>
      [...groups.values()].some(
        (other) =>
          other !== group &&
          [group, other].every(({ config }) => config['GroupName'] !== 'default') &&
          other.config['VpcId'] === group.config['VpcId'] &&
          rulesOf(other) === rulesOf(group),
      ),
    ),
    'Stoa.Network.6': failing('AWS::EC2::SecurityGroup', ({ config }) =>
      [...text([config['IpPermissions'] ?? null, config['IpPermissionsEgress'] ?? null]).matchAll(/"(sg-[0-9a-z]+)"/g)].some(([, id = '']) => !groups.has(id)),
    ),
    'Stoa.Network.7': failing('AWS::EC2::RouteTable', ({ config }) => text(config['Routes']).includes('"blackhole"')),
    'Stoa.Network.8': failing('AWS::EC2::TransitGateway', ({ config }) =>
      /"DefaultRouteTable(?:Association|Propagation)":"enable"/.test(text(config['Options'])),
    ),
    'Stoa.Network.9': failing('AWS::EC2::SecurityGroup', (group) => letsWorld(group, [22, 3389, 5985], /"(?:0\.0\.0\.0\/0|10\.0\.0\.0\/8)"/)),
    'Stoa.Network.10': failing('AWS::EC2::Subnet', ({ id }) =>
      interfaces.some(
        (one) =>
          one.config['SubnetId'] === id &&
          one.config['InterfaceType'] === 'interface' &&
          one.config['RequesterManaged'] !== true &&
          leavesAlone(asString(one.config['VpcId']) ?? '', 1) &&
          groupsOf(one).some(({ config }) => asObjects(config['IpPermissionsEgress']).some((rule) => lets(rule, 1) && text(rule).includes('"0.0.0.0/0"'))),
      ),
    ),
    'Stoa.DNS.5': failing('AWS::EC2::VPC', ({ id }) => leavesAlone(id, 53)),
    'Stoa.Network.11': () => {
      const careless = new Set(
        of('AWS::EC2::TransitGatewayVpcAttachment').flatMap(({ config }) =>
          at(config, 'Options', 'ApplianceModeSupport') === 'disable' ? [config['VpcId']] : [],
        ),
      );
      return failing('AWS::NetworkFirewall::Firewall', ({ config }) => careless.has(config['VpcId']))();
    },
    'Stoa.Network.13': failing(
      'AWS::EC2::VPC',
      ({ id }) => leavesAlone(id, 443) && of('AWS::EC2::TransitGatewayVpcAttachment').some(({ config }) => config['VpcId'] === id),
    ),
    'Stoa.Network.14': failing('AWS::EC2::VPC', ({ id, tags }) =>
      of('AWS::EC2::VPCPeeringConnection').some(({ config }) => {
        const sides = ['RequesterVpcInfo', 'AccepterVpcInfo'].map((side) => at(config, side, 'VpcId'));
        const other = of('AWS::EC2::VPC').find((one) => one.id !== id && sides.includes(one.id));
        return tags['environment'] === 'prod' && sides.includes(id) && other?.tags['environment'] === 'nonprod';
      }),
    ),
    'Stoa.Shield.1': failing('AWS::ElasticLoadBalancingV2::LoadBalancer', ({ account, arn, config }) => {
      const isSubscribed = of('AWS::Shield::Subscription').some((one) => one.account === account);
      return isSubscribed && config['Scheme'] === 'internet-facing' && !of('AWS::Shield::Protection').some((one) => one.config['ResourceArn'] === arn);
    }),
    'Stoa.WAF.1': failing('AWS::WAFv2::WebACL', ({ config }) => {
      const rules = text(at(config, 'WebACL', 'Rules'));
      return rules.includes('"Count"') && !rules.includes('"None"') && !rules.includes('"Block"');
    }),
    'Stoa.Network.12': failing('AWS::NetworkFirewall::FirewallPolicy', ({ config }) => {
      const policy = text(config['FirewallPolicy']);
      return policy.includes('stateful-rulegroup') && !policy.includes('HOME_NET');
    }),
  };
}
