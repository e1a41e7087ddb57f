// What the answers cover: a type is read in a place when a whole answer of a call that lists it was there.
// INVARIANT: a filter that was given to a call cannot be seen in its answer; what a saved answer leaves out by filter is taken as not there.

import { asObjects, type CoverageCell, count, GLOBAL, groupBy, type Issue, type ResourceRecord } from '../../core/index.ts';
import { isRegionless } from '../files/index.ts';
import { placeless } from './attach.ts';
import type { Collected, RawList } from './collector.ts';
import type { Places } from './consensus.ts';
import { DESCRIBED_ONE_BY_ONE, PARENT_OF_LIST } from './ids-calls.ts';
import { indexResources } from './resources.ts';

export interface Covered {
  readonly cells: readonly CoverageCell[];
  readonly issues: readonly Issue[];
}

interface Placed {
  readonly raw: RawList;
  readonly account: string;
  readonly region: string;
  readonly isContradictory: boolean;
}

export function cover(collected: Collected, places: Places, records: readonly ResourceRecord[]): Covered {
  const issues: Issue[] = [];
  const cells: CoverageCell[] = [];
  const placed = collected.lists.flatMap((raw): readonly Placed[] => {
    if (raw.answer.isOtherCall) {
      issues.push(partial(raw));
      return [];
    }
    const { account, region, isContradictory } = places.placeOf(raw.answer);
    const where = isRegionless(raw.known.type) ? GLOBAL : region;
    if (account !== undefined && where !== undefined) return [{ raw, account, region: where, isContradictory }];
    // With items, the items have said so already.
    if (raw.items.length === 0) issues.push(placeless(raw.answer.hints.file, account === undefined ? 'account' : 'region'));
    return [];
  });
  const howMany = countRecords(records);
  const members = records.filter(
    ({ type, config }) => type === 'AWS::Organizations::Account' && (config['State'] ?? config['Status'] ?? 'ACTIVE') === 'ACTIVE',
  ).length;
  const filtered = filteredAuthorizationDetails(placed);
  for (const group of groupBy(placed, ({ raw, account, region }) => [raw.known.type.type, raw.known.call.operation, account, region].join('\n')).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { raw, account, region } = first;
    const { type, call, rank } = raw.known;
    if (DESCRIBED_ONE_BY_ONE.has(`${type.type}\n${rank}`)) continue;
    if (group.every((one) => one.raw.items.length === 0) && filtered.has(`${account}\n${call.operation}`)) continue;
    const parent = PARENT_OF_LIST.get(call.operation);
    const answers = group.reduce((sum, one) => sum + one.raw.answer.answers, 0);
    if (parent !== undefined) {
      // Where the accounts are not known, nobody can say that each was asked about.
      const times = parent.isForEachAccount === true ? members || Number.POSITIVE_INFINITY : 1;
      if (answers < howMany(parent.type, account, region) * times + parent.more) continue;
    }
    const action = type.lists[0]?.action ?? type.type;
    const cut = group.filter((one) => one.raw.answer.hasMore);
    if (group.some((one) => one.isContradictory))
      cells.push({ type: type.type, action, status: 'unreadable', detail: 'contradictory-account', account, region });
    else if (cut.length < group.length) cells.push({ type: type.type, action, status: 'read', account, region });
    else {
      cells.push({ type: type.type, action, status: 'unreadable', detail: 'truncated-answer', account, region });
      issues.push({
        code: 'truncated-answer',
        file: cut[0]?.raw.answer.hints.file ?? '',
        message: 'AWS said that there is more than it holds, and no other file holds the rest',
        help: 'save the call again without `--max-items`',
      });
    }
  }
  coverIds(collected, places, records, cells, issues);
  return { cells, issues };
}

function partial({ answer, known }: RawList): Issue {
  const whole = known.type.lists[0] ?? known.call;
  return {
    code: 'partial-answer',
    file: answer.hints.file,
    message: `\`${answer.hints.operation ?? ''}\` is not a call that lists every ${known.type.title}; its items are kept, and the list does not count as read`,
    help: `add the answer of \`${whole.service} ${whole.operation}\`, or rename the file after the call that it answers`,
  };
}

/** Types that are described one by one are read when each resource that the listing names has its description. */
function coverIds(collected: Collected, places: Places, records: readonly ResourceRecord[], cells: CoverageCell[], issues: Issue[]): void {
  const resources = indexResources(records);
  for (const { answer, known, names } of collected.ids) {
    const place = places.placeOf(answer);
    const region = isRegionless(known.type) ? GLOBAL : place.region;
    const { file } = answer.hints;
    if (place.account === undefined || region === undefined) {
      issues.push(placeless(file, place.account === undefined ? 'account' : 'region'));
      continue;
    }
    const list = known.type.lists[0];
    const absent = names.filter(
      (name) => resources.named(known.type.type, name.startsWith('https://') ? (name.split('/').at(-1) ?? '') : name, place) === undefined,
    );
    if (absent.length === 0 && !answer.hasMore) {
      cells.push({ type: known.type.type, action: list?.action ?? '', status: 'read', account: place.account, region });
    } else if (absent.length > 0) {
      issues.push({
        code: 'answer-missing',
        file,
        message: `it names ${count(absent.length, known.type.title)} that no other answer describes, \`${absent[0] ?? ''}\` first`,
        help: `save the answer of \`${list?.service ?? ''} ${list?.operation ?? ''}\` for each`,
      });
    }
  }
}

function countRecords(records: readonly ResourceRecord[]): (type: string, account: string, region: string) => number {
  const counts = new Map<string, number>();
  for (const { type, account, region } of records) {
    const key = `${type}\n${account}\n${region}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (type, account, region) => counts.get(`${type}\n${account}\n${region}`) ?? 0;
}

/**
 * With `--filter`, get-account-authorization-details answers empty lists for what was filtered out. Every account has roles
 * (AWS makes AWSServiceRoleForSupport in each), and attached policies are listed; without either, an empty list proves nothing.
 * Source: https://docs.aws.amazon.com/awssupport/latest/user/using-service-linked-roles-sup.html
 */
function filteredAuthorizationDetails(placed: readonly Placed[]): ReadonlySet<string> {
  const operation = 'GetAccountAuthorizationDetails';
  const byAccount = groupBy(
    placed.filter(({ raw }) => raw.known.call.operation === operation),
    ({ account }) => account,
  );
  const filtered = new Set<string>();
  for (const [account, group] of byAccount) {
    const has = (type: string) => group.some(({ raw }) => raw.known.type.type === type && asObjects(raw.items).length > 0);
    if (!has('AWS::IAM::Role') || !has('AWS::IAM::ManagedPolicy')) filtered.add(`${account}\n${operation}`);
  }
  return filtered;
}
