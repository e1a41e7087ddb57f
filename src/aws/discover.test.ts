import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/index.ts';
import type { Answer, ErrorKind } from './api.ts';
import { createCredentialStore } from './credentials.ts';
import { discover, type Scope } from './discover.ts';

const SCOPE: Scope = { profiles: [], role: 'R', externalId: undefined, accounts: [], ous: [], regions: [], homeRegion: 'eu-west-1' };
const BASE = '111122223333';
const OTHER = '444455556666';

const ok = (value: JsonObject): Answer => ({ ok: true, value });
const no = (kind: ErrorKind, code: string): Answer => ({ ok: false, kind, code, message: `${code} it is` });
const regions = (...names: readonly string[]) => ok({ Regions: names.map((RegionName) => ({ RegionName })) });

/** Discovery where the operations answer this; by `account:Operation` where an account answers otherwise. */
function discovered(answers: Readonly<Record<string, Answer>>, scope: Partial<Scope> = {}) {
  const usual: Readonly<Record<string, Answer>> = {
    GetCallerIdentity: ok({ Account: BASE, Arn: `arn:aws:iam::${BASE}:user/x` }),
    DescribeOrganization: ok({ Organization: { MasterAccountId: BASE } }),
    ListAccounts: ok({ Accounts: [BASE, OTHER].map((Id) => ({ Id, State: 'ACTIVE' })) }),
    ListRegions: regions('us-east-1', 'eu-west-1'),
  };
  const all = { ...usual, ...answers };
  const call = ({ account, operation }: { readonly account: string; readonly operation: string }) =>
    Promise.resolve(all[`${account}:${operation}`] ?? all[operation] ?? no('final', 'NotAsked'));
  const ownCredentials = () => Promise.resolve({ accessKeyId: '', secretAccessKey: '' });
  const credentials = createCredentialStore({ ownCredentials, call, region: 'eu-west-1', now: () => 0 });
  return discover({ ...SCOPE, ...scope }, { call, sleep: () => Promise.resolve(), credentials });
}

const idsOf = async (...args: Parameters<typeof discovered>) => (await discovered(...args)).accounts.map(({ id }) => id);

describe('discover', () => {
  it('finds the accounts of the organisation and their Regions', async () => {
    expect((await discovered({})).accounts).toEqual([
      { id: BASE, profile: '', regions: ['eu-west-1', 'us-east-1'] },
      { id: OTHER, regions: ['eu-west-1', 'us-east-1'] },
    ]);
  });

  it('says so where only one account can be seen', async () => {
    const alone = await discovered({ ListAccounts: no('denied', 'AccessDeniedException') });
    expect([alone.accounts.length, alone.notes]).toEqual([1, [expect.stringContaining('cannot be listed (AccessDeniedException)')]]);
    const none = await discovered({ DescribeOrganization: no('final', 'AWSOrganizationsNotInUseException') });
    expect(none.notes).toEqual([expect.stringContaining('belongs to no organisation')]);
  });

  it.each(['transient', 'throttled', 'final'] as const)('ends where accounts cannot be listed for want of an answer (%s)', async (kind) => {
    await expect(discovered({ ListAccounts: no(kind, 'InternalFailure') })).rejects.toMatchObject({
      code: 'ERR_AWS_CALL',
      message: 'organizations:ListAccounts failed: InternalFailure: InternalFailure it is',
    });
  });

  it.each([undefined, '', '../../etc', '1111222233334'])('ends where the answer has no account id (%s)', async (id) => {
    const message = expect.stringContaining('answered no account id') as unknown;
    await expect(discovered({ GetCallerIdentity: ok({ Account: id, Arn: `arn:aws:iam::${BASE}:user/x` }) })).rejects.toMatchObject({ message });
    await expect(discovered({ ListAccounts: ok({ Accounts: [{ Id: BASE }, { Id: id }] }) })).rejects.toMatchObject({ message });
  });

  it('ends where the credentials are not taken', async () => {
    for (const operation of ['GetCallerIdentity', 'ListAccounts'])
      for (const accounts of [[], [OTHER]])
        await expect(discovered({ [operation]: no('denied', 'InvalidClientTokenId') }, { accounts })).rejects.toMatchObject({ code: 'ERR_AWS_CREDENTIALS' });
  });

  it('takes accounts that are named as they are where the organisation does not answer', async () => {
    expect(await idsOf({ ListAccounts: no('transient', 'InternalFailure') }, { accounts: [OTHER] })).toEqual([OTHER]);
  });

  describe('where an account does not tell its Regions', () => {
    const silent = (kind: ErrorKind): Readonly<Record<string, Answer>> => ({ ListRegions: no(kind, 'X'), DescribeRegions: no(kind, 'X') });

    it('asks those of the others, and all that nobody can turn off', async () => {
      const { accounts, notes } = await discovered({ [`${OTHER}:ListRegions`]: no('denied', 'X'), ListRegions: regions('me-south-1') });
      expect(accounts.map((one) => one.regions.length)).toEqual([1, 18]);
      expect(accounts[1]?.regions).toContain('me-south-1');
      expect(notes).toEqual([expect.stringContaining('the enabled Regions of 1 account cannot be listed')]);
    });

    it('never narrows the run to one Region', async () => {
      expect((await discovered(silent('denied'))).accounts.map((one) => one.regions.length)).toEqual([17, 17]);
    });

    it('ends where no account tells for want of an answer', async () => {
      await expect(discovered(silent('transient'))).rejects.toMatchObject({ code: 'ERR_AWS_CALL', help: expect.stringContaining('--regions') });
      expect((await discovered(silent('transient'), { regions: ['eu-west-1'] })).accounts[0]?.regions).toEqual(['eu-west-1']);
    });
  });

  it('finds where what the organisation has once may be, whichever Regions and accounts are chosen', async () => {
    const narrow = await discovered({}, { regions: ['us-east-1'] });
    expect([narrow.accounts[0]?.regions, narrow.baseRegions]).toEqual([['us-east-1'], ['eu-west-1', 'us-east-1']]);
    expect((await discovered({}, { accounts: [OTHER] })).baseRegions).toEqual(['eu-west-1', 'us-east-1']);
    const silent = { [`${BASE}:ListRegions`]: no('denied', 'X'), [`${BASE}:DescribeRegions`]: no('denied', 'X') };
    expect((await discovered(silent, { regions: ['us-east-1'] })).baseRegions).toContain('eu-west-1');
  });

  it('asks for the organisation with the profile of the management account, also where that account is not chosen', async () => {
    const answers = {
      'own dev:GetCallerIdentity': ok({ Account: OTHER, Arn: `arn:aws:iam::${OTHER}:user/x` }),
      'own main:GetCallerIdentity': ok({ Account: BASE, Arn: `arn:aws:iam::${BASE}:user/x` }),
    };
    const plan = await discovered(answers, { profiles: ['dev', 'main'], accounts: [OTHER] });
    expect([plan.base, plan.baseProfile, plan.accounts.map(({ id }) => id)]).toEqual([BASE, 'main', [OTHER]]);
  });
});
