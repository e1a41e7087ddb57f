// CloudTrail's events as they are left on disk: log files (gzip or not), answers of LookupEvents, EventBridge's envelopes, lists, NDJSON.
// Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html

import { asObjects, asString, type Issue, isArray, isObject, type Json, type JsonObject } from '../../core/index.ts';
import { parseDocuments, parseEmbedded, readText, walk } from '../files/index.ts';

/** The events of one file, and what was wrong with it; the events of the others are not lost. */
export interface TrailFile {
  readonly events: readonly JsonObject[];
  readonly issues: readonly Issue[];
}

/** Reads a folder (or one file), file by file, in the order of their names. Digests and other files without events give none. */
export async function* readCloudTrail(path: string): AsyncGenerator<TrailFile> {
  const { files, issues } = await walk(path);
  if (issues.length > 0) yield { events: [], issues };
  for (const file of files) {
    const text = await readText(file);
    const documents = text.ok ? parseDocuments(text.value, file.name) : text;
    yield documents.ok ? { events: documents.value.flatMap(eventsOf), issues: [] } : { events: [], issues: documents.issues };
  }
}

function eventsOf(document: Json): readonly JsonObject[] {
  if (isArray(document)) return document.flatMap(eventsOf);
  if (!isObject(document)) return [];
  if (asString(document['eventName']) !== undefined) return [document];
  // EventBridge: the event is the detail.
  if (isObject(document['detail'])) return eventsOf(document['detail']);
  // LookupEvents: the event is JSON in a text.
  if (isArray(document['Events']))
    return asObjects(document['Events']).flatMap((one) => eventsOf(parseEmbedded(asString(one['CloudTrailEvent']) ?? 'null') ?? null));
  return isArray(document['Records']) ? document['Records'].flatMap(eventsOf) : [];
}
