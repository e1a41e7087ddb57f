// Filter patterns of CloudWatch Logs for events in JSON: `{ ($.eventName = CreateVpc) || ($.errorCode = "AccessDenied*") }`.
// Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html (`()` before `&&` before `||`).

/** One condition on one property. Comparisons of numbers, `IS NULL` and the like are kept as text: nothing is concluded from them. */
export type Condition =
  /** `value` may hold `*`. */
  | { readonly kind: 'equals' | 'differs'; readonly path: string; readonly value: string }
  | { readonly kind: 'absent'; readonly path: string }
  | { readonly kind: 'other'; readonly text: string };

/** Conditions that hold together. */
export type Clause = readonly Condition[];

const LENGTH_LIMIT = 4096;
const DEPTH_LIMIT = 32;
const CLAUSE_LIMIT = 512;

/** The pattern as a list of which any may hold; `undefined` for other kinds of pattern, for regular expressions, and for what is too large. */
export function clausesOf(pattern: string): readonly Clause[] | undefined {
  if (pattern.length > LENGTH_LIMIT) return undefined;
  const tokens = tokensOf(pattern);
  if (tokens === undefined || tokens[0] !== '{' || tokens.at(-1) !== '}') return undefined;
  const state = { tokens: tokens.slice(1, -1), next: 0 };
  const clauses = readAny(state, 0);
  return state.next === state.tokens.length ? clauses : undefined;
}

interface State {
  readonly tokens: readonly string[];
  next: number;
}

// Each alternative begins with another character, so that nothing is tried twice.
const TOKEN = /\s+|[{}()]|&&|\|\||!=|<=|>=|[=<>]|"(?:[^"\\]|\\.)*"|[^\s{}()&|!=<>"]+/y;

function tokensOf(pattern: string): readonly string[] | undefined {
  const tokens: string[] = [];
  let at = 0;
  while (at < pattern.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(pattern)?.[0];
    if (token === undefined) return undefined;
    at += token.length;
    if (token.trim() !== '') tokens.push(token);
  }
  return tokens;
}

function readAny(state: State, depth: number): readonly Clause[] | undefined {
  const found: Clause[] = [];
  for (;;) {
    const all = readAll(state, depth);
    if (all === undefined || found.length + all.length > CLAUSE_LIMIT) return undefined;
    found.push(...all);
    if (state.tokens[state.next] !== '||') return found;
    state.next++;
  }
}

function readAll(state: State, depth: number): readonly Clause[] | undefined {
  let found: readonly Clause[] = [[]];
  for (;;) {
    const one = readOne(state, depth);
    if (one === undefined || found.length * one.length > CLAUSE_LIMIT) return undefined;
    found = found.flatMap((left) => one.map((right) => [...left, ...right]));
    if (state.tokens[state.next] !== '&&') return found;
    state.next++;
  }
}

function readOne(state: State, depth: number): readonly Clause[] | undefined {
  if (state.tokens[state.next] !== '(') {
    const condition = readCondition(state);
    return condition === undefined ? undefined : [[condition]];
  }
  if (depth >= DEPTH_LIMIT) return undefined;
  state.next++;
  const inner = readAny(state, depth + 1);
  if (state.tokens[state.next] !== ')') return undefined;
  state.next++;
  return inner;
}

const isPunctuation = (token: string) => /^(?:[{}()=<>]|&&|\|\||!=|<=|>=)$/.test(token);

function readCondition(state: State): Condition | undefined {
  const take = () => state.tokens[state.next++] ?? '';
  const path = take();
  if (!path.startsWith('$.')) return undefined;
  const operator = take();
  const operand = take();
  if (operand === '' || isPunctuation(operand)) return undefined;
  const word = `${operator} ${operand}`.toUpperCase();
  if (word === 'NOT EXISTS') return { kind: 'absent', path };
  if (/^IS (?:NULL|TRUE|FALSE)$/.test(word) || /^[<>]=?$/.test(operator)) return { kind: 'other', text: `${path} ${operator} ${operand}` };
  if ((operator !== '=' && operator !== '!=') || operand.startsWith('%')) return undefined;
  const value = operand.startsWith('"') ? operand.slice(1, -1).replace(/\\(.)/g, '$1') : operand;
  return { kind: operator === '=' ? 'equals' : 'differs', path, value };
}
