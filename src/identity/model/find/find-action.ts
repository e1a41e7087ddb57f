// What a person types for an action, as AWS writes it.

import { nearest, type Parsed, parsed, refused } from '../../../core/index.ts';
import { actionOf, actionsOf, serviceOf, servicePrefixes } from '../../authorization/index.ts';
import { issue, none, quote, untypable } from './candidates.ts';

/** `S3:getobject` is `s3:GetObject`. Wildcards are refused: a request has one action. */
export function findAction(text: string): Parsed<string> {
  const wrong = untypable('action', text);
  if (wrong !== undefined) return wrong;
  const action = actionOf(text);
  if (action !== undefined) return parsed(`${action.service}:${action.name}`);
  if (/[*?]/.test(text)) return refused(issue('action-wildcard', `${quote(text)} is a pattern`, 'a request has one action, such as `s3:GetObject`'));
  const colon = text.indexOf(':');
  if (colon < 0) return refused(issue('action-unknown', `${quote(text)} names no service`, 'an action looks like `s3:GetObject`'));
  const prefix = text.slice(0, colon);
  if (serviceOf(prefix) !== undefined) {
    const named = actionsOf(prefix).map(({ service, name }) => `${service}:${name}`);
    return none('action', text, named);
  }
  const near = prefix.length > 64 ? undefined : nearest(prefix, servicePrefixes());
  return refused(issue('service-unknown', `no service has the prefix ${quote(prefix)}`, near === undefined ? undefined : `did you mean ${quote(near)}?`));
}
