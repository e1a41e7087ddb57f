// A map with a few other values, without a copy of all the rest.

const layers = new WeakMap<ReadonlyMap<string, unknown>, { readonly base: ReadonlyMap<string, unknown>; readonly changed: ReadonlyMap<string, unknown> }>();

/** The map with these values instead of, or beside, its own: looked up at once, copied only where it is walked. Layers do not pile up: those of an overlaid map are joined. */
export function overlaid<T>(map: ReadonlyMap<string, T>, changes: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const before = layers.get(map) as { readonly base: ReadonlyMap<string, T>; readonly changed: ReadonlyMap<string, T> } | undefined;
  const base = before?.base ?? map;
  const changed = before === undefined ? changes : new Map([...before.changed, ...changes]);
  const added = [...changed.keys()].filter((key) => !base.has(key));
  const all = (): Map<string, T> => new Map([...base, ...changed]);
  const view: ReadonlyMap<string, T> = {
    size: base.size + added.length,
    get: (key) => changed.get(key) ?? base.get(key),
    has: (key) => changed.has(key) || base.has(key),
    forEach: (each) => all().forEach(each),
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
  layers.set(view, { base, changed });
  return view;
}
