// Events out of files.

export { type EventFile, findEventFiles } from './find-files.ts';
export { EVENT_FILE_LIMITS, type EventFileLimits, type EventFilesOptions, readEventFile, readEventFiles, readEventStream } from './read-event-files.ts';
export { openTrailFolder, TRAIL_PORTS } from './trail-folder.ts';
