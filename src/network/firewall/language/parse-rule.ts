// One rule of the Suricata language as AWS takes it, with everything that is wrong with it.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/intro.html and
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-limitations-caveats.html

import { parseHeader } from './parse-header.ts';
import { type Problem, syntax } from './problem.ts';
import { findProtocol } from './protocols.ts';
import { readOptions } from './read-options.ts';
import type { Rule } from './rule.ts';
import { splitOptions } from './split-options.ts';

// Suricata's own limit of a rule.
const LONGEST = 8192;

/** Reads one rule on one line. Without a syntax problem there is a rule; a refused keyword still gives one. */
export function parseRule(text: string): { readonly rule: Rule | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  if (text.length > LONGEST) return { rule: undefined, problems: [syntax('too-long', `a rule has at most ${LONGEST} characters`, { from: 0, to: 1 })] };
  const header = parseHeader(text, problems);
  if (header === undefined) return { rule: undefined, problems };
  const [from, to] = bounds(text, header.bracket);
  if (to === text.length && !text.endsWith(';')) {
    const end = text.lastIndexOf(')');
    const isOpen = end < header.bracket;
    const span = { from: isOpen ? text.length - 1 : end + 1, to: text.length };
    problems.push(syntax('bracket', isOpen ? 'the options are not closed with `)`' : 'something stands after the options', span));
    return { rule: undefined, problems };
  }
  if (from === header.bracket || to === text.length)
    problems.push({ kind: 'caution', code: 'bracket', message: 'the options stand in `( )`', span: { from: header.bracket, to: header.bracket + 1 } });
  const options = splitOptions(text, from, to);
  if (!options.ok) return { rule: undefined, problems: [...problems, options.problem] };
  const read = readOptions(options.options, header, findProtocol(header.protocol), problems);
  if (problems.some(({ kind }) => kind === 'syntax')) return { rule: undefined, problems };
  const { bracket: _, ...head } = header;
  return { rule: { ...head, ...read, options: options.options, text }, problems };
}

/** Where the options begin and end: Suricata passes over brackets and blanks on either side, however many there are. */
function bounds(text: string, bracket: number): readonly [from: number, to: number] {
  let [from, to] = [bracket, text.length];
  while (/[\s(]/.test(text.charAt(from))) from++;
  while (to > from && /[\s)]/.test(text.charAt(to - 1))) to--;
  return [from, to];
}
