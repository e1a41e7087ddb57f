// For tests: what the SDK's own model says of an operation: the members of its input and the shape of its answer.
// Clients carry their model as schemas: https://github.com/smithy-lang/smithy-typescript (packages/types/src/schema); one that is
// older than schemas is read from its type declarations.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CLIENTS } from './clients.ts';

/** A shape as far as tests need it. */
export type Shape =
  | { readonly kind: 'object'; readonly members: Readonly<Record<string, () => Shape>> }
  | { readonly kind: 'list'; readonly of: () => Shape }
  | { readonly kind: 'map' }
  | { readonly kind: 'value' };

export interface Operation {
  readonly input: Shape;
  readonly output: Shape;
}

const OBJECT: Shape = { kind: 'object', members: {} };
const VALUE: Shape = { kind: 'value' };
// Bits over a plain type: https://github.com/smithy-lang/smithy-typescript/blob/main/packages/types/src/schema/sentinels.ts
const LIST_BIT = 64;
const MAP_BIT = 128;

export async function operationOf(service: string, operation: string): Promise<Operation | undefined> {
  const row = Object.hasOwn(CLIENTS, service) ? CLIENTS[service] : undefined;
  if (row === undefined) return undefined;
  const module = (await row.load()) as Readonly<Record<string, unknown>>;
  if (typeof module[row.client] !== 'function' || typeof module[`${operation}Command`] !== 'function') return undefined;
  const schema = module[`${operation}$`];
  if (Array.isArray(schema)) return { input: toShape(schema[4]), output: toShape(schema[5]) };
  return service === 'route53resolver' ? declared(operation) : undefined;
}

function toShape(reference: unknown): Shape {
  const schema: unknown = typeof reference === 'function' ? (reference as () => unknown)() : reference;
  if (typeof schema === 'number') {
    if ((schema & LIST_BIT) !== 0) return { kind: 'list', of: () => VALUE };
    return (schema & MAP_BIT) !== 0 ? { kind: 'map' } : VALUE;
  }
  // Operations without an input or an answer have `__Unit`.
  if (!Array.isArray(schema)) return OBJECT;
  const [kind, , , , fourth, fifth] = schema as readonly unknown[];
  if (kind === 1) return { kind: 'list', of: () => toShape(withoutTraits(fourth)) };
  if (kind === 2) return { kind: 'map' };
  if (kind === 3 || kind === 4 || kind === -3) {
    const names = fourth as readonly string[];
    const types = fifth as readonly unknown[];
    return { kind: 'object', members: Object.fromEntries(names.map((name, index) => [name, () => toShape(withoutTraits(types[index]))])) };
  }
  return VALUE;
}

/** A member is its type, or a pair of its type and its traits. */
function withoutTraits(member: unknown): unknown {
  return Array.isArray(member) && member.length === 2 && typeof member[1] === 'object' ? member[0] : isPair(member) ? member[0] : member;
}

const isPair = (member: unknown): member is readonly unknown[] => Array.isArray(member) && member.length === 2 && typeof member[0] !== 'string';

function declared(operation: string): Operation {
  const main = createRequire(import.meta.url).resolve('@aws-sdk/client-route53resolver');
  const text = readFileSync(join(main, '../../dist-types/models/models_0.d.ts'), 'utf8');
  const shapeNamed = (name: string): Shape => {
    const body = new RegExp(`export interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(text)?.[1] ?? '';
    const members = [...body.matchAll(/^ {4}(\w+)\??: ([^;]+);/gm)].map(([, member = '', type = '']) => {
      const inner = type.replaceAll(/ \| undefined|\[\]/g, '');
      const one = (): Shape => (text.includes(`export interface ${inner} {`) ? shapeNamed(inner) : VALUE);
      return [member, (): Shape => (type.includes('[]') ? { kind: 'list', of: one } : one())] as const;
    });
    return { kind: 'object', members: Object.fromEntries(members) };
  };
  return { input: shapeNamed(`${operation}Request`), output: shapeNamed(`${operation}Response`) };
}

/** The shape at `Reservations[].Instances[]`, or `undefined` where the answer has no such member. */
export function shapeAt(shape: Shape, path: string): Shape | undefined {
  let here: Shape = shape;
  for (const part of path === '' ? [] : path.split('.')) {
    if (here.kind !== 'object') return undefined;
    const member: (() => Shape) | undefined = here.members[part.replace('[]', '')];
    if (member === undefined) return undefined;
    const found: Shape = member();
    if (!part.endsWith('[]')) here = found;
    else if (found.kind === 'list') here = found.of();
    else return undefined;
  }
  return here;
}

/** Members of a value that the shape does not have, as paths. */
export function strangersIn(value: unknown, shape: Shape, path = ''): readonly string[] {
  if (Array.isArray(value)) return shape.kind === 'list' ? value.flatMap((item) => strangersIn(item, shape.of(), `${path}[]`)) : [path];
  if (typeof value !== 'object' || value === null) return shape.kind === 'value' ? [] : [path];
  if (shape.kind === 'map') return [];
  if (shape.kind !== 'object') return [path];
  return Object.entries(value).flatMap(([name, inner]) => {
    const member = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
    return member === undefined ? [`${path}.${name}`] : strangersIn(inner, member(), `${path}.${name}`);
  });
}
