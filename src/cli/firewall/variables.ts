// The variables that rule files use: HOME_NET, EXTERNAL_NET, and those that are given on the command line.

import { type AddressSet, parseAddresses, parsePorts, type Variables } from '../../network/index.ts';
import type { Flag } from '../command.ts';
import { usageError } from '../errors.ts';
import type { Settings } from '../resolve-settings.ts';

export const VARIABLE_FLAGS: readonly Flag[] = [
  { name: 'order', value: 'ORDER', about: 'the order of the rules: strict, action (strict)', choices: ['strict', 'action'] },
  { name: 'home-net', value: 'CIDR', about: 'what $HOME_NET is; $EXTERNAL_NET is the rest (the private networks of RFC 1918)', isList: true },
  { name: 'variable', value: 'NAME=VALUES', about: 'what another variable is: addresses or ports, as in a rule', isRepeatable: true },
];

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** The variables of the flags. A value is addresses, ports, or both where it reads as both. */
export function variablesOfFlags(settings: Settings): Variables {
  const home = settings.list('home-net');
  const homeNet = addresses(`[${(home.length === 0 ? PRIVATE : home).join(',')}]`, 'home-net');
  const sets = new Map<string, AddressSet | undefined>([
    ['HOME_NET', homeNet],
    ['EXTERNAL_NET', { kind: 'list', items: [homeNet], isNegated: true }],
  ]);
  const ports = new Map<string, Variables['ports'] extends ReadonlyMap<string, infer T> ? T : never>();
  for (const given of settings.list('variable')) {
    const [, name, value] = /^\$?([A-Za-z0-9_-]+)=(.+)$/s.exec(given) ?? [];
    if (name === undefined || value === undefined)
      throw usageError(`\`--variable\` is NAME=VALUES, not \`${given}\``, 'for example `--variable WEB=10.0.1.0/24,10.0.2.0/24`');
    const list = value.startsWith('[') || value.startsWith('!') ? value : `[${value}]`;
    const [asAddresses, asPorts] = [parseAddresses(list), parsePorts(list)];
    if (!asAddresses.ok && !asPorts.ok) throw usageError(`the value of \`--variable ${name}\` is neither addresses nor ports: ${asAddresses.message}`);
    if (asAddresses.ok) sets.set(name, asAddresses.value);
    if (asPorts.ok) ports.set(name, asPorts.value);
  }
  return { addresses: sets, ports };
}

function addresses(text: string, flag: string): AddressSet {
  const read = parseAddresses(text);
  if (read.ok) return read.value;
  throw usageError(`\`--${flag}\`: ${read.message}`);
}
