// The circumstances of a request, from what was typed.

import { type Issue, nearest, visible } from '../../core/index.ts';
import { type ContextValue, findConditionKey, GLOBAL_CONDITION_KEYS, serviceOf } from '../../identity/index.ts';
import { usageError } from '../errors.ts';
import type { Settings } from '../resolve-settings.ts';

export interface Circumstances {
  readonly context?: Readonly<Record<string, ContextValue>>;
  readonly absentKeys?: readonly string[];
  readonly endpoint?: string;
}

/** Throws `ERR_USAGE` for what is not `KEY=VALUE`, for a key that is both given and absent, and for an endpoint that is none. */
export function readCircumstances(settings: Settings): Circumstances {
  const context = contextOf(settings.list('context'));
  const absentKeys = settings.list('absent');
  const given = new Set(Object.keys(context).map((key) => key.toLowerCase()));
  const both = absentKeys.find((key) => given.has(key.toLowerCase()));
  if (both !== undefined) throw usageError(`the key \`${both}\` is given by \`--context\` and absent by \`--absent\``, 'leave out one of them');
  const endpoint = settings.text('endpoint');
  if (endpoint !== undefined && !/^vpce-[0-9a-z-]+$/.test(endpoint))
    throw usageError(`\`${endpoint}\` is not the id of a VPC endpoint`, 'it looks like vpce-0a1b2c3d');
  return {
    ...(given.size === 0 ? {} : { context }),
    ...(absentKeys.length === 0 ? {} : { absentKeys }),
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

/** A key that is given several times has several values. */
function contextOf(texts: readonly string[]): Readonly<Record<string, ContextValue>> {
  const byKey = new Map<string, { readonly key: string; readonly values: string[] }>();
  for (const text of texts) {
    const end = text.indexOf('=');
    if (end <= 0) throw usageError(`\`--context\` needs KEY=VALUE, not \`${text}\``, 'such as `--context aws:MultiFactorAuthPresent=true`');
    const key = text.slice(0, end);
    const one = byKey.get(key.toLowerCase()) ?? { key, values: [] };
    one.values.push(text.slice(end + 1));
    byKey.set(key.toLowerCase(), one);
  }
  return Object.fromEntries([...byKey.values()].map(({ key, values }) => [key, values.length === 1 ? (values[0] ?? '') : values]));
}

/** Keys that AWS's reference does not have: a misspelt one would change no answer, and nobody would see it. */
export function oddKeys({ context = {}, absentKeys = [] }: Circumstances, action?: string): readonly Issue[] {
  return [...Object.keys(context), ...absentKeys].flatMap((key) => {
    if (findConditionKey(key) !== undefined) return [];
    const prefix = key.slice(0, Math.max(0, key.indexOf(':'))).toLowerCase();
    const own = action === undefined ? [] : (serviceOf(action.slice(0, action.indexOf(':')))?.conditionKeys ?? []);
    // Claims of identity providers begin with the provider's host, and are nowhere listed.
    if (prefix.includes('.')) return [];
    const near = key.length > 128 ? undefined : nearest(key, [...GLOBAL_CONDITION_KEYS.map(({ name }) => name), ...own.map(({ name }) => name)]);
    const help = near === undefined ? {} : { help: `did you mean \`${near}\`?` };
    return [{ code: 'context-key-unknown', message: `AWS has no condition key \`${visible(key)}\``, ...help }];
  });
}
