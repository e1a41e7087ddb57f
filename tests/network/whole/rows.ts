// How a network of which the whole answer is held is written, and what those have in common.

import { TG_ARN } from '../balanced.ts';
import type { Draft } from '../base.ts';
import { cidr, edit, find, type Scenario } from '../world-scenarios.ts';

export type Whole = Omit<Scenario, 'answer' | 'because'>;

export const V2 = 'ElasticLoadBalancingV2';
export const row = (says: string, from: string, target: string, made: () => Draft, more: Partial<Whole> = {}): Whole => ({
  says,
  from,
  to: target,
  made,
  ...more,
});
export const all = { IpProtocol: '-1', ...cidr('0.0.0.0/0') };
export const drop = (type: string, id: string) => (made: Draft) => {
  made[`AWS::EC2::${type}`] = (made[`AWS::EC2::${type}`] ?? []).filter((one) => !Object.values(one).includes(id));
};
export const acl = (id: string, ...entries: readonly Record<string, unknown>[]) => edit('NetworkAcl', id, { Entries: entries });
export const entry = (RuleNumber: number, RuleAction: string, Egress: boolean, more: Record<string, unknown> = {}) => ({
  RuleNumber,
  RuleAction,
  Egress,
  Protocol: '-1',
  CidrBlock: '0.0.0.0/0',
  ...more,
});
export const ports = (From: number, To = From) => ({ Protocol: '6', PortRange: { From, To } });
export const group = (made: Draft) => find(made, `${V2}::TargetGroup`, TG_ARN);
export const onTarget = { query: { port: 8080 } } as const;
