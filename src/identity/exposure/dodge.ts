// Whether the public can meet what a statement asks and miss every Deny that leaves it a way: a Deny of plain requests is
// missed by TLS, but not by a request that an Allow asks to be plain.

import type { Condition, Statement } from '../policy/document.ts';
import { isMissedBy, trustBeyond } from './condition-trust.ts';
import type { ServiceMeaning } from './trust-keys.ts';

const TRANSPORT = 'aws:securetransport';

/** `yes`, `no`, or the name of what leaves it in doubt. Each Deny given leaves something over by itself. */
export function canDodge(allow: Statement, denies: readonly Statement[], version: string, meaning: ServiceMeaning): string {
  let transports = ['true', 'false'];
  for (const condition of allow.conditions) if (isOnTransport(condition)) transports = transports.filter((one) => hasValue(condition, one));
  for (const deny of denies) {
    const others = denies.filter((one) => one !== deny);
    const isFree = (condition: Condition) =>
      trustBeyond(condition, version, meaning) === 'open' &&
      !others.some((one) => speaking(one, condition.key).length > 0) &&
      speaking(allow, condition.key).every((one) => isMissedBy(condition, one));
    if (deny.conditions.some(isFree)) continue;
    // Where several statements speak of one key, missing one may mean meeting another. TLS has two values: both can be tried.
    const [condition] = deny.conditions;
    if (condition === undefined || deny.conditions.length > 1 || !isOnTransport(condition)) {
      return `several statements on ${deny.conditions.map(({ key }) => key).join(' and ')}`;
    }
    transports = transports.filter((one) => !hasValue(condition, one));
  }
  return transports.length > 0 ? 'yes' : 'no';
}

function isOnTransport({ operator, key }: Condition): boolean {
  return key.toLowerCase() === TRANSPORT && /^bool(?:ifexists)?$/i.test(operator);
}

function hasValue({ values }: Condition, value: string): boolean {
  return values.some((one) => one.toLowerCase() === value);
}

function speaking({ conditions }: Statement, key: string): readonly Condition[] {
  return conditions.filter((one) => one.key.toLowerCase() === key.toLowerCase());
}
