// The question what a principal can do, and its answer.

import type { AccessLevel } from '../../authorization/index.ts';
import type { RequestPrincipal } from '../../model/index.ts';
import type { Access } from '../access.ts';

export interface WhatCanOptions {
  /** Prefixes: `s3`. Absent: every service that AWS's reference has. */
  readonly services?: readonly string[];
  /** ARNs to ask about besides what the policies name. */
  readonly resources?: readonly string[];
}

export interface WhatCan {
  readonly principal: RequestPrincipal;
  /** Where nearly all actions have one answer on every resource of the account, that answer; the rows then say what differs, denials included. */
  readonly everything?: Exclude<Access, { kind: 'denied' }>;
  /** By service, access level and action. */
  readonly rows: readonly WhatCanRow[];
  readonly counts: { readonly actions: number; readonly allowed: number; readonly conditional: number; readonly unknown: number; readonly denied: number };
  /** Resources that carry a policy which is not known: what the rows say of them holds as far as that policy does not say otherwise. */
  readonly notKnown: readonly { readonly resource: string; readonly names: readonly string[] }[];
  /** Rows that were left out, where there are very many. */
  readonly leftOut: number;
  /** Resources with a policy of their own, and roles, that were not asked about, where there are very many. */
  readonly notAsked: number;
}

export interface WhatCanRow {
  readonly service: string;
  /** `All` where every action of the service has the same answer. */
  readonly level: AccessLevel | 'All';
  /** Whether these are all actions of the level. */
  readonly isWholeLevel: boolean;
  /** As a policy would write them: `s3:*` for all of the service, `s3:GetObject*`. */
  readonly actions: readonly string[];
  readonly actionCount: number;
  /** `*` for every resource of the principal's account, patterns of policies (`… and …` for what matches several), or ARNs of resources. */
  readonly resources: readonly string[];
  /** Resources beyond those listed. */
  readonly moreResources: number;
  readonly access: Access;
  /**
   * Parts with another answer: patterns, or several of them (`… and …`) for what matches all. Of those that a resource lies in the
   * narrowest says what holds. The wider come first.
   */
  readonly except: readonly { readonly resource: string; readonly access: Access }[];
  /** Parts beyond those listed. */
  readonly moreExcept: number;
  /** So many patterns meet that not every part was asked about: where several of them match, what is said may not hold. */
  readonly isOpenWherePatternsMeet?: boolean;
  /** Whether the resources' own policies must allow it too: keys, and roles that are assumed. */
  readonly needsResourcePolicy: boolean;
}
