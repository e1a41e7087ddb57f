// What is collected: accounts, their Regions, and whose credentials ask.

import { isArray, isObject, type Json } from '../core/index.ts';

export interface PlannedAccount {
  readonly id: string;
  /** Sorted. */
  readonly regions: readonly string[];
  /** The profile whose credentials are the account's own ('' is the environment's); the role is assumed where there is none. */
  readonly profile?: string;
}

export interface Plan {
  readonly partition: string;
  readonly mainRegion: string;
  /** The account whose own credentials ask for what the whole organisation has in common; it may be none of `accounts`. */
  readonly base: string;
  /** The profile of `base`; '' is the environment's. */
  readonly baseProfile: string;
  /** All enabled Regions of `base`, sorted: what the organisation has once may be in any of them, whichever Regions are collected. */
  readonly baseRegions: readonly string[];
  /** Sorted by id. */
  readonly accounts: readonly PlannedAccount[];
  /** What a person must know about the choice of accounts and Regions. */
  readonly notes: readonly string[];
}

/** The plan that a journal holds, or `undefined` where it is none. */
export function planIn(value: Json | undefined): Plan | undefined {
  if (value === undefined || !isObject(value)) return undefined;
  const { partition, mainRegion, base, baseProfile, baseRegions, accounts, notes } = value;
  const isText = (one: Json | undefined): one is string => typeof one === 'string';
  if (!isText(partition) || !isText(mainRegion) || !isText(base) || !isText(baseProfile)) return undefined;
  if (!isTexts(notes) || !isTexts(baseRegions) || accounts === undefined || !isArray(accounts)) return undefined;
  return accounts.every(isPlannedAccount)
    ? { partition, mainRegion, base, baseProfile, baseRegions, accounts: accounts as unknown as readonly PlannedAccount[], notes }
    : undefined;
}

const isTexts = (value: Json | undefined): value is readonly string[] => value !== undefined && isArray(value) && value.every((one) => typeof one === 'string');

function isPlannedAccount(value: Json): boolean {
  if (!isObject(value)) return false;
  const { id, regions, profile } = value;
  return typeof id === 'string' && isTexts(regions) && (profile === undefined || typeof profile === 'string');
}
