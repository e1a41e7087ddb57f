import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCredentialReport } from './credential-report.ts';

const HEADER =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';
const REST =
  '2024-01-02T03:04:05+00:00,TRUE,no_information,2024-01-02T03:04:05Z,N/A,false,true,2024-01-02T03:04:05+00:00,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A';
const ROOT =
  '<root_account>,arn:aws:iam::111122223333:root,2020-01-01T00:00:00+00:00,not_supported,2026-10-01T00:00:00+00:00,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A';
const arnOf = (user: string) => `arn:aws:iam::111122223333:user/${user}`;
const report = (...lines: string[]) => [HEADER, ...lines].join('\n');

function read(content: string) {
  const result = readCredentialReport({ Content: content, GeneratedTime: '2026-11-01T05:00:00+00:00' });
  return result.ok ? result.value : result.issues[0]?.message;
}

describe('readCredentialReport', () => {
  it('reads base64 and plain CSV alike', () => {
    const csv = report(ROOT, `alice,${arnOf('alice')},${REST}`);
    const plain = read(csv);
    expect(read(Buffer.from(csv).toString('base64'))).toEqual(plain);
    expect(plain).toMatchObject({ generatedAt: Date.parse('2026-11-01T05:00:00Z'), root: { hasPassword: undefined, hasMfa: true } });
  });

  it('tells true, false, never and times apart', () => {
    const value = read(report(`alice,${arnOf('alice')},${REST}`));
    expect(typeof value === 'object' && value.rows.get(arnOf('alice'))).toMatchObject({
      user: 'alice',
      hasPassword: true,
      hasMfa: false,
      passwordLastUsed: { kind: 'never' },
      passwordLastChanged: { kind: 'time', at: Date.parse('2024-01-02T03:04:05Z') },
      keys: [
        { slot: 1, isActive: true, lastRotated: { kind: 'time' }, lastUsed: { kind: 'never' } },
        { slot: 2, isActive: false, lastRotated: { kind: 'never' } },
      ],
      isPartial: false,
    });
  });

  it('knows when a user has more keys than the report lists', () => {
    const content = `${HEADER},additional_credentials_info\nalice,${arnOf('alice')},${REST},1 more access key: ListAccessKeys\nbob,${arnOf('bob')},${REST},N/A`;
    const value = read(content);
    expect(typeof value === 'object' && [...value.rows.values()].map((row) => row.isPartial)).toEqual([true, false]);
  });

  it('says so where a time cannot be read, and does not take it for never', () => {
    const value = read(report(`alice,${arnOf('alice')},${REST.replace('no_information', 'last tuesday')}`));
    expect(typeof value === 'object' && value.rows.get(arnOf('alice'))?.passwordLastUsed).toEqual({ kind: 'unreadable' });
  });

  it('reads every user name that IAM allows, quoted or not', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'Z', '0', '+', '=', ',', '.', '@', '-', '_'), minLength: 1, maxLength: 20 });
    const path = fc.constantFrom('', 'team/', 'a,b/', ',/');
    fc.assert(
      fc.property(name, path, fc.boolean(), (user, folder, isQuoted) => {
        const quote = (text: string) => (isQuoted ? `"${text}"` : text);
        const arn = arnOf(folder + user);
        const value = read(report(ROOT, `${quote(user)},${quote(arn)},${REST}`));
        expect(typeof value === 'object' && value.rows.get(arn)).toMatchObject({ user, arn, hasMfa: false });
      }),
    );
  });

  it.each([
    ['', 'neither'],
    ['bm90IGEgcmVwb3J0', 'neither'],
    ['%%%', 'neither'],
    ['user,arn,\nalice,x,', 'no column'],
    [report(`alice,${arnOf('alice')},TRUE`), 'row 2'],
    [report(`alice,${arnOf('bob')},${REST},surplus`), 'row 2'],
  ])('refuses %j', (content, words) => {
    expect(read(content)).toContain(words);
  });

  it('never throws, and never finds rows by inherited names', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readCredentialReport({ Content: text });
        readCredentialReport({ Content: `${HEADER}\n${text}` });
      }),
    );
    const value = read(report(`__proto__,${arnOf('__proto__')},${REST}`));
    expect(typeof value === 'object' && value.rows.get('constructor')).toBeUndefined();
  });
});
