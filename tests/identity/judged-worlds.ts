// Small random worlds in which everything can be asked one by one: the judge of answers that speak of many requests at once.

import { type AccessModel, type AccessRequest, actionOf, matchesPattern, type RequestPrincipal, resourceTypesOf } from '../../src/identity/index.ts';
import { makeModel, type Sample } from './generator/models.ts';
import { makeRequest } from './generator/requests.ts';
import { seeded } from './generator/source.ts';
import { ACCOUNTS } from './generator/vocabulary.ts';

export type Circumstances = Pick<AccessRequest, 'context' | 'absentKeys' | 'otherKeys'>;

export interface World {
  readonly seed: number;
  readonly model: AccessModel;
  readonly home: string;
  readonly actions: readonly string[];
  readonly without: readonly string[];
  readonly resources: readonly string[];
  /** What requests have besides: some with keys that the policies ask for, one with none, one with all left open. */
  readonly circumstances: readonly Circumstances[];
}

const ADMIN = 'judge-admin';

/** Somebody in every account who may do everything as far as the account is concerned. */
export const judgeOf = (account: string): RequestPrincipal => ({ kind: 'user', arn: `arn:aws:iam::${account}:user/judge` });
export const judgeRoleOf = (account: string): RequestPrincipal => ({ kind: 'role-session', role: `arn:aws:iam::${account}:role/judge`, session: 's1' });

function withJudges(model: AccessModel): AccessModel {
  const document = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
  const judge = (kind: 'user' | 'role', account: string) =>
    ({
      kind,
      arn: `arn:aws:iam::${account}:${kind}/judge`,
      account,
      uniqueId: `${kind === 'user' ? 'AIDA' : 'AROA'}JUDGE${account}`,
      tags: {},
      policies: [{ policy: ADMIN }],
    }) as const;
  return {
    ...model,
    policies: [...model.policies, { id: ADMIN, name: ADMIN, account: 'aws', document }],
    principals: [...model.principals, ...ACCOUNTS.flatMap((account) => [judge('user', account), judge('role', account)])],
  };
}

const CIRCUMSTANCES = 5;

function makeWorld(seed: number): World {
  const source = seeded(seed);
  const sample: Sample = makeModel(source);
  const asked = Array.from({ length: CIRCUMSTANCES }, (): Circumstances => {
    const { context, absentKeys, otherKeys } = makeRequest(source, sample);
    return {
      ...(context === undefined ? {} : { context }),
      ...(absentKeys === undefined ? {} : { absentKeys }),
      ...(otherKeys === undefined ? {} : { otherKeys }),
    };
  });
  return {
    seed,
    model: withJudges(sample.model),
    home: sample.home,
    actions: sample.theme.actions,
    without: sample.theme.without,
    resources: [...new Set(sample.theme.resources(sample.owner))].filter((arn) => arn !== '*'),
    circumstances: [...asked.filter(isOfNobody), {}, { otherKeys: 'unspecified' }],
  };
}

/** Keys that say who calls, or for whom a service does, are the caller's affair: a request that gives others speaks of another caller. */
function isOfNobody({ context = {} }: Circumstances): boolean {
  return Object.keys(context).every((key) => !OF_CALLERS.test(key));
}

const OF_CALLERS =
  /^aws:(?:principal|userid|username|federatedprovider|resource|source(?:vpc|arn|account|org|owner))|^(?:s3|kms):(?:resource|caller|dataaccesspoint)/i;

/** Whether an action is about resources of this kind. */
export function isAskedOf(action: string, resource: string): boolean {
  const { service = '', resourceTypes = [] } = actionOf(action) ?? {};
  const types = new Set(resourceTypes.map(({ name }) => name));
  return resourceTypesOf(service).some(({ name, patterns }) => types.has(name) && patterns.some((pattern) => matchesPattern(pattern, resource)));
}

/** The worlds of a judge, `usual` of them unless `STOA_WORLDS` asks for others, and the milliseconds that they may take. */
export function worldsToJudge(usual: number): { readonly howMany: number; readonly timeout: number; readonly worlds: () => Iterable<World> } {
  const howMany = Number(process.env['STOA_WORLDS'] ?? usual);
  const first = Number(process.env['STOA_FIRST_WORLD'] ?? 1);
  return {
    howMany,
    timeout: 60_000 + 1_000 * howMany,
    *worlds() {
      for (let seed = first; seed < first + howMany; seed++) yield makeWorld(seed);
    },
  };
}
