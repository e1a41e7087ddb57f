// A second matcher, slow and obvious: it reads the plain JSON of a pattern anew for every event, and tries everything.
// It shares nothing with the fast one but the two documents it is written from: AWS's user guide and event-ruler's README.

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };
type Obj = { readonly [key: string]: Plain };
type Place = ReadonlyMap<number, number>;
interface Value {
  readonly path: string;
  readonly value: Plain;
  readonly place: Place;
}
type Rule = ReadonlyMap<string, readonly Plain[]>;

const isObject = (value: Plain): value is Obj => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether the pattern matches the event; both are plain JSON, and the pattern is one that AWS takes. */
export function slowlyMatches(pattern: Plain, event: Plain): boolean {
  const values = flatten(event);
  return rulesOf(pattern as Obj, [], [new Map()]).some((rule) => {
    const paths = [...rule.keys()].sort();
    return tryFields(paths, rule, values, new Map());
  });
}

/** Every `$or` written out. */
function rulesOf(pattern: Obj, path: readonly string[], rules: readonly Rule[]): readonly Rule[] {
  let all = rules;
  for (const [key, value] of Object.entries(pattern)) {
    const before = all;
    if (key === '$or') all = (value as readonly Obj[]).flatMap((one) => rulesOf(one, path, before));
    else if (Array.isArray(value)) all = before.map((rule) => new Map([...rule, [[...path, key].join('.'), value as readonly Plain[]]]));
    else all = rulesOf(value as Obj, [...path, key], before);
  }
  return all;
}

/** Every plain value of the event with its path, and with the array elements that it is inside of. */
function flatten(event: Plain): readonly Value[] {
  let arrays = 0;
  const visit = (value: Plain, path: readonly string[], place: Place): readonly Value[] => {
    if (isObject(value)) return Object.entries(value).flatMap(([key, inner]) => visit(inner, [...path, key], place));
    if (!Array.isArray(value)) return [{ path: path.join('.'), value, place }];
    const array = arrays++;
    return (value as readonly Plain[]).flatMap((item, index) =>
      visit(item, path, item !== null && typeof item === 'object' ? new Map([...place, [array, index]]) : place),
    );
  };
  return visit(event, [], new Map());
}

function agree(one: Place, other: Place): boolean {
  return [...one].every(([array, index]) => !other.has(array) || other.get(array) === index);
}

function tryFields(paths: readonly string[], rule: Rule, values: readonly Value[], chosen: Place): boolean {
  const [path, ...rest] = paths;
  if (path === undefined) return true;
  const conditions = rule.get(path) ?? [];
  const here = values.filter((one) => one.path === path && agree(one.place, chosen));
  if (here.some(({ value, place }) => conditions.some((one) => holds(one, value)) && tryFields(rest, rule, values, new Map([...chosen, ...place]))))
    return true;
  const allowsAbsent = conditions.some((one) => isObject(one) && one['exists'] === false);
  return allowsAbsent && here.length === 0 && tryFields(rest, rule, values, chosen);
}

function holds(condition: Plain, value: Plain): boolean {
  if (!isObject(condition)) {
    if (typeof condition === 'string' && typeof value === 'string')
      return condition === value || (bits(condition) !== undefined && bits(condition) === bits(value));
    return condition === value;
  }
  const [name, operand] = Object.entries(condition)[0] ?? ['', null];
  if (name === 'exists') return operand === true;
  if (name === 'numeric') return typeof value === 'number' && inRange(operand as readonly Plain[], value);
  if (name === 'cidr') return typeof value === 'string' && inBlock(operand as string, value);
  if (name !== 'anything-but') return typeof value === 'string' && holdsText(name, operand, value);
  if (!isObject(operand)) return ![operand].flat().some((one) => one === value);
  const [inner, texts] = Object.entries(operand)[0] ?? ['', null];
  return !(typeof value === 'string' && [texts].flat().some((one) => holdsText(inner, one, value)));
}

function holdsText(name: string, operand: Plain, value: string): boolean {
  if (isObject(operand)) return holdsText(name, (operand['equals-ignore-case'] as string).toLowerCase(), value.toLowerCase());
  const text = operand as string;
  if (name === 'prefix') return value.startsWith(text);
  if (name === 'suffix') return value.endsWith(text);
  if (name === 'equals-ignore-case') return value.toLowerCase() === text.toLowerCase();
  if (name === 'exactly') return value === text;
  return fits(
    [...text.matchAll(/\\(.)|(\*)|([^\\*])/gsu)].map(([, escaped, star, plain]) => (star === undefined ? (escaped ?? plain ?? '') : undefined)),
    value,
  );
}

function fits(tokens: readonly (string | undefined)[], value: string): boolean {
  const [token, ...rest] = tokens;
  if (tokens.length === 0) return value === '';
  if (token !== undefined) return value.startsWith(token) && fits(rest, value.slice(token.length));
  return Array.from({ length: value.length + 1 }, (_, skipped) => skipped).some((skipped) => fits(rest, value.slice(skipped)));
}

function inRange(operand: readonly Plain[], value: number): boolean {
  // Beyond it, numbers are no numbers to AWS.
  if (Math.abs(value) > 5e9) return false;
  for (let at = 0; at < operand.length; at += 2) {
    const bound = Number(operand[at + 1]);
    const isInside = { '=': value === bound, '<': value < bound, '<=': value <= bound, '>': value > bound, '>=': value >= bound }[operand[at] as string];
    if (isInside !== true) return false;
  }
  return true;
}

/** The bits of an address as a text of zeros and ones. */
function bits(address: string): string | undefined {
  const quads = address.split('.');
  if (quads.length === 4 && quads.every((quad) => /^\d{1,3}$/.test(quad) && Number(quad) < 256))
    return quads.map((quad) => Number(quad).toString(2).padStart(8, '0')).join('');
  if (!/^[\da-f:]*$/i.test(address) || !address.includes(':')) return undefined;
  const [head = '', tail] = address.split('::');
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const missing = 8 - (left?.length ?? 0) - (right?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...(left ?? []), ...Array.from({ length: missing }, () => '0'), ...(right ?? [])]
    .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'))
    .join('');
}

function inBlock(block: string, value: string): boolean {
  const [base = '', mask = ''] = block.split('/');
  const [one, other] = [bits(base), bits(value)];
  return one !== undefined && other !== undefined && one.length === other.length && one.slice(0, Number(mask)) === other.slice(0, Number(mask));
}
