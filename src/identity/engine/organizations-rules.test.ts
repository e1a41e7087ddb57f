import { describe, expect, it } from 'vitest';
import type { AccessModel, AccessRequest } from '../model/index.ts';
import { MODEL, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { createFrame, enter } from './frame.ts';
import { KLEENE } from './logic.ts';
import { isOfManagement, isWithoutDelegation, letsMemberIn, whyOpenToMember } from './organizations-rules.ts';

const { organization } = MODEL;
if (organization === undefined || 'unknown' in organization) throw new Error('the model has an organisation');
const POLICY = 'arn:aws:organizations::999999999999:resourcepolicy';
const ACCOUNT = 'arn:aws:organizations::999999999999:account/o-exampleorgid/111122223333';
const administered = (...accounts: readonly string[]) =>
  ({ organization: { ...organization, delegatedAdministrators: accounts.map((account) => ({ account })) } }) as unknown as Partial<AccessModel>;
const root = (account: string) => ({ kind: 'root', account }) as const;

function ask(action: string, changes: Partial<AccessModel> = {}, request: Partial<AccessRequest> = {}) {
  const frame = createFrame(withModel(compile(MODEL), changes));
  enter(frame, { principal: { kind: 'user', arn: USER }, action: `organizations:${action}`, resource: '*', ...request }, KLEENE);
  return { isRefused: isOfManagement(frame), isWithout: isWithoutDelegation(frame), why: whyOpenToMember(frame), letsIn: letsMemberIn(frame) };
}

const UNDOCUMENTED = 'which member accounts may call this operation of AWS Organizations is not documented';
const NOT_KNOWN = 'whether the account 111122223333 is a delegated administrator, and of what, is not in the model';

// https://docs.aws.amazon.com/organizations/latest/APIReference/action-reference.html
describe('an operation of AWS Organizations, called by a member account', () => {
  it("is refused where it is the management account's alone", () => {
    const actions = `CreateAccount CreateOrganizationalUnit DeleteOrganizationalUnit DeleteResourcePolicy DeregisterDelegatedAdministrator
      DisableAWSServiceAccess EnableAWSServiceAccess EnableAllFeatures InviteAccountToOrganization InviteOrganizationToTransferResponsibility MoveAccount
      PutResourcePolicy RegisterDelegatedAdministrator RemoveAccountFromOrganization UpdateOrganizationalUnit`.split(/\s+/);
    expect(actions.filter((action) => !ask(action).isRefused)).toEqual([]);
    expect(actions.filter((action) => ask(action, {}, { principal: root('999999999999') }).isRefused)).toEqual([]);
    expect(actions.filter((action) => ask(action, {}, { principal: root('222233334444') }).isRefused)).toEqual([]);
    expect(ask('CreateAccount')).toEqual({ isRefused: true, isWithout: false, why: undefined, letsIn: undefined });
  });

  it('may be one that delegated administrators read by, whoever they are', () => {
    const actions = `DescribeAccount DescribeCreateAccountStatus DescribeOrganizationalUnit DescribePolicy DescribeResourcePolicy
      ListAWSServiceAccessForOrganization ListAccounts ListAccountsForParent ListAccountsWithInvalidEffectivePolicy ListChildren ListCreateAccountStatus
      ListDelegatedAdministrators ListDelegatedServicesForAccount ListEffectivePolicyValidationErrors ListHandshakesForOrganization
      ListOrganizationalUnitsForParent ListParents ListPolicies ListPoliciesForTarget ListRoots ListTagsForResource ListTargetsForPolicy`.split(/\s+/);
    expect(actions.filter((action) => ask(action).why !== NOT_KNOWN)).toEqual([]);
    expect(actions.filter((action) => ask(action, {}, { resource: ACCOUNT }).letsIn !== NOT_KNOWN)).toEqual([]);
    expect([ask('ListRoots').letsIn, ask('ListRoots', {}, { principal: root('999999999999') }).why]).toEqual([undefined, undefined]);
  });

  it('is given to the delegated administrators that are known, of what they read and of the organisation alone', () => {
    const own = administered('111122223333');
    const other = administered('444455556666');
    const reads = (changes: Partial<AccessModel>, request: Partial<AccessRequest> = {}) => ask('ListRoots', changes, { resource: ACCOUNT, ...request });
    expect([reads(own).letsIn, reads(own).why, reads(other).letsIn, reads(other).why]).toEqual([true, undefined, undefined, undefined]);
    expect(ask('ListRoots', own)).toMatchObject({ letsIn: undefined, why: undefined, isWithout: false });
    expect(ask('ListRoots', other).why).toContain('without a resource is not modelled');
    expect(reads(own, { principal: root('999999999999') }).letsIn).toBeUndefined();
    const unread = { organization: { ...organization, delegatedAdministrators: { unknown: 'they were not read' } } } as unknown as Partial<AccessModel>;
    expect([ask('ListRoots', unread).why, reads(unread).letsIn, ask('CreateAccount', unread).isRefused]).toEqual([
      'they were not read',
      'they were not read',
      true,
    ]);
    expect(compile({ ...MODEL, ...unread }).organization).toMatchObject({ administrators: { unknown: 'they were not read' } });
  });

  it('may be one about policies, which the resource policy of the organisation alone can let others call', () => {
    const actions = 'AttachPolicy CreatePolicy DeletePolicy DetachPolicy DisablePolicyType EnablePolicyType TagResource UntagResource UpdatePolicy'.split(' ');
    const why = "whether the organisation's resource policy lets the account 111122223333 call this operation without a resource is not modelled";
    expect(actions.filter((action) => ask(action).why !== why)).toEqual([]);
    const none = { resources: [{ arn: POLICY, type: 'AWS::Organizations::ResourcePolicy', account: '999999999999', tags: {} }] };
    expect(actions.filter((action) => ask(action, none).why !== undefined || !ask(action, none).isWithout)).toEqual([]);
    const some = { resources: [{ ...none.resources[0], policy: 'p' }] } as unknown as Partial<AccessModel>;
    expect([ask('AttachPolicy', some).why, ask('AttachPolicy', some).isWithout]).toEqual([why, false]);
  });

  it('is open where no page says whose it is', () => {
    expect(ask('CloseAccount').why).toBe(UNDOCUMENTED);
    expect(ask('CloseAccount').isRefused).toBe(false);
  });

  it('is open where the organisation is not known, and nothing of its own where there is none', () => {
    const unknown = { organization: { unknown: 'it was not read' } };
    for (const action of ['CreateAccount', 'ListRoots', 'AttachPolicy'])
      expect(ask(action, unknown)).toMatchObject({ isRefused: false, isWithout: false, why: NOT_KNOWN });
    const { organization: _, ...alone } = MODEL;
    const frame = createFrame(compile(alone));
    enter(frame, { principal: { kind: 'user', arn: USER }, action: 'organizations:AttachPolicy', resource: '*' }, KLEENE);
    expect([isOfManagement(frame), isWithoutDelegation(frame), whyOpenToMember(frame), letsMemberIn(frame)]).toEqual([false, false, undefined, undefined]);
  });
});
