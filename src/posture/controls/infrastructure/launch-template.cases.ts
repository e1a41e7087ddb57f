// For tests: launch templates whose second version is the default.

import type { Json, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, REGION, record } from '../../control.cases.ts';

export const TEMPLATE = `arn:aws:ec2:${REGION}:${ACCOUNT}:launch-template/lt-1`;

export function template(data: Json, latest: Json = {}): ResourceRecord {
  const version = (VersionNumber: number, LaunchTemplateData: Json) => ({ VersionNumber, DefaultVersion: VersionNumber === 2, LaunchTemplateData });
  return record('AWS::EC2::LaunchTemplate', TEMPLATE, {
    LaunchTemplateId: 'lt-1',
    DefaultVersionNumber: 2,
    LatestVersionNumber: 3,
    LaunchTemplateVersions: [version(3, latest), version(2, data)],
  });
}
