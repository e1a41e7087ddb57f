// The slow and obvious judge of state: sorts all matches, looks at every window from scratch, and joins what holds into findings.

import type { Bounds, RuleCondition } from '../sigma/correlation.ts';
import type { Geography } from './looks/travel.ts';
import type { Match } from './match.ts';
import type { StateRule } from './state-rule.ts';

/** What two implementations must agree about. */
export interface Essence {
  readonly key: string;
  readonly opened: number;
  readonly last: number;
  readonly hits: number;
  readonly value: number;
  readonly isOpen: boolean;
}

interface SlowHit {
  readonly time: number;
  readonly sub: string;
  readonly anchor: Match;
  readonly value: number;
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
  eq: (a, b) => a === b,
  neq: (a, b) => a !== b,
};
const within = (bounds: Bounds, value: number): boolean => bounds.every(({ bound, value: limit }) => COMPARE[bound]?.(value, limit) === true);
const lowerOnly = (bounds: Bounds): boolean => bounds.every(({ bound }) => bound.startsWith('g'));
/** Counts are only followed as far as the bounds can tell. */
const followed = (bounds: Bounds, count: number): number =>
  lowerOnly(bounds) ? Math.min(count, Math.max(1, ...bounds.map(({ bound, value }) => (bound === 'gt' ? value + 1 : value)))) : count;

/** The findings of all rules; `rules` must stand in the order in which they look at each other. `until`: how far the world goes. */
export function slowFindings(rules: readonly StateRule[], matches: readonly Match[], until: number, geography: Geography): readonly Essence[] {
  const all = [...new Map(matches.map((match) => [JSON.stringify([match.rule, match.time, match.id]), match])).values()];
  const found: Essence[] = [];
  for (const rule of rules) {
    const groups = new Map<string, { values: readonly string[]; matches: Match[] }>();
    for (const match of all.filter((one) => rule.inputs.includes(one.rule)))
      for (const values of tuples(rule, rule.groupBy, match)) {
        const key = rule.look.type === 'each' && rule.groupBy.length === 0 ? match.id : JSON.stringify(values);
        const group = groups.get(key) ?? { values, matches: [] };
        group.matches.push(match);
        groups.set(key, group);
      }
    for (const { values, matches: members } of groups.values()) {
      const place = (match: Match): number => rule.inputs.indexOf(match.rule);
      const sorted = members.sort((a, b) => a.time - b.time || place(a) - place(b) || (a.id < b.id ? -1 : 1));
      const clock = Math.max(until, sorted.at(-1)?.time ?? 0);
      const { linger, isAnchored } = lingerOf(rule);
      for (const episode of join(hitsOf(rule, sorted, clock, geography), linger, isAnchored)) {
        const [first] = episode;
        if (first === undefined) continue;
        const last = episode.at(-1)?.time ?? 0;
        const key = JSON.stringify([rule.name, values, first.sub, first.anchor.rule, first.anchor.id]);
        found.push({ key, opened: first.time, last, hits: episode.length, value: first.value, isOpen: (isAnchored ? first.time : last) + linger >= clock });
        const carried: Record<string, readonly string[]> = { ...first.anchor.values };
        for (const [index, name] of rule.groupBy.entries()) carried[name] = [values[index] ?? ''];
        all.push({ rule: rule.name, id: key, time: first.time, values: carried });
      }
    }
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function lingerOf({ look, timespan }: StateRule): { linger: number; isAnchored: boolean } {
  if (look.type === 'first_seen') return { linger: 0, isAnchored: false };
  return { linger: timespan, isAnchored: look.type === 'each' };
}

function join(hits: readonly SlowHit[], linger: number, isAnchored: boolean): readonly (readonly SlowHit[])[] {
  const done: SlowHit[][] = [];
  for (const sub of new Set(hits.map((hit) => hit.sub))) {
    let episode: SlowHit[] | undefined;
    for (const hit of hits.filter((one) => one.sub === sub).sort((a, b) => a.time - b.time)) {
      const from = isAnchored ? episode?.[0] : episode?.at(-1);
      if (episode === undefined || from === undefined || hit.time - from.time > linger) done.push((episode = []));
      episode.push(hit);
    }
  }
  return done;
}

function tuples(rule: StateRule, names: readonly string[], match: Match): string[][] {
  return names.reduce<string[][]>(
    (made, name) => made.flatMap((tuple) => textsOf(match, rule.aliases.get(name)?.get(match.rule) ?? name, rule).map((value) => [...tuple, value])),
    [[]],
  );
}

/** What lacks a value is of no group, unless every match is a finding. */
function textsOf(match: Match, field: string, { look }: StateRule): readonly string[] {
  const texts = Object.hasOwn(match.values, field) ? (match.values[field] ?? []) : [];
  return texts.length === 0 && look.type === 'each' ? [''] : texts;
}

const joined = (texts: readonly string[]): string => texts.map((text) => `${text.length}:${text}`).join('');

function hitsOf(rule: StateRule, sorted: readonly Match[], clock: number, geography: Geography): readonly SlowHit[] {
  const { look, timespan, inputs } = rule;
  const endingAt = (index: number): readonly Match[] => sorted.slice(0, index + 1).filter(({ time }) => time >= (sorted[index]?.time ?? 0) - timespan);
  /** At each match of the window that ends with it. */
  const running = (value: (window: readonly Match[]) => number | undefined, holds: (value: number) => boolean): SlowHit[] =>
    sorted.flatMap((anchor, index) => {
      const measured = value(endingAt(index));
      return measured !== undefined && holds(measured) ? [{ time: anchor.time, sub: '', anchor, value: measured }] : [];
    });
  /** Of each window that no further match could join. */
  const complete = (value: (window: readonly Match[]) => number | undefined, holds: (value: number) => boolean): SlowHit[] => {
    let reached = -1;
    return sorted.flatMap((anchor, index) => {
      const window = sorted.slice(index).filter(({ time }) => time <= anchor.time + timespan);
      const isMaximal = index + window.length - 1 > reached;
      reached = Math.max(reached, index + window.length - 1);
      const measured = value(window);
      if (!isMaximal || anchor.time + timespan >= clock || measured === undefined || !holds(measured)) return [];
      return [{ time: anchor.time + timespan, sub: '', anchor, value: measured }];
    });
  };
  const measured = (bounds: Bounds, value: (window: readonly Match[]) => number | undefined): SlowHit[] =>
    (lowerOnly(bounds) ? running : complete)(value, (one) => within(bounds, one));
  const numbers = (window: readonly Match[], name: string): number[] =>
    window.flatMap((match) => tuples(rule, [name], match).flatMap(([text = '']) => (text === '' || Number.isNaN(Number(text)) ? [] : [Number(text)])));

  switch (look.type) {
    case 'each':
      return sorted.map((anchor) => ({ time: anchor.time, sub: '', anchor, value: 1 }));
    case 'event_count':
      return measured(look.bounds, (window) => followed(look.bounds, window.length));
    case 'value_count': {
      const count = (window: readonly Match[]): number | undefined => {
        const { size } = new Set(window.flatMap((match) => tuples(rule, look.fields, match).map(joined)));
        return size === 0 ? undefined : followed(look.bounds, size);
      };
      // A match without the values changes nothing and is no occasion to tell.
      return measured(look.bounds, count).filter(({ anchor }) => !lowerOnly(look.bounds) || tuples(rule, look.fields, anchor).length > 0);
    }
    case 'value_sum':
    case 'value_avg':
    case 'value_median':
    case 'value_percentile':
      return measured(look.bounds, (window) => {
        const list = numbers(window, look.field);
        const sum = list.reduce((a, b) => a + b, 0);
        if (list.length === 0) return undefined;
        if (look.type === 'value_sum') return sum;
        if (look.type === 'value_avg') return sum / list.length;
        list.sort((a, b) => a - b);
        const half = list.length / 2;
        if (look.type === 'value_median') return ((list[Math.ceil(half) - 1] ?? 0) + (list[Math.floor(half)] ?? 0)) / 2;
        if (look.type !== 'value_percentile') return undefined;
        return list.find((one) => list.filter((other) => other <= one).length >= (look.percentile / 100) * list.length);
      });
    case 'temporal': {
      const rulesIn = (window: readonly Match[]): Set<string> => new Set(window.map((match) => match.rule));
      const { condition } = look;
      if (condition !== undefined) {
        const holds = (window: readonly Match[]): number =>
          evaluate(condition, (index) => rulesIn(window).has(inputs[index] ?? '')) ? rulesIn(window).size : 0;
        return (JSON.stringify(condition).includes('"not"') ? complete : running)(holds, (size) => size > 0);
      }
      return measured(look.bounds ?? [{ bound: 'gte', value: inputs.length }], (window) => rulesIn(window).size);
    }
    case 'temporal_ordered':
      return running(
        (window) => {
          const sizes = chains(window.map((match) => inputs.indexOf(match.rule)))
            .filter((chain) =>
              look.condition === undefined
                ? within(look.bounds ?? [{ bound: 'gte', value: inputs.length }], chain.length)
                : evaluate(look.condition, (index) => chain.includes(index)),
            )
            .map((chain) => chain.length);
          return sizes.length === 0 ? undefined : Math.max(...sizes);
        },
        () => true,
      );
    case 'first_seen':
      return sorted.flatMap((anchor, index) =>
        tuples(rule, look.fields, anchor)
          .map(joined)
          .filter((value, at, list) => list.indexOf(value) === at)
          .filter(
            (value) =>
              !sorted.slice(0, index).some((match) => anchor.time - match.time <= timespan && tuples(rule, look.fields, match).map(joined).includes(value)) &&
              anchor.time - knownSince(sorted, index, timespan) >= look.learning,
          )
          .map((value) => ({ time: anchor.time, sub: joined([anchor.id, value]), anchor, value: 1 })),
      );
    case 'rare':
      return sorted.flatMap((anchor, index) =>
        tuples(rule, look.fields, anchor)
          .map(joined)
          .flatMap((value) => {
            const having = endingAt(index).filter((match) => tuples(rule, look.fields, match).map(joined).includes(value));
            const users = new Set(having.flatMap((match) => (look.by === undefined ? [match.id] : tuples(rule, look.by, match).map(joined)))).size;
            const counted = Math.min(users, Math.max(1, ...look.bounds.map((bound) => (bound.bound === 'gte' ? bound.value : bound.value + 1))));
            return counted > 0 && endingAt(index).length >= look.minimum && within(look.bounds, counted)
              ? [{ time: anchor.time, sub: joined([value]), anchor, value: counted }]
              : [];
          }),
      );
    case 'impossible_travel': {
      const seen = sorted.flatMap((match) =>
        tuples(rule, [look.field], match).flatMap(([text]) => {
          const place = geography.placeOf(text ?? '');
          return place === undefined ? [] : [{ match, place }];
        }),
      );
      return seen.flatMap(({ match, place }, index) => {
        const before = seen[index - 1];
        if (before === undefined || before.place === place || match.time - before.match.time > timespan) return [];
        const kilometres = geography.distance(before.place, place) ?? 0;
        const speed = (kilometres * 3_600_000) / (match.time - before.match.time);
        if (kilometres <= 0 || kilometres < look.distance || !within(look.bounds, speed)) return [];
        return [{ time: match.time, sub: '', anchor: match, value: Math.floor(Math.min(speed, 999_999)) }];
      });
    }
    case 'absence': {
      const hits: SlowHit[] = [];
      const expected = inputs.at(-1);
      for (let index = 0; index < sorted.length; ) {
        const since = sorted[index] as Match;
        if (inputs.length > 1 && since.rule === expected) index++;
        else {
          const answer = sorted.findIndex((match, at) => at > index && match.rule === expected && match.time <= since.time + timespan);
          if (answer >= 0) index = inputs.length > 1 ? answer + 1 : index + 1;
          else {
            if (since.time + timespan < clock) hits.push({ time: since.time + timespan, sub: '', anchor: since, value: 0 });
            const next = sorted.findIndex((match) => match.time > since.time + timespan);
            index = next < 0 ? sorted.length : next;
          }
        }
      }
      return hits;
    }
  }
}

function knownSince(sorted: readonly Match[], index: number, timespan: number): number {
  let since = index;
  while (since > 0 && (sorted[since]?.time ?? 0) - (sorted[since - 1]?.time ?? 0) <= timespan) since--;
  return sorted[since]?.time ?? 0;
}

/** Every choice of positions that rise, as they stand. */
function chains(positions: readonly number[]): readonly (readonly number[])[] {
  let made: readonly (readonly number[])[] = [];
  for (const position of positions) {
    const next = [[position], ...made.filter((chain) => (chain.at(-1) ?? 0) < position).map((chain) => [...chain, position])];
    made = [...new Map([...made, ...next].map((chain) => [chain.join(), chain])).values()];
  }
  return made;
}

function evaluate(condition: RuleCondition, has: (index: number) => boolean): boolean {
  if (condition.kind === 'rule') return has(condition.index);
  if (condition.kind === 'not') return !evaluate(condition.of, has);
  return condition.kind === 'all' ? condition.of.every((one) => evaluate(one, has)) : condition.of.some((one) => evaluate(one, has));
}
