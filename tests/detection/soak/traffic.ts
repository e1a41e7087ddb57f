// A day of events, of which every fifth matches a rule: the same for the same number, in batches that are out of order, with attacks put in at
// known times, some events late and some twice.

import type { Match } from '../../../src/detection/state/index.ts';

const USERS = 5000;
const ACCOUNTS = 50;
const ADDRESSES = 4000;
const ATTACKS = 24;
const RULES = ['call', 'call', 'call', 'call', 'call', 'call', 'transfer', 'transfer', 'failure', 'change'] as const;
const MINUTE = 60_000;

/** Of so many events one matches. */
const SHARE = 5;
/** One match of so many comes late, by up to some minutes. */
const LATE = 50;
const MOST_LATE = 3 * MINUTE;

export interface Traffic {
  /** The matches that arrive with so many events, and the time of the last of these. */
  readonly batch: (from: number, count: number) => { readonly matches: readonly Match[]; readonly time: number };
  /** How many findings there must be of a rule at least. */
  readonly expected: () => readonly { readonly rule: string; readonly least: number }[];
}

export function createTraffic(events: number, duration: number): Traffic {
  let seed = 0x2545f491;
  const random = (below: number): number => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % below;
  };
  const timeOf = (index: number): number => Math.floor((index * duration) / events / 1000) * 1000;
  let attack = 0;
  let beat = 0;
  const attacks: number[] = [];
  let delayed: { readonly match: Match; readonly at: number }[] = [];

  const ordinary = (index: number): Match => {
    // A few users make much of the traffic, as automation does.
    const user = random(4) === 0 ? random(20) : random(USERS);
    const time = timeOf(index);
    // Who comes from where changes through the day.
    const address = (user * 7 + random(3) + Math.floor(time / (90 * MINUTE))) % ADDRESSES;
    return {
      rule: RULES[random(RULES.length)] ?? 'call',
      id: `e${index}`,
      time,
      values: {
        user: [`arn:aws:iam::111122223333:user/u${user}`],
        account: [String(user % ACCOUNTS)],
        address: [`10.${address >> 8}.${address & 255}.1`],
        bytes: [String(random(1000))],
      },
    };
  };
  /** Twenty failures of different users from one address, then a change and a transfer from there. */
  const strike = (index: number, number: number): Match[] => {
    const time = timeOf(index);
    const values = (user: number) => ({ user: [`victim-${number}-${user}`], account: ['0'], address: [`203.0.113.${number}`], bytes: ['9000000'] });
    return [
      ...Array.from({ length: 20 }, (_, user) => ({ rule: 'failure', id: `x${number}-${user}`, time: time + user * 100, values: values(user) })),
      { rule: 'change', id: `y${number}`, time: time + 3000, values: values(0) },
      { rule: 'transfer', id: `z${number}`, time: time + 4000, values: values(0) },
    ];
  };

  return {
    batch(from, count) {
      const matches: Match[] = [];
      const time = timeOf(from + count - 1);
      for (let index = from; index < from + count; index++) {
        if (random(SHARE) > 0) continue;
        const match = ordinary(index);
        if (random(LATE) > 0) matches.push(match);
        else delayed.push({ match, at: match.time + random(MOST_LATE) });
        if (random(100) === 0) matches.push(match);
      }
      for (const { match, at } of delayed) if (at <= time) matches.push(match);
      delayed = delayed.filter(({ at }) => at > time);
      // No attack in the last of the day, whose findings would not be final.
      while (attack < ATTACKS && time >= ((attack + 1) * duration) / (ATTACKS + 2)) {
        matches.push(...strike(from + count - 1, attack));
        attacks.push(attack++);
      }
      // Account 7 is silent at noon.
      for (; beat <= time / (5 * MINUTE); beat++)
        if (beat < 144 || beat > 150)
          for (let account = 0; account < ACCOUNTS; account++)
            matches.push({ rule: 'heartbeat', id: `h${beat}-${account}`, time: beat * 5 * MINUTE, values: { account: [String(account)] } });
      for (let index = matches.length - 1; index > 0; index--) {
        const other = random(index + 1);
        [matches[index], matches[other]] = [matches[other] as Match, matches[index] as Match];
      }
      return { matches, time };
    },
    expected: () => [
      { rule: 'spread', least: attacks.length },
      { rule: 'steps', least: attacks.length },
      { rule: 'all', least: attacks.length },
      { rule: 'chain', least: attacks.length },
      { rule: 'bytes', least: attacks.length },
      { rule: 'silence', least: ACCOUNTS },
    ],
  };
}
