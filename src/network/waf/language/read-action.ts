// Actions of rules and of the default, with what they put into requests and responses.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-action.html

import type { JsonObject } from '../../../core/index.ts';
import { complain, numberAt, objectAt, objectsAt, optionalText, type Reader, variantOf } from './read.ts';
import type { Action, ActionKind } from './statement.ts';

const ACTIONS: ReadonlyMap<string, ActionKind> = new Map([
  ['Allow', 'allow'],
  ['Block', 'block'],
  ['Count', 'count'],
  ['Captcha', 'captcha'],
  ['Challenge', 'challenge'],
  ['Monetize', 'monetize'],
]);

export function readAction(object: JsonObject, reader: Reader, pointer: string): Action {
  const before = reader.issues.length;
  const given = variantOf(reader, object, 'action', pointer);
  // Of several, nobody can say which is meant.
  const isOne = reader.issues.length === before;
  const kind = (isOne ? ACTIONS.get(given?.name ?? '') : undefined) ?? 'unknown';
  if (given !== undefined && isOne && kind === 'unknown') complain(reader, 'waf-unknown-word', pointer, `there is no action \`${given.name}\``);
  const body = given?.body ?? {};
  const response = objectAt(body, 'CustomResponse') ?? {};
  const inserted = objectsAt(reader, objectAt(body, 'CustomRequestHandling') ?? {}, 'InsertHeaders', pointer);
  const answered = objectsAt(reader, response, 'ResponseHeaders', pointer);
  return {
    kind,
    status: numberAt(response, 'ResponseCode'),
    headers: [
      // "WAF inserts the header into the request, it prefixes this name `x-amzn-waf-`":
      // https://docs.aws.amazon.com/waf/latest/APIReference/API_CustomHTTPHeader.html
      ...inserted.map(({ item }) => `x-amzn-waf-${optionalText(item, 'Name') ?? ''}`),
      ...answered.map(({ item }) => optionalText(item, 'Name') ?? ''),
    ],
  };
}
