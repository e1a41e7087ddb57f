import { describe, expect, it } from 'vitest';
import { findAction } from './find-action.ts';

describe('findAction', () => {
  it.each([
    ['s3:GetObject', 's3:GetObject'],
    ['S3:getobject', 's3:GetObject'],
    ['sts:assumerole', 'sts:AssumeRole'],
  ])('finds %s', (text, action) => {
    expect(findAction(text)).toEqual({ ok: true, value: action });
  });

  it.each([
    ['s3:GetObjct', 'action-unknown', 'no action is named `s3:GetObjct`', 'did you mean `s3:GetObject`?'],
    ['s3x:GetObject', 'service-unknown', 'no service has the prefix `s3x`', 'did you mean `s3`?'],
    ['GetObject', 'action-unknown', '`GetObject` names no service', 'an action looks like `s3:GetObject`'],
    ['s3:Get*', 'action-wildcard', '`s3:Get*` is a pattern', 'a request has one action, such as `s3:GetObject`'],
  ])('refuses %s', (text, code, message, help) => {
    expect(findAction(text)).toEqual({ ok: false, issues: [{ code, message, help }] });
  });

  it('refuses hostile text at once', () => {
    for (const text of [':'.repeat(2000), `s3:${'x'.repeat(2000)}`, `${'x'.repeat(2000)}:y`, '__proto__:x', 'constructor:prototype']) {
      expect(findAction(text).ok).toBe(false);
    }
  });
});
