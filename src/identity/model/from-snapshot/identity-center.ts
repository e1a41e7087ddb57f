// IAM Identity Center: which permission set a reserved role is made from, reserved roles that were not read, and the people.
// Source: https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html

import { asObjects, asString, at, GLOBAL, type Json, type ResourceRecord, type Snapshot } from '../../../core/index.ts';
import type { Known, ModelDirectory, ModelPerson, ModelPrincipal, NotKnown, PolicyLink } from '../access-model.ts';
import { isKnown, notKnown } from '../known.ts';
import { managedPolicy } from './managed-policies.ts';
import { inlinePolicy } from './principals.ts';
import { facetPart, type Reading, unreadable, wholeList } from './reading.ts';

// https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
const PREFIX = 'AWSReservedSSO_';
const PATH = ':role/aws-reserved/sso.amazonaws.com/';

/** Answers the ARN of the permission set that a role is made from: reserved roles are `AWSReservedSSO_NAME_` and 16 characters. */
export function createPermissionSetOf(snapshot: Snapshot): (role: ResourceRecord) => string | undefined {
  const byName = new Map(snapshot.of('AWS::SSO::PermissionSet').records.map((record) => [nameOf(record), record.arn]));
  return ({ arn }) => {
    if (!arn.includes(PATH)) return undefined;
    const name = permissionSetName(arn);
    return name === undefined ? undefined : byName.get(name);
  };
}

function permissionSetName(roleArn: string): string | undefined {
  const name = roleArn.slice(roleArn.lastIndexOf('/') + 1);
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length, name.lastIndexOf('_')) : undefined;
}

/** A role for each permission set that is assigned to an account whose roles were not read. */
export function readProvisionalRoles(reading: Reading): readonly ModelPrincipal[] {
  const { snapshot } = reading;
  const sets = new Map(snapshot.of('AWS::SSO::PermissionSet').records.map((record) => [record.arn, record]));
  const region = instanceRegion(snapshot);
  const made = new Map<string, ModelPrincipal>();
  for (const { config } of snapshot.of('AWS::SSO::Assignment').records) {
    const account = asString(config['AccountId']);
    const set = sets.get(asString(config['PermissionSetArn']) ?? '');
    if (account === undefined || set === undefined || made.has(`${account} ${set.arn}`)) continue;
    const missing = snapshot.coverage.missing('AWS::IAM::Role', account, GLOBAL);
    if (missing === undefined) continue;
    made.set(`${account} ${set.arn}`, provisionalRole(reading, account, set, region, notKnown(missing)));
  }
  return [...made.values()];
}

function provisionalRole(reading: Reading, account: string, set: ResourceRecord, region: string, unread: NotKnown): ModelPrincipal {
  const { snapshot, partition } = reading;
  const path = region === '' || region === 'us-east-1' ? '' : `${region}/`;
  const arn = `arn:${partition}:iam::${account}${PATH}${path}${PREFIX}${nameOf(set)}_${'0'.repeat(16)}`;
  const customer = (reference: Json | undefined): string =>
    managedPolicy(reading, `arn:${partition}:iam::${account}:policy${asString(at(reference, 'Path')) ?? '/'}${asString(at(reference, 'Name')) ?? ''}`, account);
  const parts: readonly Known<readonly string[]>[] = [
    facetPart<readonly string[]>(snapshot, set, 'InlinePolicy', [], (value) =>
      value === '' ? [] : [inlinePolicy(reading, set.arn, set.account, 'AwsSSOInlinePolicy', value)],
    ),
    facetPart<Known<readonly string[]>>(snapshot, set, 'AttachedManagedPolicies', [], (value) => {
      const policies = wholeList(value)?.map((one) => asString(one['Arn']));
      if (policies === undefined || !policies.every((policy) => policy !== undefined)) return unreadable('sso:ListManagedPoliciesInPermissionSet', set.arn);
      return policies.map((policy) => managedPolicy(reading, policy, account));
    }),
    facetPart<Known<readonly string[]>>(
      snapshot,
      set,
      'CustomerManagedPolicyReferences',
      [],
      (value) => wholeList(value)?.map(customer) ?? unreadable('sso:ListCustomerManagedPolicyReferencesInPermissionSet', set.arn),
    ),
  ];
  // https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PermissionsBoundary.html
  const boundary = facetPart<string | undefined>(snapshot, set, 'PermissionsBoundary', undefined, (value) => {
    const managed = asString(at(value, 'ManagedPolicyArn'));
    return managed === undefined ? customer(at(value, 'CustomerManagedPolicyReference')) : managedPolicy(reading, managed, account);
  });
  return {
    kind: 'role',
    arn,
    account,
    uniqueId: '',
    tags: unread,
    policies: joined(parts, set.arn),
    ...(boundary === undefined ? {} : { boundary }),
    trust: unread,
    permissionSet: set.arn,
    isProvisional: true,
  };
}

function joined(parts: readonly Known<readonly string[]>[], through: string): Known<readonly PolicyLink[]> {
  const links: PolicyLink[] = [];
  for (const part of parts) {
    if (!isKnown(part)) return part;
    for (const policy of part) links.push({ policy, through });
  }
  return links;
}

/** The Region of the instance stands in the path of the roles that it makes, unless it is us-east-1. */
function instanceRegion(snapshot: Snapshot): string {
  return snapshot.of('AWS::SSO::Instance').records[0]?.region ?? '';
}

const NEEDED = ['AWS::SSO::Instance', 'AWS::SSO::PermissionSet', 'AWS::SSO::Assignment', 'AWS::IdentityStore::User'] as const;

/** The people and what they are assigned; absent where there is no Identity Center. */
export function readDirectory({ snapshot }: Reading): Known<ModelDirectory> | undefined {
  for (const type of NEEDED) {
    const missing = snapshot.coverage.missingAnywhere(type);
    if (missing !== undefined) return notKnown(missing);
  }
  if (snapshot.of('AWS::SSO::Instance').records.length === 0) return undefined;
  const missingGroups = snapshot.coverage.missingAnywhere('AWS::IdentityStore::GroupMembership');
  const groups = new Map<string, string[]>();
  for (const { config } of snapshot.of('AWS::IdentityStore::GroupMembership').records) {
    const user = asString(at(config['MemberId'], 'UserId'));
    const group = asString(config['GroupId']);
    if (user === undefined || group === undefined) continue;
    const list = groups.get(user);
    if (list === undefined) groups.set(user, [group]);
    else list.push(group);
  }
  return {
    users: snapshot.of('AWS::IdentityStore::User').records.map(
      ({ id, config }): ModelPerson => ({
        id,
        userName: asString(config['UserName']) ?? id,
        emails: asObjects(config['Emails']).flatMap((one) => asString(one['Value']) ?? []),
        groups: missingGroups === undefined ? (groups.get(id) ?? []) : notKnown(missingGroups),
      }),
    ),
    permissionSets: snapshot.of('AWS::SSO::PermissionSet').records.map((record) => ({ arn: record.arn, name: nameOf(record) })),
    assignments: snapshot.of('AWS::SSO::Assignment').records.flatMap(({ config }) => {
      const account = asString(config['AccountId']);
      const permissionSet = asString(config['PermissionSetArn']);
      const principal = asString(config['PrincipalId']);
      return account === undefined || permissionSet === undefined || principal === undefined ? [] : [{ account, permissionSet, principal }];
    }),
  };
}

function nameOf(set: ResourceRecord): string {
  return asString(set.config['Name']) ?? set.id;
}
