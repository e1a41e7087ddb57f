// The frame of one sample organisation: seed, time, accounts, and where planted weaknesses are written down.

import { type AccountKind, type AccountPlan, planAccounts, type UnitName } from './accounts.ts';
import { createSeeded, type Seeded } from './seeded.ts';

export interface SampleOptions {
  /** From 12 to 2,000; 12 unless given. */
  readonly accounts?: number;
  /** An integer; 1 unless given. */
  readonly seed?: number;
  /** RFC 3339 in UTC; every age in the sample is counted back from it. */
  readonly takenAt?: string;
  /** Copies of the application stack in each workload account and Region, from 1 to 1,000; 1 unless given. Grows the sample without more accounts. */
  readonly scale?: number;
}

/** One finding that a right assessment of the sample must hold. */
export interface PlantedWeakness {
  /** The id of the control that fails. */
  readonly rule: string;
  readonly account: string;
  /** `global` where the control judges the account as a whole. */
  readonly region: string;
  /** The resource that fails; absent where the control judges an account, or an account in a Region. */
  readonly arn?: string;
  readonly why: string;
}

export interface Sample {
  readonly seeded: Seeded;
  readonly seed: number;
  readonly takenAt: string;
  readonly scale: number;
  readonly organizationId: string;
  readonly rootId: string;
  readonly accounts: readonly AccountPlan[];
  readonly management: AccountPlan;
  readonly security: AccountPlan;
  readonly logArchive: AccountPlan;
  readonly network: AccountPlan;
  readonly shared: AccountPlan;
  unitId(name: UnitName): string;
  /** The time so many days before the snapshot (after it when negative), as AWS CLI version 2 writes times. */
  readonly ago: (days: number) => string;
  plant(weakness: PlantedWeakness): void;
}

const DAY = 86_400_000;

/** INVARIANT: nothing but the options decides what is made. Throws a RangeError for options out of bounds. */
export function createSample(options: SampleOptions, plant: (weakness: PlantedWeakness) => void): Sample {
  const { accounts: count = 12, seed = 1, takenAt = '2026-11-01T06:00:00Z', scale = 1 } = options;
  requireInteger('accounts', count, 12, 2000);
  requireInteger('seed', seed, -(2 ** 31), 2 ** 31);
  requireInteger('scale', scale, 1, 1000);
  const now = Date.parse(takenAt);
  if (Number.isNaN(now)) throw new RangeError(`\`${takenAt}\` is not a time`);
  const seeded = createSeeded(seed);
  const accounts = planAccounts(count, seeded);
  const rootId = `r-${seeded.alphanumeric(4, 'root')}`;
  const only = (kind: AccountKind) => accounts.find((account) => account.kind === kind) as AccountPlan;
  return {
    seeded,
    seed,
    takenAt,
    scale,
    organizationId: `o-${seeded.alphanumeric(10, 'organization')}`,
    rootId,
    accounts,
    management: only('management'),
    security: only('security'),
    logArchive: only('log-archive'),
    network: only('network'),
    shared: only('shared'),
    unitId: (name) => (name === 'Root' ? rootId : `ou-${rootId.slice(2)}-${seeded.alphanumeric(8, `unit ${name}`)}`),
    ago: remember((days) => new Date(now - Math.round(days * DAY)).toISOString().replace(/\.\d+Z$/, '+00:00')),
    plant,
  };
}

/** Every account that AWS answers for. */
export function activeAccounts(sample: Sample): readonly AccountPlan[] {
  return sample.accounts.filter((account) => account.kind !== 'suspended');
}

/** Most resources share a few ages. */
function remember(make: (days: number) => string): (days: number) => string {
  const made = new Map<number, string>();
  return (days) => {
    let time = made.get(days);
    if (time === undefined) made.set(days, (time = make(days)));
    return time;
  };
}

function requireInteger(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`\`${name}\` must be an integer from ${least} to ${most}, not \`${value}\``);
}
