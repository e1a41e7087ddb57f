// Worlds of modules: in each, the engine, the tests and what stands on the engine are loaded anew, everything else is shared.
// Needs `--experimental-vm-modules`.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { strip } from './mutants.ts';
import { type Collected, createCollector } from './test-runner.ts';

const LOAD_LIMIT = 20_000;

const sources = new Map<string, string>();
const shared = new Map<string, Promise<vm.Module>>();
const importsByUrl = new Map<string, readonly string[]>();

type Exports = Readonly<Record<string, unknown>>;

/** The source of a module without its types, read once. */
export function strippedSource(url: string): string {
  let source = sources.get(url);
  if (source === undefined) sources.set(url, (source = strip(readFileSync(fileURLToPath(url), 'utf8'))));
  return source;
}

/** Modules with what is known of them; the module itself is made when it is first asked for. */
export type Shelf = Map<string, vm.SourceTextModule>;

export interface World {
  /** The exports of a module, of the mutant where it is the engine's or stands on it. */
  readonly load: (url: string) => Promise<Exports>;
  /** The tests of a file, collected once. */
  readonly tests: (url: string) => Promise<readonly Collected[]>;
}

/** What a world is made of. */
export interface WorldParts {
  /** The folder of the engine. */
  readonly engine: string;
  readonly sourceOf: (url: string) => string;
  /** Where a module is kept: several worlds may have a shelf in common. */
  readonly shelfOf: (url: string) => Shelf;
  /** Tests that were collected before, by the URL of their file. */
  readonly collectedIn: (url: string) => Map<string, readonly Collected[]>;
  /** What stands in for packages. */
  readonly packages: ReadonlyMap<string, Exports>;
}

export function createWorld({ engine, sourceOf, shelfOf, collectedIn, packages }: WorldParts): World {
  const collector = createCollector();
  const standIns = new Map<string, vm.Module>([['vitest', synthetic('vitest', collector.exports)]]);
  const moduleOf = (url: string): vm.SourceTextModule => {
    const shelf = shelfOf(url);
    let module = shelf.get(url);
    if (module !== undefined) return module;
    module = new vm.SourceTextModule(sourceOf(url), {
      identifier: url,
      initializeImportMeta: (meta) => Object.assign(meta, { url, dirname: fileURLToPath(new URL('.', url)).replace(/\/$/, '') }),
    });
    shelf.set(url, module);
    return module;
  };
  const link = (specifier: string, from: vm.Module): vm.Module | Promise<vm.Module> => {
    const standIn = packages.get(specifier);
    if (standIn !== undefined && !standIns.has(specifier)) standIns.set(specifier, synthetic(specifier, standIn));
    const module = standIns.get(specifier);
    if (module !== undefined) return module;
    if (!specifier.startsWith('.')) return sharedModule(specifier);
    const { href } = new URL(specifier, from.identifier);
    return standsOn(engine, href) ? moduleOf(href) : sharedModule(href);
  };
  const load = async (url: string): Promise<Exports> => {
    const module = moduleOf(url);
    if (module.status === 'unlinked') await module.link(link);
    await module.evaluate({ timeout: LOAD_LIMIT });
    return module.namespace as Exports;
  };
  const tests = async (url: string): Promise<readonly Collected[]> => {
    const known = collectedIn(url).get(url);
    if (known !== undefined) return known;
    await load(url);
    const found = collector.take();
    collectedIn(url).set(url, found);
    return found;
  };
  return { load, tests };
}

/** A world that has nothing in common with another. */
export function createOwnWorld(engine: string, sourceOf: (url: string) => string, packages: ReadonlyMap<string, Exports>): World {
  const shelf: Shelf = new Map();
  const collected = new Map<string, readonly Collected[]>();
  return createWorld({ engine, sourceOf, shelfOf: () => shelf, collectedIn: () => collected, packages });
}

const standing = new Map<string, boolean>();

/** Whether a module is the engine's, or declares tests, or imports one that is or does, directly or not. */
export function standsOn(engine: string, url: string): boolean {
  if (url.startsWith(engine)) return true;
  const key = `${engine} ${url}`;
  const known = standing.get(key);
  if (known !== undefined) return known;
  standing.set(key, false);
  const answer = /^import [^;]*? from 'vitest';/m.test(strippedSource(url)) || importsOf(url).some((other) => standsOn(engine, other));
  standing.set(key, answer);
  return answer;
}

/** What is built on the engine, and imported by files of tests without being one of their own: sources outside of the engine's folder. */
export function builtOn(engine: string, files: readonly string[]): readonly string[] {
  const found = new Set(files);
  for (const url of found) for (const other of importsOf(url)) if (!other.startsWith(engine) && standsOn(engine, other)) found.add(other);
  return [...found].filter((url) => url.includes('/src/') && !/\.(?:test|cases)\.ts$/.test(url));
}

/** The URLs of the modules of the repository that a module imports values from. */
export function importsOf(url: string): readonly string[] {
  let found = importsByUrl.get(url);
  if (found === undefined) {
    const matches = strippedSource(url).matchAll(/^(?:import|export)\b[^;'"]*?from '(\.[^']+\.ts)'/gm);
    importsByUrl.set(url, (found = Array.from(matches, ([, specifier]) => new URL(specifier ?? '', url).href)));
  }
  return found;
}

function sharedModule(specifier: string): Promise<vm.Module> {
  let module = shared.get(specifier);
  if (module === undefined) shared.set(specifier, (module = import(specifier).then((exports: Exports) => synthetic(specifier, exports))));
  return module;
}

function synthetic(name: string, exports: Exports): vm.Module {
  const module = new vm.SyntheticModule(
    Object.keys(exports),
    () => {
      for (const [key, value] of Object.entries(exports)) module.setExport(key, value);
    },
    { identifier: name },
  );
  return module;
}
