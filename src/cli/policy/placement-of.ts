// Where a candidate policy is to be put, from what was typed.

import { count, nearest, organizationOf, type Snapshot } from '../../core/index.ts';
import { type AccessModel, findAccount, findPrincipal, findResource, isKnown, type Placement, type RequestPrincipal } from '../../identity/index.ts';
import type { Flag } from '../command.ts';
import { type CliError, usageError } from '../errors.ts';
import { unwrap } from '../identity/question.ts';
import type { Settings } from '../resolve-settings.ts';

interface PlaceFlag extends Flag {
  readonly value: string;
  readonly read: (typed: string, model: AccessModel, snapshot: Snapshot) => Placement;
}

/** One flag a kind of place; exactly one is given. */
const PLACES: readonly PlaceFlag[] = [
  {
    name: 'replace',
    value: 'POLICY',
    about: 'in place of a policy of the snapshot: its name, ARN or id, wherever it is attached',
    read: (typed, model) => ({ kind: 'replace', policy: policyNamed(model, typed) }),
  },
  {
    name: 'scp',
    value: 'TARGET',
    about: 'as a further SCP at the root, an OU or an account: its id or name',
    read: (typed, model, snapshot) => ({ kind: 'scp', target: targetNamed(model, snapshot, typed) }),
  },
  {
    name: 'rcp',
    value: 'TARGET',
    about: 'as a further RCP, likewise',
    read: (typed, model, snapshot) => ({ kind: 'rcp', target: targetNamed(model, snapshot, typed) }),
  },
  {
    name: 'attach',
    value: 'PRINCIPAL',
    about: 'as a further policy of a user or role',
    read: (typed, model) => ({ kind: 'identity', principal: identityNamed(model, typed) }),
  },
  {
    name: 'boundary',
    value: 'PRINCIPAL',
    about: 'as the permissions boundary of a user or role',
    read: (typed, model) => ({ kind: 'boundary', principal: identityNamed(model, typed) }),
  },
  { name: 'trust', value: 'ROLE', about: 'as the trust policy of a role', read: (typed, model) => ({ kind: 'trust', principal: identityNamed(model, typed) }) },
  {
    name: 'permission-set',
    value: 'NAME',
    about: 'as the inline policy of a permission set, by its name or ARN',
    read: (typed, model) => ({ kind: 'permission-set', permissionSet: permissionSetNamed(model, typed) }),
  },
  {
    name: 'resource',
    value: 'RESOURCE',
    about: 'as the policy of a resource',
    read: (typed, model) => ({ kind: 'resource', resource: unwrap(findResource(model, typed)) }),
  },
  { name: 'vpc-endpoint', value: 'ID', about: 'as the policy of a VPC endpoint', read: (typed) => ({ kind: 'endpoint', endpoint: typed }) },
];

export const PLACE_FLAGS: readonly Flag[] = PLACES.map(({ read: _read, ...flag }) => flag);

export interface PlaceTyped {
  /** `--scp Workloads`. */
  readonly words: string;
  readonly of: (model: AccessModel, snapshot: Snapshot) => Placement;
}

/** The place that the flags name; throws `ERR_USAGE` unless there is exactly one. */
export function readPlace(settings: Settings): PlaceTyped {
  const given = PLACES.filter(({ name }) => settings.has(name));
  const [one, another] = given;
  if (one === undefined)
    throw usageError('it is not said where the policy is to be put', `name its place with one of ${PLACES.map(({ name }) => `--${name}`).join(', ')}`);
  if (another !== undefined) throw usageError(`\`--${one.name}\` and \`--${another.name}\` are two places`, 'test one after the other');
  const typed = settings.text(one.name) ?? '';
  return { words: `--${one.name} ${typed}`, of: (model, snapshot) => one.read(typed, model, snapshot) };
}

function policyNamed(model: AccessModel, typed: string): string {
  if (model.policies.some(({ id }) => id === typed)) return typed;
  const named = model.policies.filter(({ name }) => name === typed);
  const [one, another] = named;
  if (one === undefined)
    throw unknown(
      'policy',
      typed,
      model.policies.map(({ name }) => name),
    );
  if (another !== undefined)
    throw usageError(`${count(named.length, 'policy', 'policies')} are called \`${typed}\``, `name one by its id: ${some(named.map(({ id }) => id))}`);
  return one.id;
}

function targetNamed(model: AccessModel, snapshot: Snapshot, typed: string): string {
  const { organization } = model;
  if (organization === undefined || !isKnown(organization))
    throw usageError('the snapshot holds no organisation, so there is nowhere to attach the policy', 'collect it with credentials of the management account');
  const { nodes } = organization;
  if (nodes.some(({ id }) => id === typed)) return typed;
  if (typed.toLowerCase() === 'root') return nodes.find(({ parent }) => parent === undefined)?.id ?? typed;
  const units = [...(organizationOf(snapshot)?.nodes.values() ?? [])];
  const ids = units.filter(({ name }) => name.toLowerCase() === typed.toLowerCase()).map(({ id }) => id);
  if (ids.length > 1) throw usageError(`${ids.length} OUs are called \`${typed}\``, `name one by its id: ${some(ids)}`);
  const account = findAccount(model, typed);
  const found = ids[0] ?? (account.ok && model.accounts.some(({ id }) => id === account.value) ? account.value : undefined);
  if (found === undefined)
    throw unknown('root, OU or account', typed, ['root', ...units.map(({ name }) => name), ...model.accounts.flatMap(({ name }) => name ?? [])]);
  return found;
}

function identityNamed(model: AccessModel, typed: string): string {
  const found = unwrap(findPrincipal(model, typed)).map(arnOf);
  const arn = found[0];
  if (arn === undefined || found.length > 1) throw usageError(`\`${typed}\` is not one user or role`, 'name a user or a role by its ARN');
  return arn;
}

function arnOf(principal: RequestPrincipal): string | undefined {
  return principal.kind === 'user' ? principal.arn : principal.kind === 'role-session' ? principal.role : undefined;
}

function permissionSetNamed(model: AccessModel, typed: string): string {
  const sets = model.directory !== undefined && isKnown(model.directory) ? model.directory.permissionSets : [];
  const found = sets.find(({ arn, name }) => arn === typed || name === typed);
  if (found === undefined)
    throw unknown(
      'permission set',
      typed,
      sets.map(({ name }) => name),
    );
  return found.arn;
}

function unknown(what: string, typed: string, names: readonly string[]): CliError {
  const near = typed.length > 128 ? undefined : nearest(typed, names.slice(0, 10_000));
  return usageError(`the snapshot holds no ${what} \`${typed}\``, near === undefined ? undefined : `did you mean \`${near}\`?`);
}

function some(names: readonly string[]): string {
  return names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}
