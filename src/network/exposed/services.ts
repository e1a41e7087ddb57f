// What the internet reaches without an interface in any VPC of ours: endpoints that AWS runs for a resource. The network lets it in;
// who may then do something is asked of policies and of the application. S3 and other services' own endpoints are everybody's, not listed.

import {
  asObjects,
  asString,
  asStrings,
  at,
  facetOf,
  type Json,
  type Missing,
  parseCidr,
  type ResourceRecord,
  type ResourceRef,
  refOf,
} from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';
import { allPackets, fromAddresses, haveCommon, type IpVersion, intersect, isEmpty, type PacketSet, packetsOf, union, unionAll } from '../packets/index.ts';
import { groupPassage } from '../reach/filters.ts';
import { FROM_INTERNET } from './part.ts';

export interface ServiceExposure {
  readonly resource: ResourceRef;
  /** `EKS cluster endpoint`. */
  readonly kind: string;
  /** Where its record says so. */
  readonly path: string;
  /** Sources, protocol and ports; destinations are left open. */
  readonly packets: readonly PacketSet[];
  /** Who decides after the network. */
  readonly decides: string;
  /** What stands behind it, where its record says so. */
  readonly behind: readonly string[];
  /** Not empty: it gets in unless what is missing here prevents it. */
  readonly missing: readonly Missing[];
}

export interface ExposedServices {
  readonly exposures: readonly ServiceExposure[];
  /** Calls that were not read in some place: what they would list may be exposed. */
  readonly unread: readonly Missing[];
}

type Found = Omit<ServiceExposure, 'resource' | 'kind' | 'missing' | 'behind'> & Partial<Pick<ServiceExposure, 'missing' | 'behind'>>;
type Reader = (record: ResourceRecord, model: NetworkModel) => readonly Found[];

interface Kind {
  readonly type: string;
  readonly kind: string;
  readonly read: Reader;
}

const BOTH: readonly IpVersion[] = [4, 6];
const tcp = (version: IpVersion, ...ports: readonly number[]) =>
  unionAll(
    version,
    ports.map((port) => packetsOf(version, { protocols: [6, 6], ports: [port, port] })),
  );
const everybody = (versions: readonly IpVersion[], ...ports: readonly number[]) => versions.map((version) => tcp(version, ...ports));
const isOfInternet = (set: PacketSet) => haveCommon(set, FROM_INTERNET[set.version]);

// https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
const cluster: Reader = (record) => {
  const vpc = at(record.config, 'resourcesVpcConfig');
  const isPublic = at(vpc, 'endpointPublicAccess');
  const path = 'resourcesVpcConfig.publicAccessCidrs';
  const decides = 'Kubernetes asks for a token';
  if (isPublic === false) return [];
  if (isPublic !== true) return [{ path: 'resourcesVpcConfig', packets: everybody([4], 443), decides, missing: [unread(record, 'eks:DescribeCluster')] }];
  const texts = asStrings(at(vpc, 'publicAccessCidrs'));
  const blocks = texts.flatMap((text) => parseCidr(text) ?? []);
  if (blocks.length === 0 || blocks.length < texts.length)
    return [{ path, packets: everybody([4], 443), decides, missing: [unread(record, 'eks:DescribeCluster')] }];
  const sourcesOf = (version: IpVersion) => blocks.filter((block) => block.version === version);
  const packets = BOTH.map((version) => intersect(fromAddresses(version, sourcesOf(version)), tcp(version, 443))).filter(isOfInternet);
  return packets.length === 0 ? [] : [{ path, packets, decides }];
};

// https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
const URL_AUTH: ReadonlyMap<Json | undefined, string> = new Map([
  ['NONE', 'nobody is asked who they are (AuthType NONE): the policy of the function decides for everybody'],
  ['AWS_IAM', 'IAM decides (AuthType AWS_IAM)'],
]);

const functionUrl: Reader = (record) => {
  return asObjects(record.config['FunctionUrlConfigs']).map((one, index) => ({
    path: `FunctionUrlConfigs[${index}]`,
    packets: everybody(BOTH, 443),
    decides: URL_AUTH.get(one['AuthType']) ?? 'its policy decides',
  }));
};

const API_THEN = 'its authorizers and its policy decide';

/**
 * IPv4, and IPv6 only where the resource says so: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-ip-address-type.html,
 * https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainStatus.html
 */
const versionsOf = (type: Json | undefined): readonly IpVersion[] => (type === 'dualstack' ? BOTH : [4]);

// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html
const restApi: Reader = (record, model) => {
  const types = asStrings(at(record.config, 'endpointConfiguration', 'types'));
  if (types.length > 0 && types.every((type) => type === 'PRIVATE')) return [];
  if (at(record.config, 'disableExecuteApiEndpoint') === true) return [];
  const missing = types.length === 0 ? [unread(record, 'apigateway:GetRestApis')] : [];
  const versions = versionsOf(at(record.config, 'endpointConfiguration', 'ipAddressType'));
  return staged(record, model, 'AWS::ApiGateway::Stage', `/restapis/${record.id}/stages/`, `endpointConfiguration.types`, versions, missing);
};

const httpApi: Reader = (record, model) => {
  if (at(record.config, 'DisableExecuteApiEndpoint') === true) return [];
  const versions = versionsOf(at(record.config, 'IpAddressType'));
  return staged(record, model, 'AWS::ApiGatewayV2::Stage', `/apis/${record.id}/stages/`, 'DisableExecuteApiEndpoint', versions, []);
};

/** An API answers once it has a stage. */
function staged(
  record: ResourceRecord,
  model: NetworkModel,
  type: string,
  within: string,
  path: string,
  versions: readonly IpVersion[],
  missing: readonly Missing[],
): readonly Found[] {
  const { account, region } = record;
  const isDeployed = model.snapshot
    .of(type)
    .inRegion(account, region)
    .some(({ arn }) => arn.includes(within));
  const stages = isDeployed ? undefined : model.snapshot.coverage.missing(type, account, region);
  if (!isDeployed && stages === undefined) return [];
  return [{ path, packets: everybody(versions, 443), decides: API_THEN, missing: stages === undefined ? missing : [...missing, stages] }];
}

const domainName: Reader = (record) => {
  const types = asStrings(at(record.config, 'endpointConfiguration', 'types'));
  if (types.length > 0 && types.every((type) => type === 'PRIVATE')) return [];
  const versions = versionsOf(at(record.config, 'endpointConfiguration', 'ipAddressType'));
  return [{ path: 'endpointConfiguration.types', packets: everybody(versions, 443), decides: API_THEN }];
};

// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html: port 80 answers as well, if only with 403.
const distribution: Reader = (record) => {
  const config = at(record.config, 'DistributionConfig');
  if (at(config, 'Enabled') === false) return [];
  const versions = at(config, 'IsIPV6Enabled') === false ? ([4] as const) : BOTH;
  const origins = asObjects(at(config, 'Origins', 'Items')).flatMap((one) => asString(one['DomainName']) ?? []);
  const acl = asString(at(config, 'WebACLId')) ?? '';
  return [
    {
      path: 'DistributionConfig',
      packets: everybody(versions, 80, 443),
      decides: `${acl === '' ? 'no web ACL' : 'a web ACL'} looks at requests`,
      behind: origins,
    },
  ];
};

// https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html: public unless it is in a VPC.
const searchDomain: Reader = (record) => {
  const vpc = record.config['VPCOptions'];
  if (at(vpc, 'VPCId') !== undefined && at(vpc, 'VPCId') !== '') return [];
  if (asStrings(at(vpc, 'SubnetIds')).length > 0) return [];
  const isSecure = at(record.config, 'DomainEndpointOptions', 'EnforceHTTPS') === true;
  return [
    {
      path: 'VPCOptions',
      packets: everybody(versionsOf(record.config['IPAddressType']), ...(isSecure ? [443] : [80, 443])),
      decides: 'its access policy decides',
    },
  ];
};

// https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html, https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html
const brokers: Reader = (record, model) => {
  const nodes = at(record.config, 'Provisioned', 'BrokerNodeGroupInfo') ?? at(record.config, 'BrokerNodeGroupInfo');
  if (at(nodes, 'ConnectivityInfo', 'PublicAccess', 'Type') !== 'SERVICE_PROVIDED_EIPS') return [];
  const groupIds = asStrings(at(nodes, 'SecurityGroups'));
  const ports = tcp(4, 9194, 9196, 9198);
  const { allowed, perhaps, missing } = groupPassage(model, { groupIds, type: 'interface', ref: refOf(record) }, 'ingress', allPackets(4), undefined, false);
  const path = 'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess';
  const open = intersect(perhaps, ports);
  const packets = [union(intersect(allowed, ports), open)].filter(isOfInternet);
  return packets.length === 0 ? [] : [{ path, packets, decides: 'Kafka asks for a certificate, a password or IAM', missing: isEmpty(open) ? [] : missing }];
};

const KINDS: readonly Kind[] = [
  { type: 'AWS::CloudFront::Distribution', kind: 'CloudFront distribution', read: distribution },
  { type: 'AWS::ApiGateway::RestApi', kind: 'REST API', read: restApi },
  { type: 'AWS::ApiGateway::DomainName', kind: 'domain name of REST APIs', read: domainName },
  { type: 'AWS::ApiGatewayV2::Api', kind: 'HTTP or WebSocket API', read: httpApi },
  { type: 'AWS::Lambda::Function', kind: 'function URL', read: functionUrl },
  { type: 'AWS::EKS::Cluster', kind: 'EKS cluster endpoint', read: cluster },
  { type: 'AWS::Elasticsearch::Domain', kind: 'OpenSearch domain', read: searchDomain },
  { type: 'AWS::MSK::Cluster', kind: 'MSK brokers', read: brokers },
];

function unread(record: ResourceRecord, name: string): Missing {
  return { reason: 'unreadable', name, account: record.account, region: record.region, arn: record.arn };
}

/** Everything that AWS shows to the internet for a resource outside of VPCs. Cost: one pass over the records of these types. */
export function exposedServices(model: NetworkModel): ExposedServices {
  const { snapshot } = model;
  const exposures = KINDS.flatMap(({ type, kind, read }) =>
    snapshot
      .of(type)
      .records.flatMap((record) => read(record, model).map((one): ServiceExposure => ({ resource: refOf(record), kind, missing: [], behind: [], ...one }))),
  );
  return { exposures, unread: [...unreadFacets(model), ...unreadTypes(model)] };
}

/** URLs of functions are a further answer about each. */
function unreadFacets({ snapshot }: NetworkModel): readonly Missing[] {
  const found = new Map<string, Missing>();
  for (const record of snapshot.of('AWS::Lambda::Function').records) {
    if (facetOf(record, 'FunctionUrlConfigs').kind !== 'missing') continue;
    const { account, region, arn } = record;
    const why = snapshot.coverage.missingFacet('AWS::Lambda::Function', 'FunctionUrlConfigs', account, region, arn);
    const missing: Missing = why ?? { reason: 'absent', name: 'lambda:ListFunctionUrlConfigs', account, region };
    found.set(`${missing.reason} ${account} ${region}`, { ...missing, account, region });
  }
  return [...found.values()];
}

const GLOBAL_TYPES: ReadonlySet<string> = new Set(['AWS::CloudFront::Distribution']);
/** Interfaces and what these kinds need: where they were not read, nothing is known to be exposed. */
const NEEDED = ['AWS::EC2::NetworkInterface', ...KINDS.map(({ type }) => type).filter((type) => type !== 'AWS::MSK::Cluster')];

function unreadTypes(model: NetworkModel): readonly Missing[] {
  const { coverage } = model.snapshot;
  return coverage.accounts.flatMap((account) => {
    const regions = coverage.regionsOf(account);
    return NEEDED.flatMap((type) =>
      regions.filter((region) => (region === 'global') === GLOBAL_TYPES.has(type)).flatMap((region) => coverage.missing(type, account, region) ?? []),
    );
  });
}
