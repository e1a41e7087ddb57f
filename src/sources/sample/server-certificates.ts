// Certificates that were uploaded to IAM: one in order where partners insist on it, one of legacy that has run out, with its successor.

import type { ResourceRecord } from '../../core/index.ts';
import type { Site } from './site.ts';

export function serverCertificates(site: Site): readonly ResourceRecord[] {
  if (site.account.kind === 'shared') return [certificate(site, 'partners', 200)];
  if (site.account.kind !== 'legacy') return [];
  const expired = certificate(site, 'intranet-2024', -120);
  site.plant('IAM.26', 'the server certificate expired 120 days ago', expired);
  return [expired, certificate(site, 'intranet-2026', 245)];
}

function certificate(site: Site, name: string, daysLeft: number): ResourceRecord {
  const Arn = site.globalArn('iam', `server-certificate/${name}`);
  return site.make('AWS::IAM::ServerCertificate', {
    Path: '/',
    ServerCertificateName: name,
    ServerCertificateId: `ASCA${site.sample.seeded.base32(17, Arn)}`,
    Arn,
    UploadDate: site.sample.ago(365 - daysLeft),
    Expiration: site.sample.ago(-daysLeft),
  });
}
