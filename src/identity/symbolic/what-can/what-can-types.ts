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
  /** `*` for every resource of the principal's account, patterns of policies, or ARNs of resources. */
  readonly resources: readonly string[];
  /** Resources beyond those listed. */
  readonly moreResources: number;
  readonly access: Access;
  /** Parts with another answer: patterns, or two of them (`… and …`) for what matches both. */
  readonly except: readonly { readonly resource: string; readonly access: Access }[];
  /** Whether the resources' own policies must allow it too: keys, and roles that are assumed. */
  readonly needsResourcePolicy: boolean;
}
