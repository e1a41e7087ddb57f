// Where a statement stands in the text of its policy.

import { type Place, placesOf } from '../../../core/index.ts';
import type { ModelPolicy } from '../../model/index.ts';
import { parseText, type TextNode } from '../../policy/text/index.ts';

/** Line and column of a statement; `undefined` for documents that are not kept as text. */
export function placeOfStatement({ document }: ModelPolicy, index: number): Place | undefined {
  if (typeof document !== 'string' || document.trimStart().startsWith('%')) return undefined;
  const { root } = parseText(document);
  const statements = memberOf(root, 'Statement');
  const statement = statements?.kind === 'array' ? statements.items[index] : index === 0 ? statements : undefined;
  return statement === undefined ? undefined : placesOf(document)(statement.span.start);
}

function memberOf(node: TextNode | undefined, key: string): TextNode | undefined {
  return node?.kind === 'object' ? node.members.find((member) => member.key === key)?.value : undefined;
}
