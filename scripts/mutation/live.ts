// An engine that stays loaded, and warm, while mutant after mutant is put into it and taken out again.

import { EDIT, EVERYTHING, FORGET, makeEditable, outlineOf } from './editable.ts';
import { type Mutant, mutate } from './mutants.ts';
import { sourcesIn } from './subjects/files.ts';
import { ROOT, type Subject } from './subjects/index.ts';
import type { Collected } from './test-runner.ts';
import { builtOn, createWorld, importsOf, type Shelf, standsOn, strippedSource, type World } from './world.ts';

export interface LiveEngine {
  /** A world of the engine as it is. */
  readonly world: () => World;
  /** The engine with the mutant in it; nothing where the mutant would change what has been read when the engine was loaded. */
  readonly put: (mutant: Mutant) => Inhabited | undefined;
}

interface Inhabited {
  /** Loads nothing of the engine anew; tests whose files look at the engine when they are loaded are. */
  readonly world: World;
  /** Takes the mutant out; the world is then of the engine as it is. */
  readonly takeOut: () => World;
}

interface Editable {
  readonly [EDIT]: (code: string, value?: unknown) => unknown;
  readonly [FORGET]: () => void;
}

export async function createLiveEngine({ folder, tests }: Subject, packages: ReadonlyMap<string, Readonly<Record<string, unknown>>>): Promise<LiveEngine> {
  const engine = new URL(folder, ROOT).href;
  const urls = sourcesIn(folder).map((path) => engine + path);
  const sources = new Set(urls);
  const built = new Set(builtOn(engine, tests()));
  const [shelf, collected]: [Shelf, Map<string, readonly Collected[]>] = [new Map(), new Map()];
  const isKept = (url: string): boolean => sources.has(url) || built.has(url) || isStill(engine, (other) => sources.has(other) || built.has(other), url);
  const makeWorld = (): World => {
    const [ownShelf, ownCollected]: [Shelf, Map<string, readonly Collected[]>] = [new Map(), new Map()];
    return createWorld({
      engine,
      sourceOf: (url) => (sources.has(url) ? makeEditable(strippedSource(url), outlineOf(url, strippedSource(url))) : strippedSource(url)),
      shelfOf: (url) => (isKept(url) ? shelf : ownShelf),
      collectedIn: (url) => (isKept(url) ? collected : ownCollected),
      packages,
    });
  };
  const modules = new Map<string, Editable>();
  const first = makeWorld();
  for (const url of urls) modules.set(url, (await first.load(url)) as unknown as Editable);
  const readByOthers = new Set(
    [...urls, ...built].flatMap((url) =>
      outlineOf(url, strippedSource(url))
        .readAtLoad.imported.filter(({ from }) => from.startsWith('.'))
        .map(({ name }) => name),
    ),
  );
  const forget = (): void => {
    for (const module of modules.values()) module[FORGET]();
  };
  return {
    world: makeWorld,
    put: (mutant) => {
      const url = new URL(mutant.file, ROOT).href;
      const code = strippedSource(url);
      const { bindings, readAtLoad } = outlineOf(url, code);
      const binding = bindings.find(({ start, end }) => start <= mutant.start && mutant.end <= end);
      const module = modules.get(url);
      if (binding === undefined || module === undefined) return undefined;
      const { name, start, end } = binding;
      if (readAtLoad.own.has(name) || readByOthers.has(name) || readByOthers.has(EVERYTHING)) return undefined;
      const before = module[EDIT](name);
      forget();
      module[EDIT](`${name} = (${mutate(code, mutant).slice(start, end + mutant.becomes.length - (mutant.end - mutant.start))}\n)`);
      return {
        world: makeWorld(),
        takeOut: () => {
          module[EDIT](`${name} = arguments[1]`, before);
          forget();
          return makeWorld();
        },
      };
    },
  };
}

const stillness = new Map<string, boolean>();

/** Whether a file of tests, and what it imports of them, looks at nothing of the engine before its tests run. */
function isStill(engine: string, isSource: (url: string) => boolean, url: string): boolean {
  const key = `${engine} ${url}`;
  const known = stillness.get(key);
  if (known !== undefined) return known;
  stillness.set(key, true);
  const own = importsOf(url).filter((other) => standsOn(engine, other));
  const looksAt = outlineOf(url, strippedSource(url)).readAtLoad.imported.map(({ from }) => new URL(from, url).href);
  const answer = own.every((other) => !looksAt.includes(other) && (isSource(other) || isStill(engine, isSource, other)));
  stillness.set(key, answer);
  return answer;
}
