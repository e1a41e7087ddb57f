// Text lines of every format.

import { readAlb, readClb, readNlb, readS3Access } from './access-logs.ts';
import { createFlowFormat } from './flow-logs.ts';
import { createLakeTable } from './lake-table.ts';
import type { LineFormat } from './line-format.ts';

export { readFlowFormat, readFlowRow } from './flow-logs.ts';
export { eventOfRow } from './lake-table.ts';

/** The first format that knows a line reads it; one file may hold several. */
export function createLineFormats(flowFields: readonly string[] | undefined): LineFormat {
  const formats: readonly LineFormat[] = [readS3Access, readAlb, readNlb, readClb, createLakeTable(), createFlowFormat(flowFields)];
  return (line) => {
    for (const format of formats) {
      const read = format(line);
      if (read !== undefined) return read;
    }
    return undefined;
  };
}
