// What the legacy account runs in the open: functions, containers, templates, a search domain, a warehouse, firewall rules of a trial. Each
// with its healthy look-alike where it is not obvious what is wrong.

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { apiRecords } from './apis.ts';
import { ecsClusterRecord, ecsServiceRecord, eksClusterRecord, taskDefinitionRecord } from './containers.ts';
import { searchDomainRecord } from './databases.ts';
import { documentRecord } from './documents.ts';
import { firewallPolicyRecord, statelessGroup } from './firewall.ts';
import { keyArn } from './keys.ts';
import { launchConfigurationRecord, launchData, launchTemplateRecord } from './launches.ts';
import { LEGACY_KEY } from './legacy-data.ts';
import { OLD, OLD_SUBNETS } from './legacy-network.ts';
import { webAclRecord } from './load-balancers.ts';
import { planted } from './planted.ts';
import * as services from './services.ts';
import { partnerAlias, partnerStream } from './shared-streams.ts';
import { type Site, tagList, tagsOf } from './site.ts';
import { warehouseRecords } from './stores.ts';

export function legacyPlatform(site: Site): readonly ResourceRecord[] {
  return [...functions(site), ...launches(site), ...containers(site), ...network(site), ...documents(site), ...stores(site), ...apis(site)];
}

function functions(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, LEGACY_KEY);
  const may = (name: string, principal: string | JsonObject, condition: JsonObject, action = 'lambda:InvokeFunction'): readonly JsonObject[] => [
    { Sid: 'caller', Effect: 'Allow', Principal: principal, Action: action, Resource: services.functionArn(site, name), Condition: condition },
  ];
  const make = (name: string, allowed: readonly JsonObject[], runtime = 'nodejs24.x') => services.functionRecord(site, { name, keyArn: key, allowed, runtime });
  const account = { StringEquals: { 'AWS:SourceAccount': site.account.id } };
  const s3 = { Service: 's3.amazonaws.com' };
  const names = ['webhook', 'thumbnails', 'imports', 'rotate', 'reports'];
  return [
    planted(site, make('webhook', may('webhook', '*', { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } }, 'lambda:InvokeFunctionUrl')), {
      'Lambda.1': 'everyone may call the function by its URL',
    }),
    planted(site, make('thumbnails', may('thumbnails', s3, {})), { 'Lambda.1': 'a bucket of any account may call the function' }),
    make('imports', may('imports', s3, account)),
    partnerAlias(site, 'imports', 'live'),
    ...partnerStream(site, 'clicks', key),
    make('rotate', may('rotate', { Service: 'secretsmanager.amazonaws.com' }, account)),
    planted(site, make('reports', may('reports', '*', { StringEquals: { 'aws:PrincipalOrgID': site.sample.organizationId } }), 'nodejs18.x'), {
      'Lambda.2': 'the runtime is deprecated',
    }),
    ...names.map((name) => services.logGroupRecord(site, `/aws/lambda/${name}`, 90, key)),
  ];
}

function launches(site: Site): readonly ResourceRecord[] {
  const open = { DeviceIndex: 0, AssociatePublicIpAddress: true, DeleteOnTermination: true, Groups: [site.id('sg', 'old-web')] };
  const good = launchData(site, 'old-web');
  return [
    planted(site, launchTemplateRecord(site, 'old-web', { ...good, NetworkInterfaces: [open] }), { 'EC2.25': 'the template assigns public addresses' }),
    planted(site, launchTemplateRecord(site, 'old-batch', launchData(site, 'old-web', { MetadataOptions: { HttpTokens: 'optional' } })), {
      'EC2.170': 'the template allows IMDSv1',
    }),
    planted(site, launchConfigurationRecord(site, 'old-web-2016', 'old-web', { AssociatePublicIpAddress: true }), {
      'AutoScaling.3': 'the launch configuration does not require IMDSv2',
      'AutoScaling.5': 'the launch configuration assigns public addresses',
    }),
    launchConfigurationRecord(site, 'old-batch-2022', 'old-web', {
      AssociatePublicIpAddress: false,
      MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1, HttpEndpoint: 'enabled' },
    }),
  ];
}

function containers(site: Site): readonly ResourceRecord[] {
  const place = { subnets: OLD_SUBNETS, groups: ['old-web'] };
  const key = keyArn(site, LEGACY_KEY);
  return [
    ecsClusterRecord(site, 'old'),
    planted(site, ecsServiceRecord(site, { ...place, name: 'shop', cluster: 'old', revision: 3, isPublic: true }), { 'ECS.2': 'tasks get public addresses' }),
    planted(
      site,
      // Only the name of the variable is judged.
      taskDefinitionRecord(site, 'shop', 3, { readonlyRootFilesystem: false, environment: [{ name: 'AWS_SECRET_ACCESS_KEY', value: 'EXAMPLE' }] }),
      { 'ECS.5': 'the root file system is writable', 'ECS.8': 'a secret key stands in the environment' },
    ),
    planted(site, taskDefinitionRecord(site, 'agent', 1, { privileged: true }), { 'ECS.4': 'the container is privileged' }),
    ...['shop', 'agent'].map((name) => services.logGroupRecord(site, `/ecs/${name}`, 90, key)),
    planted(site, eksClusterRecord(site, { ...place, name: 'trial', version: '1.31', vpc: OLD, keyArn: key, isPublic: true }), {
      'EKS.1': 'the API server is open to the internet',
      'EKS.2': 'the Kubernetes version is out of standard support',
    }),
  ];
}

function network(site: Site): readonly ResourceRecord[] {
  const tags = tagsOf(site, 'old-hub');
  const id = site.id('tgw', 'old-hub');
  const gateway = site.make(
    'AWS::EC2::TransitGateway',
    {
      TransitGatewayId: id,
      TransitGatewayArn: site.arn('ec2', `transit-gateway/${id}`),
      State: 'available',
      OwnerId: site.account.id,
      Description: 'for partners',
      CreationTime: site.sample.ago(2000),
      Options: {
        AmazonSideAsn: 64_513,
        AutoAcceptSharedAttachments: 'enable',
        DefaultRouteTableAssociation: 'disable',
        DefaultRouteTablePropagation: 'disable',
        VpnEcmpSupport: 'enable',
        DnsSupport: 'enable',
        MulticastSupport: 'disable',
      },
      Tags: tagList(tags),
    },
    tags,
  );
  const trial = firewallPolicyRecord(site, 'trial', {
    StatelessDefaultActions: ['aws:pass'],
    StatelessFragmentDefaultActions: ['aws:pass'],
    StatefulRuleGroupReferences: [],
  });
  return [
    planted(site, gateway, { 'EC2.23': 'attachments are accepted without a look' }),
    planted(site, trial, {
      'NetworkFirewall.3': 'the policy has no rule group',
      'NetworkFirewall.4': 'whole packets pass uninspected',
      'NetworkFirewall.5': 'fragments pass uninspected',
    }),
    planted(site, statelessGroup(site, 'trial', []), { 'NetworkFirewall.6': 'the stateless rule group is empty' }),
    planted(site, webAclRecord(site, 'trial', []), { 'WAF.10': 'the web ACL has no rules' }),
    services.logGroupRecord(site, 'aws-waf-logs-trial', 90, keyArn(site, LEGACY_KEY)),
  ];
}

function documents(site: Site): readonly ResourceRecord[] {
  return [
    planted(site, documentRecord(site, 'restart-erp', ['all']), { 'SSM.4': 'everyone may read the document' }),
    documentRecord(site, 'restart-website', [site.sample.shared.id]),
  ];
}

function stores(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, LEGACY_KEY);
  const [cluster, parameters] = warehouseRecords(site, 'reports', 'true', key) as readonly [ResourceRecord, ResourceRecord];
  const own = { VpcId: site.id('vpc', OLD), ClusterSubnetGroupName: 'old' };
  const warehouse = { ...cluster, config: { ...cluster.config, ...own, PubliclyAccessible: true } };
  const domain = searchDomainRecord(site, 'old-logs', key, OLD, OLD_SUBNETS, ['old-db']);
  const { VPCOptions: _, Endpoints: __, ...rest } = domain.config;
  const endpoint = `search-old-logs-${site.sample.seeded.alphanumeric(24, `${site.account.index} public domain`)}.${site.region}.es.amazonaws.com`;
  return [
    planted(site, warehouse, { 'Redshift.1': 'the cluster has an address on the internet' }),
    parameters,
    planted(site, { ...domain, config: { ...rest, Endpoint: endpoint } }, { 'OpenSearch.2': 'the domain is in no VPC' }),
  ];
}

function apis(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, LEGACY_KEY);
  return [
    ...apiRecords(site, {
      name: 'orders',
      protocol: 'HTTP',
      keyArn: key,
      routes: { 'GET /orders': 'JWT', 'POST /import': 'NONE' },
      wrong: { 'POST /import': 'the route answers everyone', stage: 'calls leave no trace' },
    }),
    // Whoever is connected has been asked already: a WebSocket API asks at `$connect` alone.
    ...apiRecords(site, { name: 'prices', protocol: 'WEBSOCKET', keyArn: key, routes: { $connect: 'AWS_IAM', $default: 'NONE', subscribe: 'NONE' } }),
  ];
}
