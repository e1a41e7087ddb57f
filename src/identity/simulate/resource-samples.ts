// Resources to ask about: for an action, those of the model that policies tell apart, and one made up where the model has none of the type.

import { type Action, resourceTypesOf } from '../authorization/index.ts';
import { type AccessModel, holderOf, type ModelResource } from '../model/index.ts';
import type { Statement } from '../policy/document.ts';
import { matchesPattern } from '../policy/pattern.ts';
import { createPatternsOfAccount } from './patterns-of-account.ts';
import { createSharedResources } from './shared-resources.ts';

/** At most so many resources of one account, and of others that are shared with it, are asked about for one action. */
const PER_ACCOUNT = 12;
/** Names a thing that nobody has, so that only patterns match it. */
const EXAMPLE = 'stoa-example';
const REGION = 'us-east-1';

export interface ResourceSamples {
  /** The resources of an account to ask about for an action: `['*']` for actions without resources. */
  readonly of: (action: Action, account: string) => readonly string[];
  /** What lies within some resources, as objects in a bucket, that the changed statements or policies of an account speak of. */
  readonly within: (holders: readonly string[], action: Action, account: string) => readonly string[];
  /** Whether an action works on a resource such as this. */
  readonly fits: (action: Action, arn: string) => boolean;
  /** The same text for resources that the changed statements do not tell apart. */
  readonly kindOf: (arn: string) => string;
  /** Whether some were left out, as there were too many. */
  readonly isCut: () => boolean;
}

/** `statements` are those that changed: resources that they tell apart are asked about first. Documents of one resource are never mixed with another's. */
export function createResourceSamples(model: AccessModel, statements: readonly Statement[] | undefined): ResourceSamples {
  const patterns = [...new Set((statements ?? []).flatMap(({ resources, notResources }) => resources ?? notResources ?? []))]
    .filter((one) => one !== '*')
    .map((text) => ({ text, matches: (arn: string) => matchesPattern(text, arn) }));
  const byAccount = new Map<string, ModelResource[]>();
  for (const resource of resourcesOf(model)) {
    const same = byAccount.get(resource.account);
    if (same === undefined) byAccount.set(resource.account, [resource]);
    else same.push(resource);
  }
  const sharedWith = createSharedResources(model);
  const patternsOf = createPatternsOfAccount(model);
  const kindOf = (arn: string) => patterns.map(({ matches }) => (matches(arn) ? 'y' : 'n')).join('');
  const memory = new Map<string, readonly string[]>();
  let cut = false;
  /** What is spoken of by patterns, with an ARN that each matches. */
  const spokenOf = (action: Action, account: string) =>
    [...new Set([...patterns.map((one) => one.text), ...patternsOf(account, action)])].map((text) => ({
      text,
      concrete: text.replaceAll('*', EXAMPLE).replaceAll('?', 'x'),
    }));
  const choose = (action: Action, account: string): readonly string[] => {
    if (action.resourceTypes.length === 0) return ['*'];
    const wanted = new Set(action.resourceTypes.map(({ name }) => name));
    const found = new Map<string, string>();
    const shared = sharedWith(account);
    const sharedArns = new Set(shared.map(({ arn }) => arn));
    for (const type of resourceTypesOf(action.service)) {
      if (!wanted.has(type.name)) continue;
      for (const pattern of type.patterns) {
        for (const arn of arnsOfType([...(byAccount.get(account) ?? []), ...shared], pattern)) {
          const holder = holderOf(arn);
          const key = JSON.stringify([pattern, holder.policy === 'none' ? '' : holder.arn, kindOf(arn)]);
          if (!found.has(key)) found.set(key, arn);
        }
        const example = exampleOf(pattern, model.partition, account);
        if (holderOf(example).policy === 'none') found.set(`example ${pattern}`, example);
      }
    }
    for (const { text, concrete } of spokenOf(action, account)) {
      const isAskable = isOf(byAccount, concrete, account) || sharedArns.has(holderOf(concrete).arn);
      if (isAskable && fitsAction(action, concrete)) found.set(`of ${text}`, concrete);
    }
    const all = [...new Set(found.values())];
    // Those that the changed statements speak of come first.
    const rank = (arn: string) => (kindOf(arn).includes('y') ? 0 : 1);
    if (all.length > PER_ACCOUNT) cut = true;
    return all.toSorted((a, b) => rank(a) - rank(b)).slice(0, PER_ACCOUNT);
  };
  return {
    of(action, account) {
      const key = `${account} ${action.service}:${action.name}`;
      const known = memory.get(key);
      if (known !== undefined) return known;
      const chosen = choose(action, account);
      memory.set(key, chosen);
      return chosen;
    },
    within(holders, action, account) {
      const all = spokenOf(action, account).map(({ concrete }) => concrete);
      const found = all.filter((arn) => !holders.includes(arn) && holders.includes(holderOf(arn).arn) && fitsAction(action, arn));
      if (found.length > PER_ACCOUNT) cut = true;
      return found.slice(0, PER_ACCOUNT);
    },
    fits: fitsAction,
    kindOf,
    isCut: () => cut,
  };
}

function fitsAction({ service, resourceTypes }: Action, arn: string): boolean {
  const wanted = new Set(resourceTypes.map(({ name }) => name));
  return resourceTypesOf(service).some(({ name, patterns }) => wanted.has(name) && patterns.some((pattern) => isOfPattern(pattern, arn)));
}

/** A bucket's ARN is a name alone; an object's has a key. */
function isOfPattern(pattern: string, arn: string): boolean {
  return matchesPattern(pattern, arn) && !(pattern === 'arn:*:s3:::*' && arn.includes('/'));
}

/** Identities are resources too. */
function resourcesOf(model: AccessModel): readonly ModelResource[] {
  return [
    ...model.resources,
    ...model.principals.map(({ arn, account, tags, kind }) => ({ arn, account, tags, type: kind === 'role' ? 'AWS::IAM::Role' : 'AWS::IAM::User' })),
  ];
}

/** Resources of a type; things within a bucket are not in the model, their bucket is. */
function* arnsOfType(resources: readonly ModelResource[], pattern: string): Iterable<string> {
  const isObject = pattern === 'arn:*:s3:::*/*';
  for (const { arn, type } of resources) {
    if (isObject) {
      if (type === 'AWS::S3::Bucket') yield `${arn}/${EXAMPLE}`;
    } else if (isOfPattern(pattern, arn)) yield arn;
  }
}

function exampleOf(pattern: string, partition: string, account: string): string {
  const [scheme = 'arn', , service = '', region = '', owner = '', ...rest] = pattern.split(':');
  const fill = (part: string, value: string) => (part === '*' ? value : part);
  return [scheme, partition, service, fill(region, REGION), fill(owner, account), rest.join(':').replaceAll('*', EXAMPLE)].join(':');
}

/** Whether an ARN that was made of a pattern lies in an account. */
function isOf(byAccount: ReadonlyMap<string, readonly ModelResource[]>, arn: string, account: string): boolean {
  const named = arn.split(':', 5)[4] ?? '';
  if (named !== '') return named === account;
  const holder = holderOf(arn).arn;
  return byAccount.get(account)?.some((one) => one.arn === holder) ?? false;
}
