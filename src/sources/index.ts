// The readers of each kind of input into a snapshot.

export { type Draft, draftOf, itemsAt, mergeDrafts, placedByFacets, valueAt } from './answers/index.ts';
export { type AwsCliOptions, readAwsCli, type SourceCounts, type SourceRead, type SourceResult } from './aws-cli/index.ts';
export { readCloudTrail, type TrailFile } from './cloudtrail/index.ts';
export { type ConfigOptions, readConfigSnapshot } from './config/index.ts';
export {
  EVENT_FILE_LIMITS,
  type EventFile,
  type EventFileLimits,
  type EventFilesOptions,
  findEventFiles,
  openTrailFolder,
  readEventFile,
  readEventFiles,
  readEventStream,
  TRAIL_PORTS,
} from './events/index.ts';
export { isRegionless, withhold } from './files/index.ts';
export { answersFile, type PlantedWeakness, type SampleOptions, type SampleOrganization, sampleOrganization, sampleRecords } from './sample/index.ts';
export { type SampleEventFile, sampleEvents } from './sample-events/index.ts';
