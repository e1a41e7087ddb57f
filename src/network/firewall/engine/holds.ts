// Three answers to "does this match": yes, no, or what would have to be known.

export type Holds = true | false | { readonly unknown: string };

export const unknownOf = (unknown: string): Holds => ({ unknown });

/** All of them: one no decides, and an unknown is only as good as the others. */
export function every(answers: Iterable<Holds>): Holds {
  let open: Holds | undefined;
  for (const answer of answers) {
    if (answer === false) return false;
    if (answer !== true) open ??= answer;
  }
  return open ?? true;
}

/** Any of them. */
export function some(answers: Iterable<Holds>): Holds {
  let open: Holds | undefined;
  for (const answer of answers) {
    if (answer === true) return true;
    if (answer !== false) open ??= answer;
  }
  return open ?? false;
}

export function not(answer: Holds): Holds {
  return typeof answer === 'boolean' ? !answer : answer;
}
