// Puts events into a lake while something else reads them.

import { createShapingSink, type EventSink } from '../../detection/index.ts';
import type { Lake } from '../../store/index.ts';
import { lakeRowOf } from './lake-row.ts';

/** Rows of a part, more where one file holds more. */
const PART = 250_000;

export interface LakeSink {
  /** Hands every event to `next`, too. */
  readonly sink: EventSink;
  /** To be called after each file. */
  readonly onFile: (file: string) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly rows: () => number;
}

export function createLakeSink(lake: Lake, next: EventSink): LakeSink {
  let files: string[] = [];
  let rows = 0;
  let part = lake.start();
  const shaping = createShapingSink({ event: (event) => part.push(lakeRowOf(event)), issue: () => {} });
  const commit = async () => {
    await part.commit(files);
    rows += part.rows();
    files = [];
    part = lake.start();
  };
  return {
    sink: {
      issue: next.issue,
      value: (...event) => {
        shaping.value(...event);
        next.value(...event);
      },
      bytes: (...event) => {
        shaping.bytes(...event);
        next.bytes(...event);
      },
    },
    async onFile(file) {
      files.push(file);
      if (part.rows() >= PART) await commit();
    },
    async finish() {
      if (files.length > 0) await commit();
      await part.discard();
    },
    rows: () => rows,
  };
}
