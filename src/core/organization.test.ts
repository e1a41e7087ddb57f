import { describe, expect, it } from 'vitest';
import type { JsonObject } from './json.ts';
import { type Organization, organizationOf, pathTo, policiesAt } from './organization.ts';
import type { ResourceRecord } from './record.ts';
import { createSnapshot } from './snapshot.ts';

const MANAGEMENT = '111122223333';

function record(kind: string, id: string, config: JsonObject): ResourceRecord {
  const arn = `arn:aws:organizations::${MANAGEMENT}:${kind.toLowerCase()}/o-1/${id}`;
  return { type: `AWS::Organizations::${kind}`, arn, id, account: MANAGEMENT, region: 'global', tags: {}, config };
}

const ORGANIZATION = record('Organization', 'o-1', { Id: 'o-1', MasterAccountId: MANAGEMENT, FeatureSet: 'ALL', Roots: [{ Id: 'r-1', Name: 'Root' }] });
const unit = (id: string, name: string, ...parents: readonly string[]) => record('OrganizationalUnit', id, { Id: id, Name: name, ParentId: parents });
const account = (id: string, ...parents: readonly string[]) =>
  record('Account', id, { Id: id, Name: `n${id}`, Email: `${id}@example.com`, State: 'ACTIVE', ParentId: parents });

function organization(...records: readonly ResourceRecord[]): Organization {
  const { snapshot } = createSnapshot({ source: { kind: 'sample', description: '' }, takenAt: '', coverage: [] }, records);
  const found = organizationOf(snapshot);
  if (found === undefined) throw new Error('no organisation');
  return found;
}

describe('organizationOf', () => {
  it('is undefined where no organisation was read', () => {
    const { snapshot } = createSnapshot({ source: { kind: 'sample', description: '' }, takenAt: '', coverage: [] }, [account('1', 'r-1')]);
    expect(organizationOf(snapshot)).toBeUndefined();
  });

  it('is a tree of root, units by name and accounts by id', () => {
    const found = organization(
      ORGANIZATION,
      unit('ou-2', 'Alpha', 'r-1'),
      unit('ou-1', 'Beta', 'r-1'),
      unit('ou-3', 'Inner', 'ou-1'),
      account('2', 'ou-3'),
      account('1', 'ou-3'),
    );
    expect(found).toMatchObject({ id: 'o-1', managementAccount: MANAGEMENT, featureSet: 'ALL', root: 'r-1' });
    expect(found.nodes.get('r-1')).toEqual({ id: 'r-1', name: 'Root', parent: undefined, children: ['ou-2', 'ou-1'], accounts: [] });
    expect(found.nodes.get('ou-3')).toEqual({ id: 'ou-3', name: 'Inner', parent: 'ou-1', children: [], accounts: ['1', '2'] });
    expect(found.accounts.get('1')).toEqual({ id: '1', name: 'n1', email: '1@example.com', state: 'ACTIVE', parent: 'ou-3' });
  });

  it('keeps what is missing missing', () => {
    const found = organization(record('Organization', 'o-1', {}), record('Account', '1', { Status: 'SUSPENDED' }), record('Policy', 'p-1', { Type: 'T' }));
    expect(found).toMatchObject({ root: undefined, managementAccount: MANAGEMENT });
    expect(found.accounts.get('1')).toEqual({ id: '1', name: '1', email: '', state: 'SUSPENDED', parent: undefined });
    expect(found.policies).toEqual([{ id: 'p-1', name: 'p-1', type: 'T', isAwsManaged: false, content: undefined, targets: undefined }]);
    expect(policiesAt(found, '1', 'T')).toEqual([]);
  });

  it('reads a parent that is an id alone', () => {
    expect(organization(ORGANIZATION, record('Account', '1', { ParentId: 'r-1' })).accounts.get('1')?.parent).toBe('r-1');
  });
});

describe('pathTo', () => {
  it('goes from the root to the account', () => {
    const found = organization(ORGANIZATION, unit('ou-1', 'A', 'r-1'), unit('ou-2', 'B', 'ou-1'), account('1', 'ou-2'), account('2', 'r-1'));
    expect(pathTo(found, '1')).toEqual(['r-1', 'ou-1', 'ou-2', '1']);
    expect(pathTo(found, '2')).toEqual(['r-1', '2']);
  });

  it('is not known for circles, orphans, unread parents, strangers and units above which the root was not read', () => {
    const found = organization(
      ORGANIZATION,
      unit('ou-1', 'A', 'ou-2'),
      unit('ou-2', 'B', 'ou-1'),
      unit('ou-3', 'C', 'ou-3'),
      unit('ou-4', 'D', 'ou-lost'),
      unit('ou-5', 'E'),
      ...[1, 3, 4, 5].map((n) => account(String(n), `ou-${n}`)),
      account('6'),
      account('7', '7'),
    );
    for (const id of ['1', '3', '4', '5', '6', '7', 'stranger', '__proto__']) expect(pathTo(found, id), id).toBeUndefined();
  });
});

describe('policiesAt', () => {
  it('are the policies of one type attached to one place', () => {
    const policy = (id: string, type: string, ...targets: readonly string[]) =>
      record('Policy', id, { Name: id, Type: type, AwsManaged: id === 'p-1', Content: '{}', Targets: targets.map((TargetId) => ({ TargetId })) });
    const scp = 'SERVICE_CONTROL_POLICY';
    const found = organization(ORGANIZATION, policy('p-1', scp, 'r-1', 'ou-1'), policy('p-2', 'RESOURCE_CONTROL_POLICY', 'ou-1'), policy('p-3', scp, 'ou-2'));
    expect(policiesAt(found, 'ou-1', scp)).toEqual([{ id: 'p-1', name: 'p-1', type: scp, isAwsManaged: true, content: '{}', targets: ['ou-1', 'r-1'] }]);
  });
});
