// What a workload runs on besides instances: a launch template, containers, the document by which its machines are patched.

import type { ResourceRecord } from '../../core/index.ts';
import { MAIN, subnetsOf } from './addresses.ts';
import { apiRecords } from './apis.ts';
import { recoveryPointRecord, vaultRecord } from './backups.ts';
import { ecsClusterRecord, ecsServiceRecord, eksClusterRecord, taskDefinitionRecord } from './containers.ts';
import { documentRecord } from './documents.ts';
import { keyArn } from './keys.ts';
import { launchData, launchTemplateRecord } from './launches.ts';
import { logGroupRecord } from './services.ts';
import { logDeliveryPolicy } from './shared-streams.ts';
import type { Site } from './site.ts';

export function workloadPlatform(site: Site): readonly ResourceRecord[] {
  const place = { subnets: subnetsOf('app'), groups: ['app'] };
  const key = keyArn(site, 'data');
  return [
    launchTemplateRecord(site, 'app', launchData(site, 'app')),
    documentRecord(site, 'acme-patch'),
    ecsClusterRecord(site, 'main'),
    ecsServiceRecord(site, { ...place, name: 'api', cluster: 'main', revision: 7 }),
    taskDefinitionRecord(site, 'api', 7),
    // An older revision, from before somebody tidied up: nothing is started from it any more, and nobody judges it.
    ...(site.account.name === 'web-prod' ? [taskDefinitionRecord(site, 'api', 6, { privileged: true, readonlyRootFilesystem: false })] : []),
    logGroupRecord(site, '/ecs/api', 90, key),
    logDeliveryPolicy(site),
    vaultRecord(site, 'nightly', key, 1),
    recoveryPointRecord(site, 'nightly', {
      resourceType: 'EFS',
      resourceArn: site.arn('elasticfilesystem', `file-system/${site.id('fs', 'shared')}`),
      service: 'backup',
      name: `recovery-point:${site.uuid('backup shared')}`,
      keyArn: key,
    }),
    ...(site.account.purpose === 'web'
      ? apiRecords(site, { name: 'shop', protocol: 'HTTP', keyArn: key, routes: { 'ANY /{proxy+}': 'JWT', $default: 'AWS_IAM' } })
      : []),
    ...(site.account.purpose === 'web' ? [eksClusterRecord(site, { ...place, name: 'platform', version: '1.35', vpc: MAIN, keyArn: key })] : []),
  ];
}
