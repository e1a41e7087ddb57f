// The question who can do something, and its answer.

import type { ContextValue } from '../../model/index.ts';
import type { Access } from '../access.ts';

export interface WhoCanQuestion {
  /** `s3:GetObject`; without regard to case. */
  readonly action: string;
  /** An ARN, or `*` for actions without a resource. */
  readonly resource: string;
  /** Condition keys that are known. */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /** Keys that are known to be absent; all others may be absent or hold anything. */
  readonly absentKeys?: readonly string[];
  /** The VPC endpoint that the request passes. */
  readonly endpoint?: string;
}

export interface WhoCan {
  readonly action: string;
  readonly resource: string;
  /** Those who may, by the condition under which they may: without any first, then what is conditional, then what is not known. */
  readonly answers: readonly WhoCanAnswer[];
  readonly counts: {
    /** Principals of the model that were asked about: users, roles (each for all its sessions), root users. */
    readonly asked: number;
    readonly allowed: number;
    readonly conditional: number;
    readonly unknown: number;
    /** Those outside whom the resource's policy names and who were not asked about, where there are very many. */
    readonly outsideNotAsked: number;
  };
}

export interface WhoCanAnswer {
  readonly access: Exclude<Access, { kind: 'denied' }>;
  /** The largest first. */
  readonly groups: readonly WhoCanGroup[];
}

/** Principals that belong together. */
export interface WhoCanGroup {
  readonly kind: 'permission-set' | 'same-role' | 'same-policies' | 'root-users' | 'single' | 'outside';
  /** `sessions of the permission set Admin in 12 accounts`, `role/Deploy in 40 accounts`, `arn:aws:iam::111122223333:user/ann`. */
  readonly title: string;
  /** Ids, sorted. */
  readonly accounts: readonly string[];
  /** ARNs, sorted; of those outside what the policy names. */
  readonly principals: readonly string[];
  /** Ids of the policies with a statement that allows it, and of the resource's policy where that is what lets them. */
  readonly through: readonly string[];
  /** For permission sets: the user names of the people who are assigned to it in these accounts, where the directory is known. */
  readonly people?: readonly string[];
}
