// The variables of the judge's settings, as the engine knows them.

import type { Variables } from '../../src/network/firewall/engine/variables.ts';
import { parseAddresses } from '../../src/network/firewall/language/address-set.ts';
import { parsePorts } from '../../src/network/firewall/language/port-set.ts';
import { HOME_NET } from './suricata.ts';

export function variablesOfTest(): Variables {
  const address = (text: string) => {
    const read = parseAddresses(text);
    if (!read.ok) throw new Error(read.message);
    return read.value;
  };
  const port = parsePorts('80');
  return {
    addresses: new Map([
      ['HOME_NET', address(`[${HOME_NET}]`)],
      ['EXTERNAL_NET', address('!$HOME_NET')],
    ]),
    ports: new Map([['HTTP_PORTS', port.ok ? port.value : undefined]]),
  };
}
