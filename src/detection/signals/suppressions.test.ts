import { describe, expect, it } from 'vitest';
import { findingOfNotes, note } from './note.cases.ts';
import { createSuppressor, readSuppressions } from './suppressions.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const WHOLE = `suppressions:
  - rule: key-created
    fields:
      actor: 'arn:aws:iam::*:role/ci-*'
      address: [198.51.100.0/24, 2001:db8::1]
    owner: platform team
    reason: the deployment makes keys
    expires: 2026-11-22
`;

const ci = note('e1', 1, { actor: 'arn:aws:iam::111122223333:role/ci-deploy', address: '198.51.100.7' });
const other = note('e2', 2, { actor: 'arn:aws:iam::111122223333:role/ci-deploy', address: '203.0.113.7' });

function suppressorOf(text: string, now = NOW) {
  const { suppressions, issues } = readSuppressions(text);
  expect(issues).toEqual([]);
  return createSuppressor(suppressions, now, ({ rule }) => rule);
}

describe('readSuppressions', () => {
  it('refuses one without owner, reason or day, each by name and place', () => {
    const { suppressions, issues } = readSuppressions(
      '- rule: a\n  reason: because\n  expires: soon\n- rule: b\n  owner: me\n  expires: 2026-02-30\n- { rule: c, owner: me, reason: so, expires: 2026-13-01 }',
    );
    expect(suppressions).toEqual([]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['suppression-owner', 1],
      ['suppression-expires', 1],
      ['suppression-reason', 4],
      ['suppression-expires', 4],
      ['suppression-expires', 7],
    ]);
  });

  it('refuses fields and keys that there are not, with what was meant', () => {
    const { issues } = readSuppressions('- { rule: a, owner: me, reason: so, expire: 2027-01-01, expires: 2027-01-01, fields: { acount: 1, __proto__: 2 } }');
    expect(issues.map(({ message, help }) => [message, help?.slice(0, 24)])).toEqual([
      ['`expire` is no key of a suppression', 'did you mean `expires`?'],
      ['`acount` is nothing that a suppression can ask for', 'did you mean `account`?'],
      ['`__proto__` is nothing that a suppression can ask for', 'there are: account, regi'],
    ]);
  });

  it('reads a file of nothing, and refuses one of something else', () => {
    expect(readSuppressions('')).toEqual({ suppressions: [], issues: [] });
    expect(readSuppressions('rules: []').issues).toHaveLength(1);
    expect(readSuppressions('- [').issues).toHaveLength(1);
  });
});

describe('createSuppressor', () => {
  it('suppresses a finding only where every event of it fits', () => {
    const suppressor = suppressorOf(WHOLE);
    expect(suppressor.of(findingOfNotes('key-created', 'a', [ci]))).toEqual({
      owner: 'platform team',
      reason: 'the deployment makes keys',
      expires: '2026-11-22',
    });
    expect(suppressor.of(findingOfNotes('key-created', 'b', [ci, other]))).toBeUndefined();
    expect(suppressor.of(findingOfNotes('key-deleted', 'c', [ci]))).toBeUndefined();
    expect(suppressor.of(findingOfNotes('key-created', 'd', [note('e3', 3)]))).toBeUndefined();
    expect(suppressor.issues(['key-created'])).toEqual([]);
  });

  it('holds to the end of its day, and then says what counts again', () => {
    const suppressor = suppressorOf(WHOLE, NOW + 12 * 3_600_000);
    expect(suppressor.of(findingOfNotes('key-created', 'a', [ci]))).toBeUndefined();
    expect(suppressor.of(findingOfNotes('key-created', 'a', [ci]))).toBeUndefined();
    expect(suppressor.issues(['key-created'])).toEqual([
      {
        code: 'suppression-expired',
        message: 'the suppression of `key-created` by platform team expired on 2026-11-22: 1 finding of it counts again',
        help: 'look at the findings, or decide again and set a later day',
        line: 2,
        column: 5,
      },
    ]);
  });

  it('says which rule there is not', () => {
    expect(
      suppressorOf(WHOLE)
        .issues(['key-create'])
        .map(({ code }) => code),
    ).toEqual(['suppression-unknown-rule']);
    expect(suppressorOf(WHOLE.replace('key-created', "'key-*'")).issues(['key-create'])).toEqual([]);
  });
});
