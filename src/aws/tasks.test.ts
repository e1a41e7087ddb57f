import { describe, expect, it } from 'vitest';
import { CALLS } from './calls/table.ts';
import type { Plan } from './plan.ts';
import { firstCallOf } from './shared-answers.ts';
import { createTasks } from './tasks.ts';

const BASE = '111122223333';
const OTHER = '444455556666';
const PLAN: Plan = {
  partition: 'aws',
  mainRegion: 'us-east-1',
  base: BASE,
  baseProfile: '',
  baseRegions: ['ap-south-1', 'eu-west-1', 'us-east-1'],
  accounts: [BASE, OTHER].map((id) => ({ id, regions: ['eu-west-1', 'us-east-1'] })),
  notes: [],
};
const tasksOf = (plan: Partial<Plan> = {}) => {
  const tasks = createTasks(CALLS, { ...PLAN, ...plan });
  return { tasks, all: [...tasks.inTurn()] };
};
const placesOf = (type: string, plan?: Partial<Plan>) =>
  tasksOf(plan)
    .all.filter(({ row }) => row.type === type)
    .map(({ place }) => `${place.account} ${place.region}`)
    .sort();

describe('createTasks', () => {
  it('numbers every task once, and alike in every run', () => {
    const { tasks, all } = tasksOf();
    expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual(Array.from({ length: tasks.size }, (_, index) => index));
    const words = (list: typeof all) => list.map(({ number, row, place }) => `${number} ${row.type} ${place.account} ${place.region}`);
    expect(words(tasksOf().all)).toEqual(words(all));
  });

  it('takes all accounts in turn', () => {
    expect(
      tasksOf()
        .all.slice(0, 4)
        .map(({ place }) => place.account),
    ).toEqual([BASE, OTHER, BASE, OTHER]);
  });

  it('asks a service where it answers, and not at all where the partition has none', () => {
    const type = 'AWS::S3::MultiRegionAccessPoint';
    expect(placesOf(type)).toEqual([`${BASE} us-west-2`, `${OTHER} us-west-2`]);
    expect(placesOf(type, { partition: 'aws-cn', mainRegion: 'cn-north-1' })).toEqual([]);
  });

  it('asks what the organisation has in common once, with the management account, also where that is not collected', () => {
    const type = 'AWS::Organizations::Organization';
    expect(placesOf(type)).toEqual([`${BASE} us-east-1`]);
    const alone = { accounts: PLAN.accounts.slice(1) };
    expect(placesOf(type, alone)).toEqual([`${BASE} us-east-1`]);
    expect(placesOf('AWS::IAM::User', alone)).toEqual([`${OTHER} us-east-1`]);
  });

  it('looks for Identity Center in every Region of the management account, whichever Regions and accounts are collected', () => {
    const everywhere = PLAN.baseRegions.map((region) => `${BASE} ${region}`);
    for (const plan of [{}, { accounts: PLAN.accounts.slice(1) }, { accounts: [{ id: BASE, regions: ['us-east-1'] }] }])
      expect(placesOf('AWS::SSO::Instance', plan)).toEqual(everywhere);
  });

  it('puts rows that begin with the same call together', () => {
    const keys = tasksOf({ accounts: PLAN.accounts.slice(0, 1) }).all.map(({ row }) => firstCallOf(row));
    const runs = keys.filter((key, index) => key !== keys[index - 1]);
    expect(runs.length).toBe(new Set(keys).size);
  });
});
