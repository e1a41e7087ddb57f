import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../../core/index.ts';
import { accessModelOf } from './access-model-of.ts';
import { ACCOUNT, record, snapshotOf } from './snapshot.cases.ts';

const arn = (resource: string) => `arn:aws:organizations::${ACCOUNT}:${resource}`;
const ENABLED = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'].map((Type) => ({ Type, Status: 'ENABLED' }));
const organization = (root: JsonObject = { PolicyTypes: ENABLED }): ResourceRecord =>
  record('AWS::Organizations::Organization', arn('organization/o-1'), { Id: 'o-1', MasterAccountId: ACCOUNT, Roots: [{ Id: 'r-1', ...root }] }, { id: 'o-1' });
const unit = (id: string, parent: string | undefined): ResourceRecord =>
  record('AWS::Organizations::OrganizationalUnit', arn(`ou/o-1/${id}`), parent === undefined ? {} : { ParentId: [parent] });
const member = (id: string, parent: string | undefined, name = id): ResourceRecord =>
  record('AWS::Organizations::Account', arn(`account/o-1/${id}`), { Name: name, ...(parent === undefined ? {} : { ParentId: [parent] }) });
const policy = (id: string, Type: string, targets: readonly string[] | undefined, Content: string | undefined = '{}'): ResourceRecord =>
  record('AWS::Organizations::Policy', arn(`policy/o-1/${id}`), {
    Name: id,
    Type,
    ...(Content === '' ? {} : { Content }),
    ...(targets === undefined ? {} : { Targets: targets.map((TargetId) => ({ TargetId })) }),
  });

const READ = ['Organization', 'OrganizationalUnit', 'Account', 'Policy', 'ResourcePolicy'].map((type) => `AWS::Organizations::${type}`);
const MEMBER = '444455556666';
const everywhere = [ACCOUNT, MEMBER, 'r-1', 'ou-1', 'ou-2'];
const SCP = policy('p-1', 'SERVICE_CONTROL_POLICY', everywhere);
const RCP = policy('p-2', 'RESOURCE_CONTROL_POLICY', everywhere);
const WHOLE = [organization(), unit('ou-1', 'r-1'), unit('ou-2', 'ou-1'), member(ACCOUNT, 'r-1'), member(MEMBER, 'ou-2', 'prod'), SCP, RCP];

/** The model of the records, each of those that `replaced` names by its ARN put in place of the whole one. */
function modelOf(replaced: readonly ResourceRecord[] = [], read: readonly string[] = READ, denied: readonly string[] = []) {
  const records = [...WHOLE.filter((one) => !replaced.some((other) => other.arn === one.arn)), ...replaced];
  return accessModelOf(snapshotOf(records, read, denied));
}
const memberOf = (model: ReturnType<typeof modelOf>) => model.accounts.find(({ id }) => id === MEMBER);

describe('readOrganization', () => {
  it('reads the tree, what is attached at each level, and where each account stands', () => {
    const model = modelOf();
    const attached = { scps: ['p-1'], rcps: ['p-2'] };
    expect(model.organization).toEqual({
      id: 'o-1',
      managementAccount: ACCOUNT,
      delegatedAdministrators: { unknown: expect.stringContaining('organizations:ListDelegatedAdministrators') },
      policyTypes: ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'],
      nodes: [
        { id: 'r-1', ...attached },
        { id: 'ou-1', parent: 'r-1', ...attached },
        { id: 'ou-2', parent: 'ou-1', ...attached },
      ],
    });
    expect(memberOf(model)).toMatchObject({ name: 'prod', parent: 'ou-2', ...attached });
    expect(model.policies.map(({ id, document }) => [id, document])).toEqual([
      ['p-1', '{}'],
      ['p-2', '{}'],
    ]);
  });

  it('reads the delegated administrators with their services, and none where AWS says so', () => {
    const TYPE = 'AWS::Organizations::DelegatedAdministrator';
    const administrator = (config: JsonObject) => record(TYPE, arn(`account/o-1/${MEMBER}`), config, { id: MEMBER });
    const of = (one: readonly ResourceRecord[], read = [...READ, TYPE], denied: readonly string[] = []) =>
      (modelOf(one, read, denied).organization as { delegatedAdministrators?: unknown }).delegatedAdministrators;
    const services = [{ ServicePrincipal: 'guardduty.amazonaws.com' }, { ServicePrincipal: 'config.amazonaws.com' }];
    expect(of([])).toEqual([]);
    expect(of([administrator({ DelegatedServices: services })])).toEqual([{ account: MEMBER, services: ['config.amazonaws.com', 'guardduty.amazonaws.com'] }]);
    const unread = { unknown: expect.stringContaining('organizations:ListDelegatedServicesForAccount') };
    for (const config of [{}, { DelegatedServices: [3] }, { DelegatedServices: [{}] }])
      expect(of([administrator(config)])).toEqual([{ account: MEMBER, services: unread }]);
    expect(of([], READ, [TYPE])).toEqual({ unknown: 'organizations:ListDelegatedAdministrators: AWS refused the call (AccessDenied)' });
  });

  it('has no organisation where AWS said that there is none', () => {
    const model = accessModelOf(snapshotOf([], ['AWS::Organizations::Organization']));
    expect(model.organization).toBeUndefined();
    expect(model.accounts).toMatchObject([{ id: ACCOUNT, scps: [], rcps: [] }]);
    expect(model.accounts[0]).not.toHaveProperty('parent');
  });

  it('does not know whether there is one where nobody asked, or AWS refused', () => {
    const unasked = { unknown: 'organizations:DescribeOrganization: the source holds no answer of this call' };
    const model = accessModelOf(snapshotOf([], ['AWS::IAM::User']));
    expect(model.organization).toEqual(unasked);
    expect(model.accounts).toMatchObject([{ parent: unasked, scps: unasked, rcps: unasked }]);
    const refused = accessModelOf(snapshotOf([], [], ['AWS::Organizations::Organization']));
    expect(refused.organization).toEqual({ unknown: 'organizations:DescribeOrganization: AWS refused the call (AccessDenied)' });
  });

  it('takes an account beside the list of members for none of them, unless the list was not read', () => {
    const partner = record('AWS::IAM::User', 'arn:aws:iam::999988887777:user/u', {}, { account: '999988887777' });
    const outside = (read: readonly string[]) => modelOf([partner], read).accounts.find(({ id }) => id === '999988887777');
    expect(outside(READ)).toMatchObject({ scps: [], rcps: [] });
    expect(outside(READ)).not.toHaveProperty('parent');
    expect(outside(READ.filter((type) => !type.endsWith('::Account')))).toMatchObject({
      parent: { unknown: expect.stringContaining('organizations:ListAccounts') },
    });
  });

  it('has no policies of a type that is not enabled', () => {
    const model = modelOf([organization({ PolicyTypes: ENABLED.slice(0, 1) })]);
    expect(memberOf(model)).toMatchObject({ scps: ['p-1'], rcps: [] });
    expect(modelOf([organization({ PolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'PENDING_ENABLE' }] })]).organization).toMatchObject({
      policyTypes: [],
    });
  });

  it('does not know what is attached where a part of it was not read', () => {
    const unread = { unknown: expect.stringContaining('organizations:ListTargetsForPolicy') };
    expect(memberOf(modelOf([policy('p-1', 'SERVICE_CONTROL_POLICY', undefined)]))).toMatchObject({ scps: unread, rcps: ['p-2'] });
    // AWS keeps at least one of an enabled type at every root, OU and account.
    expect(memberOf(modelOf([policy('p-1', 'SERVICE_CONTROL_POLICY', ['r-1'])]))).toMatchObject({ scps: unread });
    const without = accessModelOf(
      snapshotOf(
        WHOLE.filter((one) => one !== RCP),
        READ,
      ),
    );
    expect(memberOf(without)).toMatchObject({ scps: ['p-1'], rcps: { unknown: expect.stringContaining('RESOURCE_CONTROL_POLICY') } });
    expect(memberOf(modelOf([organization({})]))).toMatchObject({ scps: ['p-1'] });
    expect(modelOf([organization({})]).organization).toMatchObject({ policyTypes: { unknown: expect.stringContaining('organizations:ListRoots') } });
  });

  it('names a policy without its text', () => {
    const model = modelOf([policy('p-1', 'SERVICE_CONTROL_POLICY', everywhere, '')]);
    expect(model.policies.find(({ id }) => id === 'p-1')).toMatchObject({
      document: null,
      unknown: expect.stringContaining('organizations:DescribePolicy of p-1'),
    });
  });

  it('does not know where an account stands below an OU whose own place is not known, or in a circle', () => {
    const lost = { parent: { unknown: expect.stringContaining('organizations:ListParents') } };
    expect(memberOf(modelOf([unit('ou-1', undefined)]))).toMatchObject(lost);
    expect(memberOf(modelOf([unit('ou-1', 'ou-2')]))).toMatchObject(lost);
    expect(memberOf(modelOf([member(MEMBER, undefined)]))).toMatchObject(lost);
    expect(modelOf([unit('ou-1', 'ou-2')]).organization).toMatchObject({ nodes: [{ id: 'r-1' }] });
  });

  it('walks a deep chain of OUs once', () => {
    const units = Array.from({ length: 3000 }, (_, index) => unit(`ou-x${index}`, index === 0 ? 'r-1' : `ou-x${index - 1}`));
    const { organization: read } = modelOf(units);
    expect(read).toMatchObject({ nodes: { length: 3003 } });
  });

  it('knows whether the organisation has a resource policy', () => {
    const holder = `arn:aws:organizations::${ACCOUNT}:resourcepolicy`;
    const found = (model: ReturnType<typeof modelOf>) => model.resources.find((one) => one.arn === holder);
    expect(found(modelOf())).toEqual({ arn: holder, type: 'AWS::Organizations::ResourcePolicy', account: ACCOUNT, tags: {} });
    expect(found(modelOf([], READ.slice(0, -1)))).toMatchObject({ policy: { unknown: expect.stringContaining('organizations:DescribeResourcePolicy') } });
    const delegated = modelOf([record('AWS::Organizations::ResourcePolicy', holder, { Content: '{"Statement":[]}' })]);
    expect(found(delegated)).toMatchObject({ policy: `${holder}#policy` });
    expect(delegated.policies.find(({ id }) => id === `${holder}#policy`)?.document).toBe('{"Statement":[]}');
  });
});
