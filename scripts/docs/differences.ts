// Which pages in a folder differ from what is generated now.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES_FOLDER } from './pages.ts';

export interface Difference {
  readonly path: string;
  readonly kind: 'missing' | 'changed' | 'left over';
}

export function differences(root: string, pages: ReadonlyMap<string, string>): readonly Difference[] {
  const found = [...pages].flatMap(([path, text]): readonly Difference[] => {
    const file = join(root, path);
    if (!existsSync(file)) return [{ path, kind: 'missing' }];
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === text ? [] : [{ path, kind: 'changed' }];
  });
  const folder = join(root, RULES_FOLDER);
  const present = existsSync(folder) ? readdirSync(folder).map((name) => `${RULES_FOLDER}/${name}`) : [];
  const leftOver = present.filter((path) => !pages.has(path)).map((path) => ({ path, kind: 'left over' }) as const);
  return [...found, ...leftOver];
}
