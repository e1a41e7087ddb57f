// A world of modules of its own for each mutant: the engine and all that stands on it are loaded anew, everything else is shared.
// Needs `--experimental-vm-modules`.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { strip } from './mutants.ts';

/** The folder whose files are loaded anew, with those that import them, directly or not. */
const ENGINE = new URL('../../src/identity/engine/', import.meta.url).href;
const IDENTITY = new URL('../../src/identity/', import.meta.url).href;
const LOAD_LIMIT = 5000;

const sources = new Map<string, string>();
const shared = new Map<string, Promise<vm.Module>>();
const ownness = new Map<string, boolean>();

/** The source of a module without its types, read once. */
export function strippedSource(url: string): string {
  let source = sources.get(url);
  if (source === undefined) sources.set(url, (source = strip(readFileSync(fileURLToPath(url), 'utf8'))));
  return source;
}

export interface World {
  /** The exports of a module, of the mutant where it is the engine's or stands on it. */
  readonly load: (url: string) => Promise<Readonly<Record<string, unknown>>>;
}

/** A world in which some modules have another source, and packages may be stood in for. */
export function createWorld(changed: ReadonlyMap<string, string>, packages: ReadonlyMap<string, Readonly<Record<string, unknown>>>): World {
  const own = new Map<string, vm.SourceTextModule>();
  const standIns = new Map<string, vm.Module>();
  const moduleOf = (url: string): vm.SourceTextModule => {
    let module = own.get(url);
    if (module !== undefined) return module;
    module = new vm.SourceTextModule(changed.get(url) ?? strippedSource(url), {
      identifier: url,
      initializeImportMeta: (meta) => Object.assign(meta, { url, dirname: fileURLToPath(new URL('.', url)).replace(/\/$/, '') }),
    });
    own.set(url, module);
    return module;
  };
  const link = (specifier: string, from: vm.Module): vm.Module | Promise<vm.Module> => {
    const standIn = packages.get(specifier);
    if (standIn !== undefined) {
      let module = standIns.get(specifier);
      if (module === undefined) standIns.set(specifier, (module = synthetic(specifier, standIn)));
      return module;
    }
    if (!specifier.startsWith('.')) return sharedModule(specifier);
    const { href } = new URL(specifier, from.identifier);
    return isOwn(href) ? moduleOf(href) : sharedModule(href);
  };
  return {
    load: async (url) => {
      const module = moduleOf(url);
      if (module.status === 'unlinked') await module.link(link);
      await module.evaluate({ timeout: LOAD_LIMIT });
      return module.namespace as Readonly<Record<string, unknown>>;
    },
  };
}

/** Whether a module is the engine's, or imports one that is. */
function isOwn(url: string): boolean {
  const known = ownness.get(url);
  if (known !== undefined) return known;
  ownness.set(url, false);
  const answer = url.startsWith(ENGINE) || (url.startsWith(IDENTITY) && importsOf(url).some(isOwn));
  ownness.set(url, answer);
  return answer;
}

function importsOf(url: string): readonly string[] {
  return [...strippedSource(url).matchAll(/^(?:import|export)\b[^;'"]*?from '(\.[^']+)'/gm)].map(([, specifier]) => new URL(specifier ?? '', url).href);
}

function sharedModule(specifier: string): Promise<vm.Module> {
  let module = shared.get(specifier);
  if (module === undefined)
    shared.set(specifier, (module = import(specifier).then((exports: Readonly<Record<string, unknown>>) => synthetic(specifier, exports))));
  return module;
}

function synthetic(name: string, exports: Readonly<Record<string, unknown>>): vm.Module {
  const module = new vm.SyntheticModule(
    Object.keys(exports),
    () => {
      for (const [key, value] of Object.entries(exports)) module.setExport(key, value);
    },
    { identifier: name },
  );
  return module;
}

/** The part of the limit that a function must have had of the processor when the clock stops it. */
const ENOUGH = 0.7;

const call = new vm.Script('globalThis.__timed()');

/**
 * What a function answers; throws where it takes more of the processor's time than the limit, in milliseconds, even in an endless loop.
 * A clock alone would be wrong where others use the processor: who had little of it is asked again, with more patience.
 */
export function timed<T>(run: () => T, limit: number): T {
  const place = globalThis as { __timed?: () => T };
  place.__timed = run;
  for (let patience = 1; ; patience *= 2) {
    const before = process.threadCpuUsage();
    try {
      return call.runInThisContext({ timeout: limit * patience }) as T;
    } catch (error) {
      const { user, system } = process.threadCpuUsage(before);
      if (!isTimeout(error) || (user + system) / 1000 >= limit * ENOUGH || patience > 64) throw error;
    }
  }
}

/** Whether an error says that the time was over. */
export function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
