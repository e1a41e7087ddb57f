// Who is in the organisation: the tree of units and the list of accounts, from 12 to 2,000 of them.

import type { Seeded } from './seeded.ts';

export type AccountKind = 'management' | 'security' | 'log-archive' | 'network' | 'shared' | 'workload' | 'sandbox' | 'legacy' | 'suspended';
export type UnitName = 'Root' | 'Security' | 'Infrastructure' | 'Workloads' | 'Prod' | 'NonProd' | 'Sandbox' | 'Exceptions' | 'Suspended';

export interface AccountPlan {
  readonly index: number;
  /** 12 digits. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: AccountKind;
  readonly unit: UnitName;
  readonly environment: 'prod' | 'nonprod' | 'sandbox';
  /** What the workload does: `payments`, `web`, `data-lake`, …; the account's own name for the rest. */
  readonly purpose: string;
}

export const UNITS: readonly { readonly name: UnitName; readonly parent: UnitName }[] = [
  { name: 'Security', parent: 'Root' },
  { name: 'Infrastructure', parent: 'Root' },
  { name: 'Workloads', parent: 'Root' },
  { name: 'Prod', parent: 'Workloads' },
  { name: 'NonProd', parent: 'Workloads' },
  { name: 'Sandbox', parent: 'Root' },
  { name: 'Exceptions', parent: 'Root' },
  { name: 'Suspended', parent: 'Root' },
];

type Row = readonly [name: string, kind: AccountKind, unit: UnitName, environment: AccountPlan['environment']];

const FIRST: readonly Row[] = [
  ['management', 'management', 'Root', 'prod'],
  ['security', 'security', 'Security', 'prod'],
  ['log-archive', 'log-archive', 'Security', 'prod'],
  ['network', 'network', 'Infrastructure', 'prod'],
  ['shared-services', 'shared', 'Infrastructure', 'prod'],
  ['payments-prod', 'workload', 'Prod', 'prod'],
  ['web-prod', 'workload', 'Prod', 'prod'],
  ['data-lake-prod', 'workload', 'Prod', 'prod'],
  ['payments-dev', 'workload', 'NonProd', 'nonprod'],
  ['web-staging', 'workload', 'NonProd', 'nonprod'],
  ['sandbox', 'sandbox', 'Sandbox', 'sandbox'],
  ['legacy', 'legacy', 'Exceptions', 'prod'],
];

const PURPOSES = ['orders', 'search', 'identity', 'catalogue', 'billing', 'mobile', 'partners', 'analytics', 'messaging', 'media'] as const;

/** From this many accounts on, one of them is suspended. */
const SUSPENDED_FROM = 20;

export function planAccounts(count: number, seeded: Seeded): readonly AccountPlan[] {
  const ids = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const [name, kind, unit, environment] = FIRST[index] ?? furtherAccount(index, count);
    const suffix = kind === 'workload' ? name.replace(/-(?:prod|dev|staging)(?=-|$)/, '') : name;
    return { index, id: accountId(index, seeded, ids), name, email: `aws+${name}@acme.example`, kind, unit, environment, purpose: suffix };
  });
}

function furtherAccount(index: number, count: number): Row {
  if (index === 12 && count >= SUSPENDED_FROM) return ['old-experiments', 'suspended', 'Suspended', 'sandbox'];
  const purpose = PURPOSES[Math.floor(index / 3) % PURPOSES.length] ?? 'orders';
  const number = String(index + 1).padStart(4, '0');
  if (index % 12 === 11) return [`sandbox-${number}`, 'sandbox', 'Sandbox', 'sandbox'];
  if (index % 3 === 2) return [`${purpose}-dev-${number}`, 'workload', 'NonProd', 'nonprod'];
  return [`${purpose}-prod-${number}`, 'workload', 'Prod', 'prod'];
}

function accountId(index: number, seeded: Seeded, taken: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    const key = `account ${index} ${attempt}`;
    const id = String(100_000_000_000 + seeded.below(899_999, key) * 1_000_000 + seeded.below(1_000_000, `${key} low`));
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
