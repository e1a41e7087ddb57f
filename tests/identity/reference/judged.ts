// Kleene's three truth values, each with the ids of the rules (vectors/identity/rules.json) that made it so.
// A false conjunction is owed to its first false part, a true disjunction to its first true part: what came after was not asked.

export type Truth = true | false | 'maybe';
/** Ids of rules, nested as they were combined; flattened once, by `rulesOf`. */
export type Why = undefined | string | readonly Why[];
export interface Judged {
  readonly truth: Truth;
  readonly why: Why;
}
export type Ask = () => Judged;

export function judged(truth: Truth, ...why: readonly Why[]): Judged {
  return { truth, why };
}

/** The same answer, owed to these rules as well. */
export function because(answer: Judged, ...why: readonly Why[]): Judged {
  return { truth: answer.truth, why: [answer.why, why] };
}

/** All must hold; of nothing: true. */
export function allOf(asks: readonly Ask[]): Judged {
  const holds: Why[] = [];
  const open: Why[] = [];
  for (const ask of asks) {
    const answer = ask();
    if (answer.truth === false) return answer;
    (answer.truth === true ? holds : open).push(answer.why);
  }
  return open.length === 0 ? { truth: true, why: holds } : { truth: 'maybe', why: open };
}

/** One must hold; of nothing: false. */
export function anyOf(asks: readonly Ask[]): Judged {
  const fails: Why[] = [];
  const open: Why[] = [];
  for (const ask of asks) {
    const answer = ask();
    if (answer.truth === true) return answer;
    (answer.truth === false ? fails : open).push(answer.why);
  }
  return open.length === 0 ? { truth: false, why: fails } : { truth: 'maybe', why: open };
}

/** The same answer, owed to these rules too unless it is false: rules that give, and gave nothing, decided nothing. */
export function unlessFalse(answer: Judged, ...why: readonly Why[]): Judged {
  return answer.truth === false ? answer : because(answer, ...why);
}

export function not(answer: Judged): Judged {
  return { truth: answer.truth === 'maybe' ? 'maybe' : !answer.truth, why: answer.why };
}

/** What is certain of something of which it is not known whether it is there at all: without it, the answer would be `without`. */
export function perhaps(answer: Judged, without: boolean, ...why: readonly Why[]): Judged {
  return answer.truth === without ? answer : { truth: 'maybe', why: [answer.why, why] };
}

export function rulesOf(why: Why): ReadonlySet<string> {
  const rules = new Set<string>();
  const open: Why[] = [why];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') rules.add(next);
    else if (next !== undefined) for (const part of next) open.push(part);
  }
  return rules;
}
