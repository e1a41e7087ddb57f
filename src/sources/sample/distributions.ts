// CloudFront distributions with their origin access control, in the shapes of its API. Sites of these are global.

import type { Json, JsonObject, ResourceRecord } from '../../core/index.ts';
import { keyArn } from './keys.ts';
import { webAclRecord } from './load-balancers.ts';
import { HOME_REGION } from './regions.ts';
import { certificateArn, logGroupRecord } from './services.ts';
import { blockListRecord, checkoutRules, shieldRecords } from './shield.ts';
import { createSite, type Site } from './site.ts';

const list = (items: readonly JsonObject[]) => ({ Quantity: items.length, ...(items.length === 0 ? {} : { Items: items }) });

/** `otherwise` is for `DistributionConfig`. */
export function distributionRecord(site: Site, name: string, origins: readonly JsonObject[], otherwise: JsonObject = {}): ResourceRecord {
  const id = `E${site.sample.seeded.base32(13, `${site.account.index} distribution ${name}`)}`;
  const behaviour = (viewers: string) => ({ TargetOriginId: name, ViewerProtocolPolicy: viewers, Compress: true });
  return site.make('AWS::CloudFront::Distribution', {
    Id: id,
    ARN: site.arn('cloudfront', `distribution/${id}`),
    Status: 'Deployed',
    LastModifiedTime: site.sample.ago(40),
    DomainName: `${site.hex(14, name)}.cloudfront.net`,
    DistributionConfig: {
      CallerReference: name,
      Aliases: { Quantity: 1, Items: [`${name}.${site.account.name}.acme.example`] },
      DefaultRootObject: 'index.html',
      Origins: list(origins),
      OriginGroups: {
        Quantity: 1,
        Items: [
          {
            Id: 'failover',
            FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [503] } },
            Members: { Quantity: 2, Items: [{ OriginId: name }, { OriginId: `${name}-2` }] },
          },
        ],
      },
      DefaultCacheBehavior: behaviour('redirect-to-https'),
      CacheBehaviors: list([{ PathPattern: '/api/*', ...behaviour('https-only') }]),
      Comment: name,
      Logging: { Enabled: true, IncludeCookies: false, Bucket: `acme-cdn-logs-${site.account.id}.s3.amazonaws.com`, Prefix: name },
      PriceClass: 'PriceClass_100',
      Enabled: true,
      ViewerCertificate: { CloudFrontDefaultCertificate: true, SSLSupportMethod: 'vip', MinimumProtocolVersion: 'TLSv1' },
      Restrictions: { GeoRestriction: { RestrictionType: 'none', Quantity: 0 } },
      WebACLId: '',
      HttpVersion: 'http2and3',
      IsIPV6Enabled: true,
      ...otherwise,
    },
  });
}

export function customOrigin(id: string, domain: string, protocols: readonly string[] = ['TLSv1.2']): JsonObject {
  const config = { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only', OriginSslProtocols: { Quantity: protocols.length, Items: protocols } };
  return { Id: id, DomainName: domain, OriginAccessControlId: '', CustomOriginConfig: config };
}

export function bucketOrigin(id: string, bucket: string, access: string): JsonObject {
  return { Id: id, DomainName: `${bucket}.s3.us-east-1.amazonaws.com`, OriginAccessControlId: access, S3OriginConfig: { OriginAccessIdentity: '' } };
}

/** The site of a workload: pages from a bucket, and what is behind the load balancer. */
export function distributionRecords(site: Site): readonly ResourceRecord[] {
  const Id = `E${site.sample.seeded.base32(13, `${site.account.index} origin access control`)}`;
  const access = site.make('AWS::CloudFront::OriginAccessControl', {
    Id,
    Name: 'buckets',
    Description: 'Signs requests to buckets',
    SigningProtocol: 'sigv4',
    SigningBehavior: 'always',
    OriginAccessControlOriginType: 's3',
  });
  const pages = `acme-${site.account.name}-app-assets-us-east-1-${site.account.id.slice(-6)}`;
  const home = createSite(site.sample, site.account, HOME_REGION);
  const domain = `app.${HOME_REGION}.${site.account.name}.acme.example`;
  // One account guards its site with rules of its own, and with Shield Advanced.
  const isCheckout = site.account.purpose === 'payments';
  const blockList = isCheckout ? blockListRecord(home) : undefined;
  const webAcl = blockList === undefined ? globalWebAcl(home, 'cdn') : globalWebAcl(home, 'checkout', checkoutRules(blockList.arn));
  const certificate = {
    CloudFrontDefaultCertificate: false,
    ACMCertificateArn: certificateArn(home, domain),
    SSLSupportMethod: 'sni-only',
    MinimumProtocolVersion: 'TLSv1.2_2021',
  };
  const origins = [bucketOrigin('web', pages, Id), customOrigin('web-2', domain)];
  const log = logGroupRecord(home, `aws-waf-logs-${isCheckout ? 'checkout' : 'cdn'}`, 365, keyArn(home, 'data'));
  const distribution = distributionRecord(site, 'web', origins, { ViewerCertificate: certificate, WebACLId: webAcl.arn });
  return [access, webAcl, log, distribution, ...(blockList === undefined ? [] : [blockList, ...shieldRecords(site, distribution)])];
}

/** Web ACLs of CloudFront live in us-east-1 and say `global`. */
function globalWebAcl(home: Site, name: string, rules?: readonly Json[]): ResourceRecord {
  const { config, ...regional } = webAclRecord(home, name, rules);
  const inGlobal = (text: string) => text.replaceAll(':regional/', ':global/');
  return { ...regional, arn: inGlobal(regional.arn), config: JSON.parse(inGlobal(JSON.stringify(config))) as JsonObject };
}
