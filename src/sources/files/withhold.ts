// Secret values in answers of AWS: replaced by a mark before anything is kept, so that a snapshot can be handed around.

import { isArray, isObject, type Json, type JsonObject } from '../../core/index.ts';

/** Stands where a secret value was: it says that there is one, not what it is. */
export const NOT_KEPT = '(not kept)';

/** Members whose value is a secret wherever they stand, in lower case. */
const SECRET_MEMBERS = new Set([
  'userdata',
  'secretstring',
  'secretbinary',
  'secretaccesskey',
  'sessiontoken',
  'privatekey',
  'keymaterial',
  'presharedkey',
  'authtoken',
  'masteruserpassword',
  'password',
  'clientsecret',
  'plaintext',
]);

/** Members that hold environment variables, as a map or as a list of names and values. */
const ENVIRONMENTS = new Set(['environment', 'environmentvariables', 'variables', 'secrets']);

export interface Withheld {
  readonly value: Json;
  /** How many values were replaced. */
  readonly count: number;
}

/** The value without its secrets. `parameters` says that a member named `Value` is secret too (Systems Manager parameters), save in tags. */
export function withhold(value: Json, parameters = false): Withheld {
  let count = 0;
  const hide = (): string => {
    count += 1;
    return NOT_KEPT;
  };

  function member(name: string, item: Json, isTag = false): Json {
    const lower = name.toLowerCase();
    if (SECRET_MEMBERS.has(lower)) return typeof item === 'boolean' || isEmpty(item) ? item : hide();
    if (lower === 'customergatewayconfiguration' && typeof item === 'string') return withoutPreSharedKeys(item);
    if (parameters && lower === 'value' && typeof item === 'string' && !isTag) return hide();
    if (ENVIRONMENTS.has(lower)) return environment(item);
    return clean(item);
  }

  /** Lambda: `{Variables: {NAME: value}}`; ECS and CodeBuild: `[{name, value}]`. */
  function environment(item: Json): Json {
    if (isObject(item)) {
      return mapMembers(item, (name, inner) => {
        if (name.toLowerCase() === 'variables' || name === 'environmentVariables') return environment(inner);
        return typeof inner === 'string' && isVariableMap(item) ? hide() : member(name, inner);
      });
    }
    if (!isArray(item)) return clean(item);
    return item.map((entry) =>
      isObject(entry)
        ? mapMembers(entry, (name, inner) => (name.toLowerCase() === 'value' && typeof inner === 'string' ? hide() : member(name, inner)))
        : entry,
    );
  }

  /** The configuration file of a VPN connection is kept, as it tells the tunnels, but not its keys. */
  function withoutPreSharedKeys(xml: string): string {
    return xml.replaceAll(/(<pre_shared_key>)[^<]*(<\/pre_shared_key>)/g, (_, open: string, close: string) => open + hide() + close);
  }

  function clean(item: Json): Json {
    if (typeof item !== 'object' || item === null) return item;
    if (isArray(item)) return item.map(clean);
    return isObject(item) ? mapMembers(item, (name, inner) => member(name, inner, Object.hasOwn(item, 'Key'))) : item;
  }

  return { value: clean(value), count };
}

const isEmpty = (item: Json): boolean => item === null || item === '' || (isObject(item) && Object.keys(item).length === 0);

/** Whether every value is text, as in a map of variables; `{Type, Image, …}` of CodeBuild is not one. */
function isVariableMap(item: JsonObject): boolean {
  return !Object.hasOwn(item, 'Type') && !Object.hasOwn(item, 'type') && Object.values(item).every((value) => typeof value === 'string');
}

/** INVARIANT: made from entries, so that a member named `__proto__` stays a member. */
function mapMembers(item: JsonObject, change: (name: string, value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value === undefined ? value : change(name, value)]));
}
