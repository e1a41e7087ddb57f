import { describe, expect, it } from 'vitest';
import type { AccessModel, AccessRequest } from '../model/index.ts';
import { MODEL, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { createFrame, enter } from './frame.ts';
import { KLEENE } from './logic.ts';
import { letsAnyMemberIn, whyOpenToAnyMember } from './organizations-members.ts';

const { organization } = MODEL;
if (organization === undefined || 'unknown' in organization) throw new Error('the model has an organisation');
const of = (rest: string, management = '999999999999') => `arn:aws:organizations::${management}:${rest}`;
const OWN = of('account/o-exampleorgid/111122223333');
const OTHER = of('account/o-exampleorgid/444455556666');
const OFFERED = of('handshake/o-exampleorgid/invite/h-examplehandshakeid111');
const FOREIGN = of('handshake/o-otherorgid/invite/h-examplehandshakeid111', '222233334444');

function ask(action: string, resource: string, changes: Partial<AccessModel> = {}, principal: AccessRequest['principal'] = { kind: 'user', arn: USER }) {
  const frame = createFrame(withModel(compile(MODEL), changes));
  enter(frame, { principal, action: `organizations:${action}`, resource }, KLEENE);
  return { letsIn: letsAnyMemberIn(frame), why: whyOpenToAnyMember(frame) };
}

const RECEIVED = 'whether the account 111122223333 received the handshake is not in the model';
const BOTH = 'whether a member account can be let in to the effective policy of another account: the pages of AWS say both';

// https://docs.aws.amazon.com/organizations/latest/APIReference/action-reference.html
describe('what every member of an organisation may call', () => {
  it('lets it in to the organisation, although another account owns it', () => {
    for (const action of ['DescribeOrganization', 'LeaveOrganization', 'ListHandshakesForAccount', 'DescribeEffectivePolicy', 'DescribeHandshake'])
      expect(ask(action, OWN)).toEqual({ letsIn: true, why: undefined });
    expect(ask('DescribeHandshake', OFFERED).letsIn).toBe(true);
    expect(ask('DescribeOrganization', '*')).toEqual({ letsIn: undefined, why: undefined });
  });

  it('may accept the handshakes that it received, which the model does not tell', () => {
    for (const action of ['AcceptHandshake', 'DeclineHandshake'])
      expect([OFFERED, FOREIGN].map((arn) => ask(action, arn).letsIn)).toEqual([RECEIVED, RECEIVED]);
    expect(ask('DescribeHandshake', FOREIGN).letsIn).toBe(RECEIVED);
    const stranger = { kind: 'root', account: '222233334444' } as const;
    expect(ask('AcceptHandshake', OFFERED, {}, stranger).letsIn).toBe('whether the account 222233334444 received the handshake is not in the model');
    expect([ask('AcceptHandshake', FOREIGN, {}, stranger).letsIn, ask('DescribeOrganization', OWN, {}, stranger).letsIn]).toEqual([undefined, undefined]);
    expect(ask('DescribeHandshake', OFFERED, {}, stranger).letsIn).toBe('whether the account 222233334444 received the handshake is not in the model');
  });

  it('is about no other organisation', () => {
    expect(ask('DescribeOrganization', of('organization/o-otherorgid', '222233334444'))).toEqual({ letsIn: undefined, why: undefined });
    expect(ask('DescribeEffectivePolicy', of('account/o-otherorgid/1', '222233334444'))).toEqual({ letsIn: undefined, why: undefined });
    expect(ask('AcceptHandshake', OFFERED, {}, { kind: 'service', service: 'sns.amazonaws.com' }).letsIn).toBeUndefined();
  });

  it('is about the own account, save perhaps where more is given', () => {
    const administered = (...accounts: readonly string[]) =>
      ({ organization: { ...organization, delegatedAdministrators: accounts.map((account) => ({ account })) } }) as unknown as Partial<AccessModel>;
    expect(ask('DescribeEffectivePolicy', OTHER, administered())).toEqual({ letsIn: undefined, why: BOTH });
    expect(ask('DescribeEffectivePolicy', OTHER, administered('111122223333'))).toEqual({ letsIn: BOTH, why: BOTH });
    expect(ask('DescribeEffectivePolicy', OTHER)).toEqual({ letsIn: BOTH, why: BOTH });
    expect(ask('DescribeEffectivePolicy', OTHER, {}, { kind: 'root', account: '999999999999' })).toEqual({ letsIn: undefined, why: undefined });
    expect(ask('DescribeEffectivePolicy', OTHER, {}, { kind: 'root', account: '222233334444' })).toEqual({ letsIn: undefined, why: undefined });
    expect(ask('DescribeOrganization', OTHER, administered()).why).toBeUndefined();
  });

  it('is open where the organisation is not known', () => {
    const unknown = { organization: { unknown: 'it was not read' } };
    expect(ask('DescribeOrganization', OWN, unknown)).toEqual({
      letsIn: 'whether the account 111122223333 is a member of the organisation is not in the model',
      why: undefined,
    });
  });
});
