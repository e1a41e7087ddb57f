import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { recordOf, snapshotOf } from '../model/record.cases.ts';
import { describePackets } from '../packets/index.ts';
import { exposedServices } from './services.ts';

/** A network with one record of a type, everything read but the types that are named. */
function exposed(records: readonly (readonly [string, JsonObject, string?])[], unread: readonly string[] = []) {
  const made = records.map(([type, config, arn]) => recordOf(type, 'one', config, arn === undefined ? {} : { arn }));
  const { exposures, unread: missing } = exposedServices(readNetwork(snapshotOf(made, unread)));
  return {
    lines: exposures.map(
      ({ kind, packets, decides, missing: open }) => `${kind}: ${packets.map(describePackets).join(' | ')}; ${decides}${open.length === 0 ? '' : ' ?'}`,
    ),
    missing: missing.map(({ name }) => name),
  };
}

const eks = (vpc: JsonObject) => exposed([['AWS::EKS::Cluster', { resourcesVpcConfig: vpc }]]).lines;

describe('exposedServices', () => {
  it('shows the endpoint of an EKS cluster to exactly its public networks', () => {
    expect(eks({ endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] })).toEqual(['EKS cluster endpoint: tcp 443; Kubernetes asks for a token']);
    expect(eks({ endpointPublicAccess: true, publicAccessCidrs: ['8.8.8.0/24', '10.0.0.0/8'] })[0]).toContain('from 8.8.8.0/24, 10.0.0.0/8');
    expect(eks({ endpointPublicAccess: true, publicAccessCidrs: ['10.0.0.0/8'] })).toEqual([]);
    expect(eks({ endpointPublicAccess: false, publicAccessCidrs: ['0.0.0.0/0'] })).toEqual([]);
  });

  it('does not take what an EKS cluster does not say for a no', () => {
    expect(eks({ endpointPublicAccess: true })[0]).toMatch(/ \?$/);
    expect(eks({ endpointPublicAccess: true, publicAccessCidrs: ['nonsense'] })[0]).toMatch(/ \?$/);
    expect(eks({})[0]).toMatch(/ \?$/);
    const open = ['EKS cluster endpoint: tcp 443; Kubernetes asks for a token ?'];
    expect([eks({}), eks({ endpointPublicAccess: true }), eks({ endpointPublicAccess: true, publicAccessCidrs: [] })]).toEqual([open, open, open]);
  });

  it('shows the URLs of functions and who is asked there', () => {
    const { lines, missing } = exposed([['AWS::Lambda::Function', { FunctionUrlConfigs: [{ AuthType: 'NONE' }, { AuthType: 'AWS_IAM' }] }]]);
    expect(lines.map((line) => line.replace(/.*AuthType /, ''))).toEqual([expect.stringMatching(/^NONE/), 'AWS_IAM)']);
    expect(missing).toEqual([]);
    expect(exposed([['AWS::Lambda::Function', { FunctionUrlConfigs: null }]])).toEqual({ lines: [], missing: [] });
    expect(exposed([['AWS::Lambda::Function', {}]]).missing).toEqual(['lambda:ListFunctionUrlConfigs']);
  });

  it('shows APIs that have a stage, unless they are private or their endpoint is off', () => {
    const stage: readonly [string, JsonObject, string] = ['AWS::ApiGateway::Stage', {}, 'arn:aws:apigateway:us-east-1::/restapis/one/stages/prod'];
    const api = (config: JsonObject) => ['AWS::ApiGateway::RestApi', config] as const;
    expect(exposed([api({ endpointConfiguration: { types: ['REGIONAL'] } }), stage]).lines).toHaveLength(1);
    expect(exposed([api({ endpointConfiguration: { types: ['REGIONAL'] } })]).lines).toEqual([]);
    expect(exposed([api({ endpointConfiguration: { types: ['REGIONAL'] } })], ['AWS::ApiGateway::Stage']).lines[0]).toMatch(/ \?$/);
    expect(exposed([api({ endpointConfiguration: { types: ['PRIVATE'] } }), stage]).lines).toEqual([]);
    expect(exposed([api({ endpointConfiguration: { types: ['EDGE'] }, disableExecuteApiEndpoint: true }), stage]).lines).toEqual([]);
    expect(exposed([['AWS::ApiGateway::DomainName', { endpointConfiguration: { types: ['REGIONAL'] } }]]).lines).toHaveLength(1);
  });

  it('shows distributions that are on, with the IP versions that they speak', () => {
    const on = { DistributionConfig: { Enabled: true, IsIPV6Enabled: false, Origins: { Items: [{ DomainName: 'a.example' }] } } };
    expect(exposed([['AWS::CloudFront::Distribution', on]]).lines).toEqual(['CloudFront distribution: tcp 80, 443; no web ACL looks at requests']);
    expect(exposed([['AWS::CloudFront::Distribution', { DistributionConfig: { Enabled: false } }]]).lines).toEqual([]);
  });

  it('shows search domains that are in no VPC, and brokers past their groups', () => {
    expect(exposed([['AWS::Elasticsearch::Domain', { DomainEndpointOptions: { EnforceHTTPS: true } }]]).lines[0]).toContain('tcp 443;');
    expect(exposed([['AWS::Elasticsearch::Domain', { VPCOptions: { VPCId: 'vpc-1' } }]]).lines).toEqual([]);
    const open = { IpPermissions: [{ IpProtocol: 'tcp', FromPort: 9198, ToPort: 9198, IpRanges: [{ CidrIp: '8.8.8.0/24' }] }], IpPermissionsEgress: [] };
    const brokers = {
      Provisioned: { BrokerNodeGroupInfo: { SecurityGroups: ['one'], ConnectivityInfo: { PublicAccess: { Type: 'SERVICE_PROVIDED_EIPS' } } } },
    };
    expect(
      exposed([
        ['AWS::MSK::Cluster', brokers],
        ['AWS::EC2::SecurityGroup', open],
      ]).lines[0],
    ).toContain('tcp 9198 from 8.8.8.0/24');
    expect(
      exposed([
        ['AWS::MSK::Cluster', brokers],
        ['AWS::EC2::SecurityGroup', { ...open, IpPermissions: [] }],
      ]).lines,
    ).toEqual([]);
    expect(exposed([['AWS::MSK::Cluster', brokers]]).lines[0]).toMatch(/ \?$/);
  });

  it('shows a REST API on port 443 alone, by the stages of that very API, and is unsure where its types were not read', () => {
    const stage = (api: string): readonly [string, JsonObject, string] => [
      'AWS::ApiGateway::Stage',
      {},
      `arn:aws:apigateway:us-east-1::/restapis/${api}/stages/prod`,
    ];
    const api = (config: JsonObject) => ['AWS::ApiGateway::RestApi', config] as const;
    expect(exposed([api({ endpointConfiguration: { types: ['REGIONAL'] } }), stage('one')]).lines[0]).toMatch(/^REST API: tcp 443; .*[^?]$/);
    expect(exposed([api({ endpointConfiguration: { types: ['REGIONAL'] } }), stage('other')]).lines).toEqual([]);
    expect(exposed([api({ endpointConfiguration: { types: ['PRIVATE', 'EDGE'] } }), stage('one')]).lines).toHaveLength(1);
    expect(exposed([api({}), stage('one')]).lines[0]).toMatch(/^REST API: tcp 443; .* \?$/);
    expect(exposed([['AWS::ApiGateway::DomainName', { endpointConfiguration: { types: ['PRIVATE'] } }]]).lines).toEqual([]);
    expect(exposed([['AWS::ApiGateway::DomainName', { endpointConfiguration: { types: ['PRIVATE', 'EDGE'] } }]]).lines).toHaveLength(1);
    expect(exposed([['AWS::ApiGateway::DomainName', {}]]).lines[0]).toContain('tcp 443;');
  });

  it('shows an HTTP API once it has a stage, unless its own endpoint is off', () => {
    const stage: readonly [string, JsonObject, string] = ['AWS::ApiGatewayV2::Stage', {}, 'arn:aws:apigateway:us-east-1::/apis/one/stages/$default'];
    expect(exposed([['AWS::ApiGatewayV2::Api', {}], stage]).lines[0]).toMatch(/^HTTP or WebSocket API: tcp 443;/);
    expect(exposed([['AWS::ApiGatewayV2::Api', {}]]).lines).toEqual([]);
    expect(exposed([['AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true }], stage]).lines).toEqual([]);
    expect(exposed([['AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: false }], stage]).lines).toHaveLength(1);
  });

  it('shows a search domain on port 80 too until HTTPS is enforced, and none in a VPC', () => {
    // "EnforceHTTPS: True to require that all traffic to the domain arrive over HTTPS":
    // https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html
    expect(exposed([['AWS::Elasticsearch::Domain', {}]]).lines[0]).toContain('tcp 80, 443;');
    expect(exposed([['AWS::Elasticsearch::Domain', { DomainEndpointOptions: { EnforceHTTPS: false } }]]).lines[0]).toContain('tcp 80, 443;');
    expect(exposed([['AWS::Elasticsearch::Domain', { VPCOptions: { VPCId: '' } }]]).lines).toHaveLength(1);
    expect(exposed([['AWS::Elasticsearch::Domain', { VPCOptions: { SubnetIds: ['subnet-1'] } }]]).lines).toEqual([]);
    expect(exposed([['AWS::Elasticsearch::Domain', { VPCOptions: { SubnetIds: [] } }]]).lines).toHaveLength(1);
  });

  it('shows brokers on the ports of public access only, and only where it is on', () => {
    // "port 9194 (mutual TLS), 9196 (SASL/SCRAM), 9198 (IAM)": https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html
    const open = { IpPermissions: [{ IpProtocol: 'tcp', FromPort: 0, ToPort: 65535, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }], IpPermissionsEgress: [] };
    const brokers = (type: string) => ({ BrokerNodeGroupInfo: { SecurityGroups: ['one'], ConnectivityInfo: { PublicAccess: { Type: type } } } });
    const shown = (type: string) =>
      exposed([
        ['AWS::MSK::Cluster', brokers(type)],
        ['AWS::EC2::SecurityGroup', open],
      ]).lines;
    expect(shown('SERVICE_PROVIDED_EIPS')[0]).toContain('tcp 9194, 9196, 9198');
    expect(shown('DISABLED')).toEqual([]);
  });

  it('shows distributions with a web ACL as such, and on both IP versions', () => {
    const acl = { DistributionConfig: { Enabled: true, WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/a/1' } };
    expect(exposed([['AWS::CloudFront::Distribution', acl]]).lines).toEqual([
      'CloudFront distribution: tcp 80, 443 | tcp 80, 443; a web ACL looks at requests',
    ]);
  });

  it('names what was not read', () => {
    expect(exposed([], ['AWS::EKS::Cluster', 'AWS::EC2::NetworkInterface']).missing.sort()).toEqual(['ec2:DescribeNetworkInterfaces', 'eks:ListClusters']);
    expect(exposed([], ['AWS::CloudFront::Distribution']).missing).toEqual(['cloudfront:ListDistributions']);
  });
});
