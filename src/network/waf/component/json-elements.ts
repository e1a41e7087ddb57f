// The elements of a JSON body as WAF parses it: leniently, and without recursion.
// "AWS WAF parsing doesn't fully validate the input JSON string, so parsing can succeed even for invalid JSON": a missing comma, a missing
// colon, more colons than one. It fails for "invalid characters, duplicate keys, truncation, and content whose root node isn't an object or an
// array". Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html

export interface JsonElement {
  /** JSON pointer of the value (RFC 6901); of a key, that of its value. */
  readonly pointer: string;
  readonly kind: 'key' | 'value';
  /** Bytes, escapes decoded. */
  readonly text: string;
  /** As written, without quotes. */
  readonly raw: string;
}

export interface JsonElements {
  readonly elements: readonly JsonElement[];
  /** `lenient` has only what AWS names; `broken` ends at the first failure; `deep` is not followed to its end. */
  readonly outcome: 'valid' | 'lenient' | 'broken' | 'deep';
  /** Of a broken one: what stands from the failure on. */
  readonly rest: string;
}

interface Level {
  readonly isObject: boolean;
  readonly pointer: string;
  count: number;
  /** What may come next. */
  state: 'key-or-end' | 'colon' | 'value' | 'comma-or-end' | 'value-or-end';
  key: string;
  /** Of an object: those that it has had. */
  readonly keys: Set<string>;
}

/** How deep WAF follows is not said. */
const DEEPEST = 500;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

export function jsonElements(body: string, encode: (text: string) => string): JsonElements {
  const elements: JsonElement[] = [];
  const levels: Level[] = [];
  const token =
    /[ \t\r\n]*(?:([{}[\],:])|"((?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
  let isLenient = false;
  let isDone = false;
  let from = 0;
  const broken = (): JsonElements => ({ elements, outcome: 'broken', rest: body.slice(from) });
  const done = (outcome: JsonElements['outcome']): JsonElements => ({ elements, outcome, rest: '' });
  const valueDone = (level: Level | undefined) => {
    if (level === undefined) isDone = true;
    else level.state = 'comma-or-end';
  };
  while (token.lastIndex < body.length) {
    from = token.lastIndex;
    const match = token.exec(body);
    if (match === null) return /^[ \t\r\n]*$/.test(body.slice(from)) && isDone ? done(isLenient ? 'lenient' : 'valid') : broken();
    if (isDone) return broken();
    const [, mark, quoted, bare] = match;
    const level = levels.at(-1);
    if (level?.state === 'comma-or-end' && mark === undefined && level.isObject && quoted !== undefined) {
      // A missing comma.
      isLenient = true;
      level.state = 'key-or-end';
    }
    if (level?.state === 'colon' && mark !== ':') {
      // A missing colon.
      isLenient = true;
      level.state = 'value';
    }
    const takesValue = level === undefined || level.state === 'value' || level.state === 'value-or-end';
    if (mark === '{' || mark === '[') {
      if (!takesValue) return broken();
      if (levels.length >= DEEPEST) return done('deep');
      const pointer = level === undefined ? '' : nextPointer(level);
      levels.push({ isObject: mark === '{', pointer, count: 0, state: mark === '{' ? 'key-or-end' : 'value-or-end', key: '', keys: new Set() });
    } else if (mark === '}' || mark === ']') {
      const canEnd = level?.state === 'comma-or-end' || (level?.count === 0 && (level.state === 'key-or-end' || level.state === 'value-or-end'));
      if (level === undefined || level.isObject !== (mark === '}') || !canEnd) return broken();
      levels.pop();
      valueDone(levels.at(-1));
    } else if (mark === ',') {
      if (level?.state !== 'comma-or-end') return broken();
      level.state = level.isObject ? 'key-or-end' : 'value';
    } else if (mark === ':') {
      if (level === undefined || !level.isObject) return broken();
      if (level.state === 'value') isLenient = true;
      else if (level.state !== 'colon') return broken();
      level.state = 'value';
    } else if (level?.state === 'key-or-end' && quoted !== undefined) {
      const key = unquote(quoted, encode);
      if (level.keys.has(key)) return broken();
      level.keys.add(key);
      level.key = quoted;
      level.count++;
      level.state = 'colon';
      elements.push({ pointer: `${level.pointer}/${escaped(key)}`, kind: 'key', text: key, raw: quoted });
    } else if (takesValue && level !== undefined) {
      const raw = quoted ?? bare ?? '';
      elements.push({ pointer: nextPointer(level, encode), kind: 'value', text: quoted === undefined ? raw : unquote(quoted, encode), raw });
      valueDone(level);
    } else return broken();
  }
  from = body.length;
  return isDone ? done(isLenient ? 'lenient' : 'valid') : broken();

  function nextPointer(level: Level, decode: (text: string) => string = encode): string {
    if (level.isObject) return `${level.pointer}/${escaped(unquote(level.key, decode))}`;
    return `${level.pointer}/${level.count++}`;
  }
}

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

function unquote(raw: string, encode: (text: string) => string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(/(?:\\u[0-9a-fA-F]{4})+|\\(.)/g, (whole: string, letter?: string) => {
    if (letter !== undefined) return ESCAPES.get(letter) ?? letter;
    return encode(whole.replace(/\\u(.{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
  });
}
