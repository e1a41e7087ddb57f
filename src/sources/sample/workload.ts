// A workload in one Region: its network once, and the application stack as often as the sample is scaled.

import { GLOBAL, type ResourceRecord } from '../../core/index.ts';
import { addressesOf, MAIN, subnetName, subnetsOf, TIERS, ZONES } from './addresses.ts';
import { bucketRecord } from './buckets.ts';
import { imageRecord, instanceRecord, snapshotRecord, volumeRecord } from './compute.ts';
import {
  clusterRecord,
  clusterSnapshotRecord,
  type DatabasePlan,
  databaseRecord,
  databaseSnapshotRecord,
  searchDomainRecord,
  tableRecord,
} from './databases.ts';
import { interfaceRecord } from './interfaces.ts';
import { keyArn, keyRecords } from './keys.ts';
import * as elb from './load-balancers.ts';
import { managedInstanceRecord } from './managed-instances.ts';
import { HOME_REGION } from './regions.ts';
import * as services from './services.ts';
import { protectionRecord } from './shield.ts';
import { createSite, type Site } from './site.ts';
import { workloadStores } from './stores.ts';
import { flowLogGroup } from './vpc-parts.ts';
import { workloadNetwork } from './workload-network.ts';
import { workloadPlatform } from './workload-platform.ts';

/** What the stacks of a workload share. */
export function workloadRecords(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, 'data');
  return [
    ...keyRecords(site, { name: 'data', description: 'Data of the workload', grantedFor: { role: 'worker', purpose: 'reports' } }),
    ...keyRecords(site, { name: 'aws/s3', description: 'Default key that protects my S3 objects', isAwsManaged: true }),
    ...keyRecords(site, { name: 'signing', description: 'Signs releases', isAsymmetric: true }),
    ...workloadNetwork(site),
    ...workloadStores(site),
    ...workloadPlatform(site),
    services.logGroupRecord(site, flowLogGroup(MAIN), 365, key),
    services.topicRecord(site, 'alarms', key),
    services.eventRuleRecord(site, 'guardduty-findings', { source: ['aws.guardduty'] }, site.arn('sns', 'alarms')),
    ...(site.account.purpose === 'data-lake' ? [searchDomainRecord(site, 'catalogue', key, MAIN, subnetsOf('data'), ['db'])] : []),
    ...(site.account.kind === 'shared' ? [imageRecord(site), snapshotRecord(site, 'golden', 'app-0-root', key, sharedWithWorkloads(site))] : []),
  ];
}

function sharedWithWorkloads(site: Site) {
  return site.sample.accounts
    .filter((account) => account.kind === 'workload')
    .slice(0, 3)
    .map((account) => ({ UserId: account.id }));
}

/** One application; the first is `app`, further ones are numbered. */
export function stackRecords(site: Site, index: number): readonly ResourceRecord[] {
  const name = index === 0 ? 'app' : `app-${index + 1}`;
  return [...frontEnd(site, name, index), ...instances(site, name, index), ...database(site, name, index), ...storage(site, name), ...functions(site, name)];
}

/** One of the addresses set aside for benchmarks, so that none belongs to anybody. https://www.rfc-editor.org/rfc/rfc2544 */
function publicAddress(site: Site, name: string): string {
  const low = site.sample.seeded.below(2 ** 17, `${site.account.index} ${site.region} address ${name}`);
  return `198.${18 + (low >> 16)}.${(low >> 8) & 0xff}.${low & 0xff}`;
}

function frontEnd(site: Site, name: string, index: number): readonly ResourceRecord[] {
  const isPublic = site.account.kind === 'workload';
  const domain = `${name}.${site.region}.${site.account.name}.acme.example`;
  const isTrial = site.account.name === 'web-staging' && site.region !== HOME_REGION && index === 0;
  const webAcl = elb.webAclRecord(site, name, isTrial ? elb.COUNTING_RULES : undefined);
  if (isTrial) site.plant('Stoa.WAF.1', 'its rules were put to count for a trial, and stayed so', webAcl);
  const tier = isPublic ? 'public' : 'app';
  const plan: elb.LoadBalancerPlan = { name, type: 'application', isInternetFacing: isPublic, vpc: MAIN, subnets: subnetsOf(tier), groups: ['alb'], webAcl };
  const balancer = elb.loadBalancerRecord(site, plan);
  const group = `${name}-https`;
  return [
    webAcl,
    services.logGroupRecord(site, `aws-waf-logs-${name}`, 90, keyArn(site, 'data')),
    balancer,
    ...ZONES.map((zone) =>
      interfaceRecord(site, {
        name: `${name}-alb-${zone}`,
        vpc: MAIN,
        subnet: subnetName(tier, zone),
        zone,
        address: addressesOf(site).host(TIERS[tier] + zone, 224 + (index % 30)),
        groups: ['alb'],
        description: `ELB ${balancer.arn.split(':loadbalancer/')[1] ?? ''}`,
        ...(isPublic ? { publicAddress: publicAddress(site, `${name}-alb-${zone}`) } : {}),
      }),
    ),
    elb.targetGroupRecord(
      site,
      group,
      plan,
      ZONES.map((zone) => `${name}-${zone}`),
      8443,
      'HTTPS',
    ),
    elb.listenerRecord(site, plan, 'HTTP', 80, [elb.REDIRECT_TO_HTTPS]),
    elb.listenerRecord(site, plan, 'HTTPS', 443, [elb.forwardTo(site, group)], services.certificateArn(site, domain)),
    services.certificateRecord(site, domain, 195, [balancer.arn]),
    ...shielded(site, name, balancer),
  ];
}

/** Who has Shield Advanced puts it before every load balancer, but for one that came with the second Region. */
function shielded(site: Site, name: string, balancer: ResourceRecord): readonly ResourceRecord[] {
  if (site.account.purpose !== 'payments') return [];
  if (site.account.environment === 'prod' && site.region !== HOME_REGION && name === 'app') {
    site.plant('Stoa.Shield.1', 'it came with the second Region, after the protections were made', balancer);
    return [];
  }
  return [protectionRecord(createSite(site.sample, site.account, GLOBAL), `${name}-${site.region}`, balancer)];
}

function instances(site: Site, name: string, index: number): readonly ResourceRecord[] {
  const key = keyArn(site, 'data');
  const addresses = addressesOf(site);
  return ZONES.flatMap((zone) => {
    const own = `${name}-${zone}`;
    const place = {
      name: own,
      vpc: MAIN,
      subnet: subnetName('app', zone),
      zone,
      address: addresses.host(TIERS.app + zone, 20 + (index % 200)),
      groups: ['app'],
    };
    return [
      instanceRecord(site, { ...place, volumes: [`${own}-root`, `${own}-data`] }),
      managedInstanceRecord(site, own, place.address),
      interfaceRecord(site, { ...place, description: '', instance: own }),
      volumeRecord(site, { name: `${own}-root`, zone, keyArn: key, instance: own }),
      volumeRecord(site, { name: `${own}-data`, zone, keyArn: key, instance: own, device: '/dev/sdf' }),
      snapshotRecord(site, `${own}-daily`, `${own}-data`, key, []),
    ];
  });
}

function database(site: Site, name: string, index: number): readonly ResourceRecord[] {
  const key = keyArn(site, 'data');
  const place = { vpc: MAIN, subnets: subnetsOf('data'), groups: ['db'], keyArn: key };
  const eni = interfaceRecord(site, {
    name: `${name}-db`,
    vpc: MAIN,
    subnet: subnetName('data', 0),
    zone: 0,
    address: addressesOf(site).host(TIERS.data, 20 + (index % 200)),
    groups: ['db'],
    description: 'RDSNetworkInterface',
  });
  const secret = services.secretRecord(site, `${name}/database`, key, services.functionArn(site, `${name}-rotate`));
  if (site.account.purpose !== 'payments') {
    const plan: DatabasePlan = { ...place, name: `${name}-db` };
    return [databaseRecord(site, plan), databaseSnapshotRecord(site, plan), eni, secret];
  }
  const cluster: DatabasePlan = { ...place, name: `${name}-cluster` };
  return [
    clusterRecord(site, cluster),
    databaseRecord(site, { ...place, name: `${name}-cluster-1`, cluster: cluster.name }),
    clusterSnapshotRecord(site, cluster),
    eni,
    secret,
  ];
}

function storage(site: Site, name: string): readonly ResourceRecord[] {
  const key = keyArn(site, 'data');
  const bucketName = (purpose: string) => `acme-${site.account.name}-${name}-${purpose}-${site.region}-${site.account.id.slice(-6)}`;
  const isProd = site.account.environment === 'prod';
  const classified = { 'data-classification': isProd ? 'customer-data' : 'internal' };
  return [
    bucketRecord(site, { name: bucketName('data'), keyArn: key, tags: classified }),
    bucketRecord(site, { name: bucketName('assets'), keyArn: key, tags: { 'data-classification': 'public' } }),
    tableRecord(site, `${name}-sessions`, key),
    services.queueRecord(site, `${name}-jobs`, key),
    services.topicRecord(site, `${name}-events`, key),
  ];
}

function functions(site: Site, name: string): readonly ResourceRecord[] {
  const key = keyArn(site, 'data');
  const inVpc = { name: MAIN, subnets: subnetsOf('app'), groups: ['app'] };
  const rotate = {
    Sid: 'SecretsManager',
    Effect: 'Allow',
    Principal: { Service: 'secretsmanager.amazonaws.com' },
    Action: 'lambda:InvokeFunction',
    Resource: services.functionArn(site, `${name}-rotate`),
    Condition: { StringEquals: { 'AWS:SourceAccount': site.account.id } },
  };
  return [
    services.functionRecord(site, { name: `${name}-worker`, vpc: inVpc, keyArn: key }),
    services.functionRecord(site, { name: `${name}-rotate`, vpc: inVpc, keyArn: key, allowed: [rotate] }),
    services.logGroupRecord(site, `/aws/lambda/${name}-worker`, 90, key),
    services.logGroupRecord(site, `/aws/lambda/${name}-rotate`, 90, key),
    services.logGroupRecord(site, `/app/${name}`, 365, key),
  ];
}
