import { describe, expect, it } from 'vitest';
import type { AccessModel, AccessRequest } from '../model/index.ts';
import { evaluate } from './decide.ts';
import { ALLOW_ALL, MODEL, policy, QUEUE, USER } from './engine.cases.ts';
import { compile, withModel, withPolicy } from './engine.ts';
import { accountOf } from './frame.ts';
import type { Chain } from './shapes.ts';

const send: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'sqs:SendMessage', resource: QUEUE };

describe('compile', () => {
  it('takes a principal of an account that the model does not have for a stranger', () => {
    const stranger = 'arn:aws:iam::222233334444:user/eve';
    const own = `${stranger}#inline/main`;
    const engine = withModel(compile(MODEL), {
      principals: [
        { kind: 'user', arn: stranger, account: '222233334444', uniqueId: 'AIDAEVE', tags: {}, policies: [{ policy: own }] },
        { kind: 'user', arn: `${stranger}2`, account: '222233334444', uniqueId: 'AIDAEVE2', tags: {}, policies: [] },
      ],
      policies: [policy(own, [ALLOW_ALL]), policy('open', [{ ...ALLOW_ALL, Principal: '*' }])],
      resources: [{ arn: QUEUE, type: 'AWS::SQS::Queue', account: '111122223333', tags: {}, policy: 'open' }],
    });
    const ask = (arn: string) => evaluate(engine, { ...send, principal: { kind: 'user', arn } });
    expect([ask(stranger), ask(`${stranger}2`)]).toEqual(['unknown', 'implicit-deny']);
    expect(engine.principals.get(stranger)?.account).toBe(engine.principals.get(`${stranger}2`)?.account);
  });
});

describe('compile, of accounts', () => {
  const { organization } = MODEL;
  const part = { unknown: 'it was not read' };
  const accountIn = (changes: Partial<AccessModel>, id = '111122223333') => accountOf(compile({ ...MODEL, ...changes }), id);
  const levelsOf = (chain: Chain | undefined) => chain?.levels.map(({ use, ids, missing }) => [use, ...ids, ...missing]);

  it('finds their place in the organisation, from the root down', () => {
    const account = accountIn({});
    expect(account).toMatchObject({ isMember: 'yes', isManagement: false, path: 'o-exampleorgid/r-exam/ou-exam-prod/' });
    expect(levelsOf(account.scps)).toEqual([
      ['scp', 'full'],
      ['scp', 'full', 'scp-prod'],
      ['scp', 'scp-account'],
    ]);
    expect(levelsOf(account.rcps)).toEqual([['rcp', 'rcp'], ['rcp'], ['rcp']]);
    expect(accountIn({}, '999999999999')).toMatchObject({
      isMember: 'yes',
      isManagement: true,
      scps: undefined,
      rcps: undefined,
      path: 'o-exampleorgid/r-exam/',
    });
    expect(compile(MODEL).organization).toEqual({ id: 'o-exampleorgid', management: '999999999999' });
  });

  it('says why their place is not known', () => {
    const below = (parent: AccessModel['accounts'][number]['parent'], nodes: readonly object[]) =>
      accountIn({ organization: { ...organization, nodes }, accounts: [{ id: '111122223333', parent, scps: [], rcps: [] }] } as object);
    const lost = below('ou-1', [{ id: 'ou-1', parent: 'ou-lost', scps: [], rcps: [] }]);
    expect(lost.path).toEqual({ unknown: 'the organisational unit ou-lost is not in the model' });
    expect(levelsOf(lost.scps)).toEqual([['scp', 'the organisational unit ou-lost is not in the model'], ['scp'], ['scp']]);
    const circle = [
      { id: 'ou-1', parent: 'ou-2', scps: [], rcps: [] },
      { id: 'ou-2', parent: 'ou-1', scps: [], rcps: [] },
    ];
    expect(below('ou-1', circle).path).toEqual({ unknown: 'the organisational unit ou-1 is above itself' });
    expect(below(part, []).path).toEqual(part);
    const management = { accounts: [{ id: '999999999999', scps: [], rcps: [] }] };
    expect(accountIn(management, '999999999999')).toMatchObject({ isMember: 'yes', isManagement: true, path: { unknown: expect.any(String) as string } });
    expect(accountIn({ accounts: [{ id: '444455556666', scps: [], rcps: [] }] }, '444455556666')).toMatchObject({ isMember: 'no', isManagement: false });
  });

  it('knows of none of their policies where the organisation is not known, and has none where there is none', () => {
    for (const id of ['111122223333', '222233334444']) {
      const account = accountIn({ organization: part }, id);
      expect(account).toMatchObject({ isMember: part, isManagement: false, path: part });
      expect([levelsOf(account.scps), levelsOf(account.rcps)]).toEqual([[['scp', part.unknown]], [['rcp', part.unknown]]]);
    }
    expect(compile({ ...MODEL, organization: part }).organization).toBe(part);
    const { organization: _, ...alone } = MODEL;
    expect(compile(alone).accounts.get('111122223333')).toMatchObject({
      isMember: 'no',
      isManagement: false,
      scps: undefined,
      rcps: undefined,
      path: undefined,
    });
    expect(compile(alone).organization).toBeUndefined();
  });

  it('leaves open what policies an organisation has that is not in the model', () => {
    const { organization: _, ...alone } = MODEL;
    const why = 'the policies of the organisation of the account 222233334444, if it has one, are not in the model';
    for (const engine of [compile(MODEL), compile(alone)]) {
      const stranger = accountOf(engine, '222233334444');
      expect(stranger).toMatchObject({ isMember: 'no', isManagement: false, path: undefined });
      expect([levelsOf(stranger.scps), levelsOf(stranger.rcps)]).toEqual([[['scp', why]], [['rcp', why]]]);
    }
  });
});

describe('compile, of principals, resources and endpoints', () => {
  const part = { unknown: 'it was not read' };
  const [user, role] = MODEL.principals;
  const principalIn = (changes: object) =>
    compile({ ...MODEL, principals: role === undefined ? [] : [{ ...role, ...changes }] })
      .principals.values()
      .next().value;

  it('keeps by name what is not known of them', () => {
    const principal = principalIn({ trust: part, boundary: part, policies: part });
    expect([principal?.trust, principal?.boundary, principal?.identity].map((set) => [set?.use, ...(set?.missing ?? [])])).toEqual([
      ['trust', part.unknown],
      ['boundary', part.unknown],
      ['identity', part.unknown],
    ]);
    const endpoints = [part, 'e'].map((one) => ({ id: 'vpce-1', account: '111122223333', vpc: 'vpc-1', policy: one }));
    const sets = endpoints.map((one) => compile({ ...MODEL, endpoints: [one] }).endpoints.get('vpce-1')?.policy);
    expect(sets.map((set) => [set?.use, ...(set?.ids ?? []), ...(set?.missing ?? [])])).toEqual([
      ['endpoint', part.unknown],
      ['endpoint', 'e', 'the policy e is not in the model'],
    ]);
  });

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html
  it('knows service-linked roles by their path, unless it is told', () => {
    const arn = 'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/R';
    const isLinked = (changes: object) => principalIn(changes)?.isServiceLinked;
    expect([isLinked({}), isLinked({ arn }), isLinked({ arn, isServiceLinked: false }), isLinked({ isServiceLinked: true })]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(compile({ ...MODEL, principals: user === undefined ? [] : [user] }).principals.get(USER)?.isServiceLinked).toBe(false);
  });

  it('keeps every value of tags whose keys differ by capitals only, and takes `unknown` for a tag beside others', () => {
    const tags = (given: object) => {
      const found = principalIn({ tags: given })?.tags;
      return found instanceof Map ? [...found] : found;
    };
    expect(tags({ Team: 'a', team: 'b', TEAM: 'c', other: 'd' })).toEqual([
      ['team', ['a', 'b', 'c']],
      ['other', 'd'],
    ]);
    expect([tags({}), tags({ unknown: 'a' }), tags({ unknown: 'a', other: 'b' })]).toEqual([
      [],
      { unknown: 'a' },
      [
        ['unknown', 'a'],
        ['other', 'b'],
      ],
    ]);
  });
});

describe('compile, beside another engine', () => {
  it('knows the same condition keys by the same numbers', () => {
    const one = compile(MODEL);
    expect(compile(MODEL, one).lexicon).toBe(one.lexicon);
    expect(compile(MODEL).lexicon).not.toBe(one.lexicon);
  });
});

describe('withPolicy', () => {
  it('replaces the sets and the levels of SCPs and RCPs that have the policy, and no others', () => {
    const replacedBy = (id: string) => {
      const { replaced } = withPolicy(compile(MODEL), id, null);
      return [replaced?.sets.size, replaced?.chains.size];
    };
    // Of two accounts the chain of SCPs is the same: `full`, and nothing besides.
    expect([replacedBy('boundary'), replacedBy('scp-account'), replacedBy('scp-prod'), replacedBy('rcp')]).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 2],
    ]);
  });

  it('keeps the name and the account of the policy, edit after edit, and makes up neither', () => {
    const [first] = MODEL.policies;
    const once = withPolicy(compile(MODEL), 'scp-prod', first?.document ?? null);
    const twice = withPolicy(withPolicy(once, 'new', null), 'scp-prod', null);
    const edited = [once.policies.edited.get('scp-prod'), twice.policies.edited.get('scp-prod'), twice.policies.edited.get('new')];
    expect(edited.map((one) => [one?.policy.name, one?.policy.account])).toEqual([
      ['scp-prod', '999999999999'],
      ['scp-prod', '999999999999'],
      ['new', ''],
    ]);
    expect(withPolicy(once, `${USER}#inline/main`, null).policies.edited.get(`${USER}#inline/main`)?.policy.name).toBe('main');
  });
});
