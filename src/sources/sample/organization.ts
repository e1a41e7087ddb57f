// The organisation itself: units, accounts, and the policies attached at each level, as the management account reads them.

import { GLOBAL, type JsonObject, type ResourceRecord } from '../../core/index.ts';
import { UNITS, type UnitName } from './accounts.ts';
import { ORGANIZATION_POLICIES } from './organization-policies.ts';
import type { Sample } from './sample.ts';
import { createSite } from './site.ts';

export function organizationRecords(sample: Sample): readonly ResourceRecord[] {
  const site = createSite(sample, sample.management, GLOBAL);
  const { organizationId, management } = sample;
  const arn = (resource: string) => site.globalArn('organizations', resource);
  const root: JsonObject = {
    Id: sample.rootId,
    Arn: arn(`root/${organizationId}/${sample.rootId}`),
    Name: 'Root',
    PolicyTypes: [
      { Type: 'RESOURCE_CONTROL_POLICY', Status: 'ENABLED' },
      { Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' },
    ],
  };
  const organization = site.make('AWS::Organizations::Organization', {
    Id: organizationId,
    Arn: arn(`organization/${organizationId}`),
    FeatureSet: 'ALL',
    MasterAccountArn: arn(`account/${organizationId}/${management.id}`),
    MasterAccountId: management.id,
    MasterAccountEmail: management.email,
    AvailablePolicyTypes: [],
    Roots: [root],
  });
  const units = UNITS.map(({ name, parent }) =>
    site.make('AWS::Organizations::OrganizationalUnit', {
      Id: sample.unitId(name),
      Arn: arn(`ou/${organizationId}/${sample.unitId(name)}`),
      Name: name,
      ParentId: [sample.unitId(parent)],
    }),
  );
  const accounts = sample.accounts.map((account) => {
    const status = account.kind === 'suspended' ? 'SUSPENDED' : 'ACTIVE';
    return site.make('AWS::Organizations::Account', {
      Id: account.id,
      Arn: arn(`account/${organizationId}/${account.id}`),
      Email: account.email,
      Name: account.name,
      Status: status,
      State: status,
      JoinedMethod: account.kind === 'management' || account.kind === 'legacy' ? 'INVITED' : 'CREATED',
      JoinedTimestamp: sample.ago(1500 - account.index / 2),
      ParentId: [sample.unitId(account.unit)],
    });
  });
  return [organization, ...units, ...accounts, ...policies(sample)];
}

function policies(sample: Sample): readonly ResourceRecord[] {
  const site = createSite(sample, sample.management, GLOBAL);
  const root = target(sample, 'Root');
  const everyUnit = UNITS.map(({ name }) => target(sample, name));
  const everyAccount = sample.accounts.map((account) => ({
    TargetId: account.id,
    Arn: site.globalArn('organizations', `account/${sample.organizationId}/${account.id}`),
    Name: account.name,
    Type: 'ACCOUNT',
  }));
  return ORGANIZATION_POLICIES.map(({ name, description, type, managed, attachedTo, statements }) => {
    const id = managed ?? `p-${sample.seeded.alphanumeric(10, `policy ${name}`)}`;
    const owner = managed === undefined ? `${sample.management.id}:policy/${sample.organizationId}` : 'aws:policy';
    return site.make('AWS::Organizations::Policy', {
      Id: id,
      Arn: `arn:aws:organizations::${owner}/${type.toLowerCase()}/${id}`,
      Name: name,
      Description: description,
      Type: type,
      AwsManaged: managed !== undefined,
      Content: JSON.stringify({ Version: '2012-10-17', Statement: statements(sample.organizationId) }),
      // The policies that allow everything stand at every level; AWS attaches them itself.
      Targets: managed === undefined ? attachedTo.map((unit) => target(sample, unit)) : [root, ...everyUnit, ...everyAccount],
    });
  });
}

function target(sample: Sample, unit: UnitName): JsonObject {
  const id = sample.unitId(unit);
  const kind = unit === 'Root' ? 'root' : 'ou';
  return {
    TargetId: id,
    Arn: `arn:aws:organizations::${sample.management.id}:${kind}/${sample.organizationId}/${id}`,
    Name: unit,
    Type: unit === 'Root' ? 'ROOT' : 'ORGANIZATIONAL_UNIT',
  };
}
