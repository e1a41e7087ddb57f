// Many actions as few patterns, as a policy would write them: `s3:*`, `s3:GetObject*`; never more than what was asked for.

import { actionsOf } from '../../authorization/index.ts';

/**
 * Patterns for the given actions of a service (names without the service), sorted. `service:*` stands for all that are applicable; any
 * other pattern covers no action of the service that is not given.
 */
export function collapseActions(service: string, given: ReadonlySet<string>, applicable: ReadonlySet<string>): readonly string[] {
  if (applicable.size > 1 && [...applicable].every((name) => given.has(name))) {
    const rest = [...given].filter((name) => !applicable.has(name)).map((name) => `${service}:${name}`);
    return [`${service}:*`, ...rest.sort()];
  }
  const all = actionsOf(service).map(({ name }) => name);
  const shown: string[] = [];
  const left = new Set(given);
  for (const name of [...given].sort()) {
    if (!left.has(name)) continue;
    const prefix = prefixesOf(name).find((one) => {
      const covered = all.filter((other) => other.startsWith(one));
      return covered.length > 1 && covered.every((other) => given.has(other));
    });
    if (prefix === undefined) shown.push(`${service}:${name}`);
    else {
      shown.push(`${service}:${prefix}*`);
      for (const other of given) if (other.startsWith(prefix)) left.delete(other);
    }
  }
  return shown;
}

/** `Get`, `GetObject`, `GetObjectAcl`: the beginnings of a name that end with a word. */
function prefixesOf(name: string): readonly string[] {
  const ends = [...name.matchAll(/[a-z0-9](?=[A-Z])/g)].map(({ index }) => index + 1);
  return [...ends, name.length].map((end) => name.slice(0, end));
}
