// Regular expressions in linear time, many at once.

export { type Automaton, createAutomaton } from './automaton.ts';
export { caseVariants } from './fold.ts';
export type { RegexNode } from './node.ts';
export { type ParsedRegex, parseRegex, type RegexFlags } from './parse.ts';
export { addExpression, createProgram, MOST_STEPS, type Wanted } from './program.ts';
export { decodeText, encodeText, writeCodePoint, writeText } from './utf8.ts';
