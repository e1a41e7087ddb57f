// The account and Region of each answer: what the path says, else what the user said, else what its items and its neighbours agree on.

import { count, groupBy, type Issue, isObject, isShownToOthers } from '../../core/index.ts';
import { placeOf } from '../answers/index.ts';
import { isRegionless } from '../files/index.ts';
import type { Answer, Collected } from './collector.ts';

export interface AnswerPlace {
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** Whether the items contradict the account that the path names: what the answer covers is then not known. */
  readonly isContradictory: boolean;
}

export interface Places {
  placeOf(answer: Answer): AnswerPlace;
  readonly issues: readonly Issue[];
}

interface Told {
  /** How many items name an account, for types that show an account its own resources only. */
  readonly own: Map<string, number>;
  readonly accounts: Set<string>;
  readonly regions: Set<string>;
}

export interface PlaceDefaults {
  readonly account?: string;
  readonly region?: string;
}

export function findPlaces(collected: Collected, defaults: PlaceDefaults): Places {
  const told = tally(collected);
  const issues: Issue[] = [];
  const nobody: Told = { own: new Map(), accounts: new Set(), regions: new Set() };
  const toldBy = (file: string) => told.get(file) ?? nobody;

  // Neighbours: answers whose path names no account (no Region) stand for one account (one Region a folder) if all agree.
  const hints = [...new Map(everyAnswer(collected).map(({ hints: one }) => [one.file, one])).values()];
  const treeAccount = agreed(hints.filter((one) => one.account === undefined).flatMap((one) => mostly(toldBy(one.file))));
  const folderRegion = new Map(
    [...groupBy(hints, (one) => one.folder)].map(([folder, files]) => [folder, agreed(files.flatMap((one) => [...toldBy(one.file).regions]))]),
  );
  const inferred = new Map<string, Set<string>>();

  const places = new Map<string, AnswerPlace>();
  for (const one of hints) {
    const { own } = toldBy(one.file);
    const ownAccount = one.account ?? (own.size === 0 ? defaults.account : undefined);
    const contradicting = [...own.keys()].filter((account) => account !== (ownAccount ?? largest(own)));
    if (contradicting.length > 0) issues.push(contradiction(one.file, ownAccount, own, contradicting));
    const region = one.region === 'global' ? undefined : one.region;
    const near = { account: agreed(mostly(toldBy(one.file))) ?? largest(own), region: agreed([...toldBy(one.file).regions]) };
    const account = one.account ?? defaults.account ?? near.account ?? treeAccount;
    const inRegion = region ?? defaults.region ?? near.region ?? folderRegion.get(one.folder);
    const guessed = [
      ...(account !== undefined && account === treeAccount && (one.account ?? defaults.account ?? near.account) === undefined ? [account] : []),
      ...(inRegion !== undefined && (region ?? defaults.region ?? near.region) === undefined ? [inRegion] : []),
    ];
    for (const word of guessed) inferred.set(one.folder, (inferred.get(one.folder) ?? new Set()).add(word));
    places.set(one.file, { account, region: inRegion, isContradictory: contradicting.length > 0 && one.account !== undefined });
  }
  for (const [folder, words] of inferred) {
    issues.push({
      code: 'place-inferred',
      file: folder === '' ? '.' : folder,
      message: `some answers name no account or Region: taken as ${[...words].map((word) => `\`${word}\``).join(' and ')}, the only one that the others name`,
      help: 'name the folders after account and Region, or say `--account` and `--region`',
    });
  }
  const unknown: AnswerPlace = { account: undefined, region: undefined, isContradictory: false };
  return { placeOf: (answer) => places.get(answer.hints.file) ?? unknown, issues };
}

function everyAnswer({ lists, facets, ids, unknown, errors }: Collected): readonly Answer[] {
  return [...lists, ...facets, ...ids, ...unknown, ...errors].map(({ answer }) => answer);
}

function tally({ lists }: Collected): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const { answer, known, items } of lists) {
    let one = told.get(answer.hints.file);
    if (one === undefined) told.set(answer.hints.file, (one = { own: new Map(), accounts: new Set(), regions: new Set() }));
    for (const item of items) {
      if (!isObject(item)) continue;
      const { account, region } = placeOf(known.type, item);
      // A trail, a list of Regions or a type without a Region tells where something is, not where the call was made.
      const tellsRegion = !isRegionless(known.type) && known.type.type !== 'AWS::CloudTrail::Trail';
      if (region !== undefined && tellsRegion) one.regions.add(region);
      if (account === undefined || account === 'aws') continue;
      one.accounts.add(account);
      if (!isShownToOthers(known.type.type)) one.own.set(account, (one.own.get(account) ?? 0) + 1);
    }
  }
  return told;
}

const agreed = (words: readonly string[]): string | undefined => (new Set(words).size === 1 ? words[0] : undefined);

/** The accounts that tell whose answer it is: those of the account's own things, where there are any. */
const mostly = (told: Told): readonly string[] => [...(told.own.size > 0 ? told.own.keys() : told.accounts)];

function largest(accounts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [account, items] of accounts) if (best === undefined || items > (accounts.get(best) ?? 0)) best = account;
  return best;
}

function contradiction(file: string, account: string | undefined, own: ReadonlyMap<string, number>, others: readonly string[]): Issue {
  const said = others.map((other) => `\`${other}\` (${count(own.get(other) ?? 0, 'item')})`).join(' and ');
  const main = largest(own) ?? '';
  return account === undefined
    ? {
        code: 'contradictory-account',
        file,
        message: `one answer mixes \`${main}\` (${count(own.get(main) ?? 0, 'item')}) and ${said}`,
        help: 'keep one answer an account',
      }
    : {
        code: 'contradictory-account',
        file,
        message: `its path says \`${account}\` and its items say ${said}`,
        help: 'move the file to the folder of its account',
      };
}
