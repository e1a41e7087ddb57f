// Statements that give every action of a service: `ec2:*`, or everything but a few by `NotAction`.

import type { PolicyDocument, Statement } from './document.ts';

export interface ServiceWildcards {
  /** Statements that give a whole service, in order. */
  readonly statements: readonly Statement[];
  /** What may give one and cannot be told. */
  readonly notModelled: readonly string[];
}

/**
 * Whole services that a document gives, whatever the resource or the condition, as Security Hub's IAM.21 asks.
 * `ec2:Describe*` is no whole service; `*` is every one; a `NotAction` that leaves out some actions gives all other services.
 *
 * Source: https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-full-access.html
 */
export function serviceWildcards(document: PolicyDocument): ServiceWildcards {
  const found = document.statements.filter((one) => one.effect === 'Allow').map((statement) => ({ statement, whole: givesWholeService(statement) }));
  return {
    statements: found.filter(({ whole }) => whole === true).map(({ statement }) => statement),
    notModelled: found.flatMap(({ whole }) => (typeof whole === 'string' ? [whole] : [])),
  };
}

function givesWholeService({ actions, notActions }: Statement): boolean | string {
  if (notActions !== undefined) {
    if (notActions.some(isEverything)) return false;
    const open = notActions.find((pattern) => !/^[a-z0-9-]+:/i.test(pattern));
    return open === undefined ? true : `NotAction ${open}`;
  }
  const answers = (actions ?? []).map(coversService);
  return answers.includes(true) || (answers.find((one) => typeof one === 'string') ?? false);
}

const isEverything = (pattern: string) => /^\*+(?::\*+)?$/.test(pattern);

/** Each `?` wants a letter; the names of actions have at least four. */
function coversService(pattern: string): boolean | string {
  if (isEverything(pattern)) return true;
  const colon = pattern.indexOf(':');
  const name = pattern.slice(colon + 1);
  if (colon < 1 || !/^[*?]+$/.test(name) || !name.includes('*')) return false;
  return name.replaceAll('*', '').length < 4 ? true : `Action ${pattern}`;
}
