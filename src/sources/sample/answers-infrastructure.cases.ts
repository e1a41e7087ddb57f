// For tests: what the rules of infrastructure should find in the sample, by the shortest means.

import { asObjects, asString, at, isArray, type Json, type ResourceRecord, type Snapshot } from '../../core/index.ts';

const OLD_RUNTIMES = ['nodejs18.x', 'nodejs16.x', 'python3.9'];
const EKS_IN_SUPPORT = ['1.34', '1.35'];

export function infrastructureAnswers(snapshot: Snapshot): Readonly<Record<string, () => readonly string[]>> {
  const of = (type: string) => snapshot.of(type).records;
  const failing = (type: string, isBad: (record: ResourceRecord) => boolean) => () =>
    of(type)
      .filter(isBad)
      .map((record) => record.arn);
  const text = (value: Json | undefined) => JSON.stringify(value ?? null);
  const isEmpty = (value: Json | undefined) => !isArray(value) || value.length === 0;
  const isToWorld = (rule: Json) => /"(?:0\.0\.0\.0|::)\/0"/.test(text(rule));
  const inbound = ({ config }: ResourceRecord) => asObjects(config['Entries']).filter((one) => one['Egress'] === false);
  const containers = (test: RegExp, isMeant: boolean) =>
    failing(
      'AWS::ECS::TaskDefinition',
      (one) => isLatest(one, of('AWS::ECS::TaskDefinition')) && test.test(text(one.config['containerDefinitions'])) === isMeant,
    );
  const attribute = (pair: string) => failing('AWS::ElasticLoadBalancingV2::LoadBalancer', ({ config }) => text(config['Attributes']).includes(pair));
  const firewall = (key: string) => failing('AWS::NetworkFirewall::FirewallPolicy', ({ config }) => text(at(config, 'FirewallPolicy', key)).includes('pass'));
  const template = (isBad: (data: string) => boolean) =>
    failing('AWS::EC2::LaunchTemplate', ({ config }) => isBad(text(asObjects(config['LaunchTemplateVersions']).find((one) => one['DefaultVersion'] === true))));
  const configuration = (isBad: (config: ResourceRecord['config']) => boolean) =>
    failing('AWS::AutoScaling::LaunchConfiguration', ({ config }) => isBad(config));
  return {
    'EC2.9': failing('AWS::EC2::Instance', ({ config }) => config['PublicIpAddress'] !== undefined),
    'EC2.15': failing('AWS::EC2::Subnet', ({ config }) => config['MapPublicIpOnLaunch'] === true),
    'EC2.18': failing('AWS::EC2::SecurityGroup', ({ config }) =>
      asObjects(config['IpPermissions']).some(
        (rule) => isToWorld(rule) && !(rule['FromPort'] === rule['ToPort'] && [80, 443].includes(Number(rule['FromPort']))),
      ),
    ),
    // The first rule for SSH from anywhere decides.
    'EC2.21': failing('AWS::EC2::NetworkAcl', (acl) => {
      const matching = inbound(acl).filter((one) => one['CidrBlock'] === '0.0.0.0/0' && (one['Protocol'] === '-1' || at(one, 'PortRange', 'From') === 22));
      const [first] = matching.sort((a, b) => Number(a['RuleNumber']) - Number(b['RuleNumber']));
      return acl.config['IsDefault'] === false && first?.['RuleAction'] === 'allow';
    }),
    'EC2.23': failing('AWS::EC2::TransitGateway', ({ config }) => text(config).includes('"AutoAcceptSharedAttachments":"enable"')),
    'EC2.25': template((data) => data.includes('"AssociatePublicIpAddress":true')),
    'EC2.170': template((data) => !data.includes('"HttpTokens":"required"')),
    'AutoScaling.3': configuration((config) => at(config, 'MetadataOptions', 'HttpTokens') !== 'required'),
    'AutoScaling.5': configuration((config) => config['AssociatePublicIpAddress'] === true),
    'APIGateway.8': failing(
      'AWS::ApiGatewayV2::Route',
      ({ config }) => config['AuthorizationType'] === 'NONE' && /^[A-Z]+ |^\$connect$/.test(text(config['RouteKey']).slice(1, -1)),
    ),
    'Lambda.1': failing('AWS::Lambda::Function', ({ config }) => {
      const policy = asString(config['Policy']) ?? '';
      return policy.includes('"NONE"') || (policy.includes('s3.amazonaws.com') && !policy.includes('SourceAccount'));
    }),
    'Lambda.2': failing('AWS::Lambda::Function', ({ config }) => OLD_RUNTIMES.includes(asString(config['Runtime']) ?? '')),
    'ECS.2': failing('AWS::ECS::Service', ({ config }) => text(config).includes('"assignPublicIp":"ENABLED"')),
    'ECS.4': containers(/"privileged":true/, true),
    'ECS.5': containers(/"readonlyRootFilesystem":true/, false),
    'ECS.8': containers(/"name":"AWS_SECRET_ACCESS_KEY"/, true),
    'EKS.1': failing('AWS::EKS::Cluster', ({ config }) => text(config).includes('"endpointPublicAccess":true')),
    'EKS.2': failing('AWS::EKS::Cluster', ({ config }) => !EKS_IN_SUPPORT.includes(asString(config['version']) ?? '')),
    'SSM.4': failing('AWS::SSM::Document', ({ config }) => text(config['AccountIds']).includes('"all"')),
    'NetworkFirewall.3': failing(
      'AWS::NetworkFirewall::FirewallPolicy',
      ({ config }) =>
        isEmpty(at(config, 'FirewallPolicy', 'StatefulRuleGroupReferences')) && isEmpty(at(config, 'FirewallPolicy', 'StatelessRuleGroupReferences')),
    ),
    'NetworkFirewall.4': firewall('StatelessDefaultActions'),
    'NetworkFirewall.5': firewall('StatelessFragmentDefaultActions'),
    'NetworkFirewall.6': failing('AWS::NetworkFirewall::RuleGroup', ({ config }) => text(config['RuleGroup']).includes('"StatelessRules":[]')),
    'ELB.4': attribute('"routing.http.drop_invalid_header_fields.enabled","Value":"false"'),
    'ELB.12': attribute('"routing.http.desync_mitigation_mode","Value":"monitor"'),
    'ELB.17': failing(
      'AWS::ElasticLoadBalancingV2::Listener',
      ({ config }) => config['SslPolicy'] !== undefined && !text(config['SslPolicy']).includes('-Res-'),
    ),
    'WAF.10': failing('AWS::WAFv2::WebACL', ({ config }) => isEmpty(at(config, 'WebACL', 'Rules'))),
    'Redshift.1': failing('AWS::Redshift::Cluster', ({ config }) => config['PubliclyAccessible'] === true),
    'OpenSearch.2': failing('AWS::Elasticsearch::Domain', ({ config }) => config['VPCOptions'] === undefined),
  };
}

function isLatest({ account, region, config }: ResourceRecord, all: readonly ResourceRecord[]): boolean {
  const later = all.filter((one) => one.account === account && one.region === region && one.config['family'] === config['family']);
  return later.every((one) => Number(one.config['revision']) <= Number(config['revision']));
}

/** By rule: whether an account fails it in a Region. */
export function infrastructurePlaces(snapshot: Snapshot): Readonly<Record<string, (account: string, region: string) => boolean>> {
  const some = (type: string, text: string) => (account: string, region: string) =>
    snapshot
      .of(type)
      .inRegion(account, region)
      .some(({ config }) => JSON.stringify(config).includes(text));
  const isBlocked = some('AWS::EC2::VPCBlockPublicAccessOptions', '"block-bidirectional"');
  const isPrivate = some('AWS::SSM::ServiceSetting', 'public-sharing-permission","SettingValue":"Disable"');
  return { 'EC2.172': (account, region) => !isBlocked(account, region), 'SSM.7': (account, region) => !isPrivate(account, region) };
}
