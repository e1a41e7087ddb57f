// A site is an account in a Region: it names resources and makes their records, ids and ARNs by the catalogue's own templates.

import { GLOBAL, type Json, type JsonObject, type ResourceRecord, recordType } from '../../core/index.ts';
import type { AccountPlan } from './accounts.ts';
import type { Sample } from './sample.ts';

export type Tags = Readonly<Record<string, string>>;

export interface Site {
  readonly sample: Sample;
  readonly account: AccountPlan;
  readonly region: string;
  /** `id('vpc', 'main')` is `vpc-0…` with 17 hexadecimal digits, the same whoever asks. */
  id(prefix: string, name: string): string;
  hex(length: number, name: string): string;
  uuid(name: string): string;
  /** An ARN in this account and Region. */
  arn(service: string, resource: string): string;
  /** An ARN without a Region in this account. */
  globalArn(service: string, resource: string): string;
  /** `names` are for templates whose values the API's answer does not repeat. */
  make(type: string, config: JsonObject, tags?: Tags, names?: Tags): ResourceRecord;
  /** Writes down that `rule` fails here: for one resource, or for the account and Region as such. */
  plant(rule: string, why: string, resource?: ResourceRecord): void;
}

export function createSite(sample: Sample, account: AccountPlan, region: string): Site {
  const { seeded } = sample;
  const key = (name: string) => `${account.index}/${region}/${name}`;
  return {
    sample,
    account,
    region,
    id: (prefix, name) => `${prefix}-0${seeded.hex(16, key(`${prefix} ${name}`))}`,
    hex: (length, name) => seeded.hex(length, key(name)),
    uuid: (name) => seeded.uuid(key(name)),
    arn: (service, resource) => `arn:aws:${service}:${region === GLOBAL ? '' : region}:${account.id}:${resource}`,
    globalArn: (service, resource) => `arn:aws:${service}::${account.id}:${resource}`,
    make: (type, config, tags = {}, names = {}) => makeRecord(type, account.id, region, config, tags, names),
    plant(rule, why, resource) {
      const place = { account: account.id, region: resource?.region ?? region };
      sample.plant({ rule, ...place, ...(resource === undefined ? {} : { arn: resource.arn }), why });
    },
  };
}

function makeRecord(type: string, account: string, region: string, config: JsonObject, tags: Tags, names: Tags): ResourceRecord {
  const known = recordType(type);
  if (known === undefined) throw new Error(`the catalogue has no type \`${type}\``);
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'partition') return 'aws';
      if (name === 'account') return account;
      if (name === 'region') return region;
      const value = names[name] ?? config[name];
      if (typeof value !== 'string') throw new Error(`a record of ${type} has no \`${name}\``);
      return value;
    });
  return { type, arn: fill(known.arn), id: fill(known.id), account, region, tags, config };
}

/** `{ Name: 'web' }` as AWS lists tags: `[{ Key: 'Name', Value: 'web' }]`. */
export function tagList(tags: Tags): Json {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** The tags that every resource of an account carries. */
export function tagsOf(site: Site, name: string, more: Tags = {}): Tags {
  return { Name: name, environment: site.account.environment, owner: `team-${site.account.purpose}`, ...more };
}
