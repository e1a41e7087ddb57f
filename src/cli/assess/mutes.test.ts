import { describe, expect, it } from 'vitest';
import { findingOf } from './finding.cases.ts';
import { createMutes, type Mute } from './mutes.ts';

const NOW = Date.parse('2026-11-02T12:00:00Z');
const MUTE: Mute = { rule: 'S3.8', owner: 'web', reason: 'a public site', expires: '2026-12-31' };
const RULES = ['S3.8', 'EC2.7', 'IAM.6'];
const JUDGED = new Set(RULES);

function suppressionBy(mute: Partial<Mute>, finding = findingOf()) {
  return createMutes([{ ...MUTE, ...mute }], NOW, () => ({})).of(finding);
}

describe('createMutes', () => {
  it('mutes what matches, and says by whom, why and until when', () => {
    expect(suppressionBy({})).toEqual({ kind: 'muted', owner: 'web', reason: 'a public site', expires: '2026-12-31' });
  });
  it.each([
    [{ rule: 'EC2.7' }, false],
    [{ account: '111122223333' }, true],
    [{ account: '444455556666' }, false],
    [{ region: 'eu-west-1' }, true],
    [{ region: 'us-east-1' }, false],
    [{ resource: 'arn:aws:s3:::site-*' }, true],
    [{ resource: 'arn:aws:s3:::*-logs' }, false],
    [{ fingerprint: 'a'.repeat(32) }, true],
    [{ fingerprint: 'b'.repeat(32) }, false],
    [{ account: '111122223333', region: 'us-east-1' }, false],
  ] as const)('with %j matches: %s', (mute, isMuted) => {
    expect(suppressionBy(mute) !== undefined).toBe(isMuted);
  });
  it('mutes failures and unknowns, never a pass', () => {
    expect(suppressionBy({}, findingOf({ verdict: 'unknown' }))).toBeDefined();
    expect(suppressionBy({}, findingOf({ verdict: 'pass' }))).toBeUndefined();
  });
  it('holds through the last day in UTC, and not a moment longer', () => {
    const at = (time: string) => createMutes([{ ...MUTE, expires: '2026-11-02' }], Date.parse(time), () => ({})).of(findingOf()) !== undefined;
    expect([at('2026-11-02T23:59:59Z'), at('2026-11-03T00:00:00Z')]).toEqual([true, false]);
  });
  it('lets a later mute hold where an earlier one has expired', () => {
    const mutes = createMutes([{ ...MUTE, expires: '2020-01-01' }, MUTE], NOW, () => ({}));
    expect(mutes.of(findingOf())?.expires).toBe('2026-12-31');
  });

  it('reports an expired mute, and what counts again because of it', () => {
    const mutes = createMutes([{ ...MUTE, expires: '2026-10-31' }], NOW, () => ({ file: 'stoa.config.json', line: 3, column: 5 }));
    expect(mutes.of(findingOf())).toBeUndefined();
    expect(mutes.issues(JUDGED, RULES)).toEqual([
      {
        code: 'mute-expired',
        message: 'the mute of `S3.8` by web expired on 2026-10-31: 1 finding of it counts again',
        help: 'fix the findings, or decide again and set a later date',
        file: 'stoa.config.json',
        line: 3,
        column: 5,
      },
    ]);
  });
  it('reports a mute that mutes nothing, unless its rule was not judged', () => {
    const mutes = createMutes([MUTE, { ...MUTE, rule: 'IAM.6' }], NOW, () => ({}));
    mutes.of(findingOf());
    expect(mutes.issues(JUDGED, RULES).map((issue) => issue.message)).toEqual(['the mute of `IAM.6` by web mutes nothing']);
    expect(mutes.issues(new Set(['S3.8']), RULES)).toEqual([]);
  });
  it('reports a mute of a rule that does not exist, with the nearest one', () => {
    const mutes = createMutes([{ ...MUTE, rule: 'S3.88' }], NOW, () => ({}));
    expect(mutes.issues(JUDGED, RULES)).toEqual([
      { code: 'mute-unknown-rule', message: 'a mute names the rule `S3.88`, which does not exist', help: 'did you mean `S3.8`?' },
    ]);
  });
});
