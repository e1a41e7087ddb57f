// When Amazon EKS ends standard support of each Kubernetes version.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html (release calendar)

/** The day on which standard support ends, in UTC, by the minor version after `1.`. */
const END_OF_STANDARD_SUPPORT: ReadonlyMap<number, string> = new Map([
  [35, '2027-03-27'],
  [34, '2026-12-02'],
  [33, '2026-07-29'],
  [32, '2026-03-23'],
  [31, '2025-11-26'],
  [30, '2025-07-23'],
  [29, '2025-03-23'],
  [28, '2024-11-26'],
  [27, '2024-07-24'],
  [26, '2024-06-11'],
  [25, '2024-05-01'],
  [24, '2024-01-31'],
  [23, '2023-10-11'],
]);

const OLDEST = Math.min(...END_OF_STANDARD_SUPPORT.keys());

/** The end of standard support of `1.34`; `long ago` for versions before the table, `undefined` for those after it. */
export function endOfStandardSupport(version: string): string | undefined {
  const minor = /^1\.(\d{1,3})$/.exec(version)?.[1];
  if (minor === undefined) return undefined;
  return Number(minor) < OLDEST ? 'long ago' : END_OF_STANDARD_SUPPORT.get(Number(minor));
}
