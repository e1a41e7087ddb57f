// Syntax trees of ESTree, as far as mutants need them.

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface Ancestor {
  readonly node: Node;
  /** The field of the ancestor in which the next one stands. */
  readonly role: string;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;
}

/** A field of a node that holds a node, if it does. */
export function field(node: Node, name: string): Node | undefined {
  const value = node[name];
  return isNode(value) ? value : undefined;
}

/** A field of a node that holds nodes. */
export function list(node: Node, name: string): readonly Node[] {
  const value = node[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The children of a node with the names of their fields. */
export function childrenOf(node: Node): readonly (readonly [role: string, child: Node])[] {
  return Object.entries(node).flatMap(([role, value]): (readonly [string, Node])[] => {
    if (Array.isArray(value)) return value.filter(isNode).map((child) => [role, child] as const);
    return isNode(value) ? [[role, value]] : [];
  });
}

export function isFunction({ type }: Node): boolean {
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

/** The name of an identifier; empty for other nodes. */
export function nameOf(node: Node | undefined): string {
  return node?.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : '';
}

/** The name of what a call calls: `f` of `f()` and of `a.f()`. */
export function calleeOf(node: Node): string {
  if (node.type !== 'CallExpression') return '';
  const callee = field(node, 'callee');
  return callee?.type === 'MemberExpression' ? nameOf(field(callee, 'property')) : nameOf(callee);
}
