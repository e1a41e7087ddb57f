// What was typed for an action and a resource, as a request has them, with what is wrong or odd about them.

import { count, type Issue, visible } from '../../core/index.ts';
import { type AccessModel, type Action, actionOf, findAction, findResource } from '../../identity/index.ts';
import { CliError, usageError } from '../errors.ts';
import { shapesOf } from './resource-shapes.ts';

export interface Question {
  /** As AWS writes it. */
  readonly action: string;
  /** An ARN, or `*`. */
  readonly resource: string;
  /** What AWS would never ask, though it can be answered. */
  readonly warnings: readonly Issue[];
}

/** Throws `ERR_USAGE` for an action or a resource that does not exist, and where the action needs a resource and none is given. */
export function readQuestion(model: AccessModel, action: string, resource: string | undefined, account: string | undefined): Question {
  const name = unwrap(findAction(action));
  const row = actionOf(name);
  if (resource === undefined) {
    if (row !== undefined && row.resourceTypes.length > 0) throw resourceNeeded(name, row);
    return { action: name, resource: '*', warnings: [] };
  }
  const found = findResource(model, resource, { action: name, ...(account === undefined ? {} : { account }) });
  const arn = unwrap(found.ok || row === undefined ? found : { ...found, issues: found.issues.map((issue) => withShapes(issue, row)) });
  return { action: name, resource: arn, warnings: row === undefined ? [] : oddities(name, row, arn) };
}

/** What does not exist yet has no name, and can be asked about by its ARN. */
function withShapes(issue: Issue, action: Action): Issue {
  if (issue.help !== undefined || issue.code !== 'resource-unknown' || shapesOf(action).length === 0) return issue;
  return { ...issue, help: `name it by its ARN: ${typesOf(action)}` };
}

/** The value; throws `ERR_USAGE` with the issues of what was refused. */
export function unwrap<T>(found: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] }): T {
  if (!found.ok) throw new CliError('ERR_USAGE', found.issues);
  return found.value;
}

function resourceNeeded(name: string, action: Action) {
  return usageError(`\`${name}\` works on a resource, and none is given`, `name ${typesOf(action)}; \`*\` asks about none in particular`);
}

const SHOWN = 4;

/** `bucket (arn:${Partition}:s3:::${BucketName})`, of several the first. */
function typesOf(action: Action): string {
  const shapes = shapesOf(action);
  const words = shapes.slice(0, SHOWN).map(({ name, arn }) => `${name} (${arn})`);
  return `${words.join(', ')}${shapes.length > SHOWN ? `, or one of ${shapes.length - SHOWN} more types` : ''}`;
}

function oddities(name: string, action: Action, arn: string): readonly Issue[] {
  const shapes = shapesOf(action);
  const odd = (message: string, help: string): readonly Issue[] => [{ code: 'request-never-made', message, help }];
  if (arn === '*') {
    if (!action.resourceTypes.some(({ isRequired }) => isRequired)) return [];
    return odd(`AWS never asks about \`${name}\` without a resource`, `it asks about ${typesOf(action)}`);
  }
  if (shapes.length === 0) {
    if (action.resourceTypes.length > 0) return [];
    return odd(`\`${name}\` works on no resource: AWS asks about \`*\`, not \`${visible(arn)}\``, 'leave the resource out');
  }
  if (shapes.some(({ fits }) => fits(arn))) return [];
  return odd(
    `AWS never asks about \`${name}\` on \`${visible(arn)}\``,
    `it asks about ${count(shapes.length, 'type')} of resource: ${typesOf(action)}`.replace('1 type of resource: ', ''),
  );
}
