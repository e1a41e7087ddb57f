// What is asked of the event as a whole: keywords, one field against another, and what one element of a list has to satisfy. They come last, when all else of a rule holds.

import { type Expression, evaluate, type RegexTest, type Truth } from '../expression/index.ts';
import type { EventValue } from '../patterns/index.ts';
import { type Automaton, createAutomaton, encodeText, parseRegex } from '../regex/index.ts';
import type { Special } from './collect.ts';

/** Makes the function that decides them, on the event as a value. */
export function createSpecials(): (special: Special, event: EventValue, omitted: readonly string[]) => Truth {
  const automata = new Map<RegexTest, Automaton>();
  const findRegex = (test: RegexTest, text: string): boolean => {
    let automaton = automata.get(test);
    if (automaton === undefined) {
      const parsed = parseRegex(test.source, test.flags);
      if (!parsed.ok) return false;
      automaton = createAutomaton([{ id: 0, node: parsed.node, isFromStart: false, isToEnd: false }]);
      automata.set(test, automaton);
    }
    const bytes = encodeText(text);
    return automaton(bytes, 0, bytes.length).length > 0;
  };
  return (special, event, omitted) => evaluate(special satisfies Expression, event, { omitted, findRegex });
}
