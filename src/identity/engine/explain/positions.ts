// Where the statements of a policy stand in its text.

import { placesOf } from '../../../core/index.ts';
import type { ModelPolicy } from '../../model/index.ts';
import { type ObjectNode, parseText, type TextNode } from '../../policy/text/index.ts';
import type { CompiledStatement } from '../shapes.ts';

export interface StatementPlace {
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
}

const known = new WeakMap<ModelPolicy, readonly StatementPlace[] | 'single' | 'list'>();

/** The JSON pointer of a statement, and its line and column where the document is text. */
export function placeOfStatement({ policy, index }: CompiledStatement): StatementPlace {
  let places = known.get(policy);
  if (places === undefined) known.set(policy, (places = placesIn(policy)));
  if (places === 'single') return { pointer: '/Statement' };
  return places === 'list' ? { pointer: `/Statement/${index}` } : (places[index] ?? { pointer: `/Statement/${index}` });
}

function placesIn({ document }: ModelPolicy): readonly StatementPlace[] | 'single' | 'list' {
  if (typeof document !== 'string') {
    return typeof document === 'object' && document !== null && 'Statement' in document && !Array.isArray(document.Statement) ? 'single' : 'list';
  }
  // URL-encoded text has no lines that a person has seen.
  const { root } = parseText(document);
  const statements = root?.kind === 'object' ? memberOf(root, 'Statement') : undefined;
  if (statements === undefined) return 'list';
  const placeOf = placesOf(document);
  if (statements.kind !== 'array') return [{ pointer: '/Statement', ...placeOf(statements.span.start) }];
  return statements.items.map((item, index) => ({ pointer: `/Statement/${index}`, ...placeOf(item.span.start) }));
}

function memberOf({ members }: ObjectNode, name: string): TextNode | undefined {
  return members.find(({ key }) => key === name)?.value;
}
