// The organisation: its root and OUs, the policies attached at each of them, and where each account stands.

import { asObjects, asString, describeMissing, listActionOf, type Organization, organizationOf } from '../../../core/index.ts';
import type { Known, ModelAdministrator, ModelNode, ModelOrganization, NotKnown } from '../access-model.ts';
import { isKnown, notKnown } from '../known.ts';
import { absent, addPolicy, facetPart, type Reading, readFacet, unreadable, wholeList } from './reading.ts';

const ADMINISTRATOR = 'AWS::Organizations::DelegatedAdministrator';
const TYPES = { scps: 'SERVICE_CONTROL_POLICY', rcps: 'RESOURCE_CONTROL_POLICY' } as const;
type Attached = { readonly [kind in keyof typeof TYPES]: Known<readonly string[]> };

export interface OrganizationReading {
  /** Absent: AWS said that there is none. */
  readonly model: Known<ModelOrganization> | undefined;
  readonly organization: Organization | undefined;
  /** The policies attached directly to a root, an OU or an account. */
  attachedTo(target: string): Attached;
  /** The root or OU above an account; absent: it is no member. */
  parentOf(account: string): Known<string> | undefined;
}

const NOTHING: readonly string[] = [];

export function readOrganization(reading: Reading): OrganizationReading {
  const { snapshot } = reading;
  const organization = organizationOf(snapshot);
  if (organization === undefined) {
    const missing = snapshot.coverage.missingAnywhere('AWS::Organizations::Organization');
    const part = missing === undefined ? undefined : notKnown(missing);
    const attached: Attached = { scps: part ?? NOTHING, rcps: part ?? NOTHING };
    return { model: part, organization, attachedTo: () => attached, parentOf: () => part };
  }
  const policyTypes = readPolicyTypes(reading);
  const scps = readAttachments(reading, organization, TYPES.scps, policyTypes);
  const rcps = readAttachments(reading, organization, TYPES.rcps, policyTypes);
  const attachedTo = (target: string): Attached => ({ scps: scps(target), rcps: rcps(target) });
  const reaches = createReachesRoot(organization);
  const nodes = [...organization.nodes.values()]
    .filter((node) => reaches(node.id))
    .map((node): ModelNode => ({ id: node.id, ...(node.parent === undefined ? {} : { parent: node.parent }), ...attachedTo(node.id) }));
  const missingMembers = snapshot.coverage.missingAnywhere('AWS::Organizations::Account');
  return {
    model: { id: organization.id, managementAccount: organization.managementAccount, policyTypes, nodes, delegatedAdministrators: readAdministrators(reading) },
    organization,
    attachedTo,
    parentOf(account) {
      const member = organization.accounts.get(account);
      if (member === undefined) return missingMembers === undefined ? undefined : notKnown(missingMembers);
      if (member.parent !== undefined && reaches(member.parent)) return member.parent;
      return { unknown: describeMissing(absent('organizations:ListParents')) };
    },
  };
}

/** Sources: https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListDelegatedAdministrators.html and …ListDelegatedServicesForAccount.html */
function readAdministrators({ snapshot }: Reading): Known<readonly ModelAdministrator[]> {
  const missing = snapshot.coverage.missingAnywhere(ADMINISTRATOR);
  if (missing !== undefined) return notKnown(missing);
  return snapshot.of(ADMINISTRATOR).records.map((record) => ({
    account: record.id,
    services: facetPart<Known<readonly string[]>>(snapshot, record, 'DelegatedServices', NOTHING, (value) => {
      const services = wholeList(value)?.map((one) => asString(one['ServicePrincipal']));
      return services?.every((one) => one !== undefined) === true
        ? services.flatMap((one) => one ?? []).sort()
        : unreadable('organizations:ListDelegatedServicesForAccount', record.arn);
    }),
  }));
}

/** Policy types that are enabled; https://docs.aws.amazon.com/organizations/latest/APIReference/API_Root.html */
function readPolicyTypes(reading: Reading): Known<readonly string[]> {
  const [record] = reading.snapshot.of('AWS::Organizations::Organization').records;
  if (record === undefined) return NOTHING;
  const roots = readFacet(reading.snapshot, record, 'Roots');
  if (roots.kind === 'missing') return notKnown(roots.missing);
  const [root] = roots.kind === 'none' ? [] : asObjects(roots.value);
  if (root?.['PolicyTypes'] === undefined) return notKnown(absent('organizations:ListRoots'));
  return asObjects(root['PolicyTypes']).flatMap((one) => (one['Status'] === 'ENABLED' ? (asString(one['Type']) ?? []) : []));
}

/** Where no policy of an enabled type is attached, something was not read: AWS keeps at least one at every root, OU and account. */
// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_attach.html
function readAttachments(
  reading: Reading,
  organization: Organization,
  type: string,
  policyTypes: Known<readonly string[]>,
): (target: string) => Known<readonly string[]> {
  const isOff = isKnown(policyTypes) && !policyTypes.includes(type);
  if (isOff) return () => NOTHING;
  const missing = reading.snapshot.coverage.missingAnywhere('AWS::Organizations::Policy');
  if (missing !== undefined) return always(notKnown(missing));
  const policies = organization.policies.filter((policy) => policy.type === type);
  if (policies.some((policy) => policy.targets === undefined)) return always(notKnown(absent('organizations:ListTargetsForPolicy')));
  if (policies.length === 0) return always(notKnown(absent(listActionOf('AWS::Organizations::Policy')), type));
  const byTarget = new Map<string, string[]>();
  for (const policy of policies) {
    const id = addOrganizationPolicy(reading, organization, policy);
    for (const target of policy.targets ?? NOTHING) {
      const ids = byTarget.get(target);
      if (ids === undefined) byTarget.set(target, [id]);
      else ids.push(id);
    }
  }
  const unread = notKnown(absent('organizations:ListTargetsForPolicy'), type);
  return (target) => byTarget.get(target) ?? unread;
}

function addOrganizationPolicy(reading: Reading, organization: Organization, policy: Organization['policies'][number]): string {
  const unknown = policy.content === undefined ? notKnown(absent('organizations:DescribePolicy'), policy.id) : undefined;
  return addPolicy(reading, {
    id: policy.id,
    name: policy.name,
    account: policy.isAwsManaged ? 'aws' : organization.managementAccount,
    document: policy.content ?? null,
    ...unknown,
  });
}

const always = (part: NotKnown) => (): NotKnown => part;

/** Whether the way from a node up to the root is known whole; a circle (of a damaged source) is not. Each node is walked once. */
function createReachesRoot(organization: Organization): (node: string) => boolean {
  const known = new Map<string, boolean>();
  return (node) => {
    const way: string[] = [];
    const seen = new Set<string>();
    let here: string | undefined = node;
    let reached = false;
    while (here !== undefined && !seen.has(here)) {
      const before = known.get(here);
      if (before !== undefined || here === organization.root) {
        reached = before ?? true;
        break;
      }
      seen.add(here);
      way.push(here);
      here = organization.nodes.get(here)?.parent;
    }
    for (const one of way) known.set(one, reached);
    return reached;
  };
}
