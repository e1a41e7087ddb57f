// What a rule says of stored events by their columns alone: events that are alike in these are asked once, by the matcher that detection has.

import { compileRules, type EventValue, type Expression, type PackRule } from '../../detection/index.ts';
import { PLAIN_FIELDS } from '../../store/index.ts';
import { visitLeaves } from './necessary-sql.ts';

/** The columns with few values: no more than there are calls, services, Regions and errors. */
const FEW_VALUES: ReadonlySet<string> = new Set(['event_source', 'event_name', 'error_code', 'region']);

/** `maybe`: the event itself has to be asked. */
export type GroupAnswer = 'yes' | 'no' | 'maybe';

export interface GroupDecider {
  /** The columns that events are grouped by, after `kind` and `is_plain`. */
  readonly columns: readonly string[];
  /** `values` are those of the columns, in their order. */
  readonly decide: (kind: string, isPlain: boolean, values: readonly (string | null)[]) => GroupAnswer;
}

/** What a pattern's expression holds of, the pattern itself has still to be asked of. */
export function createGroupDecider({ name, expression, pattern }: Pick<PackRule, 'name' | 'expression' | 'pattern'>): GroupDecider {
  const { fields, hasKeyword } = fieldsOf(expression);
  const asked = [...PLAIN_FIELDS].filter(([field, column]) => fields.has(field) && FEW_VALUES.has(column));
  const known = new Set(asked.map(([field]) => field));
  // A keyword may be in what is not known.
  const unknown = [...[...fields].filter((field) => !known.has(field)), ...(hasKeyword ? ['$anything'] : [])];
  const matcher = compileRules([{ name, expression }]);
  const isRefused = matcher.refused.length > 0;
  return {
    columns: asked.map(([, column]) => column),
    decide(kind, isPlain, values) {
      if (isRefused) return 'no';
      if (kind !== 'cloudtrail' || !isPlain) return 'maybe';
      const event = Object.create(null) as Record<string, EventValue>;
      asked.forEach(([field], index) => {
        const value = values[index];
        // Fields of few values stand at the top of an event.
        if (typeof value === 'string') event[field] = value;
      });
      const { matched, undecided } = matcher.matchValue(event, unknown);
      if (matched.length > 0) return pattern === undefined ? 'yes' : 'maybe';
      return undecided.length > 0 ? 'maybe' : 'no';
    },
  };
}

function fieldsOf(expression: Expression): { readonly fields: ReadonlySet<string>; readonly hasKeyword: boolean } {
  const fields = new Set<string>();
  let hasKeyword = false;
  visitLeaves(expression, (leaf) => {
    if ('field' in leaf) fields.add(leaf.field);
    if ('other' in leaf) fields.add(leaf.other);
    if ('others' in leaf) for (const other of leaf.others) fields.add(other);
    if (leaf.kind === 'keyword' || leaf.kind === 'keyword-regex') hasKeyword = true;
  });
  return { fields, hasKeyword };
}
