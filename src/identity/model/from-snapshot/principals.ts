// IAM users and roles with their policies: inline, attached, through groups, boundary, trust.
// Shapes: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html; ListUsers and ListRoles say less.

import { asString, asStrings, at, GLOBAL, isArray, type Json, listActionOf, type ResourceRecord } from '../../../core/index.ts';
import type { Known, ModelPrincipal, PolicyLink } from '../access-model.ts';
import { isKnown, notKnown } from '../known.ts';
import { documentOf } from './documents.ts';
import { managedPolicy } from './managed-policies.ts';
import { absent, absentRecord, addPolicy, type Reading, unreadable, wholeList } from './reading.ts';

export function readUsers(reading: Reading): readonly ModelPrincipal[] {
  const groups = createGroupPolicies(reading);
  return reading.snapshot.of('AWS::IAM::User').records.map((record) => {
    const own = ownPolicies(reading, record, 'UserPolicyList');
    const names = record.config['GroupList'];
    return {
      kind: 'user',
      arn: record.arn,
      account: record.account,
      uniqueId: asString(record.config['UserId']) ?? '',
      tags: reading.tagsOf(record),
      policies: !isKnown(own)
        ? own
        : isArray(names) && names.every((name) => typeof name === 'string')
          ? [...own, ...asStrings(names).flatMap((name) => groups(record.account, name))]
          : notKnown(absent('iam:ListGroupsForUser'), record.arn),
      ...boundaryPart(reading, record),
    };
  });
}

/** `permissionSets` answers the ARN of the permission set that a reserved role is made from. */
export function readRoles(reading: Reading, permissionSets: (role: ResourceRecord) => string | undefined): readonly ModelPrincipal[] {
  return reading.snapshot.of('AWS::IAM::Role').records.map((record) => {
    const { arn, account, config } = record;
    const trust = documentOf(config['AssumeRolePolicyDocument']);
    const permissionSet = permissionSets(record);
    const policies = ownPolicies(reading, record, 'RolePolicyList', permissionSet);
    return {
      kind: 'role',
      arn,
      account,
      uniqueId: asString(config['RoleId']) ?? '',
      tags: reading.tagsOf(record),
      policies,
      ...boundaryPart(reading, record),
      trust:
        trust === undefined
          ? absentRecord('AWS::IAM::Role', arn)
          : addPolicy(reading, { id: `${arn}#trust`, name: `trust policy of ${record.id}`, account, document: trust }),
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html
      ...(arn.includes(':role/aws-service-role/') ? { isServiceLinked: true } : {}),
      ...(permissionSet === undefined ? {} : { permissionSet }),
    };
  });
}

/** The links of one identity: inline policies under the key that the API gives them, and attached ones. */
function ownPolicies(reading: Reading, record: ResourceRecord, inlineKey: string, through?: string): Known<readonly PolicyLink[]> {
  const { config, arn, account } = record;
  if (config['AttachedManagedPolicies'] === undefined) return absentRecord(record.type, arn);
  const attached = wholeList(config['AttachedManagedPolicies'])?.map((one) => asString(one['PolicyArn']));
  // The details leave the list of inline policies out where there are none.
  const inline = wholeList(config[inlineKey] ?? []);
  if (attached === undefined || inline === undefined || !attached.every((policy) => policy !== undefined)) return unreadable(listActionOf(record.type), arn);
  const policies = [
    ...inline.map((one) => inlinePolicy(reading, arn, account, asString(one['PolicyName']) ?? '', one['PolicyDocument'])),
    ...attached.map((policy) => managedPolicy(reading, policy, account)),
  ];
  return policies.map((policy) => (through === undefined ? { policy } : { policy, through }));
}

/** The id of an inline policy. */
export function inlinePolicy(reading: Reading, holder: string, account: string, name: string, value: Json | undefined): string {
  const id = `${holder}#inline/${name}`;
  const document = documentOf(value);
  const unknown = document === undefined ? notKnown(absent('iam:GetAccountAuthorizationDetails'), id) : undefined;
  return addPolicy(reading, { id, name, account, document: document ?? null, ...unknown });
}

function boundaryPart(reading: Reading, record: ResourceRecord): { readonly boundary?: Known<string> } {
  const { config, account, arn } = record;
  const boundary = asString(at(config['PermissionsBoundary'], 'PermissionsBoundaryArn'));
  if (boundary !== undefined) return { boundary: managedPolicy(reading, boundary, account) };
  if (config['PermissionsBoundary'] !== undefined && config['PermissionsBoundary'] !== null) return { boundary: unreadable(listActionOf(record.type), arn) };
  // Lists do not answer boundaries: https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html
  return isArray(config['AttachedManagedPolicies']) ? {} : { boundary: absentRecord(record.type, arn) };
}

/** The links that a group brings, by account and name. A group that was not read brings a policy of which nothing is known. */
function createGroupPolicies(reading: Reading): (account: string, name: string) => readonly PolicyLink[] {
  const { snapshot } = reading;
  const links = new Map<string, readonly PolicyLink[]>();
  for (const record of snapshot.of('AWS::IAM::Group').records) {
    const own = ownPolicies(reading, record, 'GroupPolicyList', record.arn);
    links.set(`${record.account}/${record.id}`, isKnown(own) ? own : [unknownGroup(record.arn, record.account, own.unknown)]);
  }
  return (account, name) => {
    const key = `${account}/${name}`;
    const known = links.get(key);
    if (known !== undefined) return known;
    const arn = `arn:${reading.partition}:iam::${account}:group/${name}`;
    const missing = snapshot.coverage.missing('AWS::IAM::Group', account, GLOBAL) ?? absent(listActionOf('AWS::IAM::Group'));
    const made = [unknownGroup(arn, account, notKnown(missing, arn).unknown)];
    links.set(key, made);
    return made;
  };

  function unknownGroup(arn: string, account: string, unknown: string): PolicyLink {
    const id = `${arn}#policies`;
    return { policy: addPolicy(reading, { id, name: `policies of ${arn}`, account, document: null, unknown }), through: arn };
  }
}
