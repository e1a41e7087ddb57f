// Puts events into a lake while something else reads them.

import { createShapingSink, type EventSink } from '../../detection/index.ts';
import type { Lake, LakeFile } from '../../store/index.ts';
import { lakeRowOf } from './lake-row.ts';

/** Rows of a part, more where one file holds more. */
const PART = 250_000;

export interface LakeSink {
  /** Hands every event to `next`, too. */
  readonly sink: EventSink;
  /** To be called before each file: what the lake has already is not put into it again. */
  readonly startFile: (file: AddedFile) => void;
  /** To be called after it. */
  readonly endFile: (file: AddedFile) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly rows: () => number;
}

/** `path` tells it from every other file; its size tells whether it is as it was. */
export interface AddedFile {
  readonly path: string;
  readonly size: number;
}

/** The standard input is another one each time. */
export function isInLake(lake: Lake, { path, size }: AddedFile): boolean {
  return path !== '-' && lake.has(path, size);
}

export function createLakeSink(lake: Lake, next: EventSink): LakeSink {
  let files: LakeFile[] = [];
  let rows = 0;
  let part = lake.start();
  let isNew = true;
  let isRead = true;
  const shaping = createShapingSink({ event: (event) => part.push(lakeRowOf(event)), issue: () => {} });
  const commit = async () => {
    await part.commit(files);
    rows += part.rows();
    files = [];
    part = lake.start();
  };
  return {
    sink: {
      glance: next.glance,
      issue(issue) {
        // It is read another time.
        if (issue.code === 'unreadable-file' || issue.code === 'file-failed') isRead = false;
        next.issue(issue);
      },
      value: (...event) => {
        if (isNew) shaping.value(...event);
        next.value(...event);
      },
      bytes: (...event) => {
        if (isNew) shaping.bytes(...event);
        next.bytes(...event);
      },
    },
    startFile(file) {
      isNew = !isInLake(lake, file);
    },
    async endFile(file) {
      if (isNew && isRead) files.push({ name: file.path, size: file.size });
      isRead = true;
      if (part.rows() >= PART) await commit();
    },
    async finish() {
      if (files.length > 0) await commit();
      await part.discard();
    },
    rows: () => rows,
  };
}
