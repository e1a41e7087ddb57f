// The plain value of a tree, as JSON.parse would give it: of two equal keys the last one counts.

import type { Json } from '../../../core/index.ts';
import type { TextNode } from './node.ts';

/** The value without places. INVARIANT: the tree is at most DEPTH_LIMIT deep. Objects have no prototype. */
export function plainValue(node: TextNode): Json {
  if (node.kind === 'object') {
    const value = Object.create(null) as Record<string, Json>;
    for (const member of node.members) value[member.key] = plainValue(member.value);
    return value;
  }
  if (node.kind === 'array') return node.items.map(plainValue);
  return node.kind === 'null' ? null : node.value;
}
