// The files in a folder of the repository.

import { readdirSync } from 'node:fs';
import { ROOT } from './subject.ts';

/** Paths from a folder, in order. */
function pathsIn(folder: string): readonly string[] {
  return (readdirSync(new URL(folder, ROOT), { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/')).sort();
}

/** The URLs of those files of a folder that are asked for by their path in it. */
export function filesIn(folder: string, isAskedFor: (path: string) => boolean): readonly string[] {
  return pathsIn(folder)
    .filter(isAskedFor)
    .map((path) => new URL(folder + path, ROOT).href);
}

/** The source files of an engine, by their path in its folder. */
export function sourcesIn(folder: string): readonly string[] {
  return pathsIn(folder).filter((path) => path.endsWith('.ts') && !/\.(?:test|cases)\.ts$/.test(path));
}
