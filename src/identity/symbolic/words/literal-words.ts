// One condition as a person says it: a phrase that can stand after "only" or after "unless".

import type { Atom, AtomTest } from '../formula/atom.ts';
import { isSingleValued } from '../formula/atom-relations.ts';
import type { Literal } from '../formula/literals.ts';
import { booleanPhrase, equalityPhrase } from './key-phrases.ts';

/** `only from vpce-1`, or `unless from vpce-1`. */
export interface Phrase {
  readonly text: string;
  readonly isNegated: boolean;
}

const SHOWN_VALUES = 5;
const SHOWN_LENGTH = 120;

/** What comes after the key, before the values, where the key has no phrase of its own. */
const VERBS: Readonly<Record<Exclude<AtomTest, 'absent'>, string>> = {
  StringEquals: 'is',
  StringEqualsIgnoreCase: 'is, in whatever case,',
  StringLike: 'is like',
  ArnLike: 'is like',
  NumericEquals: 'is',
  NumericLessThan: 'is less than',
  NumericLessThanEquals: 'is at most',
  NumericGreaterThan: 'is more than',
  NumericGreaterThanEquals: 'is at least',
  DateEquals: 'is at',
  DateLessThan: 'is before',
  DateLessThanEquals: 'is at or before',
  DateGreaterThan: 'is after',
  DateGreaterThanEquals: 'is at or after',
  Bool: 'is',
  BinaryEquals: 'is the bytes',
  IpAddress: 'is within',
};

const TIMES: Readonly<Partial<Record<AtomTest, string>>> = {
  DateLessThan: 'before',
  DateLessThanEquals: 'until',
  DateGreaterThan: 'after',
  DateGreaterThanEquals: 'from',
};

export function literalPhrase({ atom, isNegated }: Literal): Phrase {
  if (atom.test === 'absent') return { text: `${isNegated ? 'with' : 'without'} ${show(atom.shownKey)}`, isNegated: false };
  return flagPhrase(atom, isNegated) ?? { text: positivePhrase(atom), isNegated };
}

function flagPhrase(atom: Atom, isNegated: boolean): Phrase | undefined {
  const words = booleanPhrase(atom.key);
  if (words === undefined || atom.test !== 'Bool' || atom.qualifier !== 'one' || atom.values.length !== 1) return undefined;
  const isYes = atom.values[0] === 'true';
  if (!isNegated) return { text: isYes ? words.yes : words.no, isNegated: false };
  if (isYes) return { text: words.notYes, isNegated: false };
  return words.isAlwaysPresent === true ? { text: words.yes, isNegated: false } : { text: words.no, isNegated: true };
}

function positivePhrase(atom: Atom): string {
  const { test, key, shownKey, qualifier } = atom;
  if (test === 'absent') return `without ${show(shownKey)}`;
  if (qualifier === 'one' || (qualifier === 'any' && !isSingleValued(key))) {
    const phrase = equalityPhrase(test, key, shownKey, atom.values.map(show), orList);
    if (phrase !== undefined) return phrase;
  }
  if (key === 'aws:currenttime' && qualifier === 'one' && TIMES[test] !== undefined) return `${TIMES[test]} ${orList(atom.values.map(show))}`;
  if (key === 'aws:multifactorauthage' && qualifier === 'one' && test.startsWith('NumericLessThan'))
    return `within ${orList(atom.values.map(show))} seconds of MFA`;
  const subject = { one: `if ${show(shownKey)}`, any: `if one of ${show(shownKey)}`, all: `if all of ${show(shownKey)}, if any,` }[qualifier];
  const verb = qualifier === 'all' ? VERBS[test].replace(/^is/, 'are') : VERBS[test];
  return `${subject} ${verb} ${orList(atom.values.map(show))}`;
}

/** `a`, `a or b`, `a, b or c`, and of many the first few. */
function orList(values: readonly string[], word = 'or'): string {
  const shown = values.length > SHOWN_VALUES ? [...values.slice(0, SHOWN_VALUES - 1), `${values.length - SHOWN_VALUES + 1} more`] : values;
  const last = shown.at(-1);
  if (last === undefined) return 'nothing';
  return shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** Texts from policies may be long and may hold line ends. */
function show(text: string): string {
  const plain = text.replaceAll(/\p{C}+/gu, ' ');
  const cut = plain.length > SHOWN_LENGTH ? `${plain.slice(0, SHOWN_LENGTH)}…` : plain;
  return cut === '' ? '""' : cut;
}
