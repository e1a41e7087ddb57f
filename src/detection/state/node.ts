// One stateful rule with all of its groups: takes matches, settles what the watermark has passed, and says what changed.

import { type Calendar, createCalendar } from './calendar.ts';
import { countUp } from './counts.ts';
import { type Episode, findingOf, openEpisode, type StateFinding } from './finding.ts';
import { dueOf } from './fold.ts';
import { addTo, createGroup, findingsOf, type Group, mayRecall, type Order, removeFrom, settleBefore, settleOldest, waitingIn } from './group.ts';
import type { Hit } from './looks/look.ts';
import type { Geography } from './looks/travel.ts';
import { type AnyLooker, makeLooker } from './make-looker.ts';
import { compareMatches, joinTexts, type Match, soleTuple, valuesOf } from './match.ts';
import type { Revision } from './revision.ts';
import { fieldOf, type StateRule } from './state-rule.ts';

export interface NodeCounts {
  repeated: number;
  readonly late: Map<string, number>;
  readonly ungrouped: Map<string, number>;
  readonly crowded: Map<string, number>;
}

export interface NodeOptions {
  readonly geography: Geography;
  /** Milliseconds; the grain of the calendar. */
  readonly grain: number;
  /** The most matches of one group that wait for the watermark. */
  readonly mostWaiting: number;
  /** Whether to say what is found already before it is settled. */
  readonly isProvisional: boolean;
  /** Whether other rules look at this one. */
  readonly hasReaders: boolean;
  readonly counts: NodeCounts;
}

/** A finding as a match for the rules that look at this one, or one that is no longer so. */
export interface Output {
  readonly kind: 'add' | 'remove';
  readonly match: Match;
}

export interface StateNode {
  readonly rule: StateRule;
  readonly looker: AnyLooker;
  readonly groups: Map<string, Group>;
  readonly add: (match: Match) => void;
  /** Puts what was added into its groups. */
  readonly flush: (say: (revision: Revision) => void) => void;
  readonly remove: (match: Match) => void;
  /** `time` is the watermark: matches before it are settled; `due` is the time up to which the clock has gone. */
  readonly settle: (time: number, due: number, say: (revision: Revision) => void, put: (output: Output) => void) => void;
  readonly restore: (group: Group) => void;
  readonly setSettled: (time: number) => void;
}

/** The most groups that one match is put into, where fields have several values. */
const MOST_GROUPS = 64;

export function createNode(rule: StateRule, options: NodeOptions): StateNode {
  const { geography, grain, mostWaiting, isProvisional, hasReaders, counts } = options;
  const looker = makeLooker(rule, geography);
  const order: Order = compareMatches(rule.inputs);
  const groups = new Map<string, Group>();
  const calendar: Calendar<Group> = createCalendar(grain);
  const changed = new Set<Group>();
  const fields = new Map(rule.inputs.map((input) => [input, rule.groupBy.map((name) => fieldOf(rule, name, input))]));
  const isEach = rule.look.type === 'each';
  const isSingle = isEach && rule.groupBy.length === 0;
  /** Everything before it is settled. */
  let settledTo = Number.NEGATIVE_INFINITY;

  const valuesFor = (match: Match): readonly (readonly string[])[] => {
    if (isSingle) return [[match.id]];
    const own = fields.get(match.rule) ?? [];
    const sole = soleTuple(match, own);
    if (sole !== undefined) return [sole];
    let tuples: readonly (readonly string[])[] = [[]];
    for (const field of own) {
      const values = valuesOf(match, field);
      // What says nothing in a field to group by is no less a finding of its own.
      const some = values.length === 0 && isEach ? [''] : values;
      tuples = tuples.flatMap((tuple) => some.map((value) => [...tuple, value])).slice(0, MOST_GROUPS);
    }
    return tuples;
  };
  const groupFor = (key: string, values: readonly string[]): Group => {
    const group = createGroup(looker, key, values);
    groups.set(key, group);
    return group;
  };

  /** Matches that came since the last time, to be put in order first: what comes in order costs least. */
  let pending: Match[] = [];
  const flush: StateNode['flush'] = (say) => flushAs(say, isProvisional);
  /** `isLive`: what the matches make before they are settled will be asked. */
  const flushAs = (say: (revision: Revision) => void, isLive: boolean): void => {
    const matches = pending.sort(order);
    pending = [];
    for (const match of matches) place(match, say, isLive);
  };
  const place = (match: Match, say: (revision: Revision) => void, isLive: boolean): void => {
    const all = valuesFor(match);
    if (all.length === 0) countUp(counts.ungrouped, rule.name);
    for (const values of all) {
      const key = joinTexts(values);
      const known = groups.get(key);
      if (match.time < settledTo || (known?.floor !== undefined && order(match, known.floor) <= 0)) {
        countUp(counts.late, rule.name);
        // Where every match is a finding, a late one is one as well.
        if (isEach) say({ kind: 'close', finding: findingOf(rule.name, isSingle ? [] : values, openEpisode(soleHit(match)), false) });
        continue;
      }
      const group = known ?? groupFor(key, values);
      if (addTo(group, looker, order, match, isLive) === 'repeated') {
        counts.repeated++;
        continue;
      }
      changed.add(group);
      calendar.add(match.time, group);
    }
  };

  const remove: StateNode['remove'] = (match) => {
    const early = pending.findIndex((one) => order(one, match) === 0);
    if (early >= 0) pending.splice(early, 1);
    for (const values of valuesFor(match)) {
      const group = groups.get(joinTexts(values));
      if (group !== undefined && removeFrom(group, order, match)) changed.add(group);
    }
  };

  const settle: StateNode['settle'] = (time, due, say, put) => {
    // Where all is settled at once, nothing waits.
    flushAs(say, isProvisional && time < Number.POSITIVE_INFINITY);
    const waitingOn = new Set<Group>();
    const ended = new Map<Group, readonly Episode[]>();
    const finals = (group: Group, episodes: readonly Episode[]): void => {
      if (episodes.length > 0) ended.set(group, [...(ended.get(group) ?? []), ...episodes]);
    };
    const visited = calendar.take(Math.max(time, due));
    settledTo = Math.max(settledTo, time);
    for (const group of visited) {
      if (group.isGone) continue;
      finals(group, settleBefore(group, looker, time, due));
      changed.add(group);
      const next = group.start < group.waiting.length ? (group.waiting[group.start] as Match).time : Number.POSITIVE_INFINITY;
      calendar.add(Math.min(next, dueOf(looker, group.settled)), group);
    }
    for (const group of changed) {
      const over = waitingIn(group) - mostWaiting;
      if (over > 0) {
        const count = over + (mostWaiting >> 1);
        countUp(counts.crowded, rule.name, count);
        finals(group, settleOldest(group, looker, count));
        calendar.add(dueOf(looker, group.settled), group);
      }
      const isTold = mayRecall(group, isProvisional);
      tell(group, ended.get(group) ?? [], isTold, say, put);
      if (!isTold) waitingOn.add(group);
      if (group.floor !== undefined && group.floor.time < settledTo) group.floor = undefined;
      if (waitingIn(group) === 0 && group.settled.open.size === 0 && group.floor === undefined && looker.isEmpty(group.settled.state)) {
        groups.delete(group.key);
        group.isGone = true;
      }
    }
    changed.clear();
    for (const group of waitingOn) changed.add(group);
    looker.forget?.(settledTo);
  };

  /** Says what is new since the last time, and puts out what other rules see of it. */
  const tell = (group: Group, final: readonly Episode[], isTold: boolean, say: (revision: Revision) => void, put: (output: Output) => void): void => {
    const seen = new Set<string>();
    const now = isSingle ? [] : group.values;
    const tellOne = (finding: StateFinding, episode: Episode, isFinal: boolean): void => {
      seen.add(finding.key);
      const words = wordsOf(finding);
      const said = group.said.get(finding.key);
      if (isFinal) say({ kind: 'close', finding });
      else if (said === undefined) say({ kind: 'create', finding });
      else if (said !== words) say({ kind: 'update', finding });
      if (isFinal) group.said.delete(finding.key);
      else if (said !== words) group.said.set(finding.key, words);
      if (hasReaders) putOne(group, finding, episode, isFinal, put);
    };
    for (const episode of final) tellOne(findingOf(rule.name, now, episode, false), episode, true);
    if (!isTold) return;
    for (const { finding, episode } of findingsOf(group, looker, rule.name, now, isProvisional)) tellOne(finding, episode, false);
    for (const key of group.said.keys()) {
      if (seen.has(key)) continue;
      group.said.delete(key);
      say({ kind: 'withdraw', key, rule: rule.name });
      const output = group.outputs.get(key);
      group.outputs.delete(key);
      if (output !== undefined) put({ kind: 'remove', match: output });
    }
  };

  const putOne = (group: Group, finding: StateFinding, episode: Episode, isFinal: boolean, put: (output: Output) => void): void => {
    const output = outputOf(rule, finding, episode, group.values);
    const known = group.outputs.get(finding.key);
    if (known === undefined || !isSameOutput(known, output)) {
      if (known !== undefined) put({ kind: 'remove', match: known });
      put({ kind: 'add', match: output });
    }
    if (isFinal) group.outputs.delete(finding.key);
    else group.outputs.set(finding.key, output);
  };

  return {
    rule,
    looker,
    groups,
    add(match) {
      pending.push(match);
    },
    flush,
    remove,
    settle,
    restore(group) {
      groups.set(group.key, group);
      changed.add(group);
      calendar.add(Number.MIN_SAFE_INTEGER, group);
    },
    setSettled(time) {
      settledTo = time;
    },
  };
}

function soleHit(match: Match): Hit {
  return { time: match.time, sub: '', anchor: match, evidence: () => [match], value: 1 };
}

/** What is compared to tell whether a finding has changed. */
function wordsOf({ first, opened, last, hits, value, detail, evidence, isOpen }: StateFinding): string {
  return JSON.stringify([first, opened, last, hits, value, detail, isOpen, evidence.map(identityOf)]);
}

/** A finding as a match: at the time when it came to be, with the values of its anchor and those of its group. */
function outputOf(rule: StateRule, { key, opened }: StateFinding, { opening }: Episode, group: readonly string[]): Match {
  const values: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>;
  for (const [field, texts] of Object.entries(opening.anchor.values)) values[field] = texts;
  for (const [index, name] of rule.groupBy.entries()) values[name] = [group[index] ?? ''];
  return { rule: rule.name, id: key, time: opened, values, parts: opening.evidence };
}

/** What a match is and what it stands for. INVARIANT: as deep as rules look at rules. */
function identityOf({ rule, id, parts }: Match): unknown {
  return parts === undefined ? [rule, id] : [rule, id, parts.map(identityOf)];
}

function isSameOutput(a: Match, b: Match): boolean {
  return a.time === b.time && JSON.stringify([a.values, identityOf(a)]) === JSON.stringify([b.values, identityOf(b)]);
}
