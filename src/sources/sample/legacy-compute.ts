// The legacy account's servers, databases and load balancers.

import type { ResourceRecord } from '../../core/index.ts';
import { instanceRecord, snapshotRecord, volumeRecord } from './compute.ts';
import { type DatabasePlan, databaseRecord, databaseSnapshotRecord } from './databases.ts';
import { interfaceRecord } from './interfaces.ts';
import { keyArn } from './keys.ts';
import { LEGACY_KEY } from './legacy-data.ts';
import { OLD, OLD_SUBNETS } from './legacy-network.ts';
import * as elb from './load-balancers.ts';
import { planted } from './planted.ts';
import { certificateArn, certificateRecord } from './services.ts';
import { type Site, tagList, tagsOf } from './site.ts';

export function legacyCompute(site: Site): readonly ResourceRecord[] {
  return [...servers(site), ...disks(site), ...databases(site), ...website(site), ...partnerService(site)];
}

/** What the groups let the world administer. */
const OPEN_ADMINISTRATION: ReadonlyMap<string, string> = new Map([
  ['jump', 'SSH'],
  ['windows', 'RDP'],
]);

function servers(site: Site): readonly ResourceRecord[] {
  const server = (name: string, zone: number, last: number, tokens: 'required' | 'optional', groups: readonly string[], tags = {}) => {
    const place = {
      name,
      vpc: OLD,
      subnet: OLD_SUBNETS[zone] ?? OLD_SUBNETS[0],
      zone,
      address: `172.16.${zone}.${last}`,
      ipv6Address: `2001:db8:100:${zone}::${last}`,
      groups,
      publicAddress: `203.0.113.${last}`,
    };
    const record = instanceRecord(site, { ...place, tokens, volumes: [`${name}-root`], tags });
    site.plant('EC2.9', 'the instance has a public address', record);
    if (tokens === 'optional') site.plant('EC2.8', 'the instance metadata service answers without a token', record);
    const own = interfaceRecord(site, { ...place, description: '', instance: name });
    const open = groups.flatMap((group) => OPEN_ADMINISTRATION.get(group) ?? []).join(' and ');
    if (open !== '') site.plant('Stoa.Network.1', `${open} of ${name} can be reached from the internet`, own);
    return [record, own];
  };
  return [
    ...server('jumphost', 0, 21, 'optional', ['jump']),
    ...server('erp', 1, 22, 'optional', ['windows', 'old-web'], { Name: '<img src=x onerror=alert(2)>' }),
    ...server('website', 0, 23, 'required', ['old-web-2']),
  ];
}

function disks(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, LEGACY_KEY);
  const bare = volumeRecord(site, { name: 'jumphost-root', zone: 0, instance: 'jumphost' });
  const open = snapshotRecord(site, 'golden-2017', 'erp-root', undefined, [{ Group: 'all' }]);
  site.plant('EC2.3', 'the attached volume is not encrypted', bare);
  site.plant('EC2.1', 'everyone may make volumes of the snapshot', open);
  return [
    bare,
    volumeRecord(site, { name: 'erp-root', zone: 1, keyArn: key, instance: 'erp' }),
    volumeRecord(site, { name: 'website-root', zone: 0, keyArn: key, instance: 'website' }),
    // Not attached, and so not asked to be encrypted.
    volumeRecord(site, { name: 'forgotten', zone: 0 }),
    open,
    snapshotRecord(site, 'erp-shared', 'erp-root', key, [{ UserId: site.sample.shared.id }]),
  ];
}

function databases(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, LEGACY_KEY);
  const place = { vpc: OLD, subnets: OLD_SUBNETS, groups: ['old-db'] };
  const open = databaseRecord(site, { ...place, name: 'reporting', keyArn: key, isPublic: true });
  const bare = databaseRecord(site, { ...place, name: 'erp', otherwise: { MultiAZ: false, AutoMinorVersionUpgrade: false, BackupRetentionPeriod: 1 } });
  const shared: DatabasePlan = { ...place, name: 'reporting', keyArn: key };
  const bareSnapshot = databaseSnapshotRecord(site, { ...place, name: 'erp' }, ['all']);
  site.plant('RDS.2', 'the database has an address on the internet', open);
  site.plant('RDS.3', 'the database is not encrypted', bare);
  site.plant('RDS.1', 'everyone may restore the snapshot', bareSnapshot);
  site.plant('RDS.4', 'the snapshot is not encrypted', bareSnapshot);
  site.plant('RDS.5', 'the database has no standby in another zone', bare);
  site.plant('RDS.11', 'backups are kept for one day', bare);
  site.plant('RDS.13', 'the database does not take minor versions by itself', bare);
  return [
    open,
    bare,
    ...serviceInterfaces(site, 'RDSNetworkInterface', 'reporting-db', 'old-db', 40).map((one) =>
      planted(site, one, { 'Stoa.Network.2': 'the database has a public address, and its group and route let the internet in' }),
    ),
    databaseSnapshotRecord(site, shared, [site.sample.shared.id]),
    bareSnapshot,
  ];
}

function website(site: Site): readonly ResourceRecord[] {
  const attributes = { 'routing.http.drop_invalid_header_fields.enabled': 'false', 'routing.http.desync_mitigation_mode': 'monitor' };
  const plan: elb.LoadBalancerPlan = {
    name: 'website',
    type: 'application',
    isInternetFacing: true,
    vpc: OLD,
    subnets: OLD_SUBNETS,
    groups: ['old-web'],
    attributes,
  };
  const balancer = elb.loadBalancerRecord(site, plan);
  const domain = 'www.legacy.acme.example';
  const https = elb.listenerRecord(site, plan, 'HTTPS', 443, [elb.forwardTo(site, 'website')], certificateArn(site, domain), 'ELBSecurityPolicy-2016-08');
  const certificate = certificateRecord(site, domain, 12, [balancer.arn], true);
  site.plant('ELB.16', 'an internet-facing load balancer without a web ACL', balancer);
  site.plant('ELB.4', 'invalid headers are passed on', balancer);
  site.plant('ELB.12', 'ambiguous requests are passed on', balancer);
  site.plant('ELB.17', 'the listener speaks TLS 1.0', https);
  site.plant('ELB.1', 'the HTTP listener serves content and does not redirect to HTTPS', balancer);
  site.plant('ACM.1', 'the certificate expires in 12 days', certificate);
  return [
    balancer,
    certificate,
    ...serviceInterfaces(site, `ELB ${balancer.arn.split(':loadbalancer/')[1] ?? ''}`, 'website-alb', 'old-web', 30),
    elb.targetGroupRecord(site, 'website', plan, ['website'], 80, 'HTTP'),
    elb.listenerRecord(site, plan, 'HTTP', 80, [elb.forwardTo(site, 'website')]),
    https,
  ];
}

/** A network load balancer (which takes no web ACL) behind an endpoint service for partners. */
function partnerService(site: Site): readonly ResourceRecord[] {
  const plan: elb.LoadBalancerPlan = { name: 'partners', type: 'network', isInternetFacing: false, vpc: OLD, subnets: OLD_SUBNETS, groups: [] };
  const tags = tagsOf(site, 'partners');
  const id = site.id('vpce-svc', 'partners');
  const service = site.make(
    'AWS::EC2::VPCEndpointService',
    {
      ServiceName: `com.amazonaws.vpce.${site.region}.${id}`,
      ServiceId: id,
      ServiceType: [{ ServiceType: 'Interface' }],
      ServiceRegion: site.region,
      AvailabilityZones: OLD_SUBNETS.map((_, zone) => `${site.region}${'ab'[zone] ?? 'a'}`),
      Owner: site.account.id,
      BaseEndpointDnsNames: [`${id}.${site.region}.vpce.amazonaws.com`],
      VpcEndpointPolicySupported: false,
      AcceptanceRequired: true,
      ManagesVpcEndpoints: false,
      Tags: tagList(tags),
    },
    tags,
  );
  return [
    elb.loadBalancerRecord(site, plan),
    elb.targetGroupRecord(site, 'partners', plan, ['website'], 443, 'TCP'),
    elb.listenerRecord(site, plan, 'TCP', 443, [elb.forwardTo(site, 'partners')]),
    service,
  ];
}

/** The interfaces of a load balancer or a database, each with a public address. */
function serviceInterfaces(site: Site, description: string, name: string, group: string, host: number): readonly ResourceRecord[] {
  return OLD_SUBNETS.map((subnet, zone) =>
    interfaceRecord(site, {
      name: `${name}-${zone}`,
      vpc: OLD,
      subnet,
      zone,
      address: `172.16.${zone}.${host}`,
      groups: [group],
      description,
      publicAddress: `203.0.113.${host + zone}`,
    }),
  );
}
