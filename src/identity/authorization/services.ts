// The services by their prefix. Finding the blocks is all that happens at first; each is decoded when it is first asked for.

import { decodeService, isOpenName, patternOf } from './decode.ts';
import { nameMatcher } from './pattern.ts';
import { BLOCKS } from './services.gen.ts';
import type { Action, ConditionKey, ResourceType, Service } from './types.ts';

interface Entry {
  readonly service: Service;
  readonly actions: ReadonlyMap<string, Action>;
  readonly keys: ReadonlyMap<string, ConditionKey>;
  /** The keys with a place in their name: `aws:RequestTag/${TagKey}`. */
  readonly openKeys: readonly { readonly key: ConditionKey; readonly matches: (name: string) => boolean }[];
}

let blocks: ReadonlyMap<string, string> | undefined;
const entries = new Map<string, Entry>();

/** The prefixes of all services, sorted: `a2c`, `a4b`, ... */
export function servicePrefixes(): readonly string[] {
  return [...blocksByPrefix().keys()];
}

/** The service of a prefix, without regard to case. */
export function serviceOf(prefix: string): Service | undefined {
  return entryOf(prefix)?.service;
}

/** The action of a full name such as `s3:GetObject`, without regard to case; wildcards are for `expandActions`. */
export function actionOf(name: string): Action | undefined {
  const colon = name.indexOf(':');
  return colon < 0 ? undefined : entryOf(name.slice(0, colon))?.actions.get(name.slice(colon + 1).toLowerCase());
}

/** All actions of a service; none if there is no such service. */
export function actionsOf(prefix: string): readonly Action[] {
  return entryOf(prefix)?.service.actions ?? [];
}

/** All resource types of a service; none if there is no such service. */
export function resourceTypesOf(prefix: string): readonly ResourceType[] {
  return entryOf(prefix)?.service.resourceTypes ?? [];
}

/** The condition key of a service, or a global one that some of its actions support: `aws:RequestTag/team` is `aws:RequestTag/${TagKey}`. */
export function keyOfService(prefix: string, name: string): ConditionKey | undefined {
  const entry = entryOf(prefix);
  return entry?.keys.get(name.toLowerCase()) ?? entry?.openKeys.find(({ matches }) => matches(name))?.key;
}

/** The prefixes of the services whose resources resource control policies cover, sorted. */
export function rcpServices(): readonly string[] {
  return [...blocksByPrefix()].filter(([prefix, block]) => block.startsWith(`${prefix}|R|`)).map(([prefix]) => prefix);
}

let prefixes: { readonly ofArns: ReadonlyMap<string, readonly string[]>; readonly ofKeys: ReadonlyMap<string, readonly string[]> } | undefined;

/** The services whose resources have this service in their ARNs: an ARN of `elasticloadbalancing`, `iot` or `catalog`. */
export function servicesOfArns(arnService: string): readonly string[] {
  return foreignPrefixes().ofArns.get(arnService) ?? [];
}

/** The services whose condition keys begin with this: `s3` for `s3:prefix`, `sts` for `saml:aud`. Without regard to case. */
export function servicesOfKeys(keyPrefix: string): readonly string[] {
  return foreignPrefixes().ofKeys.get(keyPrefix.toLowerCase()) ?? [];
}

/** Reads off the lines of all blocks without decoding them. */
function foreignPrefixes(): NonNullable<typeof prefixes> {
  if (prefixes !== undefined) return prefixes;
  const [ofArns, ofKeys] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const add = (to: Map<string, Set<string>>, name: string, prefix: string): void => {
    const found = to.get(name);
    if (found === undefined) to.set(name, new Set([prefix]));
    else found.add(prefix);
  };
  for (const [prefix, block] of blocksByPrefix()) {
    for (const line of block.split('\n')) {
      if (line.startsWith('k')) add(ofKeys, (line.slice(line.indexOf('|') + 1).split(':')[0] ?? '').toLowerCase(), prefix);
      else if (line.startsWith('r')) for (const arn of (line.split('|')[1] ?? '').split(' ')) add(ofArns, arn.slice(0, arn.indexOf(':')), prefix);
    }
  }
  const lists = (from: Map<string, Set<string>>): ReadonlyMap<string, readonly string[]> => new Map([...from].map(([name, found]) => [name, [...found]]));
  prefixes = { ofArns: lists(ofArns), ofKeys: lists(ofKeys) };
  return prefixes;
}

function entryOf(given: string): Entry | undefined {
  const prefix = given.toLowerCase();
  const known = entries.get(prefix);
  if (known !== undefined) return known;
  const block = blocksByPrefix().get(prefix);
  if (block === undefined) return undefined;
  const service = decodeService(block);
  const isOpen = ({ name }: ConditionKey): boolean => isOpenName(name);
  const entry: Entry = {
    service,
    actions: new Map(service.actions.map((action) => [action.name.toLowerCase(), action])),
    keys: new Map(service.conditionKeys.filter((key) => !isOpen(key)).map((key) => [key.name.toLowerCase(), key])),
    openKeys: service.conditionKeys.filter(isOpen).map((key) => ({ key, matches: openKeyMatcher(key.name) })),
  };
  entries.set(prefix, entry);
  return entry;
}

/** What stands in a place of a key's name is at least one character. */
export function openKeyMatcher(name: string): (given: string) => boolean {
  return nameMatcher(patternOf(name, '?*'));
}

function blocksByPrefix(): ReadonlyMap<string, string> {
  blocks ??= new Map(BLOCKS.split('\n\n').map((block) => [block.slice(0, block.indexOf('|')), block]));
  return blocks;
}
