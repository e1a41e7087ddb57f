// A row that says which resources of a service carry a resource-based policy, and short words to write one.

/** `optional`: it may have one; `mandatory`: the policy must itself allow; `not-collected`: it may have one that no snapshot holds. */
export type HolderPolicy = 'optional' | 'mandatory' | 'none' | 'not-collected';

export interface HolderRow {
  /** How the resource part of the ARN begins; '' for every resource of the service that no row before has met. */
  readonly start: string;
  readonly policy: HolderPolicy;
  /** CloudFormation's name of the holder, where the catalogue collects it. */
  readonly type?: string;
  /** A further condition on the ARN; `at` is where its resource part begins. */
  readonly holds?: (arn: string, at: number) => boolean;
  /** The ARN of the holder; absent: the resource itself. */
  readonly holder?: (arn: string, at: number) => string;
  /** Other accounts may be let in without any policy of the resource: by an AWS RAM share, a launch or a restore permission. */
  readonly isShareable?: true;
}

/** The ARN up to the nth `mark` in its resource part; whole where there are fewer. */
export function until(mark: string, nth: number): (arn: string, at: number) => string {
  return (arn, at) => {
    const end = indexOfNth(arn, mark, at, nth);
    return end < 0 ? arn : arn.slice(0, end);
  };
}

/** Whether the resource part has at least n of a mark. */
export function has(mark: string, nth: number): (arn: string, at: number) => boolean {
  return (arn, at) => indexOfNth(arn, mark, at, nth) >= 0;
}

function indexOfNth(arn: string, mark: string, at: number, nth: number): number {
  let found = at - 1;
  for (let count = 0; count < nth; count++) {
    found = arn.indexOf(mark, found + 1);
    if (found < 0) return -1;
  }
  return found;
}

export const whole = (type: string): HolderRow => ({ start: '', policy: 'optional', type });
export const notCollected = (...starts: readonly string[]): readonly HolderRow[] => starts.map((start) => ({ start, policy: 'not-collected' }));
export const shareable = (...starts: readonly string[]): readonly HolderRow[] => starts.map((start) => ({ start, policy: 'none', isShareable: true }));
