// All that is told of services in one network with each kind of them, and of records that say less than they should.

import { describe, expect, it } from 'vitest';
import type { JsonObject, Missing, ResourceRecord } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { ACCOUNT as account, recordOf, refTo, REGION as region, snapshotOf } from '../model/record.cases.ts';
import { describePackets } from '../packets/index.ts';
import { exposedServices } from './services.ts';

type Row = readonly [type: string, id: string, config: JsonObject, more?: Partial<ResourceRecord>];

function told(rows: readonly Row[], unread: readonly string[] = []) {
  const records = rows.map(([type, id, config, more]) => recordOf(`AWS::${type}`, id, config, more));
  const { exposures, unread: missing } = exposedServices(readNetwork(snapshotOf(records, unread)));
  return { exposures: exposures.map(({ packets, ...one }) => ({ ...one, packets: packets.map((set) => `v${set.version} ${describePackets(set)}`) })), missing };
}

const apiStage = (version: '' | 'V2', api: string): Row => [
  `ApiGateway${version}::Stage`,
  `${api}-stage`,
  {},
  { arn: `arn:aws:apigateway:${region}::/${version === '' ? 'restapis' : 'apis'}/${api}/stages/prod` },
];
const everybody = (...ports: readonly number[]) => [
  { IpProtocol: 'tcp', FromPort: Math.min(...ports), ToPort: Math.max(...ports), IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
];
const group = (id: string, ...IpPermissions: readonly JsonObject[]): Row => [
  'EC2::SecurityGroup',
  id,
  { VpcId: 'vpc-1', IpPermissions, IpPermissionsEgress: [] },
];
const brokers = (id: string, ...SecurityGroups: readonly string[]): Row => [
  'MSK::Cluster',
  id,
  { Provisioned: { BrokerNodeGroupInfo: { SecurityGroups, ConnectivityInfo: { PublicAccess: { Type: 'SERVICE_PROVIDED_EIPS' } } } } },
];
const cluster = (id: string, publicAccessCidrs: readonly string[]): Row => [
  'EKS::Cluster',
  id,
  { resourcesVpcConfig: { endpointPublicAccess: true, publicAccessCidrs } },
];
const none = { behind: [], missing: [] };
const web = ['v4 tcp 443', 'v6 tcp 443'];

describe('exposedServices', () => {
  it('tells of each its kind, where it stands in its record, who gets in, who decides then, and what is behind it', () => {
    const origins = { Items: [{ DomainName: 'a.example' }, { Id: 'without' }, { DomainName: 'b.example' }] };
    const { exposures, missing } = told([
      ['CloudFront::Distribution', 'cdn', { DistributionConfig: { Enabled: true, IsIPV6Enabled: true, WebACLId: '', Origins: origins } }],
      ['ApiGateway::RestApi', 'rest', { endpointConfiguration: { types: ['REGIONAL'] } }],
      apiStage('', 'rest'),
      ['ApiGateway::DomainName', 'name.example', { endpointConfiguration: { types: ['EDGE'] } }],
      ['ApiGatewayV2::Api', 'http', {}],
      apiStage('V2', 'http'),
      ['Lambda::Function', 'url', { FunctionUrlConfigs: [{ AuthType: 'NONE' }, { AuthType: 'AWS_IAM' }, { AuthType: 'NEW' }, {}] }],
      cluster('eks', ['8.8.8.0/24', '2600:1::/32', '10.0.0.0/8']),
      ['Elasticsearch::Domain', 'search', { DomainEndpointOptions: { EnforceHTTPS: true } }],
      brokers('kafka', 'sg-1'),
      group('sg-1', ...everybody(9000, 9196)),
    ]);
    const decides = 'its authorizers and its policy decide';
    expect(exposures).toEqual([
      {
        resource: refTo('AWS::CloudFront::Distribution', 'cdn'),
        kind: 'CloudFront distribution',
        path: 'DistributionConfig',
        packets: ['v4 tcp 80, 443', 'v6 tcp 80, 443'],
        decides: 'no web ACL looks at requests',
        behind: ['a.example', 'b.example'],
        missing: [],
      },
      { resource: refTo('AWS::ApiGateway::RestApi', 'rest'), kind: 'REST API', path: 'endpointConfiguration.types', packets: ['v4 tcp 443'], decides, ...none },
      {
        resource: refTo('AWS::ApiGateway::DomainName', 'name.example'),
        kind: 'domain name of REST APIs',
        path: 'endpointConfiguration.types',
        packets: ['v4 tcp 443'],
        decides,
        ...none,
      },
      {
        resource: refTo('AWS::ApiGatewayV2::Api', 'http'),
        kind: 'HTTP or WebSocket API',
        path: 'DisableExecuteApiEndpoint',
        packets: ['v4 tcp 443'],
        decides,
        ...none,
      },
      ...[
        'nobody is asked who they are (AuthType NONE): the policy of the function decides for everybody',
        'IAM decides (AuthType AWS_IAM)',
        'its policy decides',
        'its policy decides',
      ].map((who, n) => ({
        resource: refTo('AWS::Lambda::Function', 'url'),
        kind: 'function URL',
        path: `FunctionUrlConfigs[${n}]`,
        packets: web,
        decides: who,
        ...none,
      })),
      {
        resource: refTo('AWS::EKS::Cluster', 'eks'),
        kind: 'EKS cluster endpoint',
        path: 'resourcesVpcConfig.publicAccessCidrs',
        packets: ['v4 tcp 443 from 8.8.8.0/24, 10.0.0.0/8', 'v6 tcp 443 from 2600:1::/32'],
        decides: 'Kubernetes asks for a token',
        ...none,
      },
      {
        resource: refTo('AWS::Elasticsearch::Domain', 'search'),
        kind: 'OpenSearch domain',
        path: 'VPCOptions',
        packets: ['v4 tcp 443'],
        decides: 'its access policy decides',
        ...none,
      },
      {
        resource: refTo('AWS::MSK::Cluster', 'kafka'),
        kind: 'MSK brokers',
        path: 'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess',
        packets: ['v4 tcp 9194, 9196'],
        decides: 'Kafka asks for a certificate, a password or IAM',
        ...none,
      },
    ]);
    expect(missing).toEqual([]);
  });

  const lacks = (id: string, name: string) => [{ reason: 'unreadable', name, account, region, arn: `arn:${id}` }];

  it.each([
    ['says nothing of it', { resourcesVpcConfig: {} }, 'resourcesVpcConfig'],
    ['says no networks', { resourcesVpcConfig: { endpointPublicAccess: true } }, 'resourcesVpcConfig.publicAccessCidrs'],
    [
      'says one that is none',
      { resourcesVpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ['8.8.8.0/24', 'x'] } },
      'resourcesVpcConfig.publicAccessCidrs',
    ],
  ] as const)('takes the endpoint of an EKS cluster that %s for one of everybody, unless', (_, config, path) => {
    const kind = 'EKS cluster endpoint';
    expect(told([['EKS::Cluster', 'eks', config]]).exposures).toEqual([
      {
        resource: refTo('AWS::EKS::Cluster', 'eks'),
        kind,
        path,
        packets: ['v4 tcp 443'],
        decides: 'Kubernetes asks for a token',
        behind: [],
        missing: lacks('eks', 'eks:DescribeCluster'),
      },
    ]);
  });

  it('shows APIs and search domains by IPv6 where their record says so', () => {
    const endpointConfiguration = { types: ['REGIONAL'], ipAddressType: 'dualstack' };
    const { exposures } = told([
      ['ApiGateway::RestApi', 'rest', { endpointConfiguration }],
      apiStage('', 'rest'),
      ['ApiGateway::DomainName', 'name.example', { endpointConfiguration }],
      ['ApiGatewayV2::Api', 'http', { IpAddressType: 'dualstack' }],
      apiStage('V2', 'http'),
      ['Elasticsearch::Domain', 'search', { IPAddressType: 'dualstack', DomainEndpointOptions: { EnforceHTTPS: true } }],
      ['Elasticsearch::Domain', 'old', { IPAddressType: 'ipv4', DomainEndpointOptions: { EnforceHTTPS: true } }],
    ]);
    expect(exposures.map(({ resource, packets }) => [resource.id, packets])).toEqual([
      ['rest', web],
      ['name.example', web],
      ['http', web],
      ['old', ['v4 tcp 443']],
      ['search', web],
    ]);
  });

  it('keeps the networks of an EKS cluster by version', () => {
    const packetsOf = (...blocks: readonly string[]) => told([cluster('eks', blocks)]).exposures.flatMap(({ packets }) => packets);
    expect(packetsOf('::/0')).toEqual(['v6 tcp 443']);
    expect(packetsOf('0.0.0.0/0')).toEqual(['v4 tcp 443']);
    expect(packetsOf('10.0.0.0/8', '::/0')).toEqual(['v6 tcp 443']);
    expect(packetsOf('fc00::/7', '8.0.0.0/8')).toEqual(['v4 tcp 443 from 8.0.0.0/8']);
    expect(packetsOf('fc00::/7', '10.0.0.0/8')).toEqual([]);
  });

  it('is in doubt of APIs by what was not read, and of none that has a stage', () => {
    const api: Row = ['ApiGateway::RestApi', 'rest', {}];
    const missingOf = (rows: readonly Row[], unread: readonly string[] = []) =>
      told(rows, unread).exposures.map(({ missing }) => missing.map(({ name, reason }) => `${name} ${reason}`));
    expect(told([api, apiStage('', 'rest')]).exposures[0]?.missing).toEqual(lacks('rest', 'apigateway:GetRestApis'));
    expect(missingOf([api], ['AWS::ApiGateway::Stage'])).toEqual([['apigateway:GetRestApis unreadable', 'apigateway:GET absent']]);
    const http: Row = ['ApiGatewayV2::Api', 'http', {}];
    expect(missingOf([http], ['AWS::ApiGatewayV2::Stage'])).toEqual([['apigateway:GET absent']]);
    expect(missingOf([http, apiStage('V2', 'http')], ['AWS::ApiGatewayV2::Stage'])).toEqual([[]]);
    expect(missingOf([http, apiStage('V2', 'other')])).toEqual([]);
    expect(missingOf([http, apiStage('', 'http')])).toEqual([]);
    const elsewhere = (more: Partial<ResourceRecord>): Row =>
      [...apiStage('V2', 'http').slice(0, 3), { ...apiStage('V2', 'http')[3], ...more }] as unknown as Row;
    expect(missingOf([http, elsewhere({ region: 'eu-west-1' })])).toEqual([]);
    expect(missingOf([http, elsewhere({ account: '444455556666' })])).toEqual([]);
  });

  it('is in doubt of brokers by rules about their ports only', () => {
    const list = (port: number): JsonObject => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, PrefixListIds: [{ PrefixListId: 'pl-1' }] });
    const ofBrokers = (...rows: readonly Row[]) =>
      told([brokers('kafka', ...rows.map(([, id]) => id)), ...rows]).exposures.map(
        ({ packets, missing }) => `${packets.join()}${missing.map(({ name }) => ` unless ${name}`).join()}`,
      );
    const [certain, doubt] = ['v4 tcp 9198', 'v4 tcp 9194, 9198 unless ec2:DescribeManagedPrefixLists'];
    expect(ofBrokers(group('sg-1', ...everybody(9198)))).toEqual([certain]);
    expect(ofBrokers(group('sg-1', ...everybody(9198), list(22)))).toEqual([certain]);
    expect(ofBrokers(group('sg-1', ...everybody(9198), list(9194)))).toEqual([doubt]);
    expect(ofBrokers(group('sg-1', ...everybody(9198)), group('sg-2', list(9194)))).toEqual([doubt]);
    expect(ofBrokers(group('sg-1', list(9194)))).toEqual(['v4 tcp 9194 unless ec2:DescribeManagedPrefixLists']);
    expect(ofBrokers(group('sg-1', ...everybody(22), list(22)))).toEqual([]);
    expect(ofBrokers(group('sg-1', { ...list(9198), PrefixListIds: [], IpRanges: [{ CidrIp: '10.0.0.0/8' }] }))).toEqual([]);
    expect(ofBrokers()).toEqual(['v4 tcp 9194, 9196, 9198 unless ec2:DescribeNetworkInterfaces']);
  });

  it('shows a distribution as far as its record says', () => {
    const ofConfig = (DistributionConfig: JsonObject) =>
      told([['CloudFront::Distribution', 'cdn', { DistributionConfig }]]).exposures.map(({ packets, decides, behind }) =>
        [packets.length, decides, ...behind].join(' '),
      );
    expect(ofConfig({})).toEqual(['2 no web ACL looks at requests']);
    expect(ofConfig({ Enabled: 'false', IsIPV6Enabled: 'false', WebACLId: 'arn:aws:wafv2' })).toEqual(['2 a web ACL looks at requests']);
    expect(ofConfig({ Enabled: false })).toEqual([]);
    expect(ofConfig({ IsIPV6Enabled: false, Origins: { Items: 'x' } })).toEqual(['1 no web ACL looks at requests']);
  });

  it('says why the URLs of a function were not read, where that is known', () => {
    const one: Missing = { reason: 'denied', name: 'lambda:ListFunctionUrlConfigs', account: 'other', region: 'other' };
    const snapshot = snapshotOf([recordOf('AWS::Lambda::Function', 'one', {})]);
    const missingFacet = (...asked: readonly string[]) =>
      asked.join() === `AWS::Lambda::Function,FunctionUrlConfigs,${account},${region},arn:one` ? one : undefined;
    const { unread } = exposedServices(readNetwork({ ...snapshot, coverage: { ...snapshot.coverage, missingFacet } }));
    expect(unread).toEqual([{ ...one, account, region }]);
  });

  it('names whose URLs and which types were not read, each place once', () => {
    const functions: readonly Row[] = [
      ['Lambda::Function', 'one', {}],
      ['Lambda::Function', 'two', {}],
      ['Lambda::Function', 'far', {}, { region: 'eu-west-1' }],
      ['Lambda::Function', 'others', {}, { account: '444455556666' }],
      ['Lambda::Function', 'none', { FunctionUrlConfigs: null }],
      ['Lambda::Function', 'read', { FunctionUrlConfigs: [] }],
    ];
    const name = 'lambda:ListFunctionUrlConfigs';
    const { exposures, missing } = told(functions);
    expect(exposures).toEqual([]);
    expect(missing).toEqual([
      { reason: 'absent', name, account, region: 'eu-west-1' },
      { reason: 'absent', name, account, region },
      { reason: 'absent', name, account: '444455556666', region },
    ]);
    const types = [
      'EC2::NetworkInterface',
      'CloudFront::Distribution',
      'ApiGateway::RestApi',
      'ApiGateway::DomainName',
      'ApiGatewayV2::Api',
      'Lambda::Function',
      'EKS::Cluster',
      'Elasticsearch::Domain',
      'MSK::Cluster',
    ];
    for (const type of types) {
      const found = told([], [`AWS::${type}`]).missing;
      expect(
        found.map(({ region: where }) => where),
        type,
      ).toEqual(type === 'MSK::Cluster' ? [] : [type === 'CloudFront::Distribution' ? 'global' : region]);
    }
  });
});
