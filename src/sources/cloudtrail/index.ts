// CloudTrail on disk.

export { readCloudTrail, type TrailFile } from './read-cloudtrail.ts';
