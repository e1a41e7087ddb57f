// Mutes: findings that somebody accepted, for a reason and a time. An expired mute does not mute; one that mutes nothing is reported.

import { count, type Finding, type Issue, matchesGlob, nearest } from '../../core/index.ts';
import type { Suppression } from '../../report/index.ts';

export interface Mute {
  readonly rule: string;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** An ARN, with `*` for any text. */
  readonly resource?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly owner: string;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD` in UTC. */
  readonly expires: string;
}

export interface Mutes {
  /** The suppression of a finding, by the first mute that matches it. */
  of(finding: Finding): Suppression | undefined;
  /** What has to be said about the mutes themselves, once every finding has been asked about. */
  issues(judgedRules: ReadonlySet<string>, allRules: readonly string[]): readonly Issue[];
}

const DAY = 86_400_000;

/** `placeOf` says where a mute stands; `now` is in milliseconds since 1970. */
export function createMutes(mutes: readonly Mute[], now: number, placeOf: (index: number) => Pick<Issue, 'file' | 'line' | 'column'>): Mutes {
  const matched = mutes.map(() => 0);
  const byRule = new Map<string, number[]>();
  for (const [index, mute] of mutes.entries()) {
    const list = byRule.get(mute.rule);
    if (list === undefined) byRule.set(mute.rule, [index]);
    else list.push(index);
  }
  const isExpired = (mute: Mute) => now >= Date.parse(mute.expires) + DAY;
  return {
    of(finding) {
      let found: Suppression | undefined;
      for (const index of byRule.get(finding.rule) ?? []) {
        const mute = mutes[index];
        if (mute === undefined || !matches(mute, finding)) continue;
        matched[index] = (matched[index] ?? 0) + 1;
        if (isExpired(mute)) continue;
        const { owner, reason, expires } = mute;
        found ??= { kind: 'muted', owner, reason, expires };
      }
      return found;
    },
    issues: (judgedRules, allRules) =>
      mutes.flatMap((mute, index) => {
        const issue = issueOf(mute, matched[index] ?? 0, isExpired(mute), judgedRules, allRules);
        return issue === undefined ? [] : [{ ...issue, ...placeOf(index) }];
      }),
  };
}

function issueOf(mute: Mute, findings: number, isExpired: boolean, judged: ReadonlySet<string>, all: readonly string[]): Issue | undefined {
  if (!all.includes(mute.rule)) {
    const near = nearest(mute.rule, all);
    const help = near === undefined ? 'see `stoa rules`' : `did you mean \`${near}\`?`;
    return { code: 'mute-unknown-rule', message: `a mute names the rule \`${mute.rule}\`, which does not exist`, help };
  }
  if (isExpired) {
    const rest = findings === 0 ? 'it would mute nothing' : `${count(findings, 'finding')} of it ${findings === 1 ? 'counts' : 'count'} again`;
    return {
      code: 'mute-expired',
      message: `the mute of \`${mute.rule}\` by ${mute.owner} expired on ${mute.expires}: ${rest}`,
      help: findings === 0 ? 'take it out' : 'fix the findings, or decide again and set a later date',
    };
  }
  // A rule that was not judged in this run says nothing about its mutes.
  if (findings > 0 || !judged.has(mute.rule)) return undefined;
  return { code: 'mute-unused', message: `the mute of \`${mute.rule}\` by ${mute.owner} mutes nothing`, help: 'take it out, or correct where it points' };
}

function matches(mute: Mute, finding: Finding): boolean {
  const { account, region, resource, fingerprint } = mute;
  if (finding.verdict !== 'fail' && finding.verdict !== 'unknown') return false;
  if (account !== undefined && account !== finding.account) return false;
  if (region !== undefined && region !== finding.region) return false;
  if (fingerprint !== undefined && fingerprint !== finding.fingerprint) return false;
  return resource === undefined || matchesGlob(resource, finding.resources[0]?.arn ?? '');
}
