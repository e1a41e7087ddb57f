// The sandbox: little in it, and that little in order.

import type { ResourceRecord } from '../../core/index.ts';
import { bucketRecord } from './buckets.ts';
import { keyArn, keyRecords } from './keys.ts';
import { functionRecord, logGroupRecord } from './services.ts';
import type { Site } from './site.ts';

export function sandboxRecords(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, 'play');
  return [
    ...keyRecords(site, { name: 'play', description: 'Experiments' }),
    bucketRecord(site, { name: `acme-${site.account.name}-${site.region}-${site.account.id}`, keyArn: key }),
    functionRecord(site, { name: 'experiment', keyArn: key }),
    logGroupRecord(site, '/aws/lambda/experiment', 7, key),
  ];
}
