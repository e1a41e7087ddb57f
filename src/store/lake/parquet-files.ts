// The Parquet files below a folder, sorted; what is still being written (`.tmp`) excepted.

import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

export async function parquetFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.parquet'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).startsWith('.tmp'))
    .sort();
}
