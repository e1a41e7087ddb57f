// Which actions a statement speaks of, made ready once. Actions are compared without regard to case.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html

import { fits, type Wildcard, wildcard } from './wildcard.ts';

export interface ActionMatcher {
  /** `NotAction`: every action but those. */
  readonly isNegated: boolean;
  readonly all: boolean;
  readonly exact: ReadonlySet<string>;
  readonly wildcards: readonly Wildcard[];
}

/** Makes the patterns of an Action or NotAction element ready. */
export function compileActions(patterns: readonly string[], isNegated: boolean): ActionMatcher {
  const exact = new Set<string>();
  const wildcards: Wildcard[] = [];
  let all = false;
  for (const pattern of patterns) {
    const name = pattern.toLowerCase();
    if (isStars(name)) all = true;
    else if (name.includes('*') || name.includes('?')) wildcards.push(wildcard(name));
    else exact.add(name);
  }
  return { isNegated, all, exact, wildcards };
}

/** Whether the statement speaks of an action, given in lower case. */
export function coversActionName({ isNegated, all, exact, wildcards }: ActionMatcher, name: string): boolean {
  return (all || exact.has(name) || wildcards.some((one) => fits(one, name))) !== isNegated;
}

/** Whether a text is `*`, or several of them. */
export function isStars(text: string): boolean {
  if (text === '') return false;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== 42) return false;
  return true;
}
