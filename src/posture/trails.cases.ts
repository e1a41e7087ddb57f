// For tests: trails as records.

import { GLOBAL, type JsonObject, type ResourceRecord } from '../core/index.ts';
import { ACCOUNT, OTHER_ACCOUNT, REGION, record } from './control.cases.ts';

const ALL_EVENTS = { EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] }] };

/** A trail that has everything, changed as given; `undefined` takes a member away. */
export function trail(config: JsonObject = {}, rest: Partial<ResourceRecord> = {}): ResourceRecord {
  const name = typeof config['Name'] === 'string' ? config['Name'] : 'main';
  const TrailARN = `arn:aws:cloudtrail:${REGION}:${rest.account ?? ACCOUNT}:trail/${name}`;
  const whole = {
    Name: name,
    TrailARN,
    S3BucketName: 'logs',
    HomeRegion: REGION,
    IsMultiRegionTrail: true,
    IsOrganizationTrail: false,
    LogFileValidationEnabled: true,
    KmsKeyId: `arn:aws:kms:${REGION}:${ACCOUNT}:key/11111111-2222-3333-4444-555555555555`,
    Status: { IsLogging: true },
    EventSelectors: ALL_EVENTS,
  };
  return record('AWS::CloudTrail::Trail', TrailARN, { ...whole, ...config }, rest);
}

export const TRAIL_ARN = `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/main`;

/** A member of the organisation that the other account manages. */
export function member(id: string): ResourceRecord {
  return record(
    'AWS::Organizations::Account',
    `arn:aws:organizations::${OTHER_ACCOUNT}:account/o-a/${id}`,
    { Id: id, Status: 'ACTIVE' },
    { id, region: GLOBAL },
  );
}

export const MEMBERS: readonly ResourceRecord[] = [member(ACCOUNT), member(OTHER_ACCOUNT)];
