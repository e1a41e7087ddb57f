// Statements that give every action on every resource: what makes a policy an administrator's.

import type { PolicyDocument, Statement } from './document.ts';

/**
 * Whether a statement allows every action on every resource, as Security Hub's IAM.1 asks; a condition narrows when, not what.
 * `*`, `**` and `*:*` are the same to IAM, and so is `arn:*` for all actions that are about a resource.
 * `NotAction` and `NotResource` always leave something out and do not count.
 *
 * Source: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1
 */
export function isAdministratorStatement(statement: Statement): boolean {
  if (statement.effect !== 'Allow') return false;
  return (statement.actions ?? []).some(isEveryAction) && (statement.resources ?? []).some(isEveryResource);
}

export function administratorStatements(document: PolicyDocument): readonly Statement[] {
  return document.statements.filter(isAdministratorStatement);
}

function isEveryAction(pattern: string): boolean {
  return /^\*+(?::\*+)?$/.test(pattern);
}

/** Wildcards between the colons of an ARN, the partition aside. */
function isEveryResource(pattern: string): boolean {
  if (/^\*+$/.test(pattern)) return true;
  const [scheme, partition, ...rest] = pattern.split(':');
  if (scheme !== 'arn' || partition === undefined) return false;
  const isOpen = (part: string) => /^\*+$/.test(part);
  if (rest.length === 0) return isOpen(partition);
  return rest.every(isOpen) && (isOpen(partition) || /^aws(?:-[a-z]+)*$/.test(partition));
}
