// The changes that make mutants: a row for each kind, from a node to the texts that may stand in its place.

import { type Ancestor, calleeOf, field, isFunction, list, type Node, nameOf } from './nodes.ts';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

type Mutate = (node: Node, ancestors: readonly Ancestor[], code: string) => readonly Change[];

const at = (node: Node, becomes: string): Change => ({ start: node.start, end: node.end, becomes });
const textOf = (node: Node | undefined, code: string): string => (node === undefined ? '' : code.slice(node.start, node.end));

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
};
const ARITHMETIC: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&': ['|'],
  '|': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
};
const ASSIGNMENTS: Readonly<Record<string, readonly string[]>> = { '+=': ['-='], '-=': ['+='], '|=': ['&='], '||=': ['&&='], '&&=': ['||='] };

/** Another operator between the two sides of a node. */
function operators(table: Readonly<Record<string, readonly string[]>>): Mutate {
  return (node, _, code) => {
    const [left, right] = [field(node, 'left'), field(node, 'right')];
    const operator = String(node['operator']);
    if (left === undefined || right === undefined || !Object.hasOwn(table, operator)) return [];
    // Texts are joined, not subtracted.
    if (operator.startsWith('+') && [left, right].some((side) => side.type === 'TemplateLiteral' || typeof side['value'] === 'string')) return [];
    const start = code.indexOf(operator, left.end);
    return (table[operator] ?? []).map((becomes) => ({ start, end: start + operator.length, becomes }));
  };
}

const only =
  (type: string, mutate: Mutate): Mutate =>
  (node, ancestors, code) =>
    node.type === type ? mutate(node, ancestors, code) : [];

/** Of `a && b` the other operator, and each operand alone. */
const logical = only('LogicalExpression', (node, ancestors, code) => {
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  const operator = String(node['operator']);
  const alone = [at(node, `(${textOf(left, code)})`), at(node, `(${textOf(right, code)})`)];
  return operator === '??' ? alone : [...operators({ '&&': ['||'], '||': ['&&'] })(node, ancestors, code), ...alone];
});

/** Tests of `if`, `?:` and loops forced. A loop whose test is always true is left out where it has another way out: it would only take the time limit. */
const forced: Mutate = (node) => {
  const test = field(node, 'test');
  if (test === undefined) return [];
  const isLoop = node.type.endsWith('Statement') && node.type !== 'IfStatement';
  return isLoop ? [at(test, 'false')] : [at(test, 'true'), at(test, 'false')];
};

const swapped = only('ConditionalExpression', (node, _, code) => {
  const [test, yes, no] = [field(node, 'test'), field(node, 'consequent'), field(node, 'alternate')];
  // The test turned round is another mutant already.
  if (/^(?:[!=]==|!)$/.test(String(test?.['operator']))) return [];
  return [at(node, `${textOf(test, code)} ? ${textOf(no, code)} : ${textOf(yes, code)}`)];
});

/** `!a`, `-a` and `~a` without their operator; `++` for `--`. */
const unary: Mutate = (node, _, code) => {
  const argument = field(node, 'argument');
  if (node.type === 'UpdateExpression')
    return [
      at(
        node,
        textOf(node, code).replace(/\+\+|--/, (operator) => (operator === '++' ? '--' : '++')),
      ),
    ];
  const operator = String(node['operator']);
  return node.type === 'UnaryExpression' && '!-~'.includes(operator) ? [at(node, `(${textOf(argument, code)})`)] : [];
};

/** The values of the engine's own logic: constants as true and false are, operators as `&&` and `||` are. */
const LOGIC: Readonly<Record<string, readonly string[]>> = { TRUE: ['FALSE'], FALSE: ['TRUE'], MAYBE: ['TRUE', 'FALSE'] };
const NUMBER_OF: Readonly<Record<string, string>> = { FALSE: '0', TRUE: '1' };
const truths = only('Identifier', (node, ancestors) => {
  const parent = ancestors.at(-1);
  const isDeclared = parent?.node.type === 'VariableDeclarator' && parent.role === 'id';
  const isName = (parent?.node.type === 'Property' || parent?.node.type === 'MemberExpression') && parent.role !== 'value' && parent.role !== 'object';
  if (isDeclared || isName) return [];
  const name = nameOf(node);
  return (Object.hasOwn(LOGIC, name) ? (LOGIC[name] ?? []) : []).map((other) => at(node, NUMBER_OF[other] ?? other));
});

const CALLS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['min', 'max'],
  ['max', 'min'],
  ['and', 'or'],
  ['or', 'and'],
]);
/** Calls that may be left out: `a.f(…)` becomes `a`. */
const DROPPED = new Set(['toLowerCase', 'trim', 'filter', 'slice', 'sort', 'flat', 'trimStart']);
/** `both(logic, a, b)` and `either(logic, a, b)` become each other and their operands alone; `negation(logic, a)` becomes `a`. */
const calls = only('CallExpression', (node, _, code) => {
  const callee = field(node, 'callee');
  const name = calleeOf(node);
  if (callee?.type === 'MemberExpression') {
    const property = field(callee, 'property');
    if (DROPPED.has(name)) return [at(node, textOf(field(callee, 'object'), code))];
    const other = CALLS.get(name);
    return property === undefined || other === undefined ? [] : [at(property, other)];
  }
  const operands = list(node, 'arguments')
    .slice(1)
    .map((operand) => textOf(operand, code));
  if (callee === undefined || !/^(?:both|either|negation)$/.test(name)) return [];
  const alone = operands.map((operand) => at(node, `(${operand})`));
  if (name === 'negation') return alone;
  return [...alone, at(node, otherLogic(name, textOf(list(node, 'arguments')[0], code), operands))];
});

/** The other operator of the two, written out, as a file need not import both. */
function otherLogic(name: string, logic: string, [a = '', b = '']: readonly string[]): string {
  const [absorbing, neutral, undecided] = name === 'both' ? [1, 0, 'or'] : [0, 1, 'and'];
  const body = `a === ${absorbing} || b === ${absorbing} ? ${absorbing} : a === ${neutral} ? b : b === ${neutral} ? a : l.${undecided}(a, b)`;
  return `((l, a, b) => ${body})(${logic}, ${a}, ${b})`;
}

/** Numbers by one more, booleans turned round, texts emptied. Words for people are no constants: they have a space in them, or name what is not known. */
const constants: Mutate = (node, ancestors, code) => {
  const { value } = node;
  const parent = ancestors.at(-1);
  if (isWording(node, ancestors, code)) return [];
  if (node.type === 'TemplateLiteral') return [at(node, "''")];
  if (node.type !== 'Literal') return [];
  if ('regex' in node && node['regex'] !== null && node['regex'] !== undefined) return anchors(node, code);
  if (typeof value === 'number' || typeof value === 'bigint') {
    const suffix = typeof value === 'bigint' ? 'n' : '';
    return [at(node, value === 1 ? `0${suffix}` : `(${textOf(node, code)} + 1${suffix})`)];
  }
  if (typeof value === 'boolean') return [at(node, String(!value))];
  const isName = parent?.node.type === 'Property' && parent.role === 'key';
  return typeof value === 'string' ? [at(node, isName ? "'none'" : value === '' ? "'none'" : "''")] : [];
};

/** Functions to which texts are given as words for people. */
const NAMES_WHAT_IS_UNKNOWN = new Set(['unknown', 'unknownPart', 'notKnown', 'openPolicy', 'open', 'ofMissing']);

function isWording(node: Node, ancestors: readonly Ancestor[], code: string): boolean {
  if (node.type !== 'TemplateLiteral' && typeof node['value'] !== 'string') return false;
  if (textOf(node, code).includes(' ')) return true;
  return ancestors.some(({ node: above, role }) => role === 'arguments' && NAMES_WHAT_IS_UNKNOWN.has(calleeOf(above)));
}

/** A pattern without its `^`, or without its `$`. */
function anchors(node: Node, code: string): readonly Change[] {
  const text = textOf(node, code);
  const end = text.lastIndexOf('/');
  const body = text.slice(1, end);
  const flags = text.slice(end);
  return [
    ...(body.startsWith('^') ? [at(node, `/${body.slice(1)}${flags}`)] : []),
    ...(/[^\\]\$$/.test(body) ? [at(node, `/${body.slice(0, -1)}${flags}`)] : []),
  ];
}

const arrays = only('ArrayExpression', (node, _, code) => {
  const elements = list(node, 'elements');
  return elements.every((one) => typeof one['value'] === 'string' && /\s/.test(textOf(one, code))) ? [] : [at(node, '[]')];
});

/** `a?.b` becomes `a.b`. */
const chains: Mutate = (node, _, code) => {
  if (node['optional'] !== true) return [];
  const before = field(node, 'object') ?? field(node, 'callee');
  if (before === undefined) return [];
  const start = code.indexOf('?.', before.end);
  const isPlain = node.type === 'MemberExpression' && node['computed'] !== true;
  return [{ start, end: start + 2, becomes: isPlain ? '.' : '' }];
};

/** The first round of a loop left out. */
const skips = only('ForOfStatement', (node, _, code) => {
  const right = field(node, 'right');
  return right === undefined ? [] : [at(right, `[...${textOf(right, code)}].slice(1)`)];
});

/** Statements left out: returns that are not the last of a function, assignments, calls, `continue` and `break`. */
const statements: Mutate = (node, ancestors) => {
  const [above, further] = [ancestors.at(-1), ancestors.at(-2)];
  // As a test that is always false is another mutant already.
  if (above?.node.type === 'IfStatement' && above.role === 'consequent' && field(above.node, 'alternate') === undefined) return [];
  if (node.type === 'ContinueStatement' || node.type === 'BreakStatement') return [at(node, ';')];
  if (node.type === 'ExpressionStatement') return [at(node, ';')];
  if (node.type === 'BlockStatement') {
    const isFunctionBody = above !== undefined && isFunction(above.node);
    return list(node, 'body').length > (isFunctionBody ? 0 : 1) ? [at(node, '{}')] : [];
  }
  if (node.type !== 'ReturnStatement') return [];
  const isLast = above?.node.type === 'BlockStatement' && further !== undefined && isFunction(further.node) && list(above.node, 'body').at(-1) === node;
  return isLast ? [] : [at(node, ';')];
};

export const MUTATORS: readonly (readonly [name: string, mutate: Mutate])[] = [
  ['comparison', only('BinaryExpression', operators(COMPARISONS))],
  ['arithmetic', only('BinaryExpression', operators(ARITHMETIC))],
  ['assignment', only('AssignmentExpression', operators(ASSIGNMENTS))],
  ['logical', logical],
  ['forced test', forced],
  ['ternary', swapped],
  ['unary', unary],
  ['truth', truths],
  ['call', calls],
  ['constant', constants],
  ['array', arrays],
  ['optional chain', chains],
  ['loop', skips],
  ['statement', statements],
];
