// Whether a regular expression of a rule can be followed in linear time, and following it.

import { addExpression, createAutomaton, createProgram, encodeText, MOST_STEPS, parseRegex, type RegexFlags } from '../regex/index.ts';

/** What cannot be followed of it, with the place in it; nothing where all can. */
export function refuseRegex(source: string, flags: RegexFlags): { readonly reason: string; readonly at: number } | undefined {
  const parsed = parseRegex(source, flags);
  if (!parsed.ok) return { reason: parsed.reason, at: parsed.at };
  const isSmall = addExpression(createProgram(), 0, { node: parsed.node, isFromStart: false, isToEnd: false }) !== undefined;
  return isSmall ? undefined : { reason: `repetitions that multiply to more than ${MOST_STEPS.toLocaleString('en-US')} steps`, at: 0 };
}

type Find = (test: { readonly source: string; readonly flags: RegexFlags }, text: string) => boolean;

/** Makes what finds expressions in texts in linear time; each is compiled once. */
export function createRegexFinder(): Find {
  const compiled = new Map<string, (text: string) => boolean>();
  return ({ source, flags }, text) => {
    const key = `${flags.i} ${flags.m} ${flags.s} ${source}`;
    const find = compiled.get(key) ?? compile(source, flags);
    compiled.set(key, find);
    return find(text);
  };
}

function compile(source: string, flags: RegexFlags): (text: string) => boolean {
  const parsed = parseRegex(source, flags);
  // INVARIANT: expressions were checked when their rule was read.
  if (!parsed.ok) return () => false;
  const automaton = createAutomaton([{ id: 0, node: parsed.node, isFromStart: false, isToEnd: false }]);
  return (text) => {
    const bytes = encodeText(text);
    return automaton(bytes, 0, bytes.length).length > 0;
  };
}
